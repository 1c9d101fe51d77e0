//! Small pieces of these pages: room, kinds of file, how each stands.

use super::{Archivo, DocumentoFila, RAIZ};
use crate::{
    ctx::Ctx,
    formato::Palabra,
    vistas::{formulario::adjuntos::tamano, persona, piezas},
};
use leptos::prelude::*;
use rust_i18n::t;

/// "Usa 12 MB de 500 MB", and the same as a bar.
pub(super) fn cupo(c: Ctx<'_>, (usados, total): (u64, u64)) -> impl IntoView + use<> {
    let texto = t!("documentos.cupo", locale = c.l, usados = tamano(usados, c.l), total = entero(total));
    view! {
        <div class="cupo">
            <label for="cupo">{texto}</label>
            <meter id="cupo" min="0" max=total.to_string() high=(total / 10 * 9).to_string()
                value=usados.min(total).to_string()></meter>
            <p class="nota">{t!("documentos.cupo_ayuda", locale = c.l)}</p>
        </div>
    }
}

/// Megabytes that have no fraction.
fn entero(bytes: u64) -> String {
    format!("{}\u{a0}MB", bytes >> 20)
}

/// "PDF", "Imagen": what people call it.
pub(super) fn tipo(c: Ctx<'_>, tipo: &str) -> Palabra {
    match tipo {
        "application/pdf" => "PDF".into(),
        "text/plain" => t!("documentos.texto", locale = c.l),
        "application/jose" => t!("documentos.constancia", locale = c.l),
        t if t.starts_with("image/") => t!("documentos.imagen", locale = c.l),
        t if t.starts_with("audio/") => t!("documentos.audio", locale = c.l),
        t if t.starts_with("video/") => t!("documentos.video", locale = c.l),
        t if t.contains("sheet") => t!("documentos.hoja", locale = c.l),
        _ => t!("documentos.documento", locale = c.l),
    }
}

/// "PDF · 2,4 MB".
pub(super) fn clase_y_tamano(c: Ctx<'_>, d: &DocumentoFila) -> String {
    clase_y_tamano_de(c, &d.tipo, d.bytes)
}

/// The same, of a media type and a size.
pub(in crate::vistas) fn clase_y_tamano_de(c: Ctx<'_>, t: &str, bytes: u64) -> String {
    match bytes {
        0 => tipo(c, t).into_owned(),
        n => format!("{} · {}", tipo(c, t), tamano(n, c.l)),
    }
}

/// What must be known of a document before opening it.
pub(super) fn marcas(c: Ctx<'_>, d: &DocumentoFila) -> impl IntoView + use<> {
    let etiquetas: Vec<_> =
        d.etiquetas.iter().map(|e| view! { <li class="etiqueta-govco">{e.clone()}</li> }).collect();
    let archivo = match d.archivo {
        Archivo::Listo => None,
        Archivo::EnRevision => Some(t!("documentos.en_revision", locale = c.l)),
        Archivo::Retenido => Some(t!("documentos.retenido", locale = c.l)),
    };
    view! {
        {d.emisor.clone().map(|e| view! {
            <span class="linea nota origen">{piezas::ic("seguridad")}<span>
                {t!("documentos.de_entidad", locale = c.l, entidad = e)}
            </span></span>
        })}
        {d.oculto.then(|| view! { <span class="linea nota">{t!("documentos.oculto", locale = c.l)}</span> })}
        {archivo.map(|a| view! { <span class="linea nota">{a}</span> })}
        {(!etiquetas.is_empty()).then(|| view! {
            <ul class="etiquetas" aria-label=t!("documentos.etiquetas", locale = c.l)>{etiquetas}</ul>
        })}
    }
}

/// The language of its name, where the entity gave it one.
pub(super) fn lengua(c: Ctx<'_>, d: &DocumentoFila) -> Option<&'static str> {
    d.emisor.as_ref().and_then(|_| persona::piezas::lengua(c))
}

/// Where the page of a document is.
pub(super) fn ruta(id: &str) -> String {
    format!("{RAIZ}{id}/")
}

/// A post of a document: one button.
pub(super) fn boton(c: Ctx<'_>, id: &str, acto: &str, texto: Palabra, nombre: &str) -> impl IntoView + use<> {
    let (accion, nombre) = (c.a(&format!("{RAIZ}{id}/{acto}")), nombre.to_owned());
    let isla = matches!(acto, "borrar" | "recuperar").then(|| (acto.to_owned(), id.to_owned()));
    let (isla, documento) = isla.unzip();
    view! {
        <form method="post" action=accion data-acto=isla data-documento=documento>
            <button type="submit" class="como-enlace">
                {texto}<span class="oculto">": "{nombre}</span>
            </button>
        </form>
    }
}

/// Ways to the rest of these pages.
pub(super) fn salidas(c: Ctx<'_>, aqui: &str) -> impl IntoView + use<> {
    let enlace =
        |ruta: &str, texto: Palabra| (ruta != aqui).then(|| view! { <li><a href=c.a(ruta)>{texto}</a></li> });
    view! {
        <nav aria-label=t!("documentos.mas", locale = c.l)>
            <ul class="salidas en-linea">
                {enlace(RAIZ, t!("documentos.titulo", locale = c.l))}
                {enlace("carpeta/documentos/papelera/", t!("documentos.papelera", locale = c.l))}
                {enlace("carpeta/documentos/resumen/", t!("documentos.resumen", locale = c.l))}
                {enlace("carpeta/", t!("persona.a_la_carpeta", locale = c.l))}
            </ul>
        </nav>
    }
}
