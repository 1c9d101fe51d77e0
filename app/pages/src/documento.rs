//! The document around a page: head, frame, breadcrumb, main, footer.

use crate::{
    Quien,
    ctx::Ctx,
    html::escribir,
    vistas::{
        persona::{Presencia, aviso, piezas},
        piezas as piezas_de,
    },
};
use leptos::prelude::*;
use rust_i18n::t;
use std::borrow::Cow;

/// A feed of what stands on a page.
pub(crate) struct Canal {
    /// What it tells of.
    pub(crate) titulo: String,
    /// Path of the site.
    pub(crate) path: String,
}

/// What a page says about itself.
pub(crate) struct Hoja<'a> {
    /// Title of the page without the name of the sede.
    pub(crate) titulo: Cow<'a, str>,
    /// Whether that is only in Spanish, whatever the language of the page.
    pub(crate) espanola: bool,
    /// For search engines and shared links.
    pub(crate) descripcion: Cow<'a, str>,
    /// Path of the canonical address; `None` for pages that have none (404, results).
    pub(crate) path: Option<&'a str>,
    /// Whether search engines may list it.
    pub(crate) indexar: bool,
    /// Whether it is made for one request, and needs the styles of such pages.
    pub(crate) privada: bool,
    /// The way from home, without home and without the page itself: words and path.
    pub(crate) migas: Vec<(Cow<'a, str>, String)>,
    /// Its feed.
    pub(crate) canal: Option<Canal>,
    /// JSON-LD, already safe inside a script element.
    pub(crate) jsonld: Option<String>,
    /// It may hold a list or a search, and needs their styles.
    pub(crate) con_listas: bool,
    /// It holds a form, and needs the styles of forms.
    pub(crate) con_forma: bool,
    /// The form on it came back with errors: its title says so first.
    pub(crate) con_errores: bool,
}

impl<'a> Hoja<'a> {
    /// An indexable page with no breadcrumb of its own.
    pub(crate) fn new(
        titulo: impl Into<Cow<'a, str>>,
        descripcion: impl Into<Cow<'a, str>>,
        path: &'a str,
    ) -> Self {
        Self {
            titulo: titulo.into(),
            espanola: false,
            descripcion: descripcion.into(),
            path: Some(path),
            indexar: true,
            privada: false,
            migas: Vec::new(),
            canal: None,
            jsonld: None,
            con_listas: true,
            con_forma: false,
            con_errores: false,
        }
    }

    /// A page made for one request: no canonical address, not for search engines.
    pub(crate) fn privada(titulo: impl Into<Cow<'a, str>>) -> Self {
        Self { path: None, indexar: false, privada: true, ..Self::new(titulo, "", "") }
    }

    /// Of something that has only a Spanish name.
    pub(crate) fn espanola(self) -> Self {
        Self { espanola: true, ..self }
    }

    /// With one more step in the breadcrumb.
    pub(crate) fn miga(mut self, texto: impl Into<Cow<'a, str>>, path: impl Into<String>) -> Self {
        self.migas.push((texto.into(), path.into()));
        self
    }
}

/// The whole page.
pub(crate) fn documento(c: Ctx<'_>, hoja: &Hoja<'_>, cuerpo: impl IntoView) -> String {
    armar(c, hoja, None, cuerpo)
}

/// The whole page of somebody who is there: their name above, what they just did, the end of their session below.
pub(crate) fn documento_de(c: Ctx<'_>, hoja: &Hoja<'_>, p: &Presencia, cuerpo: impl IntoView) -> String {
    let entero = view! {
        {p.hecho.map(|h| piezas::hecho(c, h))}
        {cuerpo}
        {aviso::aviso_de_sesion(c, p)}
    };
    armar(c, hoja, Some(p), entero)
}

/// One or the other.
pub(crate) fn documento_para(c: Ctx<'_>, hoja: &Hoja<'_>, q: Quien<'_>, cuerpo: impl IntoView) -> String {
    match q.presencia() {
        Some(p) => documento_de(c, hoja, p, cuerpo),
        None => documento(c, hoja, cuerpo),
    }
}

fn armar(c: Ctx<'_>, hoja: &Hoja<'_>, p: Option<&Presencia>, cuerpo: impl IntoView) -> String {
    let marco = &c.version().marco;
    let mut buf = String::with_capacity(40 * 1024);
    cabeza(c, hoja, &mut buf);
    match p {
        Some(p) => marco.arriba_de(c, p, &mut buf),
        None => marco.arriba(c, hoja.path.unwrap_or("?"), &mut buf),
    }
    if hoja.path != Some("") {
        escribir(&mut buf, migas(c, hoja));
    }
    buf.push_str("<main id=\"contenido\" tabindex=\"-1\">");
    let antes = buf.len();
    escribir(&mut buf, cuerpo);
    let isla = memchr::memmem::find(&buf.as_bytes()[antes..], b"<leptos-island").is_some();
    buf.push_str("</main>");
    marco.abajo(c.base, &mut buf);
    if isla {
        let boot = c.a(&c.portal.opciones().recursos.boot);
        let idioma = c.traducida().then(|| c.version().prefijo.as_str());
        escribir(&mut buf, view! { <script type="module" src=boot data-idioma=idioma></script> });
    }
    buf.push_str("</body></html>\n");
    buf
}

fn cabeza(c: Ctx<'_>, hoja: &Hoja<'_>, buf: &mut String) {
    let lang = c.lengua();
    buf.push_str("<!DOCTYPE html><html lang=\"");
    buf.push_str(lang);
    buf.push_str(
        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
    );
    let entidad = &c.sitio().entidad;
    let recursos = &c.portal.opciones().recursos;
    let titulo = if hoja.titulo.is_empty() {
        entidad.nombre.to_string()
    } else {
        format!("{} | {}", hoja.titulo, entidad.sigla)
    };
    let titulo = if hoja.con_errores {
        t!("persona.titulo_error", locale = c.l, titulo = titulo).into()
    } else {
        titulo
    };
    let canonica = hoja.path.map(|p| c.canonica(p));
    escribir(
        buf,
        view! {
            <title>{titulo.as_str()}</title>
            {(!hoja.descripcion.is_empty())
                .then(|| view! { <meta name="description" content=&*hoja.descripcion/> })}
            {(!hoja.indexar).then(|| view! { <meta name="robots" content="noindex"/> })}
            {canonica.map(|url| og(&titulo, &hoja.descripcion, &entidad.nombre, url, c.lengua_del_contenido()))}
            {hoja.path.map(|p| alternas(c, p))}
            {hoja.canal.as_ref().map(|k| view! {
                <link rel="alternate" type="application/atom+xml" title=k.titulo.as_str() href=c.a(&k.path)
                    hreflang=(!c.version().tiene(&k.path)).then_some("es")/>
            })}
            <link rel="icon" href=c.a("favicon.svg") type="image/svg+xml"/>
            <script src=c.a(&recursos.preferencias) integrity=recursos.integridad.as_str()></script>
            <link rel="stylesheet" href=c.a(&recursos.css)/>
            {hoja.con_listas.then(|| view! { <link rel="stylesheet" href=c.a(&recursos.listas)/> })}
            {(hoja.privada || hoja.con_forma).then(|| view! { <link rel="stylesheet" href=c.a(&recursos.persona)/> })}
        },
    );
    if let Some(json) = &hoja.jsonld {
        buf.push_str("<script type=\"application/ld+json\">");
        buf.push_str(json);
        buf.push_str("</script>");
    }
    buf.push_str("</head>");
}

fn og<'a>(
    titulo: &'a str,
    descripcion: &'a str,
    sitio: &'a str,
    url: String,
    lang: &'a str,
) -> impl IntoView {
    view! {
        <link rel="canonical" href=url.clone()/>
        {propiedad("og:title", titulo)}
        {propiedad("og:description", descripcion)}
        {propiedad("og:url", &url)}
        {propiedad("og:site_name", sitio)}
        {propiedad("og:type", "website")}
        {propiedad("og:locale", &lang.replace('-', "_"))}
    }
}

/// The same page in other languages; who reads none of them gets the Spanish one.
fn alternas(c: Ctx<'_>, path: &str) -> impl IntoView + use<> {
    let todas = c.en_todas(path);
    let otra = |lengua: &str, path: &str| {
        view! { <link rel="alternate" hreflang=lengua.to_owned() href=c.portal.canonica(path)/> }
    };
    let resto = todas.first().map(|(_, p)| otra("x-default", p));
    (todas.iter().map(|(l, p)| otra(l, p)).collect::<Vec<_>>(), resto)
}

fn propiedad(nombre: &'static str, valor: &str) -> impl IntoView + use<> {
    leptos::html::meta().attr("property", nombre).content(valor.to_owned())
}

fn migas(c: Ctx<'_>, hoja: &Hoja<'_>) -> impl IntoView {
    let pasos: Vec<_> = std::iter::once((t!("marco.inicio", locale = c.l), String::new()))
        .chain(hoja.migas.iter().map(|(t, p)| (Cow::Owned(t.to_string()), p.clone())))
        .map(|(texto, ruta)| {
            view! { <li class="breadcrumb-item-govco">{piezas_de::enlace(c, &ruta, &texto)}</li> }
        })
        .collect();
    let lang = if hoja.espanola { piezas::lengua(c) } else { c.lang(&hoja.titulo) };
    view! {
        <nav class="breadcrumb-nav-govco contenedor" aria-label=t!("marco.migas", locale = c.l)>
            <ol class="breadcrumb-govco">
                {pasos}
                <li class="breadcrumb-item-govco active" aria-current="page" lang=lang>{hoja.titulo.to_string()}</li>
            </ol>
        </nav>
    }
}
