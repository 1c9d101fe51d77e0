//! In whose name the person acts: their own, or a company's.

use super::{
    Presencia,
    campos::{self, Falla},
    piezas as propias,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::piezas,
};
use leptos::prelude::*;
use rust_i18n::t;

/// A company to choose.
#[derive(Clone)]
pub struct EmpresaElegible {
    /// Value of the field `por`: its NIT without check digit.
    pub nit: String,
    /// "NIT 900123456-8".
    pub documento: String,
    /// Its name.
    pub nombre: String,
}

/// What the page shows. Field: `por`, `persona` for oneself.
#[derive(Clone, Default)]
pub struct Actuar {
    /// Those the login vouches for.
    pub empresas: Vec<EmpresaElegible>,
    /// The NIT chosen now.
    pub actual: Option<String>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Actuar) -> String {
    let titulo = t!("actuar.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("carpeta.titulo", locale = c.l), "carpeta/");
    hoja.con_errores = !x.fallas.is_empty();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("actuar.bajada", locale = c.l))}
                <form class="formulario" method="post" action=c.a("carpeta/actuar/")>
                    <fieldset>
                        <legend>{t!("actuar.por_quien", locale = c.l)}</legend>
                        <div class="opciones-tarjeta">{opciones(c, p, x)}</div>
                    </fieldset>
                    <div class="botones">
                        <button type="submit" class="btn-govco fill-btn-govco">
                            {t!("actuar.continuar", locale = c.l)}
                        </button>
                    </div>
                </form>
                {propias::a_la_carpeta(c)}
            </div>
            {piezas::ayuda(c)}
        },
    )
}

fn opciones<'a>(c: Ctx<'a>, p: &'a Presencia, x: &'a Actuar) -> impl IntoView {
    let propia = view! {
        <b>{t!("actuar.por_mi", locale = c.l)}</b>
        <span class="linea">{p.nombre.as_str()}</span>
        {p.documento.as_deref().map(|d| view! { <span class="linea nota">{d}</span> })}
    };
    let empresas: Vec<_> = x
        .empresas
        .iter()
        .map(|e| {
            let texto = view! {
                <b>{e.nombre.as_str()}</b>
                <span class="linea nota">{e.documento.as_str()}</span>
            };
            campos::radio("por", &e.nit, (x.actual.as_deref() == Some(e.nit.as_str()), false), texto)
        })
        .collect();
    view! {
        {campos::radio("por", "persona", (x.actual.is_none(), true), propia)}
        {empresas}
    }
}
