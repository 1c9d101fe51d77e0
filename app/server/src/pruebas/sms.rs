//! Avisos by text message: a number of one's own, and what goes to it when the e-mail does not arrive.

use super::{
    casa::{Casa, Como, ahora, pasan},
    foto::Foto,
    mesa::Mesa,
    navegador::{Navegador, Pares, pares},
    notificar::{por_abrir_en, via},
};
use crate::{
    actos::notificaciones::no_entregado,
    correo::NoEnviado,
    sms::pruebas::pasarela,
    trabajos::{self, correo::tanda_de},
};
use domain::{grado::Grado, notificacion::Canal};
use std::sync::{Arc, Mutex};
use store::Id;

const PREFERENCIAS: &str = "/carpeta/notificaciones/preferencias/";
const MOVIL: &str = "/carpeta/notificaciones/preferencias/movil";
const NUMERO: &str = "+573005550112";

pub(super) type Pedidos = Arc<Mutex<Vec<(String, String)>>>;

/// Texts that the gateway was handed, to that number.
pub(super) fn textos(p: &Pedidos) -> Vec<String> {
    let pedidos = p.lock().expect("alone");
    let uno = |(_, cuerpo): &(String, String)| {
        let x: serde_json::Value = serde_json::from_str(cuerpo).expect("JSON");
        assert_eq!(x["para"], NUMERO);
        x["texto"].as_str().expect("text").to_owned()
    };
    pedidos.iter().map(uno).collect()
}

fn codigo(texto: &str) -> String {
    let cifras = texto.split(|c: char| !c.is_ascii_digit()).find(|p| p.len() == 6);
    cifras.unwrap_or_else(|| panic!("no code: {texto}")).to_owned()
}

fn numero() -> Pares {
    pares([("numero", "300 555 0112"), ("acepta", "si")])
}

/// They give the number and type the code that comes.
pub(super) async fn con_movil(casa: &Casa, n: &mut Navegador, p: &Pedidos) {
    n.enviar(casa, MOVIL, &numero()).await.a(PREFERENCIAS);
    let c = codigo(textos(p).last().expect("a code"));
    let r = n.enviar(casa, &format!("{PREFERENCIAS}confirmar-movil"), &[("codigo", c.as_str())]).await;
    r.a(&format!("{PREFERENCIAS}?hecho=preferencias"));
}

/// A desk whose sede sends text messages.
async fn mesa(estado: u16) -> (Mesa, Pedidos) {
    let (url, pedidos) = pasarela(estado).await;
    let como = Como { sms: Some(format!("{url}/enviar")), ..Como::default() };
    (Mesa::en(Casa::como(como).await).await, pedidos)
}

async fn filas(casa: &Casa, tabla: &str) -> Vec<String> {
    Foto::de(casa).await.filas(tabla).to_vec()
}

#[tokio::test]
async fn without_a_gateway_there_is_no_such_channel() {
    let mut m = Mesa::nueva().await;
    m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).calla("mensaje de texto").calla("movil");
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(400);
    assert_eq!(filas(&m.casa, "movil_codigos").await, [""; 0]);
}

#[tokio::test]
async fn a_number_is_asked_for_with_its_own_choice_and_confirmed_with_the_code_that_came() {
    let (mut m, p) = mesa(202).await;
    m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).dice("También por mensaje de texto").sin_marcar();
    for (mal, dice) in [
        (pares([("numero", "300 555 0112")]), "Marque que quiere"),
        (pares([("numero", "605 555 0101"), ("acepta", "si")]), "Escriba un celular"),
        (pares([("numero", "300555011"), ("acepta", "si")]), "Escriba un celular"),
        (pares([("numero", "+1 300 555 0112"), ("acepta", "si")]), "Escriba un celular"),
    ] {
        m.maria.enviar(&m.casa, MOVIL, &mal).await.debe(422).dice(dice).dice(&mal[0].1);
    }
    assert_eq!(textos(&p).len(), 0, "nothing went");
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.a(PREFERENCIAS);
    let [texto] = &textos(&p)[..] else { panic!("one message") };
    assert!(texto.chars().count() <= domain::sms::MAXIMO && texto.contains("San Roque"), "{texto}");
    let c = codigo(texto);
    assert!(filas(&m.casa, "movil_codigos").await.iter().all(|f| !f.contains(&c)), "only its hash is kept");
    assert_eq!(filas(&m.casa, "moviles").await, [""; 0], "not theirs yet");
    let r = m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).dice("••• ••• ••12").calla("300555");
    r.dice("one-time-code");
    let confirmar = format!("{PREFERENCIAS}confirmar-movil");
    let otro = if c == "000000" { "000001" } else { "000000" };
    m.maria.enviar(&m.casa, &confirmar, &[("codigo", otro)]).await.debe(422).dice("Le quedan 4 intentos");
    let suelto = format!("{} {}", &c[..3], &c[3..]);
    m.jose.enviar(&m.casa, &confirmar, &[("codigo", c.as_str())]).await.debe(422).dice("ya no sirve");
    m.maria.enviar(&m.casa, &confirmar, &[("codigo", suelto.as_str())]).await.debe(303);
    let r = m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).dice("Le avisamos al celular");
    r.dice("••• ••• ••12").calla("name=\"numero\"");
    m.maria.enviar(&m.casa, &confirmar, &[("codigo", c.as_str())]).await.debe(422);
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(400);
    m.maria.ver(&m.casa, "/carpeta/datos/descarga.json").await.debe(200).dice(NUMERO);
    m.maria.ver(&m.casa, "/carpeta/datos/descarga/").await.debe(200).dice("Celular para avisos");

    let quitar = format!("{PREFERENCIAS}quitar-movil");
    m.maria.enviar(&m.casa, &quitar, &Pares::new()).await.a(&format!("{PREFERENCIAS}?hecho=preferencias"));
    m.maria.ver(&m.casa, PREFERENCIAS).await.debe(200).dice("name=\"numero\"").calla("••12");
    assert_eq!(filas(&m.casa, "moviles").await, [""; 0]);
    let evidencia = filas(&m.casa, "evidencia").await;
    for (tipo, veces) in [("movil_pedido", 1), ("movil_confirmado", 1), ("movil_retirado", 1)] {
        assert_eq!(evidencia.iter().filter(|e| e.contains(tipo)).count(), veces, "{tipo}");
    }
    assert!(evidencia.iter().all(|e| !e.contains(&NUMERO[3..])), "the chain holds no number");
}

#[tokio::test]
async fn a_code_is_tried_five_times_within_ten_minutes_and_nobody_has_messages_sent_without_end() {
    let (mut m, p) = mesa(200).await;
    let confirmar = format!("{PREFERENCIAS}confirmar-movil");
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(303);
    let c = codigo(&textos(&p)[0]);
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(422).dice("Espere un minuto");
    let otro = if c == "111111" { "111112" } else { "111111" };
    for queda in ["quedan 4", "quedan 3", "quedan 2", "queda un intento", "ya no sirve"] {
        m.maria.enviar(&m.casa, &confirmar, &[("codigo", otro)]).await.debe(422).dice(queda);
    }
    m.maria.enviar(&m.casa, &confirmar, &[("codigo", c.as_str())]).await.debe(422).dice("ya no sirve");
    pasan(61);
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(303);
    let c = codigo(&textos(&p)[1]);
    pasan(601);
    m.maria.enviar(&m.casa, &confirmar, &[("codigo", c.as_str())]).await.debe(422).dice("ya no sirve");
    for _ in 0..3 {
        m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(303);
        m.maria.enviar(&m.casa, &format!("{PREFERENCIAS}quitar-movil"), &Pares::new()).await.debe(303);
        pasan(61);
    }
    m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(422).dice("intente mañana");
    assert_eq!(textos(&p).len(), 5, "five in a day");
}

#[tokio::test]
async fn a_number_that_the_gateway_does_not_take_is_said_and_not_kept() {
    for (estado, dice) in [(422, "Revíselo"), (503, "Intente de nuevo")] {
        let (mut m, _) = mesa(estado).await;
        m.maria.enviar(&m.casa, MOVIL, &numero()).await.debe(422).dice(dice).dice("300 555 0112");
        assert!(filas(&m.casa, "movil_codigos").await.iter().all(|f| !f.contains(&NUMERO[3..])), "{estado}");
    }
}

/// The last message that told of it, and what became of that.
async fn pasa(m: &Mesa, por: NoEnviado) {
    let avisos = filas(&m.casa, "notificacion_avisos").await;
    let de = |f: &String| f.split('|').find_map(|c| c.strip_prefix("correo=")).map(str::to_owned);
    let ultimo: Id = avisos.iter().filter_map(de).max().expect("one").parse().expect("an id");
    // The writer has a thread, and so a clock, of its own.
    let ya = ahora();
    m.casa
        .haz(async move |c| {
            // Nobody begins another while one still waits.
            c.exec("UPDATE correos SET estado = 'fallido' WHERE id = $1", &[&ultimo]).await?;
            no_entregado(c, ya, ultimo, &por, true).await
        })
        .await;
}

async fn nombres(m: &Mesa, id: Id) -> Vec<String> {
    via(&m.casa, id).await.sucesos().map(|s| s.nombre().to_owned()).collect()
}

#[tokio::test]
async fn where_the_e_mail_is_refused_a_text_message_goes_at_once_and_the_story_says_where() {
    let (mut m, p) = mesa(200).await;
    con_movil(&m.casa, &mut m.maria, &p).await;
    let (mut m, id) = por_abrir_en(m, Grado::Medio).await;
    pasa(&m, NoEnviado::Nunca("SMTP 550".into())).await;
    assert!(!trabajos::notificaciones::tanda(&m.casa.borde).await, "in a second");
    pasan(1);
    for _ in 0..3 {
        trabajos::notificaciones::tanda(&m.casa.borde).await;
        while tanda_de(&m.casa.borde, Canal::Sms).await {}
        pasan(2);
    }
    let textos = textos(&p);
    let [_, aviso] = &textos[..] else { panic!("the code, and one aviso: {textos:?}") };
    assert!(aviso.contains("notificación") || aviso.contains("notificacion"), "{aviso}");
    for callado in ["http", "Resoluci", "SR-2027", "Gobierno", &id.to_string()] {
        assert!(!aviso.contains(callado), "{callado}: {aviso}");
    }
    let hechos = nombres(&m, id).await;
    assert_eq!(hechos, ["puesta_a_disposicion", "aviso_entregado", "aviso_rebotado", "segundo_canal"]);
    let mesa = m.carmen.ver(&m.casa, &format!("/funcionario/notificaciones/{id}/")).await.debe(200);
    mesa.dice("El correo rebotó").dice("Se avisó por mensaje de texto al número terminado en 12");
    let suya = format!("/carpeta/notificaciones/{id}/");
    m.maria.enviar(&m.casa, &format!("{suya}acceso"), &Pares::new()).await.debe(303);
    m.maria.ver(&m.casa, &suya).await.debe(200).dice("terminado en 12").calla("300555");
    m.maria
        .ver(&m.casa, &format!("{suya}certificado"))
        .await
        .debe(200)
        .dice("Se avisó por mensaje de texto")
        .calla("terminado en");
    // The message is forgotten after its time, and with it the end of the number.
    let ya = ahora();
    m.casa.haz(async move |c| store::correos::limpiar(c, ya).await).await;
    m.maria.ver(&m.casa, &suya).await.debe(200).dice("Se avisó por mensaje de texto").calla("terminado en");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn a_gateway_that_is_away_is_tried_by_the_table_of_the_second_channel() {
    let (mut m, p) = mesa(200).await;
    con_movil(&m.casa, &mut m.maria, &p).await;
    let (m, id) = por_abrir_en(m, Grado::Medio).await;
    pasa(&m, NoEnviado::Nunca("SMTP 550".into())).await;
    pasan(1);
    trabajos::notificaciones::tanda(&m.casa.borde).await;
    pasa(&m, NoEnviado::Espera("SMS 503".into())).await;
    assert!(nombres(&m, id).await.contains(&"aviso_fallido".to_owned()));
    let avisos = async || filas(&m.casa, "notificacion_avisos").await.len();
    assert_eq!(avisos().await, 2);
    pasan(290);
    trabajos::notificaciones::tanda(&m.casa.borde).await;
    assert_eq!(avisos().await, 2, "not before its time");
    pasan(15);
    trabajos::notificaciones::tanda(&m.casa.borde).await;
    assert_eq!(avisos().await, 3, "five minutes after it was begun");
}

#[tokio::test]
async fn who_has_no_e_mail_is_told_and_reminded_by_text_message() {
    let (mut m, p) = mesa(200).await;
    con_movil(&m.casa, &mut m.maria, &p).await;
    sin_correo(&m).await;
    let (mut m, id) = por_abrir_en(m, Grado::Medio).await;
    while tanda_de(&m.casa.borde, Canal::Sms).await {}
    assert_eq!(textos(&p).len(), 2, "the code, and the aviso at once");
    assert_eq!(nombres(&m, id).await, ["puesta_a_disposicion", "aviso_entregado"]);
    m.pasan_dias(5).await;
    // Whoever enters brings their data again.
    sin_correo(&m).await;
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
    while tanda_de(&m.casa.borde, Canal::Sms).await {}
    assert!(textos(&p).last().expect("reminded").contains("recuerde"));
}

/// Nobody of them has an e-mail.
async fn sin_correo(m: &Mesa) {
    m.casa.haz(async |c| c.exec("DELETE FROM datos_persona WHERE campo = 'correo'", &[]).await).await;
}
