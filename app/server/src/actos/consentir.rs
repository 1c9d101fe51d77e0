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
use store::{Conn, Id, SqlResult, consentimientos};

/// How and by whom something was accepted, for its proof.
pub(super) struct Asiento {
    /// Address for electronic notification.
    pub(super) correo: String,
    /// Hash of the session in which it was done.
    pub(super) sesion: String,
    /// Who decided for somebody else.
    pub(super) representante: Option<Id>,
}

impl Asiento {
    pub(super) fn de(quien: &Quien) -> Self {
        let correo = quien.datos.identidad.atributos.correo.clone().unwrap_or_default();
        Self { correo, sesion: quien.huella.clone(), representante: None }
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

/// Authorises or withdraws one purpose, or electronic notification; `leida` is the hash of the words on the page.
pub(crate) async fn consentir(
    borde: &Borde,
    quien: &Quien,
    slug: &str,
    otorgado: bool,
    leida: &str,
) -> Hecho<Decision> {
    let clausula = borde.vivo.portal().and_then(|p| p.sitio().clausulas.get(slug).cloned());
    let Some((persona, clausula)) = quien.datos.persona.zip(clausula) else { return Ok(Decision::NoExiste) };
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    // Terms end with the registration; a child may withdraw what others authorised, and authorises nothing.
    if clausula.clase == Clase::Terminos || (menor && otorgado) {
        return Ok(Decision::NoExiste);
    }
    if otorgado && leida != &*clausula.huella {
        return Ok(Decision::Cambio);
    }
    let (ahora, asiento) = (borde.ahora(), Asiento::de(quien));
    let acto =
        borde.store.acto(async move |c| asentar(c, ahora, persona, &clausula, otorgado, &asiento).await);
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
    let vigentes = consentimientos::vigentes(c, persona).await?;
    let antes = vigentes.iter().find(|v| v.slug == *clausula.slug);
    let igual = match antes {
        Some(v) => v.otorgado == otorgado && (!otorgado || v.huella == *clausula.huella),
        None => !otorgado,
    };
    if igual {
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
        titulo: clausula.titulo.to_string(),
        representante: asiento.representante,
        canal: "sede".to_owned(),
        en: ahora,
    };
    consentimientos::anotar(c, &nuevo).await?;
    huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), tipo(otorgado), hechos(clausula, asiento))
        .await?;
    Ok(Decision::Asentada)
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
    if let Some(r) = asiento.representante {
        hechos.push(("representante", publico(r.to_string())));
    }
    if clausula.clase == Clase::Notificacion {
        hechos.push(("correo", personal(&*asiento.correo)));
    }
    hechos
}
