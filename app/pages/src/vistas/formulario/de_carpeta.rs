//! Under a field of files: what the person keeps in their folder and the field would take, each with a button that copies it.

use super::{adjuntos::tamano, partes::Puesto};
use domain::formulario::Archivo;
use leptos::prelude::*;
use rust_i18n::t;

/// A document of the folder.
#[derive(Clone)]
pub struct Aportable {
    /// Its id, opaque.
    pub id: String,
    /// Its name.
    pub nombre: String,
    /// Its size.
    pub bytes: u64,
    /// Who issued it, where it was born in an entity.
    pub emisor: Option<String>,
    /// Extensions under which a field would take it.
    pub extensiones: Vec<&'static str>,
}

/// Some of them, the newest first. The buttons are `_traer` (`<field> <id>`) and `_mas` (`<field> <id of the last one>`).
#[derive(Clone, Default)]
pub struct DeCarpeta {
    /// Those that can be handed out now.
    pub documentos: Vec<Aportable>,
    /// After which one the next ones come, where there are more.
    pub siguientes: Option<String>,
    /// The field that asked for more.
    pub abierto: Option<String>,
}

/// The list, where there is something to bring.
pub(super) fn de_carpeta(p: &Puesto<'_>, a: &Archivo) -> Option<AnyView> {
    let (l, suyos) = (p.c.l, &p.x.de_carpeta);
    let toma = |d: &&Aportable| d.extensiones.iter().any(|e| a.tipos.iter().any(|t| **t == **e));
    let filas: Vec<_> = suyos.documentos.iter().filter(toma).map(|d| fila(l, &p.nombre, d)).collect();
    let mas = suyos.siguientes.as_ref().map(|id| {
        view! {
            <p>
                <button type="submit" class="como-enlace" name="_mas" value=format!("{} {id}", p.nombre)>
                    {t!("formulario.traer_mas", locale = l)}
                </button>
            </p>
        }
    });
    if filas.is_empty() && mas.is_none() {
        return None;
    }
    let abierto = suyos.abierto.as_ref() == Some(&p.nombre);
    let lista = view! {
        <details class="gesto de-carpeta" open=abierto>
            <summary>{t!("formulario.traer_de", locale = l)}</summary>
            <div>
                <p class="nota">{t!("formulario.traer_que", locale = l)}</p>
                <ul>{filas}</ul>
                {mas}
            </div>
        </details>
    };
    Some(lista.into_any())
}

fn fila(l: &str, campo: &str, d: &Aportable) -> impl IntoView + use<> {
    let emisor =
        d.emisor.as_ref().map(|e| format!(" · {}", t!("documentos.de_entidad", locale = l, entidad = e)));
    view! {
        <li>
            <span><b>{d.nombre.clone()}</b>" "<span class="nota">{tamano(d.bytes, l)}{emisor}</span></span>
            <button type="submit" class="como-enlace" name="_traer" value=format!("{campo} {}", d.id)>
                {t!("formulario.traer", locale = l)}<span class="oculto">": "{d.nombre.clone()}</span>
            </button>
        </li>
    }
}
