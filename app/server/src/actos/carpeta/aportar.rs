//! A person brings a document of theirs into a filing: a copy goes there, and theirs stays as it is.

use super::{Hecho, dejar, publico};
use crate::borde::Borde;
use store::Id;

/// Notes it in the story of the document.
pub(crate) async fn aportar(borde: &Borde, persona: Id, documento: Id, forma: String) -> Hecho<()> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let mas = vec![("forma", publico(forma))];
        dejar(c, ahora, (persona, documento), ("aportado", "documento.aportado"), mas).await
    });
    acto.await
}
