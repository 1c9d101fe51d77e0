//! Splits a sheet into its front matter (YAML between two lines of `---`) and its markdown.

use crate::diagnostico::Diagnostico;

/// The two halves of a sheet and the line on which the markdown starts.
pub(crate) struct Partes<'a> {
    pub(crate) yaml: &'a str,
    pub(crate) cuerpo: &'a str,
    pub(crate) linea_cuerpo: u32,
}

/// Splits; a missing opening or closing line is a diagnostic.
pub(crate) fn partir<'a>(archivo: &str, texto: &'a str) -> Result<Partes<'a>, Box<Diagnostico>> {
    let resto = texto.strip_prefix("---\n").or_else(|| texto.strip_prefix("---\r\n")).ok_or_else(|| {
        Box::new(
            Diagnostico::de_archivo(archivo, "portada-falta", "La hoja no empieza con una línea de tres guiones (---)".into())
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
        Diagnostico::de_archivo(
            archivo,
            "portada-sin-cierre",
            "Falta la línea --- que cierra los datos de la hoja".into(),
        )
        .ayuda("Ponga una línea con tres guiones (---) entre los datos y el texto."),
    ))
}
