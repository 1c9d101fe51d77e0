//! Brotli and gzip of each file, paid once: the result is kept by the hash of what was compressed.

use brotli::enc::BrotliEncoderParams;
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use std::{
    io::Write,
    path::{Path, PathBuf},
};

/// Part of the path of the cache: a new way of compressing is a new folder.
const VERSION: &str = "br11w-gz9";

/// Both forms of a file; `None` where it would not get smaller.
#[derive(Clone, Debug, Default)]
pub(crate) struct Comprimido {
    pub(crate) br: Option<Bytes>,
    pub(crate) gz: Option<Bytes>,
}

/// A folder of compressed files by the SHA-256 of their plain bytes. Losing it costs only time.
#[derive(Clone, Debug)]
pub(crate) struct Cache(Option<PathBuf>);

impl Cache {
    pub(crate) fn new(dir: Option<&Path>) -> Self {
        Self(dir.map(|d| d.join(VERSION)))
    }

    fn leer(&self, sha: &str) -> Option<Comprimido> {
        let base = self.ruta(sha)?;
        let leer = |ext: &str| std::fs::read(base.with_extension(ext)).ok().map(Bytes::from);
        let (br, gz) = (leer("br")?, leer("gz")?);
        let algo = |b: Bytes| Some(b).filter(|b| !b.is_empty());
        Some(Comprimido { br: algo(br), gz: algo(gz) })
    }

    /// Keeps a result; a full or read-only disk only means that it is worked out again next time.
    fn guardar(&self, sha: &str, c: &Comprimido) {
        let Some(base) = self.ruta(sha) else { return };
        let Some(carpeta) = base.parent() else { return };
        if std::fs::create_dir_all(carpeta).is_err() {
            return;
        }
        for (ext, bytes) in [("gz", &c.gz), ("br", &c.br)] {
            let parcial = base.with_extension(format!("{ext}.{}", std::process::id()));
            let escrito = std::fs::write(&parcial, bytes.as_deref().unwrap_or_default());
            if escrito.and_then(|()| std::fs::rename(&parcial, base.with_extension(ext))).is_err() {
                let _ = std::fs::remove_file(&parcial);
            }
        }
    }

    fn ruta(&self, sha: &str) -> Option<PathBuf> {
        Some(self.0.as_ref()?.join(&sha[..2]).join(&sha[2..]))
    }
}

/// Compresses at the highest levels, or takes it from the cache.
pub(crate) fn comprimir(bytes: &[u8], sha: &str, cache: &Cache) -> Comprimido {
    if let Some(c) = cache.leer(sha) {
        return c;
    }
    let menor = |c: Vec<u8>| (c.len() < bytes.len()).then(|| Bytes::from(c));
    let c = Comprimido { br: brotli(bytes).and_then(menor), gz: gzip(bytes).and_then(menor) };
    cache.guardar(sha, &c);
    c
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    // A window no larger than the file: the tables of level 11 grow with it, to 200 MB for a few small pages.
    let lgwin = (usize::BITS - bytes.len().leading_zeros()).clamp(16, 22).cast_signed();
    let params =
        BrotliEncoderParams { quality: 11, lgwin, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut salida = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &*bytes, &mut salida, &params).ok()?;
    Some(salida)
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut gz = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::best());
    gz.write_all(bytes).and_then(|()| gz.finish()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compressed_file_comes_back_whole_and_the_second_time_from_the_cache() {
        let dir = tempfile::tempdir().expect("temp");
        let cache = Cache::new(Some(dir.path()));
        let texto = "Trámites de la alcaldía. ".repeat(200);
        let sha = crate::recursos::hex(texto.as_bytes());
        let c = comprimir(texto.as_bytes(), &sha, &cache);
        let mut vuelta = Vec::new();
        brotli::BrotliDecompress(&mut &*c.br.expect("smaller"), &mut vuelta).expect("valid");
        assert_eq!(vuelta, texto.as_bytes());
        // Other bytes under the same hash prove that the second answer was not worked out again.
        let otra = comprimir(b"otra cosa", &sha, &cache);
        assert_eq!(otra.gz, c.gz);
    }

    #[test]
    fn what_does_not_shrink_stays_plain_and_a_missing_cache_is_no_error() {
        let c = comprimir(b"x", &"0".repeat(64), &Cache::new(None));
        assert!(c.br.is_none() && c.gz.is_none());
    }
}
