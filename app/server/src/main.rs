//! The program `sede`: check, build and serve a sede electrónica.

mod actos;
mod archivos;
mod args;
mod azar;
mod borde;
mod buscador;
#[cfg_attr(not(test), expect(dead_code, reason = "the acts that file will sign with them"))]
mod claves;
mod commands;
mod config;
mod correo;
mod editor;
mod expediente;
mod formas;
mod identidad;
mod pagos;
mod prueba;
#[cfg(test)]
mod pruebas;
mod rebotes;
mod recibos;
mod recursos;
mod reloj;
mod reporte;
mod rutas;
mod serve;
mod sesion;
mod simulador;
mod sitio;
mod sms;
mod trabajos;

use args::{Args, Orden};
use clap::Parser;
use std::process::ExitCode;

#[global_allocator]
static MEMORIA: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let args = Args::parse();
    let resultado = config::Config::leer(std::env::vars_os()).and_then(|config| match args.orden {
        Orden::Check(o) => commands::check::correr(&o, &config),
        Orden::Build(o) => commands::build::correr(&o, &config),
        Orden::Serve(o) => commands::serve::correr(&o, config),
        Orden::New(o) => commands::new::correr(&o),
        Orden::Schema(o) => commands::schema::correr(&o),
        Orden::Plazo(o) => commands::plazo::correr(&o, &config),
        Orden::Report(o) => commands::report::correr(&o, &config),
        Orden::Config => commands::config::correr(&config),
        Orden::Migrate => commands::migrate::correr(&config),
        Orden::Backup(o) => commands::copia::guardar(&o, &config),
        Orden::Restore(o) => commands::copia::restaurar(&o, &config),
        Orden::Audit(o) => commands::audit::correr(&o, &config),
        Orden::Supresion(o) => commands::supresion::correr(&o, &config),
        Orden::Verify(o) => commands::verify::correr(&o, &config),
        Orden::Claves(o) => commands::claves::correr(&o, &config),
        Orden::Expediente(o) => commands::expediente::correr(&o, &config),
        Orden::Sistema(o) => commands::sistema::correr(&o, &config),
        Orden::Funcionario(o) => commands::funcionario::correr(&o, &config),
    });
    resultado.unwrap_or_else(|e| {
        eprintln!("error: {e:#}");
        ExitCode::from(2)
    })
}
