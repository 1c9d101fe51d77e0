//! Text messages: that something waits, in one message of any phone; no word of the act, no number of a filing, no link.

use crate::ctx::Ctx;
use domain::sms::{breve, llano};
use rust_i18n::t;

/// Letters of the name of the entity; what is left is for the words.
const NOMBRE: usize = 40;

/// Norma: Ley 1437 de 2011, art. 56
pub(in crate::vistas) fn aviso(c: Ctx<'_>, recordatorio: bool) -> String {
    let entidad = entidad(c);
    llano(&if recordatorio {
        t!("notificacion.m_recuerde", locale = c.l, entidad = entidad)
    } else {
        t!("notificacion.m_aviso", locale = c.l, entidad = entidad)
    })
}

/// The code with which a person confirms a number.
pub(in crate::vistas) fn codigo(c: Ctx<'_>, codigo: &str) -> String {
    llano(&t!("notificacion.m_codigo", locale = c.l, entidad = entidad(c), codigo = codigo))
}

fn entidad(c: Ctx<'_>) -> String {
    breve(&c.sitio().entidad.sigla, NOMBRE)
}
