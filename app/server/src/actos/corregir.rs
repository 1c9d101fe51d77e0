//! A person corrects what is theirs to correct.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.4.1 y 4.3 (rectification)

use super::{
    Hecho,
    huellas::{self, personal, publico},
};
use crate::{
    borde::Borde,
    sesion::{Campos, Quien},
};
use domain::contacto;
use pages::persona::Falla;
use store::{
    datos::{self, Campo, Origen},
    pendientes,
};

/// New values; an empty one leaves the datum as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Correccion(Vec<(Campo, String)>);

/// Letters of an address.
const MAX_DIRECCION: usize = 150;

impl Correccion {
    /// Every error at once.
    pub(crate) fn leer(campos: &Campos) -> Result<Self, Vec<Falla>> {
        let mut fallas = Vec::new();
        let mut valores = Vec::new();
        let mut leer = |campo: Campo, valor: Option<String>, clave: &'static str| match valor {
            Some(v) => valores.push((campo, v)),
            None => fallas.push(Falla::clave(campo.nombre(), clave)),
        };
        let escrito = |campo| Some(campos.texto(campo)).filter(|v| !v.is_empty());
        if let Some(v) = escrito("correo") {
            leer(Campo::Correo, contacto::correo(v), "falla.correo");
        }
        if let Some(v) = escrito("telefono") {
            leer(Campo::Telefono, contacto::telefono(v), "falla.telefono");
        }
        if let Some(v) = escrito("direccion") {
            let corta = v.chars().count() <= MAX_DIRECCION && !v.chars().any(char::is_control);
            leer(Campo::Direccion, corta.then(|| v.to_owned()), "falla.direccion");
        }
        if fallas.is_empty() && valores.is_empty() {
            fallas.push(Falla::clave("", "falla.sin_datos_nuevos"));
        }
        if fallas.is_empty() { Ok(Self(valores)) } else { Err(fallas) }
    }
}

/// Keeps the new values; what waited to be sent is over.
pub(crate) async fn corregir(
    borde: &Borde,
    quien: &Quien,
    correccion: Correccion,
    forma: &'static str,
) -> Hecho<()> {
    let Some(persona) = quien.datos.persona else { return Ok(()) };
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        for (campo, valor) in correccion.0 {
            datos::guardar(c, persona, campo, &valor, Origen::Persona, ahora).await?;
            let hechos = [("campo", publico(campo.nombre())), ("valor", personal(valor))];
            huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "correccion", hechos).await?;
        }
        pendientes::borrar(c, persona, forma).await?;
        Ok(())
    });
    acto.await
}
