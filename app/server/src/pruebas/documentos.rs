//! What a person keeps in their folder: it is theirs alone, nothing of it is lost, and what goes is really gone.

use super::{
    casa::{Casa, ahora, pasan},
    foto::Foto,
    mesa::{CASO, Mesa, con},
    navegador::{Navegador, Pares, Respuesta, origen, pares},
    puertas::DE_DOCUMENTOS,
    radicacion::con_archivos,
};
use async_zip::base::read1::seek::ZipArchiveReader;
use axum::{
    body::{Body, to_bytes},
    http::{Method, header},
};
use domain::{carpeta::Limites, grado::Grado};
use futures::{AsyncReadExt, io::Cursor};
use store::Id;
use tower::ServiceExt;

const RAIZ: &str = "/carpeta/documentos/";
const MARIA: &str = "sim-adulta-cc";
const JOSE: &str = "sim-adulto-cc";
const PDF: &str = "%PDF-1.7\n1 0 obj";
const DIA: i64 = 24 * 3600;

async fn sube(n: &mut Navegador, casa: &Casa, archivos: &[(&str, &str)]) -> Respuesta {
    let archivos: Vec<_> = archivos.iter().map(|(nombre, c)| ("archivos", *nombre, *c)).collect();
    con_archivos(n, casa, RAIZ, &Pares::new(), &archivos).await
}

/// A registered person with one document.
async fn con_cedula(casa: &Casa) -> (Navegador, String) {
    let mut n = Navegador::registrar(casa, MARIA, Grado::Medio, &[]).await;
    sube(&mut n, casa, &[("cedula.pdf", PDF)]).await.a("/carpeta/documentos/?hecho=documentos");
    let id = id_de(casa, "cedula.pdf").await;
    (n, id)
}

async fn id_de(casa: &Casa, nombre: &str) -> String {
    let nombre = nombre.to_owned();
    let sql = "SELECT id FROM carpeta_documentos WHERE nombre = $1";
    let (id,): (Id,) = casa.haz(async move |c| c.one(sql, &[&nombre]).await).await;
    id.to_string()
}

async fn cuantas(casa: &Casa, sql: &'static str) -> i64 {
    let (n,): (i64,) = casa.haz(async move |c| c.one(sql, &[]).await).await;
    n
}

/// Files that stand in the store of documents, whatever row names them.
fn archivos(casa: &Casa) -> usize {
    let carpetas = std::fs::read_dir(casa.documentos()).expect("folder").flatten();
    carpetas
        .filter_map(|d| std::fs::read_dir(d.path()).ok())
        .map(|d| d.flatten().filter(|f| f.path().is_file()).count())
        .sum()
}

/// Bytes of an answer that need not be text.
async fn bytes(n: &Navegador, casa: &Casa, metodo: Method, camino: &str, cuerpo: &str) -> (u16, Vec<u8>) {
    let p = n
        .peticion(casa, metodo, camino)
        .header(header::ORIGIN, origen(casa))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let p = p.body(Body::from(cuerpo.to_owned())).expect("request");
    let r = casa.rutas.clone().oneshot(p).await.expect("infallible");
    let estado = r.status().as_u16();
    (estado, to_bytes(r.into_body(), 8 << 20).await.expect("body").to_vec())
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
async fn nobody_else_reaches_a_document_by_any_door() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let carpeta =
        maria.enviar(&casa, &format!("{RAIZ}carpetas"), &[("carpeta-nueva", "Casa")]).await.debe(303);
    let (_, carpeta) = carpeta.destino().split_once("carpeta=").expect("the folder");
    let carpeta = carpeta.split('&').next().expect("its id").to_owned();
    let antes = Foto::de(&casa).await;
    let nadie = "01890000-0000-7000-8000-000000000000";
    for puerta in DE_DOCUMENTOS.iter().filter(|p| p.contains("{id}")) {
        let (suya, ninguna) = (if puerta.contains("carpetas") { &carpeta } else { &id }, nadie.to_owned());
        for cual in [suya, &ninguna, &"x".to_owned()] {
            let camino = puerta.replace("{id}", cual);
            let campos = pares([("nombre", "robado"), ("carpeta-nombre", "robada"), ("etiquetas", "x")]);
            jose.enviar(&casa, &camino, &campos).await.debe(404);
            Navegador::nuevo().enviar(&casa, &camino, &campos).await.debe(403);
        }
    }
    for final_ in ["", "archivo", "vista"] {
        for cual in [id.as_str(), nadie, "x"] {
            jose.ver(&casa, &format!("{RAIZ}{cual}/{final_}")).await.debe(404).calla("cedula");
            let r = Navegador::nuevo().ver(&casa, &format!("{RAIZ}{cual}/{final_}")).await.debe(303);
            assert!(r.destino().starts_with("/ingresar"), "{}", r.destino());
        }
    }
    let ajeno = pares([("documento", &id)]);
    jose.enviar(&casa, &format!("{RAIZ}zip"), &ajeno).await.debe(404);
    jose.enviar(&casa, &format!("{RAIZ}borrar"), &ajeno).await.debe(422);
    jose.ver(&casa, &format!("{RAIZ}?carpeta={carpeta}")).await.debe(404);
    let dentro = pares([("carpeta", &carpeta)]);
    con_archivos(&mut jose, &casa, RAIZ, &dentro, &[("archivos", "mio.pdf", PDF)]).await.debe(404);
    con_archivos(
        &mut jose,
        &casa,
        &format!("{RAIZ}{id}/version"),
        &Pares::new(),
        &[("archivo", "m.pdf", PDF)],
    )
    .await
    .debe(404);
    assert_eq!(
        antes.distintas(&Foto::de(&casa).await),
        ["sesiones"],
        "nothing was written but that they were there"
    );
    assert_eq!(archivos(&casa), 1, "nor to disk");
}

#[tokio::test]
async fn what_the_entity_gives_arrives_by_itself_and_its_owner_cannot_alter_it() {
    let mut m = Mesa::nueva().await;
    let r = m.maria.ver(&m.casa, RAIZ).await.debe(200);
    r.dice("Constancia SR-2027-000001").dice("Lo expidió Alcaldía");
    let campos = con("radicada", &[("texto", "Su puente se arregla en marzo."), ("recursos", "no")]);
    let archivo = [("documento", "acta.pdf", PDF)];
    con_archivos(&mut m.carmen, &m.casa, &format!("{CASO}responder"), &campos, &archivo).await.debe(303);
    let Mesa { casa, maria: n, jose, .. } = &mut m;
    for nombre in ["Constancia SR-2027-000001", "acta.pdf"] {
        let id = id_de(casa, nombre).await;
        let suyo = format!("{RAIZ}{id}/");
        let pagina = n.ver(casa, &suyo).await.debe(200).dice("carpeta/tramites/SR-2027-000001/");
        pagina.dice("no cambiar ni borrar").calla("value=\"Borrar");
        for (acto, campos) in
            [("renombrar", [("nombre", "Otra")]), ("borrar", [("x", "")]), ("recuperar", [("x", "")])]
        {
            n.enviar(casa, &format!("{suyo}{acto}"), &campos).await.debe(404);
        }
        con_archivos(n, casa, &format!("{suyo}version"), &Pares::new(), &[("archivo", "m.pdf", PDF)])
            .await
            .debe(404);
        let r = n.enviar(casa, &format!("{RAIZ}borrar"), &[("documento", &id)]).await.debe(422);
        r.dice("no se borra");
        n.enviar(casa, &format!("{suyo}etiquetar"), &[("etiquetas", "Puente")]).await.debe(303);
        n.enviar(casa, &format!("{suyo}ocultar"), &Pares::new()).await.debe(303);
        n.ver(casa, RAIZ).await.debe(200).calla(nombre);
        n.ver(casa, &format!("{RAIZ}?ocultos=si")).await.debe(200).dice(nombre);
        n.enviar(casa, &format!("{suyo}mostrar"), &Pares::new()).await.debe(303);
        jose.ver(casa, &format!("{suyo}archivo")).await.debe(404);
        let contenido = n.ver(casa, &format!("{suyo}archivo")).await.debe(200).cuerpo;
        match nombre {
            "acta.pdf" => assert_eq!(contenido, PDF),
            _ => assert_eq!(contenido.split('.').count(), 3, "a signed statement: {contenido}"),
        }
    }
    assert_eq!(cuantas(casa, "SELECT count(*) FROM carpeta_cuotas").await, 0, "it takes no room of theirs");
    n.ver(casa, &format!("{RAIZ}?buscar=puente")).await.debe(200).dice("acta.pdf");
}

#[tokio::test]
async fn what_is_thirty_days_in_the_bin_is_erased_with_evidence_of_it() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let version = [("archivo", "nueva.pdf", "%PDF-1.7\n2 0 obj")];
    con_archivos(&mut n, &casa, &format!("{RAIZ}{id}/version"), &Pares::new(), &version).await.debe(303);
    sube(&mut n, &casa, &[("otra.pdf", PDF)]).await.debe(303);
    n.enviar(&casa, &format!("{RAIZ}{id}/borrar"), &Pares::new()).await.debe(303);
    pasan(29 * DIA);
    casa.trabajar().await;
    assert_eq!(archivos(&casa), 3);
    pasan(2 * DIA);
    casa.trabajar().await;
    assert_eq!(archivos(&casa), 1, "both versions are gone");
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM carpeta_documentos").await, 1);
    assert_eq!(cuantas(&casa, "SELECT documentos FROM carpeta_cuotas").await, 1);
    let pruebas = "SELECT count(*) FROM evidencia WHERE tipo = 'documento.borrado'";
    assert_eq!(cuantas(&casa, pruebas).await, 1);
    casa.auditar().await.expect("the chains verify");
    n.entrar(&casa, MARIA, Grado::Medio).await;
    n.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(404);
    n.ver(&casa, RAIZ).await.debe(200).dice("otra.pdf");
}

#[tokio::test]
async fn several_go_out_as_one_file_with_names_of_their_own() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let largo = format!("{PDF}{}", "x".repeat(300_000));
    sube(&mut n, &casa, &[("Carta.pdf", PDF), ("carta.PDF", &largo)]).await.debe(303);
    let filas: Vec<(Id,)> =
        casa.haz(async |c| c.all("SELECT id FROM carpeta_documentos ORDER BY id", &[]).await).await;
    let campos: Vec<(&str, String)> = filas.iter().map(|f| ("documento", f.0.to_string())).collect();
    let campos = serde_urlencoded::to_string(&campos).expect("fields");
    let (estado, zip) = bytes(&n, &casa, Method::POST, &format!("{RAIZ}zip"), &campos).await;
    assert_eq!(estado, 200);
    let mut leido = ZipArchiveReader::open(Cursor::new(zip)).await.expect("a zip");
    let mut hay = Vec::new();
    for i in 0..leido.cdrs().len() {
        let mut archivo = leido.file(i).await.expect("an entry");
        let nombre = archivo.cdr().expect("listed").insecure_file_name.as_str().expect("text").to_owned();
        let mut texto = String::new();
        archivo.read_to_string(&mut texto).await.expect("whole");
        hay.push((nombre, texto.len()));
    }
    assert_eq!(hay, [("Carta.pdf".to_owned(), PDF.len()), ("carta (2).pdf".to_owned(), largo.len())]);
    n.enviar(&casa, &format!("{RAIZ}zip"), &Pares::new()).await.debe(422).dice("Elija al menos un documento");
    let muchos: Vec<(&str, String)> =
        (0..51).map(|_| ("documento", crate::azar::id(ahora()).to_string())).collect();
    n.enviar(&casa, &format!("{RAIZ}zip"), &muchos).await.debe(400);
}

#[tokio::test]
async fn what_the_antivirus_has_not_cleared_is_told_and_not_handed_out() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    for (estado, dice) in [("pendiente", "Lo estamos revisando"), ("infectado", "El antivirus encontró algo")]
    {
        casa.haz(async move |c| {
            c.exec("UPDATE carpeta_versiones SET analisis = $1", &[&estado]).await?;
            c.exec("UPDATE carpeta_documentos SET analisis = $1", &[&estado]).await
        })
        .await;
        n.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(200).dice(dice).calla("Descargar<");
        n.ver(&casa, RAIZ).await.debe(200).dice(dice);
        for final_ in ["archivo", "archivo?version=1", "vista"] {
            n.ver(&casa, &format!("{RAIZ}{id}/{final_}")).await.debe(404);
        }
        n.enviar(&casa, &format!("{RAIZ}zip"), &[("documento", &id)]).await.debe(404);
    }
}

#[tokio::test]
async fn a_damaged_file_is_never_handed_out() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    casa.haz(async |c| c.exec("UPDATE carpeta_versiones SET huella = 'otra'", &[]).await).await;
    n.ver(&casa, &format!("{RAIZ}{id}/archivo")).await.debe(404).calla(PDF);
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
async fn what_can_be_looked_at_runs_nothing() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let r = n.ver(&casa, &format!("{RAIZ}{id}/vista")).await.debe(200);
    let politica = r.cabecera("content-security-policy");
    assert!(politica.contains("sandbox") && politica.contains("default-src 'none'"), "{politica}");
    assert_eq!(
        (r.cabecera("content-disposition"), r.cabecera("x-content-type-options")),
        ("inline", "nosniff")
    );
    sube(&mut n, &casa, &[("carta.txt", "<script>alert(1)</script>")]).await.debe(303);
    let id = id_de(&casa, "carta.txt").await;
    n.ver(&casa, &format!("{RAIZ}{id}/vista")).await.debe(404);
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
