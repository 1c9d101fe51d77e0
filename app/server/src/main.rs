//! The program `sede`: check, build and serve a sede electrónica.

mod args;
mod buscador;
mod commands;
mod config;
#[allow(dead_code, unused_imports, reason = "nothing calls it until the routes of the session are wired")]
mod identidad;
mod recursos;
mod reloj;
mod serve;
#[allow(dead_code, unused_imports, reason = "nothing calls it until the routes of the session are wired")]
mod simulador;
mod sitio;

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
        Orden::Config => commands::config::correr(&config),
    });
    resultado.unwrap_or_else(|e| {
        eprintln!("error: {e:#}");
        ExitCode::from(2)
    })
}
