//! The end of the session: a line that everybody reads, and the warning that an island shows in time.

use super::Presencia;
use crate::{ctx::Ctx, formato};
use leptos::prelude::*;
use rust_i18n::t;

/// From so many seconds before the end on, the island shows the warning.
const AVISAR: u32 = 120;

/// Stands at the end of the main part of each page of a person; the island of the session reads its attributes.
pub(crate) fn aviso_de_sesion<'a>(c: Ctx<'a>, p: &'a Presencia) -> impl IntoView {
    let hora = formato::hora_de(p.hasta, c.l);
    view! {
        <p class="contenedor nota sesion-hasta">
            {t!("aviso.hasta", locale = c.l)}" "<time datetime=crate::formato::momento_iso(p.hasta)>{hora.clone()}</time>
            " "{t!("aviso.si_no", locale = c.l)}
        </p>
        <section id="aviso-sesion" class="aviso-sesion" role="alertdialog" hidden=true
            aria-labelledby="aviso-sesion-titulo" aria-describedby="aviso-sesion-texto"
            data-quedan=p.quedan data-avisar=AVISAR data-persona=p.marca.as_str()
            data-minutos=t!("aviso.minutos", locale = c.l) data-minuto=t!("aviso.minuto", locale = c.l)
            data-sigue=t!("hecho.extendida", locale = c.l) data-fin=t!("ingreso.terminada", locale = c.l)
            data-guardado=t!("aviso.guardado", locale = c.l)
            data-recuperado=t!("datos.restaurado", locale = c.l)>
            <h2 id="aviso-sesion-titulo">{t!("aviso.titulo", locale = c.l)}</h2>
            <p id="aviso-sesion-texto">{t!("aviso.que", locale = c.l, hora = hora)}</p>
            <form method="post" action=c.a("carpeta/sesiones/extender")>
                <button type="submit" class="btn-govco fill-btn-govco">{t!("aviso.seguir", locale = c.l)}</button>
            </form>
            <a class="btn-govco fill-btn-govco" href=c.a(carpeta_de(&p.path)) hidden=true>
                {t!("ingreso.otra_vez", locale = c.l)}
            </a>
        </section>
        <islands::SesionAviso/>
    }
}

/// The page to come back to: the address of a form that came back only takes posts, the folder above it has the page.
fn carpeta_de(path: &str) -> &str {
    path.rfind('/').map_or("", |i| &path[..=i])
}
