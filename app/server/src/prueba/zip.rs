//! A `.zip` read strictly: entries stored as they are, one after the other, and not one byte that the sede does not write.

use flate2::Crc;

/// Files of one bundle.
const MAX_ENTRADAS: usize = 16;
/// Bytes of the record at the end.
const FIN: usize = 22;
/// Bytes of the headers without their names.
const LOCAL: usize = 30;
const DESCRIPTOR: usize = 16;
const CENTRAL: usize = 46;

/// A file.
pub(super) struct Entrada<'a> {
    pub(super) nombre: &'a str,
    pub(super) bytes: &'a [u8],
    /// Whether its bytes are those that were written.
    pub(super) entera: bool,
}

/// Not such a file: from this entry on, or as a whole.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rota(pub(super) Option<String>);

/// What the list at the end says of a file.
struct Fila<'a> {
    nombre: &'a str,
    crc: u32,
    largo: u32,
}

/// Its files, in order.
pub(super) fn leer(zip: &[u8]) -> Result<Vec<Entrada<'_>>, Rota> {
    let (filas, lista) = filas(zip).ok_or(Rota(None))?;
    let (mut entradas, mut desde, mut propia) = (Vec::new(), 0, Vec::new());
    for f in &filas {
        let entrada = una(zip.get(..lista).unwrap_or_default(), desde, f);
        let (entrada, hasta) = entrada.ok_or_else(|| Rota(Some(f.nombre.to_owned())))?;
        propia.extend(central(f, desde));
        entradas.push(entrada);
        desde = hasta;
    }
    let largo = propia.len();
    propia.extend(fin(filas.len(), largo, lista));
    // Every byte is one that follows from names, lengths and sums.
    if desde != lista || zip.get(lista..) != Some(&propia[..]) {
        return Err(Rota(None));
    }
    Ok(entradas)
}

/// The list at the end, and where it begins.
fn filas(zip: &[u8]) -> Option<(Vec<Fila<'_>>, usize)> {
    let resto = zip.len().checked_sub(FIN).and_then(|i| zip.get(i..))?;
    let (cuantas, lista) = (usize::from(corto(resto, 10)?), usize::try_from(largo(resto, 16)?).ok()?);
    if !resto.starts_with(b"PK\x05\x06") || cuantas > MAX_ENTRADAS {
        return None;
    }
    let (mut filas, mut aqui) = (Vec::new(), lista);
    for _ in 0..cuantas {
        let fija = zip.get(aqui..aqui.checked_add(CENTRAL)?)?;
        let hasta = aqui + CENTRAL + usize::from(corto(fija, 28)?);
        let nombre = std::str::from_utf8(zip.get(aqui + CENTRAL..hasta)?).ok()?;
        filas.push(Fila { nombre, crc: largo(fija, 16)?, largo: largo(fija, 20)? });
        aqui = hasta;
    }
    Some((filas, lista))
}

/// The file that begins there, and where it ends.
fn una<'a>(zip: &'a [u8], desde: usize, f: &Fila<'a>) -> Option<(Entrada<'a>, usize)> {
    let contenido = desde.checked_add(LOCAL + f.nombre.len())?;
    let hasta = contenido.checked_add(usize::try_from(f.largo).ok()?)?;
    let bytes = zip.get(contenido..hasta)?;
    let bien =
        zip.get(desde..contenido)? == local(f.nombre) && zip.get(hasta..hasta + DESCRIPTOR)? == descriptor(f);
    let mut crc = Crc::new();
    crc.update(bytes);
    let entera = crc.sum() == f.crc;
    bien.then_some((Entrada { nombre: f.nombre, bytes, entera }, hasta + DESCRIPTOR))
}

fn corto(b: &[u8], i: usize) -> Option<u16> {
    Some(u16::from_le_bytes(b.get(i..i + 2)?.try_into().ok()?))
}

fn largo(b: &[u8], i: usize) -> Option<u32> {
    Some(u32::from_le_bytes(b.get(i..i + 4)?.try_into().ok()?))
}

/// Stored, with a descriptor after it, its name in UTF-8, without date.
fn local(nombre: &str) -> Vec<u8> {
    let largo = (nombre.len() as u16).to_le_bytes();
    let sin_nombre = [&b"PK\x03\x04\x0a\0\x08\x08"[..], &[0; 18], &largo, &[0; 2]].concat();
    [&sin_nombre, nombre.as_bytes()].concat()
}

fn descriptor(f: &Fila<'_>) -> Vec<u8> {
    let (crc, largo) = (f.crc.to_le_bytes(), f.largo.to_le_bytes());
    [&b"PK\x07\x08"[..], &crc, &largo, &largo].concat()
}

fn central(f: &Fila<'_>, desde: usize) -> Vec<u8> {
    let (crc, largo, nombre) =
        (f.crc.to_le_bytes(), f.largo.to_le_bytes(), (f.nombre.len() as u16).to_le_bytes());
    let (permisos, desde) = ((0o644_u32 << 16).to_le_bytes(), (desde as u32).to_le_bytes());
    let antes = [&b"PK\x01\x02\x3f\x03\x0a\0\x08\x08"[..], &[0; 6], &crc, &largo, &largo, &nombre].concat();
    [&antes, &[0; 8][..], &permisos, &desde, f.nombre.as_bytes()].concat()
}

fn fin(cuantas: usize, largo: usize, lista: usize) -> Vec<u8> {
    let (cuantas, largo, lista) =
        ((cuantas as u16).to_le_bytes(), (largo as u32).to_le_bytes(), (lista as u32).to_le_bytes());
    [&b"PK\x05\x06\0\0\0\0"[..], &cuantas, &cuantas, &largo, &lista, &[0; 2]].concat()
}

/// Writes such a file.
#[cfg(test)]
pub(super) fn escribir(archivos: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (mut zip, mut lista) = (Vec::new(), Vec::new());
    for (nombre, bytes) in archivos {
        let mut crc = Crc::new();
        crc.update(bytes);
        let f = Fila { nombre, crc: crc.sum(), largo: bytes.len() as u32 };
        lista.extend(central(&f, zip.len()));
        zip.extend([local(nombre), bytes.clone(), descriptor(&f)].concat());
    }
    let (desde, largo) = (zip.len(), lista.len());
    zip.extend(lista);
    zip.extend(fin(archivos.len(), largo, desde));
    zip
}
