//! What a notification lacks, and what to write in its place.

/// One thing that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falta {
    /// The copy of the act.
    Copia,
    /// Who signs it.
    Autoridad,
    /// The office of who signs.
    Dependencia,
    /// That it costs nothing.
    Gratuidad,
    /// Date and hour of the act.
    Fecha,
    /// Whether there are remedies.
    Recursos,
    /// Why there are none.
    Porque,
    /// Which remedy is at this place, from 0.
    Recurso(usize),
    /// Before whom.
    Ante(usize),
    /// In how many days.
    Dias(usize),
}

impl Falta {
    /// The field of a form and of the API: `recursos[0].ante`.
    pub fn campo(&self) -> String {
        match self {
            Self::Copia => "copia".into(),
            Self::Autoridad => "autoridad.cargo".into(),
            Self::Dependencia => "autoridad.dependencia".into(),
            Self::Gratuidad => "gratuita".into(),
            Self::Fecha => "acto_en".into(),
            Self::Recursos => "recursos".into(),
            Self::Porque => "recursos.porque".into(),
            Self::Recurso(i) => format!("recursos[{i}].nombre"),
            Self::Ante(i) => format!("recursos[{i}].ante"),
            Self::Dias(i) => format!("recursos[{i}].dias"),
        }
    }

    /// What to write, for the person who writes it.
    pub fn que_escribir(&self) -> &'static str {
        match self {
            Self::Copia => "Adjunte la copia íntegra del acto.",
            Self::Autoridad => "Escriba el cargo de quien firma el acto.",
            Self::Dependencia => "Escriba la dependencia que expidió el acto.",
            Self::Gratuidad => "Confirme que la copia no le cuesta nada a la persona.",
            Self::Fecha => "Escriba la fecha y la hora del acto.",
            Self::Recursos => "Diga qué recursos proceden (hasta 10), o que no procede ninguno.",
            Self::Porque => "Escriba por qué no procede ningún recurso, con la norma.",
            Self::Recurso(_) => "Escriba el nombre del recurso.",
            Self::Ante(_) => "Escriba ante quién se presenta el recurso.",
            Self::Dias(_) => "Escriba en cuántos días hábiles se presenta el recurso: de 1 a 365.",
        }
    }
}
