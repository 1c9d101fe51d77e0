//! The mail server of the entity: connections that are used again, each with one message at a time, none without end.

use super::NoEnviado;
use anyhow::{Context, Result, bail};
use lettre::{
    Message,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{AsyncSmtpConnection, TlsParameters},
        extension::ClientId,
    },
};
use percent_encoding::percent_decode_str;
use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use url::Url;

/// Time to connect.
const LLAMADA: Duration = Duration::from_secs(10);
/// Time for one message, with all that is said about it. Servers that look into it take theirs before they answer, and who
/// hangs up sooner sends it again to somebody who has it.
const LIMITE: Duration = Duration::from_secs(120);
/// A connection that rested so long is not used again: servers close theirs.
const REPOSO: Duration = Duration::from_secs(30);

/// How what is said is kept from others.
enum Cifrado {
    /// Not at all: a server of the same machine.
    Ninguno,
    /// From the first byte.
    Siempre(TlsParameters),
    /// After a command, which must succeed.
    Exigido(TlsParameters),
    /// After a command, where the server offers it.
    SiHay(TlsParameters),
}

/// Where messages are handed over. The pool of `lettre` waits for answers without end, and goes on with connections that were
/// left in the middle of a message: the answer to one would be taken for that to the next.
pub(crate) struct Servidor {
    lugar: (String, u16),
    cifrado: Cifrado,
    saludo: ClientId,
    credenciales: Option<Credentials>,
    limite: Duration,
    libres: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
}

impl Servidor {
    /// From an address like `smtps://usuario:clave@correo.municipio.gov.co`, as `lettre` reads them.
    ///
    /// # Errors
    /// What is no such address.
    pub(super) fn leer(url: &str) -> Result<Self> {
        let url: Url = url.parse()?;
        let host = url.host_str().context("falta el servidor")?.to_owned();
        let tls = url.query_pairs().find(|(k, _)| k == "tls").map(|(_, v)| v.into_owned());
        let parametros = || TlsParameters::new(host.clone());
        let (cifrado, puerto) = match (url.scheme(), tls.as_deref()) {
            ("smtp", None) => (Cifrado::Ninguno, 25),
            ("smtp", Some("required")) => (Cifrado::Exigido(parametros()?), 587),
            ("smtp", Some("opportunistic")) => (Cifrado::SiHay(parametros()?), 587),
            ("smtps", _) => (Cifrado::Siempre(parametros()?), 465),
            _ => bail!("se espera smtp:// o smtps://"),
        };
        let saludo = match url.path().trim_matches('/') {
            "" => ClientId::default(),
            nombre => ClientId::Domain(nombre.to_owned()),
        };
        let claro = |s: &str| percent_decode_str(s).decode_utf8().map(String::from);
        let credenciales = match url.password() {
            Some(clave) => Some(Credentials::new(claro(url.username())?, claro(clave)?)),
            None => None,
        };
        let lugar = (host, url.port().unwrap_or(puerto));
        Ok(Self { lugar, cifrado, saludo, credenciales, limite: LIMITE, libres: Mutex::default() })
    }

    /// With another time for a message.
    #[cfg(test)]
    pub(super) fn con_limite(self, limite: Duration) -> Self {
        Self { limite, ..self }
    }

    /// Hands a message over. A connection on which something went wrong is closed.
    ///
    /// # Errors
    /// Whether to try again.
    pub(super) async fn enviar(&self, m: &Message) -> Result<(), NoEnviado> {
        let tarde = |_| NoEnviado::Espera("SMTP: no answer in time".to_owned());
        tokio::time::timeout(self.limite, self.entregar(m)).await.map_err(tarde)?
    }

    async fn entregar(&self, m: &Message) -> Result<(), NoEnviado> {
        // What goes wrong before a message is offered is nothing that is wrong with it, a wrong password neither.
        let antes = |e: Error| NoEnviado::Espera(codigo(&e));
        let mut conexion = match self.libre().await {
            Some(conexion) => conexion,
            None => self.conectar().await.map_err(antes)?,
        };
        conexion.send(m.envelope(), &m.formatted()).await.map_err(|e| match e.is_permanent() {
            true => NoEnviado::Nunca(codigo(&e)),
            false => NoEnviado::Espera(codigo(&e)),
        })?;
        self.libres.lock().unwrap_or_else(PoisonError::into_inner).push((conexion, Instant::now()));
        Ok(())
    }

    /// One that is still heard at the other end.
    async fn libre(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let hallada = {
                let mut libres = self.libres.lock().unwrap_or_else(PoisonError::into_inner);
                libres.retain(|(_, desde)| desde.elapsed() < REPOSO);
                libres.pop()
            };
            let (mut conexion, _) = hallada?;
            if conexion.test_connected().await {
                return Some(conexion);
            }
        }
    }

    async fn conectar(&self) -> Result<AsyncSmtpConnection, Error> {
        let siempre = match &self.cifrado {
            Cifrado::Siempre(p) => Some(p.clone()),
            _ => None,
        };
        let lugar = (self.lugar.0.as_str(), self.lugar.1);
        let mut c =
            AsyncSmtpConnection::connect_tokio1(lugar, Some(LLAMADA), &self.saludo, siempre, None).await?;
        match &self.cifrado {
            Cifrado::Exigido(p) => c.starttls(p.clone(), &self.saludo).await?,
            Cifrado::SiHay(p) if c.can_starttls() => c.starttls(p.clone(), &self.saludo).await?,
            _ => {}
        }
        if let Some(credenciales) = &self.credenciales {
            c.auth(DEFAULT_MECHANISMS, credenciales).await?;
        }
        Ok(c)
    }
}

/// What a server answered, without its words: they may repeat the address of a person.
fn codigo(e: &Error) -> String {
    match e.status() {
        Some(c) => format!("SMTP {c}"),
        None if e.is_timeout() => "SMTP: no answer in time".to_owned(),
        None => "SMTP: no connection".to_owned(),
    }
}
