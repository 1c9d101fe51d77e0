//! Opening a notification by its server function: the same act as its post, once, and what it says shows in place.

use super::{
    casa::{Casa, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, Pares},
    notificar::{por_abrir, via},
};
use domain::grado::Grado;
use islands::Parte;
use store::Id;

const FUNCION: &str = "/api/fn/abrir_notificacion";
const MARIA: &str = "sim-adulta-cc";

async fn abre(n: &mut Navegador, casa: &Casa, id: &str) -> Parte {
    let r = n.enviar(casa, FUNCION, &[("notificacion", id)]).await.debe(200);
    assert!(r.cabecera("cache-control").contains("no-store"));
    serde_json::from_str(&r.cuerpo).expect("a part")
}

fn pagina(id: Id) -> String {
    format!("/carpeta/notificaciones/{id}/")
}

/// What changes, without what hydration marks.
fn cuerpo(pagina: &str) -> String {
    let (_, resto) = pagina.split_once("data-parte=\"notificacion\"").expect("what changes");
    let fin = resto.find("</nav>").expect("its end");
    resto[..fin].replace("<!---->", "").replace("<!>", "")
}

#[tokio::test]
async fn it_is_the_act_of_the_post_and_shows_what_its_page_shows() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let r = m.maria.ver(&m.casa, &pagina(id)).await.debe(200).dice(&format!("data-abrir=\"{id}\""));
    r.dice("leptos-island").dice("no sabemos si quedó abierta").dice("No hay conexión y no se abrió");
    let p = abre(&mut m.maria, &m.casa, &id.to_string()).await;
    assert!(p.ok && p.mensaje.starts_with("Quedó notificado"), "{p:?}");
    assert_eq!(p.destino, format!("{}?hecho=notificado", pagina(id)));
    assert!(p.html.contains("Resolución 12.pdf") && p.html.contains("29 de enero de 2027"), "{}", p.html);
    assert!(!p.html.contains("data-abrir") && !p.html.contains("leptos-island"));
    let llana = m
        .maria
        .ver(&m.casa, &pagina(id))
        .await
        .debe(200)
        .calla("leptos-island data-component=\"Notificacion");
    assert_eq!(cuerpo(&p.html), cuerpo(&llana.cuerpo), "the same views");
    m.maria.ver(&m.casa, &format!("{}documento", pagina(id))).await.debe(200).dice("Resuelve negar");
    let surtida = via(&m.casa, id).await.surtida().expect("it has effect");
    let primera = Foto::de(&m.casa).await;
    pasan(60);
    let otra = abre(&mut m.maria, &m.casa, &id.to_string()).await;
    assert_eq!((otra.ok, cuerpo(&otra.html)), (true, cuerpo(&p.html)), "again is the first time");
    m.maria.enviar(&m.casa, &format!("{}acceso", pagina(id)), &Pares::new()).await.debe(303);
    igual(&primera.sin(&["sesiones"]), &Foto::de(&m.casa).await.sin(&["sesiones"]), "opened again");
    assert_eq!(via(&m.casa, id).await.surtida(), Some(surtida));
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn who_proved_little_who_left_and_who_is_another_open_nothing_and_learn_nothing() {
    let (mut m, id) = por_abrir(Grado::Alto).await;
    let antes = Foto::de(&m.casa).await;
    let (suya, nadie) = (id.to_string(), "01890000-0000-7000-8000-000000000000");
    let falta = abre(&mut m.jose, &m.casa, nadie).await;
    assert!(!falta.ok && falta.html.is_empty() && falta.destino.is_empty(), "{falta:?}");
    for (n, id) in [(&mut m.jose, &*suya), (&mut m.maria, &*suya)] {
        assert_eq!(abre(n, &m.casa, id).await, falta, "of another, and of more grado: its post says why");
    }
    for malo in ["", "x", "%00", "../x"] {
        assert_eq!(abre(&mut m.maria, &m.casa, malo).await, falta, "{malo}");
    }
    assert!(!m.maria.enviar(&m.casa, FUNCION, &Pares::new()).await.estado.is_success());
    let fuera = abre(&mut Navegador::nuevo(), &m.casa, &suya).await;
    assert!(!fuera.ok && fuera.mensaje.contains("sesión terminó"), "{fuera:?}");
    igual(&antes.sin(&["sesiones"]), &Foto::de(&m.casa).await.sin(&["sesiones"]), "nothing was opened");
    m.maria.enviar(&m.casa, &format!("{}acceso", pagina(id)), &Pares::new()).await.debe(403);
    m.maria.entrar(&m.casa, MARIA, Grado::Alto).await;
    assert!(abre(&mut m.maria, &m.casa, &suya).await.ok);
}
