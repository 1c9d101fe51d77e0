//! Pages for somebody who is there, made for one request: registration, folder, data, sessions, and the ways in and out.

pub(crate) mod aviso;
pub(crate) mod piezas;

mod accesos;
mod actuar;
pub(in crate::vistas) mod campos;
mod carpeta;
pub(in crate::vistas) mod clausula;
mod datos;
mod descarga;
pub(in crate::vistas) mod elevar;
pub(in crate::vistas) mod funcionario;
mod hecho;
mod ingreso;
pub(in crate::vistas) mod mensaje;
mod paginas;
mod presencia;
mod rechazos;
mod registro;
mod representar;
mod sesiones;
mod simulador;

pub(in crate::vistas) use accesos::tabla as tabla_de_accesos;
pub use accesos::{Acceso, Accesos};
pub use actuar::{Actuar, EmpresaElegible};
pub use campos::Falla;
pub use carpeta::{Carpeta, Pendiente, Renglon};
pub use clausula::Casilla;
pub use datos::{
    Autorizacion, CodigoDeMenor, Correccion, Dato, Datos, EstadoAutorizacion, EstadoSupresion, Exige,
    Familia, Movimiento, Origen, Representacion, Supresion,
};
pub use descarga::{Descarga, Guardado};
pub use elevar::Elevar;
pub use funcionario::{Atencion, Consultada};
pub use hecho::Hecho;
pub use ingreso::{ClaseFallo, FalloIngreso, Terminada};
pub use mensaje::{Mensaje, Valor};
pub use presencia::Presencia;
pub use registro::{DatoRecibido, Registro};
pub use representar::Representar;
pub use sesiones::{SesionAbierta, Sesiones};
pub use simulador::{PersonaInventada, Simulador};
