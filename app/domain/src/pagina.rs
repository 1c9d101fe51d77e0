//! Pages of prose: policies, participation, offices.

use crate::{Fecha, Slug, Texto, contacto::Telefono, geo::Coordenadas, horario::Jornada};

/// Markdown already turned into HTML, with links relative to the page it stands on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cuerpo {
    /// Safe HTML: raw HTML of the markdown is shown as text.
    pub html: Texto,
    /// Headings, for anchors and contents.
    pub titulos: Vec<Titulo>,
}

impl Cuerpo {
    /// The words without marks, for search.
    pub fn texto(&self) -> String {
        let mut texto = String::with_capacity(self.html.len());
        for parte in self.html.split('<') {
            let palabras = parte.split_once('>').map_or(parte, |(_, p)| p);
            if !texto.is_empty() && !texto.ends_with(char::is_whitespace) {
                texto.push(' ');
            }
            texto.push_str(palabras);
        }
        texto.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    }
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Titulo {
    /// 2 to 6.
    pub nivel: u8,
    /// Anchor.
    pub id: Texto,
    /// Words.
    pub texto: Texto,
}

/// A page of prose at `/{ruta}/`.
#[derive(Clone, Debug)]
pub struct Pagina {
    /// Path without slashes at its ends: `politicas/privacidad`.
    pub ruta: Texto,
    /// Title, also of the browser tab.
    pub titulo: Texto,
    /// One or two sentences under the title and for search engines.
    pub resumen: Option<Texto>,
    /// Last change.
    pub actualizado: Option<Fecha>,
    /// Version of a legal text.
    pub version: Option<Texto>,
    /// What the markdown says.
    pub cuerpo: Cuerpo,
}

/// A unit of the entity at `/dependencias/{slug}/`.
#[derive(Clone, Debug)]
pub struct Dependencia {
    /// From the name of the file.
    pub slug: Slug,
    /// Its name.
    pub nombre: Texto,
    /// What it does, in one sentence.
    pub proposito: Texto,
    /// Office of who leads it.
    pub responsable: Option<Texto>,
    /// E-mail.
    pub correo: Option<Texto>,
    /// Phone.
    pub telefono: Option<Telefono>,
    /// Where it attends.
    pub punto: Option<Slug>,
    /// What the markdown says: functions.
    pub cuerpo: Cuerpo,
}

/// A place where people are attended.
#[derive(Clone, Debug)]
pub struct Punto {
    /// Its name between sheets.
    pub slug: Slug,
    /// "Alcaldía Municipal, ventanilla única".
    pub nombre: Texto,
    /// Street address.
    pub direccion: Texto,
    /// Municipality and department, as people write it.
    pub municipio: Texto,
    /// DIVIPOLA code of the municipality, five digits.
    pub divipola: Texto,
    /// Phone.
    pub telefono: Option<Telefono>,
    /// E-mail.
    pub correo: Option<Texto>,
    /// Opening hours.
    pub horario: Vec<Jornada>,
    /// Where it is.
    pub coordenadas: Option<Coordenadas>,
    /// Ramps, lifts, interpreters: what a person with a disability finds.
    pub accesibilidad: Option<Texto>,
    /// How to ask for an appointment: an address or a phone.
    pub cita: Option<Texto>,
}

#[cfg(test)]
mod tests {
    use super::Cuerpo;

    #[test]
    fn the_words_of_a_body_come_without_marks() {
        let html = "<h2 id=\"a\">Uno &amp; dos</h2>\n<p>si <strong>a &lt; b</strong>.</p>";
        let cuerpo = Cuerpo { html: html.into(), ..Cuerpo::default() };
        assert_eq!(cuerpo.texto().split_whitespace().collect::<Vec<_>>().join(" "), "Uno & dos si a < b .");
    }
}
