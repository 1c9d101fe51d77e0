//! Pages of prose that the norm asks for: that they are there, dated, and lead where they must.

use super::super::{
    dictamen::{Dictamen, en_pagina},
    paginas::destino,
    sede::Sede,
};
use domain::{cumplimiento::Evidencia, pagina::Pagina};
use jiff::Span;

fn hoja<'s>(sede: &'s Sede, ruta: &str) -> Option<&'s Pagina> {
    sede.sitio().paginas.iter().find(|p| &*p.ruta == ruta)
}

fn archivo(ruta: &str) -> String {
    format!("paginas/{ruta}.md")
}

/// At a sheet, on the line of a key.
fn en_hoja(sede: &Sede, ruta: &str, clave: &str, dice: impl Into<String>) -> Evidencia {
    let archivo = archivo(ruta);
    let linea = sede.linea(&archivo, &[clave]);
    let archivo = linea.map(|_| archivo);
    Evidencia { archivo, linea, ..en_pagina(&format!("{ruta}/"), dice) }
}

/// A legal text: there, with its day and version, one step from the footer or two.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2, num. 2.3
pub(super) fn politica(sede: &Sede, ruta: &str) -> Dictamen {
    let Some(p) = hoja(sede, ruta) else {
        return Dictamen::no_cumple(vec![en_pagina(&format!("{ruta}/"), "no existe")]);
    };
    let mut fallas = Vec::new();
    if p.actualizado.is_none() {
        fallas.push(en_hoja(sede, ruta, "actualizado", "no dice de cuándo es"));
    }
    if p.version.is_none() {
        fallas.push(en_hoja(sede, ruta, "version", "no dice qué versión es"));
    }
    let path = format!("{ruta}/");
    let lleva = |desde: &str, marca: &str| {
        let d = sede.pagina(desde);
        d.is_some_and(|d| {
            d.valores(marca, "href").iter().any(|h| destino(desde, h).as_deref() == Some(&path))
        })
    };
    if !lleva("", "body > footer a[href]") && !lleva("politicas/", "main a[href]") {
        fallas.push(en_pagina("politicas/", format!("no lleva a /{path}")));
    }
    let version = p.version.as_deref().unwrap_or_default();
    let hay = || Evidencia {
        fecha: p.actualizado,
        ..en_hoja(sede, ruta, "version", format!("versión {version}"))
    };
    Dictamen::por_fallas(fallas, || vec![hay()])
}

/// Looked at within a year.
pub(super) fn al_dia(sede: &Sede, ruta: &str) -> Dictamen {
    let Some(p) = hoja(sede, ruta) else {
        return Dictamen::no_cumple(vec![en_pagina(&format!("{ruta}/"), "no existe")]);
    };
    let hace_un_anio = sede.hoy().saturating_sub(Span::new().years(1));
    let evidencia =
        |dice: String| Evidencia { fecha: p.actualizado, ..en_hoja(sede, ruta, "actualizado", dice) };
    match p.actualizado {
        None => Dictamen::no_cumple(vec![evidencia("no dice de cuándo es".into())]),
        Some(f) if f < hace_un_anio => {
            Dictamen::no_cumple(vec![evidencia(format!("es del {f}, hace más de un año"))])
        }
        Some(f) => Dictamen::cumple(vec![evidencia(format!("es del {f}"))]),
    }
}

/// "desde/ hasta/": the content of one page leads to another.
pub(super) fn pagina_lleva(sede: &Sede, con: &str) -> Dictamen {
    let (desde, hasta) = con.split_once(' ').unwrap_or((con, ""));
    let Some(d) = sede.pagina(desde) else {
        return Dictamen::no_cumple(vec![en_pagina(desde, "no existe")]);
    };
    let lleva = d.valores("main a[href]", "href").iter().any(|h| destino(desde, h).as_deref() == Some(hasta));
    match (sede.tiene(hasta), lleva) {
        (false, _) => Dictamen::no_cumple(vec![en_pagina(hasta, "no existe")]),
        (true, false) => Dictamen::no_cumple(vec![sede.de_hoja(desde, format!("no lleva a /{hasta}"))]),
        (true, true) => Dictamen::cumple(vec![en_pagina(hasta, format!("se llega desde /{desde}"))]),
    }
}
