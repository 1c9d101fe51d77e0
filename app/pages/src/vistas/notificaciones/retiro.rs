//! A published aviso is taken away before its time: what follows from that, and why, before it is done.

use super::AvisoPublicado;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        persona::{Falla, Presencia, campos, piezas::momento},
        peticion::gestos,
        piezas,
    },
};
use domain::{Instante, notificacion::MAX_TEXTO};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows. Its form posts `motivo` to its own address.
#[derive(Clone)]
pub struct Retirar {
    /// Of the notification, opaque.
    pub id: String,
    /// "2026-000123", where it belongs to a case.
    pub radicado: Option<String>,
    /// The aviso that stands.
    pub aviso: AvisoPublicado,
    /// What was typed.
    pub motivo: String,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Norma: Ley 1437 de 2011, art. 69
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Retirar) -> String {
    let titulo = t!("notificacion.retirar_titulo", locale = c.l);
    let suya = format!("funcionario/notificaciones/{}/", x.id);
    let mut hoja = Hoja::privada(titulo.clone()).miga(t!("bandeja.titulo", locale = c.l), "funcionario/");
    if let Some(n) = &x.radicado {
        hoja = hoja.miga(t!("constancia.de", locale = c.l, n = n), format!("funcionario/casos/{n}/"));
    }
    hoja = hoja.miga(t!("notificacion.notificacion", locale = c.l), suya.clone());
    hoja.con_errores = !x.fallas.is_empty();
    let (aqui, volver) = (c.a(&format!("{suya}retirar")), c.a(&suya));
    let hasta = formato::dia_largo(x.aviso.hasta, c.l);
    let ayuda = Some(t!("notificacion.retirar_motivo_ayuda", locale = c.l));
    let maximo = u16::try_from(MAX_TEXTO).unwrap_or(u16::MAX);
    let motivo =
        gestos::campo("motivo", t!("notificacion.retirar_motivo", locale = c.l), ayuda, &x.motivo, maximo);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja mesa notificacion">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, x.aviso.acto.as_str())}
                <section aria-labelledby="pasa">
                    <h2 id="pasa">{t!("notificacion.retirar_pasa", locale = c.l)}</h2>
                    <ol class="pasos">
                        <li>{t!("notificacion.retirar_1", locale = c.l)}</li>
                        <li>{t!("notificacion.retirar_2", locale = c.l, hasta = hasta)}</li>
                        <li>{t!("notificacion.retirar_3", locale = c.l)}</li>
                    </ol>
                </section>
                <form class="formulario" method="post" action=aqui novalidate=true>
                    {campos::area(c, motivo, &x.fallas)}
                    <div class="botones">
                        <button type="submit" class="btn-govco outline-btn-govco">{t!("notificacion.retirar_aviso", locale = c.l)}</button>
                        <a class="btn-govco fill-btn-govco" href=volver>{t!("notificacion.retirar_volver", locale = c.l)}</a>
                    </div>
                </form>
            </div>
        },
    )
}

/// Why avisos of a notification were taken away before, the last one first.
pub(super) fn retirados(c: Ctx<'_>, retiros: &[(Instante, String)]) -> Option<AnyView> {
    let uno = |(en, motivo): &(Instante, String)| {
        view! { <li><b>{momento(c, *en)}</b><span class="linea">{motivo.clone()}</span></li> }
    };
    let filas: Vec<_> = retiros.iter().map(uno).collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="retirados">
                <h2 id="retirados">{t!("notificacion.retirados", locale = c.l)}</h2>
                <ul class="renglones">{filas}</ul>
            </section>
        }
        .into_any()
    })
}
