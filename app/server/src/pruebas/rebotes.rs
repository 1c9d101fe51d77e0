//! Bounces, from a real IMAP server: read once, tied by their token alone, and nothing of others is touched.

use super::{
    casa::{Casa, Como, pasan},
    mesa::{Mesa, mensajes},
    notificar::{por_abrir_en, via},
    sms::{con_movil, textos},
};
use crate::{
    actos::notificaciones::rebotar,
    rebotes::{Buzon, Leido, leer, pruebas::informe},
    sms::pruebas::pasarela,
    trabajos::{self, correo::tanda_de, rebotes::tanda},
};
use domain::{grado::Grado, notificacion::Canal};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

/// An IMAP server of its own, which ends with its test.
struct Imap {
    programa: Child,
    entrada: ChildStdin,
    salida: BufReader<ChildStdout>,
    url: String,
}

impl Imap {
    fn nuevo() -> Self {
        let guion = concat!(env!("CARGO_MANIFEST_DIR"), "/../../end2end/apoyo/imap.mjs");
        let mut programa = Command::new("node")
            .arg(guion)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node, and the libraries of end2end: cargo xtask test installs them");
        let entrada = programa.stdin.take().expect("piped");
        let salida = BufReader::new(programa.stdout.take().expect("piped"));
        let mut imap = Self { programa, entrada, salida, url: String::new() };
        imap.url = imap.oye()["url"].as_str().expect("an address").to_owned();
        imap
    }

    fn oye(&mut self) -> Value {
        let mut linea = String::new();
        self.salida.read_line(&mut linea).expect("it speaks");
        serde_json::from_str(&linea).unwrap_or_else(|_| panic!("the IMAP server ended: {linea}"))
    }

    /// Which messages were seen.
    fn pide(&mut self, x: &Value) -> Vec<bool> {
        writeln!(self.entrada, "{x}").expect("it hears");
        serde_json::from_value(self.oye()["vistos"].clone()).expect("a list")
    }

    fn poner(&mut self, mensaje: &str) {
        self.pide(&json!({ "poner": mensaje }));
    }

    fn vistos(&mut self) -> Vec<bool> {
        self.pide(&json!({}))
    }
}

impl Drop for Imap {
    fn drop(&mut self) {
        let _ = self.programa.kill();
        let _ = self.programa.wait();
    }
}

/// A desk with a mailbox for bounces, and a gateway.
async fn mesa(imap: &Imap) -> (Mesa, super::sms::Pedidos) {
    let (url, pedidos) = pasarela(200).await;
    let como =
        Como { sms: Some(format!("{url}/enviar")), rebotes: Some(imap.url.clone()), ..Como::default() };
    (Mesa::en(Casa::como(como).await).await, pedidos)
}

/// What the Message-ID begins with, of the message whose text says that.
async fn ficha(m: &Mesa, dice: &str) -> String {
    let todos = mensajes(&m.casa).await;
    let mensaje = todos.iter().find(|c| c.contains(dice)).unwrap_or_else(|| panic!("no message: {dice}"));
    let (_, resto) = mensaje.split_once("Message-ID:").expect("its id");
    let (_, resto) = resto.split_once('<').expect("its beginning");
    resto.split('@').next().expect("its end").to_owned()
}

fn rebotado(ficha: &str) -> String {
    informe("postfix", ficha, ("failed", "5.1.1"))
}

#[tokio::test]
async fn an_aviso_that_came_back_is_a_fact_once_and_the_person_is_told_by_text_message() {
    let mut imap = Imap::nuevo();
    let (mut m, p) = mesa(&imap).await;
    con_movil(&m.casa, &mut m.maria, &p).await;
    let (mut m, id) = por_abrir_en(m, Grado::Medio).await;
    let suya = ficha(&m, "Le espera en su carpeta").await;
    assert_eq!(suya.len(), 36 + 1 + 32, "an id and a token: {suya}");
    imap.poner("From: vecina@correo.example\r\nSubject: Hola\r\n\r\nUna pregunta");
    imap.poner(&informe("exim", &suya, ("delayed", "4.4.1")));
    imap.poner(&rebotado(&suya));
    assert!(!tanda(&m.casa.borde).await);
    assert_eq!(imap.vistos(), [false, true, true], "the letter of a neighbour waits for its reader");
    let nombres = async || {
        let v = via(&m.casa, id).await;
        v.sucesos().map(|s| s.nombre().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(nombres().await, ["puesta_a_disposicion", "aviso_entregado", "aviso_rebotado"]);

    // Read again, by another server, later: nothing more.
    pasan(600);
    imap.poner(&rebotado(&suya));
    imap.pide(&json!({ "sinVer": true }));
    let otro = Buzon::abrir(&imap.url).expect("an address");
    let casa = &m.casa;
    let trata = async |b: &[u8]| match rebotar(&casa.borde, leer(b).expect("a report")).await {
        Ok(true) => Leido::Nuestro,
        _ => Leido::SinEscribir,
    };
    assert_eq!(otro.leer(trata).await, Ok(false));
    assert_eq!(nombres().await.len(), 3);
    assert_eq!(imap.vistos(), [false, true, true, true]);

    trabajos::notificaciones::tanda(&m.casa.borde).await;
    while tanda_de(&m.casa.borde, Canal::Sms).await {}
    assert_eq!(textos(&p).len(), 2, "the code, and the aviso");
    let mesa = m.carmen.ver(&m.casa, &format!("/funcionario/notificaciones/{id}/")).await.debe(200);
    mesa.dice("El correo rebotó").dice("terminado en 12");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn forged_hostile_and_huge_ones_change_nothing_and_stay_unseen() {
    let mut imap = Imap::nuevo();
    let (m, _) = mesa(&imap).await;
    let (m, id) = por_abrir_en(m, Grado::Medio).await;
    let suya = ficha(&m, "Le espera en su carpeta").await;
    let (suyo, _) = suya.split_once('.').expect("id and token");
    let inventada = format!("{suyo}.{}", "0".repeat(32));
    let hondo =
        rebotado(&suya).replace("text/rfc822-headers", "message/rfc822\r\n\r\nContent-Type: message/rfc822");
    let de_otros = [
        rebotado(suyo),
        rebotado(&inventada),
        rebotado(&suya.replace(suyo, "01890000-0000-7000-8000-000000000001")),
        hondo,
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n".to_owned(),
        "Content-Type: multipart/report; report-type=delivery-status\r\n\r\n\u{0}\u{0}\u{0}".to_owned(),
    ];
    for x in &de_otros {
        imap.poner(x);
    }
    let grande = 20 * 1024 * 1024;
    imap.pide(&json!({ "poner": "From: a@b.co\r\nSubject: fotos\r\n\r\n", "grande": grande }));
    // Ours too may come back with all that somebody hung on it: what it says stands at its beginning.
    imap.pide(&json!({ "poner": informe("gmail", &suya, ("delayed", "4.2.2")), "grande": grande }));
    assert!(!tanda(&m.casa.borde).await);
    let mut deben = vec![false; de_otros.len() + 1];
    deben.push(true);
    assert_eq!(imap.vistos(), deben);
    let hechos: Vec<_> = via(&m.casa, id).await.sucesos().map(|s| s.nombre()).collect();
    assert_eq!(hechos, ["puesta_a_disposicion", "aviso_entregado"]);
    // They are not read again, and the next one is.
    imap.poner(&rebotado(&suya));
    assert!(!tanda(&m.casa.borde).await);
    assert!(via(&m.casa, id).await.sucesos().any(|s| s.nombre() == "aviso_rebotado"));
}

#[tokio::test]
async fn many_are_read_in_turns_and_what_no_notification_told_of_is_noted_beside_its_message() {
    let mut imap = Imap::nuevo();
    let (m, _) = mesa(&imap).await;
    let acuse = ficha(&m, "constancia-SR-2027-000001").await;
    for n in 0..120 {
        imap.poner(&format!("From: vecina@correo.example\r\nSubject: {n}\r\n\r\nHola"));
    }
    imap.poner(&rebotado(&acuse));
    assert!(tanda(&m.casa.borde).await, "there is more");
    assert!(!tanda(&m.casa.borde).await);
    let vistos = imap.vistos();
    assert_eq!((vistos.iter().filter(|v| **v).count(), vistos.last()), (1, Some(&true)));
    let foto = super::foto::Foto::de(&m.casa).await;
    let suyo = foto.filas("correos").iter().find(|f| f.contains("clase=acuse")).expect("the acuse").clone();
    assert!(suyo.contains("estado=fallido") && suyo.contains("error=rebotado 5.1.1"), "{suyo}");
}

#[tokio::test]
async fn a_mailbox_that_cannot_be_read_stops_nothing() {
    let imap = Imap::nuevo();
    let lugar = imap.url.rsplit('@').next().expect("its place").to_owned();
    for mala in [
        format!("imap://rebotes:otra@{lugar}"),
        format!("imap://rebotes:clave@{}", lugar.replace("INBOX", "Otro")),
        format!("imaps://rebotes:clave@{lugar}"),
        "imap://rebotes:clave@127.0.0.1:1/INBOX".to_owned(),
    ] {
        let buzon = Buzon::abrir(&mala).expect("an address");
        assert!(buzon.leer(async |_: &[u8]| Leido::Ajeno).await.is_err(), "{mala}");
        let casa = Casa::como(Como { rebotes: Some(mala), ..Como::default() }).await;
        assert!(!tanda(&casa.borde).await);
    }
}
