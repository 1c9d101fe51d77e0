//! `/carpeta/notificaciones/preferencias/`: what the person accepted, and where avisos go.

use super::{asuntos, autorizados, movil};
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
use domain::consentimiento::{Alcance, Clase};
use pages::{
    notificaciones::{Movil, Preferencias, TextoDeConsentimiento},
    persona::{Falla, Hecho},
};
use serde::Deserialize;
use std::sync::Arc;
use store::datos::{self, Campo};

pub(super) const CAMINO: &str = Preferir::PAGINA;
/// The filing from whose page somebody comes: it is shown also where others would take its place.
#[derive(Deserialize)]
pub(super) struct Lugar {
    asunto: Option<String>,
}

pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Ver>,
    Query(recien): Query<Recien>,
    Query(lugar): Query<Lugar>,
) -> Response {
    let cual = lugar.asunto.as_deref();
    sesion::responder(
        &borde,
        CAMINO,
        pagina(&borde, &quien, (cual, recien.hecho()), (Movil::default(), Vec::new())).await,
    )
}

/// `POST …/consentimiento`: a line more in the ledger.
pub(super) async fn consentir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Preferir>,
) -> Response {
    let r = async {
        let otorgado = match campos.texto("otorgado") {
            "true" => true,
            "false" => false,
            _ => return Err(Error::Formulario),
        };
        let alcance = Alcance::leer(campos.texto("alcance"));
        let asunto = match &alcance {
            Alcance::Asunto(numero) => Some(numero.clone()),
            _ => None,
        };
        let slug = {
            let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
            let suya = portal.sitio().clausulas.0.iter().find(|c| c.clase == Clase::Notificacion);
            suya.map(|c| c.slug.to_string()).ok_or(Error::NoExiste)?
        };
        match actos::consentir(&borde, &quien, &slug, otorgado, campos.texto("huella"), alcance).await? {
            Decision::Cambio => {
                let falla = Falla::clave("", "falla.texto_cambio");
                pagina(&borde, &quien, (asunto.as_deref(), None), (Movil::default(), vec![falla])).await
            }
            Decision::NoExiste => Err(Error::Formulario),
            Decision::Asentada | Decision::Igual => {
                Ok(hecho::a(CAMINO, if otorgado { Hecho::Autorizado } else { Hecho::Retirado }))
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// The page, also for a form that came back; of the number it takes what was typed, and says itself how that stands.
pub(super) async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    (cual, recien): (Option<&str>, Option<Hecho>),
    (escrito, fallas): (Movil, Vec<Falla>),
) -> Result<Response, Error> {
    let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let sitio = portal.sitio();
    let clausula =
        sitio.clausulas.0.iter().find(|c| c.clase == Clase::Notificacion).ok_or(Error::NoExiste)?;
    let ahora = borde.ahora();
    let (dichos, datos, quienes, movil) = borde
        .store
        .leer_junto(async |c| {
            let dichos = asuntos::de(c, persona, (sitio, clausula), cual).await?;
            let quienes = autorizados::vigentes(borde, sitio, c, persona).await?;
            let movil = movil::estado(c, persona, ahora).await?;
            Ok::<_, Error>((dichos, datos::de(c, persona).await?, quienes, movil))
        })
        .await?;
    let correo = datos.iter().find(|d| d.campo == Campo::Correo && !d.valor.is_empty());
    let estado = if fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = Preferencias {
        general: dichos.general,
        texto: TextoDeConsentimiento {
            slug: clausula.slug.to_string(),
            texto: clausula.texto.to_string(),
            version: clausula.version.to_string(),
            huella: clausula.huella.to_string(),
        },
        procedimientos: dichos.suyos,
        otros: dichos.otros,
        asuntos: dichos.asuntos,
        correo: correo.map(|d| abreviado(&d.valor)),
        movil: borde.sms.as_ref().map(|_| Movil { estado: movil, ..escrito }),
        autorizados: quienes,
        fallas,
    };
    let mut presencia = quien.presencia(CAMINO, borde.ahora());
    presencia.hecho = recien;
    Ok(paginas::html(borde, estado, portal.preferencias_de_notificacion(&presencia, &x)))
}
