//! What moves a term at the desk, in the folder and in the calendar, each with its refusals.

use super::{
    foto::Foto,
    mesa::{CASO, Mesa, con, mensajes, vence},
    navegador::{Pares, pares},
    radicacion::con_archivos,
};
use crate::actos::mesa as acto;
use domain::{calendario::Cierre, peticion::Estado};

const PROPIO: &str = "/carpeta/tramites/SR-2027-000001/";
const MOTIVO: (&str, &str) = ("motivo", "Falta un concepto técnico");
const FALTA: (&str, &str) = ("texto", "La dirección del predio");

fn terminos(f: &Foto, motivo: &str) -> usize {
    f.filas("terminos").iter().filter(|t| t.contains(&format!("motivo={motivo}"))).count()
}

/// Norma: Ley 1437 de 2011, art. 17
#[tokio::test]
async fn what_is_missing_is_asked_once_the_clock_waits_and_the_person_completes_it() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{CASO}requerir");
    let r = m.carmen.enviar(&m.casa, &camino, &con("radicada", &[("texto", "algo")])).await.debe(422);
    r.dice("Escriba qué debe enviar").dice(">algo</textarea>");
    m.hace("requerir", &con("radicada", &[FALTA])).await;
    assert_eq!(m.estado().await, Estado::PorCompletar);
    m.carmen.ver(&m.casa, "/funcionario/").await.debe(200).dice("El plazo no corre");
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("La dirección del predio");
    r.dice("completar").dice("prorroga");
    let correo = mensajes(&m.casa).await.into_iter().find(|c| c.contains("predio")).expect("told");
    assert!(correo.contains("16 de febrero de 2027") || correo.contains("15 de febrero de 2027"), "{correo}");
    let temprano = con("por_completar", &[("motivo", "No la completó a tiempo")]);
    let r = m.carmen.enviar(&m.casa, &format!("{CASO}archivar"), &temprano).await.debe(422);
    r.dice("La persona puede completarla hasta").dice("No la completó a tiempo");
    m.maria
        .enviar(&m.casa, &format!("{PROPIO}completar"), &Pares::new())
        .await
        .debe(422)
        .dice("Escriba algo");
    m.maria.enviar(&m.casa, &format!("{PROPIO}prorroga"), &Pares::new()).await.debe(303);
    m.maria.enviar(&m.casa, &format!("{PROPIO}prorroga"), &Pares::new()).await.debe(422).dice("una vez");
    let campos = pares([("texto", "Es la calle 9 # 1-23")]);
    let archivos = [("archivos", "plano.pdf", "%PDF-1.7\n2 0 obj")];
    let r = con_archivos(&mut m.maria, &m.casa, &format!("{PROPIO}completar"), &campos, &archivos).await;
    r.a(&format!("{PROPIO}?hecho=completado"));
    let r = m.carmen.ver(&m.casa, CASO).await.debe(200);
    r.dice("plano.pdf").dice("Es la calle 9 # 1-23").calla(">Pedir que la complete<");
    let r = m.carmen.enviar(&m.casa, &camino, &con("en_estudio", &[FALTA])).await.debe(422);
    r.dice("Ya se pidió completarla").dice("La dirección del predio");
    let f = Foto::de(&m.casa).await;
    let motivos = ["radicacion", "incompleta", "ampliacion", "completada"];
    assert_eq!(motivos.map(|q| terminos(&f, q)), [1, 1, 1, 1]);
}

/// Norma: Ley 1437 de 2011, art. 14, par.
#[tokio::test]
async fn a_term_is_extended_once_before_it_ends_with_its_reason_and_at_most_to_its_double() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{CASO}prorrogar");
    let antes = vence(&m.casa).await;
    for (hasta, que) in [
        ("", "Elija la nueva fecha"),
        ("2027-12-01", "no puede pasar del doble"),
        ("2027-01-20", "Elija un día hábil después"),
    ] {
        let campos = con("radicada", &[("hasta", hasta), MOTIVO]);
        let r = m.carmen.enviar(&m.casa, &camino, &campos).await.debe(422);
        r.dice(que).dice("Falta un concepto técnico");
    }
    let sin = con("radicada", &[("hasta", "2027-02-12")]);
    m.carmen.enviar(&m.casa, &camino, &sin).await.debe(422).dice("Escriba el motivo");
    assert_eq!(vence(&m.casa).await, antes, "nothing was written");
    m.hace("prorrogar", &con("radicada", &[("hasta", "2027-02-12"), MOTIVO])).await;
    assert_eq!(vence(&m.casa).await, "2027-02-12");
    let segunda = con("radicada", &[("hasta", "2027-02-15"), MOTIVO]);
    m.carmen.enviar(&m.casa, &camino, &segunda).await.debe(422).dice("ya se prorrogó");
    m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("Falta un concepto técnico").dice("12 de febrero");
    let avisos = mensajes(&m.casa).await;
    assert_eq!(avisos.iter().filter(|c| c.contains("Necesitamos m")).count(), 1, "told once");
    let mut tarde = Mesa::nueva().await;
    tarde.pasan_dias(60).await;
    let campos = con("radicada", &[("hasta", "2027-04-20"), MOTIVO]);
    let r = tarde.carmen.enviar(&tarde.casa, &camino, &campos).await.debe(422);
    r.dice("solo se prorroga antes de que venza");
}

/// Norma: Ley 1437 de 2011, art. 21
#[tokio::test]
async fn what_is_of_another_entity_is_sent_there_and_the_person_is_told() {
    let mut m = Mesa::nueva().await;
    let camino = format!("{CASO}trasladar");
    let r = m.carmen.enviar(&m.casa, &camino, &con("radicada", &[("correo", "x")])).await.debe(422);
    r.dice("Escriba el nombre de la entidad").dice("Escriba un correo como").dice("Escriba el motivo");
    let a = [("entidad", "Gobernación del Magdalena"), ("correo", "vias@gobernacion.example"), MOTIVO];
    m.hace("trasladar", &con("radicada", &a)).await;
    assert_eq!(m.estado().await, Estado::Trasladada);
    m.maria.ver(&m.casa, PROPIO).await.debe(200).dice("Gobernación del Magdalena");
    let avisos = mensajes(&m.casa).await;
    let para = |quien: &str| avisos.iter().filter(|c| c.contains(&format!("To: {quien}"))).count();
    assert_eq!(
        (para("rosa@correo.example"), para("vias@gobernacion.example")),
        (2, 1),
        "acuse and news; a copy"
    );
    m.hace("reabrir", &con("trasladada", &[("motivo", "La devolvió por competencia")])).await;
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("Quedan 15 días hábiles").dice("La devolvió");
}

#[tokio::test]
async fn a_case_passes_to_another_office_with_its_term_and_leaves_the_first_one() {
    let mut m = Mesa::nueva().await;
    let antes = vence(&m.casa).await;
    let camino = format!("{CASO}pasar");
    let mala = con("radicada", &[("dependencia", "la-luna"), MOTIVO]);
    m.carmen.enviar(&m.casa, &camino, &mala).await.debe(422).dice("Elija otra dependencia");
    let campos = con("radicada", &[("dependencia", "secretaria-de-hacienda"), MOTIVO]);
    m.carmen.enviar(&m.casa, &camino, &campos).await.a("/funcionario/?hecho=caso");
    m.carmen.ver(&m.casa, CASO).await.debe(404);
    m.jose.ver(&m.casa, CASO).await.debe(200).dice("Falta un concepto técnico");
    assert_eq!(vence(&m.casa).await, antes);
    m.maria.ver(&m.casa, PROPIO).await.debe(200).calla("Falta un concepto técnico");
}

#[tokio::test]
async fn a_case_is_closed_and_reopened_with_reasons_and_its_story_stays() {
    let mut m = Mesa::nueva().await;
    m.hace("requerir", &con("radicada", &[FALTA])).await;
    m.pasan_dias(45).await;
    let camino = format!("{CASO}archivar");
    m.carmen.enviar(&m.casa, &camino, &con("por_completar", &[])).await.debe(422).dice("Escriba el motivo");
    m.hace("archivar", &con("por_completar", &[("motivo", "No la completó a tiempo")])).await;
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("No la completó a tiempo").calla("Desistir");
    m.carmen.enviar(&m.casa, &format!("{CASO}tomar"), &con("archivada", &[])).await.debe(409);
    m.hace("reabrir", &con("archivada", &[("motivo", "Sí la había completado")])).await;
    let r = m.maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("No la completó a tiempo").dice("Sí la había completado");
    let avisos = mensajes(&m.casa).await;
    assert!(["Archivamos", "Volvimos a abrir"].iter().all(|q| avisos.iter().any(|c| c.contains(q))));
    m.casa.trabajar().await;
    m.casa.auditar().await.expect("the chains verify");
}

/// Norma: Ley 1437 de 2011, art. 18
#[tokio::test]
async fn the_person_adds_and_gives_up_only_when_they_say_that_they_are_sure() {
    let mut m = Mesa::nueva().await;
    m.maria.enviar(&m.casa, &format!("{PROPIO}agregar"), &[("texto", "Vea también la foto")]).await.debe(303);
    m.carmen.ver(&m.casa, CASO).await.debe(200).dice("Vea también la foto").dice("Quien la presentó");
    let camino = format!("{PROPIO}desistir");
    m.maria
        .enviar(&m.casa, &camino, &[("motivo", "Ya lo arreglaron")])
        .await
        .debe(422)
        .dice("Marque la casilla");
    m.maria.enviar(&m.casa, &camino, &[("motivo", "Ya lo arreglaron"), ("seguro", "si")]).await.debe(303);
    assert_eq!(m.estado().await, Estado::Archivada);
    m.maria.enviar(&m.casa, &camino, &[("seguro", "si")]).await.debe(409);
}

#[tokio::test]
async fn when_the_calendar_changes_open_terms_move_with_history_and_the_person_is_told() {
    let m = Mesa::nueva().await;
    let antes = vence(&m.casa).await;
    assert_eq!(acto::recomputar(&m.casa.borde).await.expect("works"), 0, "the same calendar");
    m.casa.publicar(|s| {
        let dia = jiff::civil::date(2027, 1, 20);
        let (motivo, acto) = ("Duelo".into(), "Decreto 7 de 2027".into());
        let mut cierres = s.calendario.cierres().to_vec();
        cierres.push(Cierre { desde: dia, hasta: dia, motivo, acto });
        let c = &s.calendario;
        s.calendario = domain::calendario::Calendario::new(cierres, c.sabado_habil, c.dia_inhabil);
    });
    assert_eq!(acto::recomputar(&m.casa.borde).await.expect("works"), 1);
    assert_eq!(acto::recomputar(&m.casa.borde).await.expect("works"), 0, "once");
    let ahora = vence(&m.casa).await;
    assert!(ahora > antes, "{antes} -> {ahora}");
    assert_eq!(terminos(&Foto::de(&m.casa).await, "calendario"), 1);
    let mut maria = m.maria.copia();
    let r = maria.ver(&m.casa, PROPIO).await.debe(200);
    r.dice("El calendario cambió").dice("Decreto 7 de 2027");
    let avisos = mensajes(&m.casa).await;
    assert_eq!(avisos.iter().filter(|c| c.contains(" el calendario, y con ")).count(), 1);
}
