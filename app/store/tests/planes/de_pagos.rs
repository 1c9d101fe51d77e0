//! Look-ups of payments.

use super::{en, id};
use store::{Conn, SqlResult, pagos};

pub(super) async fn leer(c: &mut Conn<'_>) -> SqlResult<()> {
    pagos::de(c, id()).await?;
    pagos::por_pagar(c, id(), 9).await?;
    pagos::transacciones(c, id()).await?;
    pagos::transaccion(c, id()).await?;
    pagos::por_banco(c, "x").await?;
    pagos::en_curso(c, id()).await?;
    pagos::hay(c, en()).await.map(drop)
}
