//! The terms for remedies, counted from the day on which the notification took effect.

use super::{Contenido, Por, Recurso, Recursos, Surtida};
use crate::{
    calendario::Calendario,
    fecha::{con_dia, en_colombia, legal},
    termino::{Clase, FueraDelCalendario, Plazo, Termino, Unidad, explicacion},
};

/// Until when a remedy can be used, and why until then.
#[derive(Clone, Debug, PartialEq)]
pub struct PlazoDeRecurso {
    /// Which.
    pub recurso: Recurso,
    /// Its term.
    pub termino: Termino,
    /// The arithmetic, a sentence a step.
    pub cuentas: Vec<String>,
}

/// The term of each remedy that the act names; none where there are none.
///
/// Norma: Ley 1437 de 2011, art. 76
///
/// # Errors
/// The calendar ends before a term.
pub fn plazos(
    contenido: &Contenido,
    surtida: Surtida,
    calendario: &Calendario,
) -> Result<Vec<PlazoDeRecurso>, FueraDelCalendario> {
    let Recursos::Proceden(recursos) = contenido.recursos() else { return Ok(Vec::new()) };
    let uno = |recurso: &Recurso| {
        let termino = Termino::de_clase(&clase(recurso), legal(surtida.en), calendario)?;
        let cuentas = cuentas(&termino, surtida);
        Ok(PlazoDeRecurso { recurso: recurso.clone(), termino, cuentas })
    };
    recursos.iter().map(uno).collect()
}

/// A term that nobody can extend and after which no silence speaks.
fn clase(r: &Recurso) -> Clase {
    Clase {
        nombre: r.nombre.as_str().into(),
        plazo: Plazo { cantidad: r.dias, unidad: Unidad::Habiles },
        prorroga: 0,
        silencio: None,
        norma: "Ley 1437 de 2011, art. 76".into(),
    }
}

/// The same arithmetic as of any term, but it begins with the notification and not with a petition.
fn cuentas(t: &Termino, surtida: Surtida) -> Vec<String> {
    let resto = explicacion(t).into_iter().skip(1);
    std::iter::once(comienzo(surtida)).chain(resto).collect()
}

fn comienzo(s: Surtida) -> String {
    let (dia, hora) = (con_dia(legal(s.en)), en_colombia(s.en).strftime("%H:%M:%S"));
    match s.por {
        Por::Acceso { .. } => {
            format!("Usted abrió la notificación el {dia} a las {hora}: desde ahí tiene efecto.")
        }
        Por::Personal => format!("Le entregaron el acto el {dia} a las {hora}: desde ahí tiene efecto."),
        Por::Aviso => format!("El aviso tiene efecto al final del día siguiente a su entrega: el {dia}."),
        Por::Publicacion => {
            format!("El aviso publicado tiene efecto al final del día siguiente a su retiro: el {dia}.")
        }
    }
}
