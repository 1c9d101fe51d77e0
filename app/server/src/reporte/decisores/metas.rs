//! How many trámites are on line, against the goal that is due.

use super::{
    super::{
        dictamen::{Dictamen, en_archivo, en_pagina},
        sede::Sede,
    },
    fichas::publicados,
};
use domain::{
    cumplimiento::{Evidencia, Grupo, Meta, grupo},
    tramite::{Modalidad, Tramite},
};

fn suyo(sede: &Sede) -> Option<&'static Grupo> {
    let e = &sede.sitio().entidad;
    grupo(e.tipo, e.desarrollo)
}

fn sin_grupo(sede: &Sede) -> Dictamen {
    let linea = sede.linea("sede.toml", &["tipo"]);
    let dice =
        "no se sabe qué metas tiene: falta «desarrollo», o la norma no las dice para este tipo de entidad";
    Dictamen::persona(vec![en_archivo("sede.toml", linea, dice)])
}

/// The last goal that is due, and the next one.
fn metas(metas: &[Meta], hoy: domain::Fecha) -> (Option<Meta>, Option<Meta>) {
    let vencidas = metas.iter().rfind(|m| m.hasta < hoy).copied();
    (vencidas, metas.iter().find(|m| m.hasta >= hoy).copied())
}

fn proxima(m: Option<Meta>) -> String {
    m.map_or_else(String::new, |m| format!("; la próxima meta es {} % al {}", m.por_ciento, m.hasta))
}

/// Norma: Decreto 1078 de 2015, arts. 2.2.20.6 a 2.2.20.9
pub(super) fn digitalizacion(sede: &Sede, _: &str) -> Dictamen {
    let Some(g) = suyo(sede) else { return sin_grupo(sede) };
    let en_linea = |t: &&Tramite| matches!(t.modalidad, Some(Modalidad::EnLinea(_)));
    let (todos, hechos) = (publicados(sede).count(), publicados(sede).filter(en_linea).count());
    let por_ciento = 100 * hechos / todos.max(1);
    let (vencida, sigue) = metas(&g.digitalizar(), sede.hoy());
    let dice = format!(
        "{hechos} de {todos} trámites en línea, {por_ciento} % ({}){}",
        vencida.map_or_else(
            || "ninguna meta ha vencido".into(),
            |m| format!("la meta era {} % al {}", m.por_ciento, m.hasta)
        ),
        proxima(sigue)
    );
    let evidencia = vec![en_pagina("tramites/", dice)];
    if vencida.is_none_or(|m| por_ciento >= usize::from(m.por_ciento)) {
        Dictamen::cumple(evidencia)
    } else {
        let faltan = publicados(sede).filter(|t| !en_linea(t)).map(|t| (t.volumen_anual.unwrap_or(0), t));
        let mut faltan: Vec<(u32, &Tramite)> = faltan.collect();
        faltan.sort_by_key(|(v, t)| (std::cmp::Reverse(*v), t.slug.clone()));
        let primeros = faltan.into_iter().take(3).map(|(_, t)| {
            en_archivo(
                format!("tramites/{}.md", t.slug),
                sede.linea(&format!("tramites/{}.md", t.slug), &["modalidad"]),
                "es de los que más se hacen, y no está en línea",
            )
        });
        Dictamen::no_cumple(evidencia.into_iter().chain(primeros).collect::<Vec<Evidencia>>())
    }
}

/// No sheet tells whether a trámite is decided by itself: before the first goal is due nothing is asked, after it a person counts.
///
/// Norma: Decreto 1078 de 2015, arts. 2.2.20.6 a 2.2.20.9
pub(super) fn automatizacion(sede: &Sede, _: &str) -> Dictamen {
    let Some(g) = suyo(sede) else { return sin_grupo(sede) };
    match metas(&g.automatizar(), sede.hoy()) {
        (None, sigue) => Dictamen::cumple(vec![en_pagina(
            "tramites/",
            format!("ninguna meta ha vencido{}", proxima(sigue)),
        )]),
        (Some(m), _) => Dictamen::persona(vec![en_pagina(
            "tramites/",
            format!("la meta era {} % al {}", m.por_ciento, m.hasta),
        )]),
    }
}
