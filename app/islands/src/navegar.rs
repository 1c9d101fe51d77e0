//! Going to another page of the sede.

use leptos::{prelude::window, server_fn::client::get_server_url};

/// Goes to a route that the server gave; with the base in front it can never be `javascript:` or another site.
pub(crate) fn ir(ruta: &str) {
    let _ = window().location().set_href(&[get_server_url(), "/", ruta.trim_start_matches('/')].concat());
}
