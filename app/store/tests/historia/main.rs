//! The store told as stories, each on SQLite and on PostgreSQL from one text.

mod base;
#[path = "../apoyo/postgres.rs"]
mod postgres;

mod tablas;
