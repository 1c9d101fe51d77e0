//! From a Leptos view to the bytes of a static page.

use leptos::{prelude::*, tachys::view::Position};

/// Appends a view to a page, without the markers that only hydration needs.
pub(crate) fn escribir(buf: &mut String, vista: impl IntoView) {
    let mut propio = String::with_capacity(8 * 1024);
    vista.into_view().to_html_with_buf(&mut propio, &mut Position::FirstChild, true, false, vec![]);
    let isla = memchr::memmem::find(propio.as_bytes(), b"<leptos-island").is_some();
    // Inside an island the markers must stay, but the Nu checker wants them to be comments.
    sustituir(buf, &propio, if isla { "<!---->" } else { "" });
}

/// The HTML of a view.
pub(crate) fn html(vista: impl IntoView) -> String {
    let mut buf = String::new();
    escribir(&mut buf, vista);
    buf
}

fn sustituir(buf: &mut String, html: &str, por: &str) {
    buf.reserve(html.len());
    let mut desde = 0;
    for i in memchr::memmem::find_iter(html.as_bytes(), b"<!>") {
        buf.push_str(&html[desde..i]);
        buf.push_str(por);
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
}
