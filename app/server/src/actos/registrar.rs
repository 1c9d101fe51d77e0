//! A person registers: terms accepted, purposes authorised one by one, a minimal record of who they are.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.2 and 2.2.2.25.2.5 (authorisation and its proof); Ley 1437 de 2011, art. 56.

use super::{
    Hecho,
    consentir::{self, Asiento},
    huellas::{self, personal, publico},
};
use crate::{azar, borde::Borde, sesion::Quien};
use domain::{
    Instante,
    consentimiento::{Clase, Clausula, Clausulas},
    identidad::{Atributos, Identidad},
};
use store::{
    Conn, Id, SqlResult,
    datos::{self, Campo, Origen},
    personas,
};

/// What was ticked, read against what was asked.
pub(crate) struct Aceptadas(Vec<Clausula>);

/// The terms were not accepted, or what was sent names a text that nobody asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoAceptadas {
    SinTerminos,
    Desconocida,
}

impl Aceptadas {
    /// Silence is never consent: only what was ticked counts. A child authorises nothing alone.
    ///
    /// Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.4 y 2.2.2.25.2.9
    pub(crate) fn leer<'a>(
        asked: &Clausulas,
        marcadas: impl Iterator<Item = &'a str>,
        menor: bool,
    ) -> Result<Self, NoAceptadas> {
        let mut aceptadas: Vec<Clausula> = Vec::new();
        for slug in marcadas {
            let clausula = asked.get(slug).ok_or(NoAceptadas::Desconocida)?;
            if menor && clausula.clase != Clase::Terminos {
                return Err(NoAceptadas::Desconocida);
            }
            if aceptadas.iter().all(|c| c.slug != clausula.slug) {
                aceptadas.push(clausula.clone());
            }
        }
        let con_terminos = aceptadas.iter().any(|c| c.clase == Clase::Terminos);
        if con_terminos { Ok(Self(aceptadas)) } else { Err(NoAceptadas::SinTerminos) }
    }
}

/// Registers the person, or accepts new texts for who already is; twice is the same as once.
pub(crate) async fn registrar(borde: &Borde, quien: &Quien, aceptadas: Aceptadas) -> Hecho<Id> {
    let (ahora, identidad) = (borde.ahora(), quien.datos.identidad.clone());
    let asiento = Asiento::de(quien);
    let acto = borde.store.acto(async move |c| {
        let persona = persona(c, ahora, &identidad).await?;
        for clausula in &aceptadas.0 {
            consentir::asentar(c, ahora, persona, clausula, true, &asiento).await?;
        }
        Ok(persona)
    });
    acto.await
}

/// The person of a login; made, with evidence, the first time.
async fn persona(c: &mut Conn<'_>, ahora: Instante, identidad: &Identidad) -> SqlResult<Id> {
    let titular = &identidad.titular;
    if let Some(persona) = personas::por_titular(c, titular).await? {
        return Ok(persona.id);
    }
    let id = azar::id(ahora);
    personas::crear(c, id, titular, ahora).await?;
    recibir(c, ahora, id, &identidad.atributos).await?;
    let documento = identidad.atributos.documento.as_ref().map(ToString::to_string).unwrap_or_default();
    let grado = publico(identidad.acreditacion.grado.nombre());
    let hechos = [("grado", grado), ("documento", personal(documento))];
    huellas::anotar(c, ahora, huellas::sujeto(Some(id)), "registro", hechos).await?;
    Ok(id)
}

/// Keeps what the authentication service says of the person, and nothing else. What the person corrected stays theirs.
pub(super) async fn recibir(c: &mut Conn<'_>, ahora: Instante, persona: Id, a: &Atributos) -> SqlResult<()> {
    let tiene = datos::de(c, persona).await?;
    for (campo, valor) in campos(a) {
        let antes = tiene.iter().find(|d| d.campo == campo);
        let suyo = antes.is_some_and(|d| d.origen == Origen::Persona);
        let igual = antes.map(|d| &d.valor) == valor.as_ref();
        if let Some(valor) = valor.filter(|_| !suyo && !igual) {
            datos::guardar(c, persona, campo, &valor, Origen::Autenticacion, ahora).await?;
        }
    }
    Ok(())
}

fn campos(a: &Atributos) -> [(Campo, Option<String>); 6] {
    let documento = a.documento.as_ref();
    [
        (Campo::Nombre, a.nombre.clone()),
        (Campo::TipoDocumento, documento.map(|d| d.tipo.sigla().to_owned())),
        (Campo::NumeroDocumento, documento.map(|d| d.numero.clone())),
        (Campo::Correo, a.correo.clone()),
        (Campo::Telefono, a.telefono.clone()),
        (Campo::Direccion, a.direccion.clone()),
    ]
}
