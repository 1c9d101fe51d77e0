//! An exported expediente: is its index signed, and is the folder what the index says?

use crate::{
    args::Verify,
    claves::Llavero,
    expediente::{self, Revision},
    recibos::{self, hora},
};
use anyhow::{Result, ensure};
use domain::expediente::Indice;
use serde_json::json;
use std::fmt::Write;

pub(super) fn revisar(o: &Verify, llavero: &Llavero) -> Result<(bool, String)> {
    ensure!(o.archivo.is_empty(), "--archivo es para constancias: de una carpeta se revisa todo");
    let (indice, aviso, diferencias) = match expediente::revisar(&o.recibo, llavero)? {
        Revision::SinFirma(razon) => return Ok((false, sin_firma(o, razon))),
        Revision::Firmado { indice, aviso, diferencias } => (indice, aviso.map(recibos::aviso), diferencias),
    };
    let valida = diferencias.is_empty();
    let lineas: Vec<String> = diferencias.iter().map(ToString::to_string).collect();
    if o.json {
        let json = json!({"valida": valida, "indice": indice, "aviso": aviso, "diferencias": lineas});
        return Ok((valida, format!("{json}\n")));
    }
    let mut t = if valida { entero(&indice) } else { roto(&indice, &lineas) };
    if let Some(aviso) = aviso {
        // Writing to a String cannot fail.
        let _ = writeln!(t, "! {aviso}");
    }
    Ok((valida, t))
}

fn sin_firma(o: &Verify, razon: &str) -> String {
    if o.json {
        return format!("{}\n", json!({"valida": false, "razon": razon}));
    }
    format!("✗ Este expediente NO es válido: {razon}.\n")
}

fn entero(i: &Indice) -> String {
    let (n, hasta) = (i.documentos.len(), hora(i.generado_en.instante()));
    let (entidad, estado) = (&i.entidad.nombre, if i.cerrado_en.is_some() { "cerrado" } else { "abierto" });
    format!(
        "✓ El expediente {} está íntegro: {n} documentos, en su orden y sin cambios, como {entidad} lo firmó.\n  \
         Serie {} {}, {estado}. Índice del {hasta} (hora legal de Colombia).\n  La firma es propia de la entidad: \
         no es una firma digital certificada de la Ley 527 de 1999.\n",
        i.radicado, i.serie.codigo, i.serie.nombre
    )
}

fn roto(i: &Indice, lineas: &[String]) -> String {
    let lista: String = lineas.iter().map(|l| format!("  - {l}\n")).collect();
    format!("✗ El expediente {} NO es como {} lo firmó:\n{lista}", i.radicado, i.entidad.nombre)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{claves::Claves, expediente::exportar, reloj};
    use domain::{
        constancia::{Momento, Receptora},
        expediente::{Serie, VERSION},
    };

    #[test]
    fn a_folder_is_told_to_be_whole_or_each_thing_that_is_not_as_it_was_signed() {
        let casa = tempfile::tempdir().expect("folder");
        let claves = Claves::abrir(&casa.path().join("claves.json")).expect("keys");
        let ahora = Momento::de(reloj::ahora());
        let indice = Indice {
            version: VERSION,
            entidad: Receptora { nombre: "Alcaldía".into(), nit: None, url: "https://sede.example".into() },
            radicado: "2026-000123".into(),
            serie: Serie { codigo: "110".into(), nombre: "Derechos de petición".into() },
            subserie: None,
            abierto_en: ahora,
            cerrado_en: None,
            generado_en: ahora,
            documentos: vec![],
        };
        let dir = casa.path().join("expediente");
        exportar(&dir, &indice, &claves, &mut |_| anyhow::bail!("no documents")).expect("written");
        let pedir = |json| Verify { recibo: dir.clone(), jwks: None, archivo: vec![], json };
        let (valida, texto) = revisar(&pedir(false), &claves.llavero()).expect("read");
        assert!(valida && texto.starts_with("✓ El expediente 2026-000123 está íntegro"), "{texto}");
        std::fs::write(dir.join("de más.pdf"), "").expect("written");
        let (valida, texto) = revisar(&pedir(false), &claves.llavero()).expect("read");
        assert!(!valida && texto.contains("  - sobra «de más.pdf»"), "{texto}");
        let (_, json) = revisar(&pedir(true), &claves.llavero()).expect("read");
        assert!(json.contains(r#""valida":false"#) && json.contains(r#""radicado":"2026-000123""#), "{json}");
        std::fs::write(dir.join("indice.jws"), "a.b.c").expect("written");
        let (valida, texto) = revisar(&pedir(false), &claves.llavero()).expect("read");
        assert!(!valida && texto.contains("indice.jws no es un índice firmado"), "{texto}");
    }
}
