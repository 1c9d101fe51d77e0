//! The session of a person who entered: what it holds, where it is kept, how pages and acts ask for it.

mod almacen;
mod exigir;
mod llenado;
mod quien;

pub(crate) use almacen::{Almacen, Fila, huella, viva};
pub(crate) use exigir::{Con, Exige, al_dia, puede, registrarse, responder};
pub(crate) use llenado::{Campos, EnPagina, Llenado, cookie, guardar};
pub(crate) use quien::Quien;

use domain::{
    Instante,
    identidad::{Empresa, Identidad},
};
use serde::{Deserialize, Serialize};
use store::Id;

/// Seconds without activity after which a session ends. Target of the SCD service levels (availability and session).
pub(crate) const OCIO: i64 = 900;
/// Seconds that a session lasts at most, however active.
pub(crate) const DURACION: i64 = 8 * 3600;
/// Activity is written down this often, in seconds: a session may end so much earlier, never later.
const GRANO: i64 = 15;
/// Name of the one value that tower-sessions keeps for us.
const CLAVE: &str = "s";

/// What a session holds. It is erased with the session.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Datos {
    pub(crate) identidad: Identidad,
    /// Id of the registered person; none before registration.
    pub(crate) persona: Option<Id>,
    /// Hash of the terms that the person accepted last.
    pub(crate) terminos: Option<String>,
    /// Whom the person acts for, when not for themselves.
    pub(crate) actua_por: Option<Empresa>,
    /// Whether the login belongs to an official: shows the door; the door itself asks again.
    pub(crate) funcionario: bool,
    /// For the logout at the authentication service.
    pub(crate) id_token: String,
    /// Where the person was going when registration came in between.
    pub(crate) volver: Option<String>,
    /// Device in words, for the list of sessions.
    pub(crate) agente: String,
    /// Just entered: the next time that it is written it leaves the evidence of a login.
    #[serde(default)]
    pub(crate) nueva: bool,
    /// The end, whatever happens.
    pub(crate) vence: Instante,
}

/// "Chrome en Android": what a person recognises, and no more.
pub(crate) fn dispositivo(agente: &str) -> String {
    const NAVEGADORES: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    const SISTEMAS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];
    let buscar =
        |lista: &[(&str, &'static str)]| lista.iter().find(|(s, _)| agente.contains(s)).map(|(_, n)| *n);
    match (buscar(&NAVEGADORES), buscar(&SISTEMAS)) {
        (Some(n), Some(s)) => format!("{n} en {s}"),
        (Some(uno), None) | (None, Some(uno)) => uno.to_owned(),
        (None, None) => "Otro dispositivo".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::dispositivo;

    #[test]
    fn a_device_is_told_in_words() {
        let movil = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
        assert_eq!(dispositivo(movil), "Chrome en Android");
        assert_eq!(dispositivo("curl/8"), "Otro dispositivo");
    }
}
