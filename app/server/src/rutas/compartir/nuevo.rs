//! The form with which documents are shared, and its two doors: the post, and the server function of its island.

use super::{
    CAMINO,
    dar::{Intento, cuales, formulario, intentar},
    duenio, uno,
};
use crate::{
    borde::{Borde, error::Error, idioma, paginas},
    rutas::{hecho, pedido::Compartir},
    sesion::{self, Campos, Con, Llenado, Quien},
};
use axum::{
    extract::{RawQuery, State},
    http::StatusCode,
    response::Response,
};
use islands::Parte;
use pages::{
    compartir::{Escrito, NuevoPermiso},
    persona::Hecho,
};
use std::sync::Arc;

/// `GET /carpeta/compartidos/nuevo/?documento=…`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Compartir>,
    RawQuery(consulta): RawQuery,
) -> Response {
    let camino = format!("{CAMINO}nuevo/");
    let r = async {
        let campos = Campos::leer(consulta.unwrap_or_default().as_bytes()).ok_or(Error::Formulario)?;
        let (ids, fallas) = cuales(&campos)?;
        // The longest is not offered by itself, and what is safest stands first.
        let escrito = Escrito { para: "persona".into(), dias: "7".into(), ..Escrito::default() };
        let x = formulario(&borde, duenio(&quien)?, &ids, escrito, fallas).await?;
        Ok(pagina(&borde, &quien, &camino, &x))
    };
    sesion::responder(&borde, &camino, r.await)
}

fn pagina(borde: &Arc<Borde>, quien: &Quien, camino: &str, x: &NuevoPermiso) -> Response {
    let estado = if x.fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let presencia = quien.presencia(camino, borde.ahora());
    paginas::con_portal(borde, estado, |p| p.nuevo_permiso(&presencia, x))
}

/// `POST /carpeta/compartidos/`: a person's permiso has its page; a link is shown here, once.
pub(super) async fn compartir(
    State(borde): State<Arc<Borde>>,
    Llenado(quien, campos, ..): Llenado<Compartir>,
) -> Response {
    let r = async {
        match intentar(&borde, &quien, &campos).await? {
            Intento::Vuelve(x) => Ok(pagina(&borde, &quien, CAMINO, &x)),
            Intento::Dado(id, None) => Ok(hecho::a(&format!("{CAMINO}{id}/"), Hecho::Compartido)),
            Intento::Dado(id, codigo) => {
                uno::pagina(&borde, &quien, id, CAMINO, Some(Hecho::Compartido), codigo).await
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// The same form from its island, which stands at `vista`, a path from the root. A link is in what is shown there, and in no
/// address: the one given is of its permiso.
///
/// # Errors
/// As its post, whose page says why.
pub(crate) async fn en_sitio(
    borde: &Arc<Borde>,
    quien: &Quien,
    campos: &str,
    vista: &str,
) -> Result<Parte, Error> {
    if !sesion::puede::<Compartir>(borde, quien) {
        return Err(Error::NoExiste);
    }
    let campos = Campos::leer(campos.as_bytes()).ok_or(Error::Formulario)?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let en = |camino: &str| quien.presencia(camino, borde.ahora());
    match intentar(borde, quien, &campos).await? {
        Intento::Vuelve(x) => {
            let camino = vista.split('?').next().unwrap_or_default();
            let p = portal.parte_de_nuevo_permiso(&en(&format!("/{camino}")), &x);
            Ok(Parte { titulo: p.titulo, html: p.html, ..Parte::default() })
        }
        Intento::Dado(id, None) => {
            let destino = hecho::ruta(&format!("{CAMINO}{id}/"), Hecho::Compartido);
            Ok(Parte { ok: true, destino, ..Parte::default() })
        }
        Intento::Dado(id, codigo) => {
            let destino = format!("{CAMINO}{id}/");
            let p = portal.parte_de_permiso(&en(&destino), &uno::vista(borde, quien, id, codigo).await?);
            let mensaje = idioma::hecho(Hecho::Compartido);
            Ok(Parte { ok: true, mensaje, destino, titulo: p.titulo, html: p.html })
        }
    }
}
