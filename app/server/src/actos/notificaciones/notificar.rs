//! An official notifies an act: who accepted to be notified so can open it from now on, and is told that it is there.
//!
//! Norma: Ley 1437 de 2011, arts. 56 y 67

use super::{
    contacto::Contacto,
    dejar::{Puesta, dejar},
    suceder::SEDE,
};
use crate::{
    actos::{
        Hecho,
        mesa::{Caso, Negado, Orden},
    },
    archivos::Recibido,
    azar,
    borde::Borde,
};
use domain::{
    consentimiento::{Clase, rige},
    documento::{Documento, TipoDocumento},
    grado::Grado,
    notificacion::{Contenido, Copia, Falta, MAX_TEXTO, Propuesta},
};
use pages::persona::Falla;
use store::{
    Conn, Id, SqlResult,
    adjuntos::Analisis,
    consentimientos::{self, Consentimiento},
    datos::{self, Campo},
    notificaciones::{self, Nueva},
};

/// What is to be notified; its copy is already in the deposit.
pub(crate) struct Notificar {
    /// About what, in words that tell nothing of the act.
    pub(crate) asunto: String,
    pub(crate) documento: Option<Recibido>,
    /// What the antivirus said of it.
    pub(crate) analisis: Analisis,
    /// The rest of the content; its copy is that document.
    pub(crate) propuesta: Propuesta,
    pub(crate) grado: Grado,
    /// The same key is the same notification.
    pub(crate) clave: Option<String>,
}

/// Of a copy that the antivirus has not found clean.
pub(crate) const SIN_REVISAR: &str = "El antivirus todavía no ha revisado la copia. Espere un minuto y envíe de nuevo: la copia queda guardada.";

/// Whom it is for, and by which consent.
pub(super) struct Destino {
    persona: Id,
    pub(super) documento: Documento,
    consentimiento: Id,
}

/// Writes it, makes it available and leaves the aviso to be sent, all in one act; says which notification it is.
pub(crate) async fn notificar(borde: &Borde, orden: Orden, n: Notificar) -> Hecho<Result<Id, Negado>> {
    let (texto, con_sms) = (texto(borde), borde.sms.is_some());
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await?.filter(|c| c.papel.is_some()) else {
            return Ok(Err(Negado::NoEsta));
        };
        let destino = match destino(c, &caso, texto.as_deref()).await? {
            Ok(destino) => destino,
            Err(por) => return Ok(Err(Negado::Fallas(vec![Falla::new("", por)]))),
        };
        let nueva = match nueva(&orden, &caso, &destino, n) {
            Ok(nueva) => nueva,
            Err(fallas) => return Ok(Err(Negado::Fallas(fallas))),
        };
        let contacto = Contacto::de(c, nueva.persona, con_sms).await?;
        let Destino { persona, consentimiento, .. } = destino;
        let puesta = Puesta { nueva, persona, consentimiento, contacto, por: "funcionario" };
        if !dejar(c, (&orden.calendario, &orden.ajustes), std::slice::from_ref(&puesta)).await? {
            return anterior(c, &puesta.nueva).await;
        }
        Ok(Ok(puesta.nueva.id))
    });
    acto.await
}

/// The words that a person accepts today, by their hash.
pub(super) fn texto(borde: &Borde) -> Option<String> {
    let portal = borde.vivo.portal()?;
    let suya = portal.sitio().clausulas.0.iter().find(|c| c.clase == Clase::Notificacion);
    suya.map(|c| c.huella.to_string())
}

/// Whether a line counts: words that changed since are words that nobody accepted.
fn vale(l: &Consentimiento, texto: Option<&str>) -> bool {
    !l.otorgado || Some(l.huella.as_str()) == texto
}

/// The person of the case, where they accepted the words of today, for it alone, for its trámite or for all, and have not
/// withdrawn it.
///
/// Norma: Ley 1437 de 2011, art. 56
pub(super) async fn destino(
    c: &mut Conn<'_>,
    caso: &Caso,
    texto: Option<&str>,
) -> SqlResult<Result<Destino, &'static str>> {
    let Some(persona) = caso.peticion.persona else {
        return Ok(Err("Quien radicó no entró con su identidad: notifique por otro medio."));
    };
    let (peticion, tramite) = (caso.peticion.id, caso.peticion.tramite.as_str());
    let dicho = consentimientos::dicho(c, persona, Some(peticion), tramite).await?;
    let Some(acepto) = rige(dicho, |l| vale(l, texto)).filter(|v| v.otorgado) else {
        return Ok(Err(
            "La persona no ha aceptado las notificaciones electrónicas: notifique por otro medio.",
        ));
    };
    let Some(suyo) = documento(c, persona).await? else {
        return Ok(Err("No sabemos el documento de la persona: notifique por otro medio."));
    };
    let documento = match caso.peticion.empresa.as_str() {
        "" => suyo,
        nit => Documento { tipo: TipoDocumento::Nit, numero: nit.to_owned() },
    };
    Ok(Ok(Destino { persona, documento, consentimiento: acepto.id }))
}

async fn documento(c: &mut Conn<'_>, persona: Id) -> SqlResult<Option<Documento>> {
    let suyos = datos::de(c, persona).await?;
    let de = |campo| suyos.iter().find(|d| d.campo == campo).map(|d| d.valor.as_str());
    let tipo = de(Campo::TipoDocumento).and_then(|t| t.parse().ok());
    Ok(tipo
        .zip(de(Campo::NumeroDocumento))
        .map(|(tipo, numero)| Documento { tipo, numero: numero.to_owned() }))
}

/// The whole of it, or all that must be put right.
pub(super) fn nueva(
    orden: &Orden,
    caso: &Caso,
    destino: &Destino,
    n: Notificar,
) -> Result<Nueva, Vec<Falla>> {
    let Notificar { asunto, documento, analisis, mut propuesta, grado, clave } = n;
    let asunto = asunto.trim().to_owned();
    propuesta.copia = documento.as_ref().and_then(copia);
    let futuro = propuesta.acto_en.is_some_and(|en| en > orden.ahora);
    let contenido = Contenido::completo(propuesta);
    let mut fallas: Vec<Falla> = contenido.as_ref().err().into_iter().flatten().map(falla).collect();
    if !(3..=MAX_TEXTO).contains(&asunto.chars().count()) {
        fallas.insert(0, Falla::new("asunto", "Diga en pocas palabras de qué se trata, sin contar el acto."));
    }
    if futuro {
        fallas.push(Falla::new("acto_en", "La fecha y la hora del acto todavía no llegan."));
    }
    // Nobody is told of an act that was not found clean, where there is an antivirus.
    if documento.is_some() && orden.con_antivirus && analisis != Analisis::Limpio {
        fallas.push(Falla::new("copia", SIN_REVISAR));
    }
    match (contenido, documento) {
        (Ok(contenido), Some(documento)) if fallas.is_empty() => Ok(Nueva {
            id: azar::id(orden.ahora),
            peticion: Some(caso.peticion.id),
            persona: Some(destino.persona),
            destinatario: destino.documento.clone(),
            dependencia: caso.peticion.dependencia.clone(),
            procedimiento: caso.peticion.tramite.clone(),
            asunto,
            documento: documento.id,
            analisis,
            contenido,
            grado,
            idempotencia: clave,
            creada_por: caso.persona().map_or_else(|| SEDE.to_owned(), |id| id.to_string()),
            creada_en: orden.ahora,
        }),
        _ => Err(fallas),
    }
}

/// Fields of a form have no brackets: `recursos.0.ante`.
fn falla(f: &Falta) -> Falla {
    Falla::new(f.campo().replace('[', ".").replace(']', ""), f.que_escribir())
}

fn copia(r: &Recibido) -> Option<Copia> {
    let (bytes, sha256) = (u64::try_from(r.bytes).ok()?, r.huella.parse().ok()?);
    Some(Copia { documento: r.id.to_string(), nombre: r.nombre.clone(), bytes, sha256 })
}

/// The same key again: the notification that it made, where it is the same act for the same person.
async fn anterior(c: &mut Conn<'_>, nueva: &Nueva) -> SqlResult<Result<Id, Negado>> {
    let clave = nueva.idempotencia.as_deref().unwrap_or_default();
    let Some(antes) = notificaciones::por_idempotencia(c, clave).await? else {
        return Ok(Err(Negado::Otro));
    };
    let mismo_acto = antes.contenido()?.copia().sha256 == nueva.contenido.copia().sha256;
    let igual = mismo_acto && antes.peticion == nueva.peticion && antes.persona == nueva.persona;
    Ok(if igual { Ok(antes.id) } else { Err(Negado::Otro) })
}
