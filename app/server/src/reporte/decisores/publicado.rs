//! What the entity publishes: order, dates, files, norms, consultations, links.

use super::super::{
    dictamen::{Dictamen, en_archivo, en_pagina},
    paginas::{Mirada, destino},
    sede::Sede,
};
use domain::{
    cumplimiento::Evidencia,
    publicacion::{EstadoDeConsulta, Ficha, Publicacion, Tipo},
};
use pages::revision::Documento;
use std::collections::HashMap;

/// What can be read, copied and searched.
const PROCESABLES: [&str; 18] = [
    "PDF", "ODT", "ODS", "ODP", "DOCX", "XLSX", "PPTX", "DOC", "XLS", "CSV", "JSON", "XML", "RDF", "JSONLD",
    "GEOJSON", "TXT", "HTML", "ICS",
];

fn archivo(p: &Publicacion) -> String {
    format!("{}/{}.md", p.tipo().carpeta(), p.slug)
}

/// At a publication: its sheet, a key of it, its page and its day.
fn en(sede: &Sede, p: &Publicacion, clave: &str, dice: impl Into<String>) -> Evidencia {
    let archivo = archivo(p);
    let linea = sede.linea(&archivo, &[clave]);
    Evidencia { archivo: Some(archivo), linea, fecha: Some(p.cambio()), ..en_pagina(&p.ruta(), dice) }
}

/// "Se revisaron 8 normas", at their list.
fn revisadas(tipo: Tipo, cuantas: usize, que: &str) -> Vec<Evidencia> {
    vec![en_pagina(tipo.raiz(), format!("se revisaron {cuantas} {que}"))]
}

pub(super) fn mas_nuevas_primero(sede: &Sede, _: &str) -> Dictamen {
    let mut fallas = Vec::new();
    for tipo in Tipo::TODOS {
        let dias: HashMap<String, &Publicacion> =
            sede.sitio().publicadas(tipo).iter().map(|p| (p.ruta(), p)).collect();
        let Some(d) = sede.pagina(tipo.raiz()) else { continue };
        let titulos = d.valores("main :is(h2, h3) a[href]", "href");
        let suyas: Vec<&Publicacion> =
            titulos.iter().filter_map(|h| dias.get(&destino(&d.path, h)?).copied()).collect();
        let mal = suyas.windows(2).find(|par| par[0].dia() < par[1].dia());
        fallas.extend(mal.map(|par| {
            en(sede, par[1], "fecha", format!("/{} la pone después de otra más vieja", tipo.raiz()))
        }));
    }
    Dictamen::por_fallas(fallas, || {
        Tipo::TODOS.map(|t| en_pagina(t.raiz(), "empieza por lo más nuevo")).into()
    })
}

/// Each page, read again, against what its sheet says.
fn cada(
    sede: &Sede,
    tipos: &[Tipo],
    mirar: impl Fn(&Publicacion, &Documento) -> Option<Evidencia>,
) -> Vec<Evidencia> {
    let todas = sede.sitio().publicaciones.iter().filter(|p| tipos.contains(&p.tipo()));
    todas.filter_map(|p| mirar(p, &sede.pagina(&p.ruta())?)).collect()
}

fn dice_dia(d: &Documento, dia: domain::Fecha) -> bool {
    d.hay(&format!("main time[datetime=\"{dia}\"]"))
}

pub(super) fn con_fecha(sede: &Sede, _: &str) -> Dictamen {
    let fallas = cada(sede, &Tipo::TODOS, |p, d| {
        let dias = [p.fecha, p.dia(), p.cambio()];
        (!dias.iter().any(|f| dice_dia(d, *f))).then(|| en(sede, p, "fecha", "su página no dice la fecha"))
    });
    let cuantas = sede.sitio().publicaciones.len();
    Dictamen::por_fallas(fallas, || revisadas(Tipo::Documento, cuantas, "publicaciones"))
}

pub(super) fn sin_repetidos(sede: &Sede, _: &str) -> Dictamen {
    let mut vistos: HashMap<&str, &Publicacion> = HashMap::new();
    let mut fallas = Vec::new();
    for p in &sede.sitio().publicaciones {
        for a in &p.archivos {
            if let Some(otra) = vistos.insert(&a.ruta, p).filter(|o| o.ruta() != p.ruta()) {
                fallas.push(en(
                    sede,
                    p,
                    "archivos",
                    format!("/{} también está en {}", a.ruta, archivo(otra)),
                ));
            }
        }
    }
    let cuantos = vistos.len();
    Dictamen::por_fallas(fallas, || revisadas(Tipo::Documento, cuantos, "archivos"))
}

pub(super) fn formatos(sede: &Sede, _: &str) -> Dictamen {
    let todos = || sede.sitio().publicaciones.iter().flat_map(|p| p.archivos.iter().map(move |a| (p, a)));
    let malos = todos().filter(|(_, a)| !PROCESABLES.contains(&&*a.formato()));
    let fallas =
        malos.map(|(p, a)| en(sede, p, "archivos", format!("/{} es {}", a.ruta, a.formato()))).collect();
    Dictamen::por_fallas(fallas, || revisadas(Tipo::Documento, todos().count(), "archivos"))
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (§ 2.4.1.g)
pub(super) fn normativa(sede: &Sede, _: &str) -> Dictamen {
    let fallas = cada(sede, &[Tipo::Normativa], |p, d| {
        let n = p.normativa()?;
        let dicho = d.primero("main").map(pages::revision::texto).unwrap_or_default();
        let (clave, falta) = if p.archivos.is_empty() && p.enlace.is_none() {
            ("archivos", "no lleva a su texto")
        } else if !dice_dia(d, n.expedicion) {
            ("expedicion", "su página no dice cuándo se expidió")
        } else if !dice_dia(d, p.fecha) {
            ("fecha", "su página no dice cuándo se publicó")
        } else if !dicho.contains(&*n.tipo) || !dicho.contains(&n.numero.to_string()) {
            ("numero", "su página no dice el tipo y el número")
        } else if !dicho.contains(p.resumen.trim()) {
            ("resumen", "su página no dice el epígrafe")
        } else {
            return None;
        };
        Some(en(sede, p, clave, falta))
    });
    Dictamen::por_fallas(fallas, || {
        revisadas(Tipo::Normativa, sede.sitio().publicadas(Tipo::Normativa).len(), "normas")
    })
}

/// Every link of a page leads to something; those to other sites are not followed.
pub(super) fn enlaces(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let mut fallas = Vec::new();
    for (marca, atributo) in [
        ("a[href]", "href"),
        ("img[src]", "src"),
        ("form[action]", "action"),
        ("link[rel=stylesheet]", "href"),
    ] {
        for v in m.d.valores(marca, atributo) {
            if v == "#" || v.starts_with("javascript:") {
                fallas.push(format!("hay un enlace a «{v}», que no lleva a ninguna parte"));
            } else if let Some(id) = v.strip_prefix('#') {
                if m.d.con_id(id).is_none() {
                    fallas.push(format!("#{id} no está en la página"));
                }
            } else if destino(&m.d.path, v).is_some_and(|d| !m.sede.responde(&d)) {
                fallas.push(format!("«{v}» no existe"));
            }
        }
    }
    fallas
}

fn consultas(sede: &Sede) -> impl Iterator<Item = (&Publicacion, &domain::publicacion::Consulta)> {
    sede.sitio().publicadas(Tipo::Consulta).iter().filter_map(|p| match &p.ficha {
        Ficha::Consulta(c) => Some((p, c)),
        _ => None,
    })
}

pub(super) fn consultas_con_plazo(sede: &Sede, _: &str) -> Dictamen {
    let sin =
        consultas(sede).filter(|(p, c)| sede.pagina(&p.ruta()).is_some_and(|d| !dice_dia(&d, c.cierra)));
    let fallas = sin.map(|(p, _)| en(sede, p, "cierra", "su página no dice hasta cuándo")).collect();
    Dictamen::por_fallas(fallas, || revisadas(Tipo::Consulta, consultas(sede).count(), "consultas"))
}

pub(super) fn consultas_con_respuesta(sede: &Sede, _: &str) -> Dictamen {
    let cerradas = || consultas(sede).filter(|(_, c)| c.estado(sede.hoy()) == EstadoDeConsulta::Cerrada);
    let sin = cerradas().filter(|(_, c)| c.resultado.is_none());
    let fallas =
        sin.map(|(p, _)| en(sede, p, "resultado", "terminó y no publica qué se respondió")).collect();
    Dictamen::por_fallas(fallas, || match cerradas().count() {
        0 => vec![en_archivo("consultas", None, "ninguna consulta ha terminado")],
        n => revisadas(Tipo::Consulta, n, "consultas que terminaron"),
    })
}
