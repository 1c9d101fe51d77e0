//! How a signed statement stands inside of a mail or a page, so that a program finds it there again.

/// The line before it in a mail.
pub const INICIO: &str = "-----INICIO DE LA CONSTANCIA-----";
/// The line after it.
pub const FIN: &str = "-----FIN DE LA CONSTANCIA-----";
/// The `id` of the element of a page whose whole text it is.
pub const ELEMENTO: &str = "constancia-jws";

/// Lines that no mail server breaks again.
const ANCHO: usize = 72;
/// Nobody looks through more.
const MAX_HALLADAS: usize = 8;

/// For the body of a mail.
pub fn en_correo(jws: &str) -> String {
    let mut texto = format!("{INICIO}\r\n");
    let mut resto = jws;
    while let Some((linea, despues)) = resto.split_at_checked(ANCHO).filter(|(_, d)| !d.is_empty()) {
        texto.extend([linea, "\r\n"]);
        resto = despues;
    }
    texto.extend([resto, "\r\n", FIN, "\r\n"]);
    texto
}

/// What stands between the marks of a text or a page, each one once; nothing of it is checked.
pub fn hallar(texto: &str) -> Vec<String> {
    let marcadas = texto.split(INICIO).skip(1).filter_map(|t| t.split_once(FIN)).map(|(dentro, _)| dentro);
    let elementos = texto.split("id=").skip(1).filter_map(de_elemento);
    let mut halladas: Vec<String> = Vec::new();
    for dentro in marcadas.chain(elementos) {
        // Who forwards a mail puts «>» before each line.
        let jws: String = dentro.chars().filter(|c| !c.is_whitespace() && *c != '>').collect();
        if !jws.is_empty() && !halladas.contains(&jws) && halladas.len() < MAX_HALLADAS {
            halladas.push(jws);
        }
    }
    halladas
}

/// The text of an element, from after its `id=`.
fn de_elemento(resto: &str) -> Option<&str> {
    let comilla = resto.chars().next().filter(|c| matches!(c, '"' | '\''));
    let valor = comilla.map_or(resto, |c| resto.strip_prefix(c).unwrap_or(resto));
    let despues = valor.strip_prefix(ELEMENTO)?;
    let cierra = match comilla {
        Some(c) => despues.starts_with(c),
        None => despues.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()),
    };
    let (_, dentro) = despues.split_once('>').filter(|_| cierra)?;
    dentro.split_once('<').map(|(texto, _)| texto)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_a_mail_is_found_in_it_even_forwarded() {
        for largo in [1, 71, 72, 73, 144, 1000] {
            let jws = "a.b-_9".repeat(largo);
            let correo = en_correo(&jws);
            assert!(correo.lines().all(|l| l.len() <= ANCHO), "{correo}");
            assert_eq!(hallar(&format!("Hola\n{correo}adiós")), std::slice::from_ref(&jws));
            let reenviado: String = correo.lines().map(|l| format!("> > {l}\n")).collect();
            assert_eq!(hallar(&reenviado), [jws]);
        }
    }

    #[test]
    fn the_element_of_a_page_is_found_whatever_its_quotes() {
        for id in ["id=\"constancia-jws\"", "id='constancia-jws'", "id=constancia-jws"] {
            let pagina =
                format!("<p id=otro>no</p><pre class=\"x\" {id} tabindex=\"0\">\n a.b.c\n</pre><p>d</p>");
            assert_eq!(hallar(&pagina), ["a.b.c"], "{id}");
        }
        for nada in ["", "<pre id=\"constancia-jws-2\">a</pre>", "<pre id=\"constancia-jws\">a", INICIO, FIN]
        {
            assert!(hallar(nada).is_empty(), "{nada}");
        }
    }

    #[test]
    fn two_different_ones_are_both_told_and_the_same_one_once() {
        let texto = [en_correo("a.b.c"), en_correo("a.b.d"), en_correo("a.b.c")].concat();
        assert_eq!(hallar(&texto), ["a.b.c", "a.b.d"]);
        assert_eq!(
            hallar(&(0..50).map(|n| en_correo(&n.to_string())).collect::<String>()).len(),
            MAX_HALLADAS
        );
    }

    proptest::proptest! {
        #[test]
        fn looking_never_panics_whatever_stands_around_the_marks(trozos in proptest::collection::vec(0..12usize, 0..20)) {
            let piezas = [INICIO, FIN, "id=", "\"", "'", ELEMENTO, ">", "<", "ñ", " ", "a.b.c", "\u{1f600}"];
            let texto: String = trozos.into_iter().map(|i| piezas[i]).collect();
            let halladas = hallar(&texto);
            proptest::prop_assert!(halladas.iter().all(|h| !h.is_empty() && !h.contains(char::is_whitespace)));
        }
    }
}
