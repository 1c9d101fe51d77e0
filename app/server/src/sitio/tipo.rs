//! What kind of file a name is: its media type, whether it shrinks, how long it keeps.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tipo {
    pub(crate) media: &'static str,
    pub(crate) comprime: bool,
}

const fn texto(media: &'static str) -> Tipo {
    Tipo { media, comprime: true }
}

const fn denso(media: &'static str) -> Tipo {
    Tipo { media, comprime: false }
}

impl Tipo {
    pub(crate) fn de(nombre: &str) -> Self {
        if nombre.ends_with("/atom.xml") {
            return texto("application/atom+xml; charset=utf-8");
        }
        match &*nombre.rsplit('.').next().unwrap_or("").to_ascii_lowercase() {
            "html" => texto("text/html; charset=utf-8"),
            "css" => texto("text/css; charset=utf-8"),
            "js" => texto("text/javascript; charset=utf-8"),
            "json" => texto("application/json"),
            "jsonld" => texto("application/ld+json"),
            "geojson" => texto("application/geo+json"),
            "ics" => texto("text/calendar; charset=utf-8"),
            "csv" => texto("text/csv; charset=utf-8"),
            "xml" => texto("application/xml"),
            "txt" => texto("text/plain; charset=utf-8"),
            "svg" => texto("image/svg+xml"),
            "wasm" => texto("application/wasm"),
            "png" => denso("image/png"),
            "jpg" | "jpeg" => denso("image/jpeg"),
            "webp" => denso("image/webp"),
            "avif" => denso("image/avif"),
            "ico" => denso("image/x-icon"),
            "pdf" => denso("application/pdf"),
            "ods" => denso("application/vnd.oasis.opendocument.spreadsheet"),
            "odt" => denso("application/vnd.oasis.opendocument.text"),
            "xlsx" => denso("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "docx" => denso("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "odp" => denso("application/vnd.oasis.opendocument.presentation"),
            "pptx" => denso("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            "mp3" => denso("audio/mpeg"),
            "mp4" => denso("video/mp4"),
            "kml" => texto("application/vnd.google-earth.kml+xml"),
            "rdf" => texto("application/rdf+xml"),
            "woff2" => denso("font/woff2"),
            "zip" => denso("application/zip"),
            _ => denso("application/octet-stream"),
        }
    }
}
