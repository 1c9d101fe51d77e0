//! A person authorises, or withdraws: a new row in the ledger each time, and its evidence.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.6 (revocation); Ley 1437 de 2011, art. 56 (withdrawal of e-notification).

use super::{
    Hecho,
    huellas::{self, Valor, personal, publico},
    notificaciones::{self, procedimientos},
};
use crate::{azar, borde::Borde, sesion::Quien};
use domain::{
    Instante,
    consentimiento::{Alcance, Clase, Clausula, Dicho, rige},
    sitio::Sitio,
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
    /// For what alone it counts; all matters where there is nothing.
    pub(super) alcance: Option<Particular>,
}

/// One thing for which alone something is accepted or withdrawn.
pub(super) enum Particular {
    /// A filing, and its number as people read it.
    Asunto { id: Id, radicado: String },
    /// A trámite or procedure, and its name.
    Procedimiento { codigo: String, nombre: String },
}

impl Particular {
    fn asunto(&self) -> Option<Id> {
        match self {
            Self::Asunto { id, .. } => Some(*id),
            Self::Procedimiento { .. } => None,
        }
    }

    fn procedimiento(&self) -> &str {
        match self {
            Self::Asunto { .. } => "",
            Self::Procedimiento { codigo, .. } => codigo,
        }
    }

    /// As people know it.
    fn nombre(&self) -> &str {
        match self {
            Self::Asunto { radicado, .. } => radicado,
            Self::Procedimiento { nombre, .. } => nombre,
        }
    }
}

impl Asiento {
    pub(super) fn de(quien: &Quien) -> Self {
        let correo = quien.datos.identidad.atributos.correo.clone().unwrap_or_default();
        Self { correo, sesion: quien.huella.clone(), representante: None, alcance: None }
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

/// Authorises or withdraws one purpose, or electronic notification; `leida` is the hash of the words on the page. Of a procedure
/// or a filing, only to be notified of that one.
pub(crate) async fn consentir(
    borde: &Borde,
    quien: &Quien,
    slug: &str,
    otorgado: bool,
    leida: &str,
    alcance: Alcance,
) -> Hecho<Decision> {
    let Some(portal) = borde.vivo.portal() else { return Ok(Decision::NoExiste) };
    let clausula = portal.sitio().clausulas.get(slug).cloned();
    let Some((persona, clausula)) = quien.datos.persona.zip(clausula) else { return Ok(Decision::NoExiste) };
    let de_notificar = clausula.clase == Clase::Notificacion;
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    // Terms end with the registration; a child may withdraw what others authorised, and authorises nothing. Of one matter alone
    // nothing but notifications is accepted.
    if clausula.clase == Clase::Terminos
        || (menor && otorgado)
        || (alcance != Alcance::Todos && !de_notificar)
    {
        return Ok(Decision::NoExiste);
    }
    if otorgado && leida != &*clausula.huella {
        return Ok(Decision::Cambio);
    }
    let (ahora, mut asiento) = (borde.ahora(), Asiento::de(quien));
    let acto = borde.store.acto(async move |c| {
        let sitio = portal.sitio();
        if alcance != Alcance::Todos {
            let Some(particular) = particular(c, sitio, persona, &alcance).await? else {
                return Ok(Decision::NoExiste);
            };
            asiento.alcance = Some(particular);
        }
        let decision = asentar(c, ahora, persona, &clausula, otorgado, &asiento).await?;
        if decision == Decision::Asentada && !otorgado && de_notificar {
            notificaciones::retirado(c, ahora, persona, sitio).await?;
        }
        Ok(decision)
    });
    acto.await
}

/// What there is of that name: a filing of the person, or a procedure that may notify, or of which they spoke before.
async fn particular(
    c: &mut Conn<'_>,
    sitio: &Sitio,
    persona: Id,
    alcance: &Alcance,
) -> SqlResult<Option<Particular>> {
    match alcance {
        Alcance::Todos => Ok(None),
        Alcance::Asunto(numero) => {
            let Some(numero) = sitio.entidad.radicacion.leer(numero) else { return Ok(None) };
            let suya = peticiones::por_radicado(c, numero).await?.filter(|p| p.persona == Some(persona));
            let radicado = sitio.entidad.radicacion.escribir(numero);
            Ok(suya.map(|p| Particular::Asunto { id: p.id, radicado }))
        }
        Alcance::Procedimiento(codigo) => {
            let procedimientos = procedimientos(c, sitio, persona).await?;
            let suyo = procedimientos.into_iter().find(|p| p.codigo == *codigo);
            Ok(suyo.map(|p| Particular::Procedimiento { codigo: p.codigo, nombre: p.nombre }))
        }
    }
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
    if ya_es_asi(c, persona, clausula, otorgado, asiento.alcance.as_ref()).await? {
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
        titulo: match &asiento.alcance {
            Some(a) => format!("{} · {}", clausula.titulo, a.nombre()),
            None => clausula.titulo.to_string(),
        },
        representante: asiento.representante,
        canal: "sede".to_owned(),
        en: ahora,
        asunto: asiento.alcance.as_ref().and_then(Particular::asunto),
        procedimiento: asiento.alcance.as_ref().map_or("", Particular::procedimiento).to_owned(),
    };
    consentimientos::anotar(c, &nuevo).await?;
    huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), tipo(otorgado), hechos(clausula, asiento))
        .await?;
    Ok(Decision::Asentada)
}

/// Whether there is nothing to write. Of a filing or a procedure of which nothing was said, what was accepted for more than it
/// can be withdrawn.
async fn ya_es_asi(
    c: &mut Conn<'_>,
    persona: Id,
    clausula: &Clausula,
    otorgado: bool,
    alcance: Option<&Particular>,
) -> SqlResult<bool> {
    let (antes, sigue) = match alcance {
        Some(a) => {
            let procedimiento = match a {
                Particular::Asunto { id, .. } => tramite(c, *id).await?,
                Particular::Procedimiento { codigo, .. } => codigo.clone(),
            };
            let Dicho { asunto, procedimiento, general } =
                consentimientos::dicho(c, persona, a.asunto(), &procedimiento).await?;
            match a {
                Particular::Asunto { .. } => {
                    let mas = Dicho { asunto: None, procedimiento, general };
                    (asunto, rige(mas, |_| true).is_some_and(|v| v.otorgado))
                }
                Particular::Procedimiento { .. } => (procedimiento, general.is_some_and(|v| v.otorgado)),
            }
        }
        None => {
            let vigentes = consentimientos::vigentes(c, persona).await?;
            (vigentes.into_iter().find(|v| v.slug == *clausula.slug), false)
        }
    };
    Ok(match antes {
        Some(v) => v.otorgado == otorgado && (!otorgado || v.huella == *clausula.huella),
        None => !otorgado && !sigue,
    })
}

/// The procedure of a filing.
async fn tramite(c: &mut Conn<'_>, id: Id) -> SqlResult<String> {
    Ok(peticiones::por_id(c, id).await?.map(|p| p.tramite).unwrap_or_default())
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
    match &asiento.alcance {
        Some(Particular::Asunto { id, .. }) => hechos.push(("asunto", publico(id.to_string()))),
        Some(Particular::Procedimiento { codigo, .. }) => hechos.push(("procedimiento", publico(&**codigo))),
        None => {}
    }
    if let Some(r) = asiento.representante {
        hechos.push(("representante", publico(r.to_string())));
    }
    if clausula.clase == Clase::Notificacion {
        hechos.push(("correo", personal(&*asiento.correo)));
    }
    hechos
}
