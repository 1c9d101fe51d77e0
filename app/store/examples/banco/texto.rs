//! The text of the store, compiled again: the library lends nobody a connection that writes, and it should not.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    unused_macros,
    reason = "only a part of each file is used here"
)]

#[path = "../../src/evidencia/anotar.rs"]
pub(crate) mod anotar;
#[path = "../../src/celda.rs"]
pub(crate) mod celda;
#[path = "../../src/conn.rs"]
pub(crate) mod conn;
#[path = "../../src/dialect.rs"]
pub(crate) mod dialect;
#[path = "../../src/error.rs"]
pub(crate) mod error;
#[path = "../../src/sesiones.rs"]
pub(crate) mod sesiones;
