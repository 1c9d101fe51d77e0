//! What stands around any field: its label, notes before it, what is missing or wrong after it.

use super::{Falla, FormularioPagina, voz::Voz};
use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::persona::{campos::de, mensaje::dicho},
};
use domain::{
    Texto,
    formulario::{Campo, Exige},
};
use leptos::prelude::*;
use rust_i18n::t;

/// One field on the page.
pub(super) struct Puesto<'a> {
    pub(super) c: Ctx<'a>,
    pub(super) x: &'a FormularioPagina<'a>,
    pub(super) campo: &'a Campo,
    /// Name in what is sent.
    pub(super) nombre: String,
    /// Asked only under a condition that the page itself asks.
    pub(super) condicionado: bool,
    /// In a group that repeats: the browser must not fill it with the person's own data.
    pub(super) repetido: bool,
    notas: Vec<String>,
}

impl<'a> Puesto<'a> {
    pub(super) fn new(
        c: Ctx<'a>,
        x: &'a FormularioPagina<'a>,
        campo: &'a Campo,
        nombre: String,
        (condicionado, repetido): (bool, bool),
    ) -> Self {
        let palabras = |p: &Option<Texto>| p.as_deref().map(|p| x.voz(c).marcadas(p));
        let mut notas: Vec<String> = palabras(&campo.ayuda).into_iter().collect();
        notas.extend(palabras(&campo.para).map(|p| t!("formulario.para", locale = c.l, para = p).into()));
        notas.extend(
            palabras(&campo.ejemplo).map(|e| t!("formulario.ejemplo", locale = c.l, ejemplo = e).into()),
        );
        Self { c, x, campo, nombre, condicionado, repetido, notas }
    }

    pub(super) fn voz(&self) -> Voz<'a> {
        self.x.voz(self.c)
    }

    /// One more line before the field.
    pub(super) fn nota(mut self, texto: Palabra) -> Self {
        self.notas.push(texto.into_owned());
        self
    }

    pub(super) fn valor(&self) -> String {
        self.x.respuestas.texto(&self.nombre).to_owned()
    }

    /// Whether the browser may hold that it must be there.
    pub(super) fn exigido(&self) -> bool {
        self.campo.exige == Exige::Obligatorio && !self.condicionado
    }

    /// "Correo electrónico (obligatorio)", and that it came with the login.
    pub(super) fn rotulo(&self) -> AnyView {
        let marca = match self.campo.exige {
            Exige::Obligatorio => t!("persona.obligatorio", locale = self.c.l),
            Exige::Recomendado => t!("formulario.recomendado", locale = self.c.l),
            Exige::Opcional => t!("persona.opcional", locale = self.c.l),
        };
        let ingreso = self.x.de_ingreso.contains(&self.nombre).then(|| {
            view! { " "<span class="etiqueta-govco">{t!("formulario.de_ingreso", locale = self.c.l)}</span> }
        });
        let etiqueta = self.voz().dice(&self.campo.etiqueta);
        view! { {etiqueta}" "<span class="nota">{marca}</span>{ingreso} }.into_any()
    }

    /// Help, purpose and example.
    pub(super) fn notas(&self) -> AnyView {
        let lineas: Vec<_> = self.notas.iter().map(|n| view! { <p>{self.voz().frase(n)}</p> }).collect();
        let id = format!("a-{}", self.nombre);
        (!self.notas.is_empty()).then(|| view! { <div class="notas nota" id=id>{lineas}</div> }).into_any()
    }

    /// Ids of what describes the part `cola` of it; notes belong to the whole.
    pub(super) fn descrito(&self, cola: &str) -> Option<String> {
        let parte = format!("{}{cola}", self.nombre);
        let notas = (!self.notas.is_empty() && cola.is_empty()).then(|| format!("a-{}", self.nombre));
        let falta = self.falta(cola).map(|_| format!("f-{parte}"));
        let falla = self.falla(cola).map(|_| format!("e-{parte}"));
        let ids: Vec<_> = [notas, falta, falla].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn falla(&self, cola: &str) -> Option<&'a Falla> {
        de(&self.x.fallas, &format!("{}{cola}", self.nombre))
    }

    fn falta(&self, cola: &str) -> Option<&'a Falla> {
        let nombre = format!("{}{cola}", self.nombre);
        de(&self.x.faltan, &nombre).filter(|_| self.falla(cola).is_none())
    }

    /// What is missing, or what is wrong, after the field.
    pub(super) fn despues(&self, cola: &str) -> AnyView {
        let falta = self.falta(cola).map(|f| {
            view! { <p class="falta-campo" id=format!("f-{}", f.campo)>{dicho(self.c, &f.mensaje)}</p> }
        });
        let falla = self.falla(cola).map(|f| {
            view! {
                <p class="error-campo" id=format!("e-{}", f.campo)>
                    <span class="oculto">{t!("persona.error", locale = self.c.l)}" "</span>
                    {dicho(self.c, &f.mensaje)}
                </p>
            }
        });
        view! { {falta}{falla} }.into_any()
    }
}
