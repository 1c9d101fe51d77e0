//! A person takes all that is held of them. That they did is written down like every other look.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.4.2

use super::{
    Hecho,
    huellas::{self, publico},
};
use crate::{azar, borde::Borde, sesion::Quien};
use domain::Instante;
use store::{
    accesos, autorizaciones, carpeta, compartidos, consentimientos, datos, moviles, personas, supresiones,
};

/// Rows of the record of looks in a copy.
const MAX_ACCESOS: i64 = 10_000;
/// Documents in a copy: what they may keep, and as many of the entity.
const MAX_DOCUMENTOS: i64 = 10_000;

/// All that is held of a person.
pub(crate) struct Copia {
    pub(crate) registrada_en: Option<Instante>,
    pub(crate) datos: Vec<datos::Dato>,
    /// The number for avisos.
    pub(crate) movil: Option<moviles::Movil>,
    pub(crate) consentimientos: Vec<consentimientos::Consentimiento>,
    pub(crate) autorizaciones: Vec<autorizaciones::Autorizacion>,
    pub(crate) accesos: Vec<accesos::Acceso>,
    pub(crate) supresiones: Vec<supresiones::Supresion>,
    pub(crate) documentos: Vec<carpeta::Documento>,
    pub(crate) compartidos: Vec<compartidos::Compartido>,
}

/// Writes down the look, then reads.
pub(crate) async fn descargar(borde: &Borde, quien: &Quien) -> Hecho<Option<Copia>> {
    let Some(persona) = quien.datos.persona else { return Ok(None) };
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let acceso = accesos::Acceso {
            id: azar::id(ahora),
            persona,
            en: ahora,
            quien: "usted".to_owned(),
            papel: "titular".to_owned(),
            motivo: "descarga de sus datos".to_owned(),
            que: "todo".to_owned(),
        };
        accesos::anotar(c, &acceso).await?;
        let hechos = [("acceso", publico(acceso.id.to_string()))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "descarga", hechos).await?;
        Ok(Some(Copia {
            registrada_en: personas::por_id(c, persona).await?.map(|p| p.creada_en),
            datos: datos::de(c, persona).await?,
            movil: moviles::de(c, persona).await?,
            consentimientos: consentimientos::historia(c, persona).await?,
            autorizaciones: autorizaciones::de(c, persona).await?,
            accesos: accesos::de(c, persona, None, MAX_ACCESOS).await?,
            supresiones: supresiones::de(c, persona).await?,
            documentos: carpeta::todos(c, persona, MAX_DOCUMENTOS).await?,
            compartidos: compartidos::todos(c, persona, MAX_DOCUMENTOS).await?,
        }))
    });
    acto.await
}
