//! Sample sites, right and wrong, and what the check says of them.

mod archivos;
mod casos;
mod codigos;
mod commonmark;
mod conjunto;
mod esquema;
mod incremental;
mod informes;
mod propiedades;
mod sitio;
