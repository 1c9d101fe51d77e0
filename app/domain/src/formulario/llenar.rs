//! What the login knows, put where the form asks for it, so that nobody types it again.

use super::{Campo, Dato, Formulario, Respuestas};
use crate::{
    documento::Documento,
    identidad::{Atributos, Empresa},
};

impl Formulario {
    /// Answers that the login gives; a group that repeats speaks of others, and is left alone.
    pub fn llenar(&self, persona: &Atributos, empresa: Option<&Empresa>) -> Respuestas {
        let mut r = Respuestas::default();
        for (_, campo) in self.campos().filter(|(s, _)| !s.repite()) {
            if let Some(dato) = campo.llena {
                poner(campo, dato, persona, empresa, &mut r);
            }
        }
        r
    }
}

fn poner(campo: &Campo, dato: Dato, p: &Atributos, e: Option<&Empresa>, r: &mut Respuestas) {
    let valor = match dato {
        Dato::Documento => return documento(campo, p.documento.as_ref(), r),
        Dato::Nombre => p.nombre.clone(),
        Dato::Correo => p.correo.clone(),
        Dato::Telefono => p.telefono.clone(),
        Dato::Direccion => p.direccion.clone(),
        Dato::Empresa => e.map(|e| e.nombre.clone()),
        Dato::Nit => e.map(|e| numero(&e.nit)),
    };
    if let Some(v) = valor.filter(|v| !v.trim().is_empty()) {
        r.agregar(&campo.nombre, v);
    }
}

fn documento(campo: &Campo, documento: Option<&Documento>, r: &mut Respuestas) {
    let Some(d) = documento else { return };
    if campo.partes().len() > 1 {
        r.agregar(&format!("{}.tipo", campo.nombre), d.tipo.sigla().to_owned());
        r.agregar(&format!("{}.numero", campo.nombre), numero(d));
    }
}

/// With the digit, where it is a NIT.
fn numero(d: &Documento) -> String {
    d.to_string().split_once(' ').map(|(_, n)| n.to_owned()).unwrap_or_default()
}
