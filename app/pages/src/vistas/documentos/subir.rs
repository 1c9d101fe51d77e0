//! The box where files are brought: chosen, photographed, or dropped where the island works.

use super::{MisDocumentos, RAIZ, lista::aqui};
use crate::{
    ctx::Ctx,
    vistas::persona::{campos, mensaje::dicho},
};
use leptos::prelude::*;
use rust_i18n::t;

/// The box.
pub(super) fn caja<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    view! {
        <section class="subir" aria-labelledby="subir">
            <h2 id="subir">{t!("documentos.subir", locale = c.l)}</h2>
            <form class="formulario" method="post" enctype="multipart/form-data" action=c.a(RAIZ)
                data-subir=c.a("carpeta/documentos/subidas")>
                {aqui(x)}
                {archivos(c, x)}
                <div class="campo archivo camara">
                    <label for="c-foto">{t!("documentos.foto", locale = c.l)}</label>
                    <input id="c-foto" name="archivos" type="file" accept="image/*" capture="environment"/>
                </div>
                <p class="nota suelte" data-con-isla="" hidden>{t!("documentos.suelte", locale = c.l)}</p>
                <div class="botones" data-sin-isla="">
                    <button type="submit" class="btn-govco fill-btn-govco">
                        {t!("documentos.subir_boton", locale = c.l)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// What is taken is said before. It is not `required`: a photo may come in its place, and the server says what is missing.
fn archivos<'a>(c: Ctx<'a>, x: &'a MisDocumentos) -> impl IntoView {
    let (l, (tipos, megas)) = (c.l, &x.limites);
    let falla = campos::de(&x.fallas, "archivos");
    // Each file may have a reason of its own: the field is described by the first, and has them all.
    let otras = x.fallas.iter().filter(|f| f.campo == "archivos").skip(1);
    let otras: Vec<_> = otras.map(|f| view! { <p class="error-campo">{dicho(c, &f.mensaje)}</p> }).collect();
    let legibles: Vec<_> = tipos.iter().map(|t| t.to_uppercase()).collect();
    let admite: Vec<_> = tipos.iter().map(|t| format!(".{t}")).collect();
    let limite = t!("formulario.estos_archivos", locale = l, tipos = legibles.join(", "), megas = megas);
    let descrito = if falla.is_some() { "a-archivos e-archivos" } else { "a-archivos" };
    view! {
        <div class="campo archivo">
            <label for="c-archivos">{t!("documentos.archivos", locale = l)}</label>
            <p class="nota" id="a-archivos">{limite}</p>
            <input id="c-archivos" name="archivos" type="file" multiple=true accept=admite.join(",")
                aria-describedby=descrito aria-invalid=falla.map(|_| "true")
                data-cancelar=t!("isla.cancelar", locale = l) data-reintentar=t!("isla.reintentar", locale = l)
                data-quitar=t!("formulario.quitar", locale = l)
                data-subiendo=t!("isla.subiendo", locale = l) data-espera=t!("documentos.isla_espera", locale = l)
                data-sin-red=t!("documentos.isla_sin_red", locale = l)
                data-cortado=t!("documentos.isla_cortado", locale = l)
                data-ilegible=t!("documentos.isla_ilegible", locale = l)
                data-guardado=t!("documentos.isla_guardado", locale = l)
                data-cancelado=t!("documentos.isla_cancelado", locale = l)
                data-empieza=t!("documentos.isla_empieza", locale = l)
                data-muchos=t!("documentos.isla_muchos", locale = l)
                data-uno=t!("documentos.isla_uno", locale = l) data-todos=t!("documentos.isla_todos", locale = l)
                data-algunos=t!("documentos.isla_algunos", locale = l)/>
            {falla.map(|f| campos::error(c, f))}
            {otras}
        </div>
    }
}
