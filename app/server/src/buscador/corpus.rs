//! What can be found: published trámites, pages, units, publications and sections of Transparencia, as plain text.

use domain::{
    pagina::{Cuerpo, Pagina},
    publicacion::{Ficha, Publicacion, Tipo},
    sitio::Sitio,
    tramite::{Estado, Tramite},
    transparencia::Nodo,
};
use pages::{Hallado, Lengua};
use serde::Serialize;
use std::borrow::Cow;

/// One page that a search can find.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Documento {
    /// As in Spanish.
    pub(crate) ruta: String,
    /// "Trámite", "Página", "Dependencia", "Noticia" …
    pub(crate) clase: Cow<'static, str>,
    pub(crate) titulo: String,
    pub(crate) resumen: String,
    /// "En línea · Gratis · 3 días hábiles", for trámites.
    pub(crate) detalle: String,
    pub(crate) claves: String,
    pub(crate) cuerpo: String,
    /// Found also where only Transparencia is searched.
    pub(crate) transparencia: bool,
    /// Its title weighs less than that of what people come to do.
    pub(crate) menor: bool,
    /// Of what is in a further language, its name and keywords in Spanish; nothing where its words are Spanish.
    #[serde(skip)]
    pub(crate) original: Option<String>,
}

/// Everything that can be found in a language, in the order of the content: what is not in it, in Spanish.
pub(crate) fn corpus(lengua: Lengua<'_>) -> impl Iterator<Item = Documento> {
    let (s, es) = (lengua.sitio(), lengua.portal().sitio());
    let tramites = s.tramites.iter().zip(&es.tramites).filter(|(t, _)| t.estado == Estado::Publicado);
    let tramites = tramites.map(move |(t, o)| {
        let claves = o.palabras_clave.join(" · ");
        con_original(lengua, tramite(lengua, t), &[&o.nombre, &claves])
    });
    let paginas = s.paginas.iter().zip(&es.paginas);
    let paginas = paginas.map(move |(p, o)| con_original(lengua, pagina(lengua, p), &[&o.titulo]));
    let dependencias = s.dependencias.iter().zip(&es.dependencias).map(move |(d, o)| {
        let ruta = format!("dependencias/{}/", d.slug);
        let suya = prosa(lengua, ruta, Hallado::Dependencia, &d.nombre, &d.proposito, &d.cuerpo);
        con_original(lengua, suya, &[&o.nombre])
    });
    let publicadas = s.publicaciones.iter().zip(&es.publicaciones);
    let publicadas = publicadas.map(move |(p, o)| con_original(lengua, publicacion(lengua, p), &[&o.titulo]));
    let secciones = s.arbol.secciones().zip(es.arbol.secciones());
    let secciones = secciones.map(move |(n, o)| con_original(lengua, seccion(lengua, n), &[&o.titulo]));
    tramites.chain(paginas).chain(dependencias).chain(publicadas).chain(secciones)
}

/// Whether a page is there in a further language.
fn traducida(lengua: Lengua<'_>, ruta: &str) -> bool {
    lengua.posicion() > 0 && lengua.tiene(ruta)
}

/// With the Spanish words of what is in a further language.
fn con_original(lengua: Lengua<'_>, d: Documento, palabras: &[&str]) -> Documento {
    let traducido = traducida(lengua, &d.ruta) && !lengua.es_espanol(&d.titulo);
    Documento { original: traducido.then(|| palabras.join(" · ")), ..d }
}

fn pagina(lengua: Lengua<'_>, p: &Pagina) -> Documento {
    let resumen = p.resumen.as_deref().unwrap_or_default();
    let nodo = nodo_de(lengua.sitio(), &p.ruta);
    Documento {
        claves: nodo.map(|n| n.titulo.to_string()).unwrap_or_default(),
        transparencia: nodo.is_some() || p.ruta.starts_with("transparencia/"),
        ..prosa(lengua, format!("{}/", p.ruta), Hallado::Pagina, &p.titulo, resumen, &p.cuerpo)
    }
}

/// The place of Transparencia that points to a page.
fn nodo_de<'s>(s: &'s Sitio, ruta: &str) -> Option<&'s Nodo> {
    s.arbol.nodos().iter().find(|n| n.lugar.pagina.as_deref().is_some_and(|p| p.trim_matches('/') == ruta))
}

fn publicacion(lengua: Lengua<'_>, p: &Publicacion) -> Documento {
    let s = lengua.sitio();
    let nodo = p.nodo.as_deref().and_then(|n| s.arbol.nodo(n)).map(|n| n.titulo.to_string());
    let propias = match &p.ficha {
        Ficha::Conjunto(c) => c.temas.join(" · "),
        Ficha::Evento(e) => e.lugar.to_string(),
        Ficha::Documento(serie) => serie.nombre().to_owned(),
        _ => String::new(),
    };
    let en_arbol = s.arbol.nodos().iter().any(|n| n.lugar.lista.as_ref().is_some_and(|l| l.lleva(p)));
    Documento {
        claves: nodo.iter().map(String::as_str).chain([propias.as_str()]).collect::<Vec<_>>().join(" · "),
        detalle: detalle(lengua, p),
        transparencia: en_arbol || nodo.is_some(),
        menor: p.tipo() != Tipo::Noticia,
        ..prosa(lengua, p.ruta(), Hallado::Publicacion(p.tipo()), &p.titulo, &p.resumen, &p.cuerpo)
    }
}

/// "15 de octubre de 2026 · PDF": its day, save of questions, and what can be downloaded.
fn detalle(lengua: Lengua<'_>, p: &Publicacion) -> String {
    let dia = (p.tipo() != Tipo::Pregunta).then(|| lengua.fecha(p.dia()));
    let formatos = p.archivos.iter().map(|a| a.formato()).collect::<Vec<_>>().join(", ");
    dia.into_iter().chain(Some(formatos).filter(|f| !f.is_empty())).collect::<Vec<_>>().join(" · ")
}

/// A section of Transparencia, with the names of all that it holds.
fn seccion(lengua: Lengua<'_>, n: &Nodo) -> Documento {
    let arbol = &lengua.sitio().arbol;
    let suyos = arbol.nodos().iter().filter(|h| arbol.seccion(h).id == n.id && h.id != n.id);
    let cuerpo: Vec<&str> = suyos.flat_map(|h| [&*h.titulo, &*h.debe]).collect();
    Documento {
        cuerpo: cuerpo.join(" · "),
        transparencia: true,
        menor: true,
        ..prosa(lengua, arbol.ruta(n), Hallado::Transparencia, &n.titulo, &n.debe, &Cuerpo::default())
    }
}

fn prosa(
    lengua: Lengua<'_>,
    ruta: String,
    clase: Hallado,
    titulo: &str,
    resumen: &str,
    cuerpo: &Cuerpo,
) -> Documento {
    Documento {
        ruta,
        clase: lengua.clase(clase),
        titulo: titulo.to_owned(),
        resumen: resumen.to_owned(),
        detalle: String::new(),
        claves: String::new(),
        cuerpo: cuerpo.texto(),
        transparencia: false,
        menor: false,
        original: None,
    }
}

fn tramite(lengua: Lengua<'_>, t: &Tramite) -> Documento {
    let tema = t.tema.as_ref().and_then(|g| lengua.sitio().tema(g)).map(|g| &*g.nombre);
    let codigo = t.suit.as_ref().and_then(|s| s.codigo.as_deref());
    let ruta = format!("tramites/{}/", t.slug);
    // These are in Spanish always.
    let suyas = t.palabras_clave.iter().filter(|_| !traducida(lengua, &ruta)).map(|p| &**p);
    let claves = suyas.chain(tema).chain(codigo).collect::<Vec<_>>().join(" · ");
    let acciones = t.momentos.iter().flat_map(|m| &m.acciones).map(|a| &*a.nombre);
    let resultado = t.resultado.as_ref().map(|r| &*r.nombre);
    let texto = t.cuerpo.texto();
    let cuerpo = acciones.chain(resultado).chain([texto.as_str()]).collect::<Vec<_>>().join(" · ");
    let proposito = t.proposito.as_deref().unwrap_or_default();
    Documento {
        detalle: lengua.hechos(t),
        claves,
        cuerpo,
        ..prosa(lengua, ruta, Hallado::Tramite, &t.nombre, proposito, &Cuerpo::default())
    }
}
