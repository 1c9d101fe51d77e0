//! A filing looked up without entering: two data say how it stands, three open it, and wrong ones all look the same.

use super::{
    casa::Casa,
    mesa::con,
    navegador::{Navegador, Pares, pares},
    radicacion::{con_archivos, peticion, radicar},
};
use domain::grado::Grado;

const CASO: &str = "/funcionario/casos/SR-2027-000001/";
const PDF: &str = "%PDF-1.7\n1 0 obj";
const ESTADO: &str = "/consulta/estado";

#[tokio::test]
async fn the_state_is_told_to_who_knows_number_and_datum_and_wrong_ones_all_look_the_same() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let revision = n.enviar(&casa, "/pqrsd/", &peticion()).await.debe(200);
    let codigo = radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    let mut otro = Navegador::nuevo();
    let radicado = "sr-2027-1";
    for dato in ["52123456", "52.123.456", "ROSA@correo.example", &codigo] {
        let r =
            otro.enviar(&casa, "/consulta/estado", &[("radicado", radicado), ("dato", dato)]).await.debe(200);
        r.dice("SR-2027-000001").calla("Rosa Elvira").calla("puente");
    }
    let mut nada = Vec::new();
    for (radicado, dato) in [(radicado, "52123457"), ("SR-2027-000002", "52123456"), ("hola", "x")] {
        let r =
            otro.enviar(&casa, "/consulta/estado", &[("radicado", radicado), ("dato", dato)]).await.debe(404);
        nada.push(r.cuerpo.replace(radicado, ""));
    }
    nada.dedup();
    assert_eq!(nada.len(), 1, "which one is wrong is not told");
    otro.enviar(&casa, "/consulta/estado", &[("radicado", ""), ("dato", "")]).await.debe(422);
}

/// A petition of who did not enter, answered with a document by Carmen; gives its code.
async fn respondida(casa: &Casa, campos: &Pares) -> String {
    casa.nombrar().await;
    let mut n = Navegador::nuevo();
    let revision = n.enviar(casa, "/pqrsd/", campos).await.debe(200);
    let codigo = radicar(&mut n, casa, "/pqrsd/", &revision).await;
    let mut carmen = Navegador::registrar(casa, "sim-funcionaria", Grado::Medio, &[]).await;
    let respuesta = con("radicada", &[("texto", "El puente se arregla en enero"), ("recursos", "no")]);
    let archivos = [("documento", "respuesta.pdf", PDF)];
    con_archivos(&mut carmen, casa, &format!("{CASO}responder"), &respuesta, &archivos).await.debe(303);
    codigo
}

fn datos(dato: &str, otro: &str) -> Pares {
    pares([("radicado", "SR-2027-1"), ("dato", dato), ("otro", otro), ("orden", "2")])
}

#[tokio::test]
async fn the_answer_and_its_document_are_for_who_has_the_receipt_and_not_for_who_knows_a_document_number() {
    let casa = Casa::nueva().await;
    let codigo = respondida(&casa, &peticion()).await;
    let mut n = Navegador::nuevo();
    for (dato, otro) in [("52123456", ""), (&*codigo, ""), ("52123456", "rosa@correo.example")] {
        let r = n.enviar(&casa, ESTADO, &datos(dato, otro)).await;
        r.dice("SR-2027-000001").calla("en enero").calla("respuesta.pdf").dice("El dato que falta");
        n.enviar(&casa, "/consulta/documento", &datos(dato, otro)).await.debe(404).calla("%PDF");
    }
    n.enviar(&casa, ESTADO, &datos("52123456", "rosa@correo.example")).await.debe(422);
    for (dato, otro) in [("52123456", &*codigo), (&codigo, "52.123.456"), ("rosa@correo.example", &codigo)] {
        let r = n.enviar(&casa, ESTADO, &datos(dato, otro)).await.debe(200);
        r.dice("El puente se arregla en enero").dice("respuesta.pdf");
        let r = n.enviar(&casa, "/consulta/documento", &datos(dato, otro)).await.debe(200);
        assert_eq!(r.cuerpo, PDF);
        assert!(r.cabecera("content-disposition").starts_with("attachment"));
    }
    n.enviar(&casa, "/consulta/documento", &datos("52123457", &codigo)).await.debe(404);
    n.ver(&casa, ESTADO).await.a("/consulta/");
}

#[tokio::test]
async fn of_an_anonymous_one_the_code_is_all_there_is_and_enough() {
    let casa = Casa::nueva().await;
    let campos = pares([("tipo", "queja"), ("anonima", "si"), ("objeto", "Piden dinero por un trámite")]);
    let codigo = respondida(&casa, &campos).await;
    let mut n = Navegador::nuevo();
    n.enviar(&casa, ESTADO, &datos(&codigo, "")).await.debe(200).dice("El puente se arregla en enero");
    n.enviar(&casa, "/consulta/documento", &datos(&codigo, "")).await.debe(200);
    n.enviar(&casa, ESTADO, &datos("", "")).await.debe(422);
}

/// Norma: Ley 1437 de 2011, art. 17
#[tokio::test]
async fn who_did_not_enter_completes_what_was_asked_with_the_data_of_the_receipt() {
    let casa = Casa::nueva().await;
    casa.nombrar().await;
    let mut n = Navegador::nuevo();
    let revision = n.enviar(&casa, "/pqrsd/", &peticion()).await.debe(200);
    let codigo = radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    let mut carmen = Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
    let pedir = con("radicada", &[("texto", "Falta la dirección del predio")]);
    carmen.enviar(&casa, &format!("{CASO}requerir"), &pedir).await.debe(303);

    let mut otro = Navegador::nuevo();
    otro.enviar(&casa, ESTADO, &datos("52123456", "")).await.debe(200).calla("Falta la dirección");
    let completar = |dato: &str, otro: &str, texto: &str| {
        let mut d = datos(dato, otro);
        d.push(("texto".into(), texto.into()));
        d
    };
    let camino = "/consulta/completar";
    let plano = [("archivos", "plano.pdf", PDF)];
    let robado = completar("52123456", "", "Es en la calle 9");
    con_archivos(&mut otro, &casa, camino, &robado, &plano).await.debe(404);
    assert_eq!(archivos(&casa), 0, "nothing of a stranger stays");
    otro.enviar(&casa, ESTADO, &datos("52123456", &codigo)).await.debe(200).dice("Falta la dirección");
    let malo = [("archivos", "plano.pdf", "MZ programa")];
    let mio = completar("52123456", &codigo, "Es en la calle 9");
    let r = con_archivos(&mut otro, &casa, camino, &mio, &malo).await.debe(422);
    r.dice("Es en la calle 9").dice("no es de los tipos que recibimos");
    con_archivos(&mut otro, &casa, camino, &mio, &plano)
        .await
        .debe(200)
        .dice("plano.pdf")
        .dice("Recibimos lo que faltaba");
    carmen.ver(&casa, CASO).await.debe(200).dice("Es en la calle 9").dice("plano.pdf");
    let mensaje = con("en_estudio", &[("texto", "Ya fuimos a ver la calle")]);
    carmen.enviar(&casa, &format!("{CASO}escribir"), &mensaje).await.debe(303);
    otro.enviar(&casa, ESTADO, &datos("52123456", &codigo)).await.debe(200).dice("Ya fuimos a ver la calle");
    otro.enviar(&casa, ESTADO, &datos("52123456", ""))
        .await
        .debe(200)
        .calla("Ya fuimos")
        .dice("Le escribimos");
    con_archivos(&mut otro, &casa, camino, &mio, &plano).await.debe(422).dice("cambió mientras");
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
}

fn archivos(casa: &Casa) -> usize {
    let carpetas = std::fs::read_dir(casa.documentos()).expect("folder").flatten();
    carpetas.map(|c| std::fs::read_dir(c.path()).map_or(0, Iterator::count)).sum()
}
