//! A server that lives as long as its measure: ours or nginx, on a loopback port, stopped by its own id.

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// How long a server may take until it answers.
const PACIENCIA: Duration = Duration::from_secs(120);

pub(super) struct Servidor {
    proceso: Child,
    /// `127.0.0.1:43211`
    pub(super) host: String,
}

impl Servidor {
    /// One of ours on a free port: it says on stderr which.
    pub(super) fn sede(mut orden: Command) -> Result<Self> {
        let mut proceso = orden
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .context("cannot start")?;
        let errores = BufReader::new(proceso.stderr.take().context("stderr")?);
        let mut servidor = Self { proceso, host: String::new() };
        let (decir, oir) = mpsc::channel();
        // Goes on reading afterwards, or the server would stop at a full pipe.
        std::thread::spawn(move || {
            for linea in errores.lines().map_while(Result::ok) {
                if let Some((_, resto)) = linea.split_once("http://") {
                    let _ = decir.send(resto.split([' ', '/']).next().unwrap_or("").to_owned());
                }
            }
        });
        servidor.host = oir.recv_timeout(PACIENCIA).context("the server did not say its address")?;
        Ok(servidor)
    }

    /// Of the process.
    pub(super) fn pid(&self) -> u32 {
        self.proceso.id()
    }

    /// A server of somebody else, told where to listen.
    pub(super) fn ajeno(mut orden: Command, host: String) -> Result<Self> {
        let proceso = orden.stdin(Stdio::null()).stdout(Stdio::null()).spawn().context("nginx")?;
        let servidor = Self { proceso, host };
        let inicio = Instant::now();
        while std::net::TcpStream::connect(&servidor.host).is_err() {
            anyhow::ensure!(inicio.elapsed() < PACIENCIA, "nobody answers at {}", servidor.host);
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(servidor)
    }
}

/// SIGTERM, so that nginx also ends its workers.
impl Drop for Servidor {
    fn drop(&mut self) {
        let pid = i32::try_from(self.proceso.id()).ok().and_then(Pid::from_raw);
        if pid.is_none_or(|pid| kill_process(pid, Signal::TERM).is_err()) {
            let _ = self.proceso.kill();
        }
        let inicio = Instant::now();
        while matches!(self.proceso.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(10));
            if inicio.elapsed() > Duration::from_secs(5) {
                let _ = self.proceso.kill();
            }
        }
    }
}

/// A port that nobody uses now.
pub(super) fn puerto_libre() -> Result<String> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}
