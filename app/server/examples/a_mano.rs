//! The page of who looked, as somebody would write it by hand on axum: the same two reads, bytes and headers as `sede`.
//!
//! `a_mano DATABASE PAGE HEADERS`: the SQLite file, and two files captured from the real page. For `cargo xtask bench`.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
    serve::ListenerExt,
};
use bytes::Bytes;
use domain::Instante;
use sha2::{Digest, Sha256};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::sync::Arc;

/// A session without activity ends after so many milliseconds.
const OCIO: i64 = 900_000;

struct Sede {
    lecturas: SqlitePool,
    pagina: Bytes,
    cabeceras: HeaderMap,
}

#[derive(sqlx::FromRow)]
struct Sesion {
    persona: Option<String>,
    vista_en: i64,
    vence_en: i64,
    cerrada_en: Option<i64>,
    datos: String,
}

#[derive(sqlx::FromRow)]
#[expect(dead_code, reason = "read, as the page needs it")]
struct Acceso {
    id: String,
    en: i64,
    quien: String,
    papel: String,
    motivo: String,
    que: String,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [base, pagina, cabeceras] = &args[..] else { anyhow::bail!("a_mano DATABASE PAGE HEADERS") };
    let opciones = SqliteConnectOptions::new().filename(base).read_only(true);
    let sede = Sede {
        lecturas: SqlitePoolOptions::new().max_connections(4).connect_with(opciones).await?,
        pagina: std::fs::read(pagina)?.into(),
        cabeceras: leer_cabeceras(&std::fs::read_to_string(cabeceras)?)?,
    };
    let rutas = Router::new().route("/carpeta/accesos/", get(ver)).with_state(Arc::new(sede));
    let oidor = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    eprintln!("http://{}", oidor.local_addr()?);
    let oidor = oidor.tap_io(|flujo| drop(flujo.set_nodelay(true)));
    Ok(axum::serve(oidor, rutas).await?)
}

fn leer_cabeceras(texto: &str) -> anyhow::Result<HeaderMap> {
    let mut cabeceras = HeaderMap::new();
    for (nombre, valor) in texto.lines().filter_map(|l| l.split_once(": ")) {
        cabeceras.append(nombre.parse::<HeaderName>()?, valor.parse::<HeaderValue>()?);
    }
    Ok(cabeceras)
}

async fn ver(State(sede): State<Arc<Sede>>, cabeceras: HeaderMap) -> Response {
    match leer(&sede, &cabeceras).await {
        Ok(Some(_filas)) => (sede.cabeceras.clone(), sede.pagina.clone()).into_response(),
        Ok(None) => Redirect::to("/ingresar").into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The looks at the data of who is there; none where nobody is.
async fn leer(sede: &Sede, cabeceras: &HeaderMap) -> anyhow::Result<Option<Vec<Acceso>>> {
    let Some(cookie) = cookie(cabeceras) else { return Ok(None) };
    let huella: String = Sha256::digest(cookie).iter().map(|b| format!("{b:02x}")).collect();
    let sql = "SELECT persona, vista_en, vence_en, cerrada_en, datos FROM sesiones WHERE huella = $1";
    let sesion: Option<Sesion> = sqlx::query_as(sql).bind(huella).fetch_optional(&sede.lecturas).await?;
    let Some(sesion) = sesion.filter(viva) else { return Ok(None) };
    let datos: serde_json::Value = serde_json::from_str(&sesion.datos)?;
    if datos["persona"].as_str() != sesion.persona.as_deref() {
        return Ok(None);
    }
    let sql =
        "SELECT id, en, quien, papel, motivo, que FROM accesos WHERE persona = $1 ORDER BY id DESC LIMIT 51";
    let filas: Vec<Acceso> = sqlx::query_as(sql).bind(sesion.persona).fetch_all(&sede.lecturas).await?;
    Ok(filas.iter().all(|f| !f.id.is_empty()).then_some(filas))
}

fn cookie(cabeceras: &HeaderMap) -> Option<&str> {
    let todas = cabeceras.get(header::COOKIE)?.to_str().ok()?;
    todas.split("; ").find_map(|c| c.strip_prefix("sede="))
}

#[expect(clippy::disallowed_methods, reason = "the program under measure has its own clock")]
fn viva(s: &Sesion) -> bool {
    let ahora = Instante::now().as_millisecond();
    s.cerrada_en.is_none() && ahora < s.vence_en && ahora - s.vista_en < OCIO
}
