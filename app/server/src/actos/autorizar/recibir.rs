//! Who was authorised receives a notification: for its person the same access as theirs, and told to them; nothing else is seen.
//!
//! Norma: Ley 1437 de 2011, arts. 56 y 71

use super::escribir;
use crate::{
    actos::{
        Hecho,
        ayudas::Ayudante,
        huellas::{self, personal, publico},
        notificaciones::{Apertura, NoAccede, abrir},
    },
    azar,
    borde::Borde,
    sesion::Quien,
};
use domain::{Instante, fecha::legal, sitio::Sitio};
use jiff::SignedDuration;
use store::{
    Conn, Id, SqlResult,
    accesos::{self, Acceso},
    autorizaciones::{self, Autorizacion, Recibida},
    notificaciones::{self, Notificacion},
};

/// What the owner reads of who looked.
const PAPEL: &str = "autorizada a recibir sus notificaciones";
/// The same look is not written twice in this time.
const ANTES: SignedDuration = SignedDuration::from_hours(1);
/// Authorisations of others that are read at once.
const MAX: i64 = 50;
/// Notifications of one person that are shown at once.
const MAX_DE_UNO: i64 = 20;
/// The same of all of them.
const MAX_DE_TODOS: usize = 60;

/// A notification of another that somebody may receive, or received, and by what.
#[derive(Clone)]
pub(crate) struct Por {
    pub(crate) notificacion: Notificacion,
    /// Whose it is.
    pub(crate) persona: Id,
    pub(crate) autorizacion: Autorizacion,
}

/// The one of an id; what they may not receive looks like none. Neither does anything stay that they received once the authorisation is over.
async fn hallar(
    c: &mut Conn<'_>,
    sitio: &Sitio,
    quien: &Ayudante,
    (id, ahora): (Id, Instante),
) -> SqlResult<Option<Por>> {
    let Some(n) = notificaciones::una(c, id).await? else { return Ok(None) };
    let Some(persona) = n.persona.filter(|p| *p != quien.persona) else { return Ok(None) };
    let suyas = autorizaciones::para(c, &quien.documento, legal(ahora), Some(persona), MAX).await?;
    let Some(autorizacion) = suyas.into_iter().find(|a| cubre(a, sitio, &n)) else { return Ok(None) };
    let recibible = match (n.accedida_en, n.surtida_en) {
        (Some(_), _) => autorizaciones::recibida(c, id).await?.is_some_and(|r| r.quien == quien.persona),
        // Given to its person by another way: nothing is left to receive.
        (None, Some(_)) => false,
        (None, None) => notificaciones::via(c, id).await?.disponible_desde().is_some(),
    };
    Ok(recibible.then_some(Por { notificacion: n, persona, autorizacion }))
}

fn cubre(a: &Autorizacion, sitio: &Sitio, n: &Notificacion) -> bool {
    a.ambito().cubre(n.peticion.as_ref(), sitio.procedimiento(&n.procedimiento))
}

/// Those that somebody may receive, then those that they received, while the authorisation holds; each once.
pub(crate) async fn para_otros(
    c: &mut Conn<'_>,
    sitio: &Sitio,
    quien: &Ayudante,
    ahora: Instante,
) -> SqlResult<Vec<Por>> {
    let suyas = autorizaciones::para(c, &quien.documento, legal(ahora), None, MAX).await?;
    let mut personas: Vec<Id> = suyas.iter().map(|a| a.persona).collect();
    personas.sort_unstable();
    personas.dedup();
    let mut ids = Vec::new();
    for persona in personas {
        let lineas = notificaciones::lista(c, persona, None, MAX_DE_UNO).await?;
        ids.extend(lineas.iter().filter(|l| l.accedida_en.is_none()).map(|l| l.id));
    }
    if !suyas.is_empty() {
        ids.extend(autorizaciones::recibidas(c, quien.persona, MAX).await?.iter().map(|r| r.notificacion));
    }
    ids.truncate(MAX_DE_TODOS);
    let mut hallados = Vec::new();
    for id in ids {
        hallados.extend(hallar(c, sitio, quien, (id, ahora)).await?);
    }
    Ok(hallados)
}

/// The one of an id, once the look is on record.
pub(crate) async fn mirar(borde: &Borde, quien: &Quien, id: Id) -> Hecho<Option<Por>> {
    mirar_y(borde, quien, id, "una notificación suya").await
}

/// The same, with what was looked at.
pub(crate) async fn mirar_y(borde: &Borde, quien: &Quien, id: Id, que: &'static str) -> Hecho<Option<Por>> {
    let (Some(suyo), Some(portal)) = (Ayudante::de(quien), borde.vivo.portal()) else { return Ok(None) };
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let Some(por) = hallar(c, portal.sitio(), &suyo, (id, ahora)).await? else { return Ok(None) };
        anotar(c, ahora, &suyo, &por, que).await?;
        Ok(Some(por))
    });
    acto.await
}

/// Writes down that they looked, in the record that the person reads.
///
/// Norma: Ley 1581 de 2012, art. 4 lit. f
async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    quien: &Ayudante,
    por: &Por,
    que: &'static str,
) -> SqlResult<()> {
    let acceso = Acceso {
        id: azar::id(ahora),
        persona: por.persona,
        en: ahora,
        // Their name is read where all of theirs is, so that it goes with them.
        quien: quien.persona.to_string(),
        papel: PAPEL.to_owned(),
        motivo: por.notificacion.asunto.clone(),
        que: que.to_owned(),
    };
    if accesos::hay(c, &acceso, ahora - ANTES).await? {
        return Ok(());
    }
    accesos::anotar(c, &acceso).await?;
    let hechos = [
        ("acceso", publico(acceso.id.to_string())),
        ("autorizacion", publico(por.autorizacion.id.to_string())),
        ("notificacion", publico(por.notificacion.id.to_string())),
    ];
    huellas::anotar(c, ahora, huellas::sujeto(Some(por.persona)), "acceso", hechos).await
}

/// Opens it for its person; who opens again what they opened changes nothing.
pub(crate) async fn recibir(borde: &Borde, quien: &Quien, id: Id) -> Hecho<Result<Notificacion, NoAccede>> {
    let nada = Ok(Err(NoAccede::NoEsta));
    let (Some(suyo), Some(portal)) = (Ayudante::de(quien), borde.vivo.portal()) else { return nada };
    let Some(mut apertura) = Apertura::de(borde, quien) else { return nada };
    let donde = borde.publico.a(&format!("/carpeta/notificaciones/{id}/"));
    let acto = borde.store.acto(async move |c| {
        let ahora = apertura.ahora;
        let Some(por) = hallar(c, portal.sitio(), &suyo, (id, ahora)).await? else {
            return Ok(Err(NoAccede::NoEsta));
        };
        let ya = por.notificacion.accedida_en.is_some();
        apertura.mas = vec![
            ("autorizacion", publico(por.autorizacion.id.to_string())),
            ("por", personal(format!("{}, {}", suyo.nombre, suyo.documento))),
        ];
        let abierta = match abrir(c, (por.persona, por.notificacion.clone()), apertura).await? {
            Ok(n) => n,
            Err(no) => return Ok(Err(no)),
        };
        if !ya {
            let (notificacion, autorizacion, quien) = (id, por.autorizacion.id, suyo.persona);
            autorizaciones::recibir(c, &Recibida { notificacion, autorizacion, quien, en: ahora }).await?;
            anotar(c, ahora, &suyo, &por, "abrió una notificación suya").await?;
            contar(c, ahora, por.persona, &donde).await?;
        }
        Ok(Ok(abierta))
    });
    acto.await
}

/// The person is told that it was opened; by whom, and what it says, stands in their folder.
async fn contar(c: &mut Conn<'_>, ahora: Instante, persona: Id, donde: &str) -> SqlResult<()> {
    let parrafos = [
        "Una persona que usted autorizó abrió una notificación suya. Desde ese momento usted queda notificado y corren los plazos."
            .to_owned(),
        format!("Vea quién fue, cuándo y qué dice la decisión:\n{donde}"),
        "Si ya no quiere que reciba por usted, retire la autorización en «Quién más puede abrir sus notificaciones».".to_owned(),
    ];
    escribir(c, ahora, persona, "Abrieron una notificación suya", &parrafos).await
}
