//! What the server says, on pages in English: in English, and what is only in Spanish says so.

use super::{
    casa::{Casa, pasan},
    compartir::{MIOS, forma},
    consultas::SLUG,
    documentos::{MARIA, RAIZ, con_cedula},
    mesa::{Mesa, con},
    navegador::{Navegador, Pares, pares, registro},
    radicacion::con_archivos,
};
use domain::grado::Grado;
use islands::Parte;

/// The form of an address, in English: what it says, and what the Spanish one says.
async fn dice(n: &mut Navegador, casa: &Casa, camino: &str, campos: &Pares, [en, es]: [&str; 2]) {
    let r = n.enviar(casa, &format!("/en{camino}"), campos).await;
    r.dice("<html lang=\"en\"").dice(en).calla(es);
    n.enviar(casa, camino, campos).await.dice("<html lang=\"es-CO\"").dice(es).calla(en);
}

#[tokio::test]
async fn a_form_of_the_folder_that_comes_back_says_why_in_the_language_of_its_address() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Alto, &[]).await;
    let carpetas = format!("{RAIZ}carpetas");
    let borrar = format!("{RAIZ}borrar");
    let numero = ["Check the number: it cannot be", "Revise el número: no puede ser"];
    let casos: [(&str, Pares, [&str; 2]); 8] = [
        (
            "/carpeta/datos/corregir",
            pares([("correo", "x")]),
            ["Write an e-mail like name@example.com", "Escriba un correo como"],
        ),
        (
            "/carpeta/actuar/",
            Pares::new(),
            ["Choose in whose name you act", "Elija en nombre de quién actúa"],
        ),
        (
            "/carpeta/datos/representar",
            Pares::new(),
            ["The law asks you to hear the child first", "La ley pide que antes escuche"],
        ),
        (
            &carpetas,
            pares([("carpeta-nueva", "")]),
            ["Write a name of 1 to 120 letters", "Escriba un nombre de 1 a 120 letras"],
        ),
        (&borrar, Pares::new(), ["Choose at least one document from", "Elija al menos un documento de"]),
        (MIOS, forma(&[], "nadie", &[]), ["Choose whether you share", "Elija si comparte con"]),
        ("/carpeta/notificaciones/autorizados/", pares([("tipo", "CC"), ("numero", "12")]), numero),
        (
            "/consulta/estado",
            pares([("radicado", "")]),
            ["Write the number of your request", "Escriba el número de radicado"],
        ),
    ];
    for (camino, campos, palabras) in casos {
        dice(&mut n, &casa, camino, &campos, palabras).await;
    }
}

#[tokio::test]
async fn who_registers_reads_why_not_in_english_and_that_the_texts_are_in_spanish() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, MARIA, Grado::Medio).await;
    let r = n.ver(&casa, "/en/registro/").await.debe(200);
    let r = r.dice("These texts are in Spanish").dice("<dt>Name</dt>").calla("<dt>Nombre</dt>");
    assert!(r.cuerpo.contains("<h3 lang=\"es\">"), "the title of a text: {}", r.cuerpo);
    let sin_terminos: Pares =
        registro(&casa, &[]).into_iter().filter(|(n, _)| !n.starts_with("acepta-")).collect();
    let palabras = ["accept the terms and conditions.</a>", "acepte los términos y condiciones.</a>"];
    dice(&mut n, &casa, "/registro/", &sin_terminos, palabras).await;
}

#[tokio::test]
async fn why_more_is_asked_is_said_in_the_language_of_the_address() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    let campos = pares([("correo", "otra@ejemplo.com")]);
    let palabras = ["nobody changes your data in your name", "nadie cambia sus datos en su nombre"];
    dice(&mut n, &casa, "/carpeta/datos/corregir", &campos, palabras).await;
}

#[tokio::test]
async fn a_comment_that_comes_back_says_why_in_english() {
    let casa = Casa::nueva().await;
    // While the consultation of the demonstration is open.
    pasan(-45 * 24 * 3600);
    let mut n = Navegador::nuevo();
    let camino = format!("/en/participa/consultas/{SLUG}/comentar/");
    let r = n.ver(&casa, &camino).await.debe(200);
    let r = r.dice("<span lang=\"es\">Decreto sobre el uso del parque principal</span>");
    let (_, clave) = r.cuerpo.split_once("name=\"_clave\" value=\"").expect("a key");
    let clave = clave.split('"').next().expect("its end");
    let campos = pares([("_clave", clave), ("comentario", "no"), ("firma", "sin_nombre")]);
    let r = n.enviar(&casa, &camino, &campos).await.debe(422);
    r.dice("Write your comment in").calla("Escriba su comentario en");
}

#[tokio::test]
async fn what_waits_for_a_person_and_the_story_of_a_filing_are_in_english_and_its_words_say_that_they_are_not()
 {
    let mut m = Mesa::nueva().await;
    let suyo = "/en/carpeta/tramites/SR-2027-000001/";
    let palabras = ["Your request has not ended", "Su solicitud no ha terminado"];
    let respuesta = pares([("estrellas", "4"), ("facil", "si")]);
    dice(&mut m.maria, &m.casa, "/carpeta/tramites/SR-2027-000001/encuesta", &respuesta, palabras).await;
    let ayudante = pares([("tipo", "CC"), ("numero", "12"), ("dias", "9"), ("acepta", "si")]);
    let palabras = ["Check the number: it cannot be", "Revise el número: no puede ser"];
    dice(&mut m.maria, &m.casa, "/carpeta/tramites/SR-2027-000001/ayudantes", &ayudante, palabras).await;
    m.hace("requerir", &con("radicada", &[("texto", "La dirección del predio")])).await;
    let r = m.maria.ver(&m.casa, "/en/carpeta/").await.debe(200);
    let r = r.dice("Complete your request SR-2027-000001").dice("At the latest on ");
    r.calla("Complete su solicitud").calla("A más tardar");
    let r = m.maria.ver(&m.casa, suyo).await.debe(200);
    let r = r.dice("We asked you to complete the request").calla("Le pedimos completar");
    r.dice("<p lang=\"es\" class=\"dicho\">La dirección del predio</p>");
    let completar = format!("{suyo}completar");
    let r = con_archivos(&mut m.maria, &m.casa, &completar, &pares([("texto", "")]), &[]).await.debe(422);
    r.dice("Write something or attach a file").calla("Escriba algo o adjunte un archivo");
}

#[tokio::test]
async fn what_a_function_answers_is_in_the_language_of_its_address() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let campos = pares([("documentos", &id), ("vista", "carpeta/documentos/")]);
    let nadie = Navegador::nuevo().enviar(&casa, "/en/api/fn/borrar_documentos", &campos).await;
    let parte: Parte = serde_json::from_str(&nadie.cuerpo).expect("a part");
    assert_eq!(parte.mensaje, "Your session ended. Sign in again to continue.");
    let r = n.enviar(&casa, "/en/api/fn/borrar_documentos", &campos).await.debe(200);
    let parte: Parte = serde_json::from_str(&r.cuerpo).expect("a part");
    assert!(parte.ok && parte.mensaje.starts_with("They are in the bin."), "{}", parte.mensaje);
    assert!(parte.html.contains("documents") && !parte.html.contains("documentos</"), "{}", parte.html);
}
