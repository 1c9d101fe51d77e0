//! Forms drawn from their definition: the page of a form, its review, and what can go wrong with it.

pub(in crate::vistas) mod adjuntos;
mod campo;
mod condicion;
mod de_carpeta;
mod eleccion;
mod isla;
mod pagina;
mod partes;
pub(in crate::vistas) mod problemas;
pub(in crate::vistas) mod revision;
mod seccion;
mod voz;

pub use crate::vistas::persona::Falla;
pub use adjuntos::{AdjuntoVista, EstadoAdjunto};
pub use de_carpeta::{Aportable, DeCarpeta};
pub use pagina::{ACCION_PQRSD, ANZUELO, EstadoGuardado, FormularioPagina};
pub use problemas::Reintento;
pub use revision::{Firma, Revision};

pub(crate) use adjuntos::tamano;
pub(in crate::vistas) use pagina::anzuelo;
pub(crate) use pagina::{formulario, pagina as pagina_de};
pub(in crate::vistas) use revision::respuestas_dadas;
