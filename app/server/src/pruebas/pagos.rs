//! Somebody pays for what they filed: at the made-up bank, and at banks that fail, repeat themselves or lie.

use super::{
    banco::{BancoDePrueba, CLAVE},
    casa::{Casa, Como, ahora, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, Pares, Respuesta, pares},
    radicacion::{clave, radicar, unica},
};
use crate::{
    pagos::{CABECERA, Clave},
    trabajos,
};
use axum::{body::Body, http::Method};
use domain::{
    grado::Grado,
    pago::{Aviso, Estado},
};
use store::pagos::{self, Pago, Transaccion};

const ESTRATO: &str = "/tramites/certificado-de-estratificacion/solicitud/";
const RADICADO: &str = "/carpeta/tramites/SR-2027-000001/";
const AVISO: &str = "/api/v1/pagos/aviso";

/// Somebody with a filing to pay, and the address of its receipt.
async fn con_cuenta(casa: &Casa) -> (Navegador, String) {
    let mut n = Navegador::registrar(casa, "sim-adulta-cc", Grado::Bajo, &[]).await;
    let uno = pares([("_paso", "1"), ("sabe", "referencia"), ("referencia", "01-02-0003-0004")]);
    let r = n.enviar(casa, ESTRATO, &uno).await.debe(200);
    let dos = pares([
        ("_clave", &clave(&r)),
        ("_paso", "2"),
        ("nombre", "María Ejemplo"),
        ("documento.tipo", "CC"),
        ("documento.numero", "52123456"),
        ("correo", "maria@correo.example"),
    ]);
    let revision = n.enviar(casa, ESTRATO, &dos).await.debe(200);
    let codigo = radicar(&mut n, casa, ESTRATO, &revision).await;
    (n, format!("/constancia/{codigo}/"))
}

async fn cuenta(casa: &Casa) -> (Pago, Vec<Transaccion>) {
    let p = unica(casa).await;
    let mut lector = casa.borde.store.lector().await.expect("reader");
    let c = &mut lector.conn();
    let pago = pagos::de(c, p.id).await.expect("reads").expect("something to pay");
    (pago, pagos::transacciones(c, p.id).await.expect("reads"))
}

/// How each transaction stands, and the whole.
async fn estados(casa: &Casa) -> (Estado, Vec<Estado>) {
    let (p, t) = cuenta(casa).await;
    (p.estado, t.iter().map(|t| t.estado).collect())
}

/// Presses the button and is led to the bank; the path of its page.
async fn va(n: &mut Navegador, casa: &Casa, desde: &str) -> String {
    let r = n.enviar(casa, &format!("{desde}pagar"), &Pares::new()).await.debe(303);
    let url = url::Url::parse(r.destino()).expect("the bank");
    url.path().to_owned()
}

/// Decides at the made-up bank, and comes back to where it leads.
async fn decide(n: &mut Navegador, casa: &Casa, pagina: &str, que: &str) -> Respuesta {
    n.ver(casa, pagina).await.debe(200).dice("Banco simulado, no se mueve dinero");
    let r = n.enviar(casa, pagina, &pares([("decision", que)])).await.debe(303);
    let vuelta = url::Url::parse(r.destino()).expect("back").path().to_owned();
    n.ver(casa, &vuelta).await.debe(200)
}

/// A notice, as a bank with this key sends it.
async fn avisa(casa: &Casa, con: &str, de: i64, cuerpo: &str) -> u16 {
    let cuando = domain::Instante::from_second(ahora().as_second() + de).expect("in range");
    let sello = Clave::de(con).expect("long").firmar(cuando, cuerpo.as_bytes());
    let n = Navegador::nuevo();
    let p = n.peticion(casa, Method::POST, AVISO).header(CABECERA, sello);
    let r = n.clone().pedir(casa, p.body(Body::from(cuerpo.to_owned())).expect("request")).await;
    r.estado.as_u16()
}

fn de(id: &str) -> String {
    serde_json::json!({ "id": id, "estado": "aprobada", "valor": 1 }).to_string()
}

#[tokio::test]
async fn what_costs_is_priced_when_it_is_filed_and_paid_at_the_bank() {
    let casa = Casa::nueva().await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    let (p, _) = cuenta(&casa).await;
    let costo = domain::costo::Costo::Smldv(1).valor(2027).expect("known");
    assert_eq!((p.valor as u64, p.estado), (costo.0, Estado::Pendiente));
    let referencia = domain::pago::Referencia::de(unica(&casa).await.radicado()).expect("a number");
    assert_eq!(p.referencia, referencia.to_string());
    let r = n.ver(&casa, &recibo).await.debe(200).dice("Falta pagar").dice("Pagar en línea");
    r.dice(&costo.to_string()).dice(&referencia.agrupada());
    let pagina = va(&mut n, &casa, &recibo).await;
    n.ver(&casa, &recibo).await.debe(200).dice("El banco todavía no confirma");
    let r = decide(&mut n, &casa, &pagina, "aprobar").await;
    let (p, t) = cuenta(&casa).await;
    assert_eq!((p.estado, p.pagado_en), (Estado::Pagado, Some(ahora())), "the notice came before the person");
    let banco = t[0].banco_id.clone().expect("given");
    r.dice("Pagado:").dice(&banco).calla("Pagar en línea").calla("Volver a la página del banco");
    n.ver(&casa, RADICADO).await.debe(200).dice("Pagado:").dice("El banco confirmó el pago");
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
    let foto = Foto::de(&casa).await;
    for tipo in ["pago.pedido", "pago.confirmado"] {
        assert!(foto.filas("evidencia").iter().any(|f| f.contains(&format!("tipo={tipo}"))), "{tipo}");
    }
    let mensajes = super::mesa::mensajes(&casa).await;
    let acuse = mensajes.iter().find(|m| m.contains("Recibimos su solicitud")).expect("an acuse");
    assert!(acuse.contains(&referencia.agrupada()), "{acuse}");
    let correos: Vec<_> = mensajes.iter().filter(|c| c.contains("Novedad en su solicitud")).collect();
    assert_eq!(correos.len(), 1, "told once");
}

#[tokio::test]
async fn who_was_refused_tries_again_and_nothing_unsets_what_was_paid() {
    otra_vez(Casa::nueva().await).await;
}

#[tokio::test]
async fn on_postgresql_who_was_refused_tries_again_too() {
    otra_vez(Casa::como(Como { postgres: true, ..Como::default() }).await).await;
}

async fn otra_vez(casa: Casa) {
    let (mut n, _) = con_cuenta(&casa).await;
    let primera = va(&mut n, &casa, RADICADO).await;
    decide(&mut n, &casa, &primera, "rechazar")
        .await
        .dice("El banco no aceptó el pago")
        .dice("Intentar otra vez");
    let segunda = va(&mut n, &casa, RADICADO).await;
    assert_ne!(primera, segunda);
    n.ver(&casa, &primera).await.debe(200).dice("El banco ya tiene su respuesta");
    decide(&mut n, &casa, &segunda, "aprobar").await.dice("Pagado:");
    let antes = Foto::de(&casa).await;
    let (_, t) = cuenta(&casa).await;
    for t in &t {
        let id = t.banco_id.clone().expect("given");
        for _ in 0..2 {
            assert_eq!(avisa(&casa, CLAVE, 0, &de(&id)).await, 204, "late and repeated");
        }
    }
    igual(&antes, &Foto::de(&casa).await, "a repeated notice");
    n.enviar(&casa, &format!("{RADICADO}pagar"), &Pares::new()).await.debe(409);
    assert_eq!(estados(&casa).await, (Estado::Pagado, vec![Estado::Rechazado, Estado::Pagado]));
}

#[tokio::test]
async fn what_the_bank_says_later_is_asked_for_and_nobody_has_to_wait() {
    let casa = Casa::nueva().await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    let pagina = va(&mut n, &casa, &recibo).await;
    decide(&mut n, &casa, &pagina, "tarde").await.dice("Puede cerrar esta página");
    trabajos::pagos::tanda(&casa.borde).await;
    assert_eq!(estados(&casa).await.0, Estado::EnCurso, "too early to ask");
    pasan(20);
    trabajos::pagos::tanda(&casa.borde).await;
    n.ver(&casa, &recibo).await.debe(200).dice("Pagado:");
}

#[tokio::test]
async fn pressing_twice_makes_one_transaction_and_a_lost_answer_is_asked_for_again() {
    let banco = BancoDePrueba::nuevo().await;
    let casa = Casa::como(Como { banco: Some(banco.url.clone()), ..Como::default() }).await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    banco.dice(|b| b.caido = true);
    let r = n.enviar(&casa, &format!("{recibo}pagar"), &Pares::new()).await.debe(503);
    r.dice("El banco no responde").dice("su solicitud sigue radicada").dice("Pagar en línea");
    banco.dice(|b| b.caido = false);
    let (mut otra, tercera) = (n.copia(), format!("{RADICADO}pagar"));
    let camino = format!("{recibo}pagar");
    let nada = Pares::new();
    let (una, dos) = tokio::join!(n.enviar(&casa, &camino, &nada), otra.enviar(&casa, &tercera, &nada));
    let (una, dos) = (una.debe(303), dos.debe(303));
    assert_eq!(una.destino(), dos.destino());
    n.enviar(&casa, &camino, &nada).await.a(una.destino());
    assert_eq!(estados(&casa).await, (Estado::EnCurso, vec![Estado::EnCurso]));
    assert_eq!(banco.abiertas(), 1);
    let politica = n.ver(&casa, &recibo).await.debe(200).cabecera("content-security-policy").to_owned();
    assert!(politica.contains("form-action 'self' https:"), "{politica}");
}

#[tokio::test]
async fn forged_old_and_foreign_notices_change_nothing_and_a_true_one_is_only_a_reason_to_ask() {
    let banco = BancoDePrueba::nuevo().await;
    let casa = Casa::como(Como { banco: Some(banco.url.clone()), ..Como::default() }).await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    va(&mut n, &casa, &recibo).await;
    let id = cuenta(&casa).await.1[0].banco_id.clone().expect("given");
    let antes = Foto::de(&casa).await;
    assert_eq!(avisa(&casa, "otra clave de otro banco cualquiera", 0, &de(&id)).await, 401);
    for lejos in [301, -301] {
        assert_eq!(avisa(&casa, CLAVE, lejos, &de(&id)).await, 401, "{lejos}");
    }
    assert_eq!(avisa(&casa, CLAVE, 0, "{}").await, 400);
    assert_eq!(avisa(&casa, CLAVE, 0, &de("no-es-nuestra")).await, 404);
    assert_eq!(avisa(&casa, CLAVE, 0, &de(&id)).await, 204, "it says approved: the bank itself does not");
    banco.dice(|b| b.caido = true);
    assert_eq!(avisa(&casa, CLAVE, 0, &de(&id)).await, 503);
    banco.dice(|b| (b.caido, b.estado) = (false, Aviso::Aprobada));
    for otra in [Some(("1", 58_364)), Some(("", 1))] {
        banco.dice(|b| b.otra = otra);
        assert_eq!(avisa(&casa, CLAVE, 0, &de(&id)).await, 409, "of another reference or sum");
    }
    igual(&antes, &Foto::de(&casa).await, "a notice that proves nothing");
    banco.dice(|b| b.otra = None);
    assert_eq!(avisa(&casa, CLAVE, 299, &de(&id)).await, 204);
    assert_eq!(estados(&casa).await.0, Estado::Pagado);
}

#[tokio::test]
async fn after_a_day_it_may_be_tried_again_and_a_yes_that_comes_late_still_counts() {
    let banco = BancoDePrueba::nuevo().await;
    let casa = Casa::como(Como { banco: Some(banco.url.clone()), ..Como::default() }).await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    va(&mut n, &casa, &recibo).await;
    let primera = cuenta(&casa).await.1[0].banco_id.clone().expect("given");
    banco.dice(|b| b.caido = true);
    for _ in 0..30 {
        pasan(3600);
        trabajos::pagos::tanda(&casa.borde).await;
    }
    assert_eq!(estados(&casa).await.0, Estado::Vencido);
    n.entrar(&casa, "sim-adulta-cc", Grado::Bajo).await;
    n.ver(&casa, &recibo).await.debe(200).dice("no confirmó el pago a tiempo").dice("Intentar otra vez");
    banco.dice(|b| b.caido = false);
    va(&mut n, &casa, &recibo).await;
    banco.dice(|b| b.estado = Aviso::Aprobada);
    assert_eq!(avisa(&casa, CLAVE, 0, &de(&primera)).await, 204);
    let esperada = (Estado::Pagado, vec![Estado::Pagado, Estado::EnCurso]);
    assert_eq!(estados(&casa).await, esperada, "the first one was paid after all");
    pasan(20);
    trabajos::pagos::tanda(&casa.borde).await;
    assert_eq!(estados(&casa).await, (Estado::Pagado, vec![Estado::Pagado; 2]));
    n.ver(&casa, RADICADO).await.debe(200).dice("El banco confirmó un pago de más");
}

#[tokio::test]
async fn two_servers_ask_once_and_the_official_sees_the_box_without_its_button() {
    let casa = Casa::nueva().await;
    let otra = casa.otra().await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    let pagina = va(&mut n, &casa, &recibo).await;
    decide(&mut n, &casa, &pagina, "tarde").await;
    pasan(20);
    tokio::join!(trabajos::pagos::tanda(&casa.borde), trabajos::pagos::tanda(&otra.borde));
    let (p, t) = cuenta(&casa).await;
    assert_eq!((p.estado, t[0].intentos), (Estado::Pagado, 1));
    super::mesa::nombrar(&casa, "1099000707", "Carmen Rosa Beltrán Ortiz", "secretaria-de-planeacion").await;
    let mut f = Navegador::registrar(&casa, "sim-funcionaria", Grado::Medio, &[]).await;
    let r = f.ver(&casa, "/funcionario/casos/SR-2027-000001/").await.debe(200).dice("Pagado:");
    r.calla("Pagar en línea").calla("/pagar\"");
}

#[tokio::test]
async fn another_person_neither_sees_nor_pays_it_and_without_a_bank_the_box_says_where() {
    let casa = Casa::como(Como { banco: Some(String::new()), ..Como::default() }).await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    let r = n.ver(&casa, &recibo).await.debe(200).dice("Falta pagar").dice("Pague con la referencia");
    r.calla("Pagar en línea");
    n.enviar(&casa, &format!("{recibo}pagar"), &Pares::new()).await.debe(409);
    assert_eq!(avisa(&casa, CLAVE, 0, &de("x")).await, 404);
    let mut otra = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Bajo, &[]).await;
    for camino in [format!("{recibo}pagar"), format!("{RADICADO}pagar")] {
        otra.enviar(&casa, &camino, &Pares::new()).await.debe(404);
    }
    n.ver(&casa, &format!("{recibo}pagar")).await.debe(303);
    assert_eq!(estados(&casa).await, (Estado::Pendiente, vec![]));
}

#[tokio::test]
async fn nobody_is_asked_to_pay_for_what_they_gave_up() {
    let casa = Casa::nueva().await;
    let (mut n, recibo) = con_cuenta(&casa).await;
    n.ver(&casa, RADICADO).await.debe(200).dice("Falta pagar");
    n.ver(&casa, "/carpeta/").await.debe(200).dice("Pague su solicitud SR-2027-000001").dice("Son $");
    n.enviar(&casa, &format!("{RADICADO}desistir"), &pares([("seguro", "si")])).await.debe(303);
    n.ver(&casa, "/carpeta/").await.debe(200).calla("Pague su solicitud");
    for pagina in [RADICADO, &recibo] {
        n.ver(&casa, pagina).await.debe(200).calla("Falta pagar").calla("Pagar en línea");
        n.enviar(&casa, &format!("{pagina}pagar"), &Pares::new()).await.debe(409);
    }
    assert_eq!(Foto::de(&casa).await.filas("transacciones").len(), 0);
}
