//! The canonical address as a QR code for paper: one SVG path.

use fast_qr::{ECL, Mask, QRBuilder};
use std::fmt::Write;

/// Side in modules, quiet zone included, and the path; `None` if the address is too long for a code.
pub(crate) fn camino(url: &str) -> Option<(usize, String)> {
    let qr = QRBuilder::new(url).ecl(ECL::L).mask(Mask::Checkerboard).build().ok()?;
    let mut d = String::with_capacity(4 * 1024);
    for y in 0..qr.size {
        let fila = &qr[y];
        let mut x = 0;
        while x < qr.size {
            let ancho = fila[x..].iter().take(qr.size - x).take_while(|m| m.value()).count();
            if ancho > 0 {
                let _ = write!(d, "M{} {}h{ancho}", x + 4, y + 4);
            }
            x += ancho.max(1);
        }
    }
    Some((qr.size + 8, d))
}
