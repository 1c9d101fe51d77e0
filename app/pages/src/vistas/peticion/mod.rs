//! What was filed, as people see it: receipt, state, verification, folder, and the e-mail that acknowledges it.

pub(in crate::vistas) mod acuse;
pub(in crate::vistas) mod ayuda;
pub(in crate::vistas) mod ayudantes;
pub(in crate::vistas) mod banco;
mod caso;
pub(in crate::vistas) mod constancia;
pub(in crate::vistas) mod consulta;
pub(in crate::vistas) mod encuesta;
pub(in crate::vistas) mod gestos;
pub(in crate::vistas) mod historia;
pub(in crate::vistas) mod novedad;
pub(in crate::vistas) mod pago;
pub(in crate::vistas) mod plazo;
pub(in crate::vistas) mod seguimiento;
pub(in crate::vistas) mod tramite;
pub(in crate::vistas) mod tramites;
pub(in crate::vistas) mod verificar;

pub use acuse::{Acuse, Correo};
pub use ayuda::{Ayuda, AyudaFila, Ayudas};
pub use ayudantes::{AyudanteVista, Ayudantes};
pub use banco::BancoSimulado;
pub use caso::{CasoVista, Completar};
pub use constancia::{Anexo, ConstanciaPagina, FirmaHecha};
pub use consulta::ConsultaRadicado;
pub use encuesta::EncuestaVista;
pub use historia::{DocumentoVista, Hito, Origen};
pub use pago::{Pagando, PagoVista};
pub use plazo::{Plazo, Semaforo};
pub use seguimiento::{Abierta, Seguimiento};
pub use tramite::MiTramite;
pub use tramites::{BorradorVista, MisTramites, TramiteVista};
pub use verificar::{Datos as DatosVerificados, Veredicto, Verificada, Verificar};
