//! Lines out of a body, bounded in number, in length, and in how long the next bytes may take.

use super::problema::Problema;
use axum::{
    body::{Body, BodyDataStream, Bytes},
    http::StatusCode,
};
use bytes::{Buf, BytesMut};
use futures::StreamExt;
use std::time::Duration;

/// Lines of a batch.
pub(super) const MAX_LINEAS: usize = 100_000;
/// Bytes of one: what is larger goes alone, or its act is left before.
const MAX_LINEA: usize = 64 * 1024;
/// Who sends nothing for so long has gone.
const PACIENCIA: Duration = Duration::from_secs(30);

/// A line, or why there is none; after that there are no more.
pub(super) struct Linea {
    /// From 1.
    pub(super) numero: usize,
    pub(super) bytes: Result<Bytes, Problema>,
}

pub(super) struct Lineas {
    cuerpo: BodyDataStream,
    pendiente: BytesMut,
    numero: usize,
    fin: bool,
}

impl Lineas {
    pub(super) fn de(cuerpo: Body) -> Self {
        Self { cuerpo: cuerpo.into_data_stream(), pendiente: BytesMut::new(), numero: 0, fin: false }
    }

    /// So many more, or as many as there are.
    pub(super) async fn tomar(&mut self, cuantas: usize) -> Vec<Linea> {
        let mut grupo = Vec::new();
        while grupo.len() < cuantas && !self.fin {
            match self.siguiente().await {
                Ok(None) => self.fin = true,
                // Blank ones count, and say nothing.
                Ok(Some(b)) if b.iter().all(u8::is_ascii_whitespace) => {}
                Ok(Some(b)) => grupo.push(Linea { numero: self.numero, bytes: Ok(b) }),
                Err(p) => {
                    self.fin = true;
                    grupo.push(Linea { numero: self.numero, bytes: Err(p) });
                }
            }
        }
        grupo
    }

    async fn siguiente(&mut self) -> Result<Option<Bytes>, Problema> {
        let mut visto = 0;
        loop {
            if let Some(i) = memchr::memchr(b'\n', &self.pendiente[visto..]) {
                let linea = self.pendiente.split_to(visto + i).freeze();
                self.pendiente.advance(1);
                return self.contada(linea).map(Some);
            }
            visto = self.pendiente.len();
            if visto > MAX_LINEA {
                return self.contada(self.pendiente.clone().freeze()).map(Some);
            }
            match tokio::time::timeout(PACIENCIA, self.cuerpo.next()).await {
                Ok(Some(Ok(trozo))) => self.pendiente.extend_from_slice(&trozo),
                Ok(None) if visto == 0 => return Ok(None),
                Ok(None) => {
                    let linea = self.pendiente.split().freeze();
                    return self.contada(linea).map(Some);
                }
                Ok(Some(Err(_))) | Err(_) => {
                    self.numero += 1;
                    let titulo = "El lote no llegó completo";
                    return Err(Problema::new(StatusCode::BAD_REQUEST, "cortado", titulo).con(
                        "De aquí en adelante no se leyó nada: envíe otra vez el lote, con las mismas claves.",
                    ));
                }
            }
        }
    }

    fn contada(&mut self, linea: Bytes) -> Result<Bytes, Problema> {
        self.numero += 1;
        if linea.len() > MAX_LINEA || self.numero > MAX_LINEAS {
            return Err(Problema::grande().con(format!(
                "De aquí en adelante no se leyó nada: un lote lleva hasta {MAX_LINEAS} líneas, de hasta {MAX_LINEA} bytes."
            )));
        }
        Ok(linea)
    }
}
