//! Sessions of tower-sessions in our store. The row of a new session and the evidence of the login are one act.

use super::{CLAVE, Datos, GRANO, OCIO};
use crate::{actos, borde::Borde};
use domain::{Instante, evidencia::Huella};
use std::{collections::HashMap, fmt, sync::Arc};
use store::{
    Conn, SqlResult,
    sesiones::{self, Sesion},
};
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

/// The sessions of this edge.
#[derive(Clone)]
pub(crate) struct Almacen(pub(crate) Arc<Borde>);

impl fmt::Debug for Almacen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Almacen")
    }
}

/// What the store knows of a cookie: who reads the database cannot enter with it.
pub(crate) fn huella(id: &str) -> String {
    Huella::de(id.as_bytes()).to_string()
}

fn de(record: &Record) -> Result<Option<Datos>> {
    let valor = record.data.get(CLAVE).cloned();
    valor.map(serde_json::from_value).transpose().map_err(|e| Error::Encode(e.to_string()))
}

fn backend(e: impl fmt::Display) -> Error {
    Error::Backend(e.to_string())
}

#[async_trait::async_trait]
impl SessionStore for Almacen {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let datos = de(record)?.ok_or_else(|| backend("a session without a person"))?;
        actos::ingresar(&self.0, huella(&record.id.to_string()), datos).await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let Some(datos) = de(record)? else { return Ok(()) };
        let fila = Fila::new(huella(&record.id.to_string()), datos);
        self.0.store.acto(async move |c| fila.guardar(c).await).await.map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let ahora = self.0.ahora();
        let mut lector = self.0.store.lector().await.map_err(backend)?;
        let fila = sesiones::leer(&mut lector.conn(), &huella(&id.to_string())).await.map_err(backend)?;
        drop(lector);
        let Some(fila) = fila.filter(|f| viva(f, ahora)) else { return Ok(None) };
        self.tocar(&fila, ahora);
        let datos = serde_json::from_str(&fila.datos).map_err(|e| Error::Decode(e.to_string()))?;
        let data = HashMap::from([(CLAVE.to_owned(), datos)]);
        Ok(Some(Record { id: *id, data, expiry_date: time::OffsetDateTime::UNIX_EPOCH }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let (huella, ahora) = (huella(&id.to_string()), self.0.ahora());
        self.0.store.acto(async move |c| sesiones::cerrar(c, &huella, ahora).await).await.map_err(backend)?;
        Ok(())
    }
}

impl Almacen {
    /// Notes the activity without making the page wait for it.
    fn tocar(&self, f: &Sesion, ahora: Instante) {
        if ahora.duration_since(f.vista_en).as_secs() < GRANO {
            return;
        }
        let (borde, huella) = (Arc::clone(&self.0), f.huella.clone());
        tokio::spawn(async move {
            if let Err(e) = borde.store.acto(async move |c| sesiones::tocar(c, &huella, ahora).await).await {
                tracing::warn!(error = %e, "session activity");
            }
        });
    }
}

/// Neither closed, nor idle for too long, nor past its end.
pub(crate) fn viva(f: &Sesion, ahora: Instante) -> bool {
    f.cerrada_en.is_none() && ahora < f.vence_en && ahora.duration_since(f.vista_en).as_secs() < OCIO
}

/// The row of a session.
pub(crate) struct Fila {
    huella: String,
    datos: Datos,
    json: String,
}

impl Fila {
    pub(crate) fn new(huella: String, datos: Datos) -> Self {
        let json = serde_json::to_string(&datos).unwrap_or_default();
        Self { huella, datos, json }
    }

    /// Writes it for the first time.
    pub(crate) async fn crear(&self, c: &mut Conn<'_>, ahora: Instante) -> SqlResult<()> {
        let nueva = sesiones::Nueva {
            huella: &self.huella,
            creada_en: ahora,
            vence_en: self.datos.vence,
            agente: &self.datos.agente,
            datos: &self.json,
        };
        sesiones::crear(c, &nueva).await?;
        self.guardar(c).await.map(drop)
    }

    async fn guardar(&self, c: &mut Conn<'_>) -> SqlResult<bool> {
        let identidad = &self.datos.identidad;
        let entrada = sesiones::Entrada {
            persona: self.datos.persona,
            titular: &identidad.titular,
            sid: identidad.sid.as_deref(),
        };
        sesiones::guardar(c, &self.huella, &self.json, self.datos.vence, Some(&entrada)).await
    }
}
