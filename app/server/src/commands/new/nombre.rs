//! The name of the entity in the place of that of the demonstration.

use std::{fs, io, path::Path};

/// The made-up municipality and its mayor's office.
const MUNICIPIO: &str = "San Roque del Río";
const ENTIDAD: &str = "Alcaldía Municipal de San Roque del Río";
/// What is true of it and not of a real one.
const SOLO_DE_EJEMPLO: [(&str, &str); 4] = [
    (
        " San Roque del Río no existe: es un municipio de demostración.",
        " Cambie los datos de ejemplo por los suyos.",
    ),
    ("San Roque del Río es un municipio de demostración: no existe y", "Esta sede es de demostración y"),
    ("San Roque del Río es un municipio de demostración", "Esta sede es de demostración"),
    (", un municipio de demostración.", ". Sede de demostración."),
];
/// Letters of the longest name of a municipality that fits wherever the made-up one stands.
const MAX_MUNICIPIO: usize = 30;

/// Writes the name into sede.toml; that of a mayor's office names its municipality, which then takes the place of the made-up
/// one in all sheets.
pub(super) fn poner(dir: &Path, nombre: &str) -> io::Result<()> {
    let nombre: String = nombre.split_whitespace().collect::<Vec<_>>().join(" ").replace(['"', '\\'], "");
    let sede = dir.join("sede.toml");
    let texto = fs::read_to_string(&sede)?.replacen(ENTIDAD, &nombre, 1);
    fs::write(&sede, texto)?;
    match municipio(&nombre) {
        Some(m) => cambiar(dir, m),
        None => Ok(()),
    }
}

/// "Alcaldía de Villa Rica" is that of Villa Rica.
fn municipio(nombre: &str) -> Option<&str> {
    let resto = ["Alcaldía Municipal de ", "Alcaldía de "].iter().find_map(|p| nombre.strip_prefix(p))?;
    (!resto.is_empty() && resto.chars().count() <= MAX_MUNICIPIO).then_some(resto)
}

/// In sheets and lists; what is copied verbatim stays as it is.
fn cambiar(dir: &Path, municipio: &str) -> io::Result<()> {
    for entrada in fs::read_dir(dir)? {
        let ruta = entrada?.path();
        if ruta.is_dir() {
            if ruta.file_name().is_none_or(|n| n != "publico") {
                cambiar(&ruta, municipio)?;
            }
        } else if ruta.extension().is_some_and(|e| e == "md" || e == "toml") {
            let texto = fs::read_to_string(&ruta)?;
            if texto.contains(MUNICIPIO) {
                let texto = SOLO_DE_EJEMPLO.iter().fold(texto, |t, (que, por)| t.replace(que, por));
                fs::write(&ruta, texto.replace(MUNICIPIO, municipio))?;
            }
        }
    }
    Ok(())
}
