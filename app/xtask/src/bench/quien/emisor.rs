//! An authentication service on loopback that costs next to nothing: each code has its ID token ready.

use super::llave::Llave;
use anyhow::Result;
use serde_json::json;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// How we call ourselves there.
const CLIENTE: &str = "sede";
/// A token is good for this long, in seconds: as long as a login may be under way.
const VALE: u64 = 900;

pub(in crate::bench) struct Emisor {
    pub(in crate::bench) url: String,
    llave: Llave,
    todo: Arc<Todo>,
}

/// What its threads share.
struct Todo {
    descubrimiento: String,
    llaves: String,
    /// Answer of the token endpoint for each code.
    canjes: RwLock<HashMap<String, String>>,
    fin: AtomicBool,
}

impl Emisor {
    /// Answers on a free port from now on.
    pub(in crate::bench) fn nuevo() -> Result<Self> {
        let escucha = TcpListener::bind("127.0.0.1:0")?;
        let (url, llave) = (format!("http://{}", escucha.local_addr()?), Llave::nueva()?);
        let descubrimiento = json!({
            "issuer": url, "authorization_endpoint": format!("{url}/authorize"),
            "token_endpoint": format!("{url}/token"), "jwks_uri": format!("{url}/jwks"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256"],
        });
        let todo = Arc::new(Todo {
            descubrimiento: descubrimiento.to_string(),
            llaves: llave.jwks().to_string(),
            canjes: RwLock::default(),
            fin: AtomicBool::new(false),
        });
        let suyo = Arc::clone(&todo);
        std::thread::spawn(move || atender(&escucha, &suyo));
        Ok(Self { url, llave, todo })
    }

    /// This person authenticated just now: what the token endpoint will answer to the code.
    pub(super) fn autorizar(&self, codigo: &str, sub: &str, nonce: &str) {
        let ahora = ahora();
        let token = self.llave.firmar(&json!({
            "iss": self.url, "aud": CLIENTE, "sub": sub, "nonce": nonce, "acr": "medio",
            "iat": ahora, "exp": ahora + VALE, "auth_time": ahora,
            "tipo_documento": "CC", "numero_documento": cedula(sub), "email": format!("{sub}@bench.example"),
        }));
        let canje = json!({"access_token": "acceso", "token_type": "Bearer", "id_token": token});
        let mut canjes = self.todo.canjes.write().unwrap_or_else(PoisonError::into_inner);
        canjes.insert(codigo.to_owned(), canje.to_string());
    }
}

impl Drop for Emisor {
    fn drop(&mut self) {
        self.todo.fin.store(true, Ordering::Relaxed);
        // So that the listener looks.
        drop(TcpStream::connect(self.url.trim_start_matches("http://")));
    }
}

/// Number of the document of a person: from the number that their name ends with.
pub(super) fn cedula(sub: &str) -> String {
    let (nombre, numero) = sub.rsplit_once('-').unwrap_or((sub, ""));
    (nombre.len() as u64 * 10_000_000 + numero.parse().unwrap_or(0)).to_string()
}

#[expect(clippy::disallowed_methods, reason = "a token says when it was made")]
pub(super) fn ahora() -> u64 {
    let hora = std::time::SystemTime::now();
    hora.duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs())
}

fn atender(escucha: &TcpListener, todo: &Arc<Todo>) {
    for flujo in escucha.incoming().flatten() {
        if todo.fin.load(Ordering::Relaxed) {
            return;
        }
        let todo = Arc::clone(todo);
        // Ends with its connection, which the server under measure closes.
        std::thread::spawn(move || conversar(flujo, &todo));
    }
}

fn conversar(flujo: TcpStream, todo: &Todo) -> Option<()> {
    flujo.set_nodelay(true).ok()?;
    let mut lector = BufReader::new(flujo);
    loop {
        let (camino, cuerpo) = pedido(&mut lector)?;
        let (estado, texto) = match camino.as_str() {
            "/.well-known/openid-configuration" => ("200 OK", todo.descubrimiento.clone()),
            "/jwks" => ("200 OK", todo.llaves.clone()),
            "/token" => match todo.canjear(&cuerpo) {
                Some(canje) => ("200 OK", canje),
                None => ("400 Bad Request", r#"{"error":"invalid_grant"}"#.to_owned()),
            },
            _ => ("404 Not Found", "{}".to_owned()),
        };
        let respuesta = format!(
            "HTTP/1.1 {estado}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{texto}",
            texto.len()
        );
        lector.get_mut().write_all(respuesta.as_bytes()).ok()?;
    }
}

impl Todo {
    /// Once: a second one with the same code gets nothing.
    fn canjear(&self, cuerpo: &str) -> Option<String> {
        let codigo = cuerpo.split('&').find_map(|campo| campo.strip_prefix("code="))?;
        self.canjes.write().unwrap_or_else(PoisonError::into_inner).remove(codigo)
    }
}

/// Path and body of the next request; none where the connection ends.
fn pedido(lector: &mut BufReader<TcpStream>) -> Option<(String, String)> {
    let mut primera = String::new();
    lector.read_line(&mut primera).ok()?;
    let camino = primera.split(' ').nth(1)?.to_owned();
    let mut largo = 0;
    loop {
        let mut linea = String::new();
        lector.read_line(&mut linea).ok()?;
        let Some((nombre, valor)) = linea.trim_end().split_once(':') else { break };
        if nombre.eq_ignore_ascii_case("content-length") {
            largo = valor.trim().parse().ok()?;
        }
    }
    let mut cuerpo = vec![0; largo];
    lector.read_exact(&mut cuerpo).ok()?;
    Some((camino, String::from_utf8(cuerpo).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::http::Cliente;
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as B64};

    #[test]
    fn a_code_is_good_once_for_the_token_that_was_prepared_for_it() {
        let emisor = Emisor::nuevo().expect("a port");
        emisor.autorizar("uno", "persona-1", "nonce-1");
        let mut cliente = Cliente::new(emisor.url.trim_start_matches("http://")).expect("answers");
        let mut canjear = || {
            let r = cliente.pedir("POST", "/token", &[], "grant_type=authorization_code&code=uno");
            let r = r.expect("an answer");
            (r.estado, serde_json::from_slice::<serde_json::Value>(&r.cuerpo).expect("JSON"))
        };
        let (estado, canje) = canjear();
        assert_eq!(estado, 200);
        let token = canje["id_token"].as_str().expect("a token");
        let reclamos = B64.decode(token.split('.').nth(1).expect("claims")).expect("base64");
        let reclamos: serde_json::Value = serde_json::from_slice(&reclamos).expect("JSON");
        assert_eq!((&reclamos["nonce"], &reclamos["aud"]), (&json!("nonce-1"), &json!("sede")));
        assert_eq!(canjear().0, 400);
    }
}
