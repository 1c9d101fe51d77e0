//! What every page and the styles must keep, looked for in what people receive: the tests behind reports and behind our own.

mod contenido;
mod controles;
mod documento;
mod estilo;
mod estructura;
#[cfg(test)]
mod pruebas;

pub use documento::{Documento, Elemento, nombre, texto};
pub use estilo::contraste;

/// Looks at one page: a sentence for each thing that is not as it should be.
pub type DePagina = fn(&Documento) -> Vec<String>;
/// The same of the styles.
pub type DeEstilo = fn(&str) -> Vec<String>;

/// Tests of a page by itself, by name.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 1
pub const DE_PAGINA: [(&str, DePagina); 21] = [
    ("imagenes_con_alternativa", contenido::imagenes),
    ("medios_con_subtitulos", contenido::medios),
    ("zoom_libre", estructura::zoom),
    ("titulos_en_orden", estructura::titulos),
    ("tablas_y_listas", contenido::tablas_y_listas),
    ("salto_al_contenido", estructura::salto),
    ("html_valido", estructura::html),
    ("orden_de_tabulacion", controles::tabulacion),
    ("sin_sonido", contenido::sonido),
    ("sin_parpadeo", contenido::parpadeo),
    ("sin_recarga", estructura::recarga),
    ("sin_sorpresas", controles::sorpresas),
    ("campos_con_etiqueta", controles::etiquetas),
    ("instrucciones_antes", controles::instrucciones),
    ("errores_junto_al_campo", controles::errores),
    ("enlaces_que_dicen", contenido::enlaces),
    ("idioma_dicho", estructura::idioma),
    ("partes_con_nombre", controles::partes),
    ("juego_de_letras", estructura::letras),
    ("con_teclado", controles::teclado),
    ("sin_terceros", estructura::terceros),
];

/// Tests of the styles, by name.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 1
pub const DE_ESTILO: [(&str, DeEstilo); 5] = [
    ("contraste", estilo::basta),
    ("orden_visual", estilo::orden),
    ("foco_visible", estilo::foco),
    ("movimiento_opcional", estilo::movimiento),
    ("visitados_distintos", estilo::visitados),
];
