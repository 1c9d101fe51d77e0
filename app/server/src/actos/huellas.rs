//! Short ways to write the evidence of an act.

use domain::{
    Instante,
    evidencia::{Dato, Sujeto},
};
use store::{
    Conn, Id, SqlResult,
    evidencia::{self, Anotacion, Valor},
};

/// A word that says nothing of a person.
pub(super) fn publico(valor: impl Into<String>) -> Valor {
    Valor::Publico(Dato::Texto(valor.into()))
}

/// A datum of a person: the chain keeps a salted commitment, the value stands where it can be erased.
pub(super) fn personal(valor: impl Into<String>) -> Valor {
    Valor::Personal(valor.into())
}

/// The chain of a person; of the sede where nobody is registered yet.
pub(super) fn sujeto(persona: Option<Id>) -> Sujeto {
    persona.map_or_else(Sujeto::sede, |id| Sujeto::persona(&id.to_string()))
}

/// Writes one entry in the transaction of its act.
pub(super) async fn anotar<const N: usize>(
    c: &mut Conn<'_>,
    ahora: Instante,
    sujeto: Sujeto,
    tipo: &'static str,
    datos: [(&str, Valor); N],
) -> SqlResult<()> {
    let datos = datos.into_iter().map(|(n, v)| (n.to_owned(), v)).collect();
    let anotacion = Anotacion { sujeto, tipo: tipo.to_owned(), datos };
    evidencia::anotar(c, ahora, &mut crate::azar::azar(), anotacion).await?;
    Ok(())
}
