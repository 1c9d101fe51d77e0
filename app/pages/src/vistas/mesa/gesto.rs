//! The fields of the small forms of the desk; each id carries its act, since several forms stand on one page.

use super::{Acto, Caso};
use crate::{
    ctx::Ctx,
    formato::Palabra,
    html::en_area,
    vistas::persona::{campos::de, mensaje::dicho},
};
use leptos::prelude::*;
use rust_i18n::t;

/// Draws the fields of one act.
#[derive(Clone, Copy)]
pub(super) struct Lapiz<'a> {
    pub(super) c: Ctx<'a>,
    pub(super) x: &'a Caso,
    pub(super) acto: Acto,
}

/// What describes a field, and whether it is wrong.
struct Marcas {
    id: String,
    descrito: Option<String>,
    mal: Option<&'static str>,
    error: AnyView,
}

impl Lapiz<'_> {
    /// Whether the form of this act came back.
    pub(super) fn volvio(self) -> bool {
        self.x.volvio.as_ref().is_some_and(|(a, _)| *a == self.acto)
    }

    fn valor(self, nombre: &str) -> String {
        let dado = self.x.volvio.as_ref().filter(|(a, _)| *a == self.acto);
        dado.map(|(_, r)| r.texto(nombre).to_owned()).unwrap_or_default()
    }

    /// Only the form that came back takes the id to which the summary of errors leads.
    fn id(self, nombre: &str) -> String {
        if self.volvio() { format!("c-{nombre}") } else { format!("c-{}-{nombre}", self.acto.nombre()) }
    }

    fn marcas(self, nombre: &str, ayuda: bool) -> Marcas {
        let id = self.id(nombre);
        let falla = de(&self.x.fallas, nombre).filter(|_| self.volvio());
        let ayuda = ayuda.then(|| format!("a-{id}"));
        let ids: Vec<_> = ayuda.into_iter().chain(falla.map(|_| format!("e-{nombre}"))).collect();
        let error = falla.map(|f| {
            view! {
                <p class="error-campo" id=format!("e-{}", f.campo)>
                    <span class="oculto">{t!("persona.error", locale = self.c.l)}" "</span>{dicho(self.c, &f.mensaje)}
                </p>
            }
        });
        Marcas {
            id,
            descrito: (!ids.is_empty()).then(|| ids.join(" ")),
            mal: falla.map(|_| "true"),
            error: error.into_any(),
        }
    }

    fn rotulo(self, id: String, etiqueta: Palabra, obligatorio: bool) -> AnyView {
        let marca = if obligatorio {
            t!("persona.obligatorio", locale = self.c.l)
        } else {
            t!("persona.opcional", locale = self.c.l)
        };
        view! { <label for=id>{etiqueta}" "<span class="nota">{marca}</span></label> }.into_any()
    }

    /// Several lines.
    pub(super) fn area(self, nombre: &'static str, etiqueta: Palabra, maximo: u16) -> AnyView {
        let m = self.marcas(nombre, false);
        view! {
            <div class="campo entradas-de-texto-govco">
                {self.rotulo(m.id.clone(), etiqueta, true)}
                <textarea id=m.id name=nombre rows="4" maxlength=maximo required=true aria-describedby=m.descrito
                    aria-invalid=m.mal>{en_area(&self.valor(nombre))}</textarea>
                {m.error}
            </div>
        }
        .into_any()
    }

    /// A line, a day; whether it says that it is required, and whether the browser may hold so.
    pub(super) fn linea(
        self,
        nombre: &'static str,
        etiqueta: Palabra,
        tipo: &'static str,
        (marcado, exigido): (bool, bool),
    ) -> AnyView {
        let m = self.marcas(nombre, false);
        let maximo = (tipo == "text").then_some(200_u16);
        view! {
            <div class="campo entradas-de-texto-govco">
                {self.rotulo(m.id.clone(), etiqueta, marcado)}
                <input id=m.id name=nombre type=tipo value=self.valor(nombre) maxlength=maximo autocomplete="off"
                    required=exigido aria-describedby=m.descrito aria-invalid=m.mal/>
                {m.error}
            </div>
        }
        .into_any()
    }

    /// One of a list that begins with no choice.
    pub(super) fn lista(
        self,
        nombre: &'static str,
        etiqueta: Palabra,
        pares: &[(String, String)],
    ) -> AnyView {
        let m = self.marcas(nombre, false);
        let elegida = self.valor(nombre);
        let filas: Vec<_> = pares
            .iter()
            .map(|(v, t)| view! { <option value=v.clone() selected=*v == elegida>{t.clone()}</option> })
            .collect();
        view! {
            <div class="campo desplegable-govco">
                {self.rotulo(m.id.clone(), etiqueta, true)}
                <select id=m.id name=nombre required=true aria-describedby=m.descrito aria-invalid=m.mal>
                    <option value="">{t!("persona.elija", locale = self.c.l)}</option>
                    {filas}
                </select>
                {m.error}
            </div>
        }
        .into_any()
    }

    /// Files, with what is taken said before.
    pub(super) fn archivos(self, nombre: &'static str, etiqueta: Palabra, obligatorio: bool) -> AnyView {
        let m = self.marcas(nombre, true);
        let (tipos, megas) = &self.x.opciones.archivos;
        let legibles = tipos.iter().map(|t| t.to_uppercase()).collect::<Vec<_>>().join(", ");
        let admite = tipos.iter().map(|t| format!(".{t}")).collect::<Vec<_>>().join(",");
        let limite = t!("formulario.estos_archivos", locale = self.c.l, tipos = legibles, megas = megas);
        view! {
            <div class="campo archivo">
                {self.rotulo(m.id.clone(), etiqueta, obligatorio)}
                <p class="nota" id=format!("a-{}", m.id)>{limite}</p>
                <input id=m.id name=nombre type="file" multiple=true accept=admite required=obligatorio
                    aria-describedby=m.descrito aria-invalid=m.mal/>
                {m.error}
            </div>
        }
        .into_any()
    }
}
