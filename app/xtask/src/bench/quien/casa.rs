//! A sede with its database and the bench's authentication service, where one person is already registered.

use super::emisor::Emisor;
use super::navegador::{self, Ida};
use crate::bench::banco::Banco;
use crate::bench::http::Cliente;
use crate::bench::motor::Motor;
use crate::bench::servidor::Servidor;
use crate::bench::servir::comprimida;
use crate::pasos::raiz;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

/// Who enters, every time.
const PERSONA: &str = "persona-1";

pub(super) struct Casa {
    pub(super) sede: Servidor,
    pub(super) emisor: Emisor,
    /// The file of the database, where it is one.
    pub(super) archivo: PathBuf,
    entradas: usize,
}

impl Casa {
    /// Starts it, waits until it only serves, and registers the person.
    pub(super) fn abrir(b: &Banco, motor: Motor, parte: &str) -> Result<Self> {
        let emisor = Emisor::nuevo()?;
        let archivo = b.dir().join(format!("{parte}-{}.db", motor.nombre()));
        let mut serve = b.serve(&raiz().join("content"), &emisor.url);
        serve.env("SEDE_DATABASE_URL", motor.base(&archivo));
        let sede = Servidor::sede(serve)?;
        // What it compresses meanwhile is no part of any measure.
        comprimida(&sede.host, "/")?;
        let mut casa = Self { sede, emisor, archivo, entradas: 0 };
        casa.registrar()?;
        Ok(casa)
    }

    /// So many logins under way: each person is back from the service and holds a code.
    pub(super) fn idas(&mut self, cuantas: usize) -> Result<Vec<Ida>> {
        let mut cliente = Cliente::new(&self.sede.host)?;
        let mut idas = Vec::with_capacity(cuantas);
        for _ in 0..cuantas {
            self.entradas += 1;
            let (ida, nonce) = navegador::ir(&mut cliente, self.entradas)?;
            self.emisor.autorizar(&ida.codigo, PERSONA, &nonce);
            idas.push(ida);
        }
        Ok(idas)
    }

    /// Cookies of so many sessions of the person.
    pub(super) fn sesiones(&mut self, cuantas: usize) -> Result<Vec<String>> {
        let idas = self.idas(cuantas)?;
        let mut cliente = Cliente::new(&self.sede.host)?;
        idas.iter().map(|ida| navegador::volver(&mut cliente, ida, "/carpeta/")).collect()
    }

    /// The first login asks to register.
    fn registrar(&mut self) -> Result<()> {
        let ida = self.idas(1)?.pop().context("one login")?;
        let mut cliente = Cliente::new(&self.sede.host)?;
        let cookie = navegador::volver(&mut cliente, &ida, "/registro/")?;
        navegador::registrar(&mut cliente, &self.sede.host, &cookie)?;
        let otra = self.sesiones(1)?;
        ensure!(otra.len() == 1, "the person is not registered");
        Ok(())
    }
}
