//! Consent was withdrawn: what waits under it is told to the office at once, and whoever wants may still open it.
//!
//! Norma: Ley 1437 de 2011, art. 56

use super::suceder::{asentar, suceder};
use domain::{Instante, consentimiento::rige, notificacion::Suceso, sitio::Sitio};
use store::{
    Conn, Id, SqlResult, consentimientos,
    notificaciones::{self, Linea, Notificacion},
};

/// Read at a time.
const TANDA: i64 = 50;
/// Looked at, at most: what is left goes on by other ways when its days are over.
const MAX: usize = 1000;

/// Notes it of each that nobody opened and that no consent covers any more.
pub(in crate::actos) async fn retirado(
    c: &mut Conn<'_>,
    ahora: Instante,
    persona: Id,
    sitio: &Sitio,
) -> SqlResult<()> {
    let (mut desde, mut vistas): (Option<Linea>, usize) = (None, 0);
    while vistas < MAX {
        let lineas = notificaciones::lista(c, persona, desde.as_ref(), TANDA).await?;
        let sin_abrir: Vec<_> = lineas.into_iter().filter(|l| l.accedida_en.is_none()).collect();
        for l in &sin_abrir {
            if let Some(n) = notificaciones::de_persona(c, persona, l.id).await? {
                una(c, ahora, (persona, &n), sitio).await?;
            }
        }
        vistas += sin_abrir.len();
        if (sin_abrir.len() as i64) < TANDA {
            break;
        }
        desde = sin_abrir.into_iter().next_back();
    }
    Ok(())
}

/// What has effect, or already goes on by other ways, stays as it is.
async fn una(
    c: &mut Conn<'_>,
    ahora: Instante,
    (persona, n): (Id, &Notificacion),
    sitio: &Sitio,
) -> SqlResult<()> {
    let procedimiento = sitio.procedimiento(&n.procedimiento);
    let dicho = consentimientos::dicho(c, persona, n.peticion, procedimiento).await?;
    // New words take nothing back: only what the person said does.
    let cubre = rige(dicho, |_| true).is_none_or(|l| l.otorgado);
    let via = notificaciones::via(c, n.id).await?;
    if cubre || via.otra_via().is_some() || via.surtida().is_some() {
        return Ok(());
    }
    let retiro = (Suceso::ConsentimientoRetirado { en: ahora }, &*persona.to_string());
    let Some(via) = suceder(c, ahora, n.id, retiro, Vec::new()).await? else { return Ok(()) };
    // Through no channel: from now on nobody is told of it.
    asentar(c, ahora, n.id, &via, &[]).await
}
