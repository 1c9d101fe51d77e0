//! What somebody keeps in their folder goes into what they write: a copy, once, theirs alone, and what the field takes.

use super::{
    casa::{Casa, pasan},
    documentos::{MARIA, PDF, archivos, con_cedula, cuantas, id_de, sube},
    foto::{Foto, igual},
    navegador::{Navegador, pares},
    radicacion::clave,
};
use axum::http::StatusCode;
use domain::grado::Grado;

const RESIDENCIA: &str = "/tramites/certificado-de-residencia/solicitud/";

/// The step of the residence whose field takes one file, with what is typed in it.
fn traer<'a>(clave: &'a str, valor: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("_clave", clave), ("_paso", "2"), ("direccion", "Calle 9 # 1-23"), ("_traer", valor)]
}

/// Comes to that step.
async fn en_el_paso(n: &mut Navegador, casa: &Casa) -> String {
    let r = n.enviar(casa, RESIDENCIA, &pares([("_paso", "1"), ("_guardar", "si")])).await;
    r.debe(303);
    let r = n.ver(casa, &format!("{RESIDENCIA}?paso=2")).await.debe(200).dice("Traer de mi carpeta");
    clave(&r)
}

#[tokio::test]
async fn a_document_of_the_folder_is_copied_into_the_field_once_and_stays_where_it_was() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let clave = en_el_paso(&mut n, &casa).await;
    let valor = format!("recibo {id}");
    for _ in 0..2 {
        let r = n.enviar(&casa, RESIDENCIA, &traer(&clave, &valor)).await.debe(200);
        r.dice("value=\"Calle 9 # 1-23\"").dice("name=\"_quitar\"").dice("cedula.pdf");
    }
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM adjuntos WHERE campo = 'recibo'").await, 1);
    assert_eq!(archivos(&casa), 2, "the document and its copy, and no third one");
    let huellas = "SELECT count(*) FROM adjuntos a, carpeta_documentos d WHERE a.huella = d.huella AND a.bytes = d.bytes";
    assert_eq!(cuantas(&casa, huellas).await, 1);
    n.ver(&casa, &format!("/carpeta/documentos/{id}/")).await.debe(200).dice("Lo aportó a una solicitud");
    // What happens to it afterwards does not reach what was brought.
    n.enviar(&casa, &format!("/carpeta/documentos/{id}/borrar"), &pares([])).await.debe(303);
    n.enviar(&casa, &format!("/carpeta/documentos/{id}/borrar-del-todo"), &pares([])).await.debe(303);
    assert_eq!(archivos(&casa), 1, "the copy stays");
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn what_the_field_does_not_take_is_not_offered_and_told_where_it_comes_all_the_same() {
    let casa = Casa::nueva().await;
    let (mut n, cedula) = con_cedula(&casa).await;
    sube(&mut n, &casa, &[("carta.txt", "Señores: una carta"), ("otro.pdf", "%PDF-1.4 otro")])
        .await
        .debe(303);
    let (carta, otro) = (id_de(&casa, "carta.txt").await, id_de(&casa, "otro.pdf").await);
    let clave = en_el_paso(&mut n, &casa).await;
    let r = n.ver(&casa, &format!("{RESIDENCIA}?paso=2")).await.debe(200);
    r.dice(&format!("recibo {cedula}")).calla(&format!("recibo {carta}"));
    let r = n.enviar(&casa, RESIDENCIA, &traer(&clave, &format!("recibo {carta}"))).await.debe(422);
    r.dice("«carta.txt» no es de los tipos que recibimos").dice("value=\"Calle 9 # 1-23\"");
    n.enviar(&casa, RESIDENCIA, &traer(&clave, &format!("recibo {cedula}"))).await.debe(200);
    let r = n.enviar(&casa, RESIDENCIA, &traer(&clave, &format!("recibo {otro}"))).await.debe(422);
    r.dice("Aquí caben 1 archivos, y «otro.pdf» es uno más").dice("cedula.pdf");
    assert_eq!(archivos(&casa), 4, "nothing of what was refused stays");
    for malo in ["recibo", "recibo x", "direccion 01890000-0000-7000-8000-000000000000"] {
        n.enviar(&casa, RESIDENCIA, &traer(&clave, malo)).await.debe(400);
    }
    assert_eq!(archivos(&casa), 4);
}

#[tokio::test]
async fn nobody_brings_what_is_anothers_deleted_or_not_cleared() {
    let casa = Casa::nueva().await;
    let (mut maria, suya) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    sube(&mut jose, &casa, &[("propia.pdf", PDF)]).await.debe(303);
    let propia = id_de(&casa, "propia.pdf").await;
    let clave = en_el_paso(&mut jose, &casa).await;
    let hay = archivos(&casa);
    let ninguna = "01890000-0000-7000-8000-000000000000".to_owned();
    let mut respuestas = Vec::new();
    for cual in [&suya, &ninguna] {
        let r = jose.enviar(&casa, RESIDENCIA, &traer(&clave, &format!("recibo {cual}"))).await.debe(422);
        let r = r.dice("No pudimos traer ese documento").dice("value=\"Calle 9 # 1-23\"").calla("cedula");
        respuestas.push(r.cuerpo.replace(cual.as_str(), ""));
    }
    assert_eq!(respuestas[0], respuestas[1], "another's looks like none");
    casa.haz(async move |c| {
        c.exec("UPDATE carpeta_versiones SET analisis = 'pendiente'", &[]).await?;
        c.exec("UPDATE carpeta_documentos SET analisis = 'pendiente'", &[]).await
    })
    .await;
    jose.ver(&casa, &format!("{RESIDENCIA}?paso=2")).await.debe(200).calla(&format!("recibo {propia}"));
    jose.enviar(&casa, RESIDENCIA, &traer(&clave, &format!("recibo {propia}"))).await.debe(422);
    assert_eq!(archivos(&casa), hay);
    maria.entrar(&casa, MARIA, Grado::Medio).await;
    let antes = Foto::de(&casa).await;
    let nadie = Navegador::nuevo().enviar(&casa, RESIDENCIA, &traer("", &format!("recibo {suya}"))).await;
    assert!(nadie.estado != StatusCode::OK && !nadie.cuerpo.contains("cedula"), "{}", nadie.estado);
    igual(&antes, &Foto::de(&casa).await, "nobody");
}

#[tokio::test]
async fn who_keeps_many_reaches_the_older_ones() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    for tanda in [0..10, 10..60] {
        pasan(1);
        let nombres: Vec<String> = tanda.map(|i| format!("recibo-{i}.pdf")).collect();
        let archivos: Vec<(&str, &str)> = nombres.iter().map(|n| (n.as_str(), PDF)).collect();
        sube(&mut n, &casa, &archivos).await.debe(303);
    }
    let clave = en_el_paso(&mut n, &casa).await;
    let r = n.ver(&casa, &format!("{RESIDENCIA}?paso=2")).await.debe(200).calla("recibo-0.pdf");
    let (_, resto) = r.cuerpo.split_once("name=\"_mas\" value=\"").expect("there are more");
    let mas = resto.split('"').next().expect("its end").to_owned();
    let campos = pares([("_clave", &*clave), ("_paso", "2"), ("direccion", "Calle 9"), ("_mas", &*mas)]);
    let r =
        n.enviar(&casa, RESIDENCIA, &campos).await.debe(200).dice("recibo-0.pdf").dice("value=\"Calle 9\"");
    r.dice("open class=\"gesto de-carpeta\"").calla("name=\"_mas\"");
}
