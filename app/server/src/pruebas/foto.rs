//! All that a database holds, to compare before with after, and to look for what should not be there.

use super::casa::Casa;
use std::collections::BTreeMap;

/// Rows of each table, as text.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Foto(BTreeMap<String, Vec<String>>);

const SQLITE: &str = "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p
    WHERE m.type = 'table' AND m.name NOT LIKE '\\_sqlx%' ESCAPE '\\' ORDER BY m.name, p.cid";
const POSTGRES: &str =
    "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_sqlx_migrations' ORDER BY table_name, ordinal_position";

impl Foto {
    pub(super) async fn de(casa: &Casa) -> Self {
        casa.asentar().await;
        let mut lector = casa.borde.store.lector().await.expect("reader");
        let mut c = lector.conn();
        let cuales = if casa.url.starts_with("sqlite") { SQLITE } else { POSTGRES };
        let columnas: Vec<(String, String)> = c.all(cuales, &[]).await.expect("schema");
        let mut tablas = BTreeMap::<String, Vec<String>>::new();
        for (tabla, columna) in columnas {
            tablas
                .entry(tabla)
                .or_default()
                .push(format!("'{columna}=' || COALESCE(CAST({columna} AS TEXT), '')"));
        }
        let mut foto = BTreeMap::new();
        for (tabla, columnas) in tablas {
            let sql = format!("SELECT {} FROM {tabla}", columnas.join(" || '|' || "));
            let filas: Vec<(String,)> = c.all(sql.leak(), &[]).await.expect("rows");
            let mut filas: Vec<String> = filas.into_iter().map(|f| f.0).collect();
            filas.sort();
            foto.insert(tabla, filas);
        }
        Self(foto)
    }

    /// Without these tables.
    pub(super) fn sin(mut self, tablas: &[&str]) -> Self {
        self.0.retain(|t, _| !tablas.contains(&t.as_str()));
        self
    }

    /// Only rows in which this stands.
    pub(super) fn con(mut self, texto: &str) -> Self {
        self.0.values_mut().for_each(|filas| filas.retain(|f| f.contains(texto)));
        self
    }

    /// Tables that are not as in the other.
    pub(super) fn distintas(&self, otra: &Self) -> Vec<&str> {
        self.0.iter().filter(|(t, filas)| otra.0.get(*t) != Some(filas)).map(|(t, _)| t.as_str()).collect()
    }

    /// Rows of one table.
    pub(super) fn filas(&self, tabla: &str) -> &[String] {
        &self.0[tabla]
    }

    /// Tables with a row where this stands, in any case.
    pub(super) fn donde(&self, texto: &str) -> Vec<&str> {
        let texto = texto.to_lowercase();
        let tiene = |filas: &Vec<String>| filas.iter().any(|f| f.to_lowercase().contains(&texto));
        self.0.iter().filter(|(_, filas)| tiene(filas)).map(|(t, _)| t.as_str()).collect()
    }
}

/// Fails unless nothing was written since; logins under way, which anybody may begin, do not count.
#[track_caller]
pub(super) fn igual(antes: &Foto, despues: &Foto, que: &str) {
    let (antes, despues) = (antes.clone().sin(&["ingresos"]), despues.clone().sin(&["ingresos"]));
    assert_eq!(antes.distintas(&despues), Vec::<&str>::new(), "{que} wrote there");
}
