//! Stories of filing: one number after the other, once each, whatever happens around.

use crate::{
    base::{Base, azar, en, historia, id},
    evidencia::auditar,
};
use domain::{
    Fecha,
    peticion::{Canal, Clase, Estado, Medio},
    radicado::Radicado,
};
use std::collections::BTreeSet;
use store::{
    Conn, Fallo, Id, SqlError, SqlResult, Store, actuaciones, borradores, constancias, correos,
    evidencia::{Anotacion, anotar},
    formularios,
    peticiones::{self, Nueva, Radicacion},
    terminos,
};

/// The form of every petition here.
pub(crate) const FORMULARIO: &str = "f0";

pub(crate) async fn formulario(c: &mut Conn<'_>) -> SqlResult<()> {
    formularios::guardar(c, FORMULARIO, "{\"secciones\":[]}", en(0)).await.map(drop)
}

/// The code of its receipt.
fn codigo(n: u64) -> &'static str {
    format!("{n:016}").leak()
}

/// What a key files; it needs no draft.
pub(crate) fn nueva(n: u64) -> Nueva<'static> {
    Nueva {
        id: id(n),
        anio: 2027,
        borrador: id(n),
        version: None,
        clase: Clase::Peticion,
        tramite: "",
        formulario: FORMULARIO,
        asunto: "Alumbrado",
        dependencia: "gobierno",
        persona: None,
        empresa: "",
        anonima: false,
        datos: "[[\"asunto\",\"Alumbrado\"]]",
        faltan: "[]",
        medio: Medio::Correo,
        correo: "ana@correo.example",
        canal: Canal::Sede,
        recibida_en: en(1),
        vence: Some(dia("2027-02-05")),
        prioridad: "",
        clave_consulta: "hash",
        sal: "sal",
        codigo: codigo(n),
    }
}

pub(crate) fn dia(s: &str) -> Fecha {
    s.parse().expect("a day")
}

/// All that the act of filing writes.
pub(crate) async fn radicar(c: &mut Conn<'_>, n: Nueva<'_>) -> SqlResult<Radicado> {
    formulario(c).await?;
    let r = match peticiones::radicar(c, &n).await? {
        Radicacion::Hecha(r) => r,
        Radicacion::Ya(p) => return Ok(p.radicado()),
        Radicacion::OtraVersion => return Err(SqlError::RowNotFound),
    };
    seguir(c, &n).await?;
    let (peticion, ahora) = (n.id, n.recibida_en);
    let a = Anotacion::de_peticion(peticion, "radicacion")
        .primera()
        .publico("radicado", format!("{}-{}", r.anio, r.numero))
        .reservado("correo", n.correo);
    anotar(c, ahora, &mut azar(semilla(peticion)), a).await?;
    constancias::poner(c, &format!("C{peticion}"), peticion, "e30.e30.e30", ahora).await?;
    let m = correos::Nuevo {
        id: peticion,
        peticion: Some(peticion),
        clase: "acuse",
        para: n.correo,
        asunto: "Recibimos su petición",
        texto: "…",
        html: "",
        creado_en: ahora,
        canal: domain::notificacion::Canal::Correo,
        ficha: "f",
    };
    correos::poner(c, &m).await?;
    Ok(r)
}

/// Its term, and the first step of its story.
async fn seguir(c: &mut Conn<'_>, n: &Nueva<'_>) -> SqlResult<()> {
    let (peticion, ahora) = (n.id, n.recibida_en);
    let (desde, vence) = (dia("2027-01-15"), dia("2027-02-05"));
    let t = terminos::Nuevo {
        id: peticion,
        peticion,
        clase: "peticion",
        desde,
        vence,
        detalle: "[]",
        motivo: "radicacion",
        en: ahora,
    };
    terminos::anotar(c, &t).await?;
    let a = actuaciones::Nueva {
        id: peticion,
        peticion,
        tipo: "radicada",
        en: ahora,
        quien: None,
        visible: true,
        texto: "Recibimos su petición.",
        datos: "{}",
    };
    actuaciones::anotar(c, &a).await
}

/// Of its own for each petition.
fn semilla(peticion: Id) -> u64 {
    u64::from_str_radix(&peticion.to_string()[24..], 16).expect("hex")
}

async fn intentar(s: &Store, n: Nueva<'static>) -> Result<Radicado, Fallo<SqlError>> {
    s.acto(async move |c| radicar(c, n).await).await
}

/// The numbers of a year, in order.
pub(crate) async fn numeros(b: &Base, anio: i64) -> Vec<i64> {
    let sql = "SELECT numero FROM peticiones WHERE anio = $1 ORDER BY numero";
    b.lee(async |c| c.all::<(i64,)>(sql, &[&anio]).await).await.into_iter().map(|f| f.0).collect()
}

historia!(what_is_filed_is_there_with_all_that_belongs_to_it, |b| {
    let ana = b.persona("ana").await;
    let n = Nueva { persona: Some(ana), empresa: "900123456", ..nueva(1) };
    let r = b.haz(async move |c| radicar(c, n).await).await;
    assert_eq!(r, Radicado { anio: 2027, numero: 1 });
    let p = b.lee(async |c| peticiones::por_radicado(c, r).await).await.expect("filed");
    assert_eq!((p.id, p.radicado(), p.clase, p.estado), (id(1), r, Clase::Peticion, Estado::Radicada));
    assert_eq!((p.persona, p.empresa.as_str(), p.anonima), (Some(ana), "900123456", false));
    assert_eq!((p.datos.as_str(), p.faltan.as_str()), ("[[\"asunto\",\"Alumbrado\"]]", "[]"));
    assert_eq!((p.medio, p.canal, p.correo.as_str()), (Medio::Correo, Canal::Sede, "ana@correo.example"));
    assert_eq!((p.recibida_en, p.cambiada_en, p.vence), (en(1), en(1), Some(dia("2027-02-05"))));
    assert_eq!((p.clave_consulta.as_str(), p.sal.as_str(), p.asignada), ("hash", "sal", None));
    assert_eq!(b.lee(async |c| peticiones::por_id(c, id(1)).await).await, Some(p.clone()));
    assert_eq!(b.lee(async |c| peticiones::por_borrador(c, id(1)).await).await, Some(p));
    assert_eq!(b.lee(async |c| peticiones::por_radicado(c, Radicado { anio: 2026, ..r }).await).await, None);
    let cadena = b.lee(async |c| store::evidencia::de_peticion(c, id(1), None, 9).await).await;
    assert_eq!(cadena.iter().map(|e| e.tipo.as_str()).collect::<Vec<_>>(), ["radicacion"]);
    assert_eq!(auditar(&b.store, None).await.expect("whole").evidencias, 1);
    let otra_vez = b.store.acto(async |c| {
        let a = Anotacion::de_peticion(id(1), "radicacion").primera();
        anotar(c, en(2), &mut azar(9), a).await.map(drop)
    });
    assert!(otra_vez.await.is_err(), "a chain begins once");
});

historia!(fifty_who_file_at_once_get_one_number_each_without_a_gap, |b| {
    let otra = b.otra().await;
    let mut tareas = vec![];
    for n in 1..=200 {
        let s = if n % 2 == 0 { b.store.clone() } else { otra.clone() };
        let anio = if n % 4 == 0 { 2028 } else { 2027 };
        tareas.push(tokio::spawn(async move {
            let r = intentar(&s, Nueva { anio, ..nueva(n) }).await.expect("filed");
            assert_eq!(r.anio, anio);
            r
        }));
    }
    let mut dados = BTreeSet::new();
    for t in tareas {
        assert!(dados.insert(t.await.expect("ends")), "no number twice");
    }
    assert_eq!(numeros(&b, 2027).await, (1..=150).collect::<Vec<_>>());
    assert_eq!(numeros(&b, 2028).await, (1..=50).collect::<Vec<_>>());
    assert_eq!(auditar(&b.store, None).await.expect("whole").cadenas, 200);
    otra.cerrar().await;
});

historia!(the_same_draft_files_once_however_often_it_is_sent, |b| {
    let mut tareas = vec![];
    for n in 0..20 {
        let s = b.store.clone();
        let doble = Nueva { id: id(100 + n), ..nueva(1) };
        tareas.push(tokio::spawn(async move { intentar(&s, doble).await.expect("answered") }));
    }
    for t in tareas {
        assert_eq!(t.await.expect("ends"), Radicado { anio: 2027, numero: 1 });
    }
    assert_eq!(numeros(&b, 2027).await, [1]);
    assert_eq!(intentar(&b.store, nueva(2)).await.expect("filed").numero, 2, "nobody moved the counter");
    let ya = b.haz(async |c| peticiones::radicar(c, &nueva(1)).await).await;
    assert!(matches!(ya, Radicacion::Ya(p) if p.numero == 1));
});

historia!(an_act_that_fails_leaves_no_gap_and_each_year_begins_at_one, |b| {
    intentar(&b.store, nueva(1)).await.expect("filed");
    let no: Result<(), _> = b
        .store
        .acto(async |c| {
            assert_eq!(radicar(c, nueva(2)).await?.numero, 2);
            Err(SqlError::RowNotFound)
        })
        .await;
    assert!(matches!(no, Err(Fallo::Acto(_))));
    let rota = b.store.acto(async |c| radicar(c, Nueva { formulario: "no está", ..nueva(3) }).await).await;
    assert!(rota.is_err());
    assert_eq!(intentar(&b.store, nueva(4)).await.expect("filed").numero, 2);
    assert_eq!(intentar(&b.store, Nueva { anio: 2028, ..nueva(5) }).await.expect("filed").numero, 1);
    assert_eq!(intentar(&b.store, nueva(6)).await.expect("filed").numero, 3);
    assert_eq!((numeros(&b, 2027).await, numeros(&b, 2028).await), (vec![1, 2, 3], vec![1]));
});

historia!(only_the_version_that_was_reviewed_is_filed, |b| {
    b.haz(async |c| {
        formulario(c).await?;
        borradores::crear(c, &crate::borradores::nuevo(1)).await
    })
    .await;
    let con = async |version| {
        let n = Nueva { version: Some(version), ..nueva(1) };
        b.haz(async move |c| peticiones::radicar(c, &n).await).await
    };
    assert!(matches!(con(2).await, Radicacion::OtraVersion));
    assert_eq!(numeros(&b, 2027).await, [] as [i64; 0]);
    assert!(matches!(con(1).await, Radicacion::Hecha(r) if r.numero == 1));
    assert!(matches!(con(1).await, Radicacion::Ya(p) if p.numero == 1));
    let sin = Nueva { version: Some(1), ..nueva(2) };
    let sin = b.haz(async move |c| peticiones::radicar(c, &sin).await).await;
    assert!(matches!(sin, Radicacion::OtraVersion), "a draft that is gone files nothing");
});

/// The ids of a list.
pub(crate) fn ids(filas: &[peticiones::Resumen]) -> Vec<Id> {
    filas.iter().map(|f| f.id).collect()
}
