//! Splits a sheet into its front matter (YAML between two lines of `---`) and its markdown.

use crate::{diagnostico::Diagnostico, nodo::Tramo};

/// The two halves of a sheet and the line on which the markdown starts.
pub(crate) struct Partes<'a> {
    pub(crate) yaml: &'a str,
    pub(crate) cuerpo: &'a str,
    pub(crate) linea_cuerpo: u32,
}

/// What follows the opening line; blanks after its hyphens do no harm.
fn primera(texto: &str) -> Option<&str> {
    let (linea, resto) = texto.split_once('\n').unwrap_or((texto, ""));
    (linea.trim_end() == "---").then_some(resto)
}

/// Splits; a missing opening or closing line is a diagnostic.
pub(crate) fn partir<'a>(archivo: &str, texto: &'a str) -> Result<Partes<'a>, Box<Diagnostico>> {
    let resto = primera(texto).ok_or_else(|| {
        Box::new(
            Diagnostico::en(archivo, texto, Tramo::INICIO, "portada-falta", "La hoja no empieza con una línea de tres guiones (---)".into())
                .ayuda("La primera línea es --- y después van los datos del trámite, uno por línea; otra línea --- los cierra."),
        )
    })?;
    let inicio = texto.len() - resto.len();
    let mut pos = inicio;
    let mut lineas = 1;
    for linea in resto.split_inclusive('\n') {
        lineas += 1;
        if linea.trim_end() == "---" {
            let cuerpo = &texto[pos + linea.len()..];
            return Ok(Partes { yaml: &texto[inicio..pos], cuerpo, linea_cuerpo: lineas + 1 });
        }
        pos += linea.len();
    }
    Err(Box::new(
        Diagnostico::en(
            archivo,
            texto,
            Tramo::INICIO,
            "portada-sin-cierre",
            "Falta la línea --- que cierra los datos de la hoja".into(),
        )
        .ayuda("Ponga una línea con tres guiones (---) entre los datos y el texto."),
    ))
}
