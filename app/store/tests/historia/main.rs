//! The store told as stories, each on SQLite and on PostgreSQL from one text.

mod base;
#[path = "../apoyo/postgres.rs"]
mod postgres;

mod abrir;
mod copia;
mod escritor;
mod evidencia;
mod muertes;
mod perdidas;
mod roturas;
mod solo_agrega;
mod tablas;
