//! What `boot.js` calls once, before it starts the islands.

use leptos::wasm_bindgen;

/// Readies Leptos; `base` is the root of the sede without its last slash, whatever host and prefix a proxy gives it.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate(base: String) {
    // A second call would only find the same base again.
    let _ = leptos::server_fn::client::try_set_server_url(base.leak());
    leptos::mount::hydrate_islands();
}
