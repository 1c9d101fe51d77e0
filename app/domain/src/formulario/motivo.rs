//! Why an answer is not one, said as what to do about it.

use crate::documento::TipoDocumento;
use serde::{Deserialize, Serialize};

/// What is wrong with an answer, or missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motivo {
    /// Nothing was written.
    Escriba,
    /// Nothing was chosen.
    Elija,
    /// None of many was chosen.
    ElijaAlguna,
    /// A box is not ticked.
    Marque,
    /// No file is there.
    Adjunte,
    /// A document without its kind.
    FaltaTipo,
    /// A document without its number.
    FaltaNumero,
    /// No department.
    FaltaDepartamento,
    /// No municipality.
    FaltaMunicipio,
    /// More letters than fit.
    Largo {
        /// How many it has.
        tiene: usize,
        /// How many fit.
        caben: usize,
    },
    /// No e-mail address.
    Correo,
    /// No phone of Colombia.
    Telefono,
    /// No day, or one of another age.
    Fecha,
    /// A day that has not come.
    FechaFutura,
    /// A day that is gone.
    FechaPasada,
    /// No whole pesos.
    Dinero,
    /// No whole number between these.
    Numero(i64, i64),
    /// None of the choices.
    Opcion,
    /// No number of such a document.
    Documento(TipoDocumento),
    /// No NIT with its digit.
    Nit,
    /// A NIT whose digit is another.
    NitDigito,
    /// No department of Colombia.
    Departamento,
    /// No municipality of that department; perhaps this one.
    Municipio(Option<String>),
    /// More files than it takes.
    Archivos(u8),
}

impl Motivo {
    /// What the person should do; `etiqueta` is the question.
    pub fn mensaje(&self, etiqueta: &str) -> String {
        match self {
            Self::Escriba => format!("Escriba su respuesta en «{etiqueta}»."),
            Self::Elija => format!("Elija una opción en «{etiqueta}»."),
            Self::ElijaAlguna => format!("Elija al menos una opción en «{etiqueta}»."),
            Self::Marque => format!("Marque la casilla «{etiqueta}» si está de acuerdo."),
            Self::Adjunte => format!("Adjunte el archivo en «{etiqueta}»."),
            Self::FaltaTipo => format!("Elija el tipo de documento en «{etiqueta}»."),
            Self::FaltaNumero => format!("Escriba el número en «{etiqueta}»."),
            Self::FaltaDepartamento => format!("Elija el departamento en «{etiqueta}»."),
            Self::FaltaMunicipio => format!("Escriba el municipio en «{etiqueta}»."),
            Self::Largo { tiene, caben } => {
                format!("Acorte «{etiqueta}»: tiene {tiene} letras y caben {caben}.")
            }
            Self::Numero(min, max) => format!("Escriba en «{etiqueta}» un número entero de {min} a {max}."),
            Self::Opcion => format!("Elija en «{etiqueta}» una de las opciones que se muestran."),
            Self::Documento(tipo) => documento(*tipo).into(),
            Self::Municipio(Some(cerca)) => {
                format!("No encontramos ese municipio. ¿Quiso escribir «{cerca}»?")
            }
            Self::Archivos(1) => format!("Deje un solo archivo en «{etiqueta}»."),
            Self::Archivos(n) => format!("Deje {n} archivos como máximo en «{etiqueta}»."),
            _ => self.fija().into(),
        }
    }

    /// Those that need not name the question.
    fn fija(&self) -> &'static str {
        match self {
            Self::Correo => "Escriba el correo como nombre@ejemplo.com.",
            Self::Telefono => "Escriba un celular o un fijo de Colombia con sus diez cifras: 300 123 4567.",
            Self::Fecha => "Escriba la fecha con día, mes y año: 22/11/2026.",
            Self::FechaFutura => "Revise la fecha: todavía no ha llegado.",
            Self::FechaPasada => "Revise la fecha: ya pasó.",
            Self::Dinero => "Escriba el valor en pesos, sin centavos: 58.364.",
            Self::Nit => "Escriba el NIT con guion y dígito de verificación: 900123456-8.",
            Self::NitDigito => "Revise el NIT: el dígito que va después del guion no corresponde.",
            Self::Departamento => "Elija un departamento de la lista.",
            _ => "Revise el nombre del municipio: no está en el departamento que eligió.",
        }
    }
}

fn documento(tipo: TipoDocumento) -> &'static str {
    match tipo {
        TipoDocumento::Cc => "Revise el número de la cédula: tiene de 3 a 10 cifras.",
        TipoDocumento::Ti | TipoDocumento::Rc => "Revise el número: este documento tiene 10 u 11 cifras.",
        TipoDocumento::Ce | TipoDocumento::Ppt => "Revise el número: este documento tiene de 4 a 10 cifras.",
        TipoDocumento::Pep => "Revise el número: este documento tiene de 10 a 17 cifras.",
        TipoDocumento::Pa => "Revise el número del pasaporte: tiene de 5 a 15 letras y cifras.",
        TipoDocumento::Nit => "Escriba el NIT con guion y dígito de verificación: 900123456-8.",
    }
}
