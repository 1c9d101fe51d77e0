//! The client and the simulator, over HTTP.

use super::{Montaje, Negativa, Simulador, firma, rutas};
use crate::identidad::{
    Accion, Ajustes, Clase, Cliente, Dialecto, Fallo, Intento, Pedido, Pista, Prompt, Retorno,
};
use axum::Router;
use domain::{Instante, documento::Documento, grado::Grado};
use jiff::SignedDuration;
use openidconnect::reqwest;
use rand::{
    SeedableRng,
    rngs::{OsRng, StdRng},
};
use std::{cell::Cell, collections::HashMap, sync::Arc};
use tokio::net::TcpListener;
use url::Url;

const RETORNO: &str = "http://127.0.0.1:9/ingresar/retorno";
const SALIDA: &str = "http://127.0.0.1:9/";

thread_local! {
    /// The simulator and its client run on the thread of their test.
    static SEGUNDO: Cell<i64> = const { Cell::new(1_800_000_000) };
}

fn ahora() -> Instante {
    Instante::from_second(SEGUNDO.get()).expect("in range")
}

fn azar() -> StdRng {
    StdRng::seed_from_u64(7)
}

/// A simulator on loopback and a client of it.
async fn montar() -> (Arc<Simulador>, Cliente) {
    let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let emisor = format!("http://{}/simulador", escucha.local_addr().expect("bound"));
    let [retorno, salida] = [RETORNO, SALIDA].map(str::to_owned);
    let client_id = "sede".to_owned();
    let montaje = Montaje {
        emisor: emisor.clone(),
        client_id: client_id.clone(),
        retorno: retorno.clone(),
        salida: salida.clone(),
        reloj: ahora,
    };
    let simulador = Arc::new(Simulador::new(montaje, &mut OsRng).expect("people"));
    let app = Router::new().nest("/simulador", rutas(simulador.clone()));
    tokio::spawn(async move { axum::serve(escucha, app).await });
    let dialecto = Dialecto::leer("estandar", None, None).expect("embedded");
    let ajustes = Ajustes { emisor, client_id, client_secret: None, retorno, salida, dialecto };
    (simulador, Cliente::new(ajustes).expect("settings"))
}

fn pedido(grado: Grado) -> Pedido {
    Pedido { grado, accion: Accion::Login, max_edad: None, prompt: None, hint: None }
}

async fn comenzar(cliente: &Cliente, pedido: Pedido) -> (Vec<(String, String)>, Intento) {
    let (url, intento) = cliente.comenzar(pedido, ahora(), &mut azar()).await.expect("discovery");
    (url.query_pairs().into_owned().collect(), intento)
}

fn retorno(url: &Url) -> Retorno {
    let dar = |n: &str| url.query_pairs().find(|(k, _)| k == n).map(|(_, v)| v.into_owned());
    Retorno { code: dar("code"), state: dar("state"), iss: dar("iss"), error: dar("error") }
}

fn sin(campos: &[(String, String)], nombre: &str, valor: Option<&str>) -> Vec<(String, String)> {
    let mut otros: Vec<_> = campos.iter().filter(|(n, _)| n != nombre).cloned().collect();
    otros.extend(valor.map(|v| (nombre.to_owned(), v.to_owned())));
    otros
}

#[tokio::test]
async fn each_person_enters_with_each_grado() {
    let (simulador, cliente) = montar().await;
    for grado in Grado::TODOS {
        for persona in &simulador.personas {
            let mut pide = pedido(grado);
            pide.max_edad = Some(SignedDuration::from_mins(5));
            let (campos, intento) = comenzar(&cliente, pide).await;
            assert_eq!(simulador.pedir(&campos).expect("a page").grado, grado, "suggested");
            let url = simulador.entrar(&persona.sub, grado, &campos, &mut azar()).expect("a code");
            let entrada = cliente.terminar(&intento, &retorno(&url), ahora()).await.expect("enters");
            let quien = entrada.identidad;
            assert_eq!(quien.titular.sub, persona.sub);
            assert_eq!(quien.titular.iss, cliente.emisor());
            assert_eq!((quien.acreditacion.grado, quien.acreditacion.en), (grado, ahora()));
            assert!(quien.sid.is_some_and(|s| simulador.abierta(&s)));
            let a = quien.atributos;
            let documento = Documento::parse(persona.tipo_documento, &persona.numero_documento);
            assert_eq!((a.nombre.as_deref(), a.documento), (Some(persona.nombre.as_str()), documento));
            assert_eq!(a.correo.as_deref(), Some(persona.correo.as_str()));
            assert_eq!(a.telefono.as_deref(), Some(persona.telefono.as_str()));
            assert_eq!(a.direccion.as_deref(), Some(persona.direccion.as_str()));
            assert_eq!(a.empresas.len(), persona.empresas.len());
        }
    }
}

#[tokio::test]
async fn a_lower_grado_is_told_and_may_be_kept_and_giving_up_is_no_fault() {
    let (simulador, cliente) = montar().await;
    let (campos, intento) = comenzar(&cliente, pedido(Grado::Alto)).await;
    let url = simulador.entrar("sim-adulta-cc", Grado::Medio, &campos, &mut azar()).expect("a code");
    let fallo = cliente.terminar(&intento, &retorno(&url), ahora()).await.expect_err("too low");
    assert_eq!(fallo.to_string(), "IDP-08 asked alto, got medio");
    let Fallo::GradoInsuficiente { entrada, .. } = fallo else { panic!("another failure") };
    assert_eq!(entrada.identidad.titular.sub, "sim-adulta-cc");
    let url = simulador.cancelar(&campos).expect("an answer");
    let fallo = cliente.terminar(&intento, &retorno(&url), ahora()).await.expect_err("gave up");
    assert_eq!(fallo.clase(), Clase::Cancelado);
}

#[tokio::test]
async fn a_code_works_once_for_a_minute_and_only_with_its_verifier() {
    let (simulador, cliente) = montar().await;
    let (campos, intento) = comenzar(&cliente, pedido(Grado::Bajo)).await;
    let entrar = || simulador.entrar("sim-adulto-cc", Grado::Bajo, &campos, &mut OsRng).expect("a code");
    let url = entrar();
    assert!(cliente.terminar(&intento, &retorno(&url), ahora()).await.is_ok());
    assert_eq!(cliente.terminar(&intento, &retorno(&url), ahora()).await, Err(Fallo::Canje));
    let (_, otro) = cliente.comenzar(pedido(Grado::Bajo), ahora(), &mut OsRng).await.expect("begins");
    let mut ajeno = retorno(&entrar());
    ajeno.state = Some(otro.estado.clone());
    assert_eq!(cliente.terminar(&otro, &ajeno, ahora()).await, Err(Fallo::Canje), "a stolen code");
    let (a_tiempo, tarde) = (entrar(), entrar());
    SEGUNDO.set(SEGUNDO.get() + 59);
    assert!(cliente.terminar(&intento, &retorno(&a_tiempo), ahora()).await.is_ok());
    SEGUNDO.set(SEGUNDO.get() + 1);
    assert_eq!(
        cliente.terminar(&intento, &retorno(&tarde), ahora()).await,
        Err(Fallo::Canje),
        "a minute later"
    );
}

#[tokio::test]
async fn the_hint_suggests_a_person_and_no_session_is_ever_there_to_continue() {
    let (simulador, cliente) = montar().await;
    let doc = Documento::parse("CE".parse().expect("kind"), "990303").expect("document");
    let pide = Pedido { hint: Some(Pista::Documento(doc)), ..pedido(Grado::Bajo) };
    let (campos, _) = comenzar(&cliente, pide).await;
    assert_eq!(
        simulador.pedir(&campos).expect("a page").sugerida,
        None,
        "this dialect puts nobody in an address"
    );
    for pista in ["CE,990303", "ana.ferreira@correo.example"] {
        let mut campos = campos.clone();
        campos.push(("login_hint".into(), pista.into()));
        assert_eq!(simulador.pedir(&campos).expect("a page").sugerida, Some("sim-adulta-ce"));
    }
    let mut pide = pedido(Grado::Bajo);
    pide.prompt = Some(Prompt::None);
    let (campos, intento) = comenzar(&cliente, pide).await;
    let Err(Negativa::Devolver(url)) = simulador.pedir(&campos) else { panic!("somebody is there") };
    assert_eq!(cliente.terminar(&intento, &retorno(&url), ahora()).await, Err(Fallo::Cancelado));
}

#[tokio::test]
async fn requests_that_are_not_right_reach_nobody_else() {
    let (simulador, cliente) = montar().await;
    let (campos, _) = comenzar(&cliente, pedido(Grado::Bajo)).await;
    for (campo, valor) in [
        ("client_id", Some("otra")),
        ("client_id", None),
        ("redirect_uri", Some("https://otra.example/")),
        ("redirect_uri", None),
    ] {
        let malo = simulador.pedir(&sin(&campos, campo, valor)).err();
        assert!(matches!(malo, Some(Negativa::Mostrar(_))), "{campo} {valor:?}");
    }
    for campo in ["redirect_uri", "state", "acr_values"] {
        let mut doble = campos.clone();
        doble.extend(campos.iter().find(|(n, _)| n == campo).cloned());
        assert!(matches!(simulador.pedir(&doble).err(), Some(Negativa::Mostrar(_))), "{campo} twice");
    }
    for (campo, valor, error) in [
        ("code_challenge", None, "invalid_request"),
        ("code_challenge_method", Some("plain"), "invalid_request"),
        ("max_age", Some("mucho"), "invalid_request"),
        ("response_type", Some("token"), "unsupported_response_type"),
        ("scope", Some("profile"), "invalid_scope"),
    ] {
        let Err(Negativa::Devolver(url)) = simulador.pedir(&sin(&campos, campo, valor)) else {
            panic!("{campo}")
        };
        assert!(url.as_str().starts_with(RETORNO));
        assert_eq!(retorno(&url).error.as_deref(), Some(error));
    }
    let largo = sin(&campos, "state", Some(&"x".repeat(2000)));
    assert!(matches!(simulador.pedir(&largo).err(), Some(Negativa::Mostrar(_))));
    let mut entradas =
        std::iter::repeat_with(|| simulador.entrar("sim-adulta-cc", Grado::Bajo, &campos, &mut OsRng));
    assert!(entradas.by_ref().take(1000).all(|e| e.is_ok()) && entradas.next().is_some_and(|e| e.is_err()));
    assert!(simulador.entrar("nadie", Grado::Bajo, &campos, &mut azar()).is_err());
}

/// Tokens for a code, with one field of the form changed.
async fn canjear(simulador: &Simulador, code: &str, campo: &str, valor: &str) -> Option<serde_json::Value> {
    let verificador = "v".repeat(43);
    let mut form = HashMap::from([
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", RETORNO),
        ("client_id", "sede"),
        ("code_verifier", &verificador),
    ]);
    form.insert(campo, valor);
    let cuerpo = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let pedido = reqwest::Client::new()
        .post(format!("{}/token", simulador.montaje.emisor))
        .header("content-type", "application/x-www-form-urlencoded");
    let respuesta = pedido.body(cuerpo).send().await.expect("answers");
    let texto = respuesta.text().await.expect("a body");
    serde_json::from_str(&texto).ok().filter(|v: &serde_json::Value| v.get("id_token").is_some())
}

#[tokio::test]
async fn tokens_are_only_for_who_asked_for_them_and_userinfo_only_for_who_is_still_in() {
    let (simulador, cliente) = montar().await;
    let (campos, _) = comenzar(&cliente, pedido(Grado::Bajo)).await;
    let campos = sin(&campos, "code_challenge", Some(&firma::reto(&"v".repeat(43))));
    let entrar = || {
        let url = simulador.entrar("sim-adulto-ppt", Grado::Bajo, &campos, &mut OsRng).expect("a code");
        retorno(&url).code.expect("a code")
    };
    for (campo, valor) in [
        ("grant_type", "password"),
        ("redirect_uri", "https://otra.example/"),
        ("client_id", "otra"),
        ("code_verifier", "otro"),
        ("code", "otro"),
    ] {
        assert!(canjear(&simulador, &entrar(), campo, valor).await.is_none(), "{campo}");
    }
    let tokens = canjear(&simulador, &entrar(), "client_id", "sede").await.expect("tokens");
    let texto = |n: &str| tokens[n].as_str().expect("text").to_owned();
    let informar = || {
        let url = format!("{}/userinfo", simulador.montaje.emisor);
        reqwest::Client::new()
            .get(url)
            .header("authorization", format!("Bearer {}", texto("access_token")))
            .send()
    };
    assert_eq!(informar().await.expect("answers").status(), 200);
    simulador.cerrar(&texto("id_token").replace('.', ".x"));
    assert_eq!(informar().await.expect("answers").status(), 200, "a forged hint ends nothing");
    simulador.cerrar(&texto("id_token"));
    assert_eq!(informar().await.expect("answers").status(), 401);
    let tokens = canjear(&simulador, &entrar(), "client_id", "sede").await.expect("tokens");
    let acceso = tokens["access_token"].as_str().expect("text");
    assert!(simulador.informe(acceso).is_some());
    SEGUNDO.set(SEGUNDO.get() + 300);
    assert!(simulador.informe(acceso).is_none(), "five minutes later");
    let ajena = format!("{}/salir?post_logout_redirect_uri=https://otra.example/", simulador.montaje.emisor);
    assert_eq!(reqwest::get(ajena).await.expect("answers").status(), 400);
}

#[tokio::test]
async fn leaving_ends_the_session_here_too() {
    let (simulador, cliente) = montar().await;
    let (campos, intento) = comenzar(&cliente, pedido(Grado::Bajo)).await;
    let url = simulador.entrar("sim-funcionaria", Grado::Bajo, &campos, &mut azar()).expect("a code");
    let entrada = cliente.terminar(&intento, &retorno(&url), ahora()).await.expect("enters");
    let sid = entrada.identidad.sid.expect("a session");
    assert!(simulador.abierta(&sid));
    let mut url = cliente.salida(Some(&entrada.id_token), ahora()).await.expect("a way out");
    assert!(
        !url.as_str().contains("id_token_hint"),
        "the token names the person, and an address is no place for that"
    );
    url.query_pairs_mut().append_pair("id_token_hint", &entrada.id_token);
    let http =
        reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("client");
    let respuesta = http.get(url).send().await.expect("answers");
    assert_eq!(respuesta.headers()["location"], SALIDA);
    assert!(!simulador.abierta(&sid));
}
