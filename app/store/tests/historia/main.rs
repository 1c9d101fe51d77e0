//! The store told as stories, each on SQLite and on PostgreSQL from one text.

mod base;
#[path = "../apoyo/postgres.rs"]
mod postgres;

mod abrir;
mod autorizaciones;
mod ayudantes;
mod borradores;
mod carpeta;
mod comentarios;
mod compartidos;
mod consentimientos;
mod copia;
mod correos;
mod encuestas;
mod escritor;
mod evidencia;
mod expediente;
mod guardado;
mod llaves;
mod lleno;
mod moviles;
mod muertes;
mod notificaciones;
mod pagos;
mod perdidas;
mod radicar;
mod roturas;
mod sistemas;
mod solo_agrega;
mod subidas;
mod tablas;
