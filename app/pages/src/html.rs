//! From a Leptos view to the bytes of a static page.

use leptos::{prelude::*, tachys::view::Position};

/// Appends a view to a page, without the markers that only hydration needs.
pub(crate) fn escribir(buf: &mut String, vista: impl IntoView) {
    let mut propio = String::with_capacity(8 * 1024);
    vista.into_view().to_html_with_buf(&mut propio, &mut Position::FirstChild, true, false, vec![]);
    sin_marcas(buf, &propio);
}

/// The HTML of a view.
pub(crate) fn html(vista: impl IntoView) -> String {
    let mut buf = String::new();
    escribir(&mut buf, vista);
    buf
}

/// What stands in a `<textarea>`: of this element Leptos takes the text for HTML that is trusted. Its first line break, which
/// browsers leave out, is doubled.
pub(crate) fn en_area(texto: &str) -> String {
    let salto = if texto.starts_with(['\n', '\r']) { "\n" } else { "" };
    format!("{salto}{}", html_escape::encode_text(texto))
}

/// Between the first island and the last, markers must stay, but the Nu checker wants them to be comments.
fn sin_marcas(buf: &mut String, html: &str) {
    let bytes = html.as_bytes();
    let islas = memchr::memmem::find(bytes, b"<leptos-island")
        .and_then(|a| Some(a..memchr::memmem::rfind(bytes, b"</leptos-island>")?))
        .unwrap_or(0..0);
    buf.reserve(html.len());
    let mut desde = 0;
    for i in memchr::memmem::find_iter(bytes, b"<!>") {
        buf.push_str(&html[desde..i]);
        if islas.contains(&i) {
            buf.push_str("<!---->");
        }
        desde = i + 3;
    }
    buf.push_str(&html[desde..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_vanish_and_text_stays() {
        let filas = vec![view! { <li>{"a"}{"<!>"}</li> }, view! { <li>{"b"}{"c"}</li> }];
        assert_eq!(html(view! { <ul>{filas}</ul> }), "<ul><li>a&lt;!&gt;</li><li>bc</li></ul>");
    }

    #[test]
    fn what_somebody_typed_cannot_end_its_area() {
        let typed = en_area("</textarea><b>5 & 6");
        assert_eq!(
            html(view! { <textarea>{typed}</textarea> }),
            "<textarea>&lt;/textarea&gt;&lt;b&gt;5 &amp; 6</textarea>"
        );
        assert_eq!(en_area("\na"), "\n\na");
    }

    #[test]
    fn markers_stay_as_comments_inside_islands() {
        let mut buf = String::new();
        sin_marcas(&mut buf, "a<!>b<leptos-island>c<!>d</leptos-island><!>");
        assert_eq!(buf, "ab<leptos-island>c<!---->d</leptos-island>");
    }
}
