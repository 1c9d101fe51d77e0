//! What sqlx says that it runs, heard by a subscriber.

use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, Mutex},
};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

/// What sqlx says that it runs.
#[derive(Clone, Default)]
pub(crate) struct Oido(pub(crate) Arc<Mutex<BTreeSet<String>>>);

impl Subscriber for Oido {
    fn enabled(&self, m: &Metadata<'_>) -> bool {
        m.target() == "sqlx::query"
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, e: &Event<'_>) {
        let mut texto = Texto::default();
        e.record(&mut texto);
        let sql = if texto.entero.trim().is_empty() { texto.resumen } else { texto.entero };
        self.0.lock().expect("lock").insert(sql);
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// Short statements are whole in their summary.
#[derive(Default)]
struct Texto {
    resumen: String,
    entero: String,
}

impl Visit for Texto {
    fn record_str(&mut self, campo: &Field, valor: &str) {
        match campo.name() {
            "summary" => self.resumen = valor.into(),
            "db.statement" => self.entero = valor.into(),
            _ => {}
        }
    }
    fn record_debug(&mut self, campo: &Field, valor: &dyn fmt::Debug) {
        self.record_str(campo, &format!("{valor:?}"));
    }
}
