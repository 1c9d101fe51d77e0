//! The ficha of each trámite: what its sheet says and its page shows.

use super::super::{
    dictamen::{Dictamen, en_pagina},
    paginas::{Mirada, Origen},
    sede::Sede,
};
use domain::{
    cumplimiento::Evidencia,
    tramite::{Estado, Modalidad, Tramite},
};
use jiff::Span;

/// Facts that a row of a list tells: how, how much, how long.
const HECHOS: usize = 3;
const ETAPAS: usize = 4;

/// Trámites that people see.
pub(super) fn publicados(sede: &Sede) -> impl Iterator<Item = &Tramite> {
    sede.sitio().tramites.iter().map(|t| &**t).filter(|t| t.estado == Estado::Publicado)
}

/// At a sheet, on the line of a key.
fn en(sede: &Sede, t: &Tramite, clave: &str, dice: impl Into<String>) -> Evidencia {
    let archivo = format!("tramites/{}.md", t.slug);
    let linea = sede.linea(&archivo, &[clave]);
    Evidencia {
        archivo: Some(archivo),
        linea,
        fecha: t.actualizado,
        ..en_pagina(&format!("tramites/{}/", t.slug), dice)
    }
}

/// Norma: Ley 1712 de 2014, art. 11 lit. b
pub(super) fn ficha(sede: &Sede, con: &str) -> Dictamen {
    let hace_un_anio = sede.hoy().saturating_sub(Span::new().years(1));
    let falta = |t: &Tramite| -> Option<String> {
        let dicho = match con {
            "proposito" => t.proposito.is_some(),
            "suit" => t.suit.as_ref().is_some_and(|s| s.id.is_some() || s.codigo.is_some()),
            "modalidad" => t.modalidad.is_some(),
            "costo" => t.costo.is_some(),
            "tiempo" => t.tiempo.is_some(),
            "momentos" => t.momentos.iter().any(|m| !m.acciones.is_empty()),
            "resultado" => t.resultado.as_ref().is_some_and(|r| !r.medios.is_empty()),
            "seguimiento" => !t.seguimiento.is_empty(),
            "canales" => !t.canales.is_empty(),
            "normas" => !t.normas.is_empty(),
            "puntos" => !t.puntos.is_empty(),
            "grado" => t.grado.as_ref().is_some_and(|g| !g.motivo.trim().is_empty()),
            "actualizado" => {
                return match t.actualizado {
                    Some(f) if f >= hace_un_anio => None,
                    Some(f) => Some(format!("se revisó el {f}")),
                    None => Some("no dice cuándo se revisó".into()),
                };
            }
            otra => return Some(format!("nadie sabe qué es «{otra}»")),
        };
        (!dicho).then(|| format!("no dice «{con}»"))
    };
    let fallas: Vec<Evidencia> = publicados(sede).filter_map(|t| Some(en(sede, t, con, falta(t)?))).collect();
    Dictamen::por_fallas(fallas, || revisados(sede))
}

fn revisados(sede: &Sede) -> Vec<Evidencia> {
    vec![en_pagina("tramites/", format!("se revisaron {} trámites", publicados(sede).count()))]
}

/// In lists each trámite tells how it is done, what it costs and how long it takes.
pub(super) fn filas(m: &Mirada<'_>, _: &str) -> Vec<String> {
    if m.origen != Origen::Archivo || !(m.d.path == "tramites/" || m.d.path.starts_with("tramites/pagina/")) {
        return Vec::new();
    }
    let filas = m.d.todos("main li.fila").len();
    let hechos = m.d.todos("main li.fila ul.hechos > li").len();
    if hechos >= HECHOS * filas {
        Vec::new()
    } else {
        vec![format!("{filas} trámites y solo {hechos} datos")]
    }
}

/// Norma: Resolución MinTIC 2893 de 2020
pub(super) fn cuatro_etapas(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let ficha = m.origen == Origen::Archivo && m.d.hay("main article.tramite .caracteristicas");
    let etapas = m.d.todos("main .linea-avance-govco > li").len();
    if !ficha || etapas == ETAPAS { Vec::new() } else { vec![format!("muestra {etapas} etapas")] }
}

pub(super) fn se_hace_en_linea(sede: &Sede, _: &str) -> Dictamen {
    let sin = |t: &&Tramite| {
        let url = matches!(&t.modalidad, Some(Modalidad::EnLinea(Some(_)) | Modalidad::Parcial(Some(_))));
        let dice = matches!(&t.modalidad, Some(Modalidad::EnLinea(_) | Modalidad::Parcial(_)));
        dice && !url && t.formulario.is_none()
    };
    let fallas =
        publicados(sede).filter(sin).map(|t| en(sede, t, "modalidad", "no dice dónde se hace")).collect();
    Dictamen::por_fallas(fallas, || revisados(sede))
}
