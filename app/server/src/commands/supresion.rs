//! `sede supresion`: requests to be erased, and the answer of the entity.

use super::{abrir_store, esperar, imprimir};
use crate::{
    actos,
    args::{OrdenSupresion, Supresion},
    config::Config,
    reloj,
};
use anyhow::{Context, Result, bail};
use std::process::ExitCode;
use store::{
    Store,
    supresiones::{self, Estado},
};

pub(crate) fn correr(o: &Supresion, config: &Config) -> Result<ExitCode> {
    esperar(async {
        let store = abrir_store(config).await?;
        match &o.orden {
            OrdenSupresion::List => listar(&store).await?,
            OrdenSupresion::Aceptar { id } => resolver(&store, id, Estado::Aceptada).await?,
            OrdenSupresion::Negar { id } => resolver(&store, id, Estado::Negada).await?,
        }
        store.cerrar().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// The reason stays in the database: it may name people.
async fn listar(store: &Store) -> Result<()> {
    let mut lector = store.lector().await?;
    let todas = supresiones::por_resolver(&mut lector.conn()).await?;
    let linea = |s: &supresiones::Supresion| {
        format!(
            "{}  pedida el {}\n",
            s.id,
            domain::fecha::en_colombia(s.pedida_en).strftime("%Y-%m-%d %H:%M")
        )
    };
    imprimir(&todas.iter().map(linea).collect::<String>());
    Ok(())
}

async fn resolver(store: &Store, id: &str, estado: Estado) -> Result<()> {
    let id = id.parse().ok().context("el identificador es el que muestra `sede supresion list`")?;
    if !actos::resolver_supresion(store, id, estado, reloj::ahora()).await? {
        bail!("ninguna solicitud que espere respuesta tiene ese identificador");
    }
    eprintln!("✓ Respondida.");
    Ok(())
}
