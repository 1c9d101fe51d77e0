//! Avisos of notifications: how soon each is handed to the mail server, at the rate of a country.

use super::banco::Banco;
use super::buzon::Buzon;
use super::cifra::Meta::{ALoSumo, AlMenos, Ninguna};
use super::ejemplo;
use super::medir::correr;
use super::motor::Motor;
use super::quien::emisor::Emisor;
use super::servidor::Servidor;
use super::servir::comprimida;
use crate::pasos::raiz;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};

/// Notifications a second: what GOV.UK Notify published as its peak.
const POR_SEGUNDO: usize = 360;
const SEGUNDOS: usize = 20;
/// How long the last ones may take.
const PACIENCIA: Duration = Duration::from_secs(120);

pub(super) fn medir(b: &mut Banco) -> Result<()> {
    let avisar = ejemplo::construir(&b.opciones.perfil, "store", "avisar")?;
    for motor in Motor::todos(b) {
        let (emisor, buzon) = (Emisor::nuevo()?, Buzon::abrir()?);
        let base = motor.base(&b.dir().join(format!("avisos-{}.db", motor.nombre())));
        let mut serve = b.serve(&raiz().join("content"), &emisor.url);
        serve.env("SEDE_DATABASE_URL", &base).env("SEDE_SMTP_URL", &buzon.url);
        let sede = Servidor::sede(serve)?;
        comprimida(&sede.host, "/")?;
        let mut orden = Command::new(&avisar);
        orden.args([&base, &POR_SEGUNDO.to_string(), &SEGUNDOS.to_string()]);
        let medida = correr(orden)?;
        let escritas = leer(&medida.salida)?;
        let inicio = Instant::now();
        while buzon.llegadas().len() < escritas.len() {
            ensure!(inicio.elapsed() < PACIENCIA, "only {} avisos came", buzon.llegadas().len());
            std::thread::sleep(Duration::from_millis(100));
        }
        // Who sends twice does it soon.
        std::thread::sleep(Duration::from_secs(3));
        anotar(b, motor, &escritas, medida.segundos, &buzon)?;
    }
    Ok(())
}

/// When each was on disk, by its number.
fn leer(salida: &str) -> Result<BTreeMap<u64, u128>> {
    let linea = |l: &str| {
        let (n, en) = l.split_once(' ').context("a number and a moment")?;
        Ok((n.parse()?, en.parse()?))
    };
    salida.lines().map(linea).collect()
}

fn anotar(
    b: &mut Banco,
    motor: Motor,
    escritas: &BTreeMap<u64, u128>,
    segundos: f64,
    buzon: &Buzon,
) -> Result<()> {
    let llegadas = buzon.llegadas();
    let mut esperas = Vec::new();
    for (n, en) in escritas {
        let suyas = llegadas.get(n).with_context(|| format!("no aviso of {n}"))?;
        esperas.push(suyas.first().map_or(0, |llego| llego.saturating_sub(*en)) as f64 / 1e3);
    }
    esperas.sort_by(f64::total_cmp);
    let a_tiempo = esperas.iter().filter(|e| **e <= 10.0).count() as f64 / esperas.len() as f64;
    let repetidos = llegadas.values().filter(|v| v.len() > 1).count();
    let t = &mut b.tabla;
    t.cifra(
        format!("notifications written, {}", motor.nombre()),
        escritas.len() as f64 / segundos,
        "/s",
        Ninguna,
    );
    t.cifra("  avisos handed over within 10 s".to_owned(), a_tiempo * 100.0, "%", AlMenos(99.0));
    t.cifra(
        "  p99 from commit to the mail server".to_owned(),
        esperas[esperas.len() * 99 / 100],
        "s",
        ALoSumo(10.0),
    );
    t.cifra("  handed over twice".to_owned(), repetidos as f64, "", ALoSumo(0.0));
    Ok(())
}
