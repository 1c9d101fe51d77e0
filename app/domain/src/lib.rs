//! The law as types and rules: no I/O, no async, no clock, no framework; compiles to wasm too.

pub mod agenda;
pub mod autorizacion;
pub mod ayudante;
pub mod calendario;
pub mod carpeta;
pub mod comentario;
pub mod compartir;
pub mod consentimiento;
pub mod constancia;
pub mod contacto;
pub mod costo;
#[cfg(not(target_arch = "wasm32"))]
pub mod cumplimiento;
pub mod directorio;
#[cfg(not(target_arch = "wasm32"))]
pub mod divipola;
pub mod documento;
pub mod encuesta;
pub mod entidad;
pub mod evidencia;
pub mod expediente;
pub mod fecha;
pub mod filtro;
pub mod formulario;
pub mod geo;
pub mod grado;
pub mod horario;
pub mod identidad;
pub mod idioma;
pub mod norma;
pub mod notificacion;
pub mod pagina;
pub mod pago;
pub mod peticion;
pub mod pqrsd;
pub mod prueba;
pub mod publicacion;
pub mod radicado;
pub mod sitio;
pub mod slug;
pub mod sms;
pub mod termino;
pub mod texto;
pub mod tiempo;
pub mod tramite;
pub mod transparencia;
pub use jiff::{Timestamp as Instante, civil::Date as Fecha};
pub use slug::Slug;

/// Text that is read many times and never changed: two words wide, no spare capacity.
pub type Texto = Box<str>;
