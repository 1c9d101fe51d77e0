//! `sede audit`: verifies the whole chain of evidence, names the first entry that does not hold, and looks for each document.

use super::{abrir_store, esperar, imprimir};
use crate::{
    archivos::{self, Lugar},
    args::Audit,
    claves::Claves,
    config::Config,
    trabajos,
};
use anyhow::{Result, bail};
use domain::evidencia::{Resumen, Rotura};
use serde_json::{Value, json};
use std::process::ExitCode;
use store::evidencia::{self, Auditoria};

pub(crate) fn correr(o: &Audit, config: &Config) -> Result<ExitCode> {
    esperar(async {
        let store = abrir_store(config).await?;
        let claves = Claves::abrir(&config.keys)?;
        let ancla = trabajos::leer_ancla(&trabajos::ancla(&config.keys))?;
        let firma = |clave: &str, mensaje: &[u8], firma: &[u8]| claves.verificar(clave, mensaje, firma);
        let resultado = evidencia::auditar(&store, &firma, ancla.as_ref()).await;
        let documentos = archivos::revisar(&Lugar::abrir(&config.storage_url)?, &store).await;
        store.cerrar().await;
        let documentos = documentos?;
        let (mut json, texto) = match &resultado {
            Ok(r) => (
                entera(r),
                format!(
                    "✓ La evidencia está íntegra: {} entradas en {} cadenas, {} sellos",
                    r.evidencias, r.cadenas, r.sellos
                ),
            ),
            Err(Auditoria::Rota(r)) => (rota(r), format!("✗ {r}")),
            Err(e) => bail!("no se pudo leer la evidencia: {e}"),
        };
        json["documentos"] = de_documentos(&documentos);
        let texto = format!("{texto}\n{}", en_texto(&documentos));
        imprimir(&if o.json { format!("{json}\n") } else { texto });
        Ok(ExitCode::from(u8::from(resultado.is_err() || !documentos.ids.is_empty())))
    })
}

fn entera(r: &Resumen) -> Value {
    json!({
        "integra": true, "evidencias": r.evidencias, "cadenas": r.cadenas, "compromisos": r.compromisos,
        "sellos": r.sellos, "selladas": r.selladas,
    })
}

fn rota(r: &Rotura) -> Value {
    json!({"integra": false, "rotura": r.to_string(), "sujeto": r.sujeto, "numero": r.numero, "id": r.id})
}

fn de_documentos(r: &archivos::Revision) -> Value {
    json!({
        "revisados": r.revisados, "sin_archivo": r.sin_archivo, "de_otro_tamano": r.de_otro_tamano, "ids": r.ids,
    })
}

fn en_texto(r: &archivos::Revision) -> String {
    if r.ids.is_empty() {
        return format!("✓ Los {} documentos están en el depósito\n", r.revisados);
    }
    let ids: String = r.ids.iter().map(|id| format!("  {id}\n")).collect();
    format!(
        "✗ De {} documentos, {} no están en el depósito y {} tienen otro tamaño:\n{ids}",
        r.revisados, r.sin_archivo, r.de_otro_tamano
    )
}
