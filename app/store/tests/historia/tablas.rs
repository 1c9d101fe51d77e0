//! Stories of the tables that acts write.

use crate::base::{azar, en, historia, id, titular};
use domain::documento::{Documento, TipoDocumento};
use store::{
    Id, accesos, codigos, datos,
    datos::{Campo, Origen},
    funcionarios, ingresos, pendientes, personas, sesiones, supresiones, usados,
};

historia!(a_person_enters_is_erased_and_comes_back_as_somebody_new, |b| {
    let (uno, dos) = (b.persona("ana").await, id(99));
    let hallada = b.lee(async |c| personas::por_titular(c, &titular("ana")).await).await.expect("found");
    assert_eq!((hallada.id, hallada.creada_en, hallada.suprimida_en), (uno, en(0), None));
    let repetida = b.store.acto(async |c| personas::crear(c, id(7), &titular("ana"), en(1)).await).await;
    assert!(repetida.is_err(), "one living person for each issuer and subject");

    b.haz(async move |c| {
        datos::guardar(c, uno, Campo::Correo, "ana@correo.example", Origen::Persona, en(1)).await?;
        personas::suprimir(c, uno, en(2)).await?;
        personas::crear(c, dos, &titular("ana"), en(3)).await
    })
    .await;
    assert_eq!(b.lee(async |c| datos::de(c, uno).await).await, []);
    let vieja = b.lee(async |c| personas::por_id(c, uno).await).await.expect("stays");
    assert_eq!(vieja.suprimida_en, Some(en(2)));
    let nueva = b.lee(async |c| personas::por_titular(c, &titular("ana")).await).await.expect("new");
    assert_eq!(nueva.id, dos);
    assert_eq!(b.lee(async |c| personas::por_titular(c, &titular("eva")).await).await, None);
});

historia!(data_are_overwritten_and_a_person_is_found_by_document, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        datos::guardar(c, ana, Campo::TipoDocumento, "CC", Origen::Autenticacion, en(0)).await?;
        datos::guardar(c, ana, Campo::NumeroDocumento, "1020345678", Origen::Autenticacion, en(0)).await?;
        datos::guardar(c, ana, Campo::Telefono, "1", Origen::Persona, en(0)).await?;
        datos::guardar(c, ana, Campo::Telefono, "2", Origen::Persona, en(5)).await
    })
    .await;
    let todos = b.lee(async |c| datos::de(c, ana).await).await;
    let telefono = todos.iter().find(|d| d.campo == Campo::Telefono).expect("kept");
    assert_eq!((telefono.valor.as_str(), telefono.actualizado_en, todos.len()), ("2", en(5), 3));
    let busca = async |tipo, numero: &str| {
        let d = Documento { tipo, numero: numero.into() };
        b.lee(async |c| datos::por_documento(c, &d).await).await
    };
    assert_eq!(busca(TipoDocumento::Cc, "1020345678").await, Some(ana));
    assert_eq!(busca(TipoDocumento::Ce, "1020345678").await, None);
    assert!(b.haz(async move |c| datos::borrar(c, ana, Campo::Telefono).await).await);
});

historia!(a_session_is_written_moved_and_closed, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        for h in ["a", "b", "c"] {
            let n = sesiones::Nueva {
                huella: h,
                creada_en: en(0),
                vence_en: en(100),
                agente: "Firefox",
                datos: "{}",
            };
            assert!(sesiones::crear(c, &n).await?);
            assert!(!sesiones::crear(c, &n).await?, "a huella is of one session");
            let t = titular("ana");
            let e = sesiones::Entrada { persona: Some(ana), titular: &t, sid: Some(h) };
            assert!(sesiones::guardar(c, h, "{\"x\":1}", en(200), Some(&e)).await?);
        }
        assert!(sesiones::guardar(c, "a", "{\"x\":2}", en(200), None).await?);
        assert!(sesiones::cambiar(c, "a", "z").await?);
        assert!(sesiones::tocar(c, "z", en(9)).await?);
        assert!(!sesiones::tocar(c, "z", en(8)).await?, "time does not go back");
        Ok(())
    })
    .await;
    assert_eq!(b.lee(async |c| sesiones::leer(c, "a").await).await, None);
    let z = b.lee(async |c| sesiones::leer(c, "z").await).await.expect("moved");
    assert_eq!(
        (z.persona, z.datos.as_str(), z.sid.as_deref(), z.vista_en),
        (Some(ana), "{\"x\":2}", Some("a"), en(9))
    );
    let abiertas = b.lee(async |c| sesiones::abiertas(c, ana, en(10)).await).await;
    assert_eq!(abiertas.iter().map(|s| s.huella.as_str()).collect::<Vec<_>>(), ["z", "b", "c"]);
});

historia!(sessions_are_closed_by_all_who_may_close_them, |b| {
    let ana = b.persona("ana").await;
    let cerradas = b
        .haz(async move |c| {
            for h in ["a", "b", "c", "d", "e"] {
                let n =
                    sesiones::Nueva { huella: h, creada_en: en(0), vence_en: en(9), agente: "", datos: "{}" };
                sesiones::crear(c, &n).await?;
                let t = titular("ana");
                let e = sesiones::Entrada { persona: Some(ana), titular: &t, sid: Some(h) };
                sesiones::guardar(c, h, "{}", en(9), Some(&e)).await?;
            }
            assert!(sesiones::cerrar(c, "a", en(1)).await?);
            assert!(!sesiones::guardar(c, "a", "{}", en(9), None).await?, "closed is closed");
            assert!(!sesiones::cambiar(c, "a", "y").await?, "closed is closed");
            Ok([
                sesiones::cerrar_por_sid(c, "https://otro.example", "b", en(2)).await?,
                sesiones::cerrar_por_sid(c, "https://idp.example", "b", en(2)).await?,
                sesiones::cerrar_otras(c, ana, "c", en(3)).await?,
                sesiones::cerrar_por_titular(c, &titular("eva"), en(4)).await?,
                sesiones::cerrar_por_titular(c, &titular("ana"), en(4)).await?,
            ])
        })
        .await;
    assert_eq!(cerradas, [0, 1, 2, 0, 1]);
    let a = b.lee(async |c| sesiones::leer(c, "a").await).await.expect("kept");
    assert_eq!((a.cerrada_en, a.datos.as_str()), (Some(en(1)), ""));
    assert_eq!(b.haz(async |c| sesiones::limpiar(c, en(9)).await).await, 0);
    assert_eq!(b.haz(async |c| sesiones::limpiar(c, en(10)).await).await, 5);
});

historia!(what_serves_once_serves_once, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        let i = ingresos::Ingreso {
            estado: "s".into(),
            navegador: "n".into(),
            datos: "{}".into(),
            creado_en: en(0),
            vence_en: en(9),
        };
        ingresos::crear(c, &i).await?;
        assert_eq!(ingresos::consumir(c, "s").await?, Some(i.clone()));
        assert_eq!(ingresos::consumir(c, "s").await?, None);
        assert!(usados::usar(c, "k", en(9)).await?);
        assert!(!usados::usar(c, "k", en(9)).await?);
        assert_eq!(usados::limpiar(c, en(10)).await?, 1);
        codigos::crear(c, "uno", ana, en(0), en(5)).await?;
        codigos::crear(c, "dos", ana, en(0), en(5)).await?;
        assert_eq!(codigos::consumir(c, "uno", en(1)).await?, None, "the last code only");
        assert_eq!(codigos::consumir(c, "dos", en(5)).await?, None, "expired");
        assert_eq!(codigos::consumir(c, "dos", en(4)).await?, Some(ana));
        assert_eq!(codigos::consumir(c, "dos", en(4)).await?, None);
        ingresos::crear(c, &i).await?;
        assert_eq!((ingresos::limpiar(c, en(10)).await?, codigos::limpiar(c, en(10)).await?), (1, 0));
        Ok(())
    })
    .await;
});

historia!(what_was_typed_waits_for_the_person, |b| {
    let ana = b.persona("ana").await;
    let guarda = async |n, campos: &'static str, vence| {
        b.haz(async move |c| {
            let p = pendientes::Pendiente {
                id: id(n),
                persona: ana,
                ruta: "/solicitud/",
                campos,
                creado_en: en(0),
                vence_en: en(vence),
            };
            pendientes::guardar(c, &p).await
        })
        .await
    };
    guarda(1, "{\"a\":1}", 5).await;
    guarda(2, "{\"a\":2}", 9).await;
    let toma = async |s| b.lee(async |c| pendientes::tomar(c, ana, "/solicitud/", en(s)).await).await;
    assert_eq!(toma(6).await.as_deref(), Some("{\"a\":2}"));
    assert_eq!(toma(9).await, None);
    assert!(b.haz(async move |c| pendientes::borrar(c, ana, "/solicitud/").await).await);
    assert_eq!(b.haz(async |c| pendientes::limpiar(c, en(99)).await).await, 0);
});

historia!(officials_looks_and_requests_are_listed, |b| {
    let ana = b.persona("ana").await;
    let cc = Documento { tipo: TipoDocumento::Cc, numero: "52100200".into() };
    let f = funcionarios::Funcionario {
        id: id(50),
        tipo_documento: cc.tipo,
        numero_documento: cc.numero.clone(),
        nombre: "Luz Marina".into(),
        papel: "archivo".into(),
        dependencia: "secretaria".into(),
        agregado_en: en(0),
        retirado_en: None,
    };
    let copia = f.clone();
    b.haz(async move |c| funcionarios::agregar(c, &copia).await).await;
    assert_eq!(b.lee(async |c| funcionarios::por_documento(c, &cc).await).await, std::slice::from_ref(&f));
    assert!(b.haz(async move |c| funcionarios::retirar(c, id(50), en(3)).await).await);
    assert_eq!(b.lee(async |c| funcionarios::por_documento(c, &cc).await).await, []);
    assert_eq!(b.lee(async |c| funcionarios::listar(c).await).await[0].retirado_en, Some(en(3)));

    let ids: Vec<Id> = (0..3).map(|n| Id::nuevo(en(n), &mut azar(0))).collect();
    for id in ids.clone() {
        b.haz(async move |c| {
            let (quien, papel, motivo, que) = ("sistema".into(), "".into(), "aviso".into(), "correo".into());
            accesos::anotar(c, &accesos::Acceso { id, persona: ana, en: en(1), quien, papel, motivo, que })
                .await
        })
        .await;
    }
    let mira = async |antes| {
        let filas = b.lee(async |c| accesos::de(c, ana, antes, 2).await).await;
        filas.into_iter().map(|a| a.id).collect::<Vec<_>>()
    };
    assert_eq!(mira(None).await, [ids[2], ids[1]]);
    assert_eq!(mira(Some(ids[1])).await, [ids[0]]);

    b.haz(async move |c| {
        supresiones::pedir(c, id(60), ana, "", en(1)).await?;
        assert!(supresiones::resolver(c, id(60), supresiones::Estado::Negada, en(2)).await?);
        assert!(!supresiones::resolver(c, id(60), supresiones::Estado::Aceptada, en(3)).await?);
        Ok(())
    })
    .await;
    let s = b.lee(async |c| supresiones::de(c, ana).await).await;
    assert_eq!((s.len(), s[0].estado, s[0].resuelta_en), (1, supresiones::Estado::Negada, Some(en(2))));
});

/// A handler of the server must be able to move between threads.
fn de_un_manejador<F: Future + Send>(f: F) -> F {
    f
}

historia!(acts_and_readings_may_be_awaited_in_a_handler, |b| {
    let (store, ana) = (b.store.clone(), id(3));
    let leidas = de_un_manejador(async move {
        let t = titular("ana");
        let creada: Result<(), store::Fallo<store::SqlError>> =
            store.acto(async move |c| personas::crear(c, ana, &t, en(0)).await).await;
        creada.expect("act");
        let mut lector = store.lector().await.expect("reader");
        let suelta = personas::por_id(&mut lector.conn(), ana).await.expect("read");
        let junta = store.leer_junto(async |c| Ok::<_, store::Error>(personas::por_id(c, ana).await?)).await;
        (suelta, junta.expect("read"))
    });
    let (suelta, junta) = tokio::spawn(leidas).await.expect("ends");
    assert!(suelta.is_some() && suelta == junta);
});
