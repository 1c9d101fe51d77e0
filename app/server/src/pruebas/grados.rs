//! Each page and act against each grado: with less than it asks nothing is shown and nothing is done.

use super::{
    casa::{Casa, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, Pares, pares},
    puertas::{DE_TODOS, Escena, PUERTAS, Papel},
};
use domain::grado::Grado;

/// Pages, and the grado that each one asks.
const PAGINAS: [(&str, Grado); 13] = [
    ("/registro/", Grado::Bajo),
    ("/carpeta/", Grado::Bajo),
    ("/carpeta/datos/", Grado::Bajo),
    ("/carpeta/accesos/", Grado::Bajo),
    ("/carpeta/sesiones/", Grado::Bajo),
    ("/carpeta/actuar/", Grado::Bajo),
    ("/carpeta/datos/descarga/", Grado::Medio),
    ("/carpeta/datos/descarga.json", Grado::Medio),
    ("/carpeta/documentos/", Grado::Bajo),
    ("/carpeta/documentos/papelera/", Grado::Bajo),
    ("/carpeta/documentos/resumen/", Grado::Bajo),
    ("/carpeta/compartidos/", Grado::Medio),
    ("/funcionario/", Grado::Medio),
];

/// Doors that ask more than the lowest grado.
const MEDIAS: [&str; 4] = [
    "/carpeta/datos/corregir",
    "/carpeta/datos/supresion",
    "/carpeta/datos/representar",
    "/funcionario/personas",
];

/// Carmen, who attends people, so that nothing but the grado can stand in the way.
async fn carmen(casa: &Casa, grado: Grado) -> Navegador {
    let mut n = Navegador::nuevo();
    n.entrar(casa, "sim-funcionaria", grado).await;
    n
}

#[tokio::test]
async fn each_page_shows_itself_from_its_grado_on_and_below_it_says_which_one() {
    let casa = Casa::nueva().await;
    casa.nombrar().await;
    Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
    for tiene in Grado::TODOS {
        let mut n = carmen(&casa, tiene).await;
        for (camino, pide) in PAGINAS {
            let antes = Foto::de(&casa).await;
            let r = n.ver(&casa, camino).await;
            if tiene >= pide {
                let bien = if camino == "/registro/" { 303 } else { 200 };
                r.debe(bien);
                continue;
            }
            let r = r.debe(403).dice("Para esto necesita grado medio").dice("grado=medio");
            let volver = serde_urlencoded::to_string([("volver", camino)]).expect("query");
            assert!(r.cuerpo.contains(&volver), "{camino} is come back to");
            r.calla("1099000707");
            igual(&antes, &Foto::de(&casa).await, camino);
        }
    }
}

#[tokio::test]
async fn each_act_is_done_from_its_grado_on_and_below_it_nothing_changes() {
    for tiene in Grado::TODOS {
        let mut e = Escena::montar(Casa::nueva().await).await;
        for p in PUERTAS
            .iter()
            .filter(|p| p.camino.starts_with("/carpeta/") || p.camino.starts_with("/funcionario/"))
        {
            let (antes, campos) = (Foto::de(&e.casa).await, (p.campos)(&e));
            let quien = e.de(p.papel).clone();
            let mut n = quien.copia();
            let sub = match p.papel {
                Papel::Menor => "sim-menor-ti",
                Papel::Funcionaria => "sim-funcionaria",
                _ => "sim-empresaria",
            };
            n.galletas.clear();
            n.entrar(&e.casa, sub, tiene).await;
            let entrada = Foto::de(&e.casa).await;
            assert_ne!(antes.distintas(&entrada), Vec::<&str>::new(), "entering leaves its evidence");
            let r = n.enviar(&e.casa, &p.direccion(), &campos).await;
            if tiene < Grado::Medio && MEDIAS.contains(&p.camino) {
                r.debe(403).dice("Para esto necesita grado medio");
                let despues = Foto::de(&e.casa).await.sin(&["pendientes"]);
                igual(&entrada.sin(&["pendientes"]), &despues, p.camino);
            } else {
                assert_eq!(r.estado, p.estado, "{} with {tiene}", p.camino);
            }
        }
    }
}

#[tokio::test]
async fn nobody_is_sent_to_enter_and_a_form_of_nobody_is_refused() {
    let e = Escena::montar(Casa::nueva().await).await;
    let antes = Foto::de(&e.casa).await;
    let mut n = Navegador::nuevo();
    for (camino, pide) in PAGINAS {
        let esperado =
            serde_urlencoded::to_string([("grado", pide.nombre()), ("volver", camino)]).expect("query");
        n.ver(&e.casa, camino).await.a(&format!("/ingresar?{esperado}"));
    }
    for p in PUERTAS.iter().filter(|p| !matches!(p.camino, "/salir" | "/simulador/autorizar")) {
        if DE_TODOS.contains(&p.camino) {
            continue;
        }
        let campos = (p.campos)(&e);
        let r = n.enviar(&e.casa, &p.direccion(), &campos).await;
        match p.camino.starts_with("/api/") {
            true => r.debe(200).dice("\"ok\":false").dice("Su sesión terminó"),
            false => r.debe(403).dice("Su sesión terminó").dice("ingresar?grado=bajo"),
        };
    }
    igual(&antes, &Foto::de(&e.casa).await, "nobody");
}

#[tokio::test]
async fn who_entered_and_did_not_register_may_do_nothing_but_that() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    n.entrar(&casa, "sim-empresaria", Grado::MuyAlto).await;
    let antes = Foto::de(&casa).await;
    for (camino, _) in PAGINAS.iter().filter(|(c, _)| *c != "/registro/") {
        let volver = serde_urlencoded::to_string([("volver", camino)]).expect("query");
        n.ver(&casa, camino).await.a(&format!("/registro/?{volver}"));
    }
    let e = [
        ("/carpeta/datos/corregir", pares([("correo", "otro@correo.example")])),
        ("/carpeta/datos/consentimientos", pares([("slug", "notificacion"), ("otorgado", "true")])),
        ("/carpeta/datos/supresion", pares([("motivo", "Me mudo")])),
        ("/carpeta/datos/codigo", Pares::new()),
        ("/carpeta/actuar/", pares([("por", "990000101")])),
        ("/carpeta/sesiones/cerrar", Pares::new()),
        (
            "/funcionario/personas",
            pares([("tipo", "CC"), ("numero", "1099000606"), ("motivo", "Para probar esto")]),
        ),
    ];
    for (camino, campos) in e {
        let r = n.enviar(&casa, camino, &campos).await;
        assert!(r.destino().starts_with("/registro/?"), "{camino}: {} {}", r.estado, r.destino());
    }
    igual(&antes, &Foto::de(&casa).await, "who is not registered");
}

#[tokio::test]
async fn a_grado_that_does_not_exist_is_the_highest_and_never_lets_in_who_has_less() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Alto, &[]).await;
    for raro in ["x", "BAJO", "bajo%20", "loa:1", "0", "medio,bajo", "muy%20alto", "%00"] {
        let camino = format!("/ingresar?grado={raro}&volver=/carpeta/");
        let pedido = n.ir(&casa, &camino).await;
        let acr = pedido.iter().find(|(n, _)| n == "acr_values").map(|(_, v)| v.as_str());
        assert_eq!(acr, Some("muy_alto"), "{raro}");
    }
    // Asked for more and given less: the login is refused, and what was there stays.
    let pedido = n.ir(&casa, "/ingresar?grado=x&volver=/carpeta/").await;
    let regreso = n.elegir(&casa, &pedido, "sim-adulta-cc", Grado::Alto).await;
    let antes = n.copia();
    n.ver(&casa, &regreso).await.debe(403).dice("IDP-08").dice("grado alto");
    assert_eq!(antes.sesion(), n.sesion());
    n.ver(&casa, "/carpeta/").await.debe(200);
}

#[tokio::test]
async fn with_enough_grado_the_way_up_leads_straight_on() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::Medio, &[]).await;
    for grado in ["bajo", "medio", ""] {
        n.ver(&casa, &format!("/ingresar?grado={grado}&volver=/carpeta/datos/")).await.a("/carpeta/datos/");
    }
    n.ir(&casa, "/ingresar?grado=alto&volver=/carpeta/datos/").await;
}

#[tokio::test]
async fn erasure_wants_a_login_of_now_and_asks_for_it_with_its_age() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, "sim-adulta-cc", Grado::MuyAlto, &[]).await;
    pasan(599);
    n.ver(&casa, "/carpeta/").await.debe(200);
    casa.asentar().await;
    pasan(2);
    let motivo = [("motivo", "Ya no vivo aquí")];
    let antes = Foto::de(&casa).await.sin(&["pendientes"]);
    let r =
        n.enviar(&casa, "/carpeta/datos/supresion", &motivo).await.debe(403).dice("Confirme que es usted");
    let r = r.dice("edad=600").dice("grado=medio");
    igual(&antes, &Foto::de(&casa).await.sin(&["pendientes"]), "an old login");
    let camino = r.cuerpo.split("href=\"").find(|t| t.contains("edad=600")).expect("a way on");
    let camino = camino.split('"').next().expect("its end").replace("&amp;", "&");
    let camino = format!("/{}", &camino[camino.find("ingresar").expect("the login")..]);
    let pedido = n.ir(&casa, &camino).await;
    assert!(
        pedido.contains(&("max_age".into(), "600".into()))
            && pedido.contains(&("prompt".into(), "login".into()))
    );
    let regreso = n.elegir(&casa, &pedido, "sim-adulta-cc", Grado::Medio).await;
    n.ver(&casa, &regreso).await.a("/carpeta/datos/");
    n.enviar(&casa, "/carpeta/datos/supresion", &motivo).await.a("/carpeta/datos/?hecho=supresion");
    assert_eq!(Foto::de(&casa).await.filas("supresiones").len(), 1);
    n.enviar(&casa, "/carpeta/datos/supresion", &motivo).await.a("/carpeta/datos/?hecho=supresion");
    assert_eq!(Foto::de(&casa).await.filas("supresiones").len(), 1, "once while it waits");
}

#[tokio::test]
async fn an_official_looks_only_while_they_are_one_and_each_look_can_be_read_by_its_person() {
    let mut e = Escena::montar(Casa::nueva().await).await;
    let mut jose = Navegador::registrar(&e.casa, "sim-adulto-cc", Grado::Alto, &[]).await;
    let campos =
        pares([("tipo", "CC"), ("numero", "1.099.000.606"), ("motivo", "Pregunta por su certificado")]);
    let antes = Foto::de(&e.casa).await;
    jose.ver(&e.casa, "/funcionario/").await.debe(403).dice("Esta página no es para usted");
    jose.enviar(&e.casa, "/funcionario/personas", &campos).await.debe(403).calla("patricia.vargas");
    igual(&antes, &Foto::de(&e.casa).await, "who attends nobody");
    let mut carmen = e.de(Papel::Funcionaria).copia();
    let sin_motivo = pares([("tipo", "CC"), ("numero", "1099000606"), ("motivo", "hola")]);
    carmen.enviar(&e.casa, "/funcionario/personas", &sin_motivo).await.debe(422).calla("patricia.vargas");
    igual(&antes, &Foto::de(&e.casa).await, "without a reason");
    carmen
        .enviar(&e.casa, "/funcionario/personas", &campos)
        .await
        .debe(200)
        .dice("patricia.vargas@empresa.example");
    let mut patricia = e.de(Papel::Adulta).copia();
    let r = patricia.ver(&e.casa, "/carpeta/accesos/").await.debe(200);
    r.dice("Carmen Rosa Beltrán Ortiz").dice("Pregunta por su certificado");
    let todos = e.casa.haz(async |c| store::funcionarios::listar(c).await).await;
    let (id, en) = (todos[0].id, super::casa::ahora());
    crate::actos::retirar_funcionario(&e.casa.borde.store, id, en).await.expect("removed");
    carmen.enviar(&e.casa, "/funcionario/personas", &campos).await.debe(403).calla("patricia.vargas");
    carmen.ver(&e.casa, "/funcionario/").await.debe(403);
}
