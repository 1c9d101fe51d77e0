//! Links, names and folders that should not be where they are.

use crate::sitio::{RESIDENCIA, Sitio};
use std::{
    fs::{self, File},
    os::unix::fs::{PermissionsExt, symlink},
};

#[test]
fn links_out_of_the_folder_are_refused_wherever_they_stand() {
    let fuera = tempfile::tempdir().unwrap();
    fs::write(fuera.path().join("secreto.md"), "---\nSECRETO\n---\n").unwrap();
    let s = Sitio::base();
    fs::remove_dir_all(s.ruta("noticias")).unwrap();
    symlink(fuera.path(), s.ruta("noticias")).unwrap();
    symlink(fuera.path().join("secreto.md"), s.ruta("paginas/ajena.md")).unwrap();
    symlink(fuera.path(), s.ruta("publico/ajena")).unwrap();
    symlink("..", s.ruta("paginas/vuelta")).unwrap();
    symlink("no-existe.md", s.ruta("tramites/rota.md")).unwrap();
    s.quitar("normas.toml");
    symlink(fuera.path().join("secreto.md"), s.ruta("normas.toml")).unwrap();
    let carga = s.cargar();
    assert!(carga.diagnosticos.iter().all(|d| d.codigo == "enlace-simbolico"), "{}", s.informe());
    let archivos: Vec<_> = carga.diagnosticos.iter().map(|d| &*d.archivo).collect();
    let esperados = [
        "normas.toml",
        "noticias",
        "paginas/ajena.md",
        "paginas/vuelta",
        "publico/ajena",
        "tramites/rota.md",
    ];
    assert_eq!(archivos, esperados);
    assert!(!s.informe().contains("SECRETO"));
}

#[test]
fn a_link_inside_the_folder_is_followed() {
    let s = Sitio::base();
    fs::rename(s.ruta("noticias"), s.ruta(".datos")).unwrap();
    symlink(".datos", s.ruta("noticias")).unwrap();
    fs::rename(s.ruta("temas.toml"), s.ruta(".temas")).unwrap();
    symlink(".temas", s.ruta("temas.toml")).unwrap();
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    assert_eq!(carga.sitio.unwrap().publicaciones.len(), 1);
}

#[test]
fn what_is_no_file_is_told_and_not_waited_for() {
    let s = Sitio::base();
    let tubo = std::process::Command::new("mkfifo").arg(s.ruta("paginas/tubo.md")).status();
    assert!(tubo.is_ok_and(|t| t.success()));
    fs::create_dir(s.ruta("tramites/carpeta.md")).unwrap();
    s.quitar("temas.toml");
    fs::create_dir(s.ruta("temas.toml")).unwrap();
    let carga = s.cargar();
    let dichos: Vec<_> = carga.diagnosticos.iter().map(|d| (&*d.archivo, d.codigo)).collect();
    assert_eq!(
        dichos,
        [
            ("paginas/tubo.md", "archivo-ilegible"),
            ("temas.toml", "archivo-ilegible"),
            ("tramites/carpeta.md", "carpeta-honda"),
        ]
    );
}

#[test]
fn a_file_that_may_not_be_read_is_told() {
    let s = Sitio::base();
    fs::set_permissions(s.ruta(RESIDENCIA), fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(s.ruta(RESIDENCIA)).is_ok() {
        return; // Root reads everything.
    }
    let d = &s.cargar().diagnosticos[0];
    assert_eq!((&*d.archivo, d.codigo), (RESIDENCIA, "archivo-ilegible"));
    assert!(d.mensaje.contains("no hay permiso"));
}

#[test]
fn a_file_instead_of_the_folder_is_told() {
    let s = Sitio::base();
    let carga = content::load(&s.ruta("sede.toml"));
    assert_eq!(carga.diagnosticos[0].codigo, "carpeta-ilegible");
    assert!(carga.diagnosticos[0].mensaje.contains("no es una carpeta"));
}

#[test]
fn odd_file_names_are_told_with_a_better_one() {
    let s = Sitio::base();
    let hoja = "---\ntitulo: T\nresumen: R\nfecha: 2026-10-15\n---\n";
    let malos = [
        "Año Nuevo.md",
        "a b.md",
        "..md",
        "a..b.md",
        "a_b.md",
        "-a.md",
        "a--b.md",
        "ñ.md",
        "MAYÚSCULAS.MD",
        "%2e%2e.md",
        "a\nb.md",
        "🙂.md",
        "con'comilla\".md",
    ];
    let buenos = malos.iter().filter(|m| !m.starts_with('.'));
    for m in malos {
        s.poner(&format!("noticias/{m}"), hoja);
    }
    s.poner(&format!("noticias/{}.md", "a".repeat(101)), hoja);
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos.len(), buenos.count() + 1);
    for d in &carga.diagnosticos {
        assert!(["nombre-invalido", "archivo-sobrante"].contains(&d.codigo), "{}", d.archivo);
        assert!(d.ayuda.is_some());
    }
    assert!(s.informe().contains("Llámelo «ano-nuevo.md»"));
    assert!(carga.diagnosticos.iter().all(|d| !d.archivo.contains('\n')));
}

#[test]
fn a_file_name_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt;
    let s = Sitio::base();
    let nombre = std::ffi::OsStr::from_bytes(b"a\xff.md");
    fs::write(s.ruta("noticias").join(nombre), "x").unwrap();
    fs::write(s.ruta("publico").join(nombre), "x").unwrap();
    assert_eq!(s.codigos(), ["nombre-invalido"]);
    assert_eq!(s.cargar().diagnosticos.len(), 2);
}

#[test]
fn files_of_editors_and_systems_are_passed_over() {
    let s = Sitio::base();
    s.poner("noticias/.DS_Store", "x")
        .poner("noticias/nueva-sede.md~", "x")
        .poner("publico/.git/config", "x");
    s.poner("publico/.well-known/security.txt", "x");
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    assert_eq!(carga.publicos, [".well-known/security.txt", "logo.svg"]);
}

#[test]
fn a_public_file_may_not_stand_where_a_page_does() {
    for archivo in [
        "publico/index.html",
        "publico/tramites/index.html",
        "publico/sitemap.xml",
        "publico/terminos/index.html",
    ] {
        let s = Sitio::base();
        s.poner(archivo, "x");
        let d = &s.cargar().diagnosticos[0];
        assert_eq!((&*d.archivo, d.codigo), (archivo, "ruta-repetida"));
    }
}

#[test]
fn folders_too_deep_are_told() {
    let s = Sitio::base();
    s.poner("paginas/1/2/3/4/5/6/7/8/hoja.md", "---\ntitulo: T\n---\n")
        .poner("publico/1/2/3/4/5/6/7/8/a.txt", "x");
    assert_eq!(s.codigos(), ["carpeta-honda"]);
    assert_eq!(s.cargar().diagnosticos.len(), 2);
}
