//! Nobody is told of an act that the antivirus has not found clean, by a system or at the desk; who was told waits for nothing.

use super::{
    escena::Escena,
    llamante::{ACTO, Llamante, maria, pedido},
};
use crate::pruebas::{
    antivirus::{antivirus, direccion_libre, en},
    casa::{Casa, Como},
    foto::Foto,
    mesa::{CASO, Mesa},
    navegador::Pares,
    notificaciones_mesa::{acepta, forma, ocultos},
    radicacion::con_archivos,
};
use axum::http::Method;
use base64::{Engine, prelude::BASE64_STANDARD};
use domain::evidencia::Huella;

const MALO: &[u8] = b"%PDF-1.7 MALO";

async fn con(clamd: String) -> Casa {
    Casa::como(Como { clamd: Some(clamd), ..Como::default() }).await
}

/// Files in the deposit.
fn guardados(casa: &Casa) -> usize {
    let carpetas = std::fs::read_dir(casa.documentos()).into_iter().flatten().flatten();
    carpetas.filter_map(|d| std::fs::read_dir(d.path()).ok()).flatten().count()
}

#[tokio::test]
async fn a_system_is_told_why_its_act_is_not_notified_and_calls_again() {
    let direccion = direccion_libre().await;
    let casa = con(direccion.to_string()).await;
    let mut maria = maria(&casa).await;
    let l = Llamante::nuevo(&casa).await;
    let r = l.crear(&casa, "k", &pedido()).await.debe(503);
    assert_eq!(
        (r.json()["codigo"].as_str(), &r.cabeceras["retry-after"]),
        (Some("antivirus"), &"60".parse().expect("one"))
    );
    let sin = l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(503);
    assert_eq!(sin.json()["codigo"], "antivirus");
    assert_eq!((Foto::de(&casa).await.filas("notificaciones").len(), guardados(&casa)), (0, 0));

    en(direccion).await;
    let mut malo = pedido();
    malo["acto"]["sha256"] = Huella::de(MALO).to_string().into();
    malo["acto"]["contenido"] = BASE64_STANDARD.encode(MALO).into();
    assert_eq!(l.crear(&casa, "m", &malo).await.debe(422).json()["codigo"], "infectado");
    assert_eq!(guardados(&casa), 0, "nothing of it is kept");
    let r = l.crear(&casa, "k", &pedido()).await.debe(201).json();
    let suya = format!("/carpeta/notificaciones/{}/", r["id"].as_str().expect("id"));
    maria.enviar(&casa, &format!("{suya}acceso"), &Pares::new()).await.debe(303);
    assert_eq!(maria.ver(&casa, &format!("{suya}documento")).await.debe(200).cuerpo.as_bytes(), ACTO);
    let foto = Foto::de(&casa).await;
    assert!(
        foto.filas("carpeta_documentos").iter().any(|d| d.contains("analisis=limpio")),
        "and in the folder"
    );
}

#[tokio::test]
async fn the_desk_keeps_the_copy_until_the_antivirus_has_seen_it_and_sends_only_what_is_clean() {
    let direccion = direccion_libre().await;
    let mut m = Mesa::en(con(direccion.to_string()).await).await;
    acepta(&mut m).await;
    let (camino, enviar) = (format!("{CASO}notificar"), format!("{CASO}notificar/enviar"));
    let acto = [("copia", "acto.pdf", "%PDF-1.7 bueno")];
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &forma("k"), &acto).await.debe(422);
    r.dice("El antivirus todavía no ha revisado la copia").dice("Ya la recibimos: acto.pdf");
    m.carmen.enviar(&m.casa, &enviar, &forma("k")).await.debe(422).dice("todavía no ha revisado");
    assert_eq!(Foto::de(&m.casa).await.filas("notificaciones").len(), 0, "nobody was told");

    en(direccion).await;
    let malo = [("copia", "malo.pdf", "%PDF-1.7 MALO")];
    let r = con_archivos(&mut m.carmen, &m.casa, &camino, &forma("z"), &malo).await.debe(422);
    r.dice("El antivirus encontró algo peligroso").calla("Ya la recibimos: malo.pdf");
    m.carmen.enviar(&m.casa, &enviar, &forma("z")).await.debe(422).dice("Adjunte la copia íntegra del acto");
    con_archivos(&mut m.carmen, &m.casa, &camino, &forma("k"), &acto).await.debe(200);
    let revision = con_archivos(&mut m.carmen, &m.casa, &camino, &forma("k"), &[]).await.debe(200);
    let r = m.carmen.enviar(&m.casa, &enviar, &ocultos(&revision)).await.debe(303);
    let id = r.destino().split('/').nth(3).expect("its id").to_owned();
    let suya = format!("/carpeta/notificaciones/{id}/");
    m.maria.enviar(&m.casa, &format!("{suya}acceso"), &Pares::new()).await.debe(303);
    m.maria.ver(&m.casa, &format!("{suya}documento")).await.debe(200).dice("bueno");
    let foto = Foto::de(&m.casa).await;
    let suyos: Vec<_> = foto.filas("adjuntos").iter().filter(|a| a.contains("acto.pdf")).collect();
    assert!(suyos.len() == 1 && suyos[0].contains("analisis=limpio"), "{suyos:?}");
}

#[tokio::test]
async fn what_was_notified_before_there_was_an_antivirus_is_looked_at_when_it_is_asked_for() {
    let mut e = Escena::en(Casa::nueva().await).await;
    let id = e.notificar("maria@correo.example").await;
    e.abrir(id).await;
    let con_antivirus = e.casa.con_antivirus(antivirus().await).await;
    let nadie = direccion_libre().await;
    let sin_respuesta = e.casa.con_antivirus(nadie.to_string()).await;
    let documento = format!("/carpeta/notificaciones/{id}/documento");
    e.maria.ver(&sin_respuesta, &documento).await.debe(503).calla("liquidar");
    e.maria.ver(&con_antivirus, &documento).await.debe(200).dice("Resuelve liquidar el impuesto");
    let prueba = format!("/carpeta/notificaciones/{id}/prueba.zip");
    assert_eq!(e.maria.ver(&sin_respuesta, &prueba).await.estado, 503);
}
