//! Consultations: what people say while they are open by the clock of the edge, what everybody reads, and what is answered.

use super::{
    casa::{Casa, ahora, direccion, pasan},
    foto::{Foto, igual},
    mesa::Mesa,
    navegador::{Navegador, Pares, Respuesta, pares},
};
use crate::borde::limites::Que;
use domain::{Fecha, fecha, publicacion::Ficha};
use jiff::ToSpan;

pub(super) const SLUG: &str = "uso-del-parque-principal";
const COMENTAR: &str = "/participa/consultas/uso-del-parque-principal/comentar/";
pub(super) const PUBLICOS: &str = "/participa/consultas/uso-del-parque-principal/comentarios/";
pub(super) const MESA: &str = "/funcionario/consultas/uso-del-parque-principal/";
const DICHO: &str = "Don Juan Pérez, el del 300 555 0101, hace ruido. Bajen el volumen.";

/// The consultation opens on that day and closes on this one.
fn entre(casa: &Casa, abre: Fecha, cierra: Fecha) {
    casa.publicar(|s| {
        for p in s.publicaciones.iter_mut().filter(|p| &*p.slug == SLUG) {
            if let Ficha::Consulta(c) = &mut p.ficha {
                (c.abre, c.cierra) = (abre, cierra);
            }
        }
    });
}

/// It is open until tomorrow.
pub(super) fn abierta(casa: &Casa) {
    let hoy = fecha::legal(ahora());
    entre(casa, hoy, hoy.saturating_add(1.day()));
}

async fn clave(n: &mut Navegador, casa: &Casa) -> String {
    let r = n.ver(casa, COMENTAR).await.debe(200);
    let (_, resto) = r.cuerpo.split_once("name=\"_clave\" value=\"").expect("a key");
    resto.split('"').next().expect("its end").to_owned()
}

fn con(clave: &str, mas: &[(&str, &str)]) -> Pares {
    let mut campos = pares([("_clave", clave)]);
    campos.extend(mas.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
    campos
}

/// Somebody opens the form and sends it; where that leads.
pub(super) async fn comenta(casa: &Casa, mas: &[(&str, &str)]) -> Respuesta {
    let mut n = Navegador::nuevo();
    let clave = clave(&mut n, casa).await;
    n.enviar(casa, COMENTAR, &con(&clave, mas)).await
}

/// The page of a receipt.
fn recibo(r: &Respuesta) -> String {
    format!("/participa/consultas/{SLUG}/{}", r.destino().trim_start_matches("../"))
}

/// The ids of comments that wait on a page of the desk.
pub(super) fn ids(r: &Respuesta, campo: &str) -> Vec<String> {
    let partes = r.cuerpo.split("<input").filter(|i| i.contains(&format!("name=\"{campo}\"")));
    partes.filter_map(|i| i.split("value=\"").nth(1)?.split('"').next().map(str::to_owned)).collect()
}

async fn cuantos(casa: &Casa) -> usize {
    Foto::de(casa).await.filas("comentarios").len()
}

#[tokio::test]
async fn it_opens_and_closes_with_the_clock_of_the_edge_to_the_second() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let hoy = fecha::legal(ahora());
    let manana = hoy.saturating_add(1.day());
    entre(&casa, manana, manana);
    n.ver(&casa, COMENTAR).await.debe(200).dice("La consulta no ha abierto").calla("name=\"comentario\"");
    let llave = "k".repeat(43);
    let dicho = [("comentario", "Menos ruido & más árboles")];
    let r = n.enviar(&casa, COMENTAR, &con(&llave, &dicho)).await.debe(409);
    r.dice("todavía no abre").dice("Menos ruido &amp; más árboles</textarea>");
    let medianoche = fecha::de_colombia(manana.at(0, 0, 0, 0)).expect("a moment");
    pasan(medianoche.as_second() - ahora().as_second());
    let clave = clave(&mut n, &casa).await;
    n.ver(&casa, COMENTAR).await.debe(200).dice("11:59 p. m.");
    // The last second of the last day.
    pasan(24 * 3600 - 1);
    let r = n.enviar(&casa, COMENTAR, &con(&clave, &dicho)).await.debe(303);
    assert_eq!(cuantos(&casa).await, 1);
    let suyo = recibo(&r);
    n.ver(&casa, &suyo).await.debe(200).dice("Recibimos su comentario").dice("Menos ruido &amp; más árboles");
    let antes = Foto::de(&casa).await;
    pasan(1);
    n.ver(&casa, COMENTAR).await.debe(200).dice("La consulta cerró").calla("name=\"comentario\"");
    let otra = "z".repeat(43);
    let r = n.enviar(&casa, COMENTAR, &con(&otra, &[("comentario", "Llegué tarde\r\npor la lluvia")])).await;
    let r = r.debe(409).dice("No recibimos su comentario").dice("después del cierre").dice("pqrsd/");
    assert!(r.cuerpo.contains("Llegué tarde\r\npor la lluvia</textarea>"), "whole: {}", r.cuerpo);
    // Who had sent it in time, and sends it again, is told so.
    let r = n.enviar(&casa, COMENTAR, &con(&clave, &dicho)).await.debe(303);
    assert_eq!(recibo(&r), suyo);
    igual(&antes, &Foto::de(&casa).await, "late");
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_all_that_was_typed() {
    let casa = Casa::nueva().await;
    abierta(&casa);
    let r = comenta(
        &casa,
        &[
            ("comentario", "<b>No"),
            ("firma", "con_nombre"),
            ("nombre", "Ana CC 52123456"),
            ("correo", "ana en casa"),
            ("parte", "Ruido y horarios"),
        ],
    )
    .await;
    let r = r.debe(422).dice("en 10 letras o más").dice("sin números").dice("nombre@ejemplo.com");
    let r = r.dice("&lt;b&gt;No</textarea>").dice("value=\"Ana CC 52123456\"").dice("value=\"ana en casa\"");
    r.dice("value=\"con_nombre\" checked")
        .dice("value=\"Ruido y horarios\" selected")
        .dice("href=\"#c-nombre\"");
    comenta(&casa, &[("comentario", "Más árboles, por favor"), ("parte", "Otra")]).await.debe(422);
    let r = comenta(&casa, &[("comentario", &"ñ".repeat(4001))]).await.debe(422);
    r.dice("hay 4001");
    // Programs fill what nobody sees; a form of ours has a key.
    let anzuelo = (pages::formulario::ANZUELO, "https://compre.example");
    comenta(&casa, &[("comentario", "Compre aquí muy barato"), anzuelo]).await.debe(400);
    let mut n = Navegador::nuevo();
    n.enviar(&casa, COMENTAR, &con("", &[("comentario", "Más árboles, por favor")])).await.debe(400);
    n.ver(&casa, "/participa/consultas/ninguna/comentar/").await.debe(404);
    n.ver(&casa, "/participa/consultas/ninguna/comentarios/").await.debe(404);
    n.ver(&casa, &format!("/participa/consultas/{SLUG}/comentario/AAAA-BBBB-CCCC/")).await.debe(404);
    assert_eq!(cuantos(&casa).await, 0);
}

#[tokio::test]
async fn a_form_counts_once_and_one_address_does_not_flood() {
    let casa = Casa::nueva().await;
    abierta(&casa);
    let mut n = Navegador::nuevo();
    let llave = clave(&mut n, &casa).await;
    let uno = con(&llave, &[("comentario", "Siembren más árboles")]);
    let r = n.enviar(&casa, COMENTAR, &uno).await.debe(303);
    assert_eq!(n.enviar(&casa, COMENTAR, &uno).await.debe(303).destino(), r.destino());
    let otro = con(&llave, &[("comentario", "Quiten los parlantes")]);
    let r = n.enviar(&casa, COMENTAR, &otro).await.debe(409).dice("ya envió otro comentario");
    assert_eq!(cuantos(&casa).await, 1);
    let (_, resto) = r
        .dice("Quiten los parlantes</textarea>")
        .cuerpo
        .split_once("_clave\" value=\"")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .expect("a key");
    let nueva = resto.split('"').next().expect("its end");
    n.enviar(&casa, COMENTAR, &con(nueva, &[("comentario", "Quiten los parlantes")])).await.debe(303);
    n.ip = direccion([203, 0, 113, 99]);
    // All at once: those that are asked for one by one come back meanwhile on a slow machine.
    while casa.borde.limites.contar_ip(Que::Comentario, n.ip).is_ok() {}
    let llave = "x".repeat(43);
    let r = n.enviar(&casa, COMENTAR, &con(&llave, &[("comentario", "Este no se pierde")])).await.debe(429);
    r.dice("Este no se pierde</textarea>").dice("Espere");
    assert_eq!(cuantos(&casa).await, 2);
}

const CORREO: &str = "vecina@correo.example";

/// One comment with a name, and one of somebody who wants none; the receipt of the first.
async fn dichos(casa: &Casa) -> String {
    abierta(casa);
    let uno = [
        ("comentario", DICHO),
        ("firma", "con_nombre"),
        ("nombre", "Vecina del parque"),
        ("correo", CORREO),
        ("parte", "Ruido y horarios"),
    ];
    let suyo = recibo(&comenta(casa, &uno).await.debe(303));
    let callado = [("comentario", "Sin nombre está bien"), ("nombre", "Que nadie lea")];
    comenta(casa, &callado).await.debe(303);
    let foto = Foto::de(casa).await;
    assert!(foto.donde("Que nadie lea").is_empty(), "a name that is not wanted is not kept");
    suyo
}

fn publicacion(id: &str, ocultar: &str, reserva: &str) -> Pares {
    pares([("comentario", id), ("ocultar", ocultar), ("reserva", reserva)])
}

#[tokio::test]
async fn before_an_official_has_looked_nobody_reads_it_but_who_wrote_it_and_their_office() {
    let mut m = Mesa::nueva().await;
    let suyo = dichos(&m.casa).await;
    let mut nadie = Navegador::nuevo();
    let r = nadie.ver(&m.casa, &suyo).await.debe(200).dice("Ruido y horarios");
    r.dice("Vecina del parque").calla(CORREO);
    let r = nadie.ver(&m.casa, PUBLICOS).await.debe(200).dice("Recibidos: 2 · Públicos: 0");
    assert_eq!(r.calla("Juan Pérez").cabecera("cache-control"), "public, max-age=60");
    m.jose.ver(&m.casa, MESA).await.debe(404);
    m.jose.ver(&m.casa, "/funcionario/consultas/").await.debe(200).dice("No hay consultas");
    m.maria.ver(&m.casa, "/funcionario/consultas/").await.debe(403);
    nadie.ver(&m.casa, MESA).await.debe(303);
    m.carmen.ver(&m.casa, "/funcionario/").await.debe(200).dice("funcionario/consultas/");
    m.carmen.ver(&m.casa, "/funcionario/consultas/").await.debe(200).dice("uso del parque");
    let r = m.carmen.ver(&m.casa, MESA).await.debe(200).dice("Juan Pérez").calla(CORREO);
    let suyos = ids(&r, "comentario");
    let publicar = format!("{MESA}publicar");
    let antes = Foto::de(&m.casa).await;
    m.jose.enviar(&m.casa, &publicar, &publicacion(&suyos[0], "", "")).await.debe(404);
    let r = m.carmen.enviar(&m.casa, &publicar, &publicacion(&suyos[0], "Pedro", "")).await.debe(422);
    r.dice("«Pedro» no está en el comentario").dice("Elija el motivo").dice(">Pedro</textarea>");
    m.carmen.enviar(&m.casa, &publicar, &publicacion("x", "", "")).await.debe(404);
    igual(&antes, &Foto::de(&m.casa).await, "refused");
}

#[tokio::test]
async fn everybody_reads_it_then_without_what_the_law_keeps() {
    let mut m = Mesa::nueva().await;
    let suyo = dichos(&m.casa).await;
    let mut nadie = Navegador::nuevo();
    let suyos = ids(&m.carmen.ver(&m.casa, MESA).await.debe(200), "comentario");
    let bien = publicacion(&suyos[0], "Juan Pérez\r\n300 555 0101", "datos_de_otros");
    for _ in 0..2 {
        let r = m.carmen.enviar(&m.casa, &format!("{MESA}publicar"), &bien).await;
        r.a(&format!("{MESA}?hecho=consulta"));
    }
    let r = nadie.ver(&m.casa, PUBLICOS).await.debe(200).dice("Don [oculto], el del [oculto], hace ruido.");
    let r = r.dice("datos personales de otra persona").dice("Vecina del parque").dice("id=\"comentario-1\"");
    let r = r.calla("Juan").calla("300 555").calla(CORREO).calla("Sin nombre está bien");
    r.dice("Por publicar: 1");
    let r = nadie.ver(&m.casa, &suyo).await.debe(200).dice("Ya es público").dice("ocultamos una parte");
    r.dice("Juan Pérez");
    // Something slipped through, and goes afterwards; what was kept stays kept.
    let ocultar = format!("{MESA}ocultar");
    let mas =
        |numero: &str, que: &str| pares([("numero", numero), ("ocultar", que), ("reserva", "datos_propios")]);
    m.jose.enviar(&m.casa, &ocultar, &mas("1", "Vecina")).await.debe(404);
    m.carmen.enviar(&m.casa, &ocultar, &mas("2", "Sin")).await.debe(422).dice("de un comentario público");
    m.carmen.enviar(&m.casa, &ocultar, &mas("1", "Juan")).await.debe(422).dice("no está en el comentario");
    m.carmen.enviar(&m.casa, &ocultar, &mas("1", "Vecina")).await.debe(303);
    let r = nadie.ver(&m.casa, PUBLICOS).await.debe(200).dice("[oculto] del parque");
    r.dice("Don [oculto], el").calla("Vecina");
    let foto = Foto::de(&m.casa).await;
    assert!(foto.filas("evidencia").iter().all(|f| !f.contains("ruido") && !f.contains("Vecina")));
    assert!(foto.filas("evidencia").iter().any(|f| f.contains(&format!("consulta:{SLUG}"))));
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn many_comments_come_in_pages() {
    let casa = Casa::nueva().await;
    abierta(&casa);
    let en = ahora();
    casa.haz(async move |c| {
        for n in 1..=60 {
            let dicho = domain::comentario::Comentario {
                texto: format!("Comentario de prueba {n:02}."),
                nombre: String::new(),
                correo: String::new(),
                parte: String::new(),
            };
            let (id, clave) = (crate::azar::id(en), format!("k{n}"));
            let nuevo = store::comentarios::Nuevo {
                id,
                consulta: SLUG,
                codigo: &clave,
                clave: &clave,
                dicho: &dicho,
                recibido_en: en,
            };
            store::comentarios::recibir(c, &nuevo).await?;
            let p = domain::comentario::Publico::de((&dicho.texto, ""), "", "").expect("as it is");
            store::comentarios::publicar(c, id, &p, en).await?;
        }
        Ok(())
    })
    .await;
    let mut n = Navegador::nuevo();
    let r = n.ver(&casa, PUBLICOS).await.debe(200).dice("comentarios/?desde=51");
    assert_eq!(r.cuerpo.matches("Comentario de prueba").count(), 50);
    let r = n.ver(&casa, &format!("{PUBLICOS}?desde=51")).await.debe(200).calla("?desde=61");
    assert_eq!(r.cuerpo.matches("Comentario de prueba").count(), 10);
    n.ver(&casa, &format!("{PUBLICOS}?desde=x&desde=y")).await.debe(400);
    n.ver(&casa, &format!("{PUBLICOS}?desde=-5")).await.debe(200);
}
