//! The certificate: a file of the bundle, and a page that its person reads and prints.

use super::expediente::Expediente;
use crate::{
    borde::{Borde, error::Error},
    rutas::notificaciones::vista,
};
use axum::{
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    Instante,
    fecha::legal,
    prueba::{Efecto, acto, suceso},
};
use pages::notificaciones::{
    Certificado, ESTILO_DE_CERTIFICADO, HechoDeNotificacion, PasoCertificado, RecursosVista, SelloCertificado,
};
use sha2::{Digest, Sha256};
use store::notificaciones::Notificacion;

/// `GET …/certificado`: with the one style that it has, and nothing else.
pub(in crate::rutas) async fn certificado(borde: &Borde, n: &Notificacion) -> Result<Response, Error> {
    let x = Expediente::leer(borde, n).await?;
    let mut r = Html(html(borde, n, &x)?).into_response();
    let estilo = STANDARD.encode(Sha256::digest(ESTILO_DE_CERTIFICADO));
    let politica = format!(
        "default-src 'none'; style-src 'sha256-{estilo}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    let h = r.headers_mut();
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(v) = HeaderValue::try_from(politica) {
        h.insert(header::CONTENT_SECURITY_POLICY, v);
    }
    Ok(r)
}

/// As it stands in the bundle.
pub(super) fn html(borde: &Borde, n: &Notificacion, x: &Expediente) -> Result<String, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let efecto = Efecto::de(x.surtida);
    let d = &x.destinatario;
    let partes = [d.nombre.as_str(), &d.documento].into_iter().filter(|p| !p.is_empty());
    Ok(portal.certificado_de_notificacion(&Certificado {
        direccion: direccion(borde),
        id: n.id.to_string(),
        radicado: x.radicado.clone(),
        destinatario: partes.collect::<Vec<_>>().join(", "),
        asunto: n.asunto.clone(),
        firmante: vista::firmante(&x.contenido),
        acto: vista::acto(&x.contenido),
        archivo: acto(&x.contenido.copia().nombre),
        en: x.surtida.en,
        por: vista::por(x.surtida),
        recibida_por: x.recibida_por.clone(),
        grado: efecto.grado,
        norma: efecto.norma,
        pasos: pasos(x),
        recursos: recursos(borde, x),
        sello: x.inclusion.sellos.last().and_then(|s| {
            let dia = legal(Instante::from_millisecond(s.en).ok()?);
            Some(SelloCertificado { numero: s.numero, huella: s.huella.to_string(), dia })
        }),
        emitido: x.ahora,
    }))
}

/// Without its protocol, as people type it.
pub(super) fn direccion(borde: &Borde) -> String {
    let publica = borde.publico.a("");
    let (_, direccion) = publica.split_once("://").unwrap_or(("", &publica));
    direccion.trim_end_matches('/').to_owned()
}

/// Each entry of the evidence, with the moment at which what it tells happened.
fn pasos(x: &Expediente) -> Vec<PasoCertificado> {
    let sello = |numero| x.inclusion.entradas.iter().find(|e| e.numero == numero).map(|e| e.sello);
    let paso = |e: &domain::evidencia::Evidencia| {
        let (en, donde) = suceso(e).map_or((e.en, None), |s| (s.en(), vista::donde(&s)));
        let hecho = HechoDeNotificacion { suceso: e.tipo.clone(), en, donde, fin: None };
        PasoCertificado { hecho, sello: sello(e.numero) }
    };
    x.cadena.iter().map(paso).collect()
}

/// What is printed today is read in years: no days that are left.
fn recursos(borde: &Borde, x: &Expediente) -> RecursosVista {
    vista::recursos(borde, &x.contenido, Some(x.surtida))
}
