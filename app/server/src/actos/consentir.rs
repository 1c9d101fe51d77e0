//! A person authorises, or withdraws: a new row in the ledger each time, and its evidence.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.6 (revocation); Ley 1437 de 2011, art. 56 (withdrawal of e-notification).

use super::{
    Hecho,
    huellas::{self, Valor, personal, publico},
};
use crate::{azar, borde::Borde, sesion::Quien};
use domain::{
    Instante,
    consentimiento::{Clase, Clausula},
};
use store::{Conn, Id, SqlResult, consentimientos, peticiones};

/// How and by whom something was accepted, for its proof.
pub(super) struct Asiento {
    /// Address for electronic notification.
    pub(super) correo: String,
    /// Hash of the session in which it was done.
    pub(super) sesion: String,
    /// Who decided for somebody else.
    pub(super) representante: Option<Id>,
    /// The filing for which alone it counts.
    pub(super) asunto: Option<Asunto>,
}

/// A filing for which alone something is accepted or withdrawn.
pub(super) struct Asunto {
    id: Id,
    /// Its number as people read it.
    radicado: String,
}

impl Asiento {
    pub(super) fn de(quien: &Quien) -> Self {
        let correo = quien.datos.identidad.atributos.correo.clone().unwrap_or_default();
        Self { correo, sesion: quien.huella.clone(), representante: None, asunto: None }
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    Asentada,
    /// It was so already: nothing was written.
    Igual,
    /// The words are not those that the person read.
    Cambio,
    /// There is no such text, or it is not withdrawn this way.
    NoExiste,
}

/// Authorises or withdraws one purpose, or electronic notification; `leida` is the hash of the words on the page. With the number
/// of a filing, only to be notified of that one.
pub(crate) async fn consentir(
    borde: &Borde,
    quien: &Quien,
    slug: &str,
    otorgado: bool,
    leida: &str,
    asunto: Option<&str>,
) -> Hecho<Decision> {
    let Some(portal) = borde.vivo.portal() else { return Ok(Decision::NoExiste) };
    let clausula = portal.sitio().clausulas.get(slug).cloned();
    let Some((persona, clausula)) = quien.datos.persona.zip(clausula) else { return Ok(Decision::NoExiste) };
    let numero = asunto.map(|n| portal.sitio().entidad.radicacion.leer(n));
    // What is no number is no filing, and of one filing alone nothing else is accepted.
    if numero.is_some_and(|n| n.is_none() || clausula.clase != Clase::Notificacion) {
        return Ok(Decision::NoExiste);
    }
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    // Terms end with the registration; a child may withdraw what others authorised, and authorises nothing.
    if clausula.clase == Clase::Terminos || (menor && otorgado) {
        return Ok(Decision::NoExiste);
    }
    if otorgado && leida != &*clausula.huella {
        return Ok(Decision::Cambio);
    }
    let (ahora, mut asiento) = (borde.ahora(), Asiento::de(quien));
    let acto = borde.store.acto(async move |c| {
        if let Some(numero) = numero.flatten() {
            let suya = peticiones::por_radicado(c, numero).await?.filter(|p| p.persona == Some(persona));
            let Some(suya) = suya else { return Ok(Decision::NoExiste) };
            let radicado = portal.sitio().entidad.radicacion.escribir(numero);
            asiento.asunto = Some(Asunto { id: suya.id, radicado });
        }
        asentar(c, ahora, persona, &clausula, otorgado, &asiento).await
    });
    acto.await
}

/// One row and its evidence, unless it is what holds already.
pub(super) async fn asentar(
    c: &mut Conn<'_>,
    ahora: Instante,
    persona: Id,
    clausula: &Clausula,
    otorgado: bool,
    asiento: &Asiento,
) -> SqlResult<Decision> {
    if ya_es_asi(c, persona, clausula, otorgado, asiento.asunto.as_ref()).await? {
        return Ok(Decision::Igual);
    }
    let nuevo = consentimientos::Consentimiento {
        id: azar::id(ahora),
        persona,
        clase: clausula.clase,
        slug: clausula.slug.to_string(),
        otorgado,
        version: clausula.version.to_string(),
        huella: clausula.huella.to_string(),
        titulo: match &asiento.asunto {
            Some(a) => format!("{} · {}", clausula.titulo, a.radicado),
            None => clausula.titulo.to_string(),
        },
        representante: asiento.representante,
        canal: "sede".to_owned(),
        en: ahora,
        asunto: asiento.asunto.as_ref().map(|a| a.id),
    };
    consentimientos::anotar(c, &nuevo).await?;
    huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), tipo(otorgado), hechos(clausula, asiento))
        .await?;
    Ok(Decision::Asentada)
}

/// Whether there is nothing to write. Of a filing of which nothing was said, what was accepted for all can be withdrawn.
async fn ya_es_asi(
    c: &mut Conn<'_>,
    persona: Id,
    clausula: &Clausula,
    otorgado: bool,
    asunto: Option<&Asunto>,
) -> SqlResult<bool> {
    let vigentes = consentimientos::vigentes(c, persona).await?;
    let general = vigentes.into_iter().find(|v| v.slug == *clausula.slug);
    let (antes, sigue) = match asunto {
        Some(a) => (consentimientos::de_asunto(c, persona, a.id).await?, general.is_some_and(|v| v.otorgado)),
        None => (general, false),
    };
    Ok(match antes {
        Some(v) => v.otorgado == otorgado && (!otorgado || v.huella == *clausula.huella),
        None => !otorgado && !sigue,
    })
}

fn tipo(otorgado: bool) -> &'static str {
    if otorgado { "consentimiento" } else { "retiro_consentimiento" }
}

/// Norma: Ley 1437 de 2011, art. 56 (of a notification, also the address that was accepted)
fn hechos(clausula: &Clausula, asiento: &Asiento) -> Vec<(&'static str, Valor)> {
    let mut hechos = vec![
        ("clase", publico(clausula.clase.nombre())),
        ("clausula", publico(&*clausula.slug)),
        ("version", publico(&*clausula.version)),
        ("texto", publico(&*clausula.huella)),
        ("sesion", publico(&*asiento.sesion)),
    ];
    if let Some(a) = &asiento.asunto {
        hechos.push(("asunto", publico(a.id.to_string())));
    }
    if let Some(r) = asiento.representante {
        hechos.push(("representante", publico(r.to_string())));
    }
    if clausula.clase == Clase::Notificacion {
        hechos.push(("correo", personal(&*asiento.correo)));
    }
    hechos
}
