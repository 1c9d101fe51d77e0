//! Programs are told apart from people, and nobody is refused for it.

use super::{
    casa::{Casa, direccion},
    navegador::{Navegador, Pares, pares},
    radicacion::{clave, con_archivos, peticion, radicar},
};

#[tokio::test]
async fn programs_that_fill_the_trap_file_nothing() {
    let casa = Casa::nueva().await;
    let mut campos = peticion();
    campos.push((pages::formulario::ANZUELO.into(), "https://compre.example".into()));
    Navegador::nuevo().enviar(&casa, "/pqrsd/", &campos).await.debe(400);
}

#[tokio::test]
async fn a_form_with_more_than_forms_hold_is_refused_whole() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let muchos: Pares = (0..401).map(|i| (format!("c{i}"), "x".to_owned())).collect();
    n.enviar(&casa, "/pqrsd/", &muchos).await.debe(400);
    n.enviar(&casa, "/pqrsd/", &[("objeto", "a".repeat(20_001))]).await.debe(400);
    let r = n.enviar(&casa, "/pqrsd/", &[("objeto", "a".repeat(513 * 1024))]).await.debe(413);
    r.dice("demasiado grande");
    let todos: Pares = (0..300).map(|i| (format!("c{i}"), "x".repeat(2000))).collect();
    con_archivos(&mut n, &casa, "/pqrsd/", &todos, &[]).await.debe(413);
}

#[tokio::test]
async fn who_files_too_often_is_asked_a_question_and_nobody_is_refused() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let mut preguntada = None;
    for _ in 0..12 {
        let revision = n.enviar(&casa, "/pqrsd/", &peticion()).await.debe(200);
        let r = n.enviar(&casa, "/pqrsd/", &pares([("_clave", &clave(&revision)), ("_radicar", "si")])).await;
        if r.estado == 422 {
            preguntada = Some(r);
            break;
        }
    }
    let r = preguntada.expect("asked at last").dice("¿Cuánto es ").dice("Rosa Elvira");
    let de = |respuesta: &str| pares([("_clave", &clave(&r)), ("_radicar", "si"), ("_respuesta", respuesta)]);
    n.enviar(&casa, "/pqrsd/", &de("veinte")).await.debe(422).dice("Esa no es la respuesta");
    let (_, pregunta) = r.cuerpo.split_once("¿Cuánto es ").expect("a question");
    let pregunta = pregunta.split('?').next().expect("its end");
    let suma: usize = pregunta.split(" más ").map(|p| numero(p.trim())).sum();
    n.enviar(&casa, "/pqrsd/", &de(&suma.to_string())).await.debe(303);
    // Another address is asked nothing.
    let mut otro = Navegador { ip: direccion([198, 51, 100, 4]), ..Navegador::nuevo() };
    let revision = otro.enviar(&casa, "/pqrsd/", &peticion()).await.debe(200);
    radicar(&mut otro, &casa, "/pqrsd/", &revision).await;
}

fn numero(palabra: &str) -> usize {
    let palabras = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
    palabras.iter().position(|p| *p == palabra).expect("a number") + 1
}
