//! The filings of a person, each with how they want to be notified of it.

use crate::{borde::error::Error, rutas::radicacion::asunto};
use domain::{
    consentimiento::{Clausula, rige},
    sitio::Sitio,
};
use pages::notificaciones::{Consentimiento, DeAsunto};
use store::{
    Conn, Id,
    consentimientos::{self, Consentimiento as Linea},
    peticiones,
};

/// Filings that have not ended, and are shown though nothing was said of them.
const ABIERTAS: i64 = 20;

/// Those that are open, those of which something was said, and the one that is asked for, the newest first.
pub(super) async fn de(
    c: &mut Conn<'_>,
    persona: Id,
    sitio: &Sitio,
    (general, clausula): (Option<&Linea>, &Clausula),
    cual: Option<&str>,
) -> Result<Vec<DeAsunto>, Error> {
    let lineas = consentimientos::de_asuntos(c, persona).await?;
    let abiertas = peticiones::abiertas(c, persona, ABIERTAS).await?;
    let mut ids: Vec<Id> =
        abiertas.iter().map(|r| r.id).chain(lineas.iter().filter_map(|l| l.asunto)).collect();
    if let Some(numero) = cual.and_then(|n| sitio.entidad.radicacion.leer(n)) {
        ids.extend(peticiones::por_radicado(c, numero).await?.map(|p| p.id));
    }
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids.dedup();
    let mut asuntos = Vec::new();
    for id in ids {
        let Some(p) = peticiones::por_id(c, id).await?.filter(|p| p.persona == Some(persona)) else {
            continue;
        };
        let suya = lineas.iter().find(|l| l.asunto == Some(id)).filter(|l| vale(l, clausula));
        asuntos.push(DeAsunto {
            radicado: sitio.entidad.radicacion.escribir(p.radicado()),
            asunto: asunto(sitio, &p.tramite, &p.asunto),
            estado: de_uno(suya, general, clausula),
        });
    }
    Ok(asuntos)
}

/// Of one filing: what was said of it, or else what was said of all.
fn de_uno(suya: Option<&Linea>, general: Option<&Linea>, clausula: &Clausula) -> Consentimiento {
    match rige(suya, general, |l| vale(l, clausula)) {
        Some(l) if l.asunto.is_none() && l.otorgado => Consentimiento::PorTodos,
        Some(_) if suya.is_none() => Consentimiento::Nunca,
        _ => estado(suya, clausula),
    }
}

/// How a line stands by itself. Words that changed since are words that nobody accepted.
pub(super) fn estado(linea: Option<&Linea>, clausula: &Clausula) -> Consentimiento {
    match linea.filter(|l| vale(l, clausula)) {
        Some(l) if l.otorgado => Consentimiento::Dado { en: l.en },
        Some(l) => Consentimiento::Retirado { en: l.en },
        None => Consentimiento::Nunca,
    }
}

fn vale(l: &Linea, clausula: &Clausula) -> bool {
    !l.otorgado || l.huella == *clausula.huella
}
