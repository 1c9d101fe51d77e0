//! Reading files that anybody may have written: bounded, decoded, never trusted.

use crate::diagnostico::Diagnostico;
use crate::nodo::{Pos, Tramo};
use std::{fs::File, io::Read, path::Path};

/// Largest sheet accepted, in bytes. The longest real ficha seen has 20 kB.
pub(crate) const MAX_HOJA: u64 = 512 * 1024;

/// Reads a text file; what is wrong with it goes to `diagnosticos`, and `None` means it cannot be used.
pub(crate) fn leer(dir: &Path, archivo: &str, diagnosticos: &mut Vec<Diagnostico>) -> Option<String> {
    match leer_bytes(&dir.join(archivo)) {
        Ok(bytes) if bytes.len() as u64 > MAX_HOJA => {
            diagnosticos.push(
                Diagnostico::de_archivo(archivo, "archivo-grande", format!("El archivo pasa de {} kB", MAX_HOJA / 1024))
                    .ayuda("Una hoja es texto corto. Quite lo que no va aquí (imágenes, anexos) o divida la hoja en dos."),
            );
            None
        }
        Ok(bytes) => decodificar(archivo, bytes, diagnosticos),
        Err(e) => {
            diagnosticos.push(
                Diagnostico::de_archivo(
                    archivo,
                    "archivo-ilegible",
                    format!("No se pudo leer el archivo: {}", motivo(&e)),
                )
                .ayuda(remedio(&e, "Revise que el archivo exista y que usted tenga permiso de leerlo.")),
            );
            None
        }
    }
}

fn leer_bytes(ruta: &Path) -> std::io::Result<Vec<u8>> {
    // Before opening: a named pipe would wait for ever.
    let meta = std::fs::metadata(ruta)?;
    if !meta.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let archivo = File::open(ruta)?;
    let mut bytes = Vec::with_capacity(meta.len().min(MAX_HOJA) as usize + 1);
    archivo.take(MAX_HOJA + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What to do where a file stands for a folder, or the other way round.
pub(crate) fn remedio(e: &std::io::Error, si_no: &'static str) -> &'static str {
    match e.kind() {
        std::io::ErrorKind::InvalidInput => "Aquí va un archivo de texto. Quite lo que hay con ese nombre.",
        std::io::ErrorKind::NotADirectory => "Aquí va una carpeta. Quite lo que hay con ese nombre.",
        _ => si_no,
    }
}

/// An I/O error in words, without the path of the machine.
pub(crate) fn motivo(e: &std::io::Error) -> &'static str {
    match e.kind() {
        std::io::ErrorKind::PermissionDenied => "no hay permiso de lectura",
        std::io::ErrorKind::NotFound => "no existe",
        std::io::ErrorKind::InvalidInput => "no es un archivo corriente",
        std::io::ErrorKind::NotADirectory => "no es una carpeta",
        _ => "el sistema no lo entregó",
    }
}

fn decodificar(archivo: &str, bytes: Vec<u8>, diagnosticos: &mut Vec<Diagnostico>) -> Option<String> {
    let mut texto = match String::from_utf8(bytes) {
        Ok(t) => t,
        Err(e) => {
            diagnosticos.push(no_utf8(archivo, e.as_bytes(), e.utf8_error().valid_up_to()));
            return None;
        }
    };
    if texto.starts_with('\u{feff}') {
        texto.drain(..'\u{feff}'.len_utf8());
        diagnosticos.push(
            Diagnostico::de_archivo(
                archivo,
                "archivo-bom",
                "El archivo empieza con una marca invisible (BOM)".into(),
            )
            .ayuda("No estorba, pero es mejor guardarlo como «UTF-8» a secas, no como «UTF-8 con BOM».")
            .advertencia(),
        );
    }
    if texto.contains('\r') {
        diagnosticos.push(
            Diagnostico::de_archivo(
                archivo,
                "archivo-crlf",
                "Las líneas terminan como en Windows (CRLF)".into(),
            )
            .ayuda("No estorba. Si puede, guárdelo con saltos de línea de Unix (LF).")
            .advertencia(),
        );
        texto = texto.replace("\r\n", "\n").replace('\r', "\n");
    }
    Some(texto)
}

fn no_utf8(archivo: &str, bytes: &[u8], hasta: usize) -> Diagnostico {
    let antes = String::from_utf8_lossy(&bytes[..hasta]);
    let linea = antes.matches('\n').count();
    let columna = antes.rsplit('\n').next().map_or(0, |l| l.chars().count());
    let resto = bytes[hasta..].split(|b| *b == b'\n').next().unwrap_or_default();
    // Latin-1 is the usual culprit, and each of its bytes is the code point of the same number.
    let resto: String = resto.iter().map(|b| char::from(*b)).collect();
    let fuente = format!("{antes}{resto}");
    let inicio = Pos { linea: cuenta(linea), columna: cuenta(columna) };
    let tramo = Tramo { inicio, fin: Pos { columna: inicio.columna + 1, ..inicio } };
    Diagnostico::en(archivo, &fuente, tramo, "archivo-no-utf8", "Hay una letra que no está escrita en UTF-8".into())
        .ayuda("El archivo parece guardado como Latin-1 (ANSI). Ábralo en el editor y use «Guardar como…», codificación UTF-8.")
}

fn cuenta(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX - 1) + 1
}
