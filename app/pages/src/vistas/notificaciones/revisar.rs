//! The review before a notification is sent: what the person will read, before and after opening it.

use super::{ActoNotificado, Firmante, RecursosVista, piezas as propias, recursos::recursos};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato,
    vistas::{
        persona::{Presencia, piezas as de_persona},
        piezas,
    },
};
use domain::{Fecha, grado::Grado};
use leptos::prelude::*;
use rust_i18n::t;

/// What the page shows. It posts to `notificar/enviar` below the address of the case, with `ocultos`; the button that goes back has
/// the name `_cambiar`.
#[derive(Clone)]
pub struct Revisar {
    /// "2026-000123".
    pub radicado: String,
    /// What the person reads before opening.
    pub asunto: String,
    /// Name and document of the person.
    pub destinatario: String,
    /// Where the aviso goes, shortened.
    pub avisos_a: String,
    /// Who signs the act.
    pub firmante: Firmante,
    /// The act.
    pub acto: ActoNotificado,
    /// What can be done against it.
    pub recursos: RecursosVista,
    /// How sure the sede must be of who opens it.
    pub grado: Grado,
    /// Until when it waits, if it is sent now.
    pub hasta: Option<Fecha>,
    /// Pairs that travel with the form.
    pub ocultos: Vec<(String, String)>,
}

/// Norma: Ley 1437 de 2011, art. 67
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Revisar) -> String {
    let titulo = t!("notificacion.revise", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("bandeja.titulo", locale = c.l), "funcionario/").miga(
        t!("constancia.de", locale = c.l, n = x.radicado),
        format!("funcionario/casos/{}/", x.radicado),
    );
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja notificar">
                {piezas::titular(titulo, t!("notificacion.revise_bajada", locale = c.l))}
                {antes(c, x)}
                <section aria-labelledby="despues">
                    <h2 id="despues">{t!("notificacion.leera_despues", locale = c.l)}</h2>
                    {propias::acto(c, &x.acto, None)}
                    <dl class="resumen">
                        {propias::dato(t!("notificacion.firma", locale = c.l), propias::firmante(&x.firmante))}
                        {propias::dato(t!("notificacion.copia", locale = c.l), t!("notificacion.copia_gratis", locale = c.l))}
                    </dl>
                </section>
                {recursos(c, &x.recursos)}
                {enviar(c, x)}
            </div>
        },
    )
}

fn antes<'a>(c: Ctx<'a>, x: &'a Revisar) -> impl IntoView {
    view! {
        <section aria-labelledby="antes">
            <h2 id="antes">{t!("notificacion.leera_antes", locale = c.l)}</h2>
            <dl class="resumen">
                {propias::dato(t!("notificacion.a_quien", locale = c.l), x.destinatario.clone())}
                {propias::dato(t!("notificacion.asunto", locale = c.l), x.asunto.clone())}
                {propias::dato(t!("notificacion.dependencia", locale = c.l), x.firmante.dependencia.clone())}
                {propias::dato(t!("notificacion.se_abre_con", locale = c.l), formato::grado(Some(x.grado), c.l))}
            </dl>
        </section>
    }
}

fn enviar<'a>(c: Ctx<'a>, x: &'a Revisar) -> impl IntoView {
    let accion = c.a(&format!("funcionario/casos/{}/notificar/enviar", x.radicado));
    let hasta = x.hasta.map(|h| {
        let dia = formato::dia_largo(h, c.l);
        view! { <li>{t!("notificacion.enviar_espera", locale = c.l, fecha = dia)}</li> }
    });
    view! {
        <section class="hacer" aria-labelledby="enviar">
            <h2 id="enviar">{t!("notificacion.al_enviar", locale = c.l)}</h2>
            <ul class="vinetas">
                <li>{t!("notificacion.enviar_disposicion", locale = c.l)}</li>
                <li>{t!("notificacion.enviar_aviso", locale = c.l, correo = x.avisos_a)}</li>
                <li>{t!("notificacion.enviar_efecto", locale = c.l)}</li>
                {hasta}
            </ul>
            <form method="post" action=accion>
                {de_persona::ocultos(&x.ocultos)}
                <div class="botones">
                    <button type="submit" class="btn-govco fill-btn-govco">{t!("notificacion.enviar", locale = c.l)}</button>
                    <button type="submit" class="btn-govco outline-btn-govco" name="_cambiar" value="si">
                        {t!("notificacion.cambiar", locale = c.l)}
                    </button>
                </div>
            </form>
        </section>
    }
}
