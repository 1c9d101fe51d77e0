//! Systems of entities through the API: a caller with a real key, who is let in, notifies, and asks how it went.

mod avisos;
mod contrato;
mod cuentas;
mod fichas;
mod llamante;
mod lotes;
mod notificar;
