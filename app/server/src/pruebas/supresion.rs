//! After an erasure nothing tells who the person was, and the evidence still holds.

use super::{
    casa::{Casa, Como, pasan},
    foto::Foto,
    navegador::{Navegador, pares},
    puertas::codigo,
};
use domain::grado::Grado;
use store::{Id, personas};

const PATRICIA: &str = "sim-empresaria";

/// Words that tell who Patricia is, or that she wrote.
const DE_PATRICIA: [&str; 10] = [
    "Patricia",
    "Vargas Soto",
    "1099000606",
    "patricia.vargas",
    "otro@correo.example",
    "escrito-sin-enviar@correo.example",
    "300 555 0106",
    "3005550177",
    "Avenida 5",
    "Carrera 99",
];

/// The only person who is registered now.
async fn id(casa: &Casa, sub: &str) -> Id {
    let titular = domain::identidad::Titular { iss: casa.emisor().to_owned(), sub: sub.to_owned() };
    let persona = casa.haz(async move |c| personas::por_titular(c, &titular).await).await;
    persona.expect("registered").id
}

/// Patricia registers, corrects, authorises, represents, is looked at, and leaves things half done.
async fn vida(casa: &Casa) -> Id {
    casa.nombrar().await;
    let mut carmen = Navegador::registrar(casa, "sim-funcionaria", Grado::Medio, &[]).await;
    let mut sofia = Navegador::registrar(casa, "sim-menor-ti", Grado::Bajo, &[]).await;
    let mut n =
        Navegador::registrar(casa, PATRICIA, Grado::Medio, &["notificacion", "atencion-diferencial"]).await;
    let nuevos =
        pares([("correo", "otro@correo.example"), ("telefono", "300 555 0177"), ("direccion", "Carrera 99")]);
    n.enviar(casa, "/carpeta/datos/corregir", &nuevos).await.debe(303);
    let retiro = [("slug", "atencion-diferencial"), ("otorgado", "false")];
    n.enviar(casa, "/carpeta/datos/consentimientos", &retiro).await.debe(303);
    let codigo = codigo(casa, &mut sofia).await;
    let por_sofia = [
        ("paso", "2"),
        ("codigo", &*codigo),
        ("parentesco", "madre"),
        ("escucho", "si"),
        ("acepta-avisos-de-tramites", "si"),
    ];
    n.enviar(casa, "/carpeta/datos/representar", &por_sofia).await.debe(303);
    n.enviar(casa, "/carpeta/actuar/", &[("por", "990000202")]).await.debe(303);
    n.ver(casa, "/carpeta/datos/descarga/").await.debe(200);
    let consulta = [("tipo", "CC"), ("numero", "1099000606"), ("motivo", "Pidió ayuda por teléfono")];
    carmen.enviar(casa, "/funcionario/personas", &consulta).await.debe(200);
    let id = id(casa, PATRICIA).await;
    // Elsewhere she is inside too, and something was never sent.
    let mut baja = Navegador::nuevo();
    baja.entrar(casa, PATRICIA, Grado::Bajo).await;
    let a_medias = [("correo", "escrito-sin-enviar@correo.example")];
    baja.enviar(casa, "/carpeta/datos/corregir", &a_medias).await.debe(403);
    n.enviar(casa, "/carpeta/datos/supresion", &[("motivo", "Ya no quiero estar aquí")]).await.debe(303);
    id
}

async fn historia(casa: Casa) {
    let id = vida(&casa).await;
    casa.trabajar().await;
    let antes = casa.auditar().await.expect("whole before");
    let foto = Foto::de(&casa).await;
    for palabra in DE_PATRICIA {
        assert_ne!(
            foto.donde(palabra),
            Vec::<&str>::new(),
            "{palabra} was somewhere, or this proves nothing"
        );
    }
    for (tabla, columna) in [("evidencia", "datos"), ("sellos", "raiz"), ("consentimientos", "titulo")] {
        let en = |p: &str| foto.filas(tabla).iter().any(|f| f.to_lowercase().contains(&p.to_lowercase()));
        assert!(!DE_PATRICIA.iter().any(|p| en(p)), "{tabla}.{columna} names somebody and is never erased");
    }

    casa.haz(async move |c| personas::suprimir(c, id, super::casa::ahora()).await).await;
    let despues = casa.auditar().await.expect("whole after");
    assert_eq!((antes.evidencias, antes.sellos), (despues.evidencias, despues.sellos));
    assert!(despues.compromisos < antes.compromisos, "values were erased");
    let foto = Foto::de(&casa).await;
    for palabra in DE_PATRICIA {
        assert_eq!(foto.donde(palabra), Vec::<&str>::new(), "{palabra} is still there");
    }
    // What stays, and why: the pair of the service (until then somebody else could take the records over), the reason
    // of the erasure itself and that of who looked, which Ley 1581 de 2012 asks to account for.
    assert_eq!(foto.donde("Ya no quiero estar aquí"), ["supresiones"]);
    assert_eq!(foto.donde("Pidió ayuda por teléfono"), ["accesos"]);
    assert_eq!(foto.donde(PATRICIA), ["personas"]);
    // New acts go on after the erased ones.
    pasan(60);
    Navegador::registrar(&casa, PATRICIA, Grado::Medio, &[]).await;
    casa.trabajar().await;
    casa.auditar().await.expect("whole with what came later");
}

#[tokio::test]
async fn nothing_tells_who_it_was_and_the_evidence_holds_on_sqlite() {
    historia(Casa::nueva().await).await;
}

#[tokio::test]
async fn nothing_tells_who_it_was_and_the_evidence_holds_on_postgresql() {
    historia(Casa::como(Como { postgres: true, ..Como::default() }).await).await;
}

#[tokio::test]
async fn who_was_erased_is_outside_everywhere_and_comes_back_as_somebody_new() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, PATRICIA, Grado::Medio, &["notificacion"]).await;
    let primera = id(&casa, PATRICIA).await;
    casa.haz(async move |c| personas::suprimir(c, primera, super::casa::ahora()).await).await;
    let r = n.ver(&casa, "/carpeta/").await.debe(303);
    assert!(r.destino().starts_with("/ingresar?"));
    n.enviar(&casa, "/carpeta/datos/corregir", &[("correo", "a@b.example")])
        .await
        .debe(403)
        .calla("Guardamos");
    assert_eq!(Foto::de(&casa).await.filas("pendientes").len(), 0, "nothing is kept for who is gone");
    let mut n = Navegador::registrar(&casa, PATRICIA, Grado::Medio, &[]).await;
    assert_ne!(primera, id(&casa, PATRICIA).await);
    n.ver(&casa, "/carpeta/datos/").await.debe(200).calla("Ver la historia").dice("patricia.vargas");
}

#[tokio::test]
async fn a_session_from_before_the_registration_is_erased_too() {
    let casa = Casa::nueva().await;
    let mut antes = Navegador::nuevo();
    antes.entrar(&casa, PATRICIA, Grado::Medio).await;
    Navegador::registrar(&casa, PATRICIA, Grado::Medio, &[]).await;
    let id = id(&casa, PATRICIA).await;
    casa.haz(async move |c| personas::suprimir(c, id, super::casa::ahora()).await).await;
    let foto = Foto::de(&casa).await;
    assert_eq!(foto.donde("1099000606"), Vec::<&str>::new());
    assert!(antes.ver(&casa, "/registro/").await.destino().starts_with("/ingresar?"));
}

#[tokio::test]
async fn a_look_for_who_was_not_registered_yet_is_erased_with_them() {
    let casa = Casa::nueva().await;
    casa.nombrar().await;
    let mut carmen = Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
    let consulta = [("tipo", "CC"), ("numero", "1099000606"), ("motivo", "Pidió ayuda por teléfono")];
    carmen.enviar(&casa, "/funcionario/personas", &consulta).await.debe(422);
    Navegador::registrar(&casa, PATRICIA, Grado::Medio, &[]).await;
    let id = id(&casa, PATRICIA).await;
    casa.haz(async move |c| personas::suprimir(c, id, super::casa::ahora()).await).await;
    assert_eq!(Foto::de(&casa).await.donde("1099000606"), Vec::<&str>::new());
}

#[tokio::test]
async fn evidence_never_tells_in_clear_who_acted_or_for_whom() {
    let casa = Casa::nueva().await;
    vida(&casa).await;
    let foto = Foto::de(&casa).await;
    for palabra in
        DE_PATRICIA.iter().chain(&["990000202", "Transportes", "madre", "Pidió ayuda", "Ya no quiero"])
    {
        let en = foto.filas("evidencia").iter().find(|f| f.to_lowercase().contains(&palabra.to_lowercase()));
        assert_eq!(en, None, "{palabra}");
    }
}
