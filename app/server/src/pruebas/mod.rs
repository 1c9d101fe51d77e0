//! The edge through its router, as a browser sees it, over a real database.

mod abuso;
mod anfitrion;
mod borradores;
mod casa;
mod consentimientos;
mod deposito;
mod dos;
mod errores;
mod escrito;
mod foto;
mod grados;
mod mesa;
mod mesa_expediente;
mod mesa_plazos;
mod navegador;
mod origen;
#[path = "../../../store/tests/apoyo/postgres.rs"]
mod postgres;
mod puertas;
mod radicacion;
mod retorno;
mod sesiones;
mod supresion;
