//! Sedes as a whole: all errors at once, none where all is well, drafts that may wait.

use crate::sitio::{CONCEPTO, RESIDENCIA, Sitio, carpeta_de_demostracion};
use content::Severidad;
use domain::tramite::Estado;

#[test]
fn the_demonstration_sede_has_no_findings() {
    let carga = content::load(&carpeta_de_demostracion());
    assert_eq!(carga.diagnosticos, []);
    // What is not in English yet is told, honestly, in one warning.
    let dichos = content::incompletos(&carpeta_de_demostracion(), &carga.cobertura);
    let codigos: Vec<_> = dichos.iter().map(|d| (d.codigo, d.severidad)).collect();
    assert_eq!(codigos, [("idioma-incompleto", Severidad::Advertencia)]);
    let sitio = carga.sitio.unwrap();
    assert!(sitio.tramites.len() >= 20);
}

#[test]
fn the_base_sede_has_no_findings() {
    let carga = Sitio::base().cargar();
    assert_eq!(carga.diagnosticos, []);
    let sitio = carga.sitio.unwrap();
    assert_eq!((sitio.tramites.len(), sitio.paginas.len(), carga.archivos), (3, 11, 23));
}

#[test]
fn correct_variants_have_no_findings() {
    let variantes: &[(&str, &str, &str)] = &[
        (RESIDENCIA, "tipo: trámite", "tipo: tramite"),
        (RESIDENCIA, "tipo: trámite", "tipo: opa"),
        (RESIDENCIA, "estado: publicado", "estado: Publicado"),
        (RESIDENCIA, "estado: publicado", "estado: \" publicado \""),
        (RESIDENCIA, "modalidad: presencial", "modalidad: \"presencial \""),
        (RESIDENCIA, "modalidad: presencial", "modalidad: no publicada\nmodalidad_motivo: Falta el acto."),
        (RESIDENCIA, "notifica: no", "notifica: 'No'"),
        (RESIDENCIA, "notifica: no", "notifica: si"),
        (RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: inmediato"),
        (RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 12 meses"),
        (RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 1 dia habil"),
        (RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: 45 días calendario # desde que se completa"),
        (RESIDENCIA, "[ciudadanos, familias]", "\n  - ciudadanos\n  - familias"),
        (RESIDENCIA, "proposito: Acredita que", "proposito: >-\n  Acredita que"),
        (RESIDENCIA, "tema: vivienda", "# Un comentario: con dos puntos\ntema: vivienda"),
        (RESIDENCIA, "  medios: [presencial, correo]", "  medios: [Presencial, CORREO, telefonico, web]"),
        (RESIDENCIA, "/politicas/privacidad/", "../../politicas/privacidad/"),
        (RESIDENCIA, "/politicas/privacidad/", "#tenga-en-cuenta"),
        (RESIDENCIA, "/politicas/privacidad/", "/tramites/concepto-de-norma/#necesita"),
        (RESIDENCIA, "/politicas/privacidad/", "/tramites/?texto=casa"),
        (RESIDENCIA, "/politicas/privacidad/", "mailto:a@b.example?subject=Hola"),
        (RESIDENCIA, "/politicas/privacidad/", "tel:+576055550101"),
        (RESIDENCIA, "/politicas/privacidad/", "https://www.google.com/maps"),
        (RESIDENCIA, "---\nnombre:", "---   \nnombre:"),
        (RESIDENCIA, "El certificado es gratis.", "a < b, y 2 > 1 & \"comillas\" 😀"),
        (CONCEPTO, "costo: 10 SMLDV\ntiempo", "costo: 10 smldv\ntiempo"),
        ("puntos.toml", "[10.3042, -74.6018]", "[12.5847, -81.7006]"),
        ("puntos.toml", "[10.3042, -74.6018]", "[-4, -70]"),
        ("puntos.toml", "+576055550106", "+573005550106"),
        ("puntos.toml", "lunes a viernes 08:00-12:00 14:00-17:00", "sábado 08:00-11:00"),
        ("normas.toml", "tipo = \"Decreto\"", "tipo = \"decreto\""),
        ("normas.toml", "numero = 44\nanio = 1990", "numero = 2578\nanio = 2026"),
        ("sede.toml", "kit = \"v5\"", "kit = \"v4\""),
    ];
    for (archivo, de, a) in variantes {
        let s = Sitio::base();
        s.cambiar(archivo, de, a);
        let carga = s.cargar();
        assert_eq!(carga.diagnosticos, [], "{a}");
        assert!(carga.sitio.is_some(), "{a}");
    }
}

#[test]
fn blanks_around_a_quoted_value_are_not_part_of_it() {
    let s = Sitio::base();
    s.cambiar(RESIDENCIA, "modalidad: presencial", "modalidad: \" presencial \"");
    let sitio = s.cargar().sitio.unwrap();
    assert!(sitio.tramite("certificado-de-residencia").unwrap().modalidad.is_some());
}

#[test]
fn optional_files_and_folders_may_be_absent() {
    let s = Sitio::base();
    s.quitar("sinonimos.toml").quitar("noticias/nueva-sede.md");
    std::fs::remove_dir(s.ruta("noticias")).unwrap();
    assert_eq!(s.cargar().diagnosticos, []);
}

#[test]
fn all_errors_of_all_files_are_told_at_once_and_in_order() {
    let s = Sitio::base();
    s.cambiar(RESIDENCIA, "tema: vivienda", "tema: casas")
        .cambiar(RESIDENCIA, "costo: gratuito", "costo: caro")
        .cambiar(RESIDENCIA, "tiempo: 3 días hábiles", "tiempo: pronto")
        .cambiar(RESIDENCIA, "/politicas/privacidad/", "/nada/")
        .cambiar(CONCEPTO, "notifica: sí", "notifica: quizás")
        .cambiar(CONCEPTO, "T41349", "41349")
        .cambiar("puntos.toml", "47999", "1")
        .cambiar("puntos.toml", "[10.3042, -74.6018]", "[20, 30]")
        .cambiar("dependencias/planeacion.md", "punto: alcaldia", "punto: palacio")
        .cambiar("noticias/nueva-sede.md", "fecha: 2026-10-15", "fecha: ayer");
    let carga = s.cargar();
    assert!(carga.sitio.is_none());
    let dichos: Vec<String> = carga
        .diagnosticos
        .iter()
        .map(|d| format!("{}:{}:{} {}", d.archivo, d.linea, d.columna, d.codigo))
        .collect();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("all_errors_of_all_files", dichos.join("\n"));
    });
    let lugares = carga.diagnosticos.iter().map(|d| (&d.archivo, d.linea, d.columna));
    assert!(lugares.is_sorted());
}

#[test]
fn the_same_folder_gives_the_same_findings_twice() {
    let s = Sitio::base();
    s.cambiar(RESIDENCIA, "tema: vivienda", "tema: viviendas").quitar("paginas/pqrsd.md");
    assert_eq!(s.cargar().diagnosticos, s.cargar().diagnosticos);
}

#[test]
fn a_draft_with_a_name_and_nothing_else_loads() {
    let carga = Sitio::base().cargar();
    let sitio = carga.sitio.unwrap();
    let idea = sitio.tramite("idea").unwrap();
    assert_eq!(idea.estado, Estado::Borrador);
    assert!(idea.momentos.is_empty() && idea.costo.is_none());
}

#[test]
fn a_draft_may_leave_values_empty() {
    let s = Sitio::base();
    s.poner(
        "tramites/idea.md",
        "---\nnombre: Idea\nestado: borrador\ncosto:\nmomentos:\nnormas: []\ntema: ~\n---\n",
    );
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    assert!(carga.sitio.is_some());
}

#[test]
fn a_draft_must_be_right_in_what_it_says() {
    let s = Sitio::base();
    s.poner("tramites/idea.md", "---\nnombre: Idea\nestado: borrador\ncosto: caro\ntiempo: 30 meses\n---\n");
    assert_eq!(s.codigos(), ["costo-invalido", "tiempo-parece-vigencia"]);
}

#[test]
fn publishing_a_draft_tells_each_gap_with_its_norm() {
    let s = Sitio::base();
    s.cambiar("tramites/idea.md", "estado: borrador", "estado: publicado");
    let carga = s.cargar();
    assert!(carga.sitio.is_none());
    let faltan: Vec<&str> = carga
        .diagnosticos
        .iter()
        .map(|d| d.mensaje.trim_start_matches("Falta «").split('»').next().unwrap())
        .collect();
    let mut exigidas = vec![
        "tipo",
        "actualizado",
        "proposito",
        "tema",
        "dependencia",
        "audiencias",
        "modalidad",
        "costo",
        "tiempo",
        "grado",
        "grado_motivo",
        "notifica",
        "momentos",
        "resultado",
        "seguimiento",
        "canales",
        "normas",
        "puntos",
    ];
    let mut faltan_en_orden = faltan.clone();
    faltan_en_orden.sort_unstable();
    exigidas.sort_unstable();
    assert_eq!(faltan_en_orden, exigidas);
    for d in &carga.diagnosticos {
        assert_eq!((d.severidad, d.linea), (Severidad::Error, 1), "{}", d.mensaje);
        assert!(d.norma.is_some_and(|n| n.contains(" de ")), "{}", d.mensaje);
        assert!(d.ayuda.as_deref().is_some_and(|a| a.contains("borrador")), "{}", d.mensaje);
    }
}

#[test]
fn headings_never_share_an_anchor() {
    let s = Sitio::base();
    let titulos = "## Que\n\n## ¿Qué?\n\n## Que 2\n\n## Que\n\n## Seguimiento\n\n## ¿¡!?\n\n## Contenido\n\n";
    s.cambiar(RESIDENCIA, "## Tenga en cuenta\n", &format!("{titulos}## Tenga en cuenta\n"));
    let sitio = s.cargar().sitio.unwrap();
    let ids: Vec<&str> =
        sitio.tramite("certificado-de-residencia").unwrap().cuerpo.titulos.iter().map(|t| &*t.id).collect();
    let esperados =
        ["que", "que-2", "que-2-2", "que-3", "seguimiento-2", "seccion", "contenido-2", "tenga-en-cuenta"];
    assert_eq!(ids, esperados);
}
