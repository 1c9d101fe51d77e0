//! What became of a statement, in the words of people.

use crate::claves::{Aviso, Resultado};
use domain::Instante;

const REVOCADA: &str = "Esta constancia NO es válida: la entidad revocó la clave que la firma, y la constancia no es \
    anterior. Pregunte a la entidad por su radicado.";

/// One word for programs.
pub(crate) fn nombre(r: &Resultado) -> &'static str {
    match r {
        Resultado::Valida { .. } => "valida",
        Resultado::Alterada => "alterada",
        Resultado::ClaveDesconocida => "clave_desconocida",
        Resultado::ClaveRevocada(_) => "clave_revocada",
        Resultado::ClaveVencida(_) => "clave_vencida",
        Resultado::NoEsConstancia => "no_es_constancia",
    }
}

/// One sentence, and what follows from it.
pub(crate) fn frase(r: &Resultado) -> String {
    match r {
        Resultado::Valida { constancia, .. } => format!(
            "Esta constancia es válida: la firmó {} y nada ha cambiado en ella.",
            constancia.entidad.nombre
        ),
        Resultado::Alterada => {
            "Esta constancia NO es válida: algo cambió después de firmarla. No confíe en lo que dice.".into()
        }
        Resultado::ClaveDesconocida => {
            "Esta constancia NO es válida para esta entidad: no la firmó ninguna de sus \
            claves. Puede ser de otra entidad, o falsa."
                .into()
        }
        Resultado::ClaveRevocada(clave) => {
            let cuando = clave.revocada.as_ref();
            let cuando = cuando.map(|r| format!(" La revocó desde el {}: {}.", hora(r.en), r.motivo));
            let nota = cuando.unwrap_or_default();
            format!("{REVOCADA}{nota}")
        }
        Resultado::ClaveVencida(_) => {
            "Esta constancia NO es válida: dice una fecha en la que la clave que la firma ya \
            no estaba en uso. Pregunte a la entidad."
                .into()
        }
        Resultado::NoEsConstancia => {
            "Esto NO es una constancia firmada por una sede, o está incompleta. Busque el \
            archivo original, sin abrirlo ni volverlo a guardar con otro programa."
                .into()
        }
    }
}

/// What has to be said of one that is valid.
pub(crate) fn aviso(aviso: Aviso) -> &'static str {
    match aviso {
        Aviso::RevocadaDespues => {
            "La entidad revocó después la clave que la firma. La constancia dice una fecha anterior y por eso vale, \
             pero confirme su código en la sede de la entidad."
        }
        Aviso::AnteriorALaClave => {
            "La constancia dice una fecha en la que la clave que la firma no existía todavía: se firmó más tarde. \
             Confirme su código en la sede de la entidad."
        }
    }
}

/// As people in Colombia read it.
pub(crate) fn hora(en: Instante) -> String {
    domain::fecha::en_colombia(en).strftime("%Y-%m-%d %H:%M:%S").to_string()
}
