//! When something is asked: decided already, or said in words beside it and as data for the island.

use super::{FormularioPagina, voz::Voz};
use crate::{ctx::Ctx, formato::Palabra};
use domain::formulario::{Campo, Condicion, Exige, Seccion, Tipo};
use leptos::prelude::*;
use rust_i18n::t;

/// What a condition comes to on this page.
pub(super) enum Decide<'a> {
    /// Asked of everybody, or decided on a page before.
    Siempre,
    /// Not asked of this person.
    Fuera,
    /// The page itself asks what decides it.
    Aqui { campo: String, valores: String, no: bool, palabras: Palabra, voz: Voz<'a> },
}

impl Decide<'_> {
    pub(super) fn fuera(&self) -> bool {
        matches!(self, Self::Fuera)
    }

    /// Whether the person must read when it applies.
    pub(super) fn pregunta(&self) -> bool {
        matches!(self, Self::Aqui { .. })
    }

    pub(super) fn campo(&self) -> Option<String> {
        if let Self::Aqui { campo, .. } = self { Some(campo.clone()) } else { None }
    }

    /// Values with a bar between them.
    pub(super) fn valores(&self) -> Option<String> {
        if let Self::Aqui { valores, .. } = self { Some(valores.clone()) } else { None }
    }

    pub(super) fn niega(&self) -> Option<&'static str> {
        matches!(self, Self::Aqui { no: true, .. }).then_some("si")
    }

    pub(super) fn palabras(&self) -> Option<impl IntoView + use<>> {
        let Self::Aqui { palabras, voz, .. } = self else { return None };
        let palabras = voz.frase(palabras);
        Some(view! { <p class="nota si-palabras">{palabras}</p> })
    }
}

/// Fields that repeat are looked for beside the one that asks, in the same group.
pub(super) fn de<'a>(
    c: Ctx<'a>,
    x: &'a FormularioPagina<'a>,
    si: Option<&'a Condicion>,
    donde: Option<(&'a Seccion, u8)>,
) -> Decide<'a> {
    let Some(si) = si else { return Decide::Siempre };
    let propio = donde.and_then(|(s, vez)| Some((s, vez, de_nombre(s, &si.campo)?)));
    let aqui = x.secciones.iter().find_map(|s| de_nombre(s, &si.campo).map(|k| (*s, 1, k)));
    let Some((s, vez, k)) = propio.or(aqui) else {
        return if si.cumple(x.respuestas) { Decide::Siempre } else { Decide::Fuera };
    };
    if cualquiera(si, k) {
        return Decide::Siempre;
    }
    let voz = x.voz(c);
    let elegido: Vec<_> = si.valores.iter().map(|v| format!("«{}»", valor(c, voz, k, v))).collect();
    let elegido = elegido.join(&format!(" {} ", t!("formulario.o", locale = c.l)));
    let campo = voz.marcadas(&k.etiqueta);
    let palabras = if si.no {
        t!("formulario.si_no", locale = c.l, valores = elegido, campo = campo)
    } else {
        t!("formulario.solo_si", locale = c.l, valores = elegido, campo = campo)
    };
    Decide::Aqui { campo: s.nombre_de(k, vez), valores: si.valores.join("|"), no: si.no, palabras, voz }
}

/// Whether any answer fulfils it, and one must be given.
fn cualquiera(si: &Condicion, k: &Campo) -> bool {
    let Tipo::Opcion(o) = &k.tipo else { return false };
    let todas = o.iter().all(|o| si.valores.contains(&o.valor));
    todas && !si.no && k.si.is_none() && k.exige == Exige::Obligatorio
}

fn de_nombre<'a>(s: &'a Seccion, nombre: &str) -> Option<&'a Campo> {
    s.campos.iter().find(|k| *k.nombre == *nombre)
}

/// The words of an answer.
fn valor(c: Ctx<'_>, voz: Voz<'_>, k: &Campo, v: &str) -> String {
    let opciones = match &k.tipo {
        Tipo::Opcion(o) | Tipo::Varias(o) => o.as_slice(),
        Tipo::Declaracion(_) => return t!("formulario.marcado", locale = c.l).into(),
        _ => &[],
    };
    opciones.iter().find(|o| *o.valor == *v).map_or_else(|| v.to_owned(), |o| voz.marcadas(&o.texto))
}
