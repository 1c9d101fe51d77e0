//! Stories of drafts and their attachments: nothing typed is lost, nothing filed is changed, what expires goes.

use crate::{
    base::{en, historia, id},
    radicar::{FORMULARIO, formulario, nueva},
};
use store::{
    Id,
    adjuntos::{self, Adjunto, Analisis},
    borradores::{self, Cambio, Guardado, Nuevo},
    formularios, personas,
    peticiones::{self, Nueva},
};

const CLAVES: [&str; 4] = ["c0", "c1", "c2", "c3"];

pub(crate) fn nuevo(n: u64) -> Nuevo<'static> {
    Nuevo {
        id: id(n),
        clave: CLAVES[n as usize],
        formulario: FORMULARIO,
        tramite: "",
        persona: None,
        empresa: "",
        campos: "[]",
        paso: 0,
        creado_en: en(n as i64),
        vence_en: en(100),
    }
}

pub(crate) fn adjunto(n: u64, borrador: Id) -> Adjunto {
    Adjunto {
        id: id(n),
        borrador: Some(borrador),
        peticion: None,
        campo: "anexos".into(),
        nombre: "cédula.pdf".into(),
        tipo: "application/pdf".into(),
        bytes: 1000 * n as i64,
        huella: "ab".into(),
        ruta: format!("r/{n}"),
        analisis: Analisis::Pendiente,
        creado_en: en(1),
    }
}

fn cambio(campos: &str, s: i64) -> Cambio<'_> {
    Cambio { campos, paso: 2, cambiado_en: en(s), vence_en: en(200) }
}

historia!(a_version_of_a_form_is_kept_once_and_as_it_was, |b| {
    let guarda = async |texto: &'static str| {
        b.haz(async move |c| formularios::guardar(c, "h", texto, en(0)).await).await
    };
    assert!(guarda("{\"a\":1}").await);
    assert!(!guarda("{\"a\":2}").await);
    assert_eq!(b.lee(async |c| formularios::leer(c, "h").await).await.as_deref(), Some("{\"a\":1}"));
    assert_eq!(b.lee(async |c| formularios::leer(c, "x").await).await, None);
});

historia!(two_tabs_do_not_overwrite_each_other_without_being_told, |b| {
    b.haz(async |c| {
        formulario(c).await?;
        borradores::crear(c, &nuevo(1)).await
    })
    .await;
    let guarda = async |version, campos: &'static str, s| {
        b.haz(async move |c| borradores::guardar(c, id(1), version, &cambio(campos, s)).await).await
    };
    assert!(guarda(1, "uno", 5).await == Guardado::Hecho(2));
    let Guardado::OtraVersion(hay) = guarda(1, "dos", 6).await else { panic!("lost") };
    assert_eq!((hay.version, hay.campos.as_str(), hay.paso), (2, "uno", 2));
    assert_eq!((hay.creado_en, hay.cambiado_en, hay.vence_en), (en(1), en(5), en(200)));
    assert!(guarda(2, "tres", 7).await == Guardado::Hecho(3));
    let no = b.haz(async |c| borradores::guardar(c, id(9), 1, &cambio("x", 1)).await).await;
    assert!(no == Guardado::NoEsta);
    let n = Nueva { version: Some(3), ..nueva(1) };
    b.haz(async move |c| peticiones::radicar(c, &n).await.map(drop)).await;
    let Guardado::OtraVersion(hay) = guarda(3, "tarde", 8).await else { panic!("a filed draft changed") };
    assert_eq!((hay.peticion, hay.campos.as_str()), (Some(id(1)), "tres"));
});

historia!(a_draft_is_found_by_its_secret_or_by_its_person_and_by_nobody_else, |b| {
    let (ana, eva) = (b.persona("ana").await, b.persona("maria").await);
    b.haz(async move |c| {
        formulario(c).await?;
        borradores::crear(c, &nuevo(1)).await?;
        borradores::crear(c, &Nuevo { persona: Some(ana), ..nuevo(2) }).await?;
        borradores::crear(c, &Nuevo { persona: Some(ana), tramite: "predial", vence_en: en(50), ..nuevo(3) })
            .await
    })
    .await;
    let por_clave = async |clave: &str, s| {
        b.lee(async |c| borradores::por_clave(c, clave, en(s)).await).await.map(|x| x.id)
    };
    assert_eq!(por_clave("c1", 99).await, Some(id(1)));
    assert_eq!((por_clave("c1", 100).await, por_clave("c9", 1).await), (None, None));
    let por_id =
        async |n, de| b.lee(async |c| borradores::por_id(c, id(n), de, en(1)).await).await.map(|x| x.id);
    assert_eq!((por_id(2, ana).await, por_id(2, eva).await, por_id(1, ana).await), (Some(id(2)), None, None));
    let de = async |s| {
        let filas = b.lee(async |c| borradores::de(c, ana, en(s)).await).await;
        filas.iter().map(|x| x.id).collect::<Vec<_>>()
    };
    assert_eq!((de(1).await, de(60).await), (vec![id(3), id(2)], vec![id(2)]));
    assert!(b.haz(async move |c| borradores::adoptar(c, id(1), eva).await).await);
    assert!(!b.haz(async move |c| borradores::adoptar(c, id(1), ana).await).await, "it is Eva's now");
    let abierto = async |de, tramite: &str| {
        b.lee(async |c| borradores::abierto(c, de, tramite, en(1)).await).await.map(|x| x.id)
    };
    assert_eq!((abierto(ana, "predial").await, abierto(ana, "uso").await), (Some(id(3)), None));
    assert_eq!(abierto(eva, "").await, Some(id(1)));
    b.haz(async move |c| personas::suprimir(c, ana, en(2)).await).await;
    assert_eq!((de(1).await, por_clave("c2", 1).await), (vec![], None));
    let (campos,): (String,) =
        b.lee(async |c| c.one("SELECT campos FROM borradores WHERE id = $1", &[&id(2)]).await).await;
    assert_eq!(campos, "");
});

historia!(attachments_are_counted_looked_at_and_become_part_of_what_is_filed, |b| {
    b.haz(async |c| {
        formulario(c).await?;
        borradores::crear(c, &nuevo(1)).await?;
        for n in 1..=3 {
            assert!(adjuntos::agregar(c, &adjunto(n, id(1))).await?);
        }
        assert!(!adjuntos::agregar(c, &adjunto(4, id(99))).await?, "no such draft");
        Ok(())
    })
    .await;
    let total = async || b.lee(async |c| adjuntos::total(c, id(1)).await).await;
    assert_eq!(total().await, (3, 6000));
    assert_eq!(b.lee(async |c| adjuntos::total(c, id(2)).await).await, (0, 0));
    assert_eq!(b.haz(async |c| adjuntos::quitar(c, id(2), id(7)).await).await, None, "of another draft");
    assert_eq!(b.haz(async |c| adjuntos::quitar(c, id(2), id(1)).await).await.as_deref(), Some("r/2"));
    assert_eq!(total().await, (2, 4000));
    assert_eq!(b.lee(async |c| adjuntos::por_analizar(c, 9).await).await.len(), 2);
    assert!(b.haz(async |c| adjuntos::analizado(c, id(1), Analisis::Limpio).await).await);
    assert!(!b.haz(async |c| adjuntos::analizado(c, id(1), Analisis::Infectado).await).await);
    assert_eq!(b.lee(async |c| adjuntos::por_analizar(c, 9).await).await, [adjunto(3, id(1))]);
    let n = Nueva { version: Some(1), ..nueva(1) };
    b.haz(async move |c| {
        peticiones::radicar(c, &n).await?;
        assert_eq!(adjuntos::radicar(c, id(1), n.id).await?, 2);
        assert!(!adjuntos::agregar(c, &adjunto(5, id(1))).await?, "it was filed");
        assert_eq!(adjuntos::quitar(c, id(3), id(1)).await?, None, "it was filed");
        Ok(())
    })
    .await;
    let suyos = b.lee(async |c| adjuntos::de_peticion(c, id(1)).await).await;
    assert_eq!(suyos, b.lee(async |c| adjuntos::de_borrador(c, id(1)).await).await);
    let uno = b.lee(async |c| adjuntos::por_id(c, suyos[0].id).await).await;
    assert_eq!(uno.as_ref(), suyos.first());
});

historia!(what_expires_or_is_erased_goes_with_its_files_and_what_was_filed_stays, |b| {
    b.haz(async |c| {
        formulario(c).await?;
        for n in 1..=3 {
            borradores::crear(c, &nuevo(n)).await?;
            adjuntos::agregar(c, &adjunto(n, id(n))).await?;
        }
        let n = Nueva { version: Some(1), ..nueva(1) };
        peticiones::radicar(c, &n).await?;
        adjuntos::radicar(c, id(1), n.id).await
    })
    .await;
    let olvida = async |n| b.haz(async move |c| borradores::olvidar(c, id(n)).await).await;
    assert!(olvida(1).await.is_none(), "what was filed is not erased so");
    let sobra = olvida(2).await.expect("was there");
    assert_eq!(sobra.iter().map(|s| s.ruta.as_str()).collect::<Vec<_>>(), ["r/2"]);
    assert!(olvida(2).await.is_none());
    let limpia = async |s| b.haz(async move |c| borradores::limpiar(c, en(s)).await).await;
    assert_eq!(limpia(100).await.0, 0);
    let (n, sobra) = limpia(101).await;
    assert_eq!((n, sobra.iter().map(|s| (s.id, s.ruta.as_str())).collect()), (2, vec![(id(3), "r/3")]));
    let suyos = b.lee(async |c| adjuntos::de_peticion(c, id(1)).await).await;
    assert_eq!((suyos.len(), suyos[0].borrador), (1, None));
    let ya = b.haz(async |c| peticiones::radicar(c, &nueva(1)).await).await;
    assert!(matches!(ya, peticiones::Radicacion::Ya(_)), "also when the draft is gone");
});
