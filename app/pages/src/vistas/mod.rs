//! The pages: one file a kind.

pub(crate) mod buscar;
pub(crate) mod dependencia;
pub(crate) mod directorio;
pub(crate) mod errores;
pub(crate) mod fila;
pub(crate) mod filtros;
pub(crate) mod ingles;
pub(crate) mod inicio;
pub(crate) mod lista;
pub(crate) mod mapa;
pub(crate) mod noticias;
pub mod persona;
pub(crate) mod piezas;
pub(crate) mod prosa;
pub(crate) mod tramite;

pub(crate) use buscar::Consulta;
