//! What a generator wrote: how many trámite pages and list pages, and how long they are.

use anyhow::Result;
use std::path::Path;

#[derive(Default)]
pub(super) struct Grupo {
    pub(super) cuantas: usize,
    bytes: u64,
}

#[derive(Default)]
pub(super) struct Paginas {
    pub(super) tramites: Grupo,
    pub(super) listas: Grupo,
    otras: usize,
}

impl Grupo {
    fn media(&self) -> f64 {
        self.bytes as f64 / self.cuantas.max(1) as f64
    }

    fn parecido(&self, otro: &Self) -> bool {
        (self.media() / otro.media() - 1.0).abs() <= 0.2
    }
}

impl Paginas {
    pub(super) fn contar(out: &Path) -> Result<Self> {
        let mut paginas = Self::default();
        paginas.carpeta(out, "")?;
        Ok(paginas)
    }

    fn carpeta(&mut self, dir: &Path, ruta: &str) -> Result<()> {
        for entrada in std::fs::read_dir(dir)? {
            let entrada = entrada?;
            let nombre = entrada.file_name().to_string_lossy().into_owned();
            if entrada.file_type()?.is_dir() {
                self.carpeta(&entrada.path(), &format!("{ruta}{nombre}/"))?;
            } else if nombre.ends_with(".html") {
                self.sumar(ruta, entrada.metadata()?.len());
            }
        }
        Ok(())
    }

    fn sumar(&mut self, ruta: &str, bytes: u64) {
        let Some(resto) = ruta.strip_prefix("tramites/") else {
            self.otras += 1;
            return;
        };
        let lista = resto.is_empty() || resto.starts_with("filtro/") || resto.starts_with("pagina/");
        let grupo = if lista { &mut self.listas } else { &mut self.tramites };
        grupo.cuantas += 1;
        grupo.bytes += bytes;
    }

    pub(super) fn parecidas(&self, otras: &Self) -> bool {
        self.tramites.parecido(&otras.tramites) && self.listas.parecido(&otras.listas)
    }

    pub(super) fn frase(&self) -> String {
        let grupo = |g: &Grupo, de: &str| format!("{} {de} of {:.1} kB,", g.cuantas, g.media() / 1e3);
        let (tramites, listas) = (grupo(&self.tramites, "trámite pages"), grupo(&self.listas, "list pages"));
        format!("{tramites} {listas} {} others:", self.otras)
    }
}
