//! Stories of what happens to a petition once it has its number.

use crate::{
    base::{en, historia, id},
    radicar::{dia, formulario, ids, nueva, radicar},
};
use domain::peticion::{Clase, Estado};
use store::{
    Id, actuaciones, constancias,
    documentos::{self, Documento, Origen},
    peticiones::{self, Cambio, Filtro, Nueva},
    terminos,
};

fn termino(n: u64, peticion: Id, vence: &str) -> terminos::Nuevo<'static> {
    terminos::Nuevo {
        id: id(n),
        peticion,
        clase: "peticion",
        desde: dia("2027-01-15"),
        vence: dia(vence),
        detalle: "[]",
        motivo: "prorroga",
        en: en(9),
    }
}

pub(crate) fn documento(n: u64, peticion: Id) -> Documento {
    Documento {
        id: id(n),
        peticion,
        orden: 0,
        nombre: "Solicitud".into(),
        tipo: "application/pdf".into(),
        bytes: 10,
        huella: "ab".into(),
        ruta: "r/1".into(),
        serie: "PQRSD".into(),
        tipo_documental: "Petición".into(),
        origen: Origen::Ciudadano,
        incorporado_en: en(3),
    }
}

historia!(a_petition_changes_only_from_how_it_was_seen, |b| {
    let luz = b.persona("luz").await;
    b.haz(async |c| radicar(c, nueva(1)).await.map(drop)).await;
    let cambia = async |esperado, n: Cambio<'static>| {
        b.haz(async move |c| peticiones::cambiar(c, id(1), esperado, &n).await).await
    };
    let toma = || Cambio {
        estado: Some(Estado::EnEstudio),
        clase: Some(Clase::Consulta),
        asignada: Some(Some(luz)),
        vence: Some(Some(dia("2027-03-01"))),
        cambiada_en: en(5),
        ..Cambio::default()
    };
    assert!(cambia(Estado::Radicada, toma()).await);
    assert!(!cambia(Estado::Radicada, toma()).await, "somebody was faster");
    let lee = async || b.lee(async |c| peticiones::por_id(c, id(1)).await).await.expect("there");
    let p = lee().await;
    assert_eq!((p.estado, p.clase, p.asignada), (Estado::EnEstudio, Clase::Consulta, Some(luz)));
    assert_eq!(
        (p.vence, p.dependencia.as_str(), p.cambiada_en),
        (Some(dia("2027-03-01")), "gobierno", en(5))
    );
    let suelta = Cambio {
        dependencia: Some("hacienda"),
        asignada: Some(None),
        vence: Some(None),
        prioridad: Some("periodista"),
        cambiada_en: en(6),
        ..Cambio::default()
    };
    assert!(cambia(Estado::EnEstudio, suelta).await);
    let p = lee().await;
    assert_eq!((p.asignada, p.vence, p.estado), (None, None, Estado::EnEstudio));
    assert_eq!((p.dependencia.as_str(), p.prioridad.as_str()), ("hacienda", "periodista"));
});

historia!(a_tray_shows_the_first_due_first_page_by_page, |b| {
    let luz = b.persona("luz").await;
    b.haz(async move |c| {
        formulario(c).await?;
        let dias = ["2027-02-09", "2027-02-03", "2027-02-03", "2027-02-05"];
        for (n, d) in (1..).zip(dias) {
            peticiones::radicar(c, &Nueva { vence: Some(dia(d)), ..nueva(n) }).await?;
        }
        peticiones::radicar(c, &Nueva { vence: None, ..nueva(5) }).await?;
        peticiones::radicar(c, &Nueva { dependencia: "hacienda", ..nueva(6) }).await?;
        let fin = Cambio { estado: Some(Estado::Respondida), ..Cambio::default() };
        assert!(peticiones::cambiar(c, id(4), Estado::Radicada, &fin).await?);
        let suya = Cambio { asignada: Some(Some(luz)), ..Cambio::default() };
        peticiones::cambiar(c, id(1), Estado::Radicada, &suya).await
    })
    .await;
    let ve = async |f: Filtro<'_>| ids(&b.lee(async |c| peticiones::bandeja(c, &f, None, 99).await).await);
    let (a, z) = if id(2) < id(3) { (id(2), id(3)) } else { (id(3), id(2)) };
    let gobierno = Filtro { dependencia: Some("gobierno"), ..Filtro::default() };
    assert_eq!(ve(gobierno).await, [a, z, id(1), id(5)]);
    assert_eq!(ve(Filtro { estados: &[Estado::Respondida], ..gobierno }).await, [id(4)]);
    assert_eq!(ve(Filtro { vence_antes: Some(dia("2027-02-09")), ..gobierno }).await, [a, z]);
    assert_eq!(ve(Filtro { asignada: Some(luz), ..Filtro::default() }).await, [id(1)]);
    assert_eq!(ve(Filtro::default()).await, [a, z, id(6), id(1), id(5)]);
    let (mut vistas, mut lugar) = (vec![], None);
    loop {
        let pagina = b.lee(async |c| peticiones::bandeja(c, &gobierno, lugar, 1).await).await;
        let Some(ultima) = pagina.last() else { break };
        lugar = Some(ultima.lugar());
        vistas.extend(ids(&pagina));
    }
    assert_eq!(vistas, [a, z, id(1), id(5)]);
    let cuenta = async |d| b.lee(async |c| peticiones::contar_por_estado(c, d).await).await;
    assert_eq!(cuenta(Some("gobierno")).await, [(Estado::Radicada, 4)]);
    assert_eq!(cuenta(None).await, [(Estado::Radicada, 5)]);
});

historia!(a_person_sees_what_they_filed_the_newest_first, |b| {
    let ana = b.persona("ana").await;
    let mut suyas: Vec<_> = (1..=3).map(id).collect();
    suyas.sort();
    b.haz(async move |c| {
        for n in 1..=3 {
            radicar(c, Nueva { persona: Some(ana), ..nueva(n) }).await?;
        }
        radicar(c, nueva(4)).await
    })
    .await;
    let de = async |antes| ids(&b.lee(async |c| peticiones::de(c, ana, antes, 2).await).await);
    assert_eq!(de(None).await, [suyas[2], suyas[1]]);
    assert_eq!(de(Some(suyas[1])).await, [suyas[0]]);
});

historia!(the_last_term_rules_and_those_of_open_petitions_are_found, |b| {
    b.haz(async |c| {
        for n in 1..=3 {
            radicar(c, nueva(n)).await?;
        }
        terminos::anotar(c, &termino(9, id(1), "2027-03-15")).await?;
        let fin = Cambio { estado: Some(Estado::Archivada), ..Cambio::default() };
        peticiones::cambiar(c, id(3), Estado::Radicada, &fin).await
    })
    .await;
    let suyos = b.lee(async |c| terminos::de(c, id(1)).await).await;
    let dias: Vec<_> = suyos.iter().map(|t| (t.numero, t.vence, t.motivo.as_str())).collect();
    assert_eq!(dias, [(1, dia("2027-02-05"), "radicacion"), (2, dia("2027-03-15"), "prorroga")]);
    assert_eq!((suyos[1].desde, suyos[1].en), (dia("2027-01-15"), en(9)));
    let mut abiertas = [(id(1), 2), (id(2), 1)];
    abiertas.sort();
    let ve = async |despues| {
        let filas = b.lee(async |c| terminos::abiertos(c, despues, 1).await).await;
        filas.iter().map(|t| (t.peticion, t.numero)).collect::<Vec<_>>()
    };
    assert_eq!(ve(None).await, abiertas[..1]);
    assert_eq!(ve(Some(abiertas[0].0)).await, abiertas[1..]);
    assert_eq!(ve(Some(abiertas[1].0)).await, []);
});

historia!(the_story_and_the_index_grow_in_order, |b| {
    b.haz(async |c| {
        radicar(c, nueva(1)).await?;
        let (tipo, texto, datos) = ("nota", "Falta el plano.", "{}");
        let n = actuaciones::Nueva {
            id: id(8),
            peticion: id(1),
            tipo,
            en: en(4),
            quien: None,
            visible: false,
            texto,
            datos,
        };
        actuaciones::anotar(c, &n).await?;
        assert_eq!(documentos::incorporar(c, &documento(1, id(1))).await?, 1);
        assert_eq!(documentos::incorporar(c, &documento(2, id(1))).await?, 2);
        Ok(())
    })
    .await;
    let todas = b.lee(async |c| actuaciones::de(c, id(1), 0).await).await;
    let pasos: Vec<_> = todas.iter().map(|a| (a.numero, a.tipo.as_str(), a.visible)).collect();
    assert_eq!(pasos, [(1, "radicada", true), (2, "nota", false)]);
    assert_eq!(b.lee(async |c| actuaciones::de(c, id(1), 1).await).await, todas[1..]);
    assert_eq!(b.lee(async |c| actuaciones::visibles(c, id(1), 0).await).await, todas[..1]);
    let indice = b.lee(async |c| documentos::de(c, id(1), 1).await).await;
    assert_eq!(indice, [Documento { orden: 2, ..documento(2, id(1)) }]);
    assert_eq!(b.lee(async |c| documentos::uno(c, id(1), 2).await).await.as_ref(), indice.first());
});

historia!(a_receipt_counts_until_it_is_said_once_that_it_does_not, |b| {
    b.haz(async |c| radicar(c, nueva(1)).await.map(drop)).await;
    let codigo = format!("C{}", id(1));
    let lee = async || b.lee(async |c| constancias::leer(c, &codigo).await).await.expect("there");
    let antes = lee().await;
    assert_eq!((antes.peticion, antes.texto.as_str(), antes.revocada_en), (id(1), "e30.e30.e30", None));
    let revoca = async |cual: &str, s| {
        let cual = cual.to_owned();
        b.haz(async move |c| constancias::revocar(c, &cual, en(s), "clave perdida").await).await
    };
    assert!(!revoca("otra", 5).await);
    assert!(revoca(&codigo, 5).await);
    assert!(!revoca(&codigo, 6).await);
    let despues = lee().await;
    assert_eq!((despues.revocada_en, despues.motivo.as_str()), (Some(en(5)), "clave perdida"));
    assert_eq!(b.lee(async |c| constancias::de(c, id(1)).await).await, [despues]);
});
