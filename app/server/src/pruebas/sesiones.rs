//! Sessions: new ids, ends, cookies, what the database knows of them, and who can end whose.

use super::{
    casa::{Casa, ahora, pasan},
    foto::Foto,
    navegador::{Navegador, Pares, Respuesta},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use domain::grado::Grado;

const MARIA: &str = "sim-adulta-cc";
const JOSE: &str = "sim-adulto-cc";

/// Whether these cookies still open the folder.
async fn dentro(casa: &Casa, n: &Navegador) -> bool {
    let r = n.clone().ver(casa, "/carpeta/").await;
    casa.asentar().await;
    match r.estado {
        StatusCode::OK => true,
        StatusCode::SEE_OTHER if r.destino().starts_with("/ingresar?") => false,
        otro => panic!("{otro} {}", r.destino()),
    }
}

async fn apretar(casa: &Casa, n: &mut Navegador, camino: &str) -> Respuesta {
    n.enviar(casa, camino, &Pares::new()).await
}

#[tokio::test]
async fn each_change_of_who_somebody_is_gives_a_new_id_and_the_old_one_is_dead() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, MARIA, Grado::Bajo).await;
    let al_entrar = n.copia();
    n.aceptar(&casa, &[]).await.a("/carpeta/?hecho=registrado");
    let registrada = n.copia();
    assert_ne!(al_entrar.sesion(), registrada.sesion());
    assert!(!dentro(&casa, &al_entrar).await && dentro(&casa, &registrada).await);

    n.entrar_por(&casa, "/ingresar?grado=alto&volver=/carpeta/", MARIA, Grado::Alto).await;
    assert_ne!(registrada.sesion(), n.sesion());
    assert!(!dentro(&casa, &registrada).await && dentro(&casa, &n).await, "step-up");

    let antes = n.copia();
    let r = apretar(&casa, &mut n, "/salir").await.debe(303);
    assert!(r.galleta("sede").is_some_and(|g| g.contains("Max-Age=0")), "the cookie goes");
    assert_eq!(n.sesion(), "");
    assert!(!dentro(&casa, &antes).await, "logout");
}

#[tokio::test]
async fn an_id_that_the_browser_brought_along_is_never_taken() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    for id in ["AAAAAAAAAAAAAAAAAAAAAA", "", "x", "../../etc/passwd"] {
        n.galletas.insert("sede".into(), id.to_owned());
        n.entrar(&casa, MARIA, Grado::Bajo).await;
        assert_ne!(n.sesion(), id);
    }
}

#[tokio::test]
async fn a_session_ends_after_fifteen_idle_minutes_and_not_before() {
    let casa = Casa::nueva().await;
    let usada = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    let mut extendida = Navegador::nuevo();
    extendida.entrar(&casa, MARIA, Grado::Bajo).await;
    let mut quieta = Navegador::nuevo();
    quieta.entrar(&casa, MARIA, Grado::Bajo).await;
    pasan(880);
    assert!(dentro(&casa, &usada).await, "alive at 880");
    apretar(&casa, &mut extendida, "/carpeta/sesiones/extender")
        .await
        .a("/carpeta/sesiones/?hecho=extendida");
    pasan(20);
    assert!(!dentro(&casa, &quieta).await, "dead at 900");
    pasan(860);
    assert!(dentro(&casa, &usada).await, "the use at 880 counts");
    assert!(dentro(&casa, &extendida).await, "what was extended at 880 lives");
    pasan(900);
    assert!(!dentro(&casa, &usada).await && !dentro(&casa, &extendida).await);
    assert!(!dentro(&casa, &usada).await, "it does not wake up by asking");
}

#[tokio::test]
async fn the_island_extends_too_and_says_what_is_left_until_the_absolute_end() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    pasan(890);
    apretar(&casa, &mut n, "/api/fn/extender").await.debe(200).dice("\"quedan\":900");
    pasan(890);
    assert!(dentro(&casa, &n).await);
    pasan(900);
    apretar(&casa, &mut n, "/api/fn/extender").await.debe(200).dice("\"ok\":false").dice("Su sesión terminó");
    assert!(!dentro(&casa, &n).await, "asking too late revives nothing");
}

#[tokio::test]
async fn however_active_a_session_ends_after_eight_hours() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    for _ in 0..35 {
        pasan(800);
        assert!(dentro(&casa, &n).await);
    }
    pasan(799);
    apretar(&casa, &mut n, "/api/fn/extender").await.debe(200).dice("\"quedan\":1");
    assert!(dentro(&casa, &n).await);
    pasan(1);
    assert!(!dentro(&casa, &n).await);
    let mut otra = Navegador::nuevo();
    otra.entrar(&casa, MARIA, Grado::Bajo).await;
    assert!(dentro(&casa, &otra).await);
}

/// Attributes of a cookie, in alphabetical order.
fn atributos(galleta: &str) -> Vec<&str> {
    let mut atributos: Vec<_> = galleta.split("; ").skip(1).collect();
    atributos.sort_unstable();
    atributos
}

#[tokio::test]
async fn cookies_are_bound_to_their_host_on_https_and_readable_by_no_script_anywhere() {
    for (casa, prefijo, seguro) in
        [(Casa::segura().await, "__Host-", vec!["Secure"]), (Casa::nueva().await, "", vec![])]
    {
        let con = |base: &[&'static str]| {
            let mut todos: Vec<&str> = base.iter().copied().chain(seguro.iter().copied()).collect();
            todos.sort_unstable();
            todos
        };
        let mut n = Navegador::nuevo();
        let r = n.ver(&casa, "/ingresar").await.debe(303);
        let galleta = r.galleta(&format!("{prefijo}sede-ingreso")).expect("the secret of the browser");
        assert_eq!(atributos(galleta), con(&["HttpOnly", "Max-Age=900", "Path=/", "SameSite=Lax"]));
        let pedido = n.ir(&casa, "/ingresar").await;
        let regreso = n.elegir(&casa, &pedido, MARIA, Grado::Bajo).await;
        let r = n.ver(&casa, &regreso).await.debe(303);
        let galleta = r.galleta(&format!("{prefijo}sede")).expect("the session");
        assert_eq!(atributos(galleta), con(&["HttpOnly", "Path=/", "SameSite=Lax"]));
        let r = apretar(&casa, &mut n, "/salir").await;
        let galleta = r.galleta(&format!("{prefijo}sede")).expect("its removal");
        assert!(galleta.contains("Max-Age=0") && galleta.contains("Path=/"), "{galleta}");
        assert_eq!(galleta.contains("Secure"), !seguro.is_empty(), "{galleta}");
        assert!(!galleta.contains("Domain"), "{galleta}");
    }
}

#[tokio::test]
async fn who_reads_the_database_finds_no_cookie_in_it() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    n.ir(&casa, "/ingresar?grado=alto").await;
    let foto = Foto::de(&casa).await;
    assert_eq!(n.galletas.len(), 2);
    for (nombre, valor) in &n.galletas {
        assert!(valor.len() >= 22, "{nombre} can be guessed");
        assert_eq!(foto.donde(valor), Vec::<&str>::new(), "{nombre}");
    }
    let estado = n.ir(&casa, "/ingresar?grado=alto").await;
    let estado = estado.iter().find(|(n, _)| n == "state").expect("state");
    let de_ingresos = Foto::de(&casa).await;
    let como_clave =
        de_ingresos.filas("ingresos").iter().any(|f| f.contains(&format!("estado={}", estado.1)));
    assert!(!como_clave);
}

#[tokio::test]
async fn closing_the_others_closes_all_of_mine_but_this_one_and_nobody_elses() {
    let casa = Casa::nueva().await;
    let mut mia = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    let jose = Navegador::registrar(&casa, JOSE, Grado::Bajo, &[]).await;
    let mut otra = Navegador::nuevo();
    otra.entrar(&casa, MARIA, Grado::Alto).await;
    mia.ver(&casa, "/carpeta/sesiones/").await.debe(200).dice("Chrome en Android");
    apretar(&casa, &mut mia, "/carpeta/sesiones/cerrar").await.a("/carpeta/sesiones/?hecho=sesiones");
    assert!(dentro(&casa, &mia).await && !dentro(&casa, &otra).await && dentro(&casa, &jose).await);
}

#[tokio::test]
async fn what_another_person_does_leaves_my_session_as_it_is() {
    let casa = Casa::nueva().await;
    let mia = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    for camino in ["/carpeta/sesiones/cerrar", "/carpeta/datos/supresion", "/salir"] {
        apretar(&casa, &mut jose.copia(), camino).await.debe(303);
        assert!(dentro(&casa, &mia).await, "{camino}");
    }
    let mut de_jose = jose.copia();
    assert!(!dentro(&casa, &jose).await);
    apretar(&casa, &mut de_jose, "/salir").await.a("/ingresar/adios");
    assert!(dentro(&casa, &mia).await, "a dead cookie");
}

#[tokio::test]
async fn another_person_in_the_same_browser_begins_with_nothing_of_the_first() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-empresaria", Grado::Medio, &[]).await;
    n.enviar(&casa, "/carpeta/actuar/", &[("por", "990000101")]).await.a("/carpeta/?hecho=por");
    n.ver(&casa, "/carpeta/").await.debe(200).dice("Panadería La Espiga");
    let primera = n.copia();
    n.entrar(&casa, "sim-empresaria", Grado::Alto).await;
    n.ver(&casa, "/carpeta/").await.debe(200).dice("Panadería La Espiga");
    n.entrar(&casa, JOSE, Grado::Bajo).await;
    n.aceptar(&casa, &[]).await.a("/carpeta/?hecho=registrado");
    n.ver(&casa, "/carpeta/").await.debe(200).calla("Panadería").calla("Patricia").dice(">José<");
    assert!(!dentro(&casa, &primera).await);
}

#[tokio::test]
async fn the_service_ends_the_session_that_it_names_and_no_other() {
    let casa = Casa::segura().await;
    let mia = Navegador::registrar(&casa, MARIA, Grado::Bajo, &[]).await;
    let jose = Navegador::registrar(&casa, JOSE, Grado::Bajo, &[]).await;
    let huella = crate::sesion::huella(mia.sesion());
    let fila = casa.haz(async move |c| store::sesiones::leer(c, &huella).await).await.expect("a row");
    let sid = fila.sid.expect("sid");
    let emisor = casa.emisor().to_owned();
    let mut nadie = Navegador::nuevo();
    for (iss, sid, estado) in [
        (emisor.as_str(), "otra", 200),
        ("https://otro.example", &*sid, 400),
        (&format!("{emisor}/"), &*sid, 400),
        (&*emisor, "", 400),
        ("", &*sid, 400),
    ] {
        let consulta = serde_urlencoded::to_string([("iss", iss), ("sid", sid)]).expect("query");
        nadie.ver(&casa, &format!("/ingresar/salida?{consulta}")).await.debe(estado);
        assert!(dentro(&casa, &mia).await, "{iss} {sid}");
    }
    let consulta = serde_urlencoded::to_string([("iss", &*emisor), ("sid", &*sid)]).expect("query");
    let r = nadie.ver(&casa, &format!("/ingresar/salida?{consulta}")).await.debe(200);
    let origen = url::Url::parse(&emisor).expect("url").origin().ascii_serialization();
    assert!(r.cabecera("content-security-policy").contains(&format!("frame-ancestors {origen}")));
    assert_eq!(r.cabecera("x-frame-options"), "");
    assert!(!dentro(&casa, &mia).await && dentro(&casa, &jose).await);
}

#[tokio::test]
async fn a_page_of_somebody_is_kept_by_no_cache() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    for camino in ["/carpeta/", "/carpeta/datos/", "/carpeta/sesiones/", "/carpeta/datos/descarga.json"] {
        let r = n.ver(&casa, camino).await.debe(200);
        assert!(
            r.cabecera("cache-control").contains("no-store"),
            "{camino}: {}",
            r.cabecera("cache-control")
        );
        let p = n.peticion(&casa, Method::HEAD, camino).body(Body::empty()).expect("request");
        let r = n.pedir(&casa, p).await.debe(200);
        assert_eq!(r.cuerpo, "", "{camino}");
    }
    assert_eq!(ahora().as_second(), 1_800_000_000);
}
