//! A person says for whom they act: themselves, or a company that the authentication service vouches for.

use super::{
    Hecho,
    huellas::{self, personal},
};
use crate::{borde::Borde, sesion::Quien};
use domain::identidad::Empresa;

/// The company chosen, `Some(None)` for oneself; `None` where the service does not vouch for it.
pub(crate) async fn actuar_por(borde: &Borde, quien: &Quien, nit: &str) -> Hecho<Option<Option<Empresa>>> {
    let empresas = &quien.datos.identidad.atributos.empresas;
    let elegida = empresas.iter().find(|e| e.nit.numero == nit).cloned();
    if elegida.is_none() && !nit.is_empty() {
        return Ok(None);
    }
    let (ahora, persona) = (borde.ahora(), quien.datos.persona);
    let por = elegida.as_ref().map_or_else(|| "persona".to_owned(), |e| e.nit.to_string());
    let acto = borde.store.acto(async move |c| {
        huellas::anotar(c, ahora, huellas::sujeto(persona), "actua_por", [("por", personal(por))]).await
    });
    acto.await?;
    Ok(Some(elegida))
}
