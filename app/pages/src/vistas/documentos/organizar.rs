//! What can be done with a document: each a small form that works by itself.

use super::{MiDocumento, RAIZ, piezas as propias};
use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{
        persona::campos::{self, Campo},
        peticion::gestos as formas,
    },
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// All of it; of what is in the bin, the way back.
pub(super) fn gestos<'a>(c: Ctx<'a>, x: &'a MiDocumento) -> impl IntoView {
    let (id, nombre) = (x.fila.id.as_str(), x.fila.nombre.as_str());
    if x.papelera.is_some() {
        return Either::Left(view! {
            <div class="botones">
                {propias::boton(c, id, "recuperar", t!("documentos.recuperar", locale = c.l), nombre)}
                {propias::boton(c, id, "borrar-del-todo", t!("documentos.borrar_del_todo", locale = c.l), nombre)}
            </div>
        });
    }
    let propio = x.fila.emisor.is_none();
    let ocultar = match x.fila.oculto {
        true => ("mostrar", t!("documentos.mostrar", locale = c.l)),
        false => ("ocultar", t!("documentos.ocultar", locale = c.l)),
    };
    Either::Right(view! {
        <section class="organizar" aria-labelledby="organizar">
            <h2 id="organizar">{t!("documentos.organizar", locale = c.l)}</h2>
            {(!propio).then(|| view! { <p>{t!("documentos.no_se_cambia", locale = c.l)}</p> })}
            {propio.then(|| renombrar(c, x))}
            {etiquetar(c, x)}
            {(!x.carpetas.is_empty() || x.carpeta.is_some()).then(|| mover(c, x))}
            {propio.then(|| version(c, x))}
            <div class="botones">
                {propio.then(|| propias::boton(c, id, "borrar", t!("documentos.borrar", locale = c.l), nombre))}
                {(!propio).then(|| propias::boton(c, id, ocultar.0, ocultar.1, nombre))}
            </div>
        </section>
    })
}

fn gesto<'a>(
    c: Ctx<'a>,
    x: &'a MiDocumento,
    (acto, campo): (&'static str, &'static str),
    titulo: Palabra,
    cuerpo: impl IntoView,
) -> impl IntoView {
    let (con_archivo, id) = (campo == "archivo", x.fila.id.as_str());
    let multiple = con_archivo.then_some("multipart/form-data");
    // Files go by the plain post.
    let isla = (!con_archivo).then_some(acto);
    view! {
        <details class="gesto" open=x.fallas.iter().any(|f| f.campo == campo)>
            <summary data-foco=acto>{titulo}</summary>
            <form class="formulario" method="post" enctype=multiple action=c.a(&format!("{RAIZ}{id}/{acto}"))
                data-acto=isla data-documento=isla.map(|_| id)>
                {cuerpo}
                <button type="submit" class="btn-govco outline-btn-govco">{t!("documentos.guardar", locale = c.l)}</button>
            </form>
        </details>
    }
}

fn linea<'a>(
    nombre: &'a str,
    etiqueta: Palabra,
    ayuda: Option<Palabra>,
    valor: &'a str,
    maximo: u16,
) -> Campo<'a> {
    Campo { obligatorio: ayuda.is_none(), ..formas::campo(nombre, etiqueta, ayuda, valor, maximo) }
}

fn renombrar<'a>(c: Ctx<'a>, x: &'a MiDocumento) -> impl IntoView {
    let valor = x.escrito.as_ref().map_or(x.fila.nombre.as_str(), |e| e.0.as_str());
    let campo = linea("nombre", t!("documentos.nombre", locale = c.l), None, valor, 120);
    gesto(
        c,
        x,
        ("renombrar", "nombre"),
        t!("documentos.renombrar", locale = c.l),
        campos::campo(c, campo, &x.fallas),
    )
}

fn etiquetar<'a>(c: Ctx<'a>, x: &'a MiDocumento) -> impl IntoView {
    let puestas = x.fila.etiquetas.join(", ");
    let valor = x.escrito.as_ref().map_or(puestas, |e| e.1.clone());
    let falla = campos::de(&x.fallas, "etiquetas").map(|f| campos::error(c, f));
    let invalido = falla.is_some().then_some("true");
    let cuerpo = view! {
        <div class="campo entradas-de-texto-govco">
            <label for="c-etiquetas">{t!("documentos.etiquetas", locale = c.l)}" "<span class="nota">{t!("persona.opcional", locale = c.l)}</span></label>
            <p class="nota" id="a-etiquetas">{t!("documentos.etiquetas_ayuda", locale = c.l)}</p>
            <input id="c-etiquetas" name="etiquetas" type="text" value=valor maxlength="500" autocomplete="off"
                aria-describedby="a-etiquetas" aria-invalid=invalido data-no-guardar=""/>
            {falla}
        </div>
    };
    gesto(c, x, ("etiquetar", "etiquetas"), t!("documentos.etiquetar", locale = c.l), cuerpo)
}

fn mover<'a>(c: Ctx<'a>, x: &'a MiDocumento) -> impl IntoView {
    let actual = x.carpeta.as_ref().map_or("", |(id, _)| id.as_str());
    let opciones: Vec<_> = x
        .carpetas
        .iter()
        .map(|(id, nombre)| view! { <option value=id.as_str() selected=id == actual>{nombre.as_str()}</option> })
        .collect();
    let cuerpo = view! {
        <div class="campo desplegable-govco">
            <label for="c-carpeta">{t!("documentos.carpeta", locale = c.l)}</label>
            <select id="c-carpeta" name="carpeta">
                <option value="" selected=actual.is_empty()>{t!("documentos.titulo", locale = c.l)}</option>
                {opciones}
            </select>
        </div>
    };
    gesto(c, x, ("mover", "carpeta"), t!("documentos.mover", locale = c.l), cuerpo)
}

fn version<'a>(c: Ctx<'a>, x: &'a MiDocumento) -> impl IntoView {
    let (tipos, megas) = &x.limites;
    let cuerpo = formas::archivos(
        c,
        "archivo",
        t!("documentos.version_archivo", locale = c.l),
        (tipos, *megas),
        true,
        &x.fallas,
    );
    gesto(c, x, ("version", "archivo"), t!("documentos.version_nueva", locale = c.l), cuerpo)
}
