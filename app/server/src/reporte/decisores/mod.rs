//! The tests that decide the lines, by the name that the table of lines gives them.

mod accesibles;
mod arbol;
mod datos;
mod fichas;
pub(super) mod formularios;
mod marco;
mod metas;
mod pie;
mod publicado;
mod secciones;
mod seguridad;

use super::{Renglon, dictamen::Dictamen, paginas::Mirada, sede::Sede};
use domain::cumplimiento::{Capitulo, Linea};
use pages::revision::{DE_ESTILO, DE_PAGINA, DeEstilo, DePagina};

/// How a line is decided.
#[derive(Clone, Copy)]
pub(super) enum Decisor {
    /// By each page alone: a sentence for each thing that is not as it should be.
    Pagina(fn(&Mirada<'_>, &str) -> Vec<String>),
    /// The same, where the page is all that is needed.
    Revision(DePagina),
    /// By the styles.
    Estilo(DeEstilo),
    /// By the whole sede.
    Sede(fn(&Sede, &str) -> Dictamen),
    /// By the whole, a line for each place of Transparencia.
    Lugares(fn(&Sede, &'static Capitulo, &'static Linea) -> Vec<Renglon>),
}

use Decisor::{Lugares, Pagina, Sede as Toda};

/// Those of this program; what needs only a page or its styles is in `pages::revision`.
const PROPIOS: [(&str, Decisor); 50] = [
    ("barra_govco", Pagina(marco::barra)),
    ("logo_al_inicio", Pagina(marco::logo)),
    ("buscador_propio", Pagina(marco::buscador)),
    ("buscador_de_transparencia", Toda(marco::buscador_de_transparencia)),
    ("menu_corto", Pagina(marco::menu_corto)),
    ("menu_lleva", Pagina(marco::menu_lleva)),
    ("pie_dice", Pagina(pie::dice)),
    ("pie_logos", Pagina(pie::logos)),
    ("pie_lleva", Pagina(pie::lleva)),
    ("pie_franja", Pagina(pie::franja)),
    ("politica", Toda(secciones::politica)),
    ("al_dia", Toda(secciones::al_dia)),
    ("pagina_lleva", Toda(secciones::pagina_lleva)),
    ("mas_nuevas_primero", Toda(publicado::mas_nuevas_primero)),
    ("con_fecha", Toda(publicado::con_fecha)),
    ("sin_repetidos", Toda(publicado::sin_repetidos)),
    ("formatos_procesables", Toda(publicado::formatos)),
    ("normativa_completa", Toda(publicado::normativa)),
    ("enlaces_internos", Pagina(publicado::enlaces)),
    ("consultas_con_plazo", Toda(publicado::consultas_con_plazo)),
    ("consultas_con_respuesta", Toda(publicado::consultas_con_respuesta)),
    ("nodo", Lugares(arbol::lugares)),
    ("campo_de_pqrsd", Toda(formularios::campo)),
    ("autorizacion_aparte", Toda(formularios::autorizacion)),
    ("contra_programas", Pagina(formularios::contra_programas)),
    ("consulta_de_radicado", Toda(formularios::consulta)),
    ("errores_que_ayudan", Pagina(formularios::errores_que_ayudan)),
    ("mismo_nombre", Toda(accesibles::mismo_nombre)),
    ("mismo_lugar", Toda(accesibles::mismo_lugar)),
    ("titulos_unicos", Toda(accesibles::titulos_unicos)),
    ("dos_caminos", Toda(accesibles::dos_caminos)),
    ("sin_fotos_de_texto", Toda(accesibles::sin_fotos)),
    ("barra_de_accesibilidad", Pagina(accesibles::barra)),
    ("direccion_https", Toda(seguridad::https)),
    ("cabecera", Pagina(seguridad::cabecera)),
    ("sin_codigo_en_linea", Pagina(seguridad::sin_codigo)),
    ("pagina_404", Toda(seguridad::pagina_404)),
    ("catalogo", Toda(datos::catalogo)),
    ("hay_conjuntos", Toda(datos::hay_conjuntos)),
    ("metadatos", Toda(datos::metadatos)),
    ("formatos_abiertos", Toda(datos::formatos_abiertos)),
    ("datos_al_dia", Toda(datos::al_dia)),
    ("datos_de_la_sede", Toda(datos::de_la_sede)),
    ("lleva_a_datos_gov_co", Toda(datos::datos_gov_co)),
    ("filas_de_tramites", Pagina(fichas::filas)),
    ("ficha", Toda(fichas::ficha)),
    ("cuatro_etapas", Pagina(fichas::cuatro_etapas)),
    ("se_hace_en_linea", Toda(fichas::se_hace_en_linea)),
    ("meta_de_digitalizacion", Toda(metas::digitalizacion)),
    ("meta_de_automatizacion", Toda(metas::automatizacion)),
];

/// The test of that name.
pub(super) fn de(nombre: &str) -> Option<Decisor> {
    todos().find(|(n, _)| *n == nombre).map(|(_, d)| d)
}

/// All tests, with their names.
pub(super) fn todos() -> impl Iterator<Item = (&'static str, Decisor)> {
    let paginas = DE_PAGINA.into_iter().map(|(n, p)| (n, Decisor::Revision(p)));
    let estilos = DE_ESTILO.into_iter().map(|(n, p)| (n, Decisor::Estilo(p)));
    PROPIOS.into_iter().chain(paginas).chain(estilos)
}
