//! Tables `notificaciones`, `notificacion_sucesos` and `publicaciones`: acts that are made known, and what happened to each.

mod avisos;
mod entregados;
mod escribir;
mod fila;
mod leer;
mod lote;
mod publicaciones;
mod sucesos;

pub use avisos::{avisar, de_correo, moviles_avisados};
pub use entregados::{Avisada, avisadas, seguir_todas, vias};
pub use escribir::{Nueva, Seguimiento, adoptar, poner, seguir};
pub use fila::{Linea, Notificacion};
pub use leer::{de_persona, de_peticion, hay, lista, por_abrir, por_idempotencia, tomar, una};
pub use lote::{Aviso, anotar_todas, avisar_todas, poner_todas};
pub use publicaciones::{
    NuevaPublicacion, Publicacion, Retiro, despublicar, publicada, publicada_de, publicadas, publicar,
    retiros,
};
pub use sucesos::{Suceso, anotar, sucesos, via};
