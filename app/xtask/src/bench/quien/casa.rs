//! A sede with its database and the bench's authentication service, where one person is already registered.

use super::emisor::Emisor;
use super::navegador::{self, Ida};
use crate::bench::banco::Banco;
use crate::bench::http::Cliente;
use crate::bench::motor::Motor;
use crate::bench::servidor::Servidor;
use crate::bench::servir::comprimida;
use crate::pasos::raiz;
use anyhow::Result;
use std::path::PathBuf;

/// Who enters, every time.
const PERSONA: &str = "persona-1";

pub(super) struct Casa {
    pub(super) sede: Servidor,
    pub(super) emisor: Emisor,
    /// The file of the database, where it is one.
    pub(super) archivo: PathBuf,
    /// Address of the database.
    pub(super) base: String,
    entradas: usize,
}

impl Casa {
    /// Starts it, waits until it only serves, and registers the person.
    pub(super) fn abrir(b: &Banco, motor: Motor, parte: &str) -> Result<Self> {
        Self::con(b, motor, parte, &[])
    }

    /// The same, with more settings.
    pub(super) fn con(b: &Banco, motor: Motor, parte: &str, ajustes: &[(&str, &str)]) -> Result<Self> {
        let emisor = Emisor::nuevo()?;
        let archivo = b.dir().join(format!("{parte}-{}.db", motor.nombre()));
        let mut serve = b.serve(&raiz().join("content"), &emisor.url);
        let base = motor.base(&archivo);
        serve.env("SEDE_DATABASE_URL", &base).envs(ajustes.iter().copied());
        let sede = Servidor::sede(serve)?;
        // What it compresses meanwhile is no part of any measure.
        comprimida(&sede.host, "/")?;
        let mut casa = Self { sede, emisor, archivo, base, entradas: 0 };
        casa.registrar(PERSONA)?;
        Ok(casa)
    }

    /// So many logins under way: each person is back from the service and holds a code.
    pub(super) fn idas(&mut self, cuantas: usize) -> Result<Vec<Ida>> {
        let mut cliente = Cliente::new(&self.sede.host)?;
        (0..cuantas).map(|_| self.ida(&mut cliente, PERSONA)).collect()
    }

    fn ida(&mut self, cliente: &mut Cliente, persona: &str) -> Result<Ida> {
        self.entradas += 1;
        let (ida, nonce) = navegador::ir(cliente, self.entradas)?;
        self.emisor.autorizar(&ida.codigo, persona, &nonce);
        Ok(ida)
    }

    /// Cookies of so many people who have just registered.
    pub(super) fn gente(&mut self, cuantas: usize) -> Result<Vec<String>> {
        (0..cuantas).map(|n| self.registrar(&format!("vecina-{n}"))).collect()
    }

    /// Cookies of so many sessions of the person.
    pub(super) fn sesiones(&mut self, cuantas: usize) -> Result<Vec<String>> {
        let idas = self.idas(cuantas)?;
        let mut cliente = Cliente::new(&self.sede.host)?;
        idas.iter().map(|ida| navegador::volver(&mut cliente, ida, "/carpeta/")).collect()
    }

    /// The first login asks to register; the cookie of the second one.
    fn registrar(&mut self, persona: &str) -> Result<String> {
        let mut cliente = Cliente::new(&self.sede.host)?;
        let ida = self.ida(&mut cliente, persona)?;
        let cookie = navegador::volver(&mut cliente, &ida, "/registro/")?;
        navegador::registrar(&mut cliente, &self.sede.host, &cookie)?;
        let ida = self.ida(&mut cliente, persona)?;
        navegador::volver(&mut cliente, &ida, "/carpeta/")
    }
}
