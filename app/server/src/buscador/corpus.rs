//! What can be found: published trámites, pages, units, publications and sections of Transparencia, as plain text.

use domain::{
    pagina::Cuerpo,
    publicacion::{Ficha, Publicacion, Tipo},
    sitio::Sitio,
    tramite::{Estado, Tramite},
    transparencia::Nodo,
};
use pages::Portal;
use serde::Serialize;

/// One page that a search can find.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Documento {
    pub(crate) ruta: String,
    /// "Trámite", "Página", "Dependencia", "Noticia" …
    pub(crate) clase: &'static str,
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
}

/// Everything that can be found, in the order of the content.
pub(crate) fn corpus(portal: &Portal) -> impl Iterator<Item = Documento> {
    let s = portal.sitio();
    let tramites = s.tramites.iter().filter(|t| t.estado == Estado::Publicado).map(|t| tramite(portal, t));
    let paginas = s.paginas.iter().map(|p| {
        let resumen = p.resumen.as_deref().unwrap_or_default();
        let nodo = nodo_de(s, &p.ruta);
        Documento {
            claves: nodo.map(|n| n.titulo.to_string()).unwrap_or_default(),
            transparencia: nodo.is_some() || p.ruta.starts_with("transparencia/"),
            ..prosa(format!("{}/", p.ruta), "Página", &p.titulo, resumen, &p.cuerpo)
        }
    });
    let dependencias = s.dependencias.iter().map(|d| {
        prosa(format!("dependencias/{}/", d.slug), "Dependencia", &d.nombre, &d.proposito, &d.cuerpo)
    });
    let publicadas = s.publicaciones.iter().map(|p| publicacion(s, p));
    let secciones = s.arbol.secciones().map(|n| seccion(s, n));
    tramites.chain(paginas).chain(dependencias).chain(publicadas).chain(secciones)
}

/// The place of Transparencia that points to a page.
fn nodo_de<'s>(s: &'s Sitio, ruta: &str) -> Option<&'s Nodo> {
    s.arbol.nodos().iter().find(|n| n.lugar.pagina.as_deref().is_some_and(|p| p.trim_matches('/') == ruta))
}

fn publicacion(s: &Sitio, p: &Publicacion) -> Documento {
    let nodo = p.nodo.as_deref().and_then(|n| s.arbol.nodo(n)).map(|n| n.titulo.to_string());
    let propias = match &p.ficha {
        Ficha::Conjunto(c) => c.temas.join(" · "),
        Ficha::Evento(e) => e.lugar.to_string(),
        Ficha::Documento(serie) => serie.nombre().to_owned(),
        _ => String::new(),
    };
    let clase = match p.tipo() {
        Tipo::Noticia => "Noticia",
        Tipo::Normativa => "Norma",
        Tipo::Documento => "Documento",
        Tipo::Evento => "Evento",
        Tipo::Pregunta => "Pregunta frecuente",
        Tipo::Conjunto => "Datos abiertos",
        Tipo::Aviso => "Aviso",
        Tipo::Consulta => "Consulta ciudadana",
    };
    let en_arbol = s.arbol.nodos().iter().any(|n| n.lugar.lista.as_ref().is_some_and(|l| l.lleva(p)));
    Documento {
        claves: nodo.iter().map(String::as_str).chain([propias.as_str()]).collect::<Vec<_>>().join(" · "),
        detalle: detalle(p),
        transparencia: en_arbol || nodo.is_some(),
        menor: p.tipo() != Tipo::Noticia,
        ..prosa(p.ruta(), clase, &p.titulo, &p.resumen, &p.cuerpo)
    }
}

/// "15 de octubre de 2026 · PDF": its day, save of questions, and what can be downloaded.
fn detalle(p: &Publicacion) -> String {
    let dia = (p.tipo() != Tipo::Pregunta).then(|| domain::fecha::larga(p.dia()));
    let formatos = p.archivos.iter().map(|a| a.formato()).collect::<Vec<_>>().join(", ");
    dia.into_iter().chain(Some(formatos).filter(|f| !f.is_empty())).collect::<Vec<_>>().join(" · ")
}

/// A section of Transparencia, with the names of all that it holds.
fn seccion(s: &Sitio, n: &Nodo) -> Documento {
    let suyos = s.arbol.nodos().iter().filter(|h| s.arbol.seccion(h).id == n.id && h.id != n.id);
    let cuerpo: Vec<&str> = suyos.flat_map(|h| [&*h.titulo, &*h.debe]).collect();
    Documento {
        cuerpo: cuerpo.join(" · "),
        transparencia: true,
        menor: true,
        ..prosa(s.arbol.ruta(n), "Transparencia", &n.titulo, &n.debe, &Cuerpo::default())
    }
}

fn prosa(ruta: String, clase: &'static str, titulo: &str, resumen: &str, cuerpo: &Cuerpo) -> Documento {
    Documento {
        ruta,
        clase,
        titulo: titulo.to_owned(),
        resumen: resumen.to_owned(),
        detalle: String::new(),
        claves: String::new(),
        cuerpo: cuerpo.texto(),
        transparencia: false,
        menor: false,
    }
}

fn tramite(portal: &Portal, t: &Tramite) -> Documento {
    let tema = t.tema.as_ref().and_then(|g| portal.sitio().tema(g)).map(|g| &*g.nombre);
    let codigo = t.suit.as_ref().and_then(|s| s.codigo.as_deref());
    let claves =
        t.palabras_clave.iter().map(|p| &**p).chain(tema).chain(codigo).collect::<Vec<_>>().join(" · ");
    let acciones = t.momentos.iter().flat_map(|m| &m.acciones).map(|a| &*a.nombre);
    let resultado = t.resultado.as_ref().map(|r| &*r.nombre);
    let prosa = t.cuerpo.texto();
    let cuerpo = acciones.chain(resultado).chain([prosa.as_str()]).collect::<Vec<_>>().join(" · ");
    Documento {
        ruta: format!("tramites/{}/", t.slug),
        clase: "Trámite",
        titulo: t.nombre.to_string(),
        resumen: t.proposito.as_deref().unwrap_or_default().to_owned(),
        detalle: portal.hechos(t),
        claves,
        cuerpo,
        transparencia: false,
        menor: false,
    }
}
