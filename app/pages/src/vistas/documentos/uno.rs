//! One document: what it is, how to get it, its versions, what was done with it, and what can be done.

use super::{Archivo, DocumentoFila, Lugar, Parte, RAIZ, lista::en, organizar, piezas as propias};
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::Palabra,
    html::html,
    vistas::{
        compartir::{PermisoFila, en_documento},
        formulario::adjuntos::tamano,
        persona::{
            Falla, Presencia, campos,
            piezas::{es, momento},
        },
        piezas,
    },
};
use domain::Instante;
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// One file of a document.
#[derive(Clone)]
pub struct VersionVista {
    /// From 1.
    pub numero: i64,
    /// Its size.
    pub bytes: u64,
    /// When it came.
    pub creada: Instante,
    /// Whether it may be opened.
    pub archivo: Archivo,
}

/// Something that was done with it; the names of the acts are those of the store.
#[derive(Clone)]
pub struct HechoDeDocumento {
    /// Name of the act.
    pub acto: String,
    /// When.
    pub en: Instante,
}

/// What the page shows.
#[derive(Clone)]
pub struct MiDocumento {
    /// What it is.
    pub fila: DocumentoFila,
    /// When it first came.
    pub creado: Instante,
    /// SHA-256 in hex; empty where there is none.
    pub huella: String,
    /// The folder where it is, if any.
    pub carpeta: Option<Lugar>,
    /// All folders, to choose from.
    pub carpetas: Vec<Lugar>,
    /// The last one first; none of what was born in the entity.
    pub versiones: Vec<VersionVista>,
    /// The last one first.
    pub historia: Vec<HechoDeDocumento>,
    /// Whether it can be looked at here.
    pub con_vista: bool,
    /// Path from the root of what it belongs to, of what was born in the entity.
    pub origen: Option<String>,
    /// Who may open it now.
    pub permisos: Vec<PermisoFila>,
    /// Since when it is in the bin, and when it is erased.
    pub papelera: Option<(Instante, Instante)>,
    /// Kinds of file that are taken, and megabytes of each.
    pub limites: (Vec<String>, u32),
    /// What must be put right.
    pub fallas: Vec<Falla>,
    /// Name and labels that were typed and not kept.
    pub escrito: Option<(String, String)>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &MiDocumento) -> String {
    let mut hoja = Hoja::privada(x.fila.nombre.as_str())
        .miga(t!("carpeta.titulo", locale = c.l), "carpeta/")
        .miga(t!("documentos.titulo", locale = c.l), RAIZ);
    if let Some((id, nombre)) = &x.carpeta {
        hoja = hoja.miga(nombre.as_str(), en(id));
    }
    hoja.con_errores = !x.fallas.is_empty();
    hoja.espanola = x.fila.emisor.is_some();
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor"><islands::Documentos/></div>
            {cuerpo(c, x)}
            {piezas::ayuda(c)}
        },
    )
}

/// What changes on it while its person stays.
pub(in crate::vistas) fn parte(c: Ctx<'_>, x: &MiDocumento) -> Parte {
    Parte { titulo: x.fila.nombre.clone(), html: html(cuerpo(c, x)) }
}

fn cuerpo<'a>(c: Ctx<'a>, x: &'a MiDocumento) -> impl IntoView {
    let nombre = match x.fila.emisor {
        Some(_) => Either::Left(es(c, &x.fila.nombre)),
        None => Either::Right(x.fila.nombre.as_str()),
    };
    view! {
        <div class="contenedor hoja documento-propio" data-parte="documento">
            {campos::resumen(c, &x.fallas)}
            {piezas::titular_con(nombre, Some(propias::clase_y_tamano(c, &x.fila)))}
            {propias::marcas(c, &x.fila)}
            {x.papelera.map(|(_, hasta)| view! {
                <p class="nota">{t!("documentos.en_papelera", locale = c.l)}" "{t!("documentos.se_borra", locale = c.l)}" "{momento(c, hasta)}"."</p>
            })}
            {abrir(c, x)}
            {datos(c, x)}
            {organizar::gestos(c, x)}
            {en_documento(c, &x.permisos)}
            {versiones(c, x)}
            {historia(c, &x.historia)}
            {propias::salidas(c, "")}
        </div>
    }
}

fn abrir(c: Ctx<'_>, x: &MiDocumento) -> impl IntoView + use<> {
    let raiz = propias::ruta(&x.fila.id);
    let listo = x.fila.archivo == Archivo::Listo;
    let (archivo, vista) = (c.a(&format!("{raiz}archivo")), c.a(&format!("{raiz}vista")));
    let (con_vista, nombre) = (x.con_vista, x.fila.nombre.clone());
    let origen = x.origen.as_deref().map(|r| c.a(r));
    let listo_aqui = listo && x.papelera.is_none();
    let compartir = c.a(&format!("carpeta/compartidos/nuevo/?documento={}", x.fila.id));
    view! {
        <div class="botones">
            {listo.then(|| view! {
                <a class="btn-govco fill-btn-govco" href=archivo>{t!("documentos.descargar", locale = c.l)}</a>
            })}
            {(listo && con_vista).then(|| view! {
                <a class="btn-govco outline-btn-govco" href=vista target="_blank" rel="noopener">
                    {t!("documentos.ver", locale = c.l)}<span class="oculto">": "{nombre}", "{t!("documentos.otra_pestana", locale = c.l)}</span>
                </a>
            })}
            {listo_aqui.then(|| view! {
                <a class="btn-govco outline-btn-govco" href=compartir>{t!("compartir.este", locale = c.l)}</a>
            })}
            {origen.map(|r| view! { <a href=r>{t!("documentos.de_donde", locale = c.l)}</a> })}
        </div>
    }
}

fn datos(c: Ctx<'_>, x: &MiDocumento) -> impl IntoView + use<> {
    let fila = |termino: Palabra, dato: String| view! { <div><dt>{termino}</dt><dd>{dato}</dd></div> };
    let carpeta = x
        .carpeta
        .as_ref()
        .map_or_else(|| t!("documentos.titulo", locale = c.l).into_owned(), |(_, nombre)| nombre.clone());
    let huella = (!x.huella.is_empty()).then(|| {
        let h = x.huella.clone();
        view! { <div><dt>{t!("documentos.huella", locale = c.l)}</dt><dd class="huella">{h}</dd></div> }
    });
    view! {
        <dl class="resumen">
            <div><dt>{t!("documentos.llego", locale = c.l)}</dt><dd>{momento(c, x.creado)}</dd></div>
            {fila(t!("documentos.carpeta", locale = c.l), carpeta)}
            {huella}
        </dl>
    }
}

fn versiones(c: Ctx<'_>, x: &MiDocumento) -> impl IntoView + use<> {
    let raiz = propias::ruta(&x.fila.id);
    let filas: Vec<_> = x
        .versiones
        .iter()
        .map(|v| {
            let numero = t!("documentos.version_n", locale = c.l, n = v.numero);
            let href = c.a(&format!("{raiz}archivo?version={}", v.numero));
            let listo = v.archivo == Archivo::Listo;
            view! {
                <li>
                    {if listo { view! { <a href=href>{numero}</a> }.into_any() } else { view! { <b>{numero}</b> }.into_any() }}
                    <span class="linea nota">{momento(c, v.creada)}" · "{tamano(v.bytes, c.l)}</span>
                </li>
            }
        })
        .collect();
    (x.versiones.len() > 1).then(|| {
        view! {
            <section aria-labelledby="versiones">
                <h2 id="versiones">{t!("documentos.versiones", locale = c.l)}</h2>
                <ul class="renglones">{filas}</ul>
            </section>
        }
    })
}

fn historia(c: Ctx<'_>, lista: &[HechoDeDocumento]) -> impl IntoView + use<> {
    let filas: Vec<_> = lista
        .iter()
        .map(|h| view! { <li>{palabra(c, &h.acto)}<span class="linea nota">{momento(c, h.en)}</span></li> })
        .collect();
    (!filas.is_empty()).then(|| {
        view! {
            <section aria-labelledby="historia">
                <h2 id="historia">{t!("documentos.historia", locale = c.l)}</h2>
                <ul class="renglones">{filas}</ul>
            </section>
        }
    })
}

/// What an act is called.
pub(super) fn palabra(c: Ctx<'_>, acto: &str) -> Palabra {
    match acto {
        "guardado" => t!("documentos.acto_guardado", locale = c.l),
        "version" => t!("documentos.acto_version", locale = c.l),
        "recibido" => t!("documentos.acto_recibido", locale = c.l),
        "renombrado" => t!("documentos.acto_renombrado", locale = c.l),
        "movido" => t!("documentos.acto_movido", locale = c.l),
        "etiquetado" => t!("documentos.acto_etiquetado", locale = c.l),
        "papelera" => t!("documentos.acto_papelera", locale = c.l),
        "recuperado" => t!("documentos.acto_recuperado", locale = c.l),
        "borrado" => t!("documentos.acto_borrado", locale = c.l),
        "oculto" => t!("documentos.acto_oculto", locale = c.l),
        "visible" => t!("documentos.acto_visible", locale = c.l),
        "aportado" => t!("documentos.acto_aportado", locale = c.l),
        "compartido" => t!("compartir.acto_compartido", locale = c.l),
        "compartido_abierto" => t!("compartir.acto_abierto", locale = c.l),
        "compartido_retirado" => t!("compartir.acto_retirado", locale = c.l),
        _ => t!("documentos.acto_otro", locale = c.l),
    }
}
