//! Owns /migrations and all SQL of the project: one text for SQLite and PostgreSQL, one writer that commits in groups.

mod abrir;
mod celda;
mod conn;
mod dialect;
mod error;
mod escritor;
mod lector;
mod migrar;

pub mod accesos;
pub mod actuaciones;
pub mod adjuntos;
pub mod autorizaciones;
pub mod ayudantes;
pub mod borradores;
pub mod carpeta;
pub mod codigos;
pub mod comentarios;
pub mod compartidos;
pub mod consentimientos;
pub mod constancias;
pub mod copia;
pub mod correos;
pub mod datos;
pub mod documentos;
pub mod encuestas;
pub mod evidencia;
pub mod formularios;
pub mod funcionarios;
pub mod ingresos;
pub mod llaves;
pub mod moviles;
pub mod notificaciones;
pub mod pagos;
pub mod pendientes;
pub mod personas;
pub mod peticiones;
pub mod radicados;
pub mod sesiones;
pub mod sistemas;
pub mod supresiones;
pub mod terminos;
pub mod usados;

pub use abrir::Store;
pub use celda::Id;
pub use conn::{Conn, Fila, Param};
pub use error::{Error, Fallo};
pub use lector::Lector;
pub use migrar::Esquema;
/// What a store function answers: a statement that failed is an error, a row that is not there is `None`.
pub use sqlx::{Error as SqlError, Result as SqlResult};
