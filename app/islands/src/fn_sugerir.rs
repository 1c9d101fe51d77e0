//! The server function `sugerir`: GET, no state, one call to the port.

use crate::actos::Sugerencia;
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

/// The longest question that is looked up; the rest is cut.
pub const MAX_Q: usize = 100;

/// Suggestions for what is being typed in a search box.
#[server(endpoint = "sugerir", prefix = "/api/fn", input = GetUrl, output = Json)]
pub async fn sugerir(
    /// What was typed so far.
    q: String,
) -> Result<Vec<Sugerencia>, ServerFnError> {
    let actos = use_context::<std::sync::Arc<dyn crate::Actos>>()
        .ok_or_else(|| ServerFnError::new("sin `Actos` en el contexto"))?;
    Ok(actos.sugerir(q.chars().take(MAX_Q).collect()).await)
}
