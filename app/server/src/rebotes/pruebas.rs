//! Reports of the usual servers and of hostile ones: what is recognised, and what is left to whom it is for.

use super::{
    Ajustes, Buzon, Suerte,
    informe::{Informe, leer},
};

const ID: &str = "01890000-0000-7000-8000-000000000001";
const FICHA: &str = "00112233445566778899aabbccddeeff";
const MUESTRAS: [(&str, &str); 4] = [
    ("postfix", include_str!("muestras/postfix.eml")),
    ("exchange", include_str!("muestras/exchange.eml")),
    ("gmail", include_str!("muestras/gmail.eml")),
    ("exim", include_str!("muestras/exim.eml")),
];

/// A report in the style of that server, of that message.
pub(crate) fn informe(de: &str, id: &str, (accion, estado): (&str, &str)) -> String {
    let (_, muestra) = MUESTRAS.iter().find(|(n, _)| *n == de).expect("a sample");
    let dicho = muestra.replace("{ID}", id).replace("{ACCION}", accion).replace("{ESTADO}", estado);
    dicho.replace("\r\n", "\n").replace('\n', "\r\n")
}

/// What a Message-ID of ours begins with.
fn propia() -> String {
    format!("{ID}.{FICHA}")
}

fn leido(texto: &str) -> Option<(String, String)> {
    let Informe { id, ficha, suerte } = leer(texto.as_bytes())?;
    assert_eq!((id.to_string().as_str(), ficha.as_str()), (ID, FICHA));
    Some(match suerte {
        Suerte::Rebotado(c) => ("rebotado".into(), c.to_string()),
        Suerte::Demorado(c) => ("demorado".into(), c.to_string()),
        Suerte::Otra => ("otra".into(), String::new()),
    })
}

#[test]
fn reports_of_the_usual_servers_are_read_each_in_its_style() {
    for (de, _) in MUESTRAS {
        for (accion, estado, debe) in [
            ("failed", "5.1.1", ("rebotado", "5.1.1")),
            ("Failed", "5.7.509", ("rebotado", "5.7.509")),
            ("delayed", "4.4.1", ("demorado", "4.4.1")),
            ("failed", "4.4.7", ("demorado", "4.4.7")),
            ("failed (no such user)", "5.1.1 (bad destination)", ("rebotado", "5.1.1")),
            ("delivered", "2.0.0", ("otra", "")),
            ("relayed", "2.0.0", ("otra", "")),
            ("failed", "quinientos", ("otra", "")),
            ("", "5.1.1", ("otra", "")),
        ] {
            let r = leido(&informe(de, &propia(), (accion, estado))).expect(de);
            assert_eq!((r.0.as_str(), r.1.as_str()), debe, "{de}: {accion} {estado}");
        }
    }
}

#[test]
fn who_it_was_for_is_not_what_it_is_known_by() {
    for (de, _) in MUESTRAS {
        let otro =
            informe(de, &propia(), ("failed", "5.1.1")).replace("ana@correo.example", "otra@x.example");
        assert!(leido(&otro).is_some(), "{de}: addresses are not looked at");
        for mala in
            [ID, &format!("{ID}.{}", &FICHA[1..]), &format!("x.{FICHA}"), "", "x", &format!("{ID}.{FICHA}0")]
        {
            assert_eq!(leer(informe(de, mala, ("failed", "5.1.1")).as_bytes()), None, "{de}: {mala}");
        }
    }
    // A reference in the answer itself is no message that came back.
    let sin_original = informe("exim", &propia(), ("failed", "5.1.1"));
    let (antes, _) = sin_original.split_once("Content-type: message/rfc822").expect("the original");
    assert_eq!(leer(format!("{antes}Content-type: text/plain\r\n\r\nx").as_bytes()), None);
}

#[test]
fn ordinary_mail_and_reports_of_another_kind_are_of_others() {
    let bueno = informe("postfix", &propia(), ("failed", "5.1.1"));
    for (que, otro) in [
        ("of reading", bueno.replace("report-type=delivery-status", "report-type=disposition-notification")),
        ("without kind", bueno.replace("report-type=delivery-status;", "")),
        ("mixed", bueno.replace("multipart/report", "multipart/mixed")),
        ("no part for machines", bueno.replace("message/delivery-status", "text/plain")),
        ("an answer", format!("From: a@b.co\r\nIn-Reply-To: <{}@x>\r\n\r\nHola", propia())),
        ("nothing", String::new()),
    ] {
        assert_eq!(leer(otro.as_bytes()), None, "{que}");
    }
    let dentro = format!("Content-Type: message/rfc822\r\n\r\n{bueno}");
    assert_eq!(leer(dentro.as_bytes()), None, "passed on by somebody");
}

#[test]
fn hostile_ones_are_read_in_bounds_and_break_nothing() {
    let bueno = informe("exim", &propia(), ("failed", "5.1.1"));
    // Deep, and deeper than any stack: the second is not even taken apart.
    for fondo in [50, 6_000] {
        let sobres = "Content-Type: message/rfc822\r\n\r\n".repeat(fondo);
        let hondo = bueno.replace("Content-type: message/rfc822\r\n\r\n", &sobres);
        assert!(leer(hondo.as_bytes()).is_none(), "{fondo}");
        let cajas: String = (0..fondo)
            .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"))
            .collect();
        let _ = leer(format!("{cajas}{bueno}").as_bytes());
    }
    let raro =
        bueno.replace("charset=us-ascii", "charset=klingon-8").replace("A message", "\u{0}\u{0}A message");
    assert!(leido(&raro).is_some(), "wrong charset and zero bytes elsewhere harm nothing");
    // Broken off inside of a message inside: the library itself stops at it.
    let roto = informe("postfix", &propia(), ("failed", "5.1.1"))
        .replace("text/rfc822-headers", "message/rfc822\r\n\r\nContent-Type: message/rfc822");
    assert_eq!(leer(roto.as_bytes()), None);
    let sin_partes = "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n";
    assert_eq!(leer(sin_partes.as_bytes()), None);
    assert_eq!(leer(&[0; 4096]), None);
    let mut sucio = bueno.clone().into_bytes();
    sucio.splice(200..200, (0..=255).cycle().take(4096));
    let _ = leer(&sucio);
    for corte in (0..bueno.len()).step_by(7) {
        let _ = leer(&bueno.as_bytes()[..corte]);
    }
    let muchas = bueno.replace("Action: failed", &format!("{}Action: failed", "X: y\r\n".repeat(100_000)));
    assert_eq!(leido(&muchas).map(|r| r.0).as_deref(), Some("otra"), "only so many lines are looked at");
    let dos = bueno.replace("Action: failed", "Action: delivered\r\nStatus: 2.0.0\r\n\r\nAction: failed");
    assert_eq!(leido(&dos).map(|r| r.0).as_deref(), Some("rebotado"), "the worst counts");
}

#[test]
fn a_mailbox_is_reached_over_tls_or_on_this_machine_and_its_password_is_never_shown() {
    for bueno in [
        "imaps://sede%40municipio.example:S3cr3to@correo.municipio.example/INBOX",
        "imaps://u:p@correo.municipio.example:1993",
        "imap://u:p@127.0.0.1:1143/Rebotes",
        "imap://u:p@localhost/INBOX",
        "imap://u:p@[::1]/INBOX",
    ] {
        assert!(Buzon::abrir(bueno).is_ok(), "{bueno}");
    }
    for malo in [
        "",
        "correo",
        "imap://u:S3cr3to@correo.municipio.example/INBOX",
        "imap://u:S3cr3to@127.0.0.1.example/",
        "pop3://u:S3cr3to@x/",
        "imaps://correo.municipio.example/INBOX",
        "imaps://u@x/INBOX",
        "imaps://u:a%0d%0ab@x/",
    ] {
        let e = Buzon::abrir(malo).err().map(|e| e.to_string()).expect(malo);
        assert!(!e.contains("S3cr3to"), "{e}");
    }
    let mut a = Ajustes::default();
    assert!(a.buzon().expect("none").is_none() && a.remitente().expect("none").is_none());
    assert!(a.poner("SEDE_REBOTES_URL", "imaps://sede:S3cr3to@correo.municipio.example/INBOX"));
    assert!(a.poner("SEDE_REBOTES_DE", "rebotes@municipio.example"));
    let visto = format!("{a:?} {:?}", a.lineas());
    assert!(!visto.contains("S3cr3to") && visto.contains("correo.municipio.example"), "{visto}");
    assert_eq!(a.remitente().expect("an address").as_deref(), Some("rebotes@municipio.example"));
    assert!(a.poner("SEDE_REBOTES_DE", "nadie") && a.remitente().is_err());
}
