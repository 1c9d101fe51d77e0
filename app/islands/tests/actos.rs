//! The server functions that act: what reaches the port, and what each island leaves on the page of the server.
#![cfg(feature = "ssr")]

mod eco;

use eco::preguntar;
use islands::{
    AbrirNotificacion, ActoElevar, Consentimientos, Consentir, Elevar, Extender, Formulario, GuardarBorrador,
    Notificacion, Prorroga, SesionAviso, Suceso, abrir_notificacion, consentir, elevar, extender,
    guardar_borrador, lectura::Consulta,
};
use leptos::{prelude::*, server_fn::ServerFn};

fn html<V: IntoView>(vista: impl FnOnce() -> V) -> String {
    Owner::new().with(|| vista().into_view().to_html())
}

#[test]
fn each_function_asks_its_act_of_the_port() {
    let sigue = preguntar(extender()).expect("the port answers");
    assert_eq!(sigue, Prorroga { ok: true, mensaje: String::new(), quedan: 900 });
    let dado =
        preguntar(consentir("avisos".into(), true, String::new(), "-7".into())).expect("the port answers");
    assert_eq!((dado.ok, &*dado.mensaje), (true, "avisos-7"));
    let lejos = preguntar(elevar("tramites/x/".into(), "a=1&b=%C3%B1".into())).expect("the port answers");
    assert_eq!((&*lejos.destino, &*lejos.mensaje), ("tramites/x/", "a=1&b=%C3%B1"));
    let g =
        preguntar(guardar_borrador("pqrsd/".into(), "k".into(), 6, "a=1".into())).expect("the port answers");
    assert_eq!((&*g.hora, &*g.clave, g.version, &*g.mensaje), ("pqrsd/", "k", 7, "a=1"));
    let abierta = preguntar(abrir_notificacion("n1".into())).expect("the port answers");
    assert_eq!((abierta.ok, &*abierta.mensaje), (true, "n1"));
}

#[test]
fn a_refusal_that_was_to_be_expected_is_no_error() {
    let no = preguntar(consentir("avisos".into(), false, String::new(), String::new()))
        .expect("a refusal is an answer");
    assert_eq!(no, Suceso { ok: false, mensaje: "avisos".into(), destino: String::new() });
}

#[test]
fn without_a_port_it_is_an_error() {
    assert!(futures::executor::block_on(extender()).is_err());
}

#[test]
fn acts_are_posts_at_addresses_that_no_build_changes() {
    let de = |ruta: &str| ruta.to_owned();
    assert_eq!(de(Extender::PATH), "/api/fn/extender");
    assert_eq!(de(Consentir::PATH), "/api/fn/consentir");
    assert_eq!(de(ActoElevar::PATH), "/api/fn/elevar");
    assert_eq!(de(GuardarBorrador::PATH), "/api/fn/guardar_borrador");
    assert_eq!(de(AbrirNotificacion::PATH), "/api/fn/abrir_notificacion");
    let metodos = [
        metodo::<Extender>(),
        metodo::<Consentir>(),
        metodo::<ActoElevar>(),
        metodo::<GuardarBorrador>(),
        metodo::<AbrirNotificacion>(),
    ];
    for metodo in metodos {
        assert_eq!(metodo, http::Method::POST);
    }
}

fn metodo<F: ServerFn>() -> http::Method {
    use leptos::server_fn::Protocol;
    <F::Protocol as Protocol<
        F,
        F::Output,
        F::Client,
        F::Server,
        F::Error,
        F::InputStreamError,
        F::OutputStreamError,
    >>::METHOD
}

#[test]
fn islands_without_props_are_one_small_element_each() {
    for html in [html(SesionAviso), html(Consentimientos), html(Elevar), html(Formulario), html(Notificacion)]
    {
        assert!(html.starts_with("<leptos-island"), "{html}");
        assert!(!html.contains("data-props"), "{html}");
        assert!(html.len() < 160, "{html}");
    }
}

#[test]
fn what_is_announced_has_a_place_before_it_is_said() {
    for html in [html(SesionAviso), html(Consentimientos), html(Notificacion)] {
        assert!(html.contains("role=\"status\""), "{html}");
    }
    assert!(html(Elevar).contains("<span hidden"));
}

#[test]
fn a_function_without_arguments_sends_no_body() {
    assert_eq!(Extender {}.consulta(), "");
}
