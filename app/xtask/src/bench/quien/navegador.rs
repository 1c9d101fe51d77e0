//! What a browser does to enter: go to the service, come back with a code, register the first time.

use crate::bench::http::{Cliente, Respuesta};
use anyhow::{Context, Result, bail, ensure};
use std::fmt::Write;

/// Somebody on their way back from the service.
pub(super) struct Ida {
    pub(super) codigo: String,
    /// Limits count for each address: everyone has their own.
    ip: String,
    cookie: String,
    estado: String,
}

/// Begins a login; the nonce goes into its ID token.
pub(super) fn ir(cliente: &mut Cliente, numero: usize) -> Result<(Ida, String)> {
    // RFC 2544: addresses for measuring.
    let ip = format!("198.18.{}.{}", numero / 256 % 256, numero % 256);
    let camino = "/ingresar?grado=bajo&volver=/carpeta/";
    let r = cliente.pedir("GET", camino, &[("X-Forwarded-For", &ip)], "")?;
    let destino = ubicacion(&r)?;
    let campo = |nombre: &str| {
        let consulta = destino.split_once('?').map_or("", |(_, q)| q);
        let valor = consulta.split('&').find_map(|par| par.strip_prefix(nombre)?.strip_prefix('='));
        valor.map(str::to_owned).with_context(|| format!("no {nombre} in the way to the service"))
    };
    let cookie = galleta(&r, "sede-ingreso=")?;
    let ida = Ida { codigo: format!("codigo-{numero}"), ip, cookie, estado: campo("state")? };
    Ok((ida, campo("nonce")?))
}

/// Ends a login, which must lead there; the cookie of its new session.
pub(super) fn volver(cliente: &mut Cliente, ida: &Ida, destino: &str) -> Result<String> {
    let camino = format!("/ingresar/retorno?code={}&state={}", ida.codigo, ida.estado);
    let cabeceras = [("X-Forwarded-For", ida.ip.as_str()), ("Cookie", &ida.cookie)];
    let r = cliente.pedir("GET", &camino, &cabeceras, "")?;
    ensure!(ubicacion(&r)? == destino, "a login led to {}, not to {destino}", ubicacion(&r)?);
    galleta(&r, "sede=")
}

/// Whether the session behind a cookie is alive.
pub(super) fn vive(cliente: &mut Cliente, cookie: &str) -> Result<bool> {
    let camino = "/ingresar?grado=bajo&volver=/carpeta/";
    Ok(ubicacion(&cliente.pedir("GET", camino, &[("Cookie", cookie)], "")?)? == "/carpeta/")
}

/// Accepts the terms, and to be notified.
pub(super) fn registrar(cliente: &mut Cliente, host: &str, cookie: &str) -> Result<()> {
    let pagina = cliente.pedir("GET", "/registro/", &[("Cookie", cookie)], "")?;
    ensure!(pagina.estado == 200, "/registro/ answers {}", pagina.estado);
    let pagina = String::from_utf8(pagina.cuerpo)?;
    let mut cuerpo = "acepta-terminos=si&acepta-notificacion=si".to_owned();
    for oculto in pagina.split("<input type=\"hidden\" name=\"").skip(1) {
        let (nombre, resto) = oculto.split_once("\" value=\"").context("a hidden field without value")?;
        let valor = resto.split('"').next().unwrap_or("");
        write!(cuerpo, "&{nombre}={valor}")?;
    }
    let origen = format!("http://{host}");
    let forma = ("Content-Type", "application/x-www-form-urlencoded");
    let r =
        cliente.pedir("POST", "/registro/", &[("Cookie", cookie), ("Origin", &origen), forma], &cuerpo)?;
    ubicacion(&r).map(drop).context("registering")
}

/// Where a 303 sends.
fn ubicacion(r: &Respuesta) -> Result<&str> {
    if r.estado != 303 {
        bail!("{} where a 303 was expected", r.estado);
    }
    r.cabecera("location").context("a 303 without address")
}

/// A new cookie, as the browser sends it back.
fn galleta(r: &Respuesta, nombre: &str) -> Result<String> {
    let todas = r.cabeceras.iter().filter(|(n, _)| n == "set-cookie");
    let una = todas.filter_map(|(_, v)| v.split(';').next()).find(|v| v.starts_with(nombre));
    una.map(str::to_owned).with_context(|| format!("no cookie {nombre}"))
}
