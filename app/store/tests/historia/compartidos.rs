//! Stories of what people let others open: to whom it is there, how often it opens, and that it goes with its owner.

use crate::{
    base::{Base, en, historia, id},
    guardado::{CUPO, constancia, nuevo},
};
use domain::{
    compartir::{Cerrado, Destinatario, Permiso},
    documento::{Documento, TipoDocumento},
};
use store::{
    Conn, Id, SqlResult, accesos,
    carpeta::{self, papelera, versiones},
    compartidos::{self, Nuevo, Para},
    personas,
};

pub(crate) fn jose() -> Documento {
    Documento { tipo: TipoDocumento::Cc, numero: "1099000101".into() }
}

pub(crate) fn permiso(veces: Option<u16>) -> Permiso {
    Permiso { proposito: "Estudio de crédito".into(), hasta: en(1000), veces, descarga: true }
}

pub(crate) async fn da(
    c: &mut Conn<'_>,
    (persona, n): (Id, u64),
    para: Para<'_>,
    permiso: &Permiso,
    documentos: &[(Id, i64)],
) -> SqlResult<()> {
    let en = en(n as i64);
    compartidos::poner(c, &Nuevo { id: id(n), persona, para, permiso, documentos, en }).await
}

/// Ana keeps two documents, one with a second version, and one of the entity.
async fn ana(b: &Base) -> Id {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        carpeta::agregar(c, ana, (id(501), None), &nuevo(601, "uno.pdf", 10, en(1)), CUPO).await?;
        carpeta::agregar(c, ana, (id(502), None), &nuevo(602, "dos.pdf", 20, en(2)), CUPO).await?;
        carpeta::recibir(c, ana, &constancia(503)).await
    })
    .await;
    ana
}

fn ids(filas: Vec<compartidos::Compartido>) -> Vec<Id> {
    filas.into_iter().map(|f| f.id).collect()
}

historia!(a_permiso_is_there_for_its_owner_and_for_whom_it_was_given_and_for_nobody_else, |b| {
    let (ana, otra) = (ana(&b).await, b.persona("otra").await);
    b.haz(async move |c| {
        da(c, (ana, 1), Para::Persona(&jose()), &permiso(Some(2)), &[(id(501), 1), (id(503), 1)]).await?;
        da(c, (ana, 2), Para::Enlace("h2"), &permiso(None), &[(id(502), 1)]).await
    })
    .await;
    b.lee(async |c| {
        let suyo = compartidos::uno(c, ana, id(1)).await?.expect("theirs");
        assert_eq!(suyo.destinatario(), Destinatario::Persona(jose()));
        assert!(suyo.permiso() == permiso(Some(2)) && suyo.abre(en(999)).is_ok());
        assert_eq!(suyo.abre(en(1000)), Err(Cerrado::Vencido));
        assert!(compartidos::uno(c, otra, id(1)).await?.is_none());
        assert!(compartidos::para(c, &jose(), id(1)).await?.is_some());
        assert!(compartidos::para(c, &jose(), id(2)).await?.is_none(), "a link is nobody's");
        let extranjero = Documento { tipo: TipoDocumento::Ce, ..jose() };
        assert!(compartidos::para(c, &extranjero, id(1)).await?.is_none(), "another kind of document");
        let por = compartidos::por_enlace(c, "h2").await?.expect("by its link");
        assert_eq!((por.id, por.destinatario()), (id(2), Destinatario::Enlace));
        assert!(compartidos::por_enlace(c, "h3").await?.is_none());
        assert_eq!(ids(compartidos::de_documento(c, ana, id(501), en(9)).await?), [id(1)]);
        assert_eq!(ids(compartidos::de_documento(c, otra, id(501), en(9)).await?), []);
        assert_eq!(ids(compartidos::recibidos(c, &jose(), en(9), None, 9).await?), [id(1)]);
        assert_eq!(ids(compartidos::recibidos(c, &extranjero, en(9), None, 9).await?), []);
        let hay = compartidos::documentos(c, ana, id(1)).await?;
        assert_eq!(hay.iter().map(|d| d.orden).collect::<Vec<_>>(), [1, 2]);
        assert!(hay.iter().all(|d| d.esta()));
        assert!(compartidos::documentos(c, otra, id(1)).await?.iter().all(|d| !d.esta()), "not another's");
        Ok(())
    })
    .await;
});

historia!(the_version_of_the_moment_is_what_is_shared_and_what_is_gone_is_not_there, |b| {
    let ana = ana(&b).await;
    b.haz(async move |c| {
        da(c, (ana, 1), Para::Enlace("h"), &permiso(None), &[(id(501), 1), (id(502), 1)]).await?;
        versiones::agregar(c, ana, id(501), &nuevo(609, "uno.pdf", 99, en(3)), CUPO).await?;
        papelera::poner(c, ana, id(502), en(4)).await
    })
    .await;
    let hay = b.lee(async |c| compartidos::documentos(c, ana, id(1)).await).await;
    assert_eq!((hay[0].version, hay[0].bytes, hay[0].esta()), (1, 10, true));
    assert!(!hay[1].esta(), "it is in the bin");
    b.haz(async move |c| papelera::sacar(c, ana, id(502)).await).await;
    assert!(b.lee(async |c| compartidos::documentos(c, ana, id(1)).await).await[1].esta());
    for estado in ["pendiente", "infectado"] {
        b.haz(async move |c| {
            let sql = "UPDATE carpeta_versiones SET analisis = $1 WHERE numero = 1";
            c.exec(sql, &[&estado]).await
        })
        .await;
        let hay = b.lee(async |c| compartidos::documentos(c, ana, id(1)).await).await;
        assert!(!hay[0].esta(), "{estado}");
    }
    b.haz(async move |c| {
        papelera::poner(c, ana, id(502), en(4)).await?;
        papelera::vaciar(c, ana, id(502)).await
    })
    .await;
    let hay = b.lee(async |c| compartidos::documentos(c, ana, id(1)).await).await;
    assert_eq!((hay.len(), hay[1].nombre.as_deref(), hay[1].esta()), (2, None, false));
});

historia!(open_ones_are_listed_apart_from_those_that_ended_a_page_after_the_other, |b| {
    let ana = ana(&b).await;
    b.haz(async move |c| {
        for (n, veces) in [(1, None), (2, Some(1)), (3, None), (4, None), (5, None)] {
            let p = Permiso { hasta: en(if n == 4 { 50 } else { 1000 - n as i64 }), ..permiso(veces) };
            da(c, (ana, n), Para::Persona(&jose()), &p, &[(id(501), 1)]).await?;
        }
        assert!(compartidos::usar(c, id(2), en(10)).await?);
        compartidos::retirar(c, ana, id(3), en(10)).await
    })
    .await;
    b.lee(async |c| {
        assert_eq!(ids(compartidos::abiertos(c, ana, en(49)).await?), [id(4), id(5), id(1)]);
        assert_eq!(
            ids(compartidos::abiertos(c, ana, en(50)).await?),
            [id(5), id(1)],
            "the first to end first"
        );
        let mut todos = Vec::new();
        while let [uno] = compartidos::terminados(c, ana, en(50), todos.last().copied(), 1).await?.as_slice()
        {
            todos.push(uno.id);
        }
        let mut esperados = [id(2), id(3), id(4)];
        esperados.sort_by(|a, b| b.cmp(a));
        assert_eq!(todos, esperados);
        let mut recibidos = Vec::new();
        while let [uno] =
            compartidos::recibidos(c, &jose(), en(50), recibidos.last().copied(), 1).await?.as_slice()
        {
            recibidos.push(uno.id);
        }
        recibidos.sort();
        let mut esperados = [id(1), id(5)];
        esperados.sort();
        assert_eq!(recibidos, esperados);
        assert_eq!(compartidos::todos(c, ana, 99).await?.len(), 5);
        Ok(())
    })
    .await;
});

historia!(many_at_once_on_two_servers_never_open_more_often_than_allowed, |b| {
    let ana = ana(&b).await;
    b.haz(async move |c| da(c, (ana, 1), Para::Enlace("h"), &permiso(Some(7)), &[(id(501), 1)]).await).await;
    let otra = b.otra().await;
    let intentos = (0..40).map(|n| {
        let s = if n % 2 == 0 { &b.store } else { &otra };
        s.acto(async move |c| compartidos::usar(c, id(1), en(5)).await)
    });
    let hechas = futures::future::join_all(intentos).await;
    let abiertas = hechas.into_iter().filter(|r| *r.as_ref().expect("act")).count();
    assert_eq!(abiertas, 7);
    let fila = b.lee(async |c| compartidos::uno(c, ana, id(1)).await).await.expect("there");
    assert_eq!((fila.usadas, fila.abre(en(5))), (7, Err(Cerrado::Agotado)));
    otra.cerrar().await;
});

historia!(what_was_taken_back_or_is_over_is_not_used_and_stays_so, |b| {
    let (ana, otra) = (ana(&b).await, b.persona("otra").await);
    b.haz(async move |c| {
        da(c, (ana, 1), Para::Enlace("h"), &permiso(None), &[(id(501), 1)]).await?;
        assert!(!compartidos::usar(c, id(1), en(1000)).await?, "its time is over");
        assert!(!compartidos::retirar(c, otra, id(1), en(5)).await?, "not theirs");
        assert!(!compartidos::renovar(c, otra, id(1), "x").await?, "not theirs");
        assert!(compartidos::renovar(c, ana, id(1), "h2").await?);
        assert!(compartidos::por_enlace(c, "h").await?.is_none(), "the old link is dead");
        assert!(compartidos::usar(c, id(1), en(5)).await?);
        assert!(compartidos::retirar(c, ana, id(1), en(6)).await?);
        assert!(!compartidos::retirar(c, ana, id(1), en(7)).await?, "once");
        assert!(!compartidos::renovar(c, ana, id(1), "h3").await?);
        assert!(!compartidos::usar(c, id(1), en(8)).await?);
        da(c, (ana, 2), Para::Persona(&jose()), &permiso(None), &[(id(501), 1)]).await?;
        assert!(!compartidos::renovar(c, ana, id(2), "h4").await?, "a person has no link");
        Ok(())
    })
    .await;
});

historia!(with_its_owner_goes_what_a_permiso_says_and_the_record_keeps_only_that_there_was_a_look, |b| {
    let ana = ana(&b).await;
    b.haz(async move |c| {
        da(c, (ana, 1), Para::Persona(&jose()), &permiso(None), &[(id(501), 1)]).await?;
        let texto = |t: &str| t.to_owned();
        let (quien, papel) = (texto("Persona a quien le compartió"), texto("Recibió"));
        let (motivo, que) = (texto("Permiso"), texto("documento compartido"));
        let a = accesos::Acceso { id: id(9), persona: ana, en: en(5), quien, papel, motivo, que };
        accesos::anotar(c, &a).await?;
        accesos::de_permiso(c, id(9), id(1), ("José Ñame", "uno.pdf")).await
    })
    .await;
    for filas in [
        b.lee(async |c| accesos::de(c, ana, None, 9).await).await,
        b.lee(async |c| accesos::por_permiso(c, ana, id(1), 9).await).await,
    ] {
        let a = &filas[0];
        assert_eq!((a.quien.as_str(), a.que.as_str()), ("José Ñame", "uno.pdf"));
        assert_eq!(a.motivo, "Estudio de crédito");
    }
    b.haz(async move |c| personas::suprimir(c, ana, en(10)).await).await;
    b.lee(async |c| {
        assert!(compartidos::para(c, &jose(), id(1)).await?.is_none());
        assert!(compartidos::todos(c, ana, 9).await?.is_empty());
        let queda = accesos::de(c, ana, None, 9).await?;
        assert_eq!((queda.len(), queda[0].quien.as_str()), (1, "Persona a quien le compartió"));
        assert_eq!((queda[0].motivo.as_str(), queda[0].que.as_str()), ("Permiso", "documento compartido"));
        Ok(())
    })
    .await;
});
