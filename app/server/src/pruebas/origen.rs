//! Nobody else's page can act for a person: each door against each kind of foreign form.

use super::{
    casa::{Casa, direccion, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, Pares, host, origen},
    puertas::{DE_SERVIDORES, Escena, PUERTAS, Papel, Puerta, SIN_ESCRIBIR},
};
use axum::{
    body::Body,
    http::{Method, Request, header},
};

const FORMULARIO: &str = "application/x-www-form-urlencoded";
const PARTES: &str = "multipart/form-data; boundary=x";

/// Name, content type, `Origin` and `Sec-Fetch-Site` of a form that is not ours; `=` is our own origin.
type Ajeno = (&'static str, &'static str, Option<&'static str>, Option<&'static str>);

const AJENOS: [Ajeno; 13] = [
    ("plain form", FORMULARIO, Some("https://malo.example"), Some("cross-site")),
    ("plain form of an old browser", FORMULARIO, Some("https://malo.example"), None),
    ("text/plain", "text/plain", Some("https://malo.example"), Some("cross-site")),
    ("multipart", PARTES, Some("https://malo.example"), Some("cross-site")),
    ("json", "application/json", Some("https://malo.example"), Some("cross-site")),
    ("no origin, no fetch metadata", FORMULARIO, None, None),
    ("no origin, from elsewhere", FORMULARIO, None, Some("cross-site")),
    ("no origin, from the address bar", FORMULARIO, None, Some("none")),
    ("null origin", FORMULARIO, Some("null"), Some("cross-site")),
    ("null origin of an old browser", FORMULARIO, Some("null"), None),
    ("sibling domain", FORMULARIO, Some("https://www.municipio.example"), Some("same-site")),
    ("our host over http", FORMULARIO, Some("http://sede.municipio.example"), None),
    ("our origin, from elsewhere", FORMULARIO, Some("="), Some("cross-site")),
];

fn ajena(n: &Navegador, casa: &Casa, camino: &str, campos: &Pares, ajeno: &Ajeno) -> Request<Body> {
    let (_, tipo, desde, sitio) = *ajeno;
    let mut p = n.peticion(casa, Method::POST, camino).header(header::CONTENT_TYPE, tipo);
    if let Some(desde) = desde {
        p = p.header(header::ORIGIN, if desde == "=" { origen(casa) } else { desde.to_owned() });
    }
    if let Some(sitio) = sitio {
        p = p.header("sec-fetch-site", sitio);
    }
    let partes = |(n, v): &(String, String)| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{n}\"\r\n\r\n{v}\r\n")
    };
    let cuerpo = match tipo {
        PARTES => campos.iter().map(partes).collect::<String>() + "--x--\r\n",
        _ => serde_urlencoded::to_string(campos).expect("fields"),
    };
    p.body(Body::from(cuerpo)).expect("request")
}

async fn abrir(e: &mut Escena, p: &Puerta) -> (Navegador, Pares) {
    let campos = (p.campos)(e);
    (e.de(p.papel).copia(), campos)
}

#[tokio::test]
async fn a_form_from_elsewhere_opens_no_door_even_with_the_right_cookie() {
    let mut e = Escena::montar(Casa::segura().await).await;
    let antes = Foto::de(&e.casa).await;
    for (i, p) in PUERTAS.iter().enumerate() {
        let (mut n, campos) = abrir(&mut e, p).await;
        // From addresses of their own: together they are more forms than one may send in a minute.
        n.ip = direccion([198, 51, 100, u8::try_from(i).expect("few doors")]);
        for ajeno in &AJENOS {
            let peticion = ajena(&n, &e.casa, &p.direccion(), &campos, ajeno);
            let r = n.pedir(&e.casa, peticion).await;
            assert_eq!(r.estado, 403, "{} as {}", p.camino, ajeno.0);
            assert!(r.cuerpo.contains("No recibimos este formulario"), "{} as {}", p.camino, ajeno.0);
            assert_eq!(r.galleta("__Host-sede"), None, "{} as {}", p.camino, ajeno.0);
        }
        igual(&antes, &Foto::de(&e.casa).await, p.camino);
    }
}

#[tokio::test]
async fn the_own_form_opens_each_door_once_the_same_bytes_come_from_home() {
    let mut e = Escena::montar(Casa::segura().await).await;
    for p in &PUERTAS {
        pasan(1);
        let antes = Foto::de(&e.casa).await;
        let (_, campos) = abrir(&mut e, p).await;
        let mut n = e.de(p.papel).clone();
        let r = n.enviar(&e.casa, &p.direccion(), &campos).await;
        assert_eq!(r.estado, p.estado, "{} -> {} {}", p.camino, r.destino(), r.cuerpo);
        *e.de(p.papel) = n;
        if !SIN_ESCRIBIR.contains(&p.camino) {
            let despues = Foto::de(&e.casa).await;
            assert_ne!(antes.distintas(&despues), Vec::<&str>::new(), "{} wrote nothing", p.camino);
        }
    }
}

#[tokio::test]
async fn a_browser_that_sends_no_origin_is_believed_by_its_fetch_metadata_alone() {
    let mut e = Escena::montar(Casa::segura().await).await;
    let bueno: Ajeno = ("same origin", FORMULARIO, None, Some("same-origin"));
    let (mut n, campos) = abrir(&mut e, &PUERTAS[0]).await;
    let peticion = ajena(&n, &e.casa, &PUERTAS[0].direccion(), &campos, &bueno);
    n.pedir(&e.casa, peticion).await.a("/carpeta/datos/?hecho=corregido");
}

#[tokio::test]
async fn doors_of_servers_want_their_own_proof() {
    let mut e = Escena::montar(Casa::segura().await).await;
    let antes = Foto::de(&e.casa).await;
    let mut n = e.de(Papel::Adulta).copia();
    for camino in DE_SERVIDORES {
        for (campo, valor) in [("logout_token", "e30.e30.e30"), ("code", "x"), ("nada", "")] {
            let campos = [(campo, valor)];
            let r = n.enviar(&e.casa, camino, &campos).await;
            assert!(r.estado.is_client_error(), "{camino} {campo}: {}", r.estado);
        }
    }
    igual(&antes, &Foto::de(&e.casa).await, "a foreign server");
}

#[tokio::test]
async fn reading_a_door_changes_nothing() {
    let mut e = Escena::montar(Casa::segura().await).await;
    let antes = Foto::de(&e.casa).await;
    for p in PUERTAS.iter().filter(|p| p.camino != "/registro/") {
        let (n, campos) = abrir(&mut e, p).await;
        let camino = format!("{}?{}", p.direccion(), serde_urlencoded::to_string(&campos).expect("fields"));
        for metodo in [Method::GET, Method::HEAD] {
            let peticion = n.peticion(&e.casa, metodo, &camino).body(Body::empty()).expect("request");
            let r = n.clone().pedir(&e.casa, peticion).await;
            assert!(!r.estado.is_server_error(), "{camino}: {}", r.estado);
        }
        igual(&antes, &Foto::de(&e.casa).await, &camino);
    }
}

#[tokio::test]
async fn at_another_host_the_right_origin_is_not_enough() {
    let mut e = Escena::montar(Casa::segura().await).await;
    let antes = Foto::de(&e.casa).await;
    // Those that anybody may use work there too, and look at no session.
    let con_sesion =
        |p: &&Puerta| !["/pqrsd/", "/consulta/", "/verificar/"].iter().any(|c| p.camino.starts_with(c));
    for p in PUERTAS.iter().filter(con_sesion) {
        let (mut n, campos) = abrir(&mut e, p).await;
        let bueno: Ajeno = ("home", FORMULARIO, Some("="), Some("same-origin"));
        let mut peticion = ajena(&n, &e.casa, &p.direccion(), &campos, &bueno);
        assert_eq!(peticion.headers()[header::HOST], host(&e.casa).as_str());
        peticion.headers_mut().insert(header::HOST, "www.gov.co".parse().expect("host"));
        let r = n.pedir(&e.casa, peticion).await;
        assert_eq!(r.estado, 403, "{}", p.camino);
    }
    igual(&antes, &Foto::de(&e.casa).await, "another host");
}
