//! `sede audit`: verifies the whole chain of evidence, and names the first entry that does not hold.

use super::{abrir_store, esperar, imprimir};
use crate::{args::Audit, claves::Claves, config::Config, trabajos};
use anyhow::Result;
use std::process::ExitCode;
use store::evidencia;

pub(crate) fn correr(o: &Audit, config: &Config) -> Result<ExitCode> {
    esperar(async {
        let store = abrir_store(config).await?;
        let claves = Claves::abrir(&config.keys)?;
        let ancla = trabajos::leer_ancla(&trabajos::ancla(&config.keys))?;
        let firma = |clave: &str, mensaje: &[u8], firma: &[u8]| claves.verificar(clave, mensaje, firma);
        let resultado = evidencia::auditar(&store, &firma, ancla.as_ref()).await?;
        store.cerrar().await;
        let (json, texto) = match &resultado {
            Ok(r) => (serde_json::json!({"integra": true, "resumen": r}), format!("✓ La evidencia está íntegra: {r}")),
            Err(rotura) => (serde_json::json!({"integra": false, "rotura": rotura}), format!("✗ {rotura}")),
        };
        imprimir(&if o.json { format!("{json}\n") } else { format!("{texto}\n") });
        Ok(ExitCode::from(u8::from(resultado.is_err())))
    })
}
