//! Systems of entities through the API: a caller with a real key, who is let in, notifies, and asks how it went.

mod antivirus;
mod avisos;
mod contrato;
mod cuentas;
mod escena;
mod fallas;
mod fichas;
mod llamante;
mod lleno;
mod lotes;
mod notificar;
