//! The desk of a consultation: one answer for several comments, whoever asked is told once, and the report ends it.

use super::{
    casa::{Casa, Como},
    consultas::{MESA, PUBLICOS, abierta, comenta, ids},
    foto::Foto,
    mesa::{Mesa, mensajes, nombrar},
    navegador::{Navegador, Pares, pares},
};
use domain::{Slug, publicacion::Ficha};

/// Three comments, which everybody reads; two of the same address.
async fn leidos(m: &mut Mesa) -> Vec<String> {
    abierta(&m.casa);
    for (texto, correo) in [
        ("Siembren más árboles", "ana@correo.example"),
        ("Quiten los parlantes", "ana@correo.example"),
        ("Dejen la cancha", ""),
    ] {
        comenta(&m.casa, &[("comentario", texto), ("correo", correo)]).await.debe(303);
    }
    let r = m.carmen.ver(&m.casa, MESA).await.debe(200);
    let todos = ids(&r, "comentario");
    assert_eq!(todos.len(), 3, "oldest first");
    for id in &todos {
        let uno = pares([("comentario", id)]);
        m.carmen.enviar(&m.casa, &format!("{MESA}publicar"), &uno).await.debe(303);
    }
    todos
}

fn respuesta(cuales: &[&String], decision: &str, texto: &str) -> Pares {
    let mut campos = pares([("decision", decision), ("respuesta", texto)]);
    campos.extend(cuales.iter().map(|id| ("comentarios".to_owned(), (*id).clone())));
    campos
}

async fn recorrer(casa: Casa) {
    let mut m = Mesa::en(casa).await;
    let todos = leidos(&mut m).await;
    let mut nadie = Navegador::nuevo();
    let responder = format!("{MESA}responder");
    let r = m.carmen.enviar(&m.casa, &responder, &respuesta(&[], "", "Sí")).await.debe(422);
    r.dice("Elija al menos un comentario")
        .dice("qué se hace")
        .dice("Escriba 10 letras o más")
        .dice(">Sí</textarea>");
    let dos = respuesta(&[&todos[0], &todos[1]], "acogido", "Sembraremos veinte y quitaremos los parlantes.");
    m.jose.enviar(&m.casa, &responder, &dos).await.debe(404);
    m.carmen.enviar(&m.casa, &responder, &dos).await.debe(303);
    m.carmen.enviar(&m.casa, &responder, &dos).await.debe(409).dice("cambió mientras usted escribía");
    let r = nadie.ver(&m.casa, PUBLICOS).await.debe(200).dice("Respondidos: 2").dice("Sembraremos veinte");
    assert_eq!(r.cuerpo.matches("Acogido</span>").count(), 2, "each has its answer");
    assert!(Foto::de(&m.casa).await.filas("comentarios").iter().all(|f| !f.contains("ana@")), "forgotten");
    let correos = mensajes(&m.casa).await;
    let suyos: Vec<_> = correos.iter().filter(|c| c.contains("To: ana@correo.example")).collect();
    assert_eq!(suyos.len(), 1, "one message to each address");
    assert!(suyos[0].contains("comentarios/?desde") && suyos[0].contains("(1, 2)"), "{}", suyos[0]);

    let informe = format!("{MESA}informe");
    let texto = pares([("conclusion", "El decreto cambió en dos artículos.")]);
    m.carmen.enviar(&m.casa, &informe, &texto).await.debe(409).dice("cuando la consulta cierre");
    m.pasan_dias(3).await;
    m.carmen.ver(&m.casa, MESA).await.debe(200).dice("Falta responder 1");
    m.carmen.enviar(&m.casa, &informe, &texto).await.debe(409);
    let uno = respuesta(&[&todos[2]], "no_acogido", "La cancha no está en el parque.");
    m.carmen.enviar(&m.casa, &responder, &uno).await.debe(303);
    m.carmen.enviar(&m.casa, &informe, &pares([("conclusion", "Bien")])).await.debe(422);
    m.carmen.enviar(&m.casa, &informe, &texto).await.debe(303);
    let r = nadie.ver(&m.casa, PUBLICOS).await.debe(200).dice("Informe de la consulta");
    r.dice("El decreto cambió en dos artículos.").dice("No acogido").calla("Recibidos: 3");
    m.carmen.ver(&m.casa, MESA).await.debe(200).dice("El informe es público").calla("name=\"conclusion\"");
    // Whatever its sheet says afterwards, what was told of all of them stays true.
    abierta(&m.casa);
    comenta(&m.casa, &[("comentario", "Se me había olvidado algo")])
        .await
        .debe(409)
        .dice("Se me había olvidado algo");
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn answers_and_the_report_are_public_and_whoever_asked_is_told_once() {
    recorrer(Casa::nueva().await).await;
}

#[tokio::test]
async fn on_postgresql_it_is_the_same() {
    recorrer(Casa::como(Como { postgres: true, ..Como::default() }).await).await;
}

#[tokio::test]
async fn the_office_of_a_consultation_attends_it_and_of_none_who_receives_what_nobody_routed() {
    let mut m = Mesa::nueva().await;
    nombrar(&m.casa, "1099000202", "José Hernández", "secretaria-de-gobierno").await;
    abierta(&m.casa);
    m.jose.ver(&m.casa, MESA).await.debe(200);
    m.casa.publicar(|s| {
        for p in &mut s.publicaciones {
            if let Ficha::Consulta(c) = &mut p.ficha {
                c.dependencia = None::<Slug>;
            }
        }
    });
    m.jose.ver(&m.casa, MESA).await.debe(404);
    m.carmen.ver(&m.casa, MESA).await.debe(200);
}

#[tokio::test]
async fn what_came_to_a_consultation_whose_sheet_was_renamed_is_told_at_the_desk() {
    const LISTA: &str = "/funcionario/consultas/";
    const AVISO: &str = "Comentarios sin consulta";
    let mut m = Mesa::nueva().await;
    abierta(&m.casa);
    comenta(&m.casa, &[("comentario", "Siembren más árboles")]).await.debe(303);
    m.carmen.ver(&m.casa, LISTA).await.debe(200).calla(AVISO);
    let slug = MESA.trim_end_matches('/').rsplit('/').next().expect("its name");
    let nombrar = |casa: &Casa, de: &str, a: &str| {
        let a = Slug::parse(a).expect("a slug");
        casa.publicar(|s| {
            s.publicaciones.iter_mut().filter(|p| *p.slug == *de).for_each(|p| p.slug = a.clone())
        });
    };
    nombrar(&m.casa, slug, "otro-nombre");
    let hoja = format!("<code>consultas/{slug}.md</code> · Comentarios: 1");
    m.carmen.ver(&m.casa, LISTA).await.debe(200).dice(AVISO).dice(&hoja);
    nombrar(&m.casa, "otro-nombre", slug);
    m.carmen.ver(&m.casa, LISTA).await.debe(200).calla(AVISO);
}
