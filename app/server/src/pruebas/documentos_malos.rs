//! What is wrong, too much or made to deceive, and a place for files that does not answer: said clearly, nothing lost.

use super::{
    casa::Casa,
    documentos::{MARIA, PDF, RAIZ, archivos, con_cedula, cuantas, id_de, sube},
    navegador::{Navegador, Pares, origen, pares},
    radicacion::clave,
};
use axum::{
    body::{Body, to_bytes},
    http::{Method, header},
};
use domain::grado::Grado;
use tower::ServiceExt;

/// A zip whose only entry says that it has four gigabytes, and has a kilobyte, as a .docx begins.
fn bomba() -> Vec<u8> {
    let nombre = b"word/document.xml";
    let mut b = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
    b.extend_from_slice(&1024_u32.to_le_bytes());
    b.extend_from_slice(&u32::MAX.to_le_bytes());
    b.extend_from_slice(&[u8::try_from(nombre.len()).expect("short"), 0, 0, 0]);
    b.extend_from_slice(nombre);
    b.extend_from_slice(&[0; 1024]);
    b
}

/// Brings one file whose bytes need not be text.
async fn sube_bytes(n: &Navegador, casa: &Casa, nombre: &str, bytes: &[u8]) -> u16 {
    let cabeza = format!(
        "--x\r\ncontent-disposition: form-data; name=\"archivos\"; filename=\"{nombre}\"\r\n\
         content-type: application/pdf\r\n\r\n"
    );
    let cuerpo = [cabeza.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
    let p = n
        .peticion(casa, Method::POST, RAIZ)
        .header(header::ORIGIN, origen(casa))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    let r =
        casa.rutas.clone().oneshot(p.body(Body::from(cuerpo)).expect("request")).await.expect("infallible");
    let estado = r.status().as_u16();
    to_bytes(r.into_body(), 1 << 20).await.expect("a page");
    estado
}

#[tokio::test]
async fn ten_thousand_files_at_once_keep_what_fits_and_the_answer_stays_short() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let nombres: Vec<String> = (0..10_000).map(|i| format!("papel-{i}.pdf")).collect();
    let todos: Vec<(&str, &str)> = nombres.iter().map(|n| (n.as_str(), PDF)).collect();
    let r = sube(&mut n, &casa, &todos).await.debe(422);
    let r = r
        .dice("Estos sí quedaron guardados")
        .dice("papel-49.pdf")
        .dice("«papel-50.pdf» es uno más de los 50");
    r.dice("Y otros 9930 archivos").calla("papel-9999.pdf");
    assert!(n.ver(&casa, RAIZ).await.debe(200).cuerpo.contains("papel-49.pdf"));
    assert_eq!((cuantas(&casa, "SELECT count(*) FROM carpeta_documentos").await, archivos(&casa)), (50, 50));
}

#[tokio::test]
async fn what_is_two_things_is_only_the_one_that_we_say_and_runs_nothing() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let doble = format!("{PDF}\n<html><script>alert(1)</script></html>");
    sube(&mut n, &casa, &[("doble.html", &doble), ("pagina.pdf", "<html><script>alert(1)</script>")])
        .await
        .debe(422)
        .dice("«pagina.pdf» no es de los tipos");
    let id = id_de(&casa, "doble.pdf").await;
    for (final_, disposicion) in [("vista", "inline"), ("archivo", "attachment")] {
        let r = n.ver(&casa, &format!("{RAIZ}{id}/{final_}")).await.debe(200);
        assert_eq!(r.cabecera("content-type"), "application/pdf");
        assert_eq!(r.cabecera("x-content-type-options"), "nosniff");
        assert!(r.cabecera("content-disposition").starts_with(disposicion));
        assert!(!r.cabecera("content-security-policy").contains("script-src 'self'"), "{:?}", r.cabeceras);
    }
}

#[tokio::test]
async fn a_zip_that_would_swell_is_kept_as_the_bytes_that_came_and_never_opened() {
    let casa = Casa::nueva().await;
    let n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let bomba = bomba();
    assert_eq!(sube_bytes(&n, &casa, "carta.docx", &bomba).await, 303);
    let bytes = "SELECT bytes FROM carpeta_documentos";
    assert_eq!(cuantas(&casa, bytes).await, i64::try_from(bomba.len()).expect("small"));
    let id = id_de(&casa, "carta.docx").await;
    n.clone().ver(&casa, &format!("{RAIZ}{id}/vista")).await.debe(404);
}

#[tokio::test]
async fn while_the_place_of_the_files_is_gone_it_is_said_and_afterwards_all_is_there() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let (lugar, lejos) = (casa.documentos(), casa.documentos().with_extension("lejos"));
    std::fs::rename(&lugar, &lejos).expect("moved");
    std::fs::write(&lugar, "no folder").expect("in its place");
    let r = sube(&mut n, &casa, &[("otra.pdf", PDF)]).await.debe(422);
    r.dice("No pudimos guardar «otra.pdf». Súbalo otra vez.").dice("cedula.pdf");
    n.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(200).dice("cedula.pdf");
    let r = n.ver(&casa, &format!("{RAIZ}{id}/archivo")).await;
    assert!(r.estado.is_server_error(), "{}", r.estado);
    r.dice("</html>").calla("documentos.lejos");
    // Whoever writes a form loses nothing of it.
    const SOLICITUD: &str = "/tramites/certificado-de-residencia/solicitud/";
    n.enviar(&casa, SOLICITUD, &pares([("_paso", "1"), ("_guardar", "si")])).await.debe(303);
    let clave = clave(&n.ver(&casa, &format!("{SOLICITUD}?paso=2")).await.debe(200));
    let traer = pares([
        ("_clave", &*clave),
        ("_paso", "2"),
        ("direccion", "Calle 9 # 1-23"),
        ("_traer", &format!("recibo {id}")),
    ]);
    let r = n.enviar(&casa, SOLICITUD, &traer).await.debe(422);
    r.dice("No pudimos traer ese documento").dice("value=\"Calle 9 # 1-23\"");
    std::fs::remove_file(&lugar).expect("away");
    std::fs::rename(&lejos, &lugar).expect("back");
    assert_eq!(n.ver(&casa, &format!("{RAIZ}{id}/archivo")).await.debe(200).cuerpo, PDF);
    n.enviar(&casa, SOLICITUD, &traer).await.debe(200).dice("name=\"_quitar\"");
    n.enviar(&casa, &format!("{RAIZ}{id}/borrar"), &Pares::new()).await.debe(303);
}
