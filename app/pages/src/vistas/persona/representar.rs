//! Second step of who represents a child: each purpose, decided apart.

use super::{
    Presencia,
    campos::{self, Falla},
    clausula::{self, Casilla},
    piezas as propias,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::piezas,
};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows.
#[derive(Clone, Default)]
pub struct Representar<'a> {
    /// The child, shortened: "Juan C., TI •••4567".
    pub menor: String,
    /// Purposes for that child.
    pub casillas: Vec<Casilla<'a>>,
    /// Pairs that travel with the form, such as the step.
    pub ocultos: Vec<(String, String)>,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.9
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Representar<'_>) -> String {
    let titulo = t!("representar.titulo", locale = c.l, menor = x.menor);
    let mut hoja = Hoja::privada(t!("representar.miga", locale = c.l))
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("datos.titulo", locale = c.l), "carpeta/datos/");
    hoja.con_errores = !x.fallas.is_empty();
    let cajas: Vec<_> = x.casillas.iter().map(|k| clausula::casilla(c, k, &x.fallas)).collect();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, t!("representar.bajada", locale = c.l))}
                <form class="formulario" method="post" action=c.a("carpeta/datos/representar") novalidate=true>
                    {propias::ocultos(&x.ocultos)}
                    <h2>{t!("registro.finalidades", locale = c.l)}</h2>
                    {clausula::en_espanol(c)}
                    {cajas}
                    <div class="botones">
                        <button type="submit" class="btn-govco fill-btn-govco">
                            {t!("representar.guardar", locale = c.l)}
                        </button>
                        <a class="btn-govco outline-btn-govco" href=c.a("carpeta/datos/")>
                            {t!("persona.cancelar", locale = c.l)}
                        </a>
                    </div>
                </form>
            </div>
            {piezas::ayuda(c)}
        },
    )
}
