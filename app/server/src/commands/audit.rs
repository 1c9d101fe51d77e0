//! `sede audit`: verifies the whole chain of evidence, and names the first entry that does not hold.

use super::{abrir_store, esperar, imprimir};
use crate::{args::Audit, claves::Claves, config::Config, trabajos};
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
        store.cerrar().await;
        let (json, texto) = match &resultado {
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
        imprimir(&if o.json { format!("{json}\n") } else { format!("{texto}\n") });
        Ok(ExitCode::from(u8::from(resultado.is_err())))
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
