//! What may notify a person: the trámites of the site, and the procedures that systems of the entity gave notice of.

use domain::sitio::Sitio;
use std::collections::BTreeMap;
use store::{Conn, Id, SqlResult, consentimientos, sistemas};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Procedimiento {
    /// As the ledger names it.
    pub(crate) codigo: String,
    /// As people do.
    pub(crate) nombre: String,
}

/// All of them in the order of their names, also those of which the person spoke and that are there no more.
pub(crate) async fn procedimientos(
    c: &mut Conn<'_>,
    sitio: &Sitio,
    persona: Id,
) -> SqlResult<Vec<Procedimiento>> {
    let mut nombres: BTreeMap<String, String> = BTreeMap::new();
    for (codigo, nombre) in sistemas::dados_de_alta(c).await? {
        let nombre = if nombre.is_empty() { codigo.clone() } else { nombre };
        nombres.insert(sitio.procedimiento(&codigo).to_owned(), nombre);
    }
    for l in consentimientos::de_procedimientos(c, persona).await? {
        let nombre = l.titulo.split_once(" · ").map_or(&*l.procedimiento, |(_, n)| n);
        nombres.entry(l.procedimiento.clone()).or_insert_with(|| nombre.to_owned());
    }
    nombres.extend(sitio.tramites.iter().map(|t| (t.slug.to_string(), t.nombre.to_string())));
    let mut todos: Vec<_> =
        nombres.into_iter().map(|(codigo, nombre)| Procedimiento { codigo, nombre }).collect();
    todos.sort_by_key(|p| p.nombre.to_lowercase());
    Ok(todos)
}
