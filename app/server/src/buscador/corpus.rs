//! What can be found: published trámites, pages, units and news, as plain text.

use domain::{
    pagina::Cuerpo,
    tramite::{Estado, Tramite},
};
use pages::Portal;
use serde::Serialize;

/// One page that a search can find.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Documento {
    pub(crate) ruta: String,
    /// "Trámite", "Página", "Dependencia", "Noticia".
    pub(crate) clase: &'static str,
    pub(crate) titulo: String,
    pub(crate) resumen: String,
    /// "En línea · Gratis · 3 días hábiles", for trámites.
    pub(crate) detalle: String,
    pub(crate) claves: String,
    pub(crate) cuerpo: String,
}

/// Everything that can be found, in the order of the content.
pub(crate) fn corpus(portal: &Portal) -> impl Iterator<Item = Documento> {
    let s = portal.sitio();
    let tramites = s.tramites.iter().filter(|t| t.estado == Estado::Publicado).map(|t| tramite(portal, t));
    let paginas = s.paginas.iter().map(|p| {
        prosa(
            format!("{}/", p.ruta),
            "Página",
            &p.titulo,
            p.resumen.as_deref().unwrap_or_default(),
            &p.cuerpo,
        )
    });
    let dependencias = s.dependencias.iter().map(|d| {
        prosa(format!("dependencias/{}/", d.slug), "Dependencia", &d.nombre, &d.proposito, &d.cuerpo)
    });
    let noticias = s
        .noticias
        .iter()
        .map(|n| prosa(format!("noticias/{}/", n.slug), "Noticia", &n.titulo, &n.resumen, &n.cuerpo));
    tramites.chain(paginas).chain(dependencias).chain(noticias)
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
    }
}
