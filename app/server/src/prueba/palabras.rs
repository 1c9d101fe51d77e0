//! What became of a bundle, in the words of people and for programs.

use super::{Revision, revisar::Firma};
use crate::recibos::hora;
use domain::prueba::{NO_PRUEBA, PRUEBA, Prueba};
use serde_json::{Value, json};
use std::fmt::Write;

/// One sentence.
pub(crate) fn frase(r: &Revision) -> String {
    match (&r.prueba, &r.firma) {
        (Some(p), _) if r.valida() => {
            format!("Esta prueba es válida: la firmó {} y nada ha cambiado en ella.", p.entidad.nombre)
        }
        (_, firma) => de_firma(firma).to_owned(),
    }
}

fn de_firma(f: &Firma) -> &'static str {
    match f {
        Firma::Valida { .. } => "Esta prueba NO es válida: no está como la entidad la firmó.",
        Firma::NoEsta => {
            "Esto NO es la prueba de una notificación firmada por una sede, o está incompleta. Busque el archivo \
            original, sin volverlo a comprimir ni a guardar con otro programa."
        }
        Firma::Alterada => {
            "Esta prueba NO es válida: algo cambió después de firmarla. No confíe en lo que dice."
        }
        Firma::ClaveDesconocida => {
            "Esta prueba NO es válida para esta entidad: no la firmó ninguna de sus claves. Puede ser de otra \
            entidad, o falsa."
        }
        Firma::ClaveRevocada => {
            "Esta prueba NO es válida: la entidad revocó la clave que la firma, y la prueba no es anterior. Pida \
            una nueva en su carpeta."
        }
        Firma::ClaveVencida => {
            "Esta prueba NO es válida: dice una fecha en la que la clave que la firma ya no estaba en uso. Pregunte \
            a la entidad."
        }
    }
}

/// What is said of those that are not valid.
#[cfg(test)]
pub(crate) fn frases() -> impl Iterator<Item = &'static str> {
    let clave = String::new();
    [
        Firma::Valida { clave, aviso: None },
        Firma::NoEsta,
        Firma::Alterada,
        Firma::ClaveDesconocida,
        Firma::ClaveRevocada,
        Firma::ClaveVencida,
    ]
    .into_iter()
    .map(|f| de_firma(&f))
}

/// What has to be said of one that is valid.
pub(crate) fn advertencias(r: &Revision) -> Vec<String> {
    let mut notas = Vec::new();
    if let Firma::Valida { aviso: Some(_), .. } = &r.firma {
        notas.push(
            "La clave que la firma fue revocada después, o no existía en la fecha que dice. Pida una prueba nueva en \
            su carpeta."
                .to_owned(),
        );
    }
    if r.valida() && !r.sin_sello.is_empty() {
        let cuales: Vec<_> = r.sin_sello.iter().map(ToString::to_string).collect();
        notas.push(format!(
            "Cuando se firmó, estos eventos todavía no estaban bajo ningún sello: {}. Los protege la firma de la \
            entidad; en una prueba descargada después ya estarán sellados.",
            cuales.join(", ")
        ));
    }
    notas
}

/// For programs.
pub(crate) fn en_json(r: &Revision) -> Value {
    let valida = r.valida();
    let mut json = json!({
        "valida": valida, "resultado": nombre(r), "mensaje": frase(r),
        "hallazgos": r.hallazgos.iter().map(|h| {
            let mut uno = serde_json::to_value(h).unwrap_or_default();
            uno["mensaje"] = h.to_string().into();
            uno
        }).collect::<Vec<_>>(),
    });
    if valida {
        json["notificacion"] = serde_json::to_value(&r.prueba).unwrap_or_default();
        json["sin_sello"] = json!(r.sin_sello);
        json["avisos"] = json!(advertencias(r));
        json["prueba"] = PRUEBA.into();
        json["no_prueba"] = NO_PRUEBA.into();
    }
    json
}

/// One word for programs.
pub(crate) fn nombre(r: &Revision) -> &'static str {
    match &r.firma {
        Firma::Valida { .. } if r.valida() => "valida",
        Firma::Valida { .. } | Firma::Alterada => "alterada",
        Firma::NoEsta => "no_es_prueba",
        Firma::ClaveDesconocida => "clave_desconocida",
        Firma::ClaveRevocada => "clave_revocada",
        Firma::ClaveVencida => "clave_vencida",
    }
}

/// For people.
pub(crate) fn en_palabras(r: &Revision) -> String {
    let mut t = format!("{} {}\n", if r.valida() { '✓' } else { '✗' }, frase(r));
    for h in &r.hallazgos {
        // Writing to a String cannot fail.
        let _ = writeln!(t, "  - {h}");
    }
    if let (true, Some(p)) = (r.valida(), &r.prueba) {
        let _ = datos(&mut t, p);
        for a in advertencias(r) {
            let _ = writeln!(t, "\n! {a}");
        }
        let _ = write!(t, "\n{PRUEBA}\n{NO_PRUEBA}\n");
    }
    t
}

fn datos(t: &mut String, p: &Prueba) -> std::fmt::Result {
    let d = &p.destinatario;
    let nombre = if d.nombre.is_empty() { String::new() } else { format!("{}, ", d.nombre) };
    writeln!(t, "\n  Notificado  {nombre}{}", d.documento)?;
    writeln!(t, "  Acto        {}, SHA-256 {}", p.acto.nombre, p.acto.sha256)?;
    writeln!(
        t,
        "  Con efecto  {} (hora legal de Colombia; {})",
        hora(p.efecto.en.instante()),
        p.efecto.norma
    )?;
    if let Some(r) = &p.radicado {
        writeln!(t, "  Radicado    {r}")?;
    }
    for (i, e) in p.eventos.iter().enumerate() {
        writeln!(t, "  {:>9}.  {} {}", i + 1, hora(e.en.instante()), e.tipo)?;
    }
    writeln!(t, "  Firmada     {} por {}", hora(p.emitida_en.instante()), p.entidad.nombre)
}
