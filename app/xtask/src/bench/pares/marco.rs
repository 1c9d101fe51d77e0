//! What our pages have alike, taken from a built site: the peers get it ready made.

use anyhow::{Context, Result};
use std::path::Path;

/// The mark beside what the entity looks up itself.
pub(super) const LISTO: &str = "<span class=\"icono\"><svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" \
    fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" \
    stroke-linejoin=\"round\" aria-hidden=\"true\"><path d=\"M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.5l2.7 \
    2.7L16 9.5\"/></svg></span>";

pub(super) struct Marco {
    /// From `<body>` to `<main>`, the breadcrumb of one page included.
    pub(super) cabecera: String,
    /// After `</main>`, to the end.
    pub(super) pie: String,
    /// The filters of the whole list.
    pub(super) filtros: String,
    /// The drawing of one QR.
    pub(super) qr: String,
    /// Path of the stylesheet from the root.
    pub(super) css: String,
}

impl Marco {
    pub(super) fn de(out: &Path) -> Result<Self> {
        let leer = |ruta: &str| std::fs::read_to_string(out.join(ruta)).with_context(|| ruta.to_owned());
        let lista = leer("tramites/index.html")?.replace("../", "/");
        let (_, en_main) = lista.split_once("<main").context("<main>")?;
        let ficha = leer(&ficha(out)?)?.replace("../../", "/");
        let partes = || {
            let (_, cuerpo) = ficha.split_once("<body")?;
            let (cabecera, resto) = cuerpo.split_once("<main")?;
            let (main, pie) = resto.split_once("</main>")?;
            Some((format!("<body{cabecera}"), main, pie.to_owned()))
        };
        let (cabecera, main, pie) = partes().context("a page without <body> and <main>")?;
        Ok(Self {
            cabecera,
            pie,
            filtros: trozo(en_main, "<nav", "</nav>"),
            qr: main.find("class=\"qr\"").map(|i| svg(main, i)).unwrap_or_default(),
            css: ficha.split('"').find(|s| s.ends_with(".css")).unwrap_or("").to_owned(),
        })
    }

    /// As files that templates include.
    pub(super) fn trozos(&self) -> [(&'static str, &str); 4] {
        let nombres = ["cabecera.html", "pie.html", "filtros.html", "qr.html"];
        let textos = [&self.cabecera, &self.pie, &self.filtros, &self.qr];
        std::array::from_fn(|i| (nombres[i], textos[i].as_str()))
    }
}

fn ficha(out: &Path) -> Result<String> {
    let mut fichas: Vec<String> = std::fs::read_dir(out.join("tramites"))?
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|n| !n.contains('.') && n != "filtro" && n != "pagina")
        .collect();
    fichas.sort();
    fichas.first().map(|slug| format!("tramites/{slug}/index.html")).context("no trámite page")
}

fn trozo(texto: &str, de: &str, a: &str) -> String {
    let desde = texto.find(de).map_or("", |i| &texto[i..]);
    desde.split_once(a).map_or(String::new(), |(antes, _)| format!("{antes}{a}"))
}

/// The drawing around a place of the page.
fn svg(pagina: &str, dentro: usize) -> String {
    trozo(&pagina[pagina[..dentro].rfind("<svg").unwrap_or(dentro)..], "<svg", "</svg>")
}
