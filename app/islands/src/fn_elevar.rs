//! The server function `elevar`: what was typed is kept while the person shows a higher grado; one call to the port.

use crate::actos::Suceso;
use crate::escritura::Escritura;
use crate::lectura::{Consulta, par};
use leptos::prelude::*;

/// Keeps the fields of a form and says where to log in.
#[server(name = ActoElevar, endpoint = "elevar", prefix = "/api/fn", protocol = Escritura)]
pub async fn elevar(
    /// The page to come back to, from the root of the sede.
    ruta: String,
    /// The fields, urlencoded.
    #[server(default)]
    campos: String,
) -> Result<Suceso, ServerFnError> {
    Ok(crate::actos::puerto()?.elevar(ruta, campos).await)
}

impl Consulta for ActoElevar {
    fn consulta(&self) -> String {
        [&par("ruta", &self.ruta), "&", &par("campos", &self.campos)].concat()
    }
}
