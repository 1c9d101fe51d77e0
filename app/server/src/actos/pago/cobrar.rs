//! What is filed costs what its sheet says in the year in which it comes in: never what a browser says.

use domain::{
    Instante,
    costo::{Costo, Pesos},
    fecha,
    pago::Referencia,
    radicado::Radicado,
};
use store::{Conn, Id, SqlResult, pagos};

/// Inside of the act of filing. Nothing where the sum is worked out later.
pub(crate) async fn cobrar(
    c: &mut Conn<'_>,
    ahora: Instante,
    peticion: Id,
    numero: Radicado,
    costo: Costo,
) -> SqlResult<()> {
    let Some(Pesos(valor)) = costo.valor(fecha::legal(ahora).year()) else { return Ok(()) };
    let (Some(referencia), Ok(valor)) = (Referencia::de(numero), i64::try_from(valor)) else { return Ok(()) };
    pagos::poner(c, peticion, &referencia.to_string(), valor, ahora).await
}
