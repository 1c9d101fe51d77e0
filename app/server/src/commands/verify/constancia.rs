//! A receipt: is it signed, do the answers belong to it, do the files?

use super::leer;
use crate::{
    args::Verify,
    claves::{Llavero, Resultado},
    expediente::huella,
    recibos::{self, Hallazgo, hora},
};
use anyhow::{Context, Result};
use domain::constancia::{Constancia, NO_PRUEBA, PRUEBA};
use serde_json::{Value, json};
use std::{fmt::Write, path::Path};

/// A file that the person has, and the document of the statement that it is.
struct Cotejo<'a> {
    archivo: &'a Path,
    documento: Option<String>,
}

pub(super) fn revisar(o: &Verify, llavero: &Llavero) -> Result<(bool, String)> {
    let (jws, atado) = match recibos::hallar(&leer(&o.recibo, recibos::MAX_RECIBO)?) {
        Hallazgo::Una(jws) => (jws, None),
        Hallazgo::Atada(a) => (a.constancia.clone(), Some(a)),
        Hallazgo::Varias => anyhow::bail!("hay más de una constancia ahí: guarde cada una en su archivo"),
        Hallazgo::Ninguna => (String::new(), None),
    };
    let resultado = llavero.comprobar(&jws);
    let constancia = match &resultado {
        Resultado::Valida { constancia, .. } => Some(&**constancia),
        _ => None,
    };
    let cotejos = cotejar(&o.archivo, constancia)?;
    let respuestas = constancia.zip(atado.as_ref()).map(|(c, a)| a.compromiso() == Some(c.respuestas_sha256));
    let valida =
        constancia.is_some() && respuestas != Some(false) && cotejos.iter().all(|c| c.documento.is_some());
    let texto = if o.json {
        format!("{}\n", en_json(valida, &resultado, respuestas, &cotejos))
    } else {
        en_palabras(&resultado, respuestas, &cotejos)
    };
    Ok((valida, texto))
}

fn cotejar<'a>(archivos: &'a [std::path::PathBuf], c: Option<&Constancia>) -> Result<Vec<Cotejo<'a>>> {
    let uno = |archivo: &'a std::path::PathBuf| {
        let (sha256, bytes) =
            huella(archivo).with_context(|| format!("no se pudo leer {}", archivo.display()))?;
        let documento = c.and_then(|c| {
            let es = c.documentos.iter().find(|d| d.sha256 == sha256 && d.bytes == bytes);
            es.map(|d| d.nombre().to_owned())
        });
        Ok(Cotejo { archivo, documento })
    };
    archivos.iter().map(uno).collect()
}

fn en_json(valida: bool, r: &Resultado, respuestas: Option<bool>, cotejos: &[Cotejo<'_>]) -> Value {
    let archivos: Vec<Value> =
        cotejos.iter().map(|c| json!({"archivo": c.archivo, "documento": c.documento})).collect();
    let mut json = json!({
        "valida": valida, "resultado": recibos::nombre(r), "mensaje": recibos::frase(r),
        "respuestas": respuestas, "archivos": archivos,
    });
    if let Resultado::Valida { constancia, clave, aviso } = r {
        json["constancia"] = serde_json::to_value(constancia).unwrap_or_default();
        json["clave"] = clave.kid.clone().into();
        json["aviso"] = aviso.map(recibos::aviso).into();
        json["prueba"] = PRUEBA.into();
        json["no_prueba"] = NO_PRUEBA.into();
    }
    json
}

fn en_palabras(r: &Resultado, respuestas: Option<bool>, cotejos: &[Cotejo<'_>]) -> String {
    let Resultado::Valida { constancia, clave, aviso } = r else {
        return format!("✗ {}\n", recibos::frase(r));
    };
    let mut t = format!("✓ {}\n\n", recibos::frase(r));
    // Writing to a String cannot fail.
    let _ = datos(&mut t, constancia, &clave.kid);
    if let Some(aviso) = aviso {
        let _ = writeln!(t, "\n! {}", recibos::aviso(*aviso));
    }
    match respuestas {
        Some(true) => t.push_str("\n✓ Las respuestas son las que la entidad recibió.\n"),
        Some(false) => t.push_str("\n✗ Las respuestas NO son las que la entidad recibió.\n"),
        None => {}
    }
    for Cotejo { archivo, documento } in cotejos {
        let _ = match documento {
            Some(d) => writeln!(t, "✓ {} es «{d}», sin un solo cambio.", archivo.display()),
            None => writeln!(t, "✗ {} NO es ninguno de los documentos recibidos.", archivo.display()),
        };
    }
    let _ = write!(t, "\n{PRUEBA}\n{NO_PRUEBA}\n");
    t
}

fn datos(t: &mut String, c: &Constancia, kid: &str) -> std::fmt::Result {
    writeln!(t, "  Radicado    {}", c.radicado)?;
    writeln!(t, "  Recibido    {} (hora legal de Colombia)", hora(c.recibida_en.instante()))?;
    writeln!(t, "  Clase       {}", c.tramite.as_deref().unwrap_or(c.clase.nombre()))?;
    if let Some(p) = &c.termino {
        writeln!(t, "  Responden   a más tardar el {} ({}, {})", p.vence, p.plazo, p.norma)?;
    }
    if let Some(f) = &c.firma_ciudadano {
        writeln!(t, "  Firmado     {} (grado {})", hora(f.en.instante()), f.grado)?;
    }
    for d in &c.documentos {
        writeln!(t, "  Documento   {}, {} bytes, SHA-256 {}", d.nombre(), d.bytes, d.sha256)?;
    }
    if !c.faltan.is_empty() {
        writeln!(t, "  Faltaba     {}", c.faltan.join(", "))?;
    }
    writeln!(t, "  Código      {} (se consulta en {}/verificar/)", c.codigo, c.entidad.url)?;
    writeln!(t, "  Clave       {kid}")
}
