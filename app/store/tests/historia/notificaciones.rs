//! Stories of notifications: whose they are, what is due, and that nothing moves an access.

use crate::{
    base::{Base, en, historia, id},
    radicar::{nueva, radicar},
};
use domain::{
    documento::{Documento, TipoDocumento},
    evidencia::Huella,
    grado::Grado,
    notificacion::{Autoridad, Canal, Contenido, Copia, Por, Propuesta, Recursos, Suceso, Via},
};
use store::{
    Conn, Fallo, Id, SqlError, SqlResult,
    adjuntos::Analisis,
    correos, llaves,
    notificaciones::{self, Linea, Nueva, Seguimiento},
    personas,
};

fn contenido(documento: Id) -> Contenido {
    let sha256 = Huella::de(b"acto");
    let copia = Copia { documento: documento.to_string(), nombre: "Acto.pdf".into(), bytes: 4, sha256 };
    Contenido::completo(Propuesta {
        copia: Some(copia),
        autoridad: Autoridad { cargo: "Secretaria".into(), dependencia: "Hacienda".into() },
        gratuita: true,
        acto_en: Some(en(0)),
        recursos: Some(Recursos::NoProceden { porque: "Acto de trámite (art. 75)".into() }),
    })
    .expect("complete")
}

fn documento() -> Documento {
    Documento { tipo: TipoDocumento::Cc, numero: "1020345678".into() }
}

/// One for a person, or for a document that nobody entered with.
fn notificacion(n: u64, persona: Option<Id>) -> Nueva {
    Nueva {
        id: Id::nuevo(en(n as i64), &mut crate::base::azar(n)),
        peticion: None,
        persona,
        destinatario: documento(),
        dependencia: "hacienda".into(),
        procedimiento: String::new(),
        asunto: "Acto sobre su solicitud".into(),
        documento: id(9000 + n),
        analisis: Analisis::Limpio,
        contenido: contenido(id(9000 + n)),
        grado: Grado::Medio,
        idempotencia: Some(format!("clave-{n}")),
        creada_por: "luz".into(),
        creada_en: en(n as i64),
    }
}

/// One for a person.
pub(crate) fn nueva_de(n: u64, persona: Id) -> Nueva {
    notificacion(n, Some(persona))
}

/// What every act does: the fact, and what follows from all of them.
async fn pasa(c: &mut Conn<'_>, de: Id, n: u64, s: Suceso) -> SqlResult<Via> {
    notificaciones::anotar(c, id(n), de, &s, "sede").await?;
    let via = notificaciones::via(c, de).await?;
    notificaciones::seguir(c, de, &Seguimiento::de(&via, s.en(), Some(en(100)))).await?;
    Ok(via)
}

/// One that its person opened.
pub(crate) async fn accedida(c: &mut Conn<'_>, n: u64, persona: Id) -> SqlResult<()> {
    let nueva = notificacion(n, Some(persona));
    notificaciones::poner(c, &nueva).await?;
    notificaciones::avisar(c, id(700 + n), nueva.id, (Canal::Correo, 0), en(8)).await?;
    pasa(c, nueva.id, 800 + n, Suceso::Acceso { en: en(9), grado: Grado::Medio }).await.map(drop)
}

/// One whose aviso was fixed with that copy, and taken away.
pub(crate) async fn publicada(c: &mut Conn<'_>, n: u64, documento: Id) -> SqlResult<()> {
    let nueva = notificaciones::NuevaPublicacion {
        id: id(1200 + n),
        notificacion: notificacion(n, None).id,
        acto: "Resolución 114".into(),
        a_quien: "A. P., CC •••0101".into(),
        documento,
        fijada_en: en(3),
        hasta: domain::Fecha::constant(2027, 1, 22),
    };
    notificaciones::publicar(c, &nueva).await?;
    notificaciones::despublicar(c, nueva.notificacion, en(4), "Salió con un dato de más").await.map(drop)
}

async fn pone(b: &Base, n: Nueva) -> bool {
    b.haz(async move |c| notificaciones::poner(c, &n).await).await
}

historia!(the_same_request_writes_one_notification_and_its_content_reads_back_whole, |b| {
    let ana = b.persona("ana").await;
    let (una, otra) = (notificacion(1, Some(ana)), Nueva { id: id(2), ..notificacion(1, Some(ana)) });
    assert!(pone(&b, una.clone()).await);
    assert!(!pone(&b, otra).await, "the same key");
    let leida = b.lee(async |c| notificaciones::por_idempotencia(c, "clave-1").await).await.expect("there");
    assert_eq!((leida.id, leida.contenido().expect("complete")), (una.id, una.contenido.clone()));
    assert_eq!((leida.estado.as_str(), leida.proximo_en), ("creada", None));
    let de = |quien| async move |c: &mut Conn<'_>| notificaciones::de_persona(c, quien, una.id).await;
    assert!(b.lee(de(ana)).await.is_some());
    assert!(b.lee(de(id(77))).await.is_none(), "it is of nobody else");
    assert!(b.lee(async |c| llaves::se_nombra(c, id(9001)).await).await, "the act is not cleaned away");
});

historia!(a_fact_is_noted_once_and_an_access_is_never_unset_or_put_off, |b| {
    let ana = b.persona("ana").await;
    let n = notificacion(1, Some(ana));
    let de = n.id;
    pone(&b, n).await;
    let acceso = |s| Suceso::Acceso { en: en(s), grado: Grado::Medio };
    b.haz(async move |c| pasa(c, de, 1, Suceso::PuestaADisposicion { en: en(1) }).await).await;
    b.haz(async move |c| pasa(c, de, 2, acceso(9)).await).await;
    let repetido = b.haz(async move |c| notificaciones::anotar(c, id(3), de, &acceso(9), "sede").await).await;
    assert!(!repetido, "it was known");
    let via = b.haz(async move |c| pasa(c, de, 4, acceso(20)).await).await;
    let surtida = via.surtida().expect("opened");
    assert_eq!((surtida.en, surtida.por), (en(9), Por::Acceso { grado: Grado::Medio }));
    let fila = b.lee(async |c| notificaciones::una(c, de).await).await.expect("there");
    assert_eq!((fila.accedida_en, fila.surtida_en, &*fila.estado), (Some(en(9)), Some(en(9)), "surtida"));
    for olvido in [Via::default(), [acceso(30)].into_iter().collect()] {
        let peor = Seguimiento::de(&olvido, en(40), None);
        let no: Result<bool, Fallo<SqlError>> =
            b.store.acto(async move |c| notificaciones::seguir(c, de, &peor).await).await;
        assert!(no.is_err(), "the engine refuses it");
    }
});

historia!(the_unopened_come_first_and_the_rest_page_after_page, |b| {
    let ana = b.persona("ana").await;
    for n in 1..=6 {
        pone(&b, notificacion(n, Some(ana))).await;
    }
    pone(&b, notificacion(7, None)).await;
    for n in [5, 2] {
        let de = notificacion(n, None).id;
        let s = Suceso::Acceso { en: en(50), grado: Grado::Alto };
        b.haz(async move |c| pasa(c, de, 100 + n, s).await).await;
    }
    let orden: Vec<Id> = [6, 4, 3, 1, 5, 2].map(|n| notificacion(n, None).id).to_vec();
    for tamano in [1, 2, 3, 5, 50] {
        let (mut vistas, mut ultima) = (Vec::new(), None::<Linea>);
        loop {
            let desde = ultima.clone();
            let pagina = b.lee(async |c| notificaciones::lista(c, ana, desde.as_ref(), tamano).await).await;
            let Some(l) = pagina.last().cloned() else { break };
            vistas.extend(pagina.iter().map(|l| l.id));
            ultima = Some(l);
        }
        assert_eq!(vistas, orden, "{tamano} at a time");
    }
    assert_eq!(b.lee(async |c| notificaciones::por_abrir(c, ana, 9).await).await, 4);
    assert_eq!(b.lee(async |c| notificaciones::por_abrir(c, ana, 3).await).await, 3);
});

/// A message that waits.
fn espera(n: u64) -> correos::Nuevo<'static> {
    let (clase, para, texto) = ("aviso", "ana@correo.example", "");
    correos::Nuevo {
        id: id(n),
        peticion: None,
        clase,
        canal: Canal::Correo,
        ficha: "f",
        para,
        asunto: "",
        texto,
        html: "",
        creado_en: en(2),
    }
}

historia!(what_is_due_is_given_to_one_server_and_comes_back_if_that_one_dies, |b| {
    let ana = b.persona("ana").await;
    for n in 1..=3 {
        let nueva = notificacion(n, Some(ana));
        let de = nueva.id;
        pone(&b, nueva).await;
        let s = Suceso::PuestaADisposicion { en: en(1) };
        b.haz(async move |c| pasa(c, de, 200 + n, s).await).await;
    }
    let toma = async |ahora, hasta| {
        let filas = b.haz(async move |c| notificaciones::tomar(c, en(ahora), 2, en(hasta)).await).await;
        filas.len()
    };
    assert!(!b.lee(async |c| notificaciones::hay(c, en(99)).await).await);
    assert_eq!((toma(99, 160).await, toma(100, 160).await), (0, 2));
    assert_eq!((toma(100, 160).await, toma(159, 300).await), (1, 0), "the others are somebody's");
    assert_eq!(toma(160, 300).await, 2);
    let de = notificacion(1, None).id;
    let avisa = async |correo, vez| {
        let cual = (Canal::Correo, vez);
        b.haz(async move |c| notificaciones::avisar(c, id(correo), de, cual, en(2)).await).await
    };
    assert_eq!((avisa(300, 0).await, avisa(301, 0).await, avisa(302, 1).await), (true, false, true));
    assert_eq!(
        b.lee(async |c| notificaciones::de_correo(c, id(302)).await).await,
        Some((de, Canal::Correo, 1))
    );
    assert_eq!(b.lee(async |c| notificaciones::de_correo(c, id(301)).await).await, None, "told once");
    b.haz(async |c| correos::poner(c, &espera(302)).await).await;
    assert!(!avisa(303, 2).await, "one that waits to go is enough");
    b.haz(async |c| correos::enviados(c, &[id(302)], en(5)).await).await;
    assert!(avisa(304, 2).await);
});

historia!(who_enters_with_the_document_finds_what_waited_and_erasing_them_keeps_the_act, |b| {
    let (ana, eva) = (b.persona("ana").await, b.persona("otra-eva").await);
    b.haz(async |c| radicar(c, nueva(1)).await.map(drop)).await;
    let n = Nueva { peticion: Some(id(1)), ..notificacion(1, None) };
    let de = n.id;
    pone(&b, n).await;
    assert_eq!(b.lee(async |c| notificaciones::por_abrir(c, ana, 9).await).await, 0);
    assert_eq!(b.haz(async move |c| notificaciones::adoptar(c, ana, &documento()).await).await, 1);
    assert_eq!(b.haz(async move |c| notificaciones::adoptar(c, eva, &documento()).await).await, 0);
    assert!(b.lee(async |c| notificaciones::de_persona(c, ana, de).await).await.is_some());
    b.haz(async move |c| personas::suprimir(c, ana, en(9)).await).await;
    let quedan = b.lee(async |c| notificaciones::de_peticion(c, id(1)).await).await;
    assert_eq!(quedan.iter().map(|n| n.id).collect::<Vec<_>>(), [de], "the law keeps it");
});
