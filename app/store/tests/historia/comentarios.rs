//! Stories of what people say of a project: numbered, once, published once, answered once, and told.

use crate::base::{en, historia, id};
use domain::comentario::{Comentario as Dicho, Cuenta, Decision, Publico, Reserva};
use store::{
    Conn, SqlResult,
    comentarios::{self, NuevaRespuesta, Nuevo},
};

fn dicho(correo: &str) -> Dicho {
    Dicho {
        texto: "Añá \"más árboles\"".into(),
        nombre: "Ana".into(),
        correo: correo.into(),
        parte: "Artículo 1".into(),
    }
}

/// One of that consultation.
pub(crate) async fn comentado(c: &mut Conn<'_>, n: u64, consulta: &str) -> SqlResult<i64> {
    let (codigo, clave) = (format!("C{n}"), format!("k{n}"));
    let dicho = &dicho(&format!("ana{n}@correo.example"));
    let recibido_en = en(i64::try_from(n).unwrap_or(0));
    comentarios::recibir(
        c,
        &Nuevo { id: id(n), consulta, codigo: &codigo, clave: &clave, dicho, recibido_en },
    )
    .await
}

/// One that was published, answered, and told of in the report.
pub(crate) async fn de_todo(c: &mut Conn<'_>) -> SqlResult<()> {
    comentado(c, 71, "parque").await?;
    publicado(c, 71).await?;
    respondidos(c, 81, &[71]).await?;
    let cuenta = Cuenta { recibidos: 1, publicados: 1, acogidos: 1, ..Cuenta::default() };
    comentarios::cerrar(c, "parque", "Se cambió \"todo\"", &cuenta, en(90)).await.map(drop)
}

async fn publicado(c: &mut Conn<'_>, n: u64) -> SqlResult<bool> {
    let p =
        Publico { texto: "Añá [oculto]".into(), nombre: "Ana".into(), reserva: Some(Reserva::Insultos) };
    comentarios::publicar(c, id(n), &p, en(50)).await
}

async fn respondidos(c: &mut Conn<'_>, n: u64, cuales: &[u64]) -> SqlResult<Vec<comentarios::Comentario>> {
    let cuales: Vec<_> = cuales.iter().map(|n| id(*n)).collect();
    let (consulta, decision, texto) = ("parque", Decision::Acogido, "Sembraremos veinte");
    comentarios::responder(c, &NuevaRespuesta { id: id(n), consulta, decision, texto, en: en(60) }, &cuales)
        .await
}

historia!(comments_are_numbered_in_each_consultation_and_found_by_what_names_them, |b| {
    let numeros = b
        .haz(async |c| {
            let mut numeros = Vec::new();
            for (n, consulta) in [(1, "parque"), (2, "movilidad"), (3, "parque")] {
                numeros.push(comentado(c, n, consulta).await?);
            }
            Ok(numeros)
        })
        .await;
    assert_eq!(numeros, [1, 1, 2]);
    let twice: Result<i64, _> = b
        .store
        .acto(async |c| {
            let dicho = &dicho("");
            let n =
                Nuevo { id: id(9), consulta: "parque", codigo: "C9", clave: "k1", dicho, recibido_en: en(9) };
            comentarios::recibir(c, &n).await
        })
        .await;
    assert!(twice.is_err(), "a form counts once");
    let uno = b.lee(async |c| comentarios::por_clave(c, "k3").await).await.expect("there");
    assert_eq!((uno.numero, uno.parte.as_str(), uno.recibido_en), (2, "Artículo 1", en(3)));
    assert_eq!(uno.texto, "Añá \"más árboles\"");
    let mismo = b.lee(async |c| comentarios::por_codigo(c, "C3").await).await.expect("there");
    assert_eq!(mismo.id, uno.id);
    assert!(b.lee(async |c| comentarios::uno(c, "movilidad", id(3)).await).await.is_none(), "of another");
    assert!(b.lee(async |c| comentarios::uno(c, "parque", id(3)).await).await.is_some());
});

historia!(what_waits_comes_oldest_first_and_what_is_done_is_done_once, |b| {
    b.haz(async |c| {
        for n in 1..=4 {
            comentado(c, n, "parque").await?;
        }
        Ok(())
    })
    .await;
    let numeros = |filas: Vec<comentarios::Comentario>| filas.iter().map(|k| k.numero).collect::<Vec<_>>();
    assert_eq!(numeros(b.lee(async |c| comentarios::por_publicar(c, "parque", 3).await).await), [1, 2, 3]);
    assert!(b.lee(async |c| comentarios::publicados(c, "parque", 0, 9).await).await.is_empty());
    assert!(b.haz(async |c| publicado(c, 3).await).await && b.haz(async |c| publicado(c, 1).await).await);
    assert!(!b.haz(async |c| publicado(c, 3).await).await, "once");
    assert_eq!(numeros(b.lee(async |c| comentarios::por_publicar(c, "parque", 9).await).await), [2, 4]);
    assert_eq!(numeros(b.lee(async |c| comentarios::por_responder(c, "parque", 9).await).await), [1, 3]);
    let menos = async |n: u64| {
        b.haz(async move |c| {
            let p = Publico { texto: "[oculto]".into(), nombre: String::new(), reserva: None };
            comentarios::ocultar(c, id(n), &p).await
        })
        .await
    };
    assert!(!menos(2).await, "nobody reads it");
    assert!(menos(3).await);
    let tres = b.lee(async |c| comentarios::por_numero(c, "parque", 3).await).await.expect("there");
    assert_eq!((tres.texto_publico.as_str(), tres.texto.as_str()), ("[oculto]", "Añá \"más árboles\""));
    let hechos = b.haz(async |c| respondidos(c, 21, &[3, 2, 99]).await).await;
    assert_eq!(numeros(hechos.clone()), [3], "only what everybody reads");
    assert_eq!(hechos[0].correo, "ana3@correo.example", "to be told");
    assert!(b.haz(async |c| respondidos(c, 22, &[3]).await).await.is_empty(), "once");
    let leidos = b.lee(async |c| comentarios::publicados(c, "parque", 0, 9).await).await;
    assert_eq!(numeros(leidos.clone()), [1, 3]);
    assert_eq!(numeros(b.lee(async |c| comentarios::publicados(c, "parque", 1, 9).await).await), [3]);
    let (uno, tres) = (&leidos[0], &leidos[1]);
    assert_eq!((uno.texto_publico.as_str(), uno.reserva()), ("Añá [oculto]", Some(Reserva::Insultos)));
    assert_eq!((uno.respuesta(), uno.correo.as_str()), (None, "ana1@correo.example"));
    let r = tres.respuesta().expect("answered");
    assert_eq!((r.decision, r.texto.as_str(), r.en), (Decision::Acogido, "Sembraremos veinte", en(60)));
    assert_eq!(tres.correo, "", "told, and forgotten");
});

historia!(they_are_added_up_and_reported_once, |b| {
    b.haz(async |c| {
        for n in 1..=3 {
            comentado(c, n, "parque").await?;
        }
        publicado(c, 1).await?;
        publicado(c, 2).await?;
        respondidos(c, 21, &[1]).await?;
        comentado(c, 4, "otra").await.map(drop)
    })
    .await;
    let cuentas = b.lee(async |c| comentarios::cuentas(c, &["parque", "ninguna"]).await).await;
    let cuenta = Cuenta { recibidos: 3, publicados: 2, acogidos: 1, en_parte: 0, no_acogidos: 0 };
    assert_eq!(cuentas.len(), 1);
    assert_eq!((cuentas[0].consulta.as_str(), cuentas[0].cuenta), ("parque", cuenta));
    assert_eq!(cuentas[0].espera_desde, Some(en(2)));
    assert!(b.lee(async |c| comentarios::cuentas::<&str>(c, &[]).await).await.is_empty());
    assert_eq!(b.lee(async |c| comentarios::con_comentarios(c).await).await, ["otra", "parque"]);
    assert!(b.lee(async |c| comentarios::informe(c, "parque").await).await.is_none());
    for (texto, nuevo) in [("Así quedó", true), ("Otra cosa", false)] {
        assert_eq!(
            b.haz(async move |c| comentarios::cerrar(c, "parque", texto, &cuenta, en(9)).await).await,
            nuevo
        );
    }
    let i = b.lee(async |c| comentarios::informe(c, "parque").await).await.expect("there");
    let con = b.lee(async |c| comentarios::con_informe(c, &["otra", "parque"]).await).await;
    assert_eq!(con, ["parque"]);
    assert_eq!((i.texto.as_str(), i.en, i.cuenta().acogidos), ("Así quedó", en(9), 1));
});
