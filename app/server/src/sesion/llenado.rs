//! A form that somebody filled in, with the person it needs. What was typed outlives a session that ended or was too low.

use super::{Exige, Quien, almacen::huella, exigir};
use crate::borde::{Borde, error::Error, limites::Que, paginas};
use axum::{
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
    response::Response,
};
use domain::grado::Falta;
use jiff::SignedDuration;
use std::{marker::PhantomData, sync::Arc};
use store::{
    Id,
    pendientes::{self, Pendiente},
    sesiones,
};

/// Fields in the order in which the browser sent them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Campos(Vec<(String, String)>);

/// Fields of one form at most.
const MAX_CAMPOS: usize = 200;
/// Time that unsent words wait for their author.
const ESPERA: SignedDuration = SignedDuration::from_hours(24);

impl Campos {
    pub(crate) fn leer(cuerpo: &[u8]) -> Option<Self> {
        let campos: Vec<_> = serde_urlencoded::from_bytes(cuerpo).ok()?;
        // A NUL is no text: PostgreSQL takes none.
        let limpio = |c: &[(String, String)]| c.iter().all(|(n, v)| !n.contains('\0') && !v.contains('\0'));
        (campos.len() <= MAX_CAMPOS && limpio(&campos)).then_some(Self(campos))
    }

    /// The first value of a field, without spaces around it; empty where there is none.
    pub(crate) fn texto(&self, nombre: &str) -> &str {
        self.0.iter().find(|(n, _)| n == nombre).map_or("", |(_, v)| v.trim())
    }

    pub(crate) fn pares(&self) -> &[(String, String)] {
        &self.0
    }

    pub(crate) fn marcado(&self, nombre: &str) -> bool {
        self.0.iter().any(|(n, v)| n == nombre && !v.is_empty())
    }

    pub(crate) fn json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    pub(crate) fn de_json(s: &str) -> Option<Self> {
        serde_json::from_str(s).ok().map(Self)
    }
}

/// The fields, and a person who fulfils what `E` asks; the page of the form is where `E` says.
pub(crate) struct Llenado<E>(pub(crate) Quien, pub(crate) Campos, pub(crate) PhantomData<E>);

/// A form's own page, where a person comes back to it.
pub(crate) trait EnPagina: Exige {
    const PAGINA: &'static str;
    /// Whether the page gives back what was typed and could not be sent.
    const DEVUELVE: bool = false;
}

impl<E: EnPagina> FromRequest<Arc<Borde>> for Llenado<E> {
    type Rejection = Response;

    async fn from_request(peticion: Request, borde: &Arc<Borde>) -> Result<Self, Response> {
        let (mut p, cuerpo) = peticion.into_parts();
        let camino = p.uri.path().to_owned();
        let cuerpo = axum::body::to_bytes(cuerpo, crate::borde::MAX_CUERPO)
            .await
            .map_err(|_| paginas::muy_grande(borde, &camino, crate::borde::MAX_CUERPO))?;
        let campos = Campos::leer(&cuerpo).ok_or_else(|| Error::Formulario.pagina(borde, &camino))?;
        let Some(quien) = exigir::presente(&mut p, borde).await? else {
            let guardado = E::DEVUELVE && de_antes(borde, &p.headers, &camino, &campos).await;
            return Err(paginas::sesion_terminada(borde, &camino, E::PAGINA, guardado));
        };
        borde
            .limites
            .contar(Que::Persona, quien.huella.as_bytes())
            .map_err(|espera| Error::Demasiados(espera).pagina(borde, &camino))?;
        if let Err(falta) = E::EXIGENCIA.revisar(Some(quien.acreditacion()), borde.ahora()) {
            return Err(subir::<E>(borde, &camino, &quien, &campos, falta).await);
        }
        if E::REGISTRADA && !exigir::al_dia(borde, &quien) {
            let _ = E::DEVUELVE && guardar_de(borde, &quien, &camino, &campos).await;
            return Err(exigir::registrarse(E::PAGINA));
        }
        Ok(Self(quien, campos, PhantomData))
    }
}

async fn subir<E: EnPagina>(
    borde: &Arc<Borde>,
    camino: &str,
    quien: &Quien,
    campos: &Campos,
    falta: Falta,
) -> Response {
    let guardado = E::DEVUELVE && guardar_de(borde, quien, camino, campos).await;
    let subir = paginas::Subir::de::<E>(falta, E::PAGINA.to_owned()).con_lo_escrito(guardado);
    paginas::elevar(borde, camino, quien, &subir)
}

/// Keeps the words of who is there; of nobody registered there is no place to keep them.
async fn guardar_de(borde: &Arc<Borde>, quien: &Quien, forma: &str, campos: &Campos) -> bool {
    match quien.datos.persona {
        Some(persona) => guardar(borde, persona, forma, campos).await,
        None => false,
    }
}

/// Keeps the words of somebody whose session ended, for nobody but the same person.
async fn de_antes(borde: &Arc<Borde>, h: &HeaderMap, forma: &str, campos: &Campos) -> bool {
    let Some(id) = cookie(h, &borde.cookie("")) else { return false };
    let fila = match borde.store.lector().await {
        Ok(mut lector) => sesiones::leer(&mut lector.conn(), &huella(&id)).await.ok().flatten(),
        Err(_) => None,
    };
    match fila.and_then(|f| f.persona) {
        Some(persona) => guardar(borde, persona, forma, campos).await,
        None => false,
    }
}

/// Keeps what was typed in the form of an address until the person is back; says whether it is safe.
pub(crate) async fn guardar(borde: &Arc<Borde>, persona: Id, forma: &str, campos: &Campos) -> bool {
    let (ruta, json, ahora) = (forma.to_owned(), campos.json(), borde.ahora());
    let id = crate::azar::id(ahora);
    let acto = borde.store.acto(async move |c| {
        let (ruta, campos, vence_en) = (ruta.as_str(), json.as_str(), ahora + ESPERA);
        pendientes::guardar(c, &Pendiente { id, persona, ruta, campos, creado_en: ahora, vence_en }).await
    });
    acto.await.inspect_err(|e| tracing::error!(error = %e, "unsent form")).is_ok()
}

/// The value of a cookie of a request.
pub(crate) fn cookie(h: &HeaderMap, nombre: &str) -> Option<String> {
    h.get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|par| par.trim().split_once('='))
        .find(|(n, _)| *n == nombre)
        .map(|(_, v)| v.to_owned())
}
