//! `/carpeta/notificaciones/preferencias/movil`: a mobile number for avisos too.

use super::preferencias::{CAMINO, pagina};
use crate::{
    actos::{self, DeConfirmar, DePedir, INTENTOS},
    borde::{Borde, error::Error},
    rutas::{hecho, pedido::Preferir},
    sesion::{self, Llenado},
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Instante, contacto};
use pages::{
    notificaciones::{EstadoDeMovil, Movil},
    persona::{Falla, Hecho, Mensaje},
};
use std::sync::Arc;
use store::{Conn, Id, SqlResult, moviles};

/// Letters of what is given back.
const MAX_NUMERO: usize = 20;

/// How the number of a person stands: what waits for its code comes first.
pub(super) async fn estado(c: &mut Conn<'_>, persona: Id, ahora: Instante) -> SqlResult<EstadoDeMovil> {
    if let Some(p) = moviles::por_confirmar(c, persona, ahora, INTENTOS).await? {
        return Ok(EstadoDeMovil::PorConfirmar { numero: tapado(&p.numero) });
    }
    Ok(match moviles::de(c, persona).await? {
        Some(m) => EstadoDeMovil::Confirmado { numero: tapado(&m.numero), desde: m.confirmado_en },
        None => EstadoDeMovil::Ninguno,
    })
}

/// "••• ••• ••12".
fn tapado(numero: &str) -> String {
    format!("••• ••• ••{}", fin(numero))
}

/// The last two figures of a number.
pub(in crate::rutas) fn fin(numero: &str) -> &str {
    numero.get(numero.len().saturating_sub(2)..).unwrap_or_default()
}

/// `POST …/movil`: a code goes to the number.
pub(super) async fn pedir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Preferir>,
) -> Response {
    let r = async {
        let escrito: String = campos.texto("numero").chars().take(MAX_NUMERO).collect();
        let acepta = campos.texto("acepta") == "si";
        let numero = contacto::movil(&escrito);
        let mut fallas = Vec::new();
        if numero.is_none() {
            fallas.push(Falla::clave("numero", "falla.celular"));
        }
        if !acepta {
            fallas.push(Falla::clave("acepta", "falla.quiere_mensajes"));
        }
        if let (Some(numero), true) = (numero, fallas.is_empty()) {
            match falla(actos::pedir_movil(&borde, &quien, numero).await?)? {
                None => return Ok(Redirect::to(CAMINO).into_response()),
                Some(falla) => fallas.push(falla),
            }
        }
        let x = Movil { numero: escrito, acepta, ..Movil::default() };
        pagina(&borde, &quien, (None, None), (x, fallas)).await
    };
    sesion::responder(&borde, CAMINO, r.await)
}

fn falla(r: DePedir) -> Result<Option<Falla>, Error> {
    let dicho = match r {
        DePedir::Enviado => return Ok(None),
        DePedir::NoCabe => return Err(Error::Formulario),
        DePedir::Espere => "falla.espere_otro_codigo",
        DePedir::NoSirve => "falla.numero_no_sirve",
        DePedir::NoSalio => "falla.mensaje_no_salio",
    };
    Ok(Some(Falla::clave("numero", dicho)))
}

/// `POST …/confirmar-movil`: the code that came.
pub(super) async fn confirmar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Preferir>,
) -> Response {
    let r = async {
        let falla = match actos::confirmar_movil(&borde, &quien, campos.texto("codigo")).await? {
            DeConfirmar::Confirmado => return Ok(hecho::a(CAMINO, Hecho::PreferenciasCambiadas)),
            DeConfirmar::Otro(1) => Falla::clave("codigo", "falla.codigo_un_intento"),
            DeConfirmar::Otro(n) => Falla::new("codigo", Mensaje::clave("falla.codigo_intentos").con("n", n)),
            DeConfirmar::Vencido => Falla::clave("", "falla.codigo_vencido"),
        };
        pagina(&borde, &quien, (None, None), (Movil::default(), vec![falla])).await
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST …/quitar-movil`: no more text messages.
pub(super) async fn quitar(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, ..): Llenado<Preferir>,
) -> Response {
    let r = async {
        actos::quitar_movil(&borde, &quien).await?;
        Ok(hecho::a(CAMINO, Hecho::PreferenciasCambiadas))
    };
    sesion::responder(&borde, CAMINO, r.await)
}
