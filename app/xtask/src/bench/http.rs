//! A client of one connection that stays open, as small as polling a page needs.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

pub(super) struct Cliente {
    host: String,
    lector: BufReader<TcpStream>,
}

pub(super) struct Respuesta {
    pub(super) estado: u16,
    /// Names in lower case.
    pub(super) cabeceras: Vec<(String, String)>,
    pub(super) cuerpo: Vec<u8>,
}

impl Respuesta {
    pub(super) fn cabecera(&self, nombre: &str) -> Option<&str> {
        self.cabeceras.iter().find(|(n, _)| n == nombre).map(|(_, v)| v.as_str())
    }
}

impl Cliente {
    pub(super) fn new(host: &str) -> Result<Self> {
        let flujo = TcpStream::connect(host).with_context(|| format!("nobody answers at {host}"))?;
        flujo.set_nodelay(true)?;
        flujo.set_read_timeout(Some(Duration::from_secs(20)))?;
        Ok(Self { host: host.to_owned(), lector: BufReader::new(flujo) })
    }

    /// Waits for an answer so long.
    pub(super) fn paciente(host: &str, espera: Duration) -> Result<Self> {
        let cliente = Self::new(host)?;
        cliente.lector.get_ref().set_read_timeout(Some(espera))?;
        Ok(cliente)
    }

    /// GET; `acepta` is the value of `Accept-Encoding`.
    pub(super) fn get(&mut self, camino: &str, acepta: &str) -> Result<Respuesta> {
        self.pedir("GET", camino, &[("Accept-Encoding", acepta)], "")
    }

    /// Any request; the length of a body is added.
    pub(super) fn pedir(
        &mut self,
        metodo: &str,
        camino: &str,
        cabeceras: &[(&str, &str)],
        cuerpo: &str,
    ) -> Result<Respuesta> {
        let mut peticion = format!("{metodo} {camino} HTTP/1.1\r\nHost: {}\r\n", self.host);
        for (nombre, valor) in cabeceras {
            peticion.extend([nombre, ": ", valor, "\r\n"]);
        }
        if !cuerpo.is_empty() {
            peticion += &format!("Content-Length: {}\r\n", cuerpo.len());
        }
        peticion.extend(["\r\n", cuerpo]);
        self.lector.get_mut().write_all(peticion.as_bytes())?;
        self.leer()
    }

    fn leer(&mut self) -> Result<Respuesta> {
        let estado =
            self.linea()?.split(' ').nth(1).and_then(|n| n.parse().ok()).context("no status line")?;
        let mut cabeceras = Vec::new();
        loop {
            let linea = self.linea()?;
            let Some((nombre, valor)) = linea.split_once(':') else { break };
            cabeceras.push((nombre.to_ascii_lowercase(), valor.trim().to_owned()));
        }
        let mut r = Respuesta { estado, cabeceras, cuerpo: Vec::new() };
        if r.cabecera("transfer-encoding") == Some("chunked") {
            while self.trozo(&mut r.cuerpo)? {}
            return Ok(r);
        }
        let largo = r.cabecera("content-length").and_then(|v| v.parse().ok()).context("no content-length")?;
        r.cuerpo.resize(largo, 0);
        self.lector.read_exact(&mut r.cuerpo)?;
        Ok(r)
    }

    /// One more, as RFC 9112 cuts them; false after the last.
    fn trozo(&mut self, cuerpo: &mut Vec<u8>) -> Result<bool> {
        let largo = usize::from_str_radix(&self.linea()?, 16).context("a chunk says its length")?;
        let desde = cuerpo.len();
        cuerpo.resize(desde + largo, 0);
        self.lector.read_exact(&mut cuerpo[desde..])?;
        self.linea()?;
        Ok(largo > 0)
    }

    fn linea(&mut self) -> Result<String> {
        let mut linea = String::new();
        ensure!(self.lector.read_line(&mut linea)? > 0, "the server closed the connection");
        linea.truncate(linea.trim_end().len());
        Ok(linea)
    }
}
