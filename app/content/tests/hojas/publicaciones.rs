//! What is published: read as it was written, and the tree that it hangs from.

use crate::sitio::{CALENDARIO, CON_TODO, RESIDENCIA, Sitio, con_todo};
use content::Severidad;
use domain::publicacion::{Ficha, Tipo, Vigencia};
use jiff::civil::date;

#[test]
fn one_of_each_kind_has_no_findings_and_reaches_its_list() {
    let s = con_todo();
    s.poner("calendario.toml", CALENDARIO);
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    let sitio = carga.sitio.expect("a correct sede");
    for tipo in Tipo::TODOS {
        assert_eq!(sitio.publicadas(tipo).len(), 1, "{tipo:?}");
    }
    assert_eq!((sitio.servidores.len(), sitio.grupos.len()), (1, 1));
    assert_eq!(domain::agenda::agenda(&sitio).len(), 3);
}

#[test]
fn a_norm_is_called_by_its_kind_number_and_year_and_a_file_by_what_it_is() {
    let sitio = con_todo().cargar().sitio.expect("a correct sede");
    let norma = sitio.publicacion(Tipo::Normativa, "decreto-12-de-2026").expect("the norm");
    assert_eq!(&*norma.titulo, "Decreto 12 de 2026");
    assert_eq!(norma.normativa().map(|n| n.vigencia), Some(Vigencia::Vigente));
    let [archivo] = &norma.archivos[..] else { panic!("one file") };
    assert_eq!((archivo.formato().as_str(), archivo.bytes), ("PDF", 8));
    let conjunto = &sitio.publicadas(Tipo::Conjunto)[0];
    let Ficha::Conjunto(c) = &conjunto.ficha else { panic!("data") };
    assert_eq!(c.distribuciones[0].bytes, Some(4));
}

#[test]
fn a_place_is_told_by_its_name_or_by_the_number_that_the_entity_gives_it() {
    let s = con_todo();
    let nodo = |s: &Sitio| {
        let sitio = s.cargar().sitio.expect("a correct sede");
        sitio.publicadas(Tipo::Documento)[0].nodo.as_ref().map(ToString::to_string)
    };
    assert_eq!(nodo(&s).as_deref(), Some("plan-de-accion"));
    s.cambiar(
        "transparencia.toml",
        "id = \"planeacion\"",
        "id = \"plan-de-accion\"\nnumero = \"4.9\"\n\n[[nodo]]\nid = \"defensa-publica\"\nnumero = \"4.3\"\n\n[[nodo]]\nid = \"planeacion\"",
    );
    assert_eq!(nodo(&s).as_deref(), Some("defensa-publica"));
}

#[test]
fn the_entity_adds_places_of_its_own() {
    let s = con_todo();
    let texto = s.leer("transparencia.toml");
    let propio = "\n[[nodo]]\nid = \"caracterizacion\"\ntitulo = \"Caracterización\"\nnumero = \"1.15\"\npadre = \"entidad\"\npagina = \"/atencion/\"\n";
    s.poner("transparencia.toml", texto + propio);
    let sitio = s.cargar().sitio.expect("a correct sede");
    let nodo = sitio.arbol.nodo("caracterizacion").expect("its own");
    assert_eq!(
        (&*sitio.arbol.seccion(nodo).id, nodo.lugar.pagina.as_deref()),
        ("entidad", Some("/atencion/"))
    );
}

#[test]
fn an_empty_section_is_an_error_and_an_empty_place_a_warning_each_with_its_line() {
    let s = Sitio::base();
    let vacia = "id = \"tramites\"\npagina = \"/tramites/\"";
    s.cambiar("transparencia.toml", vacia, "id = \"tramites\"").cambiar(
        "transparencia.toml",
        "id = \"mision\"\npagina = \"/directorio/\"",
        "id = \"mision\"",
    );
    let carga = s.cargar();
    assert!(carga.sitio.is_none());
    let dichos: Vec<_> = carga.diagnosticos.iter().map(|d| (d.codigo, d.severidad, d.linea > 1)).collect();
    assert!(dichos.contains(&("seccion-vacia", Severidad::Error, true)), "{dichos:?}");
    assert!(dichos.contains(&("nodo-vacio", Severidad::Advertencia, true)), "{dichos:?}");
}

#[test]
fn local_taxes_are_asked_only_of_territorial_entities() {
    let s = Sitio::base();
    let tributaria = "id = \"tributaria\"\nno_aplica = { motivo = \"El municipio es de ejemplo y no cobra impuestos.\", norma = \"Ley 1712 de 2014\" }";
    s.cambiar("transparencia.toml", tributaria, "id = \"tributaria\"");
    assert_eq!(s.codigos(), ["nodo-vacio", "seccion-vacia"]);
    s.cambiar("sede.toml", "tipo = \"municipio\"", "tipo = \"entidad nacional\"");
    assert_eq!(s.codigos(), [""; 0]);
}

#[test]
fn data_are_told_to_be_late_only_after_their_promise() {
    let s = con_todo();
    let sitio = s.cargar().sitio.expect("a correct sede");
    let dia = |d: &str| d.parse().expect("a day");
    assert_eq!(content::atrasados(s.dir(), &sitio, dia("2026-07-30")), []);
    let tarde = content::atrasados(s.dir(), &sitio, dia("2026-07-31"));
    let [d] = &tarde[..] else { panic!("one") };
    assert_eq!((&*d.archivo, d.linea, d.codigo), ("conjuntos/veredas.md", 5, "datos-atrasados"));
    assert_eq!(d.severidad, Severidad::Advertencia);
}

/// Of each kind: a sheet without errors, a key that it must have, and a day that it has.
const DE_CADA_UNA: [(&str, &str, &str); 8] = [
    ("noticias/una.md", "titulo", "fecha"),
    ("normativa/decreto-12-de-2026.md", "tipo", "expedicion"),
    ("documentos/plan.md", "serie", "fecha"),
    ("eventos/audiencia.md", "desde", "hasta"),
    ("preguntas/predial.md", "resumen", "fecha"),
    ("conjuntos/veredas.md", "licencia", "actualizado"),
    ("avisos/via.md", "resumen", "hasta"),
    ("consultas/parque.md", "cierra", "abre"),
];

#[test]
fn every_kind_tells_what_is_missing_what_is_no_day_and_what_it_does_not_know() {
    let s = con_todo();
    s.poner("noticias/una.md", "---\ntitulo: Una\nresumen: Lo esencial.\nfecha: 2026-10-15\n---\n");
    assert_eq!(s.codigos(), [""; 0]);
    for (archivo, clave, dia) in DE_CADA_UNA {
        let bien = s.leer(archivo);
        let linea =
            |k: &str| bien.lines().find(|l| l.starts_with(&format!("{k}:"))).expect("its line").to_owned();
        for (codigo, mal) in [
            ("clave-falta", bien.replacen(&format!("{}\n", linea(clave)), "", 1)),
            ("fecha-invalida", bien.replacen(&linea(dia), &format!("{dia}: 2026-02-30"), 1)),
            ("clave-desconocida", bien.replacen("---\n", "---\nautora: Nadie\n", 1)),
        ] {
            s.poner(archivo, &mal);
            let carga = s.cargar();
            let suyo = carga.diagnosticos.iter().find(|d| d.archivo == archivo && d.codigo == codigo);
            assert!(suyo.is_some_and(|d| d.linea > 0), "{archivo} {codigo}: {:?}", carga.diagnosticos);
            assert!(carga.sitio.is_none(), "{archivo} {codigo} stops the build");
        }
        s.poner(archivo, &bien);
    }
}

#[test]
fn names_of_lists_and_formats_may_be_written_in_any_letters() {
    let s = con_todo();
    s.cambiar("conjuntos/veredas.md", "formato: CSV", "formato: csv")
        .cambiar("documentos/plan.md", "decreto.pdf", "DECRETO.PDF")
        .poner("publico/documentos/DECRETO.PDF", "%PDF-1.7");
    let texto = s.leer("transparencia.toml");
    let propio = "\n[[nodo]]\nid = \"planes\"\ntitulo = \"Planes\"\nnumero = \"4.11\"\npadre = \"planeacion\"\nlista = \"Documentos\"\nserie = \"Plan\"\n";
    s.poner("transparencia.toml", texto + propio);
    let carga = s.cargar();
    let sitio = carga.sitio.unwrap_or_else(|| panic!("{:?}", carga.diagnosticos));
    let Ficha::Conjunto(c) = &sitio.publicadas(Tipo::Conjunto)[0].ficha else { panic!("data") };
    assert_eq!(&*c.distribuciones[0].formato, "CSV");
    let nodo = sitio.arbol.nodo("planes").expect("its own");
    let suyos = sitio.arbol.publicado(nodo, &sitio.publicaciones);
    assert_eq!(suyos.iter().map(|p| p.archivos[0].formato()).collect::<Vec<_>>(), ["PDF"]);
}

/// Its file may still be missing, and it fills no place of Transparencia.
#[test]
fn a_draft_is_read_but_is_nowhere_among_what_is_published() {
    let s = con_todo();
    s.cambiar("documentos/plan.md", "archivos: [documentos/decreto.pdf]\n", "estado: borrador\n");
    let carga = s.cargar();
    assert!(carga.diagnosticos.iter().all(|d| d.codigo == "nodo-vacio"), "{:?}", carga.diagnosticos);
    let sitio = carga.sitio.unwrap();
    assert!(sitio.publicadas(Tipo::Documento)[0].borrador);
    assert!(sitio.publicadas(Tipo::Evento).iter().all(|p| !p.borrador));
}

/// One that cannot be shown yet keeps the others from nothing.
#[test]
fn a_draft_that_lacks_what_its_page_needs_is_left_out() {
    let s = con_todo();
    s.cambiar("consultas/parque.md", "abre: ", "estado: borrador\n#").quitar("avisos/via.md");
    let carga = s.cargar();
    let suyos: Vec<_> = carga.diagnosticos.iter().filter(|d| d.archivo.starts_with("consultas/")).collect();
    assert!(suyos.len() == 1 && suyos[0].codigo == "borrador-incompleto", "{suyos:?}");
    assert!(suyos[0].ayuda.as_deref().unwrap().contains("«abre»"), "{suyos:?}");
    assert!(carga.sitio.unwrap().publicadas(Tipo::Consulta).is_empty());
}

#[test]
fn the_history_of_a_tramite_is_told_newest_first_and_moves_its_date() {
    let s = Sitio::base();
    s.cambiar(
        RESIDENCIA,
        "normas:\n",
        "cambios:\n  - {fecha: 2026-10-20, que: Ahora es gratis., norma: ley-44-1990}\n  - {fecha: 2025-01-02, que: Tarda menos.}\nnormas:\n",
    );
    let carga = s.cargar();
    assert_eq!(carga.diagnosticos, []);
    let sitio = carga.sitio.unwrap();
    let t = sitio.tramite("certificado-de-residencia").unwrap();
    assert_eq!(t.cambios.iter().map(|c| &*c.que).collect::<Vec<_>>(), ["Ahora es gratis.", "Tarda menos."]);
    assert_eq!(t.actualizado, Some(date(2026, 10, 20)), "the sheet says the 15th");
    let futuros = content::adelantados(s.dir(), &sitio, date(2026, 10, 19));
    assert!(
        futuros.len() == 1 && futuros[0].codigo == "cambio-futuro" && futuros[0].linea > 30,
        "{futuros:?}"
    );
    assert!(content::adelantados(s.dir(), &sitio, date(2026, 10, 20)).is_empty());
}

#[test]
fn every_kind_has_a_sample_here() {
    for t in Tipo::TODOS.into_iter().filter(|t| *t != Tipo::Noticia) {
        assert!(CON_TODO.iter().any(|(a, _)| a.starts_with(t.carpeta())), "{t:?}");
    }
}
