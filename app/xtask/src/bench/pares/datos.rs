//! The lists of `content/` as tables by slug, which is how templates look them up.

use super::listas::Sitio;
use crate::bench::hojas::ficha::Ficha;
use anyhow::Result;

impl Sitio {
    /// The data files of both peers.
    pub(super) fn datos(&self) -> Result<Vec<(String, String)>> {
        let mut datos = vec![("dependencias.toml".to_owned(), self.dependencias()?)];
        for archivo in ["normas.toml", "puntos.toml", "temas.toml"] {
            datos.push((archivo.to_owned(), self.tabla(archivo)?));
        }
        Ok(datos)
    }

    /// A list of `content/`, such as normas.toml, as a table by slug.
    fn tabla(&self, archivo: &str) -> Result<String> {
        let texto = std::fs::read_to_string(self.content.join(archivo))?;
        let entradas = texto.split("\n[[").filter_map(|entrada| {
            let (_, campos) = entrada.split_once("]]\n")?;
            let slug = campos.lines().find_map(|l| l.strip_prefix("slug = "))?;
            Some(format!("[{slug}]\n{}", fechas(campos)))
        });
        Ok(entradas.collect::<Vec<_>>().join("\n"))
    }

    /// The units by slug, with their names.
    fn dependencias(&self) -> Result<String> {
        let mut tabla = String::new();
        for entrada in std::fs::read_dir(self.content.join("dependencias"))? {
            let camino = entrada?.path();
            let slug = camino.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
            tabla += &format!("[\"{slug}\"]\nnombre = {:?}\n", Ficha::leer(&camino)?.valor("nombre"));
        }
        Ok(tabla)
    }
}

/// Dates as text: not every reader of TOML knows them.
fn fechas(campos: &str) -> String {
    let linea = |l: &str| match l.strip_prefix("expedicion = ") {
        Some(fecha) => format!("expedicion = \"{fecha}\"\n"),
        None => format!("{l}\n"),
    };
    campos.lines().map(linea).collect()
}
