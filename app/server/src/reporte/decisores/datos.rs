//! Open data: the catalogue and each set of it.

use super::super::{
    dictamen::{Dictamen, en_pagina},
    sede::Sede,
};
use domain::{
    cumplimiento::Evidencia,
    publicacion::{Conjunto, Ficha, Publicacion, Tipo},
};
use serde_json::Value;

const CATALOGO: &str = "datos/catalogo.jsonld";
/// Formats that anybody can read without buying a program.
const ABIERTOS: [&str; 11] =
    ["CSV", "JSON", "XML", "RDF", "ODS", "ODT", "ODF", "JSONLD", "JSON-LD", "GEOJSON", "TTL"];
/// What each set must say, in the words of DCAT.
const METADATOS: [&str; 8] = [
    "dct:title",
    "dct:description",
    "dct:publisher",
    "dct:accrualPeriodicity",
    "dct:issued",
    "dct:modified",
    "dct:license",
    "dcat:keyword",
];

fn conjuntos(sede: &Sede) -> Vec<(&Publicacion, &Conjunto)> {
    let de = |p: &'_ Publicacion| matches!(p.ficha, Ficha::Conjunto(_));
    let suyos = sede.sitio().publicadas(Tipo::Conjunto).iter().filter(|p| de(p));
    suyos.filter_map(|p| if let Ficha::Conjunto(c) = &p.ficha { Some((p, c)) } else { None }).collect()
}

fn en(sede: &Sede, p: &Publicacion, clave: &str, dice: impl Into<String>) -> Evidencia {
    let archivo = format!("conjuntos/{}.md", p.slug);
    let linea = sede.linea(&archivo, &[clave]);
    Evidencia { archivo: Some(archivo), linea, fecha: Some(p.cambio()), ..en_pagina(&p.ruta(), dice) }
}

fn leido(sede: &Sede) -> Option<Value> {
    serde_json::from_slice(&sede.archivo(CATALOGO)?).ok()
}

fn todos(sede: &Sede, dice: &str) -> Vec<Evidencia> {
    vec![en_pagina(Tipo::Conjunto.raiz(), format!("{} conjuntos {dice}", conjuntos(sede).len()))]
}

pub(super) fn catalogo(sede: &Sede, _: &str) -> Dictamen {
    let cuantos = leido(sede).and_then(|v| v["dcat:dataset"].as_array().map(Vec::len)).unwrap_or(0);
    if cuantos == 0 {
        Dictamen::no_cumple(vec![en_pagina(CATALOGO, "no tiene conjuntos")])
    } else {
        Dictamen::cumple(vec![en_pagina(CATALOGO, format!("tiene {cuantos} conjuntos"))])
    }
}

pub(super) fn hay_conjuntos(sede: &Sede, _: &str) -> Dictamen {
    let suyos = conjuntos(sede);
    if suyos.is_empty() {
        return Dictamen::no_cumple(vec![en_pagina(Tipo::Conjunto.raiz(), "no hay ninguno")]);
    }
    Dictamen::cumple(
        suyos.into_iter().take(3).map(|(p, _)| en(sede, p, "titulo", p.titulo.to_string())).collect(),
    )
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 4
pub(super) fn metadatos(sede: &Sede, _: &str) -> Dictamen {
    let catalogo = leido(sede).unwrap_or_default();
    let dichos = catalogo["dcat:dataset"].as_array().cloned().unwrap_or_default();
    let mut fallas = Vec::new();
    for (p, _) in conjuntos(sede) {
        let url = sede.planta.portal.canonica(&p.ruta());
        let suyo = dichos.iter().find(|d| d["@id"].as_str() == Some(&url)).cloned().unwrap_or_default();
        let vacio =
            |v: &Value| v.is_null() || v.as_str() == Some("") || v.as_array().is_some_and(Vec::is_empty);
        let faltan: Vec<&str> = METADATOS.into_iter().filter(|k| vacio(&suyo[*k])).collect();
        let formas = suyo["dcat:distribution"].as_array().cloned().unwrap_or_default();
        let sin = formas.iter().any(|f| vacio(&f["dct:title"]) || vacio(&f["dcat:downloadURL"]));
        if !faltan.is_empty() {
            fallas.push(en(sede, p, "temas", format!("no dice {}", faltan.join(", "))));
        } else if formas.is_empty() || sin {
            fallas.push(en(sede, p, "distribuciones", "no dice formato y dirección"));
        }
    }
    Dictamen::por_fallas(fallas, || todos(sede, "con todos sus metadatos"))
}

pub(super) fn formatos_abiertos(sede: &Sede, _: &str) -> Dictamen {
    let abierto =
        |c: &Conjunto| c.distribuciones.iter().any(|d| ABIERTOS.contains(&&*d.formato.to_uppercase()));
    let cerrados = conjuntos(sede).into_iter().filter(|(_, c)| !abierto(c));
    let fallas =
        cerrados.map(|(p, _)| en(sede, p, "distribuciones", "no tiene un formato abierto")).collect();
    Dictamen::por_fallas(fallas, || todos(sede, "en formato abierto"))
}

pub(super) fn al_dia(sede: &Sede, _: &str) -> Dictamen {
    let tarde = conjuntos(sede).into_iter().filter(|(p, _)| p.atrasado(sede.hoy()));
    let fallas = tarde
        .map(|(p, c)| en(sede, p, "actualizado", format!("su frecuencia es {}", c.frecuencia.nombre())))
        .collect();
    Dictamen::por_fallas(fallas, || todos(sede, "al día"))
}

/// What the sede makes out of its own sheets can be read back.
pub(super) fn de_la_sede(sede: &Sede, _: &str) -> Dictamen {
    let nombres = ["tramites", "horarios", "normativa"].map(|n| format!("datos/{n}"));
    let mut fallas = Vec::new();
    for n in &nombres {
        let (json, tabla) = (format!("{n}.json"), format!("{n}.csv"));
        let leido = sede.archivo(&json).and_then(|b| serde_json::from_slice::<Value>(&b).ok());
        if leido.is_none() {
            fallas.push(en_pagina(&json, "no se puede leer"));
        }
        let columnas = sede
            .archivo(&tabla)
            .and_then(|b| csv::Reader::from_reader(&*b).headers().map(csv::StringRecord::len).ok());
        if columnas.unwrap_or(0) == 0 {
            fallas.push(en_pagina(&tabla, "no se puede leer"));
        }
    }
    Dictamen::por_fallas(fallas, || {
        nombres.iter().map(|n| en_pagina(&format!("{n}.csv"), "se lee")).collect()
    })
}

pub(super) fn datos_gov_co(sede: &Sede, _: &str) -> Dictamen {
    let lugares = ["transparencia/datos-abiertos/", "datos/conjuntos/"].map(str::to_owned);
    let paginas = lugares.into_iter().chain(conjuntos(sede).into_iter().map(|(p, _)| p.ruta()));
    let lleva = |path: &String| {
        let d = sede.pagina(path);
        d.is_some_and(|d| d.valores("main a[href]", "href").iter().any(|h| h.contains("datos.gov.co")))
    };
    match paginas.into_iter().find(lleva) {
        Some(path) => Dictamen::cumple(vec![en_pagina(&path, "lleva a datos.gov.co")]),
        None => {
            Dictamen::no_cumple(vec![en_pagina("transparencia/datos-abiertos/", "no lleva a datos.gov.co")])
        }
    }
}
