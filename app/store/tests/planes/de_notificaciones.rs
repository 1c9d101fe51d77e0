//! Look-ups and statements of notifications.

use super::{DIA, en, hace, id};
use domain::{
    documento::{Documento, TipoDocumento},
    evidencia::Sujeto,
    notificacion::Via,
};
use store::{Conn, SqlResult, Store, autorizaciones, consentimientos, correos, evidencia, notificaciones};

pub(super) async fn leer(c: &mut Conn<'_>) -> SqlResult<()> {
    notificaciones::una(c, id()).await?;
    notificaciones::de_persona(c, id(), id()).await?;
    notificaciones::por_idempotencia(c, "x").await?;
    notificaciones::de_peticion(c, id()).await?;
    notificaciones::lista(c, id(), None, 9).await?;
    notificaciones::por_abrir(c, id(), 9).await?;
    notificaciones::hay(c, en()).await?;
    notificaciones::de_correo(c, id()).await?;
    notificaciones::avisadas(c, &[id(), id()]).await?;
    notificaciones::vias(c, &[id(), id()]).await?;
    notificaciones::moviles_avisados(c, id()).await?;
    notificaciones::publicadas(c, DIA, None, 9).await?;
    notificaciones::publicada(c, DIA, id()).await?;
    notificaciones::publicada_de(c, id()).await?;
    notificaciones::retiros(c, id()).await?;
    consentimientos::vigentes(c, id()).await?;
    consentimientos::de_asuntos(c, id()).await?;
    consentimientos::de_procedimientos(c, id()).await?;
    consentimientos::dicho(c, id(), Some(id()), "x").await?;
    let quien = Documento { tipo: TipoDocumento::Cc, numero: "1".into() };
    autorizaciones::de(c, id()).await?;
    autorizaciones::para(c, &quien, DIA, None, 9).await?;
    autorizaciones::para(c, &quien, DIA, Some(id()), 9).await?;
    autorizaciones::recibida(c, id()).await?;
    autorizaciones::recibidas(c, id(), 9).await?;
    let suya = Sujeto::Notificacion(id().to_string());
    evidencia::cadena(c, &suya, 9).await?;
    evidencia::lugares(c, &suya, 9).await?;
    evidencia::sello(c, 1).await?;
    evidencia::dias(c, 9).await?;
    evidencia::huellas(c, 1, 9, 9).await?;
    evidencia::por_cerrar(c, en()).await?;
    notificaciones::via(c, id()).await.map(drop)
}

pub(super) async fn escribir(s: &Store) {
    hace(s, async |c| notificaciones::tomar(c, en(), 9, en()).await).await;
    hace(s, async |c| {
        let seguimiento = notificaciones::Seguimiento::de(&Via::default(), en(), None);
        notificaciones::seguir(c, id(), &seguimiento).await
    })
    .await;
    hace(s, async |c| {
        let seguimiento = notificaciones::Seguimiento::de(&Via::default(), en(), None);
        notificaciones::seguir_todas(c, &[(id(), seguimiento), (id(), seguimiento)]).await
    })
    .await;
    hace(s, async |c| correos::enviados(c, &[id(), id()], en()).await).await;
    hace(s, async |c| autorizaciones::retirar(c, id(), id(), en()).await).await;
    hace(s, async |c| notificaciones::despublicar(c, id(), en(), "x").await).await;
    hace(s, async |c| {
        let d = Documento { tipo: TipoDocumento::Cc, numero: "1".into() };
        notificaciones::adoptar(c, id(), &d).await
    })
    .await;
}
