//! The edge through its router, as a browser sees it, over a real database.

mod abuso;
mod anfitrion;
mod banco;
mod basura;
mod borradores;
mod casa;
mod consentimientos;
mod consulta;
mod deposito;
mod documentos;
mod documentos_ajenos;
mod documentos_isla;
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
mod pagos;
mod por_hacer;
#[path = "../../../store/tests/apoyo/postgres.rs"]
mod postgres;
mod puertas;
mod radicacion;
mod retomar;
mod retorno;
mod sesiones;
mod subidas;
mod supresion;
