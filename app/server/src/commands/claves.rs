//! `sede claves`: which keys there are, a new one, and one that is not to be believed any more.

use super::{abrir_store, esperar, imprimir};
use crate::{
    archivos,
    args::{Claves as Pedido, OrdenClaves},
    claves::{self, Claves, Jwk, Uso},
    config::Config,
    recibos::hora,
    reloj,
};
use anyhow::{Context, Result, ensure};
use std::process::ExitCode;

pub(crate) fn correr(o: &Pedido, config: &Config) -> Result<ExitCode> {
    let ahora = reloj::ahora();
    // Also makes the keys that are missing.
    let claves = Claves::abrir(&config.keys)?;
    match &o.orden {
        OrdenClaves::List => imprimir(&claves.lista().iter().map(linea).collect::<String>()),
        OrdenClaves::Rotar { documentos: true, .. } => {
            let kid = claves::rotar(&config.keys, Uso::Documentos, ahora)?;
            let hechas = esperar(async {
                let store = abrir_store(config).await?;
                let hechas = archivos::reenvolver(&store, &claves).await;
                store.cerrar().await;
                hechas.context("la clave nueva ya está en uso; repita la orden para las que faltan")
            })?;
            eprintln!(
                "✓ Desde ahora {kid} protege las claves de los documentos: {hechas} cambiaron de clave."
            );
            eprintln!("  La anterior queda en SEDE_KEYS, porque las copias de antes la necesitan.");
        }
        OrdenClaves::Rotar { sellos, .. } => {
            let uso = if *sellos { Uso::Sellos } else { Uso::Constancias };
            let kid = claves::rotar(&config.keys, uso, ahora)?;
            eprintln!("✓ Desde ahora firma {kid}. La anterior queda para comprobar lo que ya firmó.");
        }
        OrdenClaves::Revocar { kid, motivo, desde } => {
            let en = desde.as_deref().map(str::parse).transpose();
            let en = en.context("--desde es una fecha con hora, como 2026-11-22T08:00:00-05:00")?;
            let en = en.unwrap_or(ahora);
            ensure!(en <= ahora, "--desde no puede ser una fecha futura");
            let nueva = claves::revocar(&config.keys, kid, motivo, en, ahora)?;
            eprintln!("✓ Revocada: lo que diga una fecha desde el {} ya no vale.", hora(en));
            if let Some(nueva) = nueva {
                eprintln!("  Desde ahora firma {nueva}.");
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn linea(k: &Jwk) -> String {
    let uso = match k.uso() {
        Some(Uso::Sellos) => "sellos",
        Some(Uso::Constancias) => "constancias",
        Some(Uso::Documentos) => "documentos",
        None => "otra",
    };
    let desde = k.desde.map_or("al principio".into(), hora);
    let firma = if k.uso() == Some(Uso::Documentos) { ["protegió", "protege"] } else { ["firmó", "firma"] };
    let estado = match (&k.revocada, k.hasta) {
        (Some(r), _) => format!("revocada desde {}: {}", hora(r.en), r.motivo),
        (None, Some(hasta)) => format!("{} hasta {}", firma[0], hora(hasta)),
        (None, None) => firma[1].into(),
    };
    format!("{}  {uso:11}  desde {desde}  {estado}\n", k.kid)
}
