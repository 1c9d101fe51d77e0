//! The receiver is told by e-mail, where they are registered and gave one: who shares, for what, until when, and no document.

use super::Orden;
use crate::azar;
use domain::{Instante, documento::Documento, fecha};
use store::{
    Conn, SqlResult, correos,
    datos::{self, Campo},
};

/// Kind of the message.
const CLASE: &str = "compartido";

/// Leaves the message to be sent. Whether there was one is told to nobody: the sharer must not learn who is registered.
pub(super) async fn avisar(
    c: &mut Conn<'_>,
    ahora: Instante,
    para: &Documento,
    orden: &Orden,
) -> SqlResult<()> {
    let Some(receptor) = datos::por_documento(c, para).await? else { return Ok(()) };
    let Some(correo) = datos::valor(c, receptor, Campo::Correo).await? else { return Ok(()) };
    let texto = texto(orden);
    let n = correos::Nuevo {
        id: azar::id(ahora),
        peticion: None,
        clase: CLASE,
        para: &correo,
        asunto: "Le compartieron documentos",
        texto: &texto,
        html: "",
        creado_en: ahora,
        canal: domain::notificacion::Canal::Correo,
        ficha: &azar::ficha(),
    };
    correos::poner(c, &n).await
}

fn texto(o: &Orden) -> String {
    let hasta = fecha::larga(fecha::legal(o.permiso.hasta));
    let hora = pages::hora_de(o.permiso.hasta, domain::idioma::ESPANOL);
    [
        format!("{} le comparte documentos en esta sede.", o.de),
        format!("Para qué, en sus palabras: «{}».", o.permiso.proposito),
        format!(
            "Puede abrirlos hasta el {hasta}, {hora}. Entre a su carpeta y busque «Documentos compartidos»."
        ),
        o.carpeta.clone(),
        "Si no conoce a esta persona, no haga nada.".to_owned(),
    ]
    .join("\n\n")
}
