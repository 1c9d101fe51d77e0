//! Reading one sheet again gives what reading everything gives.

use crate::sitio::{CONCEPTO, RESIDENCIA, Sitio};
use content::{Carga, Cargador};

/// All that a load gave, to be compared.
fn todo(c: &Carga) -> String {
    format!("{:#?}\n{:#?}\n{}\n{:?}", c.sitio, c.diagnosticos, c.archivos, c.publicos)
}

struct Prueba {
    sitio: Sitio,
    cargador: Cargador,
}

impl Prueba {
    fn nueva() -> Self {
        let sitio = Sitio::base();
        let mut cargador = Cargador::new(sitio.dir());
        assert!(cargador.cargar().sitio.is_some());
        Self { sitio, cargador }
    }

    /// Reads again the files named and compares with a load of everything.
    fn igual(&mut self, cambiados: &[&str]) -> Carga {
        let rutas: Vec<_> = cambiados.iter().map(|c| self.sitio.ruta(c)).collect();
        let carga = self.cargador.recargar(&rutas);
        assert_eq!(todo(&carga), todo(&self.sitio.cargar()));
        carga
    }
}

#[test]
fn a_changed_sheet_gets_wrong_and_right_again() {
    let mut p = Prueba::nueva();
    p.sitio.cambiar(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 5 días hábiles");
    assert!(p.igual(&[RESIDENCIA]).sitio.is_some());
    p.sitio.cambiar(RESIDENCIA, "tiempo: 5 días hábiles", "tiempo: pronto");
    let mal = p.igual(&[RESIDENCIA]);
    assert!(mal.sitio.is_none() && mal.diagnosticos.len() == 1);
    p.sitio.cambiar(RESIDENCIA, "tiempo: pronto", "tiempo: \"sin cerrar");
    assert!(p.igual(&[RESIDENCIA]).sitio.is_none());
    p.sitio.cambiar(RESIDENCIA, "tiempo: \"sin cerrar", "tiempo: 3 días hábiles");
    assert!(p.igual(&[RESIDENCIA]).sitio.is_some());
}

#[test]
fn a_change_of_one_sheet_is_seen_in_the_findings_of_another() {
    let mut p = Prueba::nueva();
    p.sitio.cambiar(RESIDENCIA, "## Tenga en cuenta", "## Tenga presente");
    assert_eq!(p.igual(&[RESIDENCIA]).diagnosticos[0].codigo, "ancla-rota");
    p.sitio.cambiar(RESIDENCIA, "estado: publicado", "estado: borrador");
    assert_eq!(p.igual(&[RESIDENCIA]).diagnosticos[0].codigo, "enlace-a-borrador");
}

#[test]
fn sheets_that_did_not_change_are_shared() {
    let mut p = Prueba::nueva();
    let antes = p.cargador.recargar(&[]).sitio.unwrap();
    p.sitio.cambiar(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 5 días hábiles");
    let despues = p.igual(&[RESIDENCIA]).sitio.unwrap();
    let mismas = antes.tramites.iter().zip(&despues.tramites).filter(|(a, b)| std::sync::Arc::ptr_eq(a, b));
    assert_eq!(mismas.count(), 2);
}

#[test]
fn added_and_removed_files_are_seen() {
    let mut p = Prueba::nueva();
    p.sitio.poner("tramites/otra.md", "---\nnombre: Otra\nestado: borrador\n---\n");
    assert_eq!(p.igual(&["tramites/otra.md"]).sitio.unwrap().tramites.len(), 4);
    p.sitio.quitar("tramites/otra.md");
    assert_eq!(p.igual(&["tramites/otra.md"]).sitio.unwrap().tramites.len(), 3);
    p.sitio.quitar(CONCEPTO);
    assert!(p.igual(&[CONCEPTO]).diagnosticos.iter().any(|d| d.codigo == "tramite-no-existe"));
    p.sitio.quitar("paginas/pqrsd.md");
    assert!(p.igual(&["paginas/pqrsd.md"]).diagnosticos.iter().any(|d| d.codigo == "pagina-falta"));
    p.sitio.poner("publico/folleto.pdf", "x");
    assert!(p.igual(&["publico/folleto.pdf"]).publicos.contains(&"folleto.pdf".to_owned()));
}

#[test]
fn a_changed_list_is_seen_by_every_sheet() {
    let mut p = Prueba::nueva();
    p.sitio.cambiar("temas.toml", "slug = \"vivienda\"", "slug = \"hogar\"");
    assert_eq!(p.igual(&["temas.toml"]).diagnosticos.len(), 2);
    p.sitio.cambiar("sede.toml", "kit = \"v5\"", "kit = v5");
    assert_eq!(p.igual(&["sede.toml", RESIDENCIA]).diagnosticos.len(), 3);
}

#[test]
fn several_sheets_at_once_and_a_folder_that_vanishes() {
    let mut p = Prueba::nueva();
    p.sitio.cambiar(RESIDENCIA, "T66256", "T41349").cambiar(CONCEPTO, "id: 41349", "id: 66256");
    assert_eq!(p.igual(&[RESIDENCIA, CONCEPTO]).diagnosticos.len(), 2);
    std::fs::remove_dir_all(p.sitio.dir()).unwrap();
    assert_eq!(p.igual(&[RESIDENCIA]).diagnosticos[0].codigo, "carpeta-ilegible");
}

#[test]
fn a_sheet_that_becomes_a_link_to_elsewhere_is_refused() {
    let mut p = Prueba::nueva();
    p.sitio.quitar(RESIDENCIA);
    std::os::unix::fs::symlink("/etc/hostname", p.sitio.ruta(RESIDENCIA)).unwrap();
    assert!(p.igual(&[RESIDENCIA]).diagnosticos.iter().any(|d| d.codigo == "enlace-simbolico"));
}
