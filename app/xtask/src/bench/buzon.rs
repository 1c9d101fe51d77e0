//! A mail server that takes everything and remembers when each message came, by the number in its address.

use anyhow::Result;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

/// Milliseconds since the epoch at which each message came, as often as it came.
type Llegadas = BTreeMap<u64, Vec<u128>>;

pub(super) struct Buzon {
    pub(super) url: String,
    llegadas: Arc<Mutex<Llegadas>>,
}

impl Buzon {
    pub(super) fn abrir() -> Result<Self> {
        let oido = TcpListener::bind("127.0.0.1:0")?;
        let url = format!("smtp://{}", oido.local_addr()?);
        let llegadas = Arc::<Mutex<Llegadas>>::default();
        let suyas = Arc::clone(&llegadas);
        std::thread::spawn(move || {
            for conexion in oido.incoming().flatten() {
                let suyas = Arc::clone(&suyas);
                std::thread::spawn(move || atender(&conexion, &suyas));
            }
        });
        Ok(Self { url, llegadas })
    }

    /// What came so far.
    pub(super) fn llegadas(&self) -> Llegadas {
        self.llegadas.lock().map(|l| l.clone()).unwrap_or_default()
    }
}

/// Enough of RFC 5321 for a client that knows what it wants.
fn atender(conexion: &TcpStream, llegadas: &Mutex<Llegadas>) -> Option<()> {
    let mut escribe = conexion;
    let mut lineas = BufReader::new(conexion).lines().map_while(Result::ok);
    escribe.write_all(b"220 buzon\r\n").ok()?;
    let mut numero = None;
    while let Some(linea) = lineas.next() {
        let orden = linea.get(..4).unwrap_or_default();
        if orden == "RCPT" {
            numero = linea.split(['<', '@']).nth(1).and_then(|n| n.parse::<u64>().ok());
        }
        if orden == "DATA" {
            escribe.write_all(b"354 siga\r\n").ok()?;
            lineas.by_ref().find(|l| l == ".")?;
            let ahora = UNIX_EPOCH.elapsed().ok()?.as_millis();
            llegadas.lock().ok()?.entry(numero?).or_default().push(ahora);
        }
        let responde: &[u8] = if orden == "QUIT" { b"221 adios\r\n" } else { b"250 bien\r\n" };
        escribe.write_all(responde).ok()?;
    }
    Some(())
}
