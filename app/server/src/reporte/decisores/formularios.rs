//! Forms: what that of PQRSD asks, and how every form says what is wrong.

use super::super::{
    dictamen::{Dictamen, en_pagina},
    formas::{self, formas},
    paginas::{Mirada, Origen},
    sede::Sede,
};
use pages::{
    formulario::{ACCION_PQRSD, ANZUELO},
    revision::Documento,
};

/// The form of PQRSD as a person finds it.
fn pqrsd(sede: &Sede) -> Option<Documento> {
    let forma = formas(sede.sitio()).into_iter().find(|f| f.camino == ACCION_PQRSD)?;
    let html = formas::pagina(&sede.planta.portal, &forma, Origen::Borde, sede.hoy());
    Some(Documento::leer(ACCION_PQRSD, &html))
}

fn segun(hay: bool, bien: &str, mal: &str) -> Dictamen {
    if hay {
        Dictamen::cumple(vec![en_pagina("pqrsd/", bien)])
    } else {
        Dictamen::no_cumple(vec![en_pagina("pqrsd/", mal)])
    }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2, num. 2.4.3
pub(super) fn campo(sede: &Sede, con: &str) -> Dictamen {
    let Some(d) = pqrsd(sede) else { return segun(false, "", "no hay formulario") };
    let propios = d.todos(&format!("form [name=\"{con}\"]"));
    let Some(primero) = propios.first() else {
        return segun(false, "", &format!("el formulario no pregunta «{con}»"));
    };
    // Choices explain themselves one by one.
    let explicados = propios.iter().filter(|e| e.attr("aria-describedby").is_some()).count();
    if con == "tipo" && explicados < propios.len() {
        return segun(false, "", "hay tipos de solicitud sin su ayuda");
    }
    segun(true, &format!("lo pregunta en <{} name=\"{con}\">", primero.value().name()), "")
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.4
pub(super) fn autorizacion(sede: &Sede, _: &str) -> Dictamen {
    pqrsd(sede).map_or_else(|| segun(false, "", "no hay formulario"), |d| aparte(&d))
}

/// Its box stands by itself and nobody ticked it before.
pub(in super::super) fn aparte(d: &Documento) -> Dictamen {
    let casillas = d.todos("form input[type=checkbox][name=autorizacion]");
    match &casillas[..] {
        [una] if una.attr("checked").is_none() => {
            segun(true, "la casilla está aparte y viene sin marcar", "")
        }
        [_] => segun(false, "", "la casilla viene marcada"),
        _ => segun(false, "", "no hay una casilla aparte para autorizar el uso de los datos"),
    }
}

/// Forms that are filed have a field that only programs fill.
pub(super) fn contra_programas(m: &Mirada<'_>, _: &str) -> Vec<String> {
    if m.origen == Origen::Archivo || !m.d.hay("main form[method=post]") {
        return Vec::new();
    }
    let trampa = m.d.hay(&format!("main form[method=post] [name=\"{ANZUELO}\"]"));
    if trampa { Vec::new() } else { vec!["el formulario no se defiende de los programas".into()] }
}

/// Norma: Ley 1437 de 2011, art. 5 num. 2
pub(super) fn consulta(sede: &Sede, _: &str) -> Dictamen {
    let hay = sede.pagina("consulta/").is_some_and(|d| d.hay("main form[method=post] input[type=text]"));
    let donde = |dice: &str| vec![en_pagina("consulta/", dice)];
    if hay {
        Dictamen::cumple(donde("pide el número de radicado"))
    } else {
        Dictamen::no_cumple(donde("no tiene dónde escribir el número de radicado"))
    }
}

/// CC28: the list of what is wrong leads to each field, and says what to do.
pub(super) fn errores_que_ayudan(m: &Mirada<'_>, _: &str) -> Vec<String> {
    if m.origen != Origen::ConErrores {
        return Vec::new();
    }
    let lista = m.d.todos("#errores a[href^='#']");
    if lista.is_empty() {
        return vec!["no hay una lista de lo que está mal".into()];
    }
    let perdidos = lista.into_iter().filter(|a| {
        let destino = a.attr("href").and_then(|h| h.strip_prefix('#')).and_then(|id| m.d.con_id(id));
        destino.is_none() || pages::revision::texto(*a).chars().count() < 10
    });
    perdidos.map(|a| format!("«{}» no ayuda a corregir", pages::revision::texto(a))).collect()
}
