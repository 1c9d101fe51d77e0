//! Giving a permiso: what is refused and comes back, what the receiver is told, and many openings at once.

use super::{
    casa::{Casa, Como},
    compartir::{CEDULA_DE_JOSE, JOSE, MIOS, abre, enlace, forma, id_del_permiso},
    documentos::{con_cedula, cuantas, id_de, sube},
    foto::Foto,
    mesa::mensajes,
    navegador::{Navegador, Respuesta},
};
use domain::grado::Grado;

#[tokio::test]
async fn what_cannot_be_shared_comes_back_with_all_that_was_typed_and_each_error_at_its_field() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    sube(&mut maria, &casa, &[("carta.txt", "Señores: una carta")]).await.debe(303);
    let carta = id_de(&casa, "carta.txt").await;
    let antes = Foto::de(&casa).await;
    let mal = [("numero", "12"), ("proposito", "  "), ("dias", "8"), ("veces", "0")];
    let r = maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &mal)).await.debe(422);
    for campo in ["numero", "proposito", "dias", "veces"] {
        assert!(r.cuerpo.contains(&format!("href=\"#c-{campo}\"")), "{campo}");
        assert!(r.cuerpo.contains(&format!("id=\"e-{campo}\"")), "{campo}");
    }
    let r = r.dice("value=\"12\"").dice("cedula.pdf").dice("value=\"0\"");
    r.dice("Revise el número");
    for (campos, dice) in [
        (forma(&[&id], "nadie", &[]), "Elija si comparte con una persona"),
        (forma(&[&id], "persona", &[("numero", "1099000101")]), "Ese es su propio documento"),
        (
            forma(&[&id], "persona", &[("proposito", "Vea https://malo.example")]),
            "sin direcciones de internet",
        ),
        (forma(&[], "persona", &[]), "Elija al menos un documento"),
        (forma(&[&id, &carta], "enlace", &[]), "«carta.txt» no se ve en el navegador"),
    ] {
        maria.enviar(&casa, MIOS, &campos).await.debe(422).dice(dice).dice("Estudio de crédito");
    }
    maria.ver(&casa, &format!("{MIOS}nuevo/")).await.debe(422).dice("Elija al menos un documento");
    let muchos: Vec<String> = (0..21).map(|_| crate::azar::id(super::casa::ahora()).to_string()).collect();
    let muchos: Vec<&str> = muchos.iter().map(String::as_str).collect();
    maria.enviar(&casa, MIOS, &forma(&muchos, "persona", &[])).await.debe(404);
    for ajeno in ["01890000-0000-7000-8000-000000000000", "x"] {
        maria.ver(&casa, &format!("{MIOS}nuevo/?documento={ajeno}")).await.debe(404);
        maria.enviar(&casa, MIOS, &forma(&[&id, ajeno], "persona", &[])).await.debe(404);
    }
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let tablas = ["compartidos", "compartidos_documentos", "correos", "carpeta_actos"];
    jose.ver(&casa, &format!("{MIOS}nuevo/?documento={id}")).await.debe(404).calla("cedula");
    jose.enviar(&casa, MIOS, &forma(&[&id], "enlace", &[])).await.debe(404).calla("cedula");
    let despues = Foto::de(&casa).await;
    for tabla in tablas {
        assert_eq!(antes.filas(tabla), despues.filas(tabla), "{tabla}");
    }
    maria.enviar(&casa, MIOS, &forma(&[&carta], "enlace", &[("descarga", "si")])).await.debe(200);
}

#[tokio::test]
async fn the_receiver_is_told_by_mail_and_the_sharer_learns_nothing_of_who_is_registered() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let todas: Vec<String> = casa
        .borde
        .vivo
        .portal()
        .expect("a site")
        .sitio()
        .clausulas
        .0
        .iter()
        .map(|c| c.slug.to_string())
        .collect();
    let todas: Vec<&str> = todas.iter().map(String::as_str).collect();
    Navegador::registrar(&casa, JOSE, Grado::Medio, &todas).await;
    let a_jose = maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[])).await.debe(303);
    let a_nadie =
        maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[("numero", "52000111")])).await.debe(303);
    let sin_id = |r: &Respuesta| r.destino().replace(&id_del_permiso(r), "_");
    assert_eq!(sin_id(&a_jose), sin_id(&a_nadie));
    let mut paginas = Vec::new();
    for r in [&a_jose, &a_nadie] {
        let p = maria.ver(&casa, r.destino()).await.debe(200).cuerpo;
        let p = p.replace(&id_del_permiso(r), "_").replace("•••0202", "_").replace("•••0111", "_");
        paginas.push(p);
    }
    assert_eq!(paginas[0], paginas[1]);
    let correos = mensajes(&casa).await;
    assert_eq!(correos.len(), 1, "{correos:?}");
    let dice = |t: &str| correos[0].contains(t);
    assert!(dice("jose.cuesta@correo.example") && dice("/carpeta/"), "{}", correos[0]);
    assert!(!dice("cedula.pdf") && !dice(CEDULA_DE_JOSE), "{}", correos[0]);
}

#[tokio::test]
async fn on_two_servers_many_at_once_open_no_more_often_than_allowed_and_each_is_recorded() {
    let una = Casa::como(Como { postgres: true, ..Como::default() }).await;
    let otra = una.otra().await;
    let (mut maria, id) = con_cedula(&una).await;
    let campos = forma(&[&id], "enlace", &[("veces", "5")]);
    let enlace = enlace(&maria.enviar(&una, MIOS, &campos).await.debe(200));
    let intentos = (0..16).map(|i| {
        let (casa, enlace) = (if i % 2 == 0 { &una } else { &otra }, &enlace);
        async move { abre(&mut Navegador::nuevo(), casa, enlace, "1", "ver").await.estado.as_u16() }
    });
    let estados = futures::future::join_all(intentos).await;
    assert_eq!(estados.iter().filter(|e| **e == 200).count(), 5, "{estados:?}");
    assert!(estados.iter().all(|e| matches!(e, 200 | 404)), "{estados:?}");
    assert_eq!(cuantas(&una, "SELECT count(*) FROM accesos").await, 5);
    assert_eq!(cuantas(&una, "SELECT count(*) FROM compartidos_accesos").await, 5);
    una.trabajar().await;
    una.auditar().await.expect("the chains verify");
}
