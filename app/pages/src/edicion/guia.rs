//! The guide of editors: prose, and what the tables of the check say, so that neither can go out of date.

use super::{GUIA, Hallazgo, pendientes};
use crate::{
    Portal,
    ctx::Ctx,
    documento::{Hoja, documento},
    ruta::Base,
    vistas::piezas,
};
use leptos::{either::EitherOf5, prelude::*};
use rust_i18n::t;

/// A page under `editor/`.
#[derive(Clone, Copy, Debug)]
pub struct PaginaDeEditor<'a> {
    /// From the root of the site.
    pub path: &'a str,
    /// Its title.
    pub titulo: &'a str,
    /// What it is about, in a sentence.
    pub bajada: &'a str,
    /// Prose, as HTML.
    pub prosa: &'a str,
    /// What follows it.
    pub mas: Mas<'a>,
}

/// What follows the prose of a page.
#[derive(Clone, Copy, Debug)]
pub enum Mas<'a> {
    /// Nothing.
    Nada,
    /// Ways to other pages.
    Indice(&'a [Enlace]),
    /// The keys of a kind of sheet.
    Claves(&'a [Clave]),
    /// The rules of plain language.
    Reglas(&'a [Regla]),
    /// What is still to be done.
    Pendientes(&'a [Hallazgo]),
}

/// A way to a page.
#[derive(Clone, Debug)]
pub struct Enlace {
    /// From the root of the site.
    pub path: String,
    /// Its words.
    pub titulo: String,
    /// What is there.
    pub resumen: String,
}

/// A key of a sheet.
#[derive(Clone, Debug)]
pub struct Clave {
    /// With those above it: `momentos.acciones.tipo`.
    pub camino: String,
    /// What it is for.
    pub doc: String,
    /// What may be written.
    pub lleva: String,
    /// `None` where it may be missing; else the norm that demands it, or nothing.
    pub exige: Option<&'static str>,
}

/// A rule of plain language.
#[derive(Clone, Debug)]
pub struct Regla {
    /// What leaves it out of a sheet.
    pub codigo: &'static str,
    /// What it asks.
    pub nombre: &'static str,
    /// Why.
    pub por_que: &'static str,
    /// How not to write.
    pub mal: &'static str,
    /// How to write the same.
    pub bien: &'static str,
    /// Who says so.
    pub fuente: &'static str,
}

impl Portal {
    /// A page of the guide, or of what is pending.
    pub fn de_editor(&self, x: &PaginaDeEditor<'_>) -> String {
        let base = Base::de_path(x.path).texto();
        let c = Ctx::espanola(self, &base);
        let mut hoja = Hoja::new(x.titulo, x.bajada, "");
        (hoja.path, hoja.indexar) = (None, false);
        if x.path != GUIA {
            hoja = hoja.miga(t!("edicion.guia", locale = c.l), GUIA);
        }
        documento(
            c,
            &hoja,
            view! {
                <article class="contenedor guia">
                    {piezas::titular(x.titulo.to_owned(), x.bajada.to_owned())}
                    {(!x.prosa.is_empty()).then(|| view! { <div class="prosa" inner_html=x.prosa.to_owned()></div> })}
                    {mas(c, x.mas)}
                </article>
            },
        )
    }
}

fn mas(c: Ctx<'_>, mas: Mas<'_>) -> impl IntoView + use<> {
    match mas {
        Mas::Nada => EitherOf5::A(()),
        Mas::Indice(enlaces) => EitherOf5::B(indice(c, enlaces)),
        Mas::Claves(claves) => EitherOf5::C(tabla(c, claves)),
        Mas::Reglas(reglas) => EitherOf5::D(reglas.iter().map(|r| regla(c, r)).collect::<Vec<_>>()),
        Mas::Pendientes(hallazgos) => EitherOf5::E(pendientes::lista(c, hallazgos)),
    }
}

fn indice(c: Ctx<'_>, enlaces: &[Enlace]) -> impl IntoView + use<> {
    let filas: Vec<_> = enlaces
        .iter()
        .map(|e| view! { <li><a href=c.a(&e.path)>{e.titulo.clone()}</a><p>{e.resumen.clone()}</p></li> })
        .collect();
    view! { <ul class="hijas">{filas}</ul> }
}

fn tabla(c: Ctx<'_>, claves: &[Clave]) -> impl IntoView + use<> {
    let filas: Vec<_> = claves
        .iter()
        .map(|k| {
            let exige = k.exige.map(|norma| {
                let norma = (!norma.is_empty()).then(|| format!(" ({norma})"));
                view! { <p class="nota">{t!("edicion.hace_falta", locale = c.l)}{norma}</p> }
            });
            view! {
                <div>
                    <dt><code>{k.camino.clone()}</code></dt>
                    <dd>
                        <p>{k.doc.clone()}</p>
                        <p>{t!("edicion.lleva", locale = c.l)}" "{k.lleva.clone()}"."</p>
                        {exige}
                    </dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="claves">{filas}</dl> }
}

fn regla(c: Ctx<'_>, r: &Regla) -> impl IntoView + use<> {
    view! {
        <section class="regla" id=r.codigo>
            <h2>{r.nombre}</h2>
            <p>{r.por_que}</p>
            <p class="mal"><b>{t!("edicion.mal", locale = c.l)}</b>" "{r.mal}</p>
            <p class="bien"><b>{t!("edicion.bien", locale = c.l)}</b>" "{r.bien}</p>
            <p class="nota">{t!("edicion.regla", locale = c.l)}" "<code>{r.codigo}</code>". "{r.fuente}"."</p>
        </section>
    }
}
