//! Acts as the store runs them.

use crate::{
    Nada, acto,
    carga::{CLIENTES, Cliente, Ingreso, comienzo},
};
use domain::identidad::Titular;
use rand::{SeedableRng, rngs::StdRng};
use store::{Conn, Id, SqlError, Store, personas};

/// Registered people, one each client.
pub(crate) async fn clientes(store: &Store) -> Nada<Vec<Cliente>> {
    let mut clientes = Vec::new();
    for n in 0..CLIENTES {
        let mut azar = StdRng::seed_from_u64(n);
        let id = Id::nuevo(comienzo(), &mut azar);
        let titular = Titular { iss: "https://idp.example".into(), sub: format!("persona-{n}") };
        clientes.push(Cliente { persona: id.to_string(), titular: titular.clone(), azar });
        store.acto(async move |c| personas::crear(c, id, &titular, comienzo()).await).await?;
    }
    Ok(clientes)
}

pub(crate) async fn hacer(store: &Store, i: Ingreso) -> Nada<()> {
    let acto = async move |c: &mut Conn<'_>| acto::escribir(c, i).await;
    Ok(store.acto::<_, SqlError>(acto).await?)
}
