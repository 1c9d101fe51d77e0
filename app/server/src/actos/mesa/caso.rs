//! A case as an act finds it, and the acts that its state and the law leave open.

use super::{Mano, Papel};
use crate::actos::ayudas::Ayudante;
use domain::{
    Fecha, Instante,
    calendario::Calendario,
    fecha,
    notificacion::Ajustes,
    peticion::{Clase, Estado},
    radicado::Radicado,
    termino::Termino,
};
use pages::mesa::Acto;
use store::{
    Conn, Id, SqlResult, ayudantes,
    peticiones::{self, Peticion},
    terminos,
};

/// Who acts.
#[derive(Clone)]
pub(crate) enum Actor {
    Mesa(Mano),
    /// The person whose it is.
    Persona(Id),
    /// Who proved, with the data of its receipt, that they filed this one.
    Radicador(Id),
    /// Who was let in by the person, until a day.
    Ayudante(Ayudante),
}

/// Who, which case, under which calendar and when.
#[derive(Clone)]
pub(crate) struct Orden {
    pub(crate) actor: Actor,
    pub(crate) numero: Radicado,
    /// As this entity writes it.
    pub(crate) radicado: String,
    /// How it stood on the page that was sent.
    pub(crate) esperado: Option<Estado>,
    pub(crate) calendario: Calendario,
    /// How long notifications wait here.
    pub(crate) ajustes: Ajustes,
    pub(crate) ahora: Instante,
    /// Addresses of the folder, of the page of this case there, and of the public look-up.
    pub(crate) carpeta: String,
    pub(crate) consulta: String,
    /// Address of the case at the desk.
    pub(crate) mesa: String,
    /// Whether files wait for an antivirus.
    pub(crate) con_antivirus: bool,
}

/// A case, read inside of its act.
pub(crate) struct Caso {
    /// The official; none where the person acts.
    pub(crate) papel: Option<Papel>,
    /// By what who helps came in; none where nobody helps.
    pub(crate) ayuda: Option<ayudantes::Ayudante>,
    pub(crate) peticion: Peticion,
    pub(crate) termino: Option<(String, Termino)>,
    /// Who else attends it.
    pub(crate) companeros: Vec<(Id, String)>,
    /// Slugs of the offices.
    pub(crate) oficinas: Vec<String>,
}

impl Orden {
    pub(crate) fn hoy(&self) -> Fecha {
        fecha::legal(self.ahora)
    }

    /// One that this hand may not open looks like none.
    pub(crate) async fn abrir(&self, c: &mut Conn<'_>) -> SqlResult<Option<Caso>> {
        let Some(peticion) = peticiones::por_radicado(c, self.numero).await? else { return Ok(None) };
        let mut ayuda = None;
        let (papel, companeros, oficinas) = match &self.actor {
            Actor::Persona(id) if peticion.persona == Some(*id) => (None, Vec::new(), Vec::new()),
            Actor::Radicador(id) if peticion.id == *id => (None, Vec::new(), Vec::new()),
            Actor::Persona(_) | Actor::Radicador(_) => return Ok(None),
            Actor::Ayudante(a) => {
                ayuda = ayudantes::vigente(c, peticion.id, &a.documento, self.hoy()).await?;
                if ayuda.is_none() {
                    return Ok(None);
                }
                (None, Vec::new(), Vec::new())
            }
            Actor::Mesa(mano) => {
                let papel = mano.papel(c).await?.filter(|p| p.ambito.incluye(&peticion.dependencia));
                let Some(papel) = papel else { return Ok(None) };
                let oficinas = mano.oficinas().iter().map(|(s, _)| s.clone()).collect();
                (Some(papel), mano.companeros(c, &peticion.dependencia).await?, oficinas)
            }
        };
        let vigente = terminos::vigente(c, peticion.id).await?;
        let termino = vigente.and_then(|t| Some((t.clase, serde_json::from_str(&t.detalle).ok()?)));
        Ok(Some(Caso { papel, ayuda, peticion, termino, companeros, oficinas }))
    }
}

impl Caso {
    pub(crate) fn persona(&self) -> Option<Id> {
        self.papel.as_ref().map(|p| p.persona)
    }

    pub(crate) fn es_tramite(&self) -> bool {
        self.peticion.clase == Clase::Tramite
    }

    /// The latest day to which the law lets the term go today.
    pub(crate) fn tope(&self, hoy: Fecha, c: &Calendario) -> Option<Fecha> {
        let (_, t) = self.termino.as_ref()?;
        let mas = t.prorrogable.min(t.plazo.cantidad);
        t.prorrogar(hoy, mas, "tope", c).ok().map(|t| t.vence)
    }

    /// What an official may do with it now.
    pub(crate) fn actos(&self, hoy: Fecha, c: &Calendario) -> Vec<Acto> {
        let e = self.peticion.estado;
        if e.terminada() {
            return vec![Acto::Reabrir];
        }
        let termino = self.termino.as_ref().map(|(_, t)| t);
        let mia = e != Estado::Radicada && self.peticion.asignada == self.persona();
        let espera = e == Estado::PorCompletar;
        let pedible = !espera && termino.is_some_and(|t| t.pedir_completar(hoy, c).is_ok());
        let tope = self.tope(hoy, c).filter(|_| !espera);
        let cerrable = termino.is_none_or(|t| t.espera().is_none_or(|_| t.desistida(hoy)));
        [
            (!mia && !espera).then_some(Acto::Tomar),
            (!self.companeros.is_empty() && !espera).then_some(Acto::Asignar),
            Some(Acto::Responder),
            Some(Acto::Escribir),
            pedible.then_some(Acto::Requerir),
            tope.map(Acto::Prorrogar),
            Some(Acto::Pasar),
            (!espera).then_some(Acto::Trasladar),
            (!espera || cerrable).then_some(Acto::Archivar),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
