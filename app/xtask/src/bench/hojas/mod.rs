//! Sheets from a seed: each field is drawn from the demonstration's sheets, so that lengths and counts are the real ones.

mod acervo;
pub(super) mod ficha;
mod nueva;
mod partes;

use acervo::Acervo;
use anyhow::{Context, Result, ensure};
use std::path::Path;

use crate::pasos::raiz;

/// Writes a content folder: the demonstration's lists, pages and units, with `n` sheets of our own.
pub(super) fn escribir(dir: &Path, n: usize) -> Result<()> {
    let demostracion = raiz().join("content");
    copiar(&demostracion, dir, &|nombre| nombre != "tramites")?;
    let acervo = Acervo::leer(&demostracion.join("tramites"))?;
    ensure!(n >= acervo.slugs.len(), "at least {} sheets: other pages link to them", acervo.slugs.len());
    let tramites = dir.join("tramites");
    std::fs::create_dir(&tramites)?;
    for i in 0..n {
        let hoja = nueva::hoja(&acervo, i);
        std::fs::write(tramites.join(acervo.slug(i) + ".md"), hoja.texto())?;
    }
    Ok(())
}

/// The same folder in Spanish alone.
pub(super) fn en_espanol(de: &Path, a: &Path) -> Result<()> {
    copiar(de, a, &|nombre| !nombre.contains(".en."))?;
    let ruta = a.join("sede.toml");
    let todo = std::fs::read_to_string(&ruta)?;
    let suyas = todo.lines().filter(|l| !l.starts_with("idiomas"));
    std::fs::write(ruta, suyas.map(|l| format!("{l}\n")).collect::<String>())?;
    Ok(())
}

/// What of a folder, and of those inside of it, has such a name.
fn copiar(de: &Path, a: &Path, va: &dyn Fn(&str) -> bool) -> Result<()> {
    std::fs::create_dir_all(a)?;
    for entrada in std::fs::read_dir(de).with_context(|| de.display().to_string())? {
        let (de, nombre) = entrada.map(|e| (e.path(), e.file_name()))?;
        if !va(&nombre.to_string_lossy()) {
            continue;
        }
        if de.is_dir() {
            copiar(&de, &a.join(nombre), va)?;
        } else {
            std::fs::copy(&de, a.join(nombre))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_depends_only_on_its_number_and_no_two_share_a_name() {
        let acervo = Acervo::leer(&raiz().join("content/tramites")).expect("the demonstration");
        let hojas: Vec<_> = (0..500).map(|i| nueva::hoja(&acervo, i)).collect();
        assert_eq!(hojas[321].texto(), nueva::hoja(&acervo, 321).texto());
        let mut nombres: Vec<_> = hojas.iter().map(|h| h.valor("nombre").to_owned()).collect();
        nombres.sort();
        nombres.dedup();
        assert_eq!(nombres.len(), hojas.len());
        assert!(nombres.iter().all(|n| n.chars().count() <= 100));
    }
}
