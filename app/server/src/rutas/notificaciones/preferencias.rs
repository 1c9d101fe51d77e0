//! `/carpeta/notificaciones/preferencias/`: what the person accepted, and where avisos go.

use crate::{
    actos::{self, Decision},
    borde::{Borde, error::Error, paginas},
    rutas::{
        hecho::{self, Recien},
        pedido::{Preferir, Ver},
        radicacion::abreviado,
    },
    sesion::{self, Con, EnPagina, Llenado, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::consentimiento::Clase;
use pages::{
    notificaciones::{Consentimiento, Preferencias, TextoDeConsentimiento},
    persona::{Falla, Hecho},
};
use std::sync::Arc;
use store::{
    consentimientos,
    datos::{self, Campo},
};

const CAMINO: &str = Preferir::PAGINA;
/// What is accepted for all matters, as the form names it.
const GENERAL: &str = "general";

pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, recien.hecho(), Vec::new()).await)
}

/// `POST …/consentimiento`: a line more in the ledger.
pub(super) async fn consentir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Preferir>,
) -> Response {
    let r = async {
        let otorgado = match (campos.texto("alcance"), campos.texto("otorgado")) {
            (GENERAL, "true") => true,
            (GENERAL, "false") => false,
            _ => return Err(Error::Formulario),
        };
        let slug = {
            let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
            let suya = portal.sitio().clausulas.0.iter().find(|c| c.clase == Clase::Notificacion);
            suya.map(|c| c.slug.to_string()).ok_or(Error::NoExiste)?
        };
        match actos::consentir(&borde, &quien, &slug, otorgado, campos.texto("huella")).await? {
            Decision::Cambio => {
                let falla = Falla::new("", "El texto cambió mientras usted leía. Léalo de nuevo, por favor.");
                pagina(&borde, &quien, None, vec![falla]).await
            }
            Decision::NoExiste => Err(Error::Formulario),
            Decision::Asentada | Decision::Igual => {
                Ok(hecho::a(CAMINO, if otorgado { Hecho::Autorizado } else { Hecho::Retirado }))
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    recien: Option<Hecho>,
    fallas: Vec<Falla>,
) -> Result<Response, Error> {
    let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let suya = portal.sitio().clausulas.0.iter().find(|c| c.clase == Clase::Notificacion);
    let clausula = suya.ok_or(Error::NoExiste)?;
    let (vigentes, datos) = borde
        .store
        .leer_junto(async |c| {
            Ok::<_, Error>((consentimientos::vigentes(c, persona).await?, datos::de(c, persona).await?))
        })
        .await?;
    // Words that changed since are words that nobody accepted.
    let general = match vigentes.iter().find(|v| v.clase == Clase::Notificacion) {
        Some(v) if v.otorgado && v.huella == *clausula.huella => Consentimiento::Dado { en: v.en },
        Some(v) if !v.otorgado => Consentimiento::Retirado { en: v.en },
        _ => Consentimiento::Nunca,
    };
    let correo = datos.iter().find(|d| d.campo == Campo::Correo && !d.valor.is_empty());
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = Preferencias {
        general,
        texto: TextoDeConsentimiento {
            texto: clausula.texto.to_string(),
            version: clausula.version.to_string(),
            huella: clausula.huella.to_string(),
        },
        asuntos: Vec::new(),
        correo: correo.map(|d| abreviado(&d.valor)),
        autorizados: None,
        fallas,
    };
    let mut presencia = quien.presencia(CAMINO, borde.ahora());
    presencia.hecho = recien;
    Ok(paginas::html(borde, estado, portal.preferencias_de_notificacion(&presencia, &x)))
}
