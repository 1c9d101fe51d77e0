//! What must get in: every algorithm, both dialects, clocks that differ, keys that rotate.

use super::{
    escena::{AHORA, Escena, Servido, a_los},
    hostil::Hostil,
    llaves::{Firma, jwk_es, jwk_rsa},
};
use crate::identidad::{Accion, Control, Entrada, Fallo, Prompt};
use domain::grado::Grado;
use serde_json::{Value, json};
use std::collections::HashMap;

async fn entrar(cambio: impl FnOnce(&mut Escena)) -> Entrada {
    let mut escena = Escena::buena();
    cambio(&mut escena);
    let hostil = Hostil::nuevo(escena).await;
    hostil.entrar(&hostil.cliente(&[]), 0).await.expect("enters")
}

#[tokio::test]
async fn the_three_algorithms_get_in() {
    for (alg, firma) in [("RS256", Firma::Rs), ("PS256", Firma::Ps), ("ES256", Firma::Es(1))] {
        let entrada = entrar(|e| {
            e.jwks = json!({"keys": [jwk_rsa("rsa"), jwk_es(1, "es")]});
            e.cabeza = json!({"alg": alg, "kid": if alg == "ES256" { "es" } else { "rsa" }});
            e.firma = firma;
        });
        let quien = entrada.await.identidad;
        assert_eq!(
            (quien.titular.sub.as_str(), quien.acreditacion.grado),
            ("persona-1", Grado::Medio),
            "{alg}"
        );
        assert_eq!((quien.sid.as_deref(), quien.acreditacion.en), (Some("sesion-1"), a_los(-10)));
    }
}

#[tokio::test]
async fn what_need_not_be_there_may_be_missing() {
    entrar(|e| {
        e.cabeza = json!({"alg": "ES256"});
        ["azp", "at_hash", "nbf", "sid"].iter().for_each(|c| e.quitar(c));
        e.sin_informe();
    })
    .await;
    let entrada = entrar(|e| {
        e.quitar("auth_time");
        e.pedido.max_edad = None;
    });
    // Nobody said when: whatever asks for a recent login will ask for a new one.
    assert_eq!(entrada.await.identidad.acreditacion.en, domain::Instante::UNIX_EPOCH);
    let entrada = entrar(|e| {
        e.reclamos["auth_time"] = json!(AHORA - 80_000);
        e.pedido.max_edad = None;
    });
    assert_eq!(entrada.await.identidad.acreditacion.en, a_los(-80_000));
    entrar(|e| e.reclamos["aud"] = json!(["otra", "sede"])).await;
    // Keys that the header brings are neither used nor a reason to refuse what the issuer signed.
    entrar(|e| e.cabeza["jku"] = json!("{E}/otras")).await;
    entrar(|e| e.cabeza["jwk"] = jwk_es(2, "una")).await;
    entrar(|e| {
        let mut cifra = jwk_es(2, "una");
        cifra["use"] = json!("enc");
        e.jwks = json!({"keys": [cifra, jwk_es(1, "una")]});
    })
    .await;
    entrar(|e| e.jwks = json!({"keys": [{"kty": "OKP", "kid": "una"}, {"kty": "?"}, jwk_es(1, "una")]}))
        .await;
}

#[tokio::test]
async fn clocks_that_differ_by_a_minute_are_forgiven() {
    for (reclamo, valor) in [
        ("exp", AHORA - 60),
        ("iat", AHORA + 60),
        ("iat", AHORA - 600),
        ("nbf", AHORA + 60),
        ("auth_time", AHORA + 60),
        ("auth_time", AHORA - 360),
    ] {
        entrar(|e| e.reclamos[reclamo] = json!(valor)).await;
    }
}

#[tokio::test]
async fn keys_that_rotate_are_read_again_once() {
    let hostil = Hostil::nuevo(Escena::buena()).await;
    let cliente = hostil.cliente(&[]);
    let girar = |numero: u8| {
        let mut e = hostil.escena.lock().expect("scene");
        let kid = format!("llave-{numero}");
        (e.firma, e.jwks) = (Firma::Es(numero), json!({"keys": [jwk_es(numero, &kid)]}));
        e.cabeza["kid"] = json!(kid);
        e.reclamos["exp"] = json!(AHORA + 100_000);
        (e.reclamos["iat"], e.reclamos["auth_time"]) = (json!(AHORA + 100), json!(AHORA + 100));
    };
    girar(3);
    assert!(hostil.entrar(&cliente, 100).await.is_ok());
    assert_eq!(hostil.visitas("/jwks"), 1);
    girar(4);
    // Read a moment ago: not again before a minute, whoever asks.
    assert_eq!(hostil.entrar(&cliente, 159).await, Err(Fallo::Control(Control::Llave)));
    assert_eq!(hostil.visitas("/jwks"), 1);
    assert!(hostil.entrar(&cliente, 160).await.is_ok());
    assert!(hostil.entrar(&cliente, 161).await.is_ok());
    assert_eq!((hostil.visitas("/jwks"), hostil.visitas("/.well-known/openid-configuration")), (2, 1));
}

#[tokio::test]
async fn discovery_is_kept_for_a_day_and_an_old_one_is_better_than_none() {
    let hostil = Hostil::nuevo(Escena::buena()).await;
    let cliente = hostil.cliente(&[]);
    let veces = || hostil.visitas("/.well-known/openid-configuration");
    for (segundos, van) in [(0, 1), (86_399, 1), (86_400, 2), (86_500, 2)] {
        assert!(hostil.comenzar(&cliente, segundos).await.is_ok());
        assert_eq!(veces(), van, "at {segundos} s");
    }
    let caida = Servido::Otro(500, "text/plain", String::new());
    hostil.escena.lock().expect("scene").rutas = vec![("/.well-known/openid-configuration", caida)];
    for (segundos, van) in [(172_800, 3), (172_859, 3), (172_860, 4)] {
        assert!(hostil.comenzar(&cliente, segundos).await.is_ok());
        assert_eq!(veces(), van, "at {segundos} s");
    }
}

#[tokio::test]
async fn a_service_that_is_down_is_not_asked_by_everybody_at_once() {
    let hostil = Hostil::nuevo(Escena::buena()).await;
    let cliente = hostil.cliente(&[]);
    let caida = Servido::Otro(500, "text/plain", String::new());
    hostil.escena.lock().expect("scene").rutas = vec![("/.well-known/openid-configuration", caida)];
    for (segundos, van) in [(0, 1), (1, 1), (4, 1), (5, 2), (6, 2)] {
        assert_eq!(hostil.comenzar(&cliente, segundos).await.err(), Some(Fallo::Respuesta));
        assert_eq!(hostil.visitas("/.well-known/openid-configuration"), van, "at {segundos} s");
    }
    hostil.escena.lock().expect("scene").rutas.clear();
    assert!(hostil.entrar(&cliente, 10).await.is_ok());
}

#[tokio::test]
async fn two_logins_at_once_do_not_mix() {
    let hostil = Hostil::nuevo(Escena::buena()).await;
    let cliente = hostil.cliente(&[]);
    let (una, otra) = tokio::join!(hostil.comenzar(&cliente, 0), hostil.comenzar(&cliente, 0));
    let ((url_a, a), (url_b, b)) = (una.expect("begins"), otra.expect("begins"));
    assert_eq!(hostil.visitas("/.well-known/openid-configuration"), 1, "one reading for both");
    let (vuelta_b, vuelta_a) = (hostil.autorizar(&url_b), hostil.autorizar(&url_a));
    let cruzada = cliente.terminar(&a, &vuelta_b, a_los(0)).await;
    assert_eq!(cruzada, Err(Fallo::Control(Control::Estado)));
    let (una, otra) =
        tokio::join!(cliente.terminar(&a, &vuelta_a, a_los(0)), cliente.terminar(&b, &vuelta_b, a_los(0)));
    assert!(una.is_ok() && otra.is_ok());
}

#[tokio::test]
async fn the_request_says_all_that_it_must() {
    let mut escena = Escena::buena();
    escena.pedido.prompt = Some(Prompt::Login);
    let hostil = Hostil::nuevo(escena).await;
    let (url, intento) = hostil.comenzar(&hostil.cliente(&[]), 0).await.expect("begins");
    let campos: HashMap<_, _> = url.query_pairs().into_owned().collect();
    for (campo, valor) in [
        ("response_type", "code"),
        ("client_id", "sede"),
        ("redirect_uri", "https://sede.example/ingresar/retorno"),
        ("scope", "openid profile email phone address"),
        ("code_challenge_method", "S256"),
        ("acr_values", "medio alto muy_alto"),
        ("max_age", "300"),
        ("prompt", "login"),
        ("ui_locales", "es-CO"),
        ("state", &intento.estado),
    ] {
        assert_eq!(campos[campo], valor, "{campo}");
    }
    assert_eq!((campos["nonce"].len(), campos["code_challenge"].len(), campos["state"].len()), (43, 43, 43));
    assert_ne!(campos["nonce"], campos["state"]);
    let (otra, _) = hostil.comenzar(&hostil.cliente(&[]), 0).await.expect("begins");
    let otros: HashMap<_, _> = otra.query_pairs().into_owned().collect();
    for secreto in ["nonce", "state", "code_challenge"] {
        assert_ne!(campos[secreto], otros[secreto], "{secreto}");
    }
    let guardado = serde_json::to_string(&intento).expect("serialises");
    let leido: crate::identidad::Intento = serde_json::from_str(&guardado).expect("comes back");
    assert_eq!(leido.estado, intento.estado);
}

#[tokio::test]
async fn the_password_goes_where_the_service_wants_it_and_a_public_client_has_none() {
    for (metodos, cabecera, cuerpo) in [
        (json!(null), true, false),
        (json!(["client_secret_basic", "client_secret_post"]), true, false),
        (json!(["client_secret_post"]), false, true),
    ] {
        let mut escena = Escena { clave: Some("se:creta".into()), ..Escena::buena() };
        escena.descubrimiento["token_endpoint_auth_methods_supported"] = metodos;
        let hostil = Hostil::nuevo(escena).await;
        assert!(hostil.entrar(&hostil.cliente(&[]), 0).await.is_ok());
        let (autorizacion, texto) = hostil.ultima("/token");
        assert_eq!(autorizacion.starts_with("Basic "), cabecera);
        assert_eq!(texto.contains("client_secret=se%3Acreta"), cuerpo);
    }
    let hostil = Hostil::nuevo(Escena::buena()).await;
    assert!(hostil.entrar(&hostil.cliente(&[]), 0).await.is_ok());
    let (autorizacion, texto) = hostil.ultima("/token");
    assert!(autorizacion.is_empty() && texto.contains("client_id=sede") && !texto.contains("secret"));
    assert_eq!(hostil.ultima("/userinfo").0, "Bearer acceso-1");
}

#[tokio::test]
async fn the_and_names_things_its_own_way() {
    for en_informe in [false, true] {
        let hostil = Hostil::nuevo({
            let mut e = Escena { dialecto: "and", ..Escena::buena() };
            e.quitar("acr");
            e.pedido.accion = Accion::Register;
            let lado = if en_informe { &mut e.informe } else { &mut e.reclamos };
            lado["LOA"] = json!("loa:2");
            for (reclamo, valor) in [
                ("TipoIdentificacion", "CC"),
                ("Identificacion", "1.099.000.101"),
                ("PrimerNombre", "Ana"),
                ("SegundoNombre", ""),
                ("PrimerApellido", "Rojas"),
                ("SegundoApellido", "Pineda"),
                ("name", "ana@correo.example"),
                ("Telefono", "300 555 0101"),
                ("Direccion", "Calle 1\n# 2-3"),
            ] {
                lado[reclamo] = json!(valor);
            }
            e
        })
        .await;
        let cliente = hostil.cliente(&[]);
        let (url, _) = hostil.comenzar(&cliente, 0).await.expect("begins");
        let acr = url.query_pairs().find(|(k, _)| k == "acr_values").map(|(_, v)| v.into_owned());
        assert_eq!(acr.as_deref(), Some("action:register loa:2"));
        let quien = hostil.entrar(&cliente, 0).await.expect("enters").identidad;
        assert_eq!(quien.acreditacion.grado, Grado::Medio);
        let a = quien.atributos;
        assert_eq!(a.nombre.as_deref(), Some("Ana Rojas Pineda"));
        assert_eq!(a.documento.map(|d| d.to_string()).as_deref(), Some("CC 1099000101"));
        assert_eq!(a.telefono.as_deref(), Some("300 555 0101"));
        assert_eq!(a.direccion.as_deref(), Some("Calle 1 # 2-3"));
    }
}

#[tokio::test]
async fn signed_userinfo_is_read_and_the_id_token_goes_first() {
    let entrada = entrar(|e| {
        e.reclamos["name"] = json!("Ana");
        e.informe["name"] = json!("Otra");
        e.informe["iss"] = json!("{E}");
        e.informe["aud"] = json!("sede");
        e.informe_firmado = Some(Firma::Es(1));
    });
    let a = entrada.await.identidad.atributos;
    assert_eq!((a.nombre.as_deref(), a.correo.as_deref()), (Some("Ana"), Some("ana@correo.example")));
}

#[tokio::test]
async fn what_is_said_of_a_person_is_kept_only_where_it_can_be() {
    let entrada = entrar(|e| {
        e.informe["email_verified"] = json!("false");
        e.informe["given_name"] = json!("Ana\u{0}  \n");
        e.informe["family_name"] = json!(["Rojas"]);
        e.informe["tipo_documento"] = json!("CC");
        e.informe["numero_documento"] = json!("no es");
        e.informe["phone_number"] = json!("3".repeat(1000));
        e.informe["empresas"] = json!([
            {"nit": "890903938-8", "nombre": "Una"}, {"nit": "890903938-7", "nombre": "Mala"}, {"nit": 1}, Value::Null,
        ]);
    });
    let a = entrada.await.identidad.atributos;
    assert_eq!((a.nombre.as_deref(), a.correo, a.documento, a.telefono), (Some("Ana"), None, None, None));
    assert_eq!(a.empresas.iter().map(|e| e.nit.to_string()).collect::<Vec<_>>(), ["NIT 890903938-8"]);
}

#[test]
fn logins_can_be_awaited_by_handlers_on_any_thread() {
    fn se_mueve<T: Send>(_: &T) {}
    let escena = Escena::buena();
    let (cliente, pedido) = (escena.cliente(1, &[]), Escena::buena().pedido);
    let mut azar = rand::rngs::OsRng;
    se_mueve(&cliente.comenzar(pedido, a_los(0), &mut azar));
    se_mueve(&cliente.salida(None, a_los(0)));
    se_mueve(&cliente.salida_trasera("", a_los(0)));
}
