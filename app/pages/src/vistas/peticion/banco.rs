//! The page of the made-up bank: it looks like no bank, and says that no money moves.

use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    vistas::piezas,
};
use domain::costo::Pesos;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the page shows. Field: `decision`, with `aprobar`, `rechazar` or `tarde`.
#[derive(Clone, Debug)]
pub struct BancoSimulado {
    /// Path from the root to which the decision is sent.
    pub accion: String,
    /// What is paid.
    pub concepto: String,
    /// Its reference.
    pub referencia: String,
    /// How much.
    pub valor: Pesos,
    /// Address of the sede to which the person comes back.
    pub retorno: String,
    /// Nothing was decided yet.
    pub abierta: bool,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, x: &BancoSimulado) -> String {
    let titulo = t!("banco.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    let par = |k, v: String| view! { <div><dt>{k}</dt><dd>{v}</dd></div> };
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("banco.bajada", locale = c.l))}
                <dl class="resumen">
                    {par(t!("banco.concepto", locale = c.l), x.concepto.clone())}
                    {par(t!("pago.referencia", locale = c.l), x.referencia.clone())}
                    {par(t!("pago.valor", locale = c.l), x.valor.to_string())}
                </dl>
                {decidir(c, x)}
            </div>
        },
    )
}

fn decidir<'a>(c: Ctx<'a>, x: &'a BancoSimulado) -> impl IntoView + use<'a> {
    if !x.abierta {
        return Either::Left(view! {
            <p>{t!("banco.decidida", locale = c.l)}</p>
            <p class="botones"><a class="btn-govco fill-btn-govco" href=x.retorno.as_str()>{t!("banco.volver", locale = c.l)}</a></p>
        });
    }
    let boton = |valor, clase, palabra| {
        view! { <button type="submit" class=clase name="decision" value=valor>{palabra}</button> }
    };
    Either::Right(view! {
        <form class="formulario" method="post" action=c.a(&x.accion)>
            <div class="botones">
                {boton("aprobar", "btn-govco fill-btn-govco", t!("banco.aprobar", locale = c.l))}
                {boton("rechazar", "btn-govco outline-btn-govco", t!("banco.rechazar", locale = c.l))}
                {boton("tarde", "btn-govco outline-btn-govco", t!("banco.tarde", locale = c.l))}
            </div>
            <p class="nota">{t!("banco.tarde_que", locale = c.l)}</p>
        </form>
    })
}
