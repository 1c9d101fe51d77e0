//! Under which host, through which proxies and how often.

use super::{
    casa::{Casa, Como, PUBLICA, direccion},
    foto::{Foto, igual},
    navegador::{Navegador, Respuesta},
};
use crate::borde::limites::Que;
use axum::{
    body::Body,
    http::{Method, header},
};
use domain::grado::Grado;
use std::net::IpAddr;

/// A page asked for under this host, as the proxy of GOV.CO would.
async fn por(casa: &Casa, n: &mut Navegador, host: &str, camino: &str) -> Respuesta {
    let mut p = n.peticion(casa, Method::GET, camino).body(Body::empty()).expect("request");
    p.headers_mut().insert(header::HOST, host.parse().expect("host"));
    n.pedir(casa, p).await
}

#[tokio::test]
async fn whatever_knows_a_session_sends_other_hosts_to_the_public_address() {
    let casa = Casa::segura().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    for host in
        ["www.gov.co", "127.0.0.1:3000", "sede.municipio.example.malo.example", "sede.municipio.example:8443"]
    {
        for camino in
            ["/carpeta/", "/carpeta/datos/?hecho=corregido", "/registro/", "/ingresar", "/funcionario/"]
        {
            let r = por(&casa, &mut n, host, camino).await.a(&format!("{PUBLICA}{camino}"));
            assert!(r.cabeceras.get(header::SET_COOKIE).is_none(), "{host}{camino}");
        }
        // What knows nobody works everywhere.
        por(&casa, &mut n, host, "/buscar?q=predial").await.debe(200);
        por(&casa, &mut n, host, "/healthz").await.debe(200);
    }
    por(&casa, &mut n, "SEDE.municipio.example", "/carpeta/").await.debe(200);
}

#[tokio::test]
async fn a_forwarded_host_changes_nothing() {
    let casa = Casa::segura().await;
    let mut n = Navegador::nuevo();
    for nombre in ["x-forwarded-host", "forwarded", "x-original-host", "x-forwarded-proto"] {
        let p = n.peticion(&casa, Method::GET, "/ingresar").header(nombre, "host=malo.example");
        let r = n.pedir(&casa, p.body(Body::empty()).expect("request")).await.debe(303);
        assert!(!r.destino().contains("malo.example"), "{nombre}");
    }
}

/// Spends the tries of one until this request is refused: tokens come back while a busy machine thinks.
async fn agotado(
    casa: &Casa,
    que: Que,
    quien: &[u8],
    mut pedir: impl AsyncFnMut() -> Respuesta,
) -> Respuesta {
    for _ in 0..20 {
        while casa.borde.limites.contar(que, quien).is_ok() {}
        let r = pedir().await;
        if r.estado == 429 {
            return r;
        }
    }
    panic!("never too many");
}

/// Somebody comes back from the service through this one, who says for whom.
async fn por_proxy(casa: &Casa, par: IpAddr, desde: &str) -> Respuesta {
    let mut n = Navegador::nuevo();
    n.ip = par;
    let p = n.peticion(casa, Method::GET, "/ingresar/retorno?state=x").header("x-forwarded-for", desde);
    n.pedir(casa, p.body(Body::empty()).expect("request")).await
}

#[tokio::test]
async fn too_many_logins_wait_and_another_address_does_not() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.ip = direccion([203, 0, 113, 9]);
    let r = agotado(&casa, Que::Ingreso, &[203, 0, 113, 9], async || n.copia().ver(&casa, "/ingresar").await)
        .await;
    let espera: u32 = r.cabecera("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&espera), "{espera}");
    r.dice("Demasiados intentos").dice("un minuto");
    agotado(&casa, Que::Ingreso, &[203, 0, 113, 9], async || por_proxy(&casa, n.ip, "").await).await;
    n.ver(&casa, "/carpeta/").await.debe(303);
    n.ip = direccion([203, 0, 113, 10]);
    n.ver(&casa, "/ingresar").await.debe(303);
}

#[tokio::test]
async fn who_comes_directly_cannot_hide_behind_an_invented_address() {
    let casa = Casa::nueva().await;
    let par = direccion([203, 0, 113, 9]);
    for inventada in ["198.51.100.1", "127.0.0.1", "198.51.100.1, 10.0.0.5", "::1", "x"] {
        let pedir = async || por_proxy(&casa, par, inventada).await;
        agotado(&casa, Que::Ingreso, &[203, 0, 113, 9], pedir).await;
    }
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_one_counts_alone_and_inventions_before_it_do_not() {
    let proxy = direccion([10, 0, 0, 5]);
    let casa = Casa::como(Como { proxies: vec![proxy], ..Como::default() }).await;
    for desde in ["203.0.113.9", "198.51.100.1, 203.0.113.9", "127.0.0.1, 203.0.113.9", "x, 203.0.113.9"] {
        let pedir = async || por_proxy(&casa, proxy, desde).await;
        agotado(&casa, Que::Ingreso, &[203, 0, 113, 9], pedir).await;
    }
    por_proxy(&casa, proxy, "203.0.113.10").await.debe(403);
    por_proxy(&casa, direccion([10, 0, 0, 6]), "203.0.113.9").await.debe(403);
}

#[tokio::test]
async fn too_many_forms_of_one_address_are_not_even_read() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    n.ip = direccion([203, 0, 113, 20]);
    const CORREGIR: &str = "/carpeta/datos/corregir";
    let correo = [("correo", "otro@correo.example")];
    let antes = Foto::de(&casa).await;
    // Not even whether they come from elsewhere is looked at.
    let ajena = async || {
        let p = n.peticion(&casa, Method::POST, CORREGIR).header(header::ORIGIN, "https://malo.example");
        n.copia().pedir(&casa, p.body(Body::empty()).expect("request")).await
    };
    let r = agotado(&casa, Que::Formulario, &[203, 0, 113, 20], ajena).await;
    assert_ne!(r.cabecera("retry-after"), "");
    igual(&antes, &Foto::de(&casa).await, "too many");
    n.ver(&casa, "/carpeta/datos/").await.debe(200);
    let propia = async || n.copia().enviar(&casa, CORREGIR, &correo).await;
    agotado(&casa, Que::Formulario, &[203, 0, 113, 20], propia).await;
    n.ip = direccion([203, 0, 113, 21]);
    n.enviar(&casa, CORREGIR, &correo).await.debe(303);
}

#[tokio::test]
async fn forms_of_one_session_are_counted_wherever_they_come_from() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    let mut otra = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    let (nada, huella): ([(&str, &str); 0], _) = ([], crate::sesion::huella(n.sesion()));
    for ultima in 1..4 {
        n.ip = direccion([198, 51, 100, ultima]);
        let pedir = async || n.copia().enviar(&casa, "/carpeta/datos/corregir", &nada).await;
        agotado(&casa, Que::Persona, huella.as_bytes(), pedir).await;
    }
    otra.enviar(&casa, "/carpeta/datos/corregir", &nada).await.debe(422);
}
