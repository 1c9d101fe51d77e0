//! How a person wants to be notified: what they said of all, of each trámite that may notify, of each of their filings.

use crate::{actos::notificaciones::procedimientos, borde::error::Error, rutas::radicacion::asunto};
use domain::{
    consentimiento::{Clase, Clausula, Dicho, rige},
    sitio::Sitio,
};
use pages::notificaciones::{Consentimiento, DeAsunto, DeProcedimiento};
use std::collections::{HashMap, HashSet};
use store::{
    Conn, Id,
    consentimientos::{self, Consentimiento as Linea},
    peticiones,
};

/// Filings that have not ended, and are shown though nothing was said of them.
const ABIERTAS: i64 = 20;

/// All of it, as its page shows it.
pub(super) struct Dichos {
    pub(super) general: Consentimiento,
    /// Of which the person spoke, or has filings.
    pub(super) suyos: Vec<DeProcedimiento>,
    pub(super) otros: Vec<DeProcedimiento>,
    pub(super) asuntos: Vec<DeAsunto>,
}

/// What the person said, with the words of today beside it.
struct Libro<'a> {
    clausula: &'a Clausula,
    general: Option<Linea>,
    procedimientos: HashMap<String, Linea>,
    asuntos: HashMap<Id, Linea>,
}

/// Filings that are open, those of which something was said, and the one that is asked for, the newest first.
pub(super) async fn de(
    c: &mut Conn<'_>,
    persona: Id,
    (sitio, clausula): (&Sitio, &Clausula),
    cual: Option<&str>,
) -> Result<Dichos, Error> {
    let general = consentimientos::vigentes(c, persona).await?;
    let procedimientos_dichos = consentimientos::de_procedimientos(c, persona).await?;
    let de_asuntos = consentimientos::de_asuntos(c, persona).await?;
    let libro = Libro {
        clausula,
        general: general.into_iter().rfind(|v| v.clase == Clase::Notificacion),
        procedimientos: procedimientos_dichos.into_iter().map(|l| (l.procedimiento.clone(), l)).collect(),
        asuntos: de_asuntos.into_iter().filter_map(|l| Some((l.asunto?, l))).collect(),
    };
    let mut ids: Vec<Id> = libro.asuntos.keys().copied().collect();
    ids.extend(peticiones::abiertas(c, persona, ABIERTAS).await?.iter().map(|r| r.id));
    if let Some(numero) = cual.and_then(|n| sitio.entidad.radicacion.leer(n)) {
        ids.extend(peticiones::por_radicado(c, numero).await?.map(|p| p.id));
    }
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids.dedup();
    let mut asuntos = Vec::new();
    for id in ids {
        let suya = peticiones::por_id(c, id).await?.filter(|p| p.persona == Some(persona));
        asuntos.extend(suya.map(|p| libro.asunto(sitio, &p)));
    }
    let con_solicitudes: HashSet<&str> = asuntos.iter().map(|a| a.tramite.as_str()).collect();
    let todos = procedimientos(c, sitio, persona).await?;
    let todos = todos.into_iter().map(|p| libro.procedimiento(p.codigo, p.nombre));
    let propio = |p: &DeProcedimiento| {
        libro.procedimientos.contains_key(&p.codigo) || con_solicitudes.contains(p.codigo.as_str())
    };
    let (suyos, otros) = todos.partition(propio);
    Ok(Dichos { general: estado(libro.general.as_ref(), clausula), suyos, otros, asuntos })
}

impl Libro<'_> {
    fn asunto(&self, sitio: &Sitio, p: &peticiones::Peticion) -> DeAsunto {
        let (suya, del_tramite) = (self.asuntos.get(&p.id), self.procedimientos.get(&p.tramite));
        let dicho = Dicho { asunto: suya, procedimiento: del_tramite, general: self.general.as_ref() };
        DeAsunto {
            radicado: sitio.entidad.radicacion.escribir(p.radicado()),
            asunto: asunto(sitio, &p.tramite, &p.asunto),
            tramite: p.tramite.clone(),
            dicho_del_tramite: del_tramite.is_some_and(|l| vale(l, self.clausula)),
            estado: self.estado(dicho),
        }
    }

    fn procedimiento(&self, codigo: String, nombre: String) -> DeProcedimiento {
        let suyo = self.procedimientos.get(&codigo);
        let dicho = Dicho { asunto: suyo, procedimiento: None, general: self.general.as_ref() };
        DeProcedimiento { estado: self.estado(dicho), codigo, nombre }
    }

    /// What was said of it, or else of what it belongs to.
    fn estado(&self, dicho: Dicho<&Linea>) -> Consentimiento {
        let suya = dicho.asunto.filter(|l| vale(l, self.clausula));
        match rige(dicho, |l| vale(l, self.clausula)) {
            _ if suya.is_some() => estado(suya, self.clausula),
            Some(l) if l.otorgado && l.procedimiento.is_empty() => Consentimiento::PorTodos,
            Some(l) if l.otorgado => Consentimiento::PorTramite,
            _ => Consentimiento::Nunca,
        }
    }
}

/// How a line stands by itself. Words that changed since are words that nobody accepted.
fn estado(linea: Option<&Linea>, clausula: &Clausula) -> Consentimiento {
    match linea.filter(|l| vale(l, clausula)) {
        Some(l) if l.otorgado => Consentimiento::Dado { en: l.en },
        Some(l) => Consentimiento::Retirado { en: l.en },
        None => Consentimiento::Nunca,
    }
}

fn vale(l: &Linea, clausula: &Clausula) -> bool {
    !l.otorgado || l.huella == *clausula.huella
}
