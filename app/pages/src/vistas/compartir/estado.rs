//! How a permiso stands, in words.

use super::{PermisoFila, RAIZ};
use crate::{ctx::Ctx, formato::Palabra, vistas::persona::piezas::momento};
use domain::compartir::Cerrado;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// "CC •••4567", or that it is a link.
pub(super) fn para(c: Ctx<'_>, x: &PermisoFila) -> Palabra {
    match &x.para {
        Some(documento) => documento.clone().into(),
        None => t!("compartir.por_enlace", locale = c.l),
    }
}

/// "2 de 5", or how many where nobody counts down.
pub(super) fn usos(c: Ctx<'_>, x: &PermisoFila) -> Palabra {
    match x.veces {
        Some(veces) => t!("compartir.usos_de", locale = c.l, usadas = x.usadas, veces = veces),
        None => t!("compartir.usos_sin_limite", locale = c.l, usadas = x.usadas),
    }
}

/// Until when, or why no more.
pub(super) fn estado(c: Ctx<'_>, x: &PermisoFila) -> impl IntoView + use<> {
    match x.cerrado {
        None => Either::Left(view! { {t!("compartir.hasta", locale = c.l)}" "{momento(c, x.hasta)} }),
        Some(por) => Either::Right(terminado(c, por)),
    }
}

pub(super) fn terminado(c: Ctx<'_>, por: Cerrado) -> Palabra {
    match por {
        Cerrado::Vencido => t!("compartir.vencido", locale = c.l),
        Cerrado::Agotado => t!("compartir.agotado", locale = c.l),
        Cerrado::Retirado => t!("compartir.retirado", locale = c.l),
    }
}

/// Whether the receiver may keep the files, in words.
pub(super) fn descarga(c: Ctx<'_>, si: bool) -> Palabra {
    if si { t!("compartir.con_descarga", locale = c.l) } else { t!("compartir.sin_descarga", locale = c.l) }
}

/// Who may open a document now, each a way to its permiso.
pub(in crate::vistas) fn en_documento<'a>(c: Ctx<'a>, permisos: &'a [PermisoFila]) -> impl IntoView {
    let filas: Vec<_> = permisos
        .iter()
        .map(|x| {
            view! {
                <li>
                    <a href=c.a(&format!("{RAIZ}{}/", x.id))>{para(c, x)}</a>
                    <span class="linea nota">{x.proposito.as_str()}" · "{estado(c, x)}</span>
                </li>
            }
        })
        .collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="permisos">
                <h2 id="permisos">{t!("compartir.vistos", locale = c.l)}</h2>
                <ul class="renglones">{filas}</ul>
            </section>
        }
    })
}
