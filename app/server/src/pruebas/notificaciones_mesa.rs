//! The desk sends a notification with its form, and notes what happened outside of the sede.

use super::{
    casa::Casa,
    foto::{Foto, igual},
    mesa::{CASO, Mesa},
    navegador::{Navegador, Pares, Respuesta, autoriza, pares},
    notificar::{ACTO, por_abrir, via},
    puertas::DE_NOTIFICACIONES,
    radicacion::{clave, con_archivos},
};
use crate::trabajos;
use domain::{grado::Grado, notificacion::Por};

const ARCHIVO: [(&str, &str, &str); 1] = [("copia", "acto.pdf", ACTO)];
const GUIA: [(&str, &str, &str); 1] = [("soporte", "guia.pdf", "%PDF-1.7 guia 123")];

/// What Carmen types in the form.
pub(super) fn forma(clave: &str) -> Pares {
    pares([
        ("_clave", clave),
        ("acto_en", "2027-01-14T16:40"),
        ("autoridad.cargo", "Secretaria de Gobierno"),
        ("autoridad.dependencia", "Secretaría de Gobierno"),
        ("gratuita", "si"),
        ("recursos", "si"),
        ("recursos.0.nombre", "reposición"),
        ("recursos.0.ante", "la Secretaria de Gobierno"),
        ("recursos.0.dias", "10"),
        ("grado", "medio"),
    ])
}

/// The hidden fields of the review, as a browser sends them back.
pub(super) fn ocultos(r: &Respuesta) -> Pares {
    let (_, forma) = r.cuerpo.split_once("notificar/enviar").expect("the form");
    let (forma, _) = forma.split_once("</form>").expect("its end");
    let valor = |trozo: &str, que: &str| {
        let (_, resto) = trozo.split_once(&format!("{que}=\""))?;
        Some(resto.split('"').next()?.to_owned())
    };
    forma.split("<input").filter_map(|t| Some((valor(t, "name")?, valor(t, "value")?))).collect()
}

pub(super) async fn acepta(m: &mut Mesa) {
    let acepta = autoriza(&m.casa, "notificacion");
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &acepta).await.debe(303);
}

#[tokio::test]
async fn an_official_reviews_before_sending_and_sending_twice_sends_once() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{CASO}notificar");
    let enviar = format!("{camino}/enviar");
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("notificar\"");
    m.carmen.ver(&m.casa, &camino).await.debe(200).dice("La persona no aceptó").calla("name=\"copia\"");
    acepta(&mut m).await;
    m.jose.ver(&m.casa, &camino).await.debe(404);
    con_archivos(&mut m.jose, &m.casa, &camino, &forma("k"), &ARCHIVO).await.debe(404);
    let r = m.carmen.ver(&m.casa, &camino).await.debe(200).dice("m•••@").calla("maria.rojas");
    let clave = clave(&r.dice("CC 1099000101"));
    let corta: Pares = forma(&clave).into_iter().filter(|(n, _)| n != "recursos.0.ante").collect();
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &corta, &ARCHIVO).await.debe(422);
    // What was typed and the copy are kept: the second time nothing is uploaded.
    r.dice("Escriba ante quién se presenta el recurso")
        .dice("Ya la recibimos: acto.pdf")
        .dice("2027-01-14T16:40");
    let revision = con_archivos(&mut m.carmen, &m.casa, &camino, &forma(&clave), &[]).await.debe(200);
    let revision = revision.dice("Esto es lo que leerá la persona").dice("viernes 22 de enero de 2027");
    assert_eq!(Foto::de(&m.casa).await.filas("notificaciones").len(), 0, "nothing was sent");

    let mut campos = ocultos(&revision);
    m.jose.enviar(&m.casa, &enviar, &campos).await.debe(404);
    campos.push(("_cambiar".into(), "si".into()));
    let r = m.carmen.enviar(&m.casa, &enviar, &campos).await.debe(200);
    r.dice("Ya la recibimos: acto.pdf").dice("la Secretaria de Gobierno");
    campos.pop();
    for _ in 0..2 {
        let r = m.carmen.enviar(&m.casa, &enviar, &campos).await.debe(303);
        m.carmen.ver(&m.casa, r.destino()).await.debe(200).dice("Enviada y sin abrir");
    }
    let foto = Foto::de(&m.casa).await;
    assert_eq!(foto.filas("notificaciones").len(), 1, "twice is once");
    assert_eq!(foto.filas("notificacion_avisos").len(), 1);
    assert!(foto.filas("notificaciones")[0].contains("2027-01-14T21:40:00Z"), "in legal time");
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("Enviada y sin abrir");
    m.maria.ver(&m.casa, "/carpeta/accesos/").await.debe(200).dice("Radicado SR-2027-000001");
}

#[tokio::test]
async fn nobody_sends_the_copy_of_another_nor_without_one() {
    let mut m = Mesa::nueva().await;
    acepta(&mut m).await;
    let (camino, enviar) = (format!("{CASO}notificar"), format!("{CASO}notificar/enviar"));
    con_archivos(&mut m.carmen, &m.casa, &camino, &forma("k"), &ARCHIVO).await.debe(200);
    // The key of another form has no copy.
    m.carmen
        .enviar(&m.casa, &enviar, &forma("otra"))
        .await
        .debe(422)
        .dice("Adjunte la copia íntegra del acto");
    let malo = [("copia", "acto.pdf", "MZ no es un PDF")];
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &forma("z"), &malo).await.debe(422);
    r.dice("no es de los tipos que recibimos").calla("Adjunte la copia íntegra del acto");
    assert_eq!(Foto::de(&m.casa).await.filas("notificaciones").len(), 0);
}

/// The one notification, as its row has it.
async fn fila(casa: &Casa) -> String {
    Foto::de(casa).await.filas("notificaciones")[0].clone()
}

#[tokio::test]
async fn what_happens_outside_gives_effect_at_its_own_date_and_in_its_order() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let suya = format!("/funcionario/notificaciones/{id}/");
    let camino = format!("{suya}prueba");
    let que = |suceso, en| pares([("suceso", suceso), ("en", en)]);
    m.carmen.ver(&m.casa, &suya).await.debe(200).calla("name=\"suceso\"");
    m.pasan_dias(20).await;
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
    let r =
        m.carmen.ver(&m.casa, &suya).await.debe(200).dice("Sigue por otro medio").dice("Enviar la citación");
    r.dice("value=\"citacion_enviada\"").calla("value=\"aviso_con_copia\"").calla("certificado");
    // Before it was made available, still to come, before the citation, without a fact or a proof.
    for (mala, por) in [
        (que("personal", "2027-01-10T10:00"), "después de notificar"),
        (que("personal", "2027-03-10T10:00"), "después de notificar"),
        (que("aviso_con_copia", "2027-02-01T10:00"), "Antes del aviso se envía la citación"),
        (que("desfijada", "2027-02-01T10:00"), "no estaba fijado"),
        (que("", "2027-02-01T10:00"), "Diga qué pasó"),
    ] {
        con_archivos(&mut m.carmen, &m.casa, &camino, &mala, &GUIA).await.debe(422).dice(por);
    }
    let citada = que("citacion_enviada", "2027-01-26T10:00");
    con_archivos(&mut m.carmen, &m.casa, &camino, &citada, &[])
        .await
        .debe(422)
        .dice("Adjunte lo que lo prueba");
    m.jose.entrar(&m.casa, "sim-adulto-cc", Grado::Medio).await;
    con_archivos(&mut m.jose, &m.casa, &camino, &citada, &GUIA).await.debe(404);
    assert_eq!(via(&m.casa, id).await.surtida(), None);
    let de_prueba = |f: &Foto| f.filas("documentos").iter().filter(|d| d.contains("guia.pdf")).count();
    assert_eq!(de_prueba(&Foto::de(&m.casa).await), 0, "nothing of what was refused is kept");

    con_archivos(&mut m.carmen, &m.casa, &camino, &citada, &GUIA).await.debe(303);
    let aviso = que("aviso_con_copia", "2027-02-03T10:00");
    for _ in 0..2 {
        con_archivos(&mut m.carmen, &m.casa, &camino, &aviso, &GUIA).await.debe(303);
    }
    assert_eq!(de_prueba(&Foto::de(&m.casa).await), 2, "each fact with its proof, once");
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("guia.pdf");
    let surtida = via(&m.casa, id).await.surtida().expect("delivered");
    assert_eq!((surtida.en.to_string().as_str(), surtida.por), ("2027-02-05T04:59:59Z", Por::Aviso));
    assert!(fila(&m.casa).await.contains("estado=por_surtir"));
    let propia = format!("/carpeta/notificaciones/{id}/");
    m.maria.ver(&m.casa, &format!("{propia}documento")).await.debe(404);
    m.pasan_dias(1).await;
    while trabajos::notificaciones::tanda(&m.casa.borde).await {}
    let fila = fila(&m.casa).await;
    assert!(fila.contains("estado=surtida") && fila.contains("|proximo_en=|"), "{fila}");
    let r = m.maria.ver(&m.casa, &propia).await.debe(200).dice("Porque se entregó el aviso");
    r.dice("2027, 11:59").dice("jueves 18 de febrero de 2027");
    m.maria.ver(&m.casa, &format!("{propia}documento")).await.debe(200).dice("Resuelve negar el permiso");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn nobody_else_opens_a_door_of_a_notification() {
    let (mut m, id) = por_abrir(Grado::Medio).await;
    let antes = Foto::de(&m.casa).await;
    let nadie = "01890000-0000-7000-8000-000000000000";
    let campos = pares([("suceso", "personal"), ("en", "2027-01-15T03:00"), ("seguro", "si")]);
    for puerta in DE_NOTIFICACIONES {
        for cual in [&id.to_string(), nadie, "x"] {
            let camino = puerta.replace("{id}", cual).replace("{radicado}", "SR-2027-000001");
            // To write an authorisation of one's own asks for more than he proved.
            let esperado = if puerta.ends_with("/autorizados/") { 403 } else { 404 };
            m.jose.enviar(&m.casa, &camino, &campos).await.debe(esperado);
            // Who is nobody is told to enter, or that the session ended.
            let estado = Navegador::nuevo().enviar(&m.casa, &camino, &campos).await.estado.as_u16();
            assert_eq!(estado, 403, "{camino}");
        }
    }
    let otra = format!("/funcionario/notificaciones/{nadie}/prueba");
    m.carmen.enviar(&m.casa, &otra, &campos).await.debe(404);
    for sufijo in ["", "rechazo", "documento"] {
        m.jose.ver(&m.casa, &format!("/carpeta/notificaciones/{id}/{sufijo}")).await.debe(404);
    }
    m.jose.ver(&m.casa, &format!("/funcionario/notificaciones/{id}/")).await.debe(404);
    m.maria.ver(&m.casa, &format!("/funcionario/notificaciones/{id}/")).await.debe(404);
    // What he typed waits for him.
    let propias = ["sesiones", "pendientes"];
    igual(&antes.sin(&propias), &Foto::de(&m.casa).await.sin(&propias), "nothing was done");
}
