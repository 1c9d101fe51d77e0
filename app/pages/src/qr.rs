//! The canonical address as a QR code for paper: one SVG path, fast because nearly every page has one.
//!
//! `fast_qr` weighs all eight masks even when one is given (150 µs a code). So it draws the empty code of each size once, and
//! only the bytes of the address and their Reed–Solomon remainder are laid into it here; a test compares both.

use fast_qr::{ECL, Mask, QRBuilder, QRCode, Version};
use std::sync::LazyLock;

/// Light border that readers need, in modules.
const MARGEN: usize = 4;

/// Sizes with a single block of codewords at level L: version, bytes of data, bytes of correction.
const TALLAS: [(Version, usize, usize); 5] = [
    (Version::V01, 19, 7),
    (Version::V02, 34, 10),
    (Version::V03, 55, 15),
    (Version::V04, 80, 20),
    (Version::V05, 108, 26),
];

static PLANTILLAS: LazyLock<Vec<Plantilla>> =
    LazyLock::new(|| TALLAS.into_iter().filter_map(|(v, d, c)| Plantilla::new(v, d, c)).collect());

static GF: LazyLock<Campo> = LazyLock::new(Campo::new);

/// Side in modules, quiet zone included, and the path of its dark runs; `None` if the address is too long for any code.
pub(crate) fn camino(url: &str) -> Option<(usize, String)> {
    // Mode and length take twelve bits of the data.
    if let Some(p) = PLANTILLAS.iter().find(|p| url.len() + 2 <= p.datos) {
        let modulos = p.con(url.as_bytes());
        return Some((p.lado + 2 * MARGEN, trazo(p.lado, &modulos)));
    }
    let qr = completo(url, None)?;
    Some((qr.size + 2 * MARGEN, trazo(qr.size, &modulos(&qr))))
}

fn completo(url: &str, version: Option<Version>) -> Option<QRCode> {
    let mut b = QRBuilder::new(url);
    b.ecl(ECL::L).mask(Mask::Checkerboard).mode(fast_qr::Mode::Byte);
    if let Some(v) = version {
        b.version(v);
    }
    b.build().ok()
}

fn modulos(qr: &QRCode) -> Vec<bool> {
    (0..qr.size).flat_map(|y| qr[y][..qr.size].iter().map(|m| m.value())).collect()
}

/// `m4 4h7m2 0h1…`: runs of dark modules, to be stroked one module wide; each from where the last one ended, since small numbers
/// compress better.
fn trazo(lado: usize, modulos: &[bool]) -> String {
    let mut d = Vec::with_capacity(lado * lado * 3);
    let mut pluma = (0, 0);
    for (y, fila) in modulos.chunks(lado).enumerate() {
        let mut desde = None;
        for x in 0..=lado {
            match (desde, fila.get(x) == Some(&true)) {
                (None, true) => desde = Some(x),
                (Some(inicio), false) => {
                    let (px, py) = pluma;
                    d.push(b'm');
                    if inicio + MARGEN < px {
                        d.push(b'-');
                    }
                    numero(&mut d, px.abs_diff(inicio + MARGEN));
                    d.push(b' ');
                    numero(&mut d, y + MARGEN - py);
                    d.push(b'h');
                    numero(&mut d, x - inicio);
                    pluma = (x + MARGEN, y + MARGEN);
                    desde = None;
                }
                _ => {}
            }
        }
    }
    String::from_utf8(d).unwrap_or_default()
}

/// Much cheaper than `write!`; a code has fewer than 1000 modules a side.
fn numero(d: &mut Vec<u8>, n: usize) {
    let cifra = |k: usize| b"0123456789"[k % 10];
    if n >= 100 {
        d.push(cifra(n / 100));
    }
    if n >= 10 {
        d.push(cifra(n / 10));
    }
    d.push(cifra(n));
}

/// An empty code of one size.
struct Plantilla {
    lado: usize,
    datos: usize,
    /// Fixed patterns, and the mask where data goes.
    fondo: Vec<bool>,
    /// Where the bits of data go, in their order.
    orden: Vec<usize>,
    generador: Vec<u8>,
}

impl Plantilla {
    fn new(version: Version, datos: usize, correccion: usize) -> Option<Self> {
        let qr = completo("", Some(version))?;
        let lado = qr.size;
        let libre = |x: usize, y: usize| qr[y][x].module_type() == fast_qr::ModuleType::Data;
        let mut fondo = modulos(&qr);
        for (i, m) in fondo.iter_mut().enumerate().filter(|(i, _)| libre(i % lado, i / lado)) {
            *m = (i % lado + i / lado).is_multiple_of(2);
        }
        let orden = zigzag(lado).filter(|(x, y)| libre(*x, *y)).map(|(x, y)| y * lado + x).collect();
        Some(Self { lado, datos, fondo, orden, generador: GF.generador(correccion) })
    }

    fn con(&self, texto: &[u8]) -> Vec<bool> {
        let mut bytes = codigos(texto, self.datos);
        bytes.extend(GF.resto(&bytes, &self.generador));
        let mut modulos = self.fondo.clone();
        let bits = bytes.iter().flat_map(|b| (0..8).rev().map(move |k| b >> k & 1 == 1));
        for (&i, bit) in self.orden.iter().zip(bits) {
            modulos[i] ^= bit;
        }
        modulos
    }
}

/// Byte mode, length, text, terminator, padding.
fn codigos(texto: &[u8], capacidad: usize) -> Vec<u8> {
    let n = u8::try_from(texto.len()).unwrap_or(u8::MAX);
    let mut bytes = Vec::with_capacity(capacidad * 2);
    bytes.push(0x40 | n >> 4);
    let mut previo = n;
    for b in texto {
        bytes.push(previo << 4 | b >> 4);
        previo = *b;
    }
    bytes.push(previo << 4);
    bytes.extend([0xec, 0x11].into_iter().cycle().take(capacidad.saturating_sub(bytes.len())));
    bytes
}

/// Two columns at a time from the right, up and down, around the timing column.
fn zigzag(lado: usize) -> impl Iterator<Item = (usize, usize)> {
    let pares = (0..lado / 2).map(move |p| {
        let derecha = lado - 1 - 2 * p;
        if derecha <= 6 { derecha - 1 } else { derecha }
    });
    pares.enumerate().flat_map(move |(p, derecha)| {
        (0..lado).flat_map(move |k| {
            let y = if p % 2 == 0 { lado - 1 - k } else { k };
            [(derecha, y), (derecha - 1, y)]
        })
    })
}

/// Arithmetic of bytes modulo x⁸ + x⁴ + x³ + x² + 1.
struct Campo {
    exp: [u8; 512],
    log: [usize; 256],
}

impl Campo {
    fn new() -> Self {
        let (mut exp, mut log, mut x) = ([0; 512], [0; 256], 1u8);
        for i in 0..255 {
            (exp[i], exp[i + 255]) = (x, x);
            log[usize::from(x)] = i;
            x = x << 1 ^ if x & 0x80 == 0 { 0 } else { 0x1d };
        }
        Self { exp, log }
    }

    fn por(&self, a: u8, b: u8) -> u8 {
        if a == 0 || b == 0 { 0 } else { self.exp[self.log[usize::from(a)] + self.log[usize::from(b)]] }
    }

    /// Product of (x - αⁱ), without its leading 1, highest power first.
    fn generador(&self, grado: usize) -> Vec<u8> {
        let mut g = vec![0; grado];
        g[grado - 1] = 1;
        for i in 0..grado {
            for k in 0..grado {
                g[k] = self.por(g[k], self.exp[i]) ^ g.get(k + 1).copied().unwrap_or_default();
            }
        }
        g
    }

    fn resto(&self, datos: &[u8], generador: &[u8]) -> Vec<u8> {
        let mut resto = vec![0; generador.len()];
        for d in datos {
            let factor = d ^ resto[0];
            resto.rotate_left(1);
            if let Some(ultimo) = resto.last_mut() {
                *ultimo = 0;
            }
            for (r, g) in resto.iter_mut().zip(generador) {
                *r ^= self.por(*g, factor);
            }
        }
        resto
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_codes_are_those_of_the_library_at_every_size() {
        for n in [1, 15, 17, 18, 32, 50, 53, 54, 78, 79, 100, 106] {
            let url = format!("https://sede.example/{}", "tramite-".repeat(14));
            let p = PLANTILLAS.iter().find(|p| n + 2 <= p.datos).expect("fits");
            let suyo = completo(&url[..n], None).expect("fits");
            assert_eq!(suyo.size, p.lado, "{n}");
            assert!(modulos(&suyo) == p.con(&url.as_bytes()[..n]), "{n}");
        }
    }

    #[test]
    fn long_addresses_still_get_a_code() {
        assert!(camino(&"x".repeat(150)).is_some_and(|(lado, d)| lado > 45 && d.starts_with("m4 4h7")));
        assert_eq!(camino("a").map(|(lado, _)| lado), Some(29));
        assert!(camino(&"x".repeat(5000)).is_none());
    }
}
