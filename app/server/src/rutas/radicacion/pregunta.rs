//! The question that a program does not expect, once too much is filed from one address: in words, so that who listens
//! answers it as well as who reads.
//!
//! Norma: Resolución MinTIC 1519 de 2020, anexo 3 (forms that take data of people)

use super::hoja::Escrito;
use crate::{
    actos, azar,
    borde::{Borde, error::Error, idioma},
    rutas::envio::Envio,
};
use domain::{idioma::ESPANOL, texto::fold};
use pages::{formulario::Falla, persona::Mensaje};
use rand::RngCore;

/// Where a draft keeps the sum that is expected; a form never sends a name like this.
const SUMA: &str = "_suma";

const NUMEROS: [&str; 19] = [
    "suma.cero",
    "suma.uno",
    "suma.dos",
    "suma.tres",
    "suma.cuatro",
    "suma.cinco",
    "suma.seis",
    "suma.siete",
    "suma.ocho",
    "suma.nueve",
    "suma.diez",
    "suma.once",
    "suma.doce",
    "suma.trece",
    "suma.catorce",
    "suma.quince",
    "suma.dieciseis",
    "suma.diecisiete",
    "suma.dieciocho",
];

impl Escrito {
    /// The question that this draft was asked.
    pub(super) fn pregunta(&self) -> Option<String> {
        let (a, b) = self.sumandos()?;
        let numero = |n: usize| Mensaje::clave(NUMEROS[n]);
        Some(idioma::decir(&Mensaje::clave("suma.pregunta").con("a", numero(a)).con("b", numero(b))))
    }

    /// Whether it was answered, with figures or letters.
    pub(super) fn respondio(&self, e: &Envio) -> bool {
        let Some((a, b)) = self.sumandos() else { return false };
        let dicho = fold(e.orden("_respuesta"));
        let suma = Mensaje::clave(NUMEROS[a + b]);
        // Who reads the question in one language may answer in Spanish.
        [(a + b).to_string(), fold(&idioma::decir(&suma)), suma.en(ESPANOL).into_owned()].contains(&dicho)
    }

    /// What is said where it was not.
    pub(super) fn sin_responder(e: &Envio) -> Falla {
        let que = match e.orden("_respuesta").is_empty() {
            true => "falla.responda",
            false => "falla.no_es_la_respuesta",
        };
        Falla::clave("_respuesta", que)
    }

    /// Asks it, where it was not asked yet.
    pub(super) async fn preguntar(&mut self, borde: &Borde) -> Result<(), Error> {
        if self.sumandos().is_some() {
            return Ok(());
        }
        let azar = azar::azar().next_u32();
        self.respuestas.poner(SUMA, [format!("{} {}", azar % 9 + 1, azar / 9 % 9 + 1)]);
        let Some(b) = &mut self.borrador else { return Err(Error::NoExiste) };
        let campos = serde_json::to_string(&self.respuestas).unwrap_or_default();
        if let store::borradores::Guardado::Hecho(v) =
            actos::escribir(borde, b, campos.clone(), b.paso).await?
        {
            (b.version, b.campos) = (v, campos);
        }
        Ok(())
    }

    fn sumandos(&self) -> Option<(usize, usize)> {
        let (a, b) = self.respuestas.texto(SUMA).split_once(' ')?;
        let uno = |s: &str| s.parse::<usize>().ok().filter(|n| (1..=9).contains(n));
        Some((uno(a)?, uno(b)?))
    }
}
