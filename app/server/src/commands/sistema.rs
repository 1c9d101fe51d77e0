//! `sede sistema`: which systems notify by the API, and how many each one made.

use super::{abrir_store, esperar, imprimir};
use crate::{
    actos::sistema::{agregar_sistema, retirar_sistema},
    args::{OrdenSistema, Sistema as Orden},
    azar,
    config::Config,
    identidad::aserto::Llaves,
    reloj,
};
use anyhow::{Context, Result, anyhow, bail, ensure};
use domain::{
    Fecha,
    consentimiento::Alcance,
    documento::{Documento, TipoDocumento},
};
use std::{collections::BTreeMap, path::Path, process::ExitCode};
use store::{
    Id, Store,
    sistemas::{self, Cuenta, Sistema},
};
use url::Url;

/// Bytes of a file of keys, at most.
const MAX_JWKS: u64 = 64 * 1024;
/// Letters of a code, or of a name.
const MAX_LETRAS: usize = 200;

pub(crate) fn correr(o: &Orden, config: &Config) -> Result<ExitCode> {
    esperar(async {
        let store = abrir_store(config).await?;
        match &o.orden {
            OrdenSistema::Add { procedimiento, .. } => {
                let nuevo = nuevo(&o.orden)?;
                let id = nuevo.id;
                agregar_sistema(&store, nuevo, codigos(procedimiento)?).await?;
                eprintln!("✓ Agregado. Su client_id:");
                imprimir(&format!("{id}\n"));
            }
            OrdenSistema::List => listar(&store).await?,
            OrdenSistema::Remove { id } => retirar(&store, id).await?,
            OrdenSistema::Cuenta { mes } => imprimir(&cuenta(&store, mes).await?),
        }
        store.cerrar().await;
        Ok(ExitCode::SUCCESS)
    })
}

fn nuevo(o: &OrdenSistema) -> Result<Sistema> {
    let OrdenSistema::Add { nit, dependencia, nombre, jwks, webhook, cupo, .. } = o else {
        bail!("sin sistema");
    };
    let quien = Documento::parse(TipoDocumento::Nit, nit);
    let quien = quien.with_context(|| format!("«{nit}» no es un NIT con su dígito de verificación"))?;
    let escrito = |s: &str| (1..=MAX_LETRAS).contains(&s.trim().chars().count());
    ensure!(
        escrito(dependencia) && escrito(nombre),
        "--dependencia y --nombre llevan de 1 a {MAX_LETRAS} letras"
    );
    if let Some(url) = webhook {
        ensure!(es_destino(url), "--webhook es una dirección https:// sin usuario ni fragmento");
    }
    let ahora = reloj::ahora();
    Ok(Sistema {
        id: azar::id(ahora),
        nit: quien.to_string().trim_start_matches("NIT ").to_owned(),
        dependencia: dependencia.trim().to_owned(),
        nombre: nombre.trim().to_owned(),
        jwks: claves(jwks)?,
        webhook: webhook.as_ref().map(Url::to_string).unwrap_or_default(),
        cupo: *cupo,
        agregado_en: ahora,
        retirado_en: None,
    })
}

/// Plain http is for trying on one's own machine, where a setting lets it.
fn es_destino(url: &Url) -> bool {
    let local = url.scheme() == "http" && matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    (url.scheme() == "https" || local)
        && url.username().is_empty()
        && url.password().is_none()
        && url.fragment().is_none()
}

fn claves(archivo: &Path) -> Result<String> {
    let en = || format!("--jwks {}", archivo.display());
    let bytes = std::fs::metadata(archivo).with_context(en)?.len();
    ensure!(bytes <= MAX_JWKS, "{}: es demasiado grande", en());
    let jwks = std::fs::read_to_string(archivo).with_context(en)?;
    Llaves::leer(&jwks).map_err(|por| anyhow!("{}: {por}", en()))?;
    Ok(jwks)
}

/// Each once, with the name that follows `=` where there is one.
fn codigos(escritos: &[String]) -> Result<Vec<(String, String)>> {
    let partir = |p: &String| {
        let (codigo, nombre) = p.split_once('=').unwrap_or((p, ""));
        (codigo.trim().to_owned(), nombre.trim().to_owned())
    };
    let todos: BTreeMap<String, String> = escritos.iter().map(partir).collect();
    let bien = |p: &String| Alcance::es_codigo(p);
    ensure!(todos.keys().all(bien), "un código de procedimiento va sin espacios, de 1 a {MAX_LETRAS} letras");
    ensure!(
        todos.values().all(|n| n.chars().count() <= MAX_LETRAS && !n.contains(char::is_control)),
        "el nombre de un procedimiento es de {MAX_LETRAS} letras como máximo"
    );
    Ok(todos.into_iter().collect())
}

async fn listar(store: &Store) -> Result<()> {
    let mut lector = store.lector().await?;
    let c = &mut lector.conn();
    let mut lineas = String::new();
    for s in sistemas::listar(c).await? {
        let suyos = sistemas::procedimientos(c, s.id).await?.join(",");
        let fin = if s.retirado_en.is_some() { "  (retirado)" } else { "" };
        let cupo = s.cupo.map_or_else(|| "sin límite".to_owned(), |n| format!("{n} al día"));
        let Sistema { id, nit, dependencia, nombre, .. } = s;
        lineas += &format!("{id}  {nit}  {dependencia}  {nombre}  {suyos}  {cupo}{fin}\n");
    }
    imprimir(&lineas);
    Ok(())
}

async fn retirar(store: &Store, id: &str) -> Result<()> {
    let id: Id = id.parse().ok().context("el identificador es el que muestra `sede sistema list`")?;
    if !retirar_sistema(store, id, reloj::ahora()).await? {
        bail!("ningún sistema vigente tiene ese identificador");
    }
    eprintln!("✓ Retirado.");
    Ok(())
}

/// What each unit sent in a month, as CSV.
pub(crate) async fn cuenta(store: &Store, mes: &str) -> Result<String> {
    let desde: Fecha =
        format!("{mes}-01").parse().ok().filter(|_| mes.len() == 7).context("--mes es como 2026-11")?;
    let hasta = desde.last_of_month().tomorrow()?;
    let mut lector = store.lector().await?;
    let cuentas = sistemas::del_mes(&mut lector.conn(), desde, hasta).await?;
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["mes", "nit", "dependencia", "sistema", "nombre", "notificaciones"])?;
    for Cuenta { nit, dependencia, sistema, nombre, cuantas } in cuentas {
        csv.write_record([mes, &nit, &dependencia, &sistema.to_string(), &nombre, &cuantas.to_string()])?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}
