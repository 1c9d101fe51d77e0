//! `/verificar/`: whether a receipt is of this entity and unchanged, by its code or by its file, for anybody.

use super::vista;
use crate::{
    borde::{Borde, Direccion, error::Error, limites::Que},
    claves::{Aviso, Resultado},
    prueba,
    recibos::{self, Hallazgo},
    sesion,
};
use axum::{
    extract::{Multipart, Path, State},
    http::StatusCode,
    response::Response,
};
use domain::constancia::{Codigo, Constancia};
use pages::{
    formulario::Falla,
    peticion::{Anexo, DatosVerificados, Veredicto, Verificada, Verificar},
};
use std::sync::Arc;
use store::constancias;

/// Bytes of a receipt at most, in whatever it stands.
const MAX: usize = 2 * 1024 * 1024;

/// `GET /verificar/`.
pub(crate) async fn ver(State(borde): State<Arc<Borde>>) -> Response {
    let x = Verificar { codigo: String::new(), fallas: Vec::new() };
    vista::para(&borde, "/verificar/", None, StatusCode::OK, |p, q| p.verificar(q, &x))
}

/// `GET /verificar/{codigo}`.
pub(crate) async fn por_codigo(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    Path(codigo): Path<String>,
) -> Response {
    let r = async {
        borde.limites.contar_ip(Que::Estado, ip).map_err(Error::Demasiados)?;
        buscar(&borde, "/verificar/x", &codigo).await
    };
    sesion::responder(&borde, "/verificar/x", r.await)
}

/// `POST /verificar/`: a code, or the file of a receipt.
pub(crate) async fn por_archivo(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    mut partes: Multipart,
) -> Response {
    let r = async {
        borde.limites.contar_ip(Que::Estado, ip).map_err(Error::Demasiados)?;
        let (mut codigo, mut archivo) = (String::new(), Vec::new());
        while let Some(parte) = partes.next_field().await.map_err(|_| Error::Formulario)? {
            let nombre = parte.name().unwrap_or("").to_owned();
            let bytes = parte.bytes().await.map_err(|_| Error::Formulario)?;
            match &*nombre {
                "codigo" => codigo = String::from_utf8_lossy(&bytes).trim().chars().take(64).collect(),
                "constancia" if prueba::es_zip(&bytes) => return Ok(en_su_equipo(&borde)),
                "constancia" if bytes.len() <= MAX => archivo = bytes.to_vec(),
                _ => {}
            }
        }
        if archivo.is_empty() {
            return buscar(&borde, "/verificar/", &codigo).await;
        }
        Ok(mostrar(&borde, "/verificar/", None, veredicto(&borde, &archivo).await?))
    };
    sesion::responder(&borde, "/verificar/", r.await)
}

/// The proof of a notification names its person and holds the act: it is checked where it is, and not sent around.
fn en_su_equipo(borde: &Arc<Borde>) -> Response {
    let falla = "Esa es la prueba de una notificación, y tiene datos suyos: no hace falta enviarla. Compruébela en su \
        equipo con la herramienta sin conexión, en esta sede, en /verificar/herramienta/.";
    let x = Verificar { codigo: String::new(), fallas: vec![Falla::new("constancia", falla)] };
    let estado = StatusCode::UNPROCESSABLE_ENTITY;
    vista::para(borde, "/verificar/", None, estado, |p, q| p.verificar(q, &x))
}

async fn buscar(borde: &Arc<Borde>, camino: &str, codigo: &str) -> Result<Response, Error> {
    let Ok(leido) = codigo.parse::<Codigo>() else {
        let falla = "Escriba los dieciséis signos del código, como K7QM-3RTX-9BWD-04HA.";
        let x = Verificar {
            codigo: codigo.chars().take(64).collect(),
            fallas: vec![Falla::new("codigo", falla)],
        };
        let estado = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(vista::para(borde, camino, None, estado, |p, q| p.verificar(q, &x)));
    };
    let hay = {
        let mut lector = borde.store.lector().await?;
        constancias::leer(&mut lector.conn(), &leido.seguido()).await?
    };
    let veredicto = match hay {
        None => Veredicto::Desconocida,
        Some(c) => match c.revocada_en {
            Some(en) => Veredicto::Revocada(en, c.motivo),
            None => firmada(borde, &c.texto),
        },
    };
    Ok(mostrar(borde, camino, Some(leido.to_string()), veredicto))
}

/// A receipt that came as a file: its signature, and whether the entity took it back.
async fn veredicto(borde: &Borde, archivo: &[u8]) -> Result<Veredicto, Error> {
    let jws = match recibos::hallar(archivo) {
        Hallazgo::Una(jws) => jws,
        Hallazgo::Atada(atado) => atado.constancia,
        Hallazgo::Varias | Hallazgo::Ninguna => return Ok(Veredicto::Desconocida),
    };
    let Resultado::Valida { constancia, .. } = borde.claves.comprobar(&jws) else {
        return Ok(firmada(borde, &jws));
    };
    let mut lector = borde.store.lector().await?;
    let hay = constancias::leer(&mut lector.conn(), &constancia.codigo.seguido()).await?;
    Ok(match hay.and_then(|c| Some((c.revocada_en?, c.motivo))) {
        Some((en, motivo)) => Veredicto::Revocada(en, motivo),
        None => firmada(borde, &jws),
    })
}

fn firmada(borde: &Borde, jws: &str) -> Veredicto {
    match borde.claves.comprobar(jws) {
        Resultado::Valida { constancia, clave, aviso } => {
            Veredicto::Valida(datos(&constancia, clave.kid, aviso))
        }
        Resultado::NoEsConstancia => Veredicto::Desconocida,
        Resultado::Alterada
        | Resultado::ClaveDesconocida
        | Resultado::ClaveRevocada(_)
        | Resultado::ClaveVencida(_) => Veredicto::Alterada,
    }
}

fn datos(c: &Constancia, clave: String, aviso: Option<Aviso>) -> DatosVerificados {
    let anexo = |d: &domain::constancia::Documento| Anexo {
        nombre: d.nombre().to_owned(),
        bytes: d.bytes,
        huella: d.sha256.to_string(),
    };
    DatosVerificados {
        radicado: c.radicado.clone(),
        recibida: c.recibida_en.instante(),
        anexos: c.documentos.iter().map(anexo).collect(),
        clave,
        aviso: aviso.map(|a| recibos::aviso(a).to_owned()),
    }
}

fn mostrar(borde: &Arc<Borde>, camino: &str, codigo: Option<String>, veredicto: Veredicto) -> Response {
    let estado = match veredicto {
        Veredicto::Desconocida => StatusCode::NOT_FOUND,
        _ => StatusCode::OK,
    };
    let x = Verificada { codigo, veredicto };
    vista::para(borde, camino, None, estado, |p, q| p.verificada(q, &x))
}
