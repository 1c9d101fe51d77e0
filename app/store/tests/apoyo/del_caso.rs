//! What the store is asked of helpers and surveys, for the test that reads how it answers.

use domain::{
    Fecha,
    documento::{Documento, TipoDocumento},
};
use store::{Conn, Id, SqlResult, ayudantes, encuestas};

pub(crate) async fn leer(c: &mut Conn<'_>, id: Id, dia: Fecha) -> SqlResult<()> {
    let quien = Documento { tipo: TipoDocumento::Cc, numero: "1".into() };
    ayudantes::de(c, id).await?;
    ayudantes::vigente(c, id, &quien, dia).await?;
    ayudantes::de_quien(c, &quien, dia, None, 9).await?;
    encuestas::hay(c, id).await?;
    let suyas = ["x".to_owned(), "y".to_owned()];
    for oficinas in [None, Some(&suyas[..1]), Some(&suyas[..])] {
        encuestas::por_mes(c, oficinas, "2027-01").await?;
        encuestas::comentarios(c, oficinas, None, 9).await?;
    }
    Ok(())
}
