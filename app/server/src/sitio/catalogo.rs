//! Open data besides the trámites: norms, opening hours, and the DCAT catalogue of all of it.

use super::datos::csv;
use domain::publicacion::{Conjunto, Ficha, Publicacion, Tipo, Vigencia};
use pages::Portal;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, Write};

const LICENCIA: &str = "https://creativecommons.org/licenses/by-sa/4.0/";
const MEDIA: &str = "https://www.iana.org/assignments/media-types/";
const IDIOMA: &str = "http://publications.europa.eu/resource/authority/language/SPA";
const FRECUENCIA: &str = "http://publications.europa.eu/resource/authority/frequency/";

/// A norm as open data.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.1.g) y anexo 4
#[derive(Serialize)]
struct FilaDeNorma<'a> {
    tipo: &'a str,
    numero: u32,
    expedicion: String,
    publicacion: String,
    epigrafe: &'a str,
    expide: &'a str,
    vigencia: &'static str,
    modificada_por: String,
    url: String,
}

fn normas(portal: &Portal) -> impl Iterator<Item = FilaDeNorma<'_>> {
    let s = portal.sitio();
    s.publicadas(Tipo::Normativa).iter().filter_map(move |p| {
        let n = p.normativa()?;
        let titulo = |slug: &domain::Slug| s.publicacion(Tipo::Normativa, slug).map(|p| p.titulo.to_string());
        Some(FilaDeNorma {
            tipo: &n.tipo,
            numero: n.numero,
            expedicion: n.expedicion.to_string(),
            publicacion: p.fecha.to_string(),
            epigrafe: &p.resumen,
            expide: n.expide.as_deref().unwrap_or(&s.entidad.nombre),
            vigencia: match n.vigencia {
                Vigencia::Vigente => "vigente",
                Vigencia::Modificada => "modificada",
                Vigencia::Derogada => "derogada",
            },
            modificada_por: n.modificada_por.iter().filter_map(titulo).collect::<Vec<_>>().join("; "),
            url: portal.canonica(&p.ruta()),
        })
    })
}

/// When an attention point is open, a row a stretch of hours.
#[derive(Serialize)]
struct FilaDeHorario<'a> {
    punto: &'a str,
    direccion: &'a str,
    divipola: &'a str,
    telefono: String,
    desde_el: &'static str,
    hasta_el: &'static str,
    abre: String,
    cierra: String,
}

fn horarios(portal: &Portal) -> impl Iterator<Item = FilaDeHorario<'_>> {
    portal.sitio().puntos.iter().flat_map(|p| {
        p.horario.iter().flat_map(move |j| {
            j.horas.iter().map(move |(abre, cierra)| FilaDeHorario {
                punto: &p.nombre,
                direccion: &p.direccion,
                divipola: &p.divipola,
                telefono: p.telefono.as_ref().map(ToString::to_string).unwrap_or_default(),
                desde_el: domain::fecha::dia(j.desde),
                hasta_el: domain::fecha::dia(j.hasta),
                abre: abre.strftime("%H:%M").to_string(),
                cierra: cierra.strftime("%H:%M").to_string(),
            })
        })
    })
}

fn en_json<T: Serialize>(
    portal: &Portal,
    titulo: &str,
    clave: &str,
    filas: Vec<T>,
    w: &mut dyn Write,
) -> io::Result<()> {
    let datos = json!({
        "titulo": titulo,
        "publicador": portal.sitio().entidad.nombre,
        "idioma": "es-CO",
        "licencia": LICENCIA,
        "frecuencia": "con cada cambio",
        clave: filas,
    });
    Ok(serde_json::to_writer(w, &datos)?)
}

pub(super) fn normativa_json(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    en_json(portal, "Normativa", "normas", normas(portal).collect(), w)
}

pub(super) fn normativa_csv(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    csv(normas(portal), w)
}

pub(super) fn horarios_json(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    en_json(portal, "Horarios de atención", "horarios", horarios(portal).collect(), w)
}

pub(super) fn horarios_csv(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    csv(horarios(portal), w)
}

/// All open data in DCAT 3, as JSON-LD.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 4
pub(super) fn dcat(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    let s = portal.sitio();
    let propios = [
        (
            "tramites",
            "Trámites y otros procedimientos administrativos",
            "Requisitos, costo y tiempo de cada trámite.",
        ),
        ("normativa", "Normativa", "Las normas que publica la entidad, con su vigencia."),
        ("horarios", "Horarios de atención", "Dónde, qué días y a qué horas se atiende."),
    ];
    let de_la_sede = propios.map(|(nombre, titulo, que)| propio(portal, nombre, titulo, que));
    let publicados = s.publicadas(Tipo::Conjunto).iter().filter_map(|p| match &p.ficha {
        Ficha::Conjunto(c) => Some(publicado(portal, p, c)),
        _ => None,
    });
    let catalogo = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": portal.canonica("datos/catalogo.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": format!("Datos abiertos: {}", s.entidad.nombre),
        "dct:description": "Los datos que la entidad publica para que cualquiera los use.",
        "dct:language": { "@id": IDIOMA },
        "dct:publisher": agente(&s.entidad.nombre),
        "foaf:homepage": { "@id": portal.canonica("datos/conjuntos/") },
        "dcat:dataset": de_la_sede.into_iter().chain(publicados).collect::<Vec<Value>>(),
    });
    Ok(serde_json::to_writer(w, &catalogo)?)
}

fn agente(nombre: &str) -> Value {
    json!({ "@type": "foaf:Organization", "foaf:name": nombre })
}

/// What DCAT takes for a thing and the entity says in words; nothing where nothing is said.
fn rotulo(clase: &str, palabras: Option<&str>) -> Option<Value> {
    palabras.map(|p| json!({ "@type": clase, "rdfs:label": p }))
}

fn fecha(f: domain::Fecha) -> Value {
    json!({ "@type": "xsd:date", "@value": f.to_string() })
}

/// What the sede makes out of its own pages.
fn propio(portal: &Portal, nombre: &str, titulo: &str, que: &str) -> Value {
    let forma = |fin: &str, media: &str| {
        let url = portal.canonica(&format!("datos/{nombre}.{fin}"));
        json!({
            "@type": "dcat:Distribution",
            "dct:title": fin.to_uppercase(),
            "dcat:downloadURL": { "@id": url },
            "dcat:mediaType": { "@id": format!("{MEDIA}{media}") },
            "dct:license": { "@id": LICENCIA },
        })
    };
    json!({
        "@id": portal.canonica(&format!("datos/{nombre}.json")),
        "@type": "dcat:Dataset",
        "dct:title": titulo,
        "dct:description": que,
        "dct:language": { "@id": IDIOMA },
        "dct:publisher": agente(&portal.sitio().entidad.nombre),
        "dct:license": { "@id": LICENCIA },
        "dct:accrualPeriodicity": { "@id": format!("{FRECUENCIA}UPDATE_CONT") },
        "dcat:distribution": [forma("csv", "text/csv"), forma("json", "application/json")],
    })
}

/// What the entity publishes as data.
fn publicado(portal: &Portal, p: &Publicacion, c: &Conjunto) -> Value {
    let formas: Vec<Value> = c
        .distribuciones
        .iter()
        .map(|d| {
            let url = d.url.strip_prefix('/').map_or_else(|| d.url.to_string(), |r| portal.canonica(r));
            json!({
                "@type": "dcat:Distribution",
                "dct:title": d.formato,
                "dct:format": rotulo("dct:MediaTypeOrExtent", Some(&d.formato)),
                "dcat:downloadURL": { "@id": url },
                "dcat:byteSize": d.bytes,
                "dct:license": { "@id": c.licencia },
            })
        })
        .collect();
    json!({
        "@id": portal.canonica(&p.ruta()),
        "@type": "dcat:Dataset",
        "dct:title": p.titulo,
        "dct:description": p.resumen,
        "dct:language": { "@id": IDIOMA },
        "dct:issued": fecha(p.fecha),
        "dct:modified": fecha(p.cambio()),
        "dct:publisher": agente(c.publicador.as_deref().unwrap_or(&portal.sitio().entidad.nombre)),
        "dct:license": { "@id": c.licencia },
        "dct:accrualPeriodicity": { "@id": format!("{FRECUENCIA}{}", frecuencia(c)) },
        "dct:temporal": rotulo("dct:PeriodOfTime", c.periodo.as_deref()),
        "dct:spatial": rotulo("dct:Location", c.territorio.as_deref()),
        "dcat:keyword": c.temas,
        "dcat:landingPage": { "@id": portal.canonica(&p.ruta()) },
        "dcat:distribution": formas,
    })
}

/// Its name in the vocabulary of frequencies of the Publications Office of the European Union, which DCAT profiles use.
fn frecuencia(c: &Conjunto) -> &'static str {
    use domain::publicacion::Frecuencia;
    match c.frecuencia {
        Frecuencia::Diaria => "DAILY",
        Frecuencia::Semanal => "WEEKLY",
        Frecuencia::Mensual => "MONTHLY",
        Frecuencia::Trimestral => "QUARTERLY",
        Frecuencia::Semestral => "ANNUAL_2",
        Frecuencia::Anual => "ANNUAL",
        Frecuencia::ConCadaCambio => "UPDATE_CONT",
    }
}
