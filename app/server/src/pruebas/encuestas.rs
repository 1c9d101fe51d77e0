//! Surveys: asked once, after the end, and read by officials without names nor averages of very few.

use super::{
    foto::Foto,
    mesa::{Mesa, con, nombrar},
    navegador::{Navegador, Pares, pares},
    radicacion::{con_archivos, peticion, radicar},
};
use domain::{encuesta::Encuesta, grado::Grado};
use store::encuestas;

const PROPIO: &str = "/carpeta/tramites/SR-2027-000001/";
const LEER: &str = "/funcionario/encuestas/";
const CSV: &str = "/funcionario/encuestas.csv";

fn respuesta(comentario: &str) -> Pares {
    pares([("estrellas", "4"), ("facil", "si"), ("comentario", comentario)])
}

/// María's filing is answered.
async fn respondida() -> Mesa {
    let mut m = Mesa::nueva().await;
    m.hace("responder", &con("radicada", &[("texto", "Arreglaremos el puente"), ("recursos", "no")])).await;
    m
}

#[tokio::test]
async fn it_is_asked_after_the_end_and_once() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{PROPIO}encuesta");
    m.maria.ver(&m.casa, PROPIO).await.debe(200).calla("¿Cómo le fue?");
    m.maria.enviar(&m.casa, &camino, &respuesta("")).await.debe(409).dice("no ha terminado");
    m.maria.enviar(&m.casa, &camino, &Pares::new()).await.debe(422).dice("no ha terminado");
    m.hace("responder", &con("radicada", &[("texto", "Arreglaremos el puente"), ("recursos", "no")])).await;
    m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("¿Cómo le fue?").dice("name=\"estrellas\"");
    m.maria.ver(&m.casa, "/carpeta/").await.debe(200).calla("encuesta").calla("¿Cómo le fue?");
    let r =
        m.maria.enviar(&m.casa, &camino, &pares([("facil", "no"), ("comentario", "Mal")])).await.debe(422);
    let r = r.dice("href=\"#c-estrellas\"").dice("id=\"e-comentario\"").dice(">Mal</textarea>");
    r.dice("value=\"no\" checked");
    assert_eq!(Foto::de(&m.casa).await.filas("encuestas").len(), 0);
    let comentario = "Me contestaron muy rápido";
    m.maria.enviar(&m.casa, &camino, &respuesta(comentario)).await.a(&format!("{PROPIO}?hecho=encuesta"));
    let una = Foto::de(&m.casa).await;
    m.maria.enviar(&m.casa, &camino, &respuesta("Otra cosa distinta")).await.debe(303);
    super::foto::igual(&una, &Foto::de(&m.casa).await, "a second time");
    m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("Ya nos contó cómo le fue").calla("name=\"estrellas\"");
    assert_eq!(una.donde(comentario), ["encuestas"], "nor in the evidence");
    assert!(una.filas("evidencia").iter().any(|f| f.contains("encuesta.respondida")));
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn only_whose_it_is_answers() {
    let mut m = respondida().await;
    let antes = Foto::de(&m.casa).await;
    let camino = format!("{PROPIO}encuesta");
    for quien in [&mut m.jose, &mut m.carmen] {
        quien.enviar(&m.casa, &camino, &respuesta("")).await.debe(404);
        quien.enviar(&m.casa, &camino, &Pares::new()).await.debe(404);
    }
    Navegador::nuevo().enviar(&m.casa, &camino, &respuesta("")).await.debe(403);
    m.maria.enviar(&m.casa, "/carpeta/tramites/SR-2027-000099/encuesta", &respuesta("")).await.debe(404);
    Navegador::nuevo().ver(&m.casa, LEER).await.debe(303);
    m.maria.ver(&m.casa, LEER).await.debe(403);
    m.maria.ver(&m.casa, CSV).await.debe(403);
    super::foto::igual(&antes, &Foto::de(&m.casa).await, "somebody else");
}

#[tokio::test]
async fn officials_read_what_their_office_was_told_and_the_receiving_one_all() {
    let mut m = respondida().await;
    let dicho = "Me contestaron <rápido> y bien";
    m.maria.enviar(&m.casa, &format!("{PROPIO}encuesta"), &respuesta(dicho)).await.debe(303);
    let r = m.carmen.ver(&m.casa, LEER).await.debe(200);
    let r = r.dice("Muy pocas respuestas para un promedio").dice("&lt;rápido&gt;").calla("<rápido>");
    r.calla("María").calla("SR-2027-000001").calla("4,0").dice("4 de 5 estrellas");
    m.carmen.ver(&m.casa, "/funcionario/").await.debe(200).dice("funcionario/encuestas/");
    m.jose.ver(&m.casa, LEER).await.debe(200).calla("rápido").dice("Nadie ha respondido");
    let csv = m.jose.ver(&m.casa, CSV).await.debe(200).cuerpo;
    assert_eq!(csv.lines().count(), 1, "{csv}");
    let csv = m.carmen.ver(&m.casa, CSV).await.debe(200);
    assert!(csv.cabecera("content-type").starts_with("text/csv"));
    assert_eq!(csv.cuerpo.lines().nth(1), Some("PQRSD,2027-01,1,,"));
    nombrar(&m.casa, "1099000202", "José Hernández", "oficina-de-atencion-a-la-ciudadania").await;
    m.jose.ver(&m.casa, LEER).await.debe(200).dice("rápido");
}

#[tokio::test]
async fn five_answers_have_an_average_and_comments_come_in_pages() {
    let mut m = respondida().await;
    let cuantas = 25;
    for n in 0..cuantas {
        // One address may not file so many at once.
        m.maria.ip = super::casa::direccion([203, 0, 113, n]);
        let revision =
            con_archivos(&mut m.maria, &m.casa, "/pqrsd/solicitud/", &peticion(), &[]).await.debe(200);
        radicar(&mut m.maria, &m.casa, "/pqrsd/solicitud/", &revision).await;
    }
    let en = super::casa::ahora();
    m.casa
        .haz(async move |c| {
            let filas: Vec<(store::Id, String)> =
                c.all("SELECT id, dependencia FROM peticiones WHERE numero > 1 ORDER BY numero", &[]).await?;
            for (n, (peticion, dependencia)) in filas.iter().enumerate() {
                let comentario = format!("Comentario número {n:02}");
                let encuesta = &Encuesta { estrellas: if n < 5 { 5 } else { 4 }, facil: n < 5, comentario };
                let nueva = encuestas::Nueva { peticion: *peticion, tramite: "", dependencia, encuesta, en };
                encuestas::responder(c, &nueva).await?;
            }
            Ok(())
        })
        .await;
    // Five of 25 gave five stars, the others four.
    let r = m.carmen.ver(&m.casa, LEER).await.debe(200).dice("4,2").dice("20\u{a0}%").calla("Muy pocas");
    assert_eq!(r.cuerpo.matches("Comentario número").count(), 20);
    let (_, resto) = r.cuerpo.split_once("funcionario/encuestas/?antes=").expect("older ones");
    let mas = format!("{LEER}?antes={}", resto.split('"').next().expect("its end"));
    let r2 = m.carmen.ver(&m.casa, &mas).await.debe(200);
    assert_eq!(r2.cuerpo.matches("Comentario número").count(), 5);
    for n in 0..cuantas {
        let uno = format!("Comentario número {n:02}");
        assert_eq!(r.cuerpo.contains(&uno), !r2.cuerpo.contains(&uno), "{uno} stands on one page");
    }
    m.carmen.ver(&m.casa, &format!("{LEER}?antes=x.y")).await.debe(200);
    let csv = m.carmen.ver(&m.casa, CSV).await.debe(200).cuerpo;
    assert_eq!(csv.lines().nth(1), Some("PQRSD,2027-01,25,4.2,20"));
    let mut carmen = Navegador::nuevo();
    carmen.entrar(&m.casa, "sim-funcionaria", Grado::Bajo).await;
    carmen.ver(&m.casa, LEER).await.debe(403);
}
