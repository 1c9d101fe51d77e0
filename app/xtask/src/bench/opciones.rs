//! The flags of `bench`.

use anyhow::{Context, Result, bail, ensure};
use std::path::PathBuf;

pub(crate) const AYUDA: &str = "\
cargo xtask bench [FLAGS]  measure build, edit and serve on generated sheets; SEDE_BIN=… measures that program
    --hojas N              trámite sheets to generate (10000)
    --rondas R             rounds of each measure, of which the median is printed (5)
    --solo PART            only build, watch, serve, store, radicar, ingreso, sesiones, carpeta, documentos,
                           avisos, api or memoria
    --entradas N           logins to measure, of each engine (4000)
    --perfil P             profile of the programs that are measured beside ours (release)
    --lineal               also N/10 and 10 N sheets
    --todo                 compress all N sheets, not only 2000
    --peers                Hugo and Cobalt on the same pages, where they are in the PATH
    --json FILE            the figures for machines";

/// What can be measured alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parte {
    Build,
    Watch,
    Serve,
    Store,
    Radicar,
    Ingreso,
    Sesiones,
    Carpeta,
    Documentos,
    Avisos,
    Api,
    Memoria,
    Peers,
}

#[derive(Clone)]
pub(super) struct Opciones {
    pub(super) hojas: usize,
    pub(super) rondas: usize,
    pub(super) entradas: usize,
    pub(super) perfil: String,
    pub(super) lineal: bool,
    pub(super) todo: bool,
    pub(super) json: Option<PathBuf>,
    peers: bool,
    solo: Option<Parte>,
}

impl Opciones {
    pub(super) fn leer(args: &[String]) -> Result<Self> {
        let mut o = Self {
            hojas: 10_000,
            rondas: 5,
            entradas: 4000,
            perfil: "release".into(),
            lineal: false,
            todo: false,
            json: None,
            peers: false,
            solo: None,
        };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let mut valor = || args.next().with_context(|| format!("{arg} needs a value\n\n{AYUDA}"));
            match arg.as_str() {
                "--hojas" => o.hojas = valor()?.parse().context("--hojas N")?,
                "--rondas" => o.rondas = valor()?.parse().context("--rondas R")?,
                "--entradas" => o.entradas = valor()?.parse().context("--entradas N")?,
                "--perfil" => o.perfil.clone_from(valor()?),
                "--solo" => o.solo = Some(parte(valor()?)?),
                "--json" => o.json = Some(std::path::absolute(valor()?)?),
                "--lineal" => o.lineal = true,
                "--todo" => o.todo = true,
                "--peers" => o.peers = true,
                otro => bail!("I do not know `{otro}`\n\n{AYUDA}"),
            }
        }
        ensure!(o.hojas >= 250, "--hojas: at least 250, or there is nothing to measure");
        ensure!(o.rondas >= 1, "--rondas: at least 1");
        ensure!((100..=60_000).contains(&o.entradas), "--entradas: between 100 and 60000");
        Ok(o)
    }

    /// Whether a part is measured in this run.
    pub(super) fn toca(&self, parte: Parte) -> bool {
        if parte == Parte::Peers { self.peers } else { self.solo.is_none_or(|solo| solo == parte) }
    }
}

fn parte(nombre: &str) -> Result<Parte> {
    Ok(match nombre {
        "build" => Parte::Build,
        "watch" => Parte::Watch,
        "serve" => Parte::Serve,
        "store" => Parte::Store,
        "radicar" => Parte::Radicar,
        "ingreso" => Parte::Ingreso,
        "sesiones" => Parte::Sesiones,
        "carpeta" => Parte::Carpeta,
        "documentos" => Parte::Documentos,
        "avisos" => Parte::Avisos,
        "api" => Parte::Api,
        "memoria" => Parte::Memoria,
        otro => bail!("--solo does not know `{otro}`\n\n{AYUDA}"),
    })
}
