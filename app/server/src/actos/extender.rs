//! The person stays: the idle time of the session begins anew. It is no act of the law, and leaves no evidence.

use super::Hecho;
use crate::{borde::Borde, sesion::Quien};
use store::sesiones;

pub(crate) async fn extender(borde: &Borde, quien: &Quien) -> Hecho<()> {
    let (ahora, huella) = (borde.ahora(), quien.huella.clone());
    borde.store.acto(async move |c| sesiones::tocar(c, &huella, ahora).await.map(drop)).await
}
