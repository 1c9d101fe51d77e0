//! What fails without an attack: each failure has its code, its class, and nothing of what was in the messages.

use super::{
    escena::{Escena, Servido, a_los},
    hostil::Hostil,
    llaves::{Firma, jwk_es},
};
use crate::identidad::{Ajustes, Clase, Cliente, Control, Dialecto, Fallo, Retorno};
use domain::grado::Grado;
use serde_json::{Value, json};

type FilaServicio = (fn(&mut Escena), Fallo, Clase);
type FilaRetorno = (fn(&mut Retorno), Fallo);

async fn fallar(cambio: fn(&mut Escena)) -> Fallo {
    let mut escena = Escena::buena();
    cambio(&mut escena);
    let hostil = Hostil::nuevo(escena).await;
    hostil.entrar(&hostil.cliente(&[]), 0).await.expect_err("refused")
}

#[tokio::test]
async fn what_the_service_answers_becomes_a_code_and_a_next_step() {
    fn token(estado: u16, tipo: &'static str, cuerpo: &str) -> Vec<(&'static str, Servido)> {
        vec![("/token", Servido::Otro(estado, tipo, cuerpo.into()))]
    }
    const JSON: &str = "application/json";
    let filas: [FilaServicio; 18] = [
        (|e| e.rutas = token(500, JSON, "{}"), Fallo::Respuesta, Clase::Temporal),
        (|e| e.rutas = token(500, JSON, ""), Fallo::Respuesta, Clase::Temporal),
        (|e| e.rutas = token(200, "text/html", "<html>"), Fallo::Respuesta, Clase::Temporal),
        (|e| e.rutas = token(200, JSON, "{"), Fallo::Respuesta, Clase::Temporal),
        (
            |e| e.rutas = token(200, JSON, r#"{"access_token":"a","token_type":"Bearer"}"#),
            Fallo::Respuesta,
            Clase::Temporal,
        ),
        (|e| e.rutas = token(400, JSON, r#"{"error":"invalid_grant"}"#), Fallo::Canje, Clase::Rechazado),
        (
            |e| e.rutas = token(401, JSON, r#"{"error":"invalid_client"}"#),
            Fallo::Credenciales,
            Clase::Configuracion,
        ),
        (|e| e.rutas = token(400, JSON, r#"{"error":"otro"}"#), Fallo::Peticion, Clase::Configuracion),
        (
            |e| e.rutas = vec![("/jwks", Servido::Otro(200, JSON, "[]".into()))],
            Fallo::Respuesta,
            Clase::Temporal,
        ),
        (
            |e| e.rutas = vec![("/userinfo", Servido::Otro(401, JSON, "{}".into()))],
            Fallo::Respuesta,
            Clase::Temporal,
        ),
        (
            |e| e.rutas = vec![("/userinfo", Servido::Otro(200, "text/html", "<p>".into()))],
            Fallo::Respuesta,
            Clase::Temporal,
        ),
        (
            |e| e.rutas = vec![("/.well-known/openid-configuration", Servido::Otro(404, JSON, "{}".into()))],
            Fallo::Respuesta,
            Clase::Temporal,
        ),
        (|e| e.descubrimiento["token_endpoint"] = Value::Null, Fallo::Respuesta, Clase::Temporal),
        (|e| e.jwks["keys"][0]["use"] = json!("enc"), Fallo::Control(Control::Llave), Clase::Rechazado),
        (|e| e.jwks["keys"][0]["alg"] = json!("ES384"), Fallo::Control(Control::Llave), Clase::Rechazado),
        (|e| e.jwks = json!({"keys": []}), Fallo::Control(Control::Llave), Clase::Rechazado),
        (
            |e| e.descubrimiento["issuer"] = json!("x"),
            Fallo::Control(Control::DescubrimientoIss),
            Clase::Configuracion,
        ),
        (|e| e.dialecto = "and", Fallo::Control(Control::GradoConocido), Clase::Rechazado),
    ];
    for (i, (cambio, fallo, clase)) in filas.into_iter().enumerate() {
        let este = fallar(cambio).await;
        assert_eq!((este.clase(), &este), (clase, &fallo), "row {i}");
    }
}

#[tokio::test]
async fn what_the_browser_brings_becomes_a_code_and_a_next_step() {
    let filas: [FilaRetorno; 10] = [
        (|r| r.code = None, Fallo::SinCodigo),
        (|r| r.code = Some(String::new()), Fallo::SinCodigo),
        (|r| r.code = Some("x".repeat(5000)), Fallo::SinCodigo),
        (|r| r.code = Some("inventado".into()), Fallo::Canje),
        (|r| (r.code, r.error) = (None, Some("access_denied".into())), Fallo::Cancelado),
        (|r| (r.code, r.error) = (None, Some("login_required".into())), Fallo::Cancelado),
        (|r| (r.code, r.error) = (None, Some("server_error".into())), Fallo::Ocupado),
        (|r| (r.code, r.error) = (None, Some("<script>".into())), Fallo::Peticion),
        (
            |r| (r.code, r.error, r.state) = (None, Some("access_denied".into()), None),
            Fallo::Control(Control::Estado),
        ),
        (
            |r| {
                (r.code, r.error, r.iss) =
                    (None, Some("access_denied".into()), Some("https://otro.example".into()))
            },
            Fallo::Control(Control::RespuestaIss),
        ),
    ];
    for (i, (retorno, fallo)) in filas.into_iter().enumerate() {
        let hostil = Hostil::nuevo(Escena { retorno, ..Escena::buena() }).await;
        let este = hostil.entrar(&hostil.cliente(&[]), 0).await;
        assert_eq!(este, Err(fallo), "row {i}");
    }
}

#[tokio::test]
async fn tokens_that_cannot_be_read_are_refused_and_nothing_breaks() {
    let filas: [fn(String) -> String; 9] = [
        |_| String::new(),
        |_| "a.b".into(),
        |_| "...".into(),
        |t| t.replace('.', ""),
        |t| format!("{t}="),
        |t| format!("{t}.{t}"),
        |t| t.replacen("ey", "e?", 1),
        // A payload that is a list, and one that is cut.
        |t| {
            t.split('.')
                .enumerate()
                .map(|(i, p)| if i == 1 { "W10" } else { p })
                .collect::<Vec<_>>()
                .join(".")
        },
        |t| {
            t.split('.')
                .enumerate()
                .map(|(i, p)| if i == 1 { &p[..40] } else { p })
                .collect::<Vec<_>>()
                .join(".")
        },
    ];
    for (i, despues) in filas.into_iter().enumerate() {
        let hostil = Hostil::nuevo(Escena { despues, ..Escena::buena() }).await;
        let este = hostil.entrar(&hostil.cliente(&[]), 0).await;
        assert_eq!(este, Err(Fallo::Malformado), "row {i}");
    }
}

#[tokio::test]
async fn a_used_code_is_refused_by_the_service_and_so_by_us() {
    let hostil = Hostil::nuevo(Escena::buena()).await;
    let cliente = hostil.cliente(&[]);
    let (url, intento) = hostil.comenzar(&cliente, 0).await.expect("begins");
    let retorno = hostil.autorizar(&url);
    assert!(cliente.terminar(&intento, &retorno, a_los(0)).await.is_ok());
    assert_eq!(cliente.terminar(&intento, &retorno, a_los(1)).await, Err(Fallo::Canje));
}

#[tokio::test]
async fn a_key_that_the_token_brings_is_never_fetched_nor_used() {
    for (campo, valor) in
        [("jku", json!("{E}/otras")), ("x5u", json!("{E}/otras")), ("jwk", jwk_es(2, "una"))]
    {
        let mut escena = Escena { firma: Firma::Es(2), ..Escena::buena() };
        escena.cabeza[campo] = valor;
        let hostil = Hostil::nuevo(escena).await;
        assert!(hostil.entrar(&hostil.cliente(&[]), 0).await.is_err(), "{campo}");
        assert_eq!(hostil.visitas("/otras"), 0, "{campo}");
    }
}

#[tokio::test]
async fn an_answer_of_64_mb_is_left_as_soon_as_it_is_too_long() {
    let rutas = vec![("/token", Servido::Relleno(usize::MAX))];
    let hostil = Hostil::nuevo(Escena { rutas, ..Escena::buena() }).await;
    let empieza = std::time::Instant::now();
    assert_eq!(hostil.entrar(&hostil.cliente(&[]), 0).await, Err(Fallo::Control(Control::Cuerpo)));
    assert!(empieza.elapsed().as_secs() < 10, "an endless answer ends");
}

#[tokio::test]
async fn nobody_there_is_a_passing_trouble() {
    let cliente: Cliente = Escena::buena().cliente(1, &[]);
    let pedido = Escena::buena().pedido;
    let fallo = cliente.comenzar(pedido, a_los(0), &mut rand::rngs::OsRng).await.err().expect("nobody");
    assert_eq!((fallo.codigo().as_str(), fallo.clase()), ("IDP-01", Clase::Temporal));
    assert!(cliente.salida(None, a_los(0)).await.is_none());
}

#[tokio::test]
async fn a_grado_that_the_service_can_never_attest_is_not_even_asked_for() {
    let mut escena = Escena { dialecto: "and", ..Escena::buena() };
    escena.pedido.grado = Grado::Alto;
    let hostil = Hostil::nuevo(escena).await;
    let fallo = hostil.entrar(&hostil.cliente(&[]), 0).await.expect_err("never");
    assert_eq!(
        (fallo.clase(), hostil.visitas("/.well-known/openid-configuration")),
        (Clase::Configuracion, 0)
    );
}

#[tokio::test]
async fn failures_say_nothing_of_people_or_tokens() {
    for cambio in [
        (|e| e.reclamos["acr"] = json!("bajo")) as fn(&mut Escena),
        |e| e.informe["sub"] = json!("persona-2"),
        |e| {
            e.rutas =
                vec![("/token", Servido::Otro(400, "application/json", r#"{"error":"persona-1"}"#.into()))]
        },
        |e| {
            e.rutas =
                vec![("/token", Servido::Otro(200, "application/json", r#"{"id_token":"persona-1""#.into()))]
        },
    ] {
        let fallo = fallar(cambio).await;
        let dicho = format!("{fallo} {fallo:?} {:?}", std::error::Error::source(&fallo).is_some());
        for secreto in ["persona", "correo", "codigo-", "acceso", "ey"] {
            assert!(!dicho.contains(secreto), "{dicho}");
        }
    }
}

#[test]
fn settings_that_can_never_work_are_refused_at_once() {
    let buenos = || Ajustes {
        emisor: "https://idp.example".into(),
        client_id: "sede".into(),
        client_secret: None,
        retorno: "https://sede.example/retorno".into(),
        salida: "https://sede.example/".into(),
        dialecto: Dialecto::leer("estandar", None, None).expect("embedded"),
    };
    assert!(Cliente::new(buenos()).is_ok());
    for malos in [
        Ajustes { emisor: "http://idp.example".into(), ..buenos() },
        Ajustes { emisor: "idp.example".into(), ..buenos() },
        Ajustes { emisor: "https://idp.example/?a=b".into(), ..buenos() },
        Ajustes { client_id: String::new(), ..buenos() },
        Ajustes { retorno: "/retorno".into(), ..buenos() },
    ] {
        assert_eq!(Cliente::new(malos).err().expect("refused").clase(), Clase::Configuracion);
    }
}
