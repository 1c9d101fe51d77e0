//! A person authorises another to receive notifications for them, takes it back, and who was authorised receives.
//!
//! Norma: Ley 1437 de 2011, art. 71

mod dar;
mod recibir;
mod retirar;

pub(crate) use dar::{Negada, Pedida, autorizar};
pub(crate) use recibir::{Por, mirar, mirar_y, para_otros, recibir};
pub(crate) use retirar::retirar;

use domain::notificacion::Canal;
use store::{
    Conn, Id, SqlResult,
    correos::{self, Nuevo},
    datos::{self, Campo},
};

/// To a person, where they gave an address: subject and paragraphs, which name nobody.
async fn escribir(
    c: &mut Conn<'_>,
    en: domain::Instante,
    persona: Id,
    asunto: &str,
    parrafos: &[String],
) -> SqlResult<()> {
    let Some(para) = datos::valor(c, persona, Campo::Correo).await?.filter(|p| !p.is_empty()) else {
        return Ok(());
    };
    let correo = Nuevo {
        id: crate::azar::id(en),
        peticion: None,
        clase: "novedad",
        canal: Canal::Correo,
        ficha: &crate::azar::ficha(),
        para: &para,
        asunto,
        texto: &parrafos.join("\n\n"),
        html: "",
        creado_en: en,
    };
    correos::poner(c, &correo).await
}
