//! What an official typed in the form of a notification, complete or not.

use domain::{
    Instante,
    fecha::de_colombia,
    formulario::Respuestas,
    grado::Grado,
    notificacion::{Autoridad, MAX_RECURSOS, Propuesta, Recurso, Recursos},
};

/// All but the copy.
pub(super) fn propuesta(r: &Respuestas) -> Propuesta {
    let de = |nombre: &str| r.texto(nombre).to_owned();
    Propuesta {
        copia: None,
        autoridad: Autoridad { cargo: de("autoridad.cargo"), dependencia: de("autoridad.dependencia") },
        gratuita: r.texto("gratuita") == "si",
        acto_en: momento(r.texto("acto_en")),
        recursos: match r.texto("recursos") {
            "si" => Some(Recursos::Proceden((0..MAX_RECURSOS).filter_map(|i| recurso(r, i)).collect())),
            "no" => Some(Recursos::NoProceden { porque: de("recursos.porque") }),
            _ => None,
        },
    }
}

/// Nobody opens an act with less than medio.
pub(super) fn grado(r: &Respuestas) -> Grado {
    r.texto("grado").parse().unwrap_or(Grado::Medio).max(Grado::Medio)
}

/// The remedy of a row; none where nothing was typed in it.
fn recurso(r: &Respuestas, i: usize) -> Option<Recurso> {
    let de = |que: &str| r.texto(&format!("recursos.{i}.{que}")).to_owned();
    let (nombre, ante, dias) = (de("nombre"), de("ante"), de("dias"));
    let vacio = nombre.is_empty() && ante.is_empty() && dias.is_empty();
    (!vacio).then(|| Recurso { nombre, ante, dias: dias.parse().unwrap_or(0) })
}

/// `2026-11-20T16:40`, in the legal time of Colombia.
pub(in crate::rutas::mesa) fn momento(escrito: &str) -> Option<Instante> {
    de_colombia(escrito.parse().ok()?)
}
