//! Systems notify in batches over HTTP, while the avisos go; then the people open what came.

use super::casa::Casa;
use super::emisor::cedula;
use super::sistema::{DEPENDENCIA, PROCEDIMIENTO, Sistema};
use crate::bench::banco::Banco;
use crate::bench::buzon::Buzon;
use crate::bench::cifra::Meta::{ALoSumo, AlMenos, Ninguna};
use crate::bench::http::Cliente;
use crate::bench::memoria::estado;
use crate::bench::motor::Motor;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Who is notified.
const GENTE: usize = 100;
/// Lines of a batch, the first one to be compared with the second.
const LOTES: [usize; 2] = [10_000, 100_000];
/// A batch of a slow program.
const PACIENCIA: Duration = Duration::from_secs(600);
const PDF: &str = "%PDF-1.7\nResuelve liquidar el impuesto";
/// SHA-256 of it.
const SHA256: &str = "8d607b6761f8240222685afe20ac53cc486bbe71cd56daf4e87b47e08d29f38b";
/// People who open at once, and how many each of them opens.
const A_LA_VEZ: usize = 32;
const CADA_UNA: usize = 30;

pub(in crate::bench) fn medir(b: &mut Banco) -> Result<()> {
    for motor in Motor::todos(b) {
        let buzon = Buzon::abrir()?;
        let mut casa = Casa::con(b, motor, "api", &[("SEDE_SMTP_URL", &buzon.url)])?;
        let cookies = casa.gente(GENTE)?;
        let sistema = Sistema::alta(b, &casa)?;
        dejar_acto(&casa, &sistema)?;
        let (mut memorias, mut hechas, mut por_segundo) = (Vec::new(), Vec::new(), 0.0);
        for cuantas in LOTES {
            let inicio = Instant::now();
            hechas = notificar(&casa, &sistema, cuantas)?;
            por_segundo = cuantas as f64 / inicio.elapsed().as_secs_f64();
            memorias.push(estado(&casa.sede, "VmHWM:")?);
        }
        let p95 = abrir(&casa, &cookies, &hechas)?;
        anotar(b, motor, por_segundo, &memorias, p95);
    }
    Ok(())
}

fn dejar_acto(casa: &Casa, s: &Sistema) -> Result<()> {
    let cabeceras = [("Authorization", s.portador.as_str()), ("Content-Type", "application/pdf")];
    let r = Cliente::new(&casa.sede.host)?.pedir("POST", "/api/v1/actos", &cabeceras, PDF)?;
    ensure!(r.estado == 201, "an act: {} {}", r.estado, String::from_utf8_lossy(&r.cuerpo));
    Ok(())
}

/// The notification of each line, in their order.
fn notificar(casa: &Casa, s: &Sistema, cuantas: usize) -> Result<Vec<String>> {
    let lineas: String = (0..cuantas).map(|n| linea(cuantas, n)).collect();
    let cabeceras = [("Authorization", s.portador.as_str()), ("Content-Type", "application/x-ndjson")];
    let mut cliente = Cliente::paciente(&casa.sede.host, PACIENCIA)?;
    let r = cliente.pedir("POST", "/api/v1/notificaciones/lotes", &cabeceras, &lineas)?;
    ensure!(r.estado == 200, "a batch answers {}", r.estado);
    let cuerpo = String::from_utf8(r.cuerpo)?;
    let hechas = cuerpo.lines().map(|l| {
        let v: Value = serde_json::from_str(l)?;
        ensure!(v["status"] == 201, "{l}");
        v["id"].as_str().map(str::to_owned).context("a notification has an id")
    });
    let hechas: Vec<String> = hechas.collect::<Result<_>>()?;
    ensure!(hechas.len() == cuantas, "{} answers for {cuantas} lines", hechas.len());
    Ok(hechas)
}

fn linea(lote: usize, n: usize) -> String {
    let v = json!({ "clave": format!("{lote}-{n}"), "notificacion": {
        "destinatario": { "tipo": "CC", "numero": cedula(&format!("vecina-{}", n % GENTE)) },
        "dependencia": DEPENDENCIA, "procedimiento": PROCEDIMIENTO,
        "asunto": "Decisión sobre su declaración", "grado": "medio",
        "acto": { "nombre": "Resolución 12.pdf", "sha256": SHA256, "expedido_en": "2026-01-10T16:40:00-05:00" },
        "autoridad": { "cargo": "Secretaria de Hacienda", "dependencia": "Secretaría de Hacienda" },
        "gratuita": true,
        "recursos": { "proceden": [{ "nombre": "reconsideración", "ante": "la misma Secretaría", "dias": 40 }] },
    } });
    format!("{v}\n")
}

/// Each opens some of her own, one after the other; p95 in milliseconds.
fn abrir(casa: &Casa, cookies: &[String], hechas: &[String]) -> Result<f64> {
    let (turno, host) = (AtomicUsize::new(0), &casa.sede.host);
    let tiempos: Result<Vec<Vec<f64>>> = std::thread::scope(|s| {
        let hilos = (0..A_LA_VEZ).map(|_| s.spawn(|| abrir_suyas(host, cookies, hechas, &turno)));
        let hilos: Vec<_> = hilos.collect();
        hilos.into_iter().map(|h| h.join().map_err(|_| anyhow::anyhow!("a thread"))?).collect()
    });
    let mut tiempos: Vec<f64> = tiempos?.into_iter().flatten().collect();
    tiempos.sort_by(f64::total_cmp);
    tiempos.get(tiempos.len() * 95 / 100).copied().context("nothing was opened")
}

fn abrir_suyas(host: &str, cookies: &[String], hechas: &[String], turno: &AtomicUsize) -> Result<Vec<f64>> {
    let (mut cliente, origen) = (Cliente::new(host)?, format!("http://{host}"));
    let mut tiempos = Vec::new();
    for _ in 0..CADA_UNA {
        let n = turno.fetch_add(1, Ordering::Relaxed);
        let (cookie, camino) = (&cookies[n % GENTE], format!("/carpeta/notificaciones/{}/acceso", hechas[n]));
        // RFC 2544: addresses for measuring; limits count for each.
        let ip = format!("198.19.{}.{}", n / 256 % 256, n % 256);
        let cabeceras = [
            ("Cookie", cookie.as_str()),
            ("Origin", &origen),
            ("X-Forwarded-For", &ip),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        let inicio = Instant::now();
        let r = cliente.pedir("POST", &camino, &cabeceras, "a=b")?;
        tiempos.push(inicio.elapsed().as_secs_f64() * 1e3);
        let a = r.cabecera("location").unwrap_or_default();
        ensure!(r.estado == 303 && !a.contains("ingresar"), "opening answers {} to {a}", r.estado);
    }
    Ok(tiempos)
}

fn anotar(b: &mut Banco, motor: Motor, por_segundo: f64, memorias: &[f64], p95: f64) {
    let t = &mut b.tabla;
    let [_, lote] = LOTES;
    let que = format!("notifications by the API, {lote} in a batch, {}", motor.nombre());
    t.cifra(que, por_segundo, "/s", AlMenos(5000.0));
    if let [pocas, muchas] = memorias {
        t.cifra("  the most memory since the start", *muchas, "MB", Ninguna);
        t.cifra("  over that after a tenth of them", muchas / pocas, "×", ALoSumo(1.2));
    }
    t.cifra(format!("  opening one, p95, {A_LA_VEZ} at once"), p95, "ms", ALoSumo(60.0));
}
