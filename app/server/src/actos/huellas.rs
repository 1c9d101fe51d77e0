//! Short ways to write the evidence of an act.

use crate::azar;
use domain::{Instante, evidencia::Sujeto};
use store::{
    Conn, Id, SqlResult,
    evidencia::{self, Anotacion},
};

/// What an entry says of an act.
pub(super) enum Valor {
    /// A word that says nothing of a person.
    Publico(String),
    /// A datum of a person: the chain keeps a salted commitment, the value stands where it can be erased.
    Personal(String),
}

pub(super) fn publico(valor: impl Into<String>) -> Valor {
    Valor::Publico(valor.into())
}

pub(super) fn personal(valor: impl Into<String>) -> Valor {
    Valor::Personal(valor.into())
}

/// The chain of a person; of the sede where nobody is registered yet.
pub(super) fn sujeto(persona: Option<Id>) -> Sujeto {
    persona.map_or(Sujeto::Sede, |id| Sujeto::Persona(id.to_string()))
}

/// Writes one entry in the transaction of its act.
pub(super) async fn anotar(
    c: &mut Conn<'_>,
    ahora: Instante,
    sujeto: Sujeto,
    tipo: &'static str,
    datos: impl AsRef<[(&'static str, Valor)]>,
) -> SqlResult<()> {
    let a = anotacion(sujeto, tipo, datos.as_ref());
    evidencia::anotar(c, ahora, &mut azar::azar(), a).await.map(drop)
}

/// The first entry of a chain: of something that has just come to be.
pub(super) async fn comenzar(
    c: &mut Conn<'_>,
    ahora: Instante,
    sujeto: Sujeto,
    tipo: &'static str,
    datos: impl AsRef<[(&'static str, Valor)]>,
) -> SqlResult<()> {
    let a = anotacion(sujeto, tipo, datos.as_ref()).primera();
    evidencia::anotar(c, ahora, &mut azar::azar(), a).await.map(drop)
}

fn anotacion<'a>(sujeto: Sujeto, tipo: &'a str, datos: &'a [(&'static str, Valor)]) -> Anotacion<'a> {
    let mut a = Anotacion::de(sujeto, tipo);
    for (campo, valor) in datos {
        a = match valor {
            Valor::Publico(v) => a.publico(campo, v.clone()),
            Valor::Personal(v) => a.reservado(campo, v),
        };
    }
    a
}
