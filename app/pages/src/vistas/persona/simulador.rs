//! The simulator of digital authentication: choose who enters, and how sure the sede will be of it.

use super::{campos, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
    formato,
    vistas::piezas,
};
use domain::grado::Grado;
use leptos::prelude::*;
use rust_i18n::t;

/// Somebody who does not exist.
#[derive(Clone, Debug)]
pub struct PersonaInventada {
    /// Value of the field `persona`.
    pub id: String,
    /// Name.
    pub nombre: String,
    /// "CC 1020345678".
    pub documento: String,
    /// What she is good for: "Actúa por dos empresas".
    pub nota: String,
}

/// What the page shows. Fields: `persona`, `grado`, and `cancelar` with the value `si` when that button was pressed.
#[derive(Clone, Debug)]
pub struct Simulador {
    /// Path from the root to which the choice is sent.
    pub accion: String,
    /// Who can enter; the first one comes chosen unless another is.
    pub personas: Vec<PersonaInventada>,
    /// The `id` chosen.
    pub elegida: Option<String>,
    /// The grado that was asked for, ticked.
    pub grado: Grado,
    /// Pairs that travel with the form.
    pub ocultos: Vec<(String, String)>,
}

/// Its page.
pub(super) fn pagina(c: Ctx<'_>, x: &Simulador) -> String {
    let titulo = t!("simulador.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    documento(
        c,
        &hoja,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, t!("simulador.bajada", locale = c.l))}
                <form class="formulario" method="post" action=c.a(&x.accion)>
                    {propias::ocultos(&x.ocultos)}
                    <fieldset>
                        <legend><h2>{t!("simulador.quien", locale = c.l)}</h2></legend>
                        <div class="opciones-tarjeta">{personas(x)}</div>
                    </fieldset>
                    <fieldset>
                        <legend><h2>{t!("simulador.grado", locale = c.l)}</h2></legend>
                        {grados(c, x)}
                    </fieldset>
                    <div class="botones">
                        <button type="submit" class="btn-govco fill-btn-govco">
                            {t!("simulador.entrar", locale = c.l)}
                        </button>
                        <button type="submit" class="btn-govco outline-btn-govco" name="cancelar" value="si">
                            {t!("persona.cancelar", locale = c.l)}
                        </button>
                    </div>
                </form>
            </div>
        },
    )
}

fn personas(x: &Simulador) -> impl IntoView {
    let elegida = x.elegida.as_deref().or_else(|| x.personas.first().map(|p| p.id.as_str()));
    x.personas
        .iter()
        .enumerate()
        .map(|(i, p)| {
            let texto = view! {
                <b>{p.nombre.as_str()}</b>
                <span class="linea">{p.documento.as_str()}</span>
                <span class="linea nota">{p.nota.as_str()}</span>
            };
            campos::radio("persona", &p.id, (elegida == Some(p.id.as_str()), i == 0), texto)
        })
        .collect::<Vec<_>>()
}

fn grados(c: Ctx<'_>, x: &Simulador) -> impl IntoView + use<> {
    let pedido = x.grado;
    Grado::TODOS
        .into_iter()
        .enumerate()
        .map(|(i, g)| {
            let texto = view! {
                {formato::grado(Some(g), c.l)}
                {(g == pedido).then(|| view! { " "<span class="nota">{t!("simulador.pedido", locale = c.l)}</span> })}
            };
            campos::radio("grado", g.nombre(), (g == pedido, i == 0), texto)
        })
        .collect::<Vec<_>>()
}
