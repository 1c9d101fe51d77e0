//! An aviso on the page of the sede: fixed by the office, read by everybody with little of a person, gone by itself.

use super::{
    casa::pasan,
    foto::Foto,
    mesa::Mesa,
    navegador::{Navegador, Pares, pares},
    notificar::{por_abrir, via},
    radicacion::con_archivos,
};
use crate::trabajos;
use domain::{
    grado::Grado,
    notificacion::{Lugar, Por, Suceso},
};
use store::Id;

const LISTA: &str = "/notificaciones-por-aviso/";
const PUBLICA: [(&str, &str, &str); 1] = [("copia", "publica.pdf", "%PDF-1.7 sin datos de nadie")];
const FOLIO: [(&str, &str, &str); 1] = [("soporte", "folio.pdf", "%PDF-1.7 folio")];

fn acto() -> Pares {
    pares([("acto", "Resolución 114 de 2027")])
}

async fn trabajar(m: &Mesa) {
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
}

async fn anotar(m: &mut Mesa, id: Id, suceso: &str, en: &str) {
    let camino = format!("/funcionario/notificaciones/{id}/prueba");
    let que = pares([("suceso", suceso), ("en", en)]);
    con_archivos(&mut m.carmen, &m.casa, &camino, &que, &FOLIO).await.debe(303);
}

/// Nobody opened it, no address is known, and the citation is older than its five days: since Friday 15 January, 20 and
/// then 12 days passed.
async fn por_publicar() -> (Mesa, Id) {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    m.pasan_dias(20).await;
    trabajar(&m).await;
    anotar(&mut m, id, "sin_direccion", "2027-02-01T08:00").await;
    anotar(&mut m, id, "citacion_enviada", "2027-02-01T09:00").await;
    let camino = format!("/funcionario/notificaciones/{id}/publicar");
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &acto(), &PUBLICA).await.debe(422);
    r.dice("Todavía no se publica").dice("Adjunte otra vez");
    m.pasan_dias(12).await;
    (m, id)
}

/// The address of the only aviso there is.
async fn suyo(m: &Mesa) -> String {
    let r = Navegador::nuevo().ver(&m.casa, LISTA).await.debe(200);
    let (_, resto) = r.cuerpo.split_once("<th scope=\"row\"><a href=\"").expect("an aviso");
    let id = resto.split(['"']).next().expect("its address").trim_end_matches('/');
    format!("{LISTA}{}/", id.rsplit('/').next().expect("its id"))
}

#[tokio::test]
async fn what_the_office_fixes_is_read_by_everybody_and_goes_by_itself() {
    let (mut m, id) = por_publicar().await;
    let mut nadie = Navegador::nuevo();
    nadie.ver(&m.casa, LISTA).await.debe(200).dice("Hoy no hay avisos publicados");
    let suya = format!("/funcionario/notificaciones/{id}/");
    let camino = format!("{suya}publicar");
    m.carmen.ver(&m.casa, &suya).await.debe(200).dice("Cómo se llama la decisión").dice("estará hasta el");
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &pares([("acto", "")]), &[]).await.debe(422);
    r.dice("Escriba cómo se llama la decisión").dice("Adjunte la copia de la decisión que se puede publicar");
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    con_archivos(&mut m.jose, &m.casa, &camino, &acto(), &PUBLICA).await.debe(404);
    for _ in 0..2 {
        con_archivos(&mut m.carmen, &m.casa, &camino, &acto(), &PUBLICA).await.debe(303);
    }
    assert_eq!(Foto::de(&m.casa).await.filas("publicaciones").len(), 1, "twice is once");
    m.carmen.ver(&m.casa, &suya).await.debe(200).dice("El aviso está publicado");

    let r = nadie.ver(&m.casa, LISTA).await.debe(200).dice("M. F. R. P., CC •••0101");
    r.dice("Resolución 114 de 2027").calla("Rojas").calla("1099000101");
    let aviso = suyo(&m).await;
    let r = nadie.ver(&m.casa, &aviso).await.debe(200).dice("al final del día siguiente al retiro");
    r.dice("reposición").calla("Rojas").calla("1099000101").calla("SR-2027");
    nadie.ver(&m.casa, &format!("{aviso}copia")).await.debe(200).dice("sin datos de nadie");

    anotar(&mut m, id, "fijada", "2027-02-16T02:00").await;
    let hasta = via(&m.casa, id).await.puesto(Lugar::Web).en_pie.expect("stands").1;
    assert_eq!(hasta.to_string(), "2027-02-23", "five whole business days");
    m.pasan_dias(8).await;
    // Also where nothing runs that would take it away.
    nadie.ver(&m.casa, LISTA).await.debe(200).calla("M. F. R. P.");
    nadie.ver(&m.casa, &aviso).await.debe(404);
    nadie.ver(&m.casa, &format!("{aviso}copia")).await.debe(404);
    trabajar(&m).await;
    let v = via(&m.casa, id).await;
    assert!(v.puesto(Lugar::Web).cumplida.is_some());
    assert_eq!(v.surtida(), None, "the law wants the board too");
    anotar(&mut m, id, "desfijada", "2027-02-24T02:00").await;
    let surtida = via(&m.casa, id).await.surtida().expect("published");
    assert_eq!((surtida.en.to_string().as_str(), surtida.por), ("2027-02-26T04:59:59Z", Por::Publicacion));
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn what_is_taken_away_sooner_is_gone_at_once_and_may_be_fixed_again() {
    let (mut m, id) = por_publicar().await;
    let suya = format!("/funcionario/notificaciones/{id}/");
    con_archivos(&mut m.carmen, &m.casa, &format!("{suya}publicar"), &acto(), &PUBLICA).await.debe(303);
    let aviso = suyo(&m).await;
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    m.jose.enviar(&m.casa, &format!("{suya}retirar"), &Pares::new()).await.debe(404);
    m.jose.ver(&m.casa, &format!("{suya}retirar")).await.debe(404);
    let retirar = format!("{suya}retirar");
    m.carmen.ver(&m.casa, &suya).await.debe(200).dice("Retirar el aviso antes de tiempo");
    m.carmen
        .ver(&m.casa, &retirar)
        .await
        .debe(200)
        .dice("los días que estuvo no cuentan")
        .dice("Por qué lo retira");
    let sin = m.carmen.enviar(&m.casa, &retirar, &pares([("motivo", " x ")])).await.debe(422);
    sin.dice("Escriba por qué lo retira").dice("Volver sin retirarlo");
    Navegador::nuevo().ver(&m.casa, &aviso).await.debe(200);
    let motivo = "La copia dejaba ver una dirección";
    for _ in 0..2 {
        m.carmen.enviar(&m.casa, &retirar, &pares([("motivo", motivo)])).await.debe(303);
    }
    m.carmen.ver(&m.casa, &retirar).await.debe(303);
    m.carmen.ver(&m.casa, &suya).await.debe(200).dice("Se retiró antes de tiempo").dice(motivo);
    let foto = Foto::de(&m.casa).await;
    assert!(foto.filas("evidencia").iter().all(|e| !e.contains("dirección")), "tied, and not told");
    assert_eq!(foto.filas("compromisos").iter().filter(|e| e.contains(motivo)).count(), 1);
    Navegador::nuevo().ver(&m.casa, &aviso).await.debe(404);
    let quitados = via(&m.casa, id).await;
    let quitados = quitados.sucesos().filter(|s| matches!(s, Suceso::Desfijada { .. })).count();
    assert_eq!(quitados, 1, "twice is once");
    m.pasan_dias(1).await;
    con_archivos(&mut m.carmen, &m.casa, &format!("{suya}publicar"), &acto(), &PUBLICA).await.debe(303);
    assert_ne!(suyo(&m).await, aviso, "another aviso, with its own days");
}

#[tokio::test]
async fn who_opens_it_meanwhile_takes_the_aviso_away() {
    let (mut m, id) = por_publicar().await;
    let camino = format!("/funcionario/notificaciones/{id}/publicar");
    con_archivos(&mut m.carmen, &m.casa, &camino, &acto(), &PUBLICA).await.debe(303);
    m.maria.enviar(&m.casa, &format!("/carpeta/notificaciones/{id}/acceso"), &Pares::new()).await.debe(303);
    pasan(2);
    trabajar(&m).await;
    Navegador::nuevo().ver(&m.casa, LISTA).await.debe(200).dice("Hoy no hay avisos publicados");
}
