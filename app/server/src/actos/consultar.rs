//! An official looks at the data of a person: no record, no data.
//!
//! Norma: Ley 1581 de 2012, art. 4 lit. f (restricted access)

use super::{
    Hecho,
    huellas::{self, personal, publico},
};
use crate::{azar, borde::Borde, sesion::Quien};
use domain::documento::Documento;
use std::collections::HashMap;
use store::{accesos, datos, funcionarios};

/// Why and at whom.
pub(crate) struct Consulta {
    pub(crate) documento: Documento,
    pub(crate) motivo: String,
}

/// The data, once the look is written down; `None` where nobody of that document is registered.
pub(crate) async fn consultar(
    borde: &Borde,
    quien: &Quien,
    consulta: Consulta,
) -> Hecho<Result<Option<Vec<datos::Dato>>, NoAtiende>> {
    let Some(propio) = quien.documento().cloned() else { return Ok(Err(NoAtiende)) };
    let ahora = borde.ahora();
    let oficinas = oficinas(borde);
    let acto = borde.store.acto(async move |c| {
        let papeles = funcionarios::por_documento(c, &propio).await?;
        let Some(f) = papeles.into_iter().find(|f| f.papel == ATENCION) else { return Ok(Err(NoAtiende)) };
        let oficina = oficinas.get(&f.dependencia).unwrap_or(&f.dependencia);
        let Some(persona) = datos::por_documento(c, &consulta.documento).await? else {
            // Of whom is not kept: nobody of that document is here to see it, or to have it erased.
            let hechos = [("funcionario", publico(f.id.to_string()))];
            huellas::anotar(c, ahora, huellas::sujeto(None), "consulta_sin_resultado", hechos).await?;
            return Ok(Ok(None));
        };
        let acceso = accesos::Acceso {
            id: azar::id(ahora),
            persona,
            en: ahora,
            quien: f.nombre,
            papel: format!("{PALABRAS}, {oficina}"),
            motivo: consulta.motivo.clone(),
            que: "datos de registro".to_owned(),
        };
        accesos::anotar(c, &acceso).await?;
        let hechos = [
            ("acceso", publico(acceso.id.to_string())),
            ("funcionario", publico(f.id.to_string())),
            ("motivo", personal(consulta.motivo)),
        ];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "acceso", hechos).await?;
        datos::de(c, persona).await.map(|d| Ok(Some(d)))
    });
    acto.await
}

/// Whoever asks does not attend people here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoAtiende;

/// Names of the offices, by their name in addresses.
pub(crate) fn oficinas(borde: &Borde) -> HashMap<String, String> {
    let portal = borde.vivo.portal();
    let dependencias = portal.iter().flat_map(|p| &p.sitio().dependencias);
    dependencias.map(|d| (d.slug.to_string(), d.nombre.to_string())).collect()
}

/// What people read of the role.
pub(crate) const PALABRAS: &str = "Atención a la ciudadanía";
/// The role that may look.
pub(crate) const ATENCION: &str = "atencion";
