//! What went wrong, for programs and for who reads them: RFC 9457, in Spanish.

use crate::borde::error::Error;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// Something that has to be put right in what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Falta {
    /// Where, as a JSON pointer: `/acto/expedido_en`.
    pub(super) puntero: String,
    pub(super) detalle: String,
}

impl Falta {
    pub(super) fn new(puntero: impl Into<String>, detalle: impl Into<String>) -> Self {
        Self { puntero: puntero.into(), detalle: detalle.into() }
    }
}

/// Why a call was not done.
#[derive(Debug)]
pub(super) struct Problema {
    estado: StatusCode,
    codigo: &'static str,
    titulo: &'static str,
    detalle: String,
    faltas: Vec<Falta>,
    espera: Option<u64>,
}

impl Problema {
    pub(super) fn new(estado: StatusCode, codigo: &'static str, titulo: &'static str) -> Self {
        Self { estado, codigo, titulo, detalle: String::new(), faltas: Vec::new(), espera: None }
    }

    pub(super) fn con(self, detalle: impl Into<String>) -> Self {
        Self { detalle: detalle.into(), ..self }
    }

    /// As evidence names it.
    pub(super) fn codigo(&self) -> &'static str {
        self.codigo
    }

    pub(super) fn estado(&self) -> u16 {
        self.estado.as_u16()
    }

    /// All that must be put right.
    pub(super) fn incompleta(faltas: Vec<Falta>) -> Self {
        let titulo = "Falta algo en la notificación";
        let detalle = "No se notificó. Corrija lo que dice «errors» y envíela de nuevo.";
        let p = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "incompleta", titulo).con(detalle);
        Self { faltas, ..p }
    }

    /// Not registered, or did not agree: the same words, since the sede does not tell who is registered.
    pub(super) fn no_notificable() -> Self {
        let titulo = "A esta persona no se le puede notificar por aquí";
        let detalle =
            "No tiene autorizadas las notificaciones electrónicas en la sede. Notifíquela por otro medio.";
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "no_notificable", titulo).con(detalle)
    }

    pub(super) fn conflicto() -> Self {
        let titulo = "Esa clave ya se usó con otro contenido";
        Self::new(StatusCode::CONFLICT, "conflicto", titulo)
            .con("Use otra Idempotency-Key, o repita exactamente lo que envió con ella.")
    }

    pub(super) fn cupo() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "cupo", "Se acabó el cupo de notificaciones de hoy")
            .con("El cupo se renueva a la medianoche, hora legal de Colombia.")
    }

    pub(super) fn procedimiento() -> Self {
        Self::new(StatusCode::FORBIDDEN, "procedimiento", "Ese procedimiento no está dado de alta")
            .con("Pida a la entidad que registre el procedimiento para este sistema.")
    }

    pub(super) fn no_existe() -> Self {
        Self::new(StatusCode::NOT_FOUND, "no_existe", "No hay una notificación suya con ese identificador")
    }

    /// Nothing is proven before there is something to prove.
    pub(super) fn sin_efecto() -> Self {
        Self::new(StatusCode::CONFLICT, "sin_efecto", "Esta notificación todavía no tiene efecto")
            .con("La prueba se arma cuando lo tiene: consulte su estado, o espere el cambio por su webhook.")
    }

    pub(super) fn grande() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "muy_grande", "Lo que envió es demasiado grande")
            .con("Los actos grandes se dejan primero en /api/v1/actos y se citan por su sha256.")
    }

    pub(super) fn demasiados(segundos: u64) -> Self {
        let p = Self::new(StatusCode::TOO_MANY_REQUESTS, "demasiadas", "Son demasiadas llamadas seguidas");
        Self { espera: Some(segundos.max(1)), ..p }
    }

    pub(super) fn no_disponible() -> Self {
        let p = Self::new(StatusCode::SERVICE_UNAVAILABLE, "no_disponible", "No pudimos guardarlo ahora")
            .con("No se hizo nada, o se hizo una vez: repita la llamada con la misma Idempotency-Key.");
        Self { espera: Some(5), ..p }
    }

    pub(super) fn infectado() -> Self {
        let titulo = "El antivirus no dejó pasar el acto";
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "infectado", titulo)
            .con("No se notificó. Genere otra vez el PDF en un equipo limpio y envíelo de nuevo.")
    }

    /// Nobody is told of an act that was not looked at.
    pub(super) fn sin_antivirus() -> Self {
        let titulo = "El antivirus todavía no ha revisado el acto";
        let p = Self::new(StatusCode::SERVICE_UNAVAILABLE, "antivirus", titulo)
            .con("No se notificó. Repita la llamada con la misma Idempotency-Key en un minuto.");
        Self { espera: Some(60), ..p }
    }

    pub(super) fn json(&self) -> Value {
        let mut v = json!({
            "type": format!("urn:sede:problema:{}", self.codigo),
            "title": self.titulo,
            "status": self.estado.as_u16(),
            "codigo": self.codigo,
        });
        if !self.detalle.is_empty() {
            v["detail"] = self.detalle.as_str().into();
        }
        if !self.faltas.is_empty() {
            let una = |f: &Falta| json!({ "pointer": f.puntero, "detail": f.detalle });
            v["errors"] = self.faltas.iter().map(una).collect();
        }
        v
    }
}

impl From<Error> for Problema {
    fn from(e: Error) -> Self {
        e.anotar();
        match e {
            Error::Demasiados(espera) => Self::demasiados(espera.as_secs()),
            Error::NoExiste => Self::no_existe(),
            Error::Grande(_) => Self::grande(),
            _ => Self::no_disponible(),
        }
    }
}

impl IntoResponse for Problema {
    fn into_response(self) -> Response {
        let mut r = (self.estado, Json(self.json())).into_response();
        let h = r.headers_mut();
        h.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        h.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(v) = self.espera.and_then(|s| HeaderValue::try_from(s.to_string()).ok()) {
            h.insert(header::RETRY_AFTER, v);
        }
        r
    }
}

/// A method that an address does not take.
pub(super) async fn metodo() -> Problema {
    Problema::new(StatusCode::METHOD_NOT_ALLOWED, "metodo", "Esta dirección no recibe ese método")
}
