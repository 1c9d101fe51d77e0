//! The counter of an official: find a person, always with a reason that the person will read.

use super::{
    Presencia,
    campos::{self, Campo, Falla},
    mensaje::dicho,
    piezas::tipos_de_persona,
    registro::DatoRecibido,
};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    vistas::piezas,
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// What the form shows. Fields: `tipo` (sigla), `numero`, `motivo`.
#[derive(Clone, Default)]
pub struct Atencion {
    /// Role of the official.
    pub papel: String,
    /// Their office.
    pub dependencia: String,
    /// Sigla of the kind, as typed; empty for the first one.
    pub tipo: String,
    /// Number, as typed.
    pub numero: String,
    /// Reason, as typed.
    pub motivo: String,
    /// Nobody with that document has registered.
    pub no_encontrada: bool,
    /// What must be put right.
    pub fallas: Vec<Falla>,
}

/// Somebody who was found.
#[derive(Clone, Default)]
pub struct Consultada {
    /// The least that serves to attend them.
    pub datos: Vec<DatoRecibido>,
    /// The reason that was written down.
    pub motivo: String,
}

/// The form.
pub(super) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Atencion) -> String {
    let titulo = t!("funcionario.titulo", locale = c.l);
    let mut hoja = Hoja::privada(titulo.clone());
    hoja.con_errores = !x.fallas.is_empty();
    let papel = format!("{}, {}", x.papel, x.dependencia);
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {campos::resumen(c, &x.fallas)}
                {piezas::titular(titulo, papel)}
                {x.no_encontrada.then(|| view! {
                    <div class="vacio" role="status">
                        <h2>{t!("funcionario.nadie", locale = c.l)}</h2>
                        <p>{t!("funcionario.nadie_que", locale = c.l)}</p>
                    </div>
                })}
                {forma(c, x)}
                <p class="salidas"><a href=c.a("funcionario/bandeja/")>{t!("bandeja.titulo", locale = c.l)}</a></p>
            </div>
        },
    )
}

/// The fields, to be drawn in any page of the desk.
pub(in crate::vistas) fn forma<'a>(c: Ctx<'a>, x: &'a Atencion) -> impl IntoView {
    let base = |nombre, etiqueta, ayuda, valor, maximo| Campo {
        nombre,
        etiqueta,
        ayuda,
        valor,
        tipo: "text",
        autocompletar: "off",
        maximo,
        obligatorio: true,
    };
    let tipo = base("tipo", t!("datos.tipo_documento", locale = c.l), None, &x.tipo, 4);
    let numero = base("numero", t!("datos.numero_documento", locale = c.l), None, &x.numero, 20);
    let ayuda = Some(t!("funcionario.ayuda_motivo", locale = c.l));
    let motivo = base("motivo", t!("funcionario.motivo", locale = c.l), ayuda, &x.motivo, 300);
    view! {
        <form class="formulario" method="post" action=c.a("funcionario/personas") novalidate=true>
            {campos::lista(c, tipo, tipos_de_persona(c), &x.fallas)}
            {campos::campo(c, numero, &x.fallas)}
            {campos::area(c, motivo, &x.fallas)}
            <div class="botones">
                <button type="submit" class="btn-govco fill-btn-govco">
                    {t!("funcionario.consultar", locale = c.l)}
                </button>
            </div>
        </form>
    }
}

/// The answer.
pub(super) fn consultada(c: Ctx<'_>, p: &Presencia, x: &Consultada) -> String {
    let titulo = t!("funcionario.persona", locale = c.l);
    let hoja = Hoja::privada(titulo.clone()).miga(t!("funcionario.titulo", locale = c.l), "funcionario/");
    let filas: Vec<_> = x
        .datos
        .iter()
        .map(|d| view! { <div><dt>{dicho(c, &d.nombre)}</dt><dd>{d.valor.as_str()}</dd></div> })
        .collect();
    let datos = if filas.is_empty() {
        Either::Left(view! { <p class="vacio">{t!("datos.vacia", locale = c.l)}</p> })
    } else {
        Either::Right(view! { <dl class="resumen">{filas}</dl> })
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja">
                {piezas::titular(titulo, "")}
                <p class="container-alerta-govco">{t!("funcionario.registrada", locale = c.l)}</p>
                {datos}
                <p><b>{t!("funcionario.su_motivo", locale = c.l)}</b>" "{x.motivo.as_str()}</p>
                <p class="salidas"><a href=c.a("funcionario/")>{t!("funcionario.otra", locale = c.l)}</a></p>
            </div>
        },
    )
}
