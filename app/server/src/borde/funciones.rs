//! Server functions: the second door to the same acts. Leptos finds them; what they may do stands in `Puerto`.

use super::{Borde, error::Error, idioma, limites::Que, paginas};
use crate::{
    actos::{self, Decision},
    buscador::Hallazgo,
    rutas,
    sesion::{self, Campos, Quien},
};
use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{Method, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::consentimiento::Alcance;
use islands::{Actos, Futuro, Gesto, Guardado, Parte, PorGuardar, Prorroga, Suceso, Sugerencia};
use leptos::context::provide_context;
use pages::{Lengua, persona::Mensaje};
use std::sync::Arc;
use tower_sessions::Session;

/// Suggestions under the search box.
const SUGERENCIAS: usize = 6;
const TERMINADA: &str = "suceso.terminada";
const NO_SE_PUDO: &str = "suceso.no_se_pudo";

/// Where they answer.
pub(super) fn con_sesion() -> Router<Arc<Borde>> {
    Router::new().route("/api/fn/{*nombre}", get(funcion).post(funcion))
}

/// What a request may do, as the person of its session.
struct Puerto {
    borde: Arc<Borde>,
    sesion: Session,
}

impl Puerto {
    /// The person, if the session is alive and does not ask too often.
    async fn quien(&self) -> Result<Quien, &'static str> {
        let quien = Quien::de(&self.sesion).await.map_err(|e| no_se_pudo(e.into()))?.ok_or(TERMINADA)?;
        let contado = self.borde.limites.contar(Que::Persona, quien.huella.as_bytes());
        contado.map_err(|_| "suceso.demasiados")?;
        Ok(quien)
    }

    async fn extender(&self) -> Result<u32, &'static str> {
        let quien = self.quien().await?;
        actos::extender(&self.borde, &quien).await.map_err(|e| no_se_pudo(e.into()))?;
        Ok(quien.quedan(self.borde.ahora()))
    }

    async fn consentir(
        &self,
        slug: &str,
        otorgado: bool,
        huella: &str,
        asunto: &str,
    ) -> Result<&'static str, &'static str> {
        let alcance = if asunto.is_empty() { Alcance::Todos } else { Alcance::leer(asunto) };
        let quien = self.quien().await?;
        match actos::consentir(&self.borde, &quien, slug, otorgado, huella, alcance).await {
            Ok(Decision::Asentada | Decision::Igual) if otorgado => Ok("suceso.autorizado"),
            Ok(Decision::Asentada | Decision::Igual) => Ok("suceso.retirado"),
            Ok(Decision::Cambio) => Err("suceso.texto_cambio"),
            Ok(Decision::NoExiste) => Err("suceso.no_se_cambia_aqui"),
            Err(e) => Err(no_se_pudo(e.into())),
        }
    }

    async fn elevar(&self, ruta: &str, campos: &str) -> Result<String, &'static str> {
        let quien = self.quien().await?;
        let (forma, destino) = rutas::subida(ruta).ok_or(NO_SE_PUDO)?;
        let campos = Campos::leer(campos.as_bytes()).ok_or(NO_SE_PUDO)?;
        let persona = quien.datos.persona.ok_or(NO_SE_PUDO)?;
        let guardado = sesion::guardar(&self.borde, persona, forma, &campos).await;
        if guardado { Ok(destino) } else { Err(NO_SE_PUDO) }
    }
}

/// The key of what is said where it is nobody's fault but ours.
fn no_se_pudo(e: Error) -> &'static str {
    e.anotar();
    NO_SE_PUDO
}

/// Words of a key, in the language of the request.
fn decir(clave: &'static str) -> String {
    idioma::decir(&Mensaje::clave(clave))
}

fn no(clave: &'static str) -> Parte {
    Parte { mensaje: decir(clave), ..Parte::default() }
}

/// What cannot be done here is told by the plain page of the same.
fn parte(r: Result<Parte, Error>) -> Parte {
    r.unwrap_or_else(|e| no(no_se_pudo(e)))
}

impl Actos for Puerto {
    fn sugerir(&self, q: String) -> Futuro<'_, Vec<Sugerencia>> {
        Box::pin(async move {
            let Some(portal) = self.borde.vivo.portal() else { return Vec::new() };
            let lengua = portal.lengua(&idioma::actual());
            let hallazgos = portal.buscador(lengua).map(|b| b.sugerir(&q, SUGERENCIAS)).unwrap_or_default();
            hallazgos.into_iter().map(|h| sugerencia(lengua, &h)).collect()
        })
    }

    fn extender(&self) -> Futuro<'_, Prorroga> {
        Box::pin(async move {
            match Self::extender(self).await {
                Ok(quedan) => Prorroga { ok: true, quedan, ..Prorroga::default() },
                Err(clave) => Prorroga { mensaje: decir(clave), ..Prorroga::default() },
            }
        })
    }

    fn consentir(&self, slug: String, otorgado: bool, huella: String, asunto: String) -> Futuro<'_, Suceso> {
        Box::pin(async move {
            match Self::consentir(self, &slug, otorgado, &huella, &asunto).await {
                Ok(clave) => Suceso { ok: true, mensaje: decir(clave), destino: String::new() },
                Err(clave) => Suceso { ok: false, mensaje: decir(clave), destino: String::new() },
            }
        })
    }

    fn elevar(&self, ruta: String, campos: String) -> Futuro<'_, Suceso> {
        Box::pin(async move {
            match Self::elevar(self, &ruta, &campos).await {
                Ok(destino) => Suceso { ok: true, mensaje: String::new(), destino },
                Err(clave) => Suceso { ok: false, mensaje: decir(clave), destino: String::new() },
            }
        })
    }

    fn guardar_borrador(&self, escrito: PorGuardar) -> Futuro<'_, Guardado> {
        Box::pin(async move {
            let r = rutas::guardar_borrador(&self.borde, &self.sesion, escrito).await;
            r.unwrap_or_else(|e| Guardado { mensaje: decir(no_se_pudo(e)), ..Guardado::default() })
        })
    }

    fn ver_documentos(&self, vista: String) -> Futuro<'_, Parte> {
        Box::pin(async move {
            match self.quien().await {
                Ok(quien) => parte(rutas::ver_documentos(&self.borde, &quien, &vista).await),
                Err(clave) => no(clave),
            }
        })
    }

    fn tocar_documentos(&self, gesto: Gesto, vista: String) -> Futuro<'_, Parte> {
        Box::pin(async move {
            match self.quien().await {
                Ok(quien) => parte(rutas::tocar_documentos(&self.borde, &quien, gesto, &vista).await),
                Err(clave) => no(clave),
            }
        })
    }

    fn compartir_documentos(&self, campos: String, vista: String) -> Futuro<'_, Parte> {
        Box::pin(async move {
            match self.quien().await {
                Ok(quien) => parte(rutas::compartir_documentos(&self.borde, &quien, &campos, &vista).await),
                Err(clave) => no(clave),
            }
        })
    }

    fn abrir_notificacion(&self, notificacion: String) -> Futuro<'_, Parte> {
        Box::pin(async move {
            match self.quien().await {
                Ok(quien) => parte(rutas::abrir_notificacion(&self.borde, &quien, &notificacion).await),
                Err(clave) => no(clave),
            }
        })
    }
}

/// A page found, as seen from where addresses of the language begin; one that is only in Spanish says so.
fn sugerencia(lengua: Lengua<'_>, h: &Hallazgo<'_>) -> Sugerencia {
    let d = h.documento;
    let detalle = if d.detalle.is_empty() { d.clase.to_string() } else { d.detalle.clone() };
    let (ruta, detalle) = match lengua.tiene(&d.ruta) {
        true => (d.ruta.clone(), detalle),
        false => (format!("../{}", d.ruta), format!("{detalle} {}", lengua.aviso())),
    };
    let lengua = lengua.es_espanol(&d.titulo).then(|| "es".to_owned());
    Sugerencia { titulo: d.titulo.clone(), ruta, detalle, lengua }
}

async fn funcion(State(borde): State<Arc<Borde>>, sesion: Session, mut peticion: Request<Body>) -> Response {
    // Functions are found by their method, and HEAD is a GET whose body axum leaves out.
    if *peticion.method() == Method::HEAD {
        *peticion.method_mut() = Method::GET;
    }
    if peticion.headers().get(header::CONTENT_LENGTH).is_some_and(muy_largo) {
        return paginas::muy_grande(&borde, peticion.uri().path(), super::MAX_CUERPO);
    }
    // Leptos would answer a browser's form with a redirect to its Referer; our forms have routes of their own.
    peticion.headers_mut().remove(header::ACCEPT);
    let actos: Arc<dyn Actos> = Arc::new(Puerto { borde, sesion });
    leptos_axum::handle_server_fns_with_context(move || provide_context(Arc::clone(&actos)), peticion)
        .await
        .into_response()
}

fn muy_largo(v: &axum::http::HeaderValue) -> bool {
    v.to_str().ok().and_then(|v| v.parse::<usize>().ok()).is_none_or(|n| n > super::MAX_CUERPO)
}
