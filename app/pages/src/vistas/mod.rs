//! The pages: one file a kind.

pub(crate) mod buscar;
pub(crate) mod calendario;
pub mod compartir;
pub mod consultas;
pub(crate) mod dependencia;
pub(crate) mod directorio;
pub mod documentos;
pub(crate) mod errores;
pub(crate) mod fila;
pub(crate) mod filtros;
pub mod formulario;
pub(crate) mod inicio;
pub(crate) mod lista;
pub(crate) mod mapa;
pub mod mesa;
pub mod notificaciones;
mod paginas;
pub mod persona;
pub mod peticion;
pub(crate) mod piezas;
pub(crate) mod prosa;
mod prosa_forma;
pub(crate) mod publicadas;
pub(crate) mod quienes;
pub(crate) mod tramite;
pub(crate) mod transparencia;

pub(crate) use buscar::Consulta;
