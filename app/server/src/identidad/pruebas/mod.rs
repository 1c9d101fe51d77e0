//! The client against a hostile provider: each attack is refused by one check, and gets in without it.

mod ataques;
mod buenas;
mod escena;
mod hostil;
mod llaves;
mod rechazos;
mod salida;
mod servicio;
