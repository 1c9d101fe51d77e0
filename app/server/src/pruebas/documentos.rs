//! What a person keeps in their folder: brought, put in order, found, deleted and brought back; nothing of it is lost.

use super::{
    casa::Casa,
    foto::Foto,
    navegador::{Navegador, Pares, Respuesta, pares},
    radicacion::con_archivos,
};
use domain::{carpeta::Limites, grado::Grado};
use store::Id;

pub(super) const RAIZ: &str = "/carpeta/documentos/";
pub(super) const MARIA: &str = "sim-adulta-cc";
pub(super) const PDF: &str = "%PDF-1.7\n1 0 obj";

pub(super) async fn sube(n: &mut Navegador, casa: &Casa, archivos: &[(&str, &str)]) -> Respuesta {
    let archivos: Vec<_> = archivos.iter().map(|(nombre, c)| ("archivos", *nombre, *c)).collect();
    con_archivos(n, casa, RAIZ, &Pares::new(), &archivos).await
}

/// A registered person with one document.
pub(super) async fn con_cedula(casa: &Casa) -> (Navegador, String) {
    let mut n = Navegador::registrar(casa, MARIA, Grado::Medio, &[]).await;
    sube(&mut n, casa, &[("cedula.pdf", PDF)]).await.a("/carpeta/documentos/?hecho=documentos");
    let id = id_de(casa, "cedula.pdf").await;
    (n, id)
}

pub(super) async fn id_de(casa: &Casa, nombre: &str) -> String {
    let nombre = nombre.to_owned();
    let sql = "SELECT id FROM carpeta_documentos WHERE nombre = $1";
    let (id,): (Id,) = casa.haz(async move |c| c.one(sql, &[&nombre]).await).await;
    id.to_string()
}

pub(super) async fn cuantas(casa: &Casa, sql: &'static str) -> i64 {
    let (n,): (i64,) = casa.haz(async move |c| c.one(sql, &[]).await).await;
    n
}

/// Files that stand in the store of documents, whatever row names them.
pub(super) fn archivos(casa: &Casa) -> usize {
    let carpetas = std::fs::read_dir(casa.documentos()).expect("folder").flatten();
    carpetas
        .filter_map(|d| std::fs::read_dir(d.path()).ok())
        .map(|d| d.flatten().filter(|f| f.path().is_file()).count())
        .sum()
}

#[tokio::test]
async fn what_fits_is_kept_and_what_does_not_is_named_with_why() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    n.ver(&casa, RAIZ).await.debe(200).dice("Aquí no hay documentos todavía").dice("de 500");
    let largo = format!("{}.txt", "a".repeat(251));
    let r = sube(
        &mut n,
        &casa,
        &[
            ("cedula.pdf", PDF),
            ("vacio.pdf", ""),
            ("programa.pdf", "MZ\u{90}"),
            ("../../factura\u{202e}fdp.exe", PDF),
            (&largo, "una carta"),
        ],
    )
    .await
    .debe(422);
    let r = r.dice("«vacio.pdf» está vacío").dice("«programa.pdf» no es de los tipos que recibimos");
    r.dice("Estos sí quedaron guardados")
        .dice("cedula.pdf")
        .dice("facturafdp.pdf")
        .calla("passwd")
        .calla("\u{202e}");
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM carpeta_documentos").await, 3);
    assert_eq!(archivos(&casa), 3, "nothing of what was refused stays");
    let id = id_de(&casa, "cedula.pdf").await;
    let r = n.ver(&casa, &format!("{RAIZ}{id}/archivo")).await.debe(200);
    assert_eq!(r.cuerpo, PDF);
    assert!(r.cabecera("content-disposition").starts_with("attachment"), "{:?}", r.cabeceras);
    n.ver(&casa, "/carpeta/").await.debe(200).dice(&format!("documentos/{id}/"));
    sube(&mut n, &casa, &[]).await.debe(422).dice("Elija al menos un archivo");
}

#[tokio::test]
async fn a_document_is_named_labelled_moved_found_deleted_and_recovered() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let suya = format!("{RAIZ}{id}/");
    let carpeta = n.enviar(&casa, &format!("{RAIZ}carpetas"), &[("carpeta-nueva", "Casa")]).await.debe(303);
    let (_, carpeta) = carpeta.destino().split_once("carpeta=").expect("the folder");
    let carpeta = carpeta.split('&').next().expect("its id").to_owned();
    let hace = async |n: &mut Navegador, acto: &str, campos: &[(&str, &str)]| {
        n.enviar(&casa, &format!("{suya}{acto}"), campos).await
    };
    hace(&mut n, "renombrar", &[("nombre", "  ")])
        .await
        .debe(422)
        .dice("Escriba un nombre de 1 a 120 letras");
    hace(&mut n, "renombrar", &[("nombre", "Mi cédula.pdf")]).await.a(&format!("{suya}?hecho=documento"));
    let once = (0..11).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    hace(&mut n, "etiquetar", &[("etiquetas", &once)]).await.debe(422).dice(&once);
    hace(&mut n, "etiquetar", &[("etiquetas", "Identidad, Médico")]).await.debe(303);
    hace(&mut n, "mover", &[("carpeta", &carpeta)]).await.debe(303);
    n.ver(&casa, RAIZ).await.debe(200).calla("Mi cédula").dice("Casa");
    n.ver(&casa, &format!("{RAIZ}?carpeta={carpeta}")).await.debe(200).dice("Mi cédula.pdf");
    n.ver(&casa, &format!("{RAIZ}?buscar=medico+cedula")).await.debe(200).dice("Mi cédula.pdf");
    n.ver(&casa, &format!("{RAIZ}?buscar=pasaporte"))
        .await
        .debe(200)
        .dice("Ningún documento tiene esas palabras");
    n.enviar(&casa, &format!("{RAIZ}carpetas/{carpeta}/borrar"), &Pares::new())
        .await
        .debe(422)
        .dice("no está vacía");
    hace(&mut n, "borrar", &[]).await.a("/carpeta/documentos/?hecho=papelera");
    n.ver(&casa, &format!("{RAIZ}?buscar=cedula")).await.debe(200).calla("Mi cédula");
    n.ver(&casa, &format!("{RAIZ}papelera/"))
        .await
        .debe(200)
        .dice("Mi cédula.pdf")
        .dice("14 de febrero de 2027");
    hace(&mut n, "renombrar", &[("nombre", "Otra")]).await.debe(404);
    hace(&mut n, "recuperar", &[]).await.a(&format!("{suya}?hecho=recuperado"));
    n.ver(&casa, &format!("{RAIZ}?carpeta={carpeta}")).await.debe(200).dice("Mi cédula.pdf");
    hace(&mut n, "borrar-del-todo", &[]).await.debe(404);
    let r = n.ver(&casa, &suya).await.debe(200).dice("Qué ha pasado con él").dice("Recuperó de la papelera");
    r.dice("Médico");
    n.ver(&casa, &format!("{RAIZ}resumen/")).await.debe(200).dice("enero de 2027").dice("Subió un documento");
    n.ver(&casa, &format!("/en{RAIZ}resumen/")).await.debe(200).dice("January 2027").calla("enero");
    n.ver(&casa, "/carpeta/datos/descarga/").await.debe(200).dice("Mi cédula.pdf");
    let copia = n.ver(&casa, "/carpeta/datos/descarga.json").await.debe(200);
    copia.dice("\"nombre\": \"Mi cédula.pdf\"");
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
    let foto = Foto::de(&casa).await;
    assert!(!foto.donde("Mi cédula").contains(&"evidencia"), "evidence has no names");
}

#[tokio::test]
async fn where_there_is_no_room_it_is_said_and_nothing_is_lost() {
    let casa = Casa::nueva().await;
    casa.publicar(|s| s.entidad.carpeta = Limites { megas: 2, archivo_megas: 1 });
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let de = |kilos: usize| format!("{PDF}{}", " ".repeat(kilos * 1024));
    let (grande, media) = (de(1100), de(900));
    let r = sube(
        &mut n,
        &casa,
        &[("grande.pdf", &grande), ("uno.pdf", &media), ("dos.pdf", &media), ("tres.pdf", &media)],
    )
    .await;
    let r = r.debe(422).dice("«grande.pdf» pesa más de 1 MB").dice("No queda espacio para «tres.pdf»");
    r.dice("dos.pdf").dice("Usa 1,7");
    assert_eq!((cuantas(&casa, "SELECT count(*) FROM carpeta_documentos").await, archivos(&casa)), (2, 2));
    let id = id_de(&casa, "uno.pdf").await;
    n.enviar(&casa, &format!("{RAIZ}{id}/borrar"), &Pares::new()).await.debe(303);
    sube(&mut n, &casa, &[("tres.pdf", &media)]).await.debe(422).dice("No queda espacio");
    n.enviar(&casa, &format!("{RAIZ}{id}/borrar-del-todo"), &Pares::new()).await.debe(303);
    sube(&mut n, &casa, &[("tres.pdf", &media)]).await.debe(303);
}

#[tokio::test]
async fn of_too_many_at_once_the_first_ones_are_kept() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let nombres: Vec<String> = (1..=52).map(|n| format!("hoja {n:02}.pdf")).collect();
    let todos: Vec<(&str, &str)> = nombres.iter().map(|n| (n.as_str(), PDF)).collect();
    let r =
        sube(&mut n, &casa, &todos).await.debe(422).dice("«hoja 51.pdf» es uno más").dice("«hoja 52.pdf»");
    r.dice("hoja 50.pdf");
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM carpeta_documentos").await, 50);
    sube(&mut n, &casa, &[("hoja 51.pdf", PDF)]).await.debe(303);
    let primera = n.ver(&casa, RAIZ).await.debe(200).calla("hoja 51.pdf");
    let (_, resto) = primera.cuerpo.split_once("&amp;desde=").expect("a way on");
    let desde = resto.split('"').next().expect("its end");
    n.ver(&casa, &format!("{RAIZ}?orden=nombre&desde={desde}"))
        .await
        .debe(200)
        .dice("hoja 51.pdf")
        .calla("hoja 50.pdf");
}

#[tokio::test]
async fn a_newer_file_takes_the_place_and_the_older_ones_stay() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let suya = format!("{RAIZ}{id}/");
    let nueva = format!("{PDF} nueva");
    let archivo = [("archivo", "otra.pdf", nueva.as_str())];
    con_archivos(&mut n, &casa, &format!("{suya}version"), &Pares::new(), &archivo).await.debe(303);
    n.ver(&casa, &suya).await.debe(200).dice("Versión 2").dice("cedula.pdf").dice("Subió una versión nueva");
    assert_eq!(n.ver(&casa, &format!("{suya}archivo")).await.debe(200).cuerpo, nueva);
    assert_eq!(n.ver(&casa, &format!("{suya}archivo?version=1")).await.debe(200).cuerpo, PDF);
    n.ver(&casa, &format!("{suya}archivo?version=3")).await.debe(404);
    let malo = [("archivo", "m.pdf", "MZ")];
    con_archivos(&mut n, &casa, &format!("{suya}version"), &Pares::new(), &malo)
        .await
        .debe(422)
        .dice("no es de los tipos");
}

#[tokio::test]
async fn folders_go_five_deep_and_an_empty_one_can_be_removed() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let mut dentro = String::new();
    for i in 1..=5 {
        let campos = pares([("carpeta", &dentro), ("carpeta-nueva", &format!("Nivel {i}"))]);
        let r = n.enviar(&casa, &format!("{RAIZ}carpetas"), &campos).await.debe(303);
        let (_, id) = r.destino().split_once("carpeta=").expect("the folder");
        dentro = id.split('&').next().expect("its id").to_owned();
    }
    let campos = pares([("carpeta", &dentro), ("carpeta-nueva", "Nivel 6")]);
    n.enviar(&casa, &format!("{RAIZ}carpetas"), &campos).await.debe(422).dice("hasta 5 veces");
    n.enviar(&casa, &format!("{RAIZ}carpetas"), &[("carpeta-nueva", "/")]).await.debe(422);
    n.enviar(&casa, &format!("{RAIZ}carpetas/{dentro}/renombrar"), &[("carpeta-nombre", "Fin")])
        .await
        .debe(303);
    n.ver(&casa, &format!("{RAIZ}?carpeta={dentro}"))
        .await
        .debe(200)
        .dice("Fin")
        .dice("Nivel 4")
        .dice("está vacía");
    n.enviar(&casa, &format!("{RAIZ}carpetas/{dentro}/borrar"), &Pares::new()).await.debe(303);
    n.ver(&casa, &format!("{RAIZ}?carpeta={dentro}")).await.debe(404);
}

#[tokio::test]
async fn an_address_that_asks_nonsense_is_answered_with_a_page() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    for (consulta, estado) in [
        ("?orden=zzz", 200),
        ("?desde=x", 200),
        ("?buscar=%00", 200),
        ("?buscar=%25_!'", 200),
        ("?carpeta=x", 404),
        ("?carpeta=a&carpeta=b", 400),
    ] {
        n.ver(&casa, &format!("{RAIZ}{consulta}")).await.debe(estado);
    }
    n.ver(&casa, &format!("{RAIZ}{id}/archivo?version=x")).await.debe(400);
    n.ver(&casa, &format!("{RAIZ}{id}/renombrar")).await.a(&format!("{RAIZ}{id}/"));
    n.ver(&casa, &format!("{RAIZ}zip")).await.a(RAIZ);
}
