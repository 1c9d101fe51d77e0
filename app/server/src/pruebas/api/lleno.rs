//! The disk is full while systems notify: who called is told, nothing is half written, and the same call again makes it once.

use super::{
    escena::Escena,
    llamante::{Dicho, pedido},
};
use crate::{
    pruebas::{
        buzon::{Buzon, Trato},
        casa::{Casa, Como},
        foto::{Foto, igual},
    },
    trabajos,
};
use axum::http::Method;
use serde_json::{Value, json};

fn linea(n: usize) -> String {
    let mut p = pedido();
    p["acto"].as_object_mut().expect("act").remove("contenido");
    json!({ "clave": format!("c-{n}"), "notificacion": p }).to_string()
}

async fn lote(e: &Escena, cuantas: usize) -> Vec<Value> {
    let cuerpo = (0..cuantas).map(linea).collect::<Vec<_>>().join("\n");
    let r: Dicho = e.l.llamar(&e.casa, Method::POST, "/api/v1/notificaciones/lotes", &[], cuerpo).await;
    r.debe(200).texto.lines().map(|l| serde_json::from_str(l).expect("a line")).collect()
}

/// Room for all again.
const SITIO: i64 = 1 << 24;

/// From now on the file may have so many pages more.
async fn quedan_paginas(casa: &Casa, cuantas: i64) {
    casa.haz(async move |c| {
        let (hay,): (i64,) = c.one("PRAGMA page_count", &[]).await?;
        let sql = format!("PRAGMA max_page_count = {}", hay + cuantas);
        c.exec(sql.leak(), &[]).await
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_is_told_and_leaves_nothing_half_written() {
    let buzon = Buzon::que(|_| Trato::Toma).await;
    let casa = Casa::como(Como { smtp: Some(buzon.url()), ..Como::default() }).await;
    let e = Escena::en(casa).await;
    e.trabajar().await;
    let antes = Foto::de(&e.casa).await;
    quedan_paginas(&e.casa, 3).await;
    let r = lote(&e, 200).await;
    assert!(r.iter().all(|l| l["status"] == 503 && l["problema"]["codigo"] == "no_disponible"), "{}", r[0]);
    igual(&antes, &Foto::de(&e.casa).await, "nothing of them");

    quedan_paginas(&e.casa, 1).await;
    let mut vistas = Vec::new();
    for n in 0..60 {
        let mut p = pedido();
        p["acto"].as_object_mut().expect("act").remove("contenido");
        let r = e.l.crear(&e.casa, &format!("u-{n}"), &p).await;
        vistas.push(r.estado.as_u16());
        if r.estado == 503 {
            assert_eq!(r.cabeceras["retry-after"], "5");
            assert!(r.texto.contains("misma Idempotency-Key"), "{}", r.texto);
            quedan_paginas(&e.casa, SITIO).await;
            e.l.crear(&e.casa, &format!("u-{n}"), &p).await.debe(201);
            quedan_paginas(&e.casa, 2).await;
        }
    }
    assert!(vistas.contains(&503) && vistas.contains(&201), "{vistas:?}");

    quedan_paginas(&e.casa, SITIO).await;
    assert!(lote(&e, 200).await.iter().all(|l| l["status"] == 201), "the same batch again");
    let foto = Foto::de(&e.casa).await;
    for tabla in ["notificaciones", "notificacion_sucesos", "notificacion_avisos", "sistema_envios"] {
        assert_eq!(foto.filas(tabla).len(), 260, "{tabla}");
    }
    while trabajos::correo::tanda(&e.casa.borde).await {}
    assert_eq!(buzon.llegados.todos().iter().filter(|l| l.para.starts_with("maria")).count(), 260);
    e.casa.trabajar().await;
    e.casa.auditar().await.expect("the chains verify");
}
