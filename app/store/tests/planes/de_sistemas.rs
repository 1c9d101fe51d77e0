//! Look-ups and statements of systems of entities.

use super::{en, hace, id};
use domain::documento::{Documento, TipoDocumento};
use store::{
    Conn, SqlResult, Store,
    adjuntos::Analisis,
    sistemas::{self, Acto},
};

pub(super) async fn leer(c: &mut Conn<'_>) -> SqlResult<()> {
    let quien = Documento { tipo: TipoDocumento::Cc, numero: "1".into() };
    let dia = |d: &str| d.parse().unwrap_or(super::DIA);
    sistemas::vigente(c, id()).await?;
    sistemas::procedimientos(c, id()).await?;
    sistemas::ficha(c, "x", en()).await?;
    sistemas::acto(c, id(), "x", en()).await?;
    sistemas::envio(c, id(), id()).await?;
    sistemas::envios(c, id(), &["x".to_owned(), "y".to_owned()]).await?;
    sistemas::destinos(c, &[quien], &["x".to_owned()]).await?;
    sistemas::quedan(c, id(), super::DIA, 9).await?;
    sistemas::hay_entregas(c, en()).await?;
    sistemas::del_mes(c, dia("2027-01-01"), dia("2027-02-01")).await.map(drop)
}

pub(super) async fn escribir(s: &Store) {
    hace(s, async |c| sistemas::limpiar_fichas(c, en()).await).await;
    hace(s, async |c| sistemas::olvidar_actos(c, en()).await).await;
    hace(s, async |c| sistemas::limpiar_entregas(c, en()).await).await;
    hace(s, async |c| sistemas::tomar_entregas(c, en(), 9, en()).await).await;
    hace(s, async |c| sistemas::enviada(c, id()).await).await;
    hace(s, async |c| sistemas::anotar_cambio(c, id(), id(), "x", en()).await).await;
    hace(s, async |c| {
        let acto = Acto { huella: "x".into(), documento: id(), bytes: 1, analisis: Analisis::Limpio };
        sistemas::poner_acto(c, id(), &acto, en()).await
    })
    .await;
}
