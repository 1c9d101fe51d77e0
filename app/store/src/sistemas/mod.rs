//! Tables `sistemas` and what hangs from them: systems of entities that notify by the API.

mod actos;
mod cuentas;
mod destinos;
mod entregas;
mod envios;
mod fichas;
mod fila;

pub use actos::{Acto, acto, olvidar_actos, poner_acto};
pub use cuentas::{Cuenta, contar, del_mes, quedan};
pub use destinos::{Destino, destinos};
pub use entregas::{
    Entrega, anotar_cambio, enviada, hay_entregas, limpiar_entregas, reintentar, tomar_entregas,
};
pub use envios::{Envio, envio, envios, poner_envios};
pub use fichas::{Ficha, ficha, limpiar_fichas, poner_ficha};
pub use fila::{Sistema, agregar, dados_de_alta, listar, llamar, procedimientos, retirar, vigente};
