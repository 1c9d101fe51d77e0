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

/// A sentence in Spanish and in English: `*` is where a name goes, and `#` where a number does. Browsers load both, so that
/// they are short and nothing but text.
type Frase = (&'static str, &'static str);

impl Motivo {
    /// What the person should do, in English or else in Spanish; `etiqueta` is the question.
    pub fn mensaje(&self, lengua: &str, etiqueta: &str) -> String {
        let (es, en) = self.frase();
        let nombre = if let Self::Municipio(Some(cerca)) = self { cerca } else { etiqueta };
        let mut numeros = self.numeros().into_iter();
        let mut dicho = String::new();
        for letra in if lengua == "en" { en } else { es }.chars() {
            match letra {
                '*' => dicho.push_str(nombre),
                '#' => dicho.push_str(&numeros.next().unwrap_or_default().to_string()),
                otra => dicho.push(otra),
            }
        }
        dicho
    }

    /// In the order in which its sentence says them.
    fn numeros(&self) -> [i64; 2] {
        let corto = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        match *self {
            Self::Largo { tiene, caben } => [corto(tiene), corto(caben)],
            Self::Numero(min, max) => [min, max],
            Self::Archivos(n) => [n.into(), 0],
            _ => [0, 0],
        }
    }

    fn frase(&self) -> Frase {
        match self {
            Self::Escriba => ("Escriba su respuesta en «*».", "Write your answer in «*»."),
            Self::Elija => ("Elija una opción en «*».", "Choose an answer in «*»."),
            Self::ElijaAlguna => ("Elija al menos una opción en «*».", "Choose at least one answer in «*»."),
            Self::Marque => ("Marque la casilla «*» si está de acuerdo.", "Tick the box «*» if you agree."),
            Self::Adjunte => ("Adjunte el archivo en «*».", "Attach the file in «*»."),
            Self::FaltaTipo => ("Elija el tipo de documento en «*».", "Choose the kind of document in «*»."),
            Self::FaltaNumero => ("Escriba el número en «*».", "Write the number in «*»."),
            Self::FaltaDepartamento => ("Elija el departamento en «*».", "Choose the department in «*»."),
            Self::FaltaMunicipio => ("Escriba el municipio en «*».", "Write the municipality in «*»."),
            Self::Largo { .. } => (
                "Acorte «*»: tiene # letras y caben #.",
                "Shorten «*»: it has # characters and the limit is #.",
            ),
            Self::Numero(..) => {
                ("Escriba en «*» un número entero de # a #.", "Write in «*» a whole number from # to #.")
            }
            Self::Opcion => (
                "Elija en «*» una de las opciones que se muestran.",
                "Choose in «*» one of the answers that are shown.",
            ),
            Self::Documento(tipo) => documento(*tipo),
            Self::Municipio(Some(_)) => (
                "No encontramos ese municipio. ¿Quiso escribir «*»?",
                "We did not find that municipality. Did you mean «*»?",
            ),
            Self::Archivos(1) => ("Deje un solo archivo en «*».", "Leave only one file in «*»."),
            Self::Archivos(_) => ("Deje # archivos como máximo en «*».", "Leave at most # files in «*»."),
            _ => self.fija(),
        }
    }

    /// Those that need not name the question.
    fn fija(&self) -> Frase {
        match self {
            Self::Correo => {
                ("Escriba el correo como nombre@ejemplo.com.", "Write the e-mail like name@example.com.")
            }
            Self::Telefono => (
                "Escriba un celular o un fijo de Colombia con sus diez cifras: 300 123 4567.",
                "Write a mobile or landline number of Colombia with its ten digits: 300 123 4567.",
            ),
            Self::Fecha => (
                "Escriba la fecha con día, mes y año: 22/11/2026.",
                "Write the date as day, month and year: 22/11/2026.",
            ),
            Self::FechaFutura => {
                ("Revise la fecha: todavía no ha llegado.", "Check the date: it has not come yet.")
            }
            Self::FechaPasada => ("Revise la fecha: ya pasó.", "Check the date: it is in the past."),
            Self::Dinero => (
                "Escriba el valor en pesos, sin centavos: 58.364.",
                "Write the amount in pesos, without cents: 58364.",
            ),
            Self::Nit => NIT,
            Self::NitDigito => (
                "Revise el NIT: el dígito que va después del guion no corresponde.",
                "Check the NIT: the digit after the hyphen does not match.",
            ),
            Self::Departamento => {
                ("Elija un departamento de la lista.", "Choose a department from the list.")
            }
            _ => (
                "Revise el nombre del municipio: no está en el departamento que eligió.",
                "Check the name of the municipality: it is not in the department that you chose.",
            ),
        }
    }
}

const NIT: Frase = (
    "Escriba el NIT con guion y dígito de verificación: 900123456-8.",
    "Write the NIT with its hyphen and check digit: 900123456-8.",
);

fn documento(tipo: TipoDocumento) -> Frase {
    match tipo {
        TipoDocumento::Cc => (
            "Revise el número de la cédula: tiene de 3 a 10 cifras.",
            "Check the number of the identity card: it has 3 to 10 digits.",
        ),
        TipoDocumento::Ti | TipoDocumento::Rc => (
            "Revise el número: este documento tiene 10 u 11 cifras.",
            "Check the number: this document has 10 or 11 digits.",
        ),
        TipoDocumento::Ce | TipoDocumento::Ppt => (
            "Revise el número: este documento tiene de 4 a 10 cifras.",
            "Check the number: this document has 4 to 10 digits.",
        ),
        TipoDocumento::Pep => (
            "Revise el número: este documento tiene de 10 a 17 cifras.",
            "Check the number: this document has 10 to 17 digits.",
        ),
        TipoDocumento::Pa => (
            "Revise el número del pasaporte: tiene de 5 a 15 letras y cifras.",
            "Check the passport number: it has 5 to 15 letters and digits.",
        ),
        TipoDocumento::Nit => NIT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// One of each kind, and of each plural.
    fn todos() -> Vec<Motivo> {
        use Motivo::*;
        let mut todos = vec![
            Escriba,
            Elija,
            ElijaAlguna,
            Marque,
            Adjunte,
            FaltaTipo,
            FaltaNumero,
            FaltaDepartamento,
            FaltaMunicipio,
            Largo { tiene: 201, caben: 200 },
            Correo,
            Telefono,
            Fecha,
            FechaFutura,
            FechaPasada,
            Dinero,
            Numero(1, 20),
            Opcion,
            Nit,
            NitDigito,
            Departamento,
            Municipio(None),
            Municipio(Some("Pijiño".into())),
            Archivos(1),
            Archivos(3),
        ];
        todos.extend(TipoDocumento::TODOS.map(Documento));
        todos
    }

    fn palabras(m: &Motivo, lengua: &str) -> BTreeSet<String> {
        let dicho = m.mensaje(lengua, "Q").to_lowercase();
        dicho.split(|c: char| !c.is_alphabetic()).filter(|p| p.len() > 2).map(str::to_owned).collect()
    }

    #[test]
    fn every_reason_is_said_in_both_languages_and_no_word_of_one_stands_in_the_other() {
        let iguales = ["colombia", "com", "nit", "pesos", "pijiño"];
        let espanolas: BTreeSet<String> = todos().iter().flat_map(|m| palabras(m, "es")).collect();
        for m in todos() {
            let (es, en) = (m.mensaje("es", "Q"), m.mensaje("en", "Q"));
            assert!(en.ends_with(['.', '?']) && en.len() > 15 && !en.contains(['*', '#', '¿']), "{en}");
            assert_eq!(es.contains("«Q»"), en.contains("«Q»"), "{es} {en}");
            let cifras = |s: &str| s.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(cifras(&es), cifras(&en), "{es} {en}");
            for p in palabras(&m, "en").intersection(&espanolas) {
                assert!(iguales.contains(&&**p), "{p}: {en}");
            }
        }
    }

    #[test]
    fn numbers_and_names_stand_where_they_are_said_and_any_other_language_is_spanish() {
        let largo = Motivo::Largo { tiene: 201, caben: 200 };
        assert_eq!(largo.mensaje("es", "A*#"), "Acorte «A*#»: tiene 201 letras y caben 200.");
        assert_eq!(largo.mensaje("en", "A*#"), "Shorten «A*#»: it has 201 characters and the limit is 200.");
        assert_eq!(
            Motivo::Numero(-5, 40).mensaje("en", "Age"),
            "Write in «Age» a whole number from -5 to 40."
        );
        assert_eq!(Motivo::Archivos(1).mensaje("en", "Photos"), "Leave only one file in «Photos».");
        assert_eq!(Motivo::Archivos(3).mensaje("en", "Photos"), "Leave at most 3 files in «Photos».");
        let cerca = Motivo::Municipio(Some("Pijiño".into()));
        assert_eq!(cerca.mensaje("en", "Place"), "We did not find that municipality. Did you mean «Pijiño»?");
        assert_eq!(Motivo::Elija.mensaje("guc", "Q"), Motivo::Elija.mensaje("es-CO", "Q"));
    }
}
