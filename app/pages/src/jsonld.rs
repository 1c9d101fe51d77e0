//! Pages for machines: a trámite as schema.org GovernmentService, open data as Dataset.

use crate::ctx::Ctx;
use domain::{
    publicacion::{Conjunto, Publicacion},
    tramite::{Modalidad, Tramite},
};
use serde::Serialize;
use serde_json::json;

#[derive(Serialize)]
struct Servicio<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    tipo: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    url: String,
    #[serde(rename = "inLanguage")]
    lengua: &'static str,
    #[serde(rename = "serviceOperator")]
    operador: Organizacion<'a>,
    #[serde(rename = "areaServed")]
    area: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<&'a str>,
    #[serde(rename = "availableChannel", skip_serializing_if = "Option::is_none")]
    canal: Option<Canal<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offers: Option<Oferta>,
    #[serde(rename = "mainEntityOfPage", skip_serializing_if = "Option::is_none")]
    hoja: Option<Pagina>,
}

/// The page itself: a service has no date of change, its page has.
#[derive(Serialize)]
struct Pagina {
    #[serde(rename = "@type")]
    tipo: &'static str,
    #[serde(rename = "dateModified")]
    modificada: String,
}

#[derive(Serialize)]
struct Organizacion<'a> {
    #[serde(rename = "@type")]
    tipo: &'static str,
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Canal<'a> {
    #[serde(rename = "@type")]
    tipo: &'static str,
    #[serde(rename = "serviceUrl")]
    url: &'a str,
}

#[derive(Serialize)]
struct Oferta {
    #[serde(rename = "@type")]
    tipo: &'static str,
    price: u64,
    #[serde(rename = "priceCurrency")]
    moneda: &'static str,
}

/// The text of the script element; `None` cannot happen with these types but costs nothing to carry.
pub(crate) fn servicio(c: Ctx<'_>, t: &Tramite, path: &str) -> Option<String> {
    let e = &c.sitio().entidad;
    let o = c.portal.opciones();
    let precio = t.costo.and_then(|x| match x {
        domain::costo::Costo::Gratuito => Some(0),
        otro => otro.valor(o.hoy.year()).map(|p| p.0),
    });
    let json = serde_json::to_string(&Servicio {
        context: "https://schema.org",
        tipo: "GovernmentService",
        name: &t.nombre,
        description: t.proposito.as_deref(),
        url: c.canonica(path),
        lengua: c.lengua_del_contenido(),
        operador: Organizacion { tipo: "GovernmentOrganization", name: &e.nombre, url: &o.url },
        area: &e.sede.municipio,
        identifier: t.suit.as_ref().and_then(|s| s.codigo.as_deref()),
        canal: en_linea(t).map(|url| Canal { tipo: "ServiceChannel", url }),
        offers: precio.map(|price| Oferta { tipo: "Offer", price, moneda: "COP" }),
        hoja: t.actualizado.map(|f| Pagina { tipo: "WebPage", modificada: f.to_string() }),
    });
    json.ok().map(seguro)
}

/// `</script>` inside a string would end the element.
fn seguro(j: String) -> String {
    if j.contains('<') { j.replace('<', "\\u003c") } else { j }
}

/// A set of open data.
pub(crate) fn conjunto(c: Ctx<'_>, p: &Publicacion, x: &Conjunto) -> Option<String> {
    let e = &c.sitio().entidad;
    let formas: Vec<_> = x
        .distribuciones
        .iter()
        .map(|f| {
            let url = f.url.strip_prefix('/').map_or_else(|| f.url.to_string(), |r| c.portal.canonica(r));
            json!({ "@type": "DataDownload", "encodingFormat": f.formato, "contentUrl": url })
        })
        .collect();
    let datos = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": p.titulo,
        "description": p.resumen,
        "url": c.canonica(&p.ruta()),
        "inLanguage": c.lengua_del_contenido(),
        "license": x.licencia,
        "dateCreated": p.fecha.to_string(),
        "dateModified": p.cambio().to_string(),
        "keywords": x.temas,
        "publisher": { "@type": "GovernmentOrganization", "name": e.nombre },
        "distribution": formas,
    });
    Some(seguro(datos.to_string()))
}

fn en_linea(t: &Tramite) -> Option<&str> {
    match &t.modalidad {
        Some(Modalidad::EnLinea(Some(url)) | Modalidad::Parcial(Some(url)))
            if url.starts_with("https://") =>
        {
            Some(url)
        }
        _ => None,
    }
}
