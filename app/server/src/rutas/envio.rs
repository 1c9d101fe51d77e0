//! What a form with files sends: answers, orders to the form itself (`_paso`), and files already on disk.

use crate::{
    archivos::{Duenio, NoRecibido, Recibido},
    azar,
    borde::{Borde, error::Error},
};
use axum::{
    body::to_bytes,
    extract::{FromRequest, Multipart, Request, multipart::Field},
    http::header,
};
use domain::{
    Texto,
    formulario::{Formulario, MAX_CAMPOS, MAX_LARGO, Respuestas, Tipo},
};
use std::sync::Arc;

/// Bytes of a whole form with its files, at most: more than the files that any form may take.
pub(crate) const MAX_ENVIO: usize = 120 * 1024 * 1024;

/// Bytes of what was typed in a form, at most.
const MAX_TEXTO: usize = 512 * 1024;

/// A form as it came.
#[derive(Default)]
pub(crate) struct Envio {
    pub(crate) respuestas: Respuestas,
    /// Fields that begin with `_`: they are no answers.
    ordenes: Vec<(String, String)>,
    pub(crate) recibidos: Vec<(String, Recibido)>,
    /// Field, name of the file and why.
    pub(crate) rechazados: Vec<(String, String, NoRecibido)>,
}

impl Envio {
    /// An order to the form itself; empty where it was not given.
    pub(crate) fn orden(&self, nombre: &str) -> &str {
        self.ordenes.iter().find(|(n, _)| n == nombre).map_or("", |(_, v)| v.trim())
    }

    /// Whether a button or a box of that name was used.
    pub(crate) fn pide(&self, nombre: &str) -> bool {
        self.ordenes.iter().any(|(n, _)| n == nombre)
    }

    /// All that was typed and ordered, to be sent again; files do not travel back.
    pub(crate) fn pares(&self) -> Vec<(String, String)> {
        self.respuestas.pares().iter().chain(&self.ordenes).cloned().collect()
    }

    /// Reads it; files of known fields go to disk, those of unknown ones nowhere.
    ///
    /// # Errors
    /// What is no form of ours; of a disk that takes nothing, [`Error::Disco`].
    pub(crate) async fn leer(
        borde: &Arc<Borde>,
        formulario: &Formulario,
        megabytes: u32,
        peticion: Request,
    ) -> Result<Self, Error> {
        let multiple = peticion
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.starts_with("multipart/form-data"));
        if multiple {
            let partes = Multipart::from_request(peticion, borde).await.map_err(|_| Error::Formulario)?;
            return Self::de_partes(borde, formulario, megabytes, partes).await;
        }
        let cuerpo = to_bytes(peticion.into_body(), MAX_TEXTO).await.map_err(|_| Error::Grande(MAX_TEXTO))?;
        let pares: Vec<(String, String)> =
            serde_urlencoded::from_bytes(&cuerpo).map_err(|_| Error::Formulario)?;
        Self::de_pares(pares)
    }

    /// A form without files, urlencoded.
    ///
    /// # Errors
    /// What is no form of ours.
    pub(crate) fn de_campos(campos: &str) -> Result<Self, Error> {
        Self::de_pares(serde_urlencoded::from_str(campos).map_err(|_| Error::Formulario)?)
    }

    fn de_pares(pares: Vec<(String, String)>) -> Result<Self, Error> {
        let (ordenes, respuestas): (Vec<_>, Vec<_>) =
            pares.into_iter().partition(|(n, _)| n.starts_with('_'));
        let cabe = ordenes.len() <= 20 && ordenes.iter().all(|(n, v)| n.len() <= 60 && v.len() <= 200);
        let respuestas = Respuestas::de(respuestas).filter(|_| cabe).ok_or(Error::Formulario)?;
        Ok(Self { respuestas, ordenes, ..Self::default() })
    }

    async fn de_partes(
        borde: &Arc<Borde>,
        formulario: &Formulario,
        megabytes: u32,
        partes: Multipart,
    ) -> Result<Self, Error> {
        let mut envio = Self::default();
        let leido = envio.leer_partes(borde, formulario, megabytes, partes).await;
        match leido.and_then(Self::de_pares) {
            Ok(campos) => Ok(Self { respuestas: campos.respuestas, ordenes: campos.ordenes, ..envio }),
            Err(e) => {
                envio.olvidar(borde).await;
                Err(e)
            }
        }
    }

    /// Takes the files as they come, and gives the fields.
    async fn leer_partes(
        &mut self,
        borde: &Arc<Borde>,
        formulario: &Formulario,
        megabytes: u32,
        mut partes: Multipart,
    ) -> Result<Vec<(String, String)>, Error> {
        let mut pares = Vec::new();
        let mut escrito = 0;
        while let Some(parte) = partes.next_field().await.map_err(|_| Error::Formulario)? {
            let campo = parte.name().unwrap_or("").to_owned();
            let Some(nombre) = parte.file_name().map(str::to_owned) else {
                if pares.len() > MAX_CAMPOS {
                    return Err(Error::Formulario);
                }
                let valor = texto(parte).await?;
                escrito += campo.len() + valor.len();
                if escrito > MAX_TEXTO {
                    return Err(Error::Grande(MAX_TEXTO));
                }
                pares.push((campo, valor));
                continue;
            };
            // A field of files that was left empty comes as a file without a name.
            let Some(a) = campo_de_archivos(formulario, &campo).filter(|_| !nombre.is_empty()) else {
                continue;
            };
            let suyos = self.recibidos.iter().filter(|(c, _)| *c == campo).count();
            if suyos >= usize::from(a.cantidad) {
                self.rechazados.push((campo, nombre, NoRecibido::Muchos(a.cantidad)));
                continue;
            }
            match recibir(borde, &nombre, u64::from(megabytes) * 1024 * 1024, &a.tipos, parte).await {
                Ok(r) => self.recibidos.push((campo, r)),
                Err(NoRecibido::Cortado) => return Err(Error::Formulario),
                Err(por) => self.rechazados.push((campo, nombre, por)),
            }
        }
        Ok(pares)
    }

    /// Nothing of it is kept.
    pub(crate) async fn olvidar(&self, borde: &Borde) {
        let ids: Vec<store::Id> = self.recibidos.iter().map(|(_, r)| r.id).collect();
        borde.deposito.soltar(&ids).await;
    }
}

/// What a field of files takes, by the name with which it travels.
pub(crate) fn campo_de_archivos<'f>(
    f: &'f Formulario,
    campo: &str,
) -> Option<&'f domain::formulario::Archivo> {
    f.campos().find_map(|(s, c)| match &c.tipo {
        Tipo::Archivo(a) if (1..=s.veces).any(|vez| s.nombre_de(c, vez) == campo) => Some(a),
        _ => None,
    })
}

async fn recibir(
    borde: &Borde,
    nombre: &str,
    tope: u64,
    tipos: &[Texto],
    parte: Field<'_>,
) -> Result<Recibido, NoRecibido> {
    let id = azar::id(borde.ahora());
    borde.deposito.recibir(id, Duenio::Sede, nombre, (tope, tipos), Box::pin(parte)).await
}

/// The text of a part, bounded.
async fn texto(mut parte: Field<'_>) -> Result<String, Error> {
    let mut bytes = Vec::new();
    while let Some(trozo) = parte.chunk().await.map_err(|_| Error::Formulario)? {
        if bytes.len() + trozo.len() > MAX_LARGO {
            return Err(Error::Formulario);
        }
        bytes.extend_from_slice(&trozo);
    }
    String::from_utf8(bytes).map_err(|_| Error::Formulario)
}
