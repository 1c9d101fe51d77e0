//! What is wrong is said on a page of the sede, in Spanish, with a way on.

use super::{
    casa::Casa,
    foto::{Foto, igual},
    navegador::{Navegador, Respuesta, origen},
    puertas::{Escena, PUERTAS, Papel},
};
use axum::{
    body::{Body, Bytes},
    http::{Method, Request, header},
};
use domain::grado::Grado;

const FORMULARIO: &str = "application/x-www-form-urlencoded";

fn propio(n: &Navegador, casa: &Casa, metodo: Method, camino: &str, cuerpo: Body) -> Request<Body> {
    n.peticion(casa, metodo, camino)
        .header(header::ORIGIN, origen(casa))
        .header(header::CONTENT_TYPE, FORMULARIO)
        .body(cuerpo)
        .expect("request")
}

/// A whole page of the sede, which nobody keeps.
#[track_caller]
fn es_pagina(r: Respuesta, estado: u16) -> Respuesta {
    let r = r.debe(estado);
    assert!(
        r.cabecera("content-type").starts_with("text/html"),
        "{}: {}",
        r.cabecera("content-type"),
        r.cuerpo
    );
    assert!(r.cabecera("content-security-policy").contains("default-src 'none'"));
    assert!(r.cabecera("cache-control").contains("no-store"), "{}", r.cabecera("cache-control"));
    r.dice("<html lang=\"es-CO\">").dice("San Roque del Río").dice("</html>")
}

/// Doors with a page of their own; server functions speak JSON.
fn paginas() -> impl Iterator<Item = &'static super::puertas::Puerta> {
    let sin_cuerpo = ["/salir", "/carpeta/sesiones/cerrar", "/carpeta/sesiones/extender"];
    // Forms with files take more, and have tests of their own.
    let grandes = [
        "/pqrsd/",
        "/pqrsd/solicitud/",
        "/pqrsd/solicitud/adjuntar",
        "/tramites/{slug}/solicitud/adjuntar",
        "/tramites/{slug}/solicitud/",
        "/verificar/",
        "/consulta/completar",
    ];
    let fuera = move |c: &str| c.starts_with("/api/") || sin_cuerpo.contains(&c) || grandes.contains(&c);
    PUERTAS.iter().filter(move |p| !fuera(p.camino))
}

#[tokio::test]
async fn a_body_that_is_too_large_is_a_413_page_whether_it_says_its_size_or_not() {
    let mut e = Escena::montar(Casa::nueva().await).await;
    let antes = Foto::de(&e.casa).await;
    let grande = format!("correo={}", "a".repeat(64 * 1024));
    for p in paginas() {
        let mut n = e.de(p.papel).copia();
        let a_trozos = futures::stream::iter(
            grande
                .as_bytes()
                .chunks(1000)
                .map(|c| Ok::<_, std::io::Error>(Bytes::copy_from_slice(c)))
                .collect::<Vec<_>>(),
        );
        for cuerpo in [Body::from(grande.clone()), Body::from_stream(a_trozos)] {
            let peticion = propio(&n, &e.casa, Method::POST, p.camino, cuerpo);
            let r = n.pedir(&e.casa, peticion).await;
            assert_eq!(r.estado, 413, "{}", p.camino);
            es_pagina(r, 413).dice("demasiado grande");
        }
    }
    igual(&antes, &Foto::de(&e.casa).await, "too large");
}

#[tokio::test]
async fn the_functions_of_the_islands_read_no_more_either() {
    let mut e = Escena::montar(Casa::nueva().await).await;
    let antes = Foto::de(&e.casa).await;
    let mut n = e.de(Papel::Adulta).copia();
    let grande = format!("slug=notificacion&otorgado=true&x={}", "a".repeat(64 * 1024));
    let trozos: Vec<_> =
        grande.as_bytes().chunks(1000).map(|c| Ok::<_, std::io::Error>(Bytes::copy_from_slice(c))).collect();
    let mut con_tamano = propio(&n, &e.casa, Method::POST, "/api/fn/consentir", Body::from(grande.clone()));
    con_tamano.headers_mut().insert(header::CONTENT_LENGTH, grande.len().into());
    let r = n.pedir(&e.casa, con_tamano).await;
    es_pagina(r, 413);
    let sin = propio(
        &n,
        &e.casa,
        Method::POST,
        "/api/fn/consentir",
        Body::from_stream(futures::stream::iter(trozos)),
    );
    let r = n.pedir(&e.casa, sin).await;
    assert!(!r.estado.is_success(), "{}", r.estado);
    igual(&antes, &Foto::de(&e.casa).await, "too large");
}

#[tokio::test]
async fn what_is_no_form_is_a_400_page() {
    let mut e = Escena::montar(Casa::nueva().await).await;
    let antes = Foto::de(&e.casa).await;
    let muchos = (0..201).map(|i| format!("c{i}=x")).collect::<Vec<_>>().join("&");
    for p in paginas() {
        let mut n = e.de(p.papel).copia();
        let peticion = propio(&n, &e.casa, Method::POST, p.camino, Body::from(muchos.clone()));
        es_pagina(n.pedir(&e.casa, peticion).await, 400);
    }
    igual(&antes, &Foto::de(&e.casa).await, "no form");
}

#[tokio::test]
async fn a_query_that_is_none_is_a_page_too() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    for camino in [
        "/ingresar?edad=mucha",
        "/ingresar?edad=-1",
        "/ingresar?grado=bajo&grado=alto",
        "/ingresar?volver=%ff",
        "/ingresar/retorno?state=a&state=b",
        "/registro/?volver=a&volver=b",
        "/carpeta/?hecho=a&hecho=b",
        "/carpeta/datos/?hecho=a&hecho=b",
        "/carpeta/sesiones/?hecho=a&hecho=b",
        "/carpeta/accesos/?antes=a&antes=b",
        "/ingresar/salida?iss=a&iss=b",
        "/pqrsd/solicitud/?paso=x",
        "/tramites/certificado-de-residencia/solicitud/?paso=x",
    ] {
        let r = n.ver(&casa, camino).await;
        let ingles =
            ["Failed to deserialize", "duplicate field", "invalid"].iter().any(|t| r.cuerpo.contains(t));
        assert!(!ingles, "{camino}: {} {}", r.estado, r.cuerpo);
        assert!(!r.estado.is_server_error(), "{camino}: {}", r.estado);
    }
}

#[tokio::test]
async fn an_address_that_is_none_is_a_404_page() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    for camino in [
        "/carpeta/nada",
        "/carpeta/datos",
        "/carpeta//",
        "/carpeta/%2e%2e/datos/",
        "/funcionario/otra",
        "/ingresar/nada",
        "/ingresar/",
        "/simulador/nada",
        "/tramites/no-existe/solicitud/",
    ] {
        let r = n.ver(&casa, camino).await;
        assert_eq!((r.estado.as_u16(), r.cuerpo.is_empty()), (404, false), "{camino}");
        es_pagina(r, 404);
    }
    n.enviar(&casa, "/carpeta/nada", &[("a", "b")]).await.debe(404);
}

#[tokio::test]
async fn head_answers_as_get_without_a_body() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
    for camino in [
        "/carpeta/",
        "/carpeta/datos/",
        "/carpeta/accesos/",
        "/carpeta/sesiones/",
        "/carpeta/actuar/",
        "/funcionario/",
        "/registro/",
        "/ingresar",
        "/ingresar/adios",
        "/.well-known/jwks.json",
        "/buscar?q=a",
        "/healthz",
        "/readyz",
        "/carpeta/nada",
        "/api/fn/sugerir?q=predial",
    ] {
        let get = n.ver(&casa, camino).await;
        let p = n.peticion(&casa, Method::HEAD, camino).body(Body::empty()).expect("request");
        let head = n.pedir(&casa, p).await;
        assert_eq!((head.estado, head.cuerpo.as_str()), (get.estado, ""), "{camino}");
        assert_eq!(head.cabecera("content-type"), get.cabecera("content-type"), "{camino}");
    }
}

#[tokio::test]
async fn other_methods_are_a_405_page_that_names_those_that_are_taken() {
    let mut e = Escena::montar(Casa::nueva().await).await;
    let antes = Foto::de(&e.casa).await;
    let mut n = e.de(Papel::Adulta).copia();
    let caminos = paginas().map(|p| p.camino).chain([
        "/carpeta/",
        "/ingresar",
        "/salir",
        "/buscar",
        "/api/fn/consentir",
    ]);
    for camino in caminos {
        for metodo in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
            let peticion = propio(&n, &e.casa, metodo.clone(), camino, Body::from("correo=a%40b.example"));
            let r = n.pedir(&e.casa, peticion).await;
            assert_eq!(r.estado, 405, "{metodo} {camino}");
            assert_ne!(r.cabecera("allow"), "", "{metodo} {camino}");
            es_pagina(r, 405);
        }
    }
    es_pagina(n.ver(&e.casa, "/salir").await, 405);
    for camino in ["/carpeta/sesiones/cerrar", "/carpeta/sesiones/extender"] {
        n.ver(&e.casa, camino).await.a("/carpeta/sesiones/");
    }
    for camino in ["/carpeta/", "/carpeta/datos/", "/ingresar", "/buscar"] {
        es_pagina(n.enviar(&e.casa, camino, &[("a", "b")]).await, 405);
    }
    igual(&antes, &Foto::de(&e.casa).await, "another method");
}

#[tokio::test]
async fn words_of_strangers_never_become_part_of_a_page() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    let hostil = "\"><script>alert(1)</script>";
    let campos = [("correo", hostil), ("telefono", hostil), ("direccion", hostil)];
    n.enviar(&casa, "/carpeta/datos/corregir", &campos).await.debe(422).calla("<script>alert");
    let campos = [("codigo", hostil), ("parentesco", hostil), ("escucho", "si")];
    n.enviar(&casa, "/carpeta/datos/representar", &campos).await.debe(422).calla("<script>alert");
    n.enviar(&casa, "/carpeta/datos/corregir", &[("direccion", hostil)]).await.debe(303);
    n.ver(&casa, "/carpeta/datos/").await.debe(200).calla("<script>alert");
    let consulta = serde_urlencoded::to_string([("q", hostil)]).expect("query");
    n.ver(&casa, &format!("/buscar?{consulta}")).await.debe(200).calla("<script>alert");
    n.ver(&casa, &format!("/carpeta/?hecho={consulta}")).await.debe(200).calla("<script>alert");
}
