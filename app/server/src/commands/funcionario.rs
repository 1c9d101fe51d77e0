//! `sede funcionario`: who attends people in the name of the entity.

use super::{abrir_store, esperar, imprimir};
use crate::{
    args::{Funcionario, OrdenFuncionario},
    config::Config,
    reloj,
};
use anyhow::{Context, Result, bail};
use domain::documento::{Documento, TipoDocumento};
use std::process::ExitCode;
use store::{Id, Store, funcionarios};

/// Roles that the desk knows.
const PAPELES: [&str; 1] = ["atencion"];

pub(crate) fn correr(o: &Funcionario, config: &Config) -> Result<ExitCode> {
    esperar(async {
        let store = abrir_store(config).await?;
        match &o.orden {
            OrdenFuncionario::Add { tipo, numero, nombre, papel, dependencia } => {
                agregar(&store, documento(tipo, numero)?, [nombre, papel, dependencia]).await?;
            }
            OrdenFuncionario::List => listar(&store).await?,
            OrdenFuncionario::Remove { id } => retirar(&store, id).await?,
        }
        store.cerrar().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn documento(tipo: &str, numero: &str) -> Result<Documento> {
    let tipos = || TipoDocumento::TODOS.map(|t| t.sigla()).join(", ");
    let tipo = tipo.to_uppercase().parse().map_err(|()| anyhow::anyhow!("--tipo es uno de: {}", tipos()))?;
    Documento::parse(tipo, numero)
        .with_context(|| format!("«{numero}» no puede ser el número de un documento {tipo}"))
}

async fn agregar(
    store: &Store,
    documento: Documento,
    [nombre, papel, dependencia]: [&String; 3],
) -> Result<()> {
    if !PAPELES.contains(&papel.as_str()) {
        bail!("--papel es uno de: {}", PAPELES.join(", "));
    }
    let ahora = reloj::ahora();
    let nuevo = funcionarios::Funcionario {
        id: crate::azar::id(ahora),
        tipo_documento: documento.tipo,
        numero_documento: documento.numero,
        nombre: nombre.clone(),
        papel: papel.clone(),
        dependencia: dependencia.clone(),
        agregado_en: ahora,
        retirado_en: None,
    };
    let id = nuevo.id;
    crate::actos::agregar_funcionario(store, nuevo).await?;
    eprintln!("✓ Agregado: {id}");
    Ok(())
}

async fn listar(store: &Store) -> Result<()> {
    let mut lector = store.lector().await?;
    let todos = funcionarios::listar(&mut lector.conn()).await?;
    let linea = |f: funcionarios::Funcionario| {
        let fin = if f.retirado_en.is_some() { "  (retirado)" } else { "" };
        let documento = Documento { tipo: f.tipo_documento, numero: f.numero_documento };
        format!("{}  {}  {}  {}  {}{fin}\n", f.id, documento.abreviado(), f.nombre, f.papel, f.dependencia)
    };
    imprimir(&todos.into_iter().map(linea).collect::<String>());
    Ok(())
}

async fn retirar(store: &Store, id: &str) -> Result<()> {
    let id: Id = id.parse().ok().context("el identificador es el que muestra `sede funcionario list`")?;
    if !crate::actos::retirar_funcionario(store, id, reloj::ahora()).await? {
        bail!("nadie que atienda tiene ese identificador");
    }
    eprintln!("✓ Retirado.");
    Ok(())
}
