//! The verifier of `/verificar/herramienta/` as one file to keep: it works without network and carries the entity's keys.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

macro_rules! pieza {
    ($nombre:literal) => {
        include_str!(concat!("../../../../public/verificar/herramienta/", $nombre))
    };
}

const PAGINA: &str = pieza!("index.html");
const ESTILO: &str = pieza!("herramienta.css");
const COMPROBAR: &str = pieza!("comprobar.js");
const PRUEBA_JS: &str = pieza!("prueba.js");
const GUION: &str = pieza!("pagina.js");

/// One page with everything inside; its policy lets it load nothing and call nobody.
pub(crate) fn autonoma(claves: &str) -> String {
    // No key can end the element that it stands in.
    let claves = claves.replace('<', "\\u003c");
    let datos = format!("<script type=\"application/json\" id=\"juego\">{claves}</script>");
    PAGINA
        .replace("<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{}", politica()))
        .replace("<link rel=\"icon\" href=\"../../favicon.svg\">\n", "")
        .replace("<link rel=\"stylesheet\" href=\"herramienta.css\">", &format!("<style>{ESTILO}</style>"))
        .replace(&enlazado("comprobar.js"), &format!("{datos}\n<script type=\"module\">{COMPROBAR}</script>"))
        .replace(&enlazado("prueba.js"), &format!("<script type=\"module\">{PRUEBA_JS}</script>"))
        .replace(&enlazado("pagina.js"), &format!("<script type=\"module\">{GUION}</script>"))
}

fn enlazado(nombre: &str) -> String {
    format!("<script type=\"module\" src=\"{nombre}\"></script>")
}

fn politica() -> String {
    let huella = |s: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(s)));
    let (estilo, guiones) = (huella(ESTILO), [COMPROBAR, PRUEBA_JS, GUION].map(huella).join(" "));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {estilo}; \
         script-src {guiones}\">"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::constancia::{NO_PRUEBA, PRUEBA};

    #[test]
    fn the_one_file_refers_to_nothing_outside_and_is_small() {
        let pagina = autonoma("");
        assert!(pagina.len() < 36_000, "{} bytes", pagina.len());
        for fuera in ["src=", "href=", "fetch(", "XMLHttpRequest", "import ", "http://", "https://"] {
            assert!(!pagina.contains(fuera), "{fuera}");
        }
        assert_eq!(pagina.matches("</script>").count(), 4);
        assert!(pagina.contains(&STANDARD.encode(Sha256::digest(GUION))));
    }

    #[test]
    fn the_keys_stand_inside_and_cannot_break_out() {
        let pagina = autonoma(r#"{"keys":[{"revocada":{"motivo":"</script><script>alert(1)</script>"}}]}"#);
        assert!(pagina.contains(r#"{"keys":[{"revocada":{"motivo":"\u003c/script>"#));
        assert_eq!(pagina.matches("</script>").count(), 4);
    }

    #[test]
    fn the_tool_says_the_same_as_the_command() {
        for palabras in [PRUEBA, NO_PRUEBA] {
            assert!(GUION.contains(palabras), "{palabras}");
        }
        let clave = crate::claves::Clave { kid: String::new(), desde: None, hasta: None, revocada: None };
        use crate::{
            claves::{Aviso, Resultado},
            recibos::{aviso, frase},
        };
        for r in [
            Resultado::Alterada,
            Resultado::ClaveDesconocida,
            Resultado::ClaveRevocada(clave.clone()),
            Resultado::ClaveVencida(clave),
            Resultado::NoEsConstancia,
        ] {
            assert!(GUION.contains(&frase(&r)), "{}", frase(&r));
        }
        for que in domain::prueba::Que::TODOS {
            assert!(GUION.contains(que.palabras()), "{}", que.palabras());
        }
        for palabras in crate::prueba::frases().chain([domain::prueba::PRUEBA, domain::prueba::NO_PRUEBA]) {
            assert!(GUION.contains(palabras), "{palabras}");
        }
        for a in [Aviso::RevocadaDespues, Aviso::AnteriorALaClave] {
            assert!(GUION.contains(aviso(a)), "{}", aviso(a));
        }
    }
}
