//! The claims about the person, as the domain names them; only what was sent, nothing guessed.

use super::{dialecto::Nombres, reclamos::Reclamos};
use domain::{
    documento::{Documento, TipoDocumento},
    identidad::{Atributos, Empresa},
};
use serde_json::Value;

/// Longest text that is kept.
const LARGO: usize = 200;
/// Most companies that are kept.
const EMPRESAS: usize = 50;

/// What both say of the person; the ID token, which is signed, goes first.
pub(super) fn leer(n: &Nombres, id: &Reclamos, info: &Reclamos) -> Atributos {
    let valor = |nombre: &str| id.0.get(nombre).or_else(|| info.0.get(nombre));
    let texto = |nombre: &str| valor(nombre).and_then(limpio);
    let partes: Vec<_> = n.nombres.iter().filter_map(|p| texto(p)).collect();
    let nombre = if partes.is_empty() { texto(&n.nombre_completo) } else { Some(partes.join(" ")) };
    let dudoso = valor(&n.correo_verificado).is_some_and(|v| *v == false || v.as_str() == Some("false"));
    Atributos {
        nombre,
        documento: documento(texto(&n.tipo_documento), texto(&n.numero_documento)),
        correo: texto(&n.correo).filter(|c| !dudoso && c.contains('@')),
        telefono: texto(&n.telefono),
        direccion: valor(&n.direccion).and_then(|v| limpio(v.get("formatted").unwrap_or(v))),
        empresas: valor(&n.empresas).map(empresas).unwrap_or_default(),
    }
}

fn documento(tipo: Option<String>, numero: Option<String>) -> Option<Documento> {
    let tipo: TipoDocumento = tipo?.to_ascii_uppercase().parse().ok()?;
    Documento::parse(tipo, &numero?)
}

fn empresas(valor: &Value) -> Vec<Empresa> {
    let una = |v: &Value| {
        let nit = Documento::parse(TipoDocumento::Nit, &limpio(v.get("nit")?)?)?;
        Some(Empresa { nit, nombre: limpio(v.get("nombre")?)? })
    };
    valor.as_array().into_iter().flatten().filter_map(una).take(EMPRESAS).collect()
}

/// Text in one line, bounded; nothing where there is nothing to read.
fn limpio(valor: &Value) -> Option<String> {
    let texto = valor.as_str()?.split(|c: char| c.is_control() || c.is_whitespace());
    let texto = texto.filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ");
    (!texto.is_empty() && texto.len() <= 4 * LARGO).then(|| texto.chars().take(LARGO).collect())
}
