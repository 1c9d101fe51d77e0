//! A correct sede in a temporary folder, to be changed by one test.

use content::{Carga, informe};
use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) const RESIDENCIA: &str = "tramites/certificado-de-residencia.md";
pub(crate) const CONCEPTO: &str = "tramites/concepto-de-norma.md";
/// A correct list of what people accept; the base sede has none, since none is needed.
pub(crate) const CONSENTIMIENTOS: &str = include_str!("../sitios/consentimientos.toml");

/// A correct calendar with two closures; the base sede has none either.
pub(crate) const CALENDARIO: &str = include_str!("../sitios/calendario.toml");

/// One correct sheet of each kind of publication, the lists of who works here, and the files that they name.
pub(crate) const CON_TODO: &[(&str, &str)] = &[
    ("normativa/decreto-12-de-2026.md", include_str!("../sitios/publicado/normativa.md")),
    ("documentos/plan.md", include_str!("../sitios/publicado/documento.md")),
    ("eventos/audiencia.md", include_str!("../sitios/publicado/evento.md")),
    ("preguntas/predial.md", include_str!("../sitios/publicado/pregunta.md")),
    ("conjuntos/veredas.md", include_str!("../sitios/publicado/conjunto.md")),
    ("avisos/via.md", include_str!("../sitios/publicado/aviso.md")),
    ("consultas/parque.md", include_str!("../sitios/publicado/consulta.md")),
    ("servidores.toml", include_str!("../sitios/publicado/servidores.toml")),
    ("grupos.toml", include_str!("../sitios/publicado/grupos.toml")),
    ("publico/documentos/decreto.pdf", "%PDF-1.7"),
    ("publico/datos/veredas.csv", "a,b\n"),
];

/// The base sede with all of them.
pub(crate) fn con_todo() -> Sitio {
    let s = Sitio::base();
    for (archivo, texto) in CON_TODO {
        s.poner(archivo, texto);
    }
    s
}

pub(crate) struct Sitio {
    dir: tempfile::TempDir,
}

/// The fixture that all cases start from.
pub(crate) fn carpeta_base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sitios/base")
}

/// The sede that the project ships.
pub(crate) fn carpeta_de_demostracion() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

impl Sitio {
    pub(crate) fn base() -> Self {
        Self::copia(&carpeta_base())
    }

    pub(crate) fn copia(de: &Path) -> Self {
        let dir = tempfile::tempdir().unwrap();
        copiar(de, dir.path());
        Self { dir }
    }

    pub(crate) fn dir(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn ruta(&self, archivo: &str) -> PathBuf {
        self.dir().join(archivo)
    }

    pub(crate) fn leer(&self, archivo: &str) -> String {
        fs::read_to_string(self.ruta(archivo)).unwrap()
    }

    pub(crate) fn poner(&self, archivo: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let ruta = self.ruta(archivo);
        fs::create_dir_all(ruta.parent().unwrap()).unwrap();
        fs::write(ruta, bytes).unwrap();
        self
    }

    /// Changes one place of one file; the place must be there exactly once.
    pub(crate) fn cambiar(&self, archivo: &str, de: &str, a: &str) -> &Self {
        let texto = self.leer(archivo);
        assert_eq!(texto.matches(de).count(), 1, "«{de}» in {archivo}");
        self.poner(archivo, texto.replace(de, a))
    }

    pub(crate) fn quitar(&self, archivo: &str) -> &Self {
        fs::remove_file(self.ruta(archivo)).unwrap();
        self
    }

    pub(crate) fn cargar(&self) -> Carga {
        content::load(self.dir())
    }

    pub(crate) fn informe(&self) -> String {
        let carga = self.cargar();
        informe::humano::informe(&carga.diagnosticos, carga.archivos, false)
    }

    pub(crate) fn codigos(&self) -> Vec<&'static str> {
        let mut codigos: Vec<_> = self.cargar().diagnosticos.iter().map(|d| d.codigo).collect();
        codigos.sort_unstable();
        codigos.dedup();
        codigos
    }
}

fn copiar(de: &Path, a: &Path) {
    fs::create_dir_all(a).unwrap();
    for entrada in fs::read_dir(de).unwrap() {
        let entrada = entrada.unwrap();
        let destino = a.join(entrada.file_name());
        if entrada.file_type().unwrap().is_dir() {
            copiar(&entrada.path(), &destino);
        } else {
            fs::copy(entrada.path(), destino).unwrap();
        }
    }
}
