//! The island that tells people before their session ends, and keeps what they typed when it does.

use crate::{formulario::atender, pagina::al_empezar, sesion::Sesion};
use leptos::{prelude::*, web_sys::MessageEvent};
use std::{rc::Rc, time::Duration};

/// Watches over the session of the page; it stands right after the section that it shows.
///
/// The server writes, at the end of `<main>` of each page with a session:
///
/// ```html
/// <section id="aviso-sesion" class="aviso-sesion" hidden role="alertdialog" aria-labelledby="aviso-sesion-titulo"
///     aria-describedby="aviso-sesion-texto" data-quedan="900" data-avisar="120" data-persona="9f2c…"
///     data-minutos="Su sesión se cierra en {n} minutos." data-minuto="Su sesión se cierra en menos de un minuto."
///     data-sigue="Su sesión sigue abierta." data-fin="Su sesión terminó."
///     data-guardado="Lo que escribió queda guardado en esta pestaña hasta que ingrese otra vez."
///     data-recuperado="Recuperamos lo que usted había escrito.">
///   <h2 id="aviso-sesion-titulo">¿Sigue ahí?</h2>
///   <p id="aviso-sesion-texto"></p>
///   <form method="post" action="…"><button>Seguir conectado</button></form>
///   <a href="…" hidden>Ingresar otra vez</a>
/// </section>
/// ```
///
/// `data-quedan` and `data-avisar` are seconds. `data-persona` is opaque, the same each time that the same person logs
/// in, and tells nothing of them; where it is empty nothing is kept. Fields with `data-no-guardar`, or inside of it, are
/// not kept either. The link takes the place of the form when the session is over; it should lead back to this page.
#[island]
pub fn SesionAviso() -> impl IntoView {
    al_empezar(|| {
        if let Some(sesion) = Sesion::de_la_pagina() {
            escuchar(&Rc::new(sesion));
        }
    });
    view! { <p class="aviso-sesion-estado" role="status"></p> }
}

fn escuchar(sesion: &Rc<Sesion>) {
    let s = Rc::clone(sesion);
    set_interval(move || s.segundo(), Duration::from_secs(1));
    let s = Rc::clone(sesion);
    window_event_listener_untyped("input", move |e| s.escribe(&event_target(&e)));
    let s = Rc::clone(sesion);
    atender("#aviso-sesion form", move |_, _| Box::pin(Rc::clone(&s).seguir()));
    let s = Rc::clone(sesion);
    sesion.oir(move |e: MessageEvent| {
        if let Some(quedan) = e.data().as_f64() {
            s.sigue(quedan);
        }
    });
}
