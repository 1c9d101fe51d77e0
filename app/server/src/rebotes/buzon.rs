//! The mailbox of the entity where bounces arrive, over IMAP: read in turns, bounded, and nothing of others is touched.

use anyhow::{Context, Result, bail};
use async_imap::{Client, Session};
use futures::TryStreamExt;
use percent_encoding::percent_decode_str;
use std::{
    fmt,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, Join, ReadHalf, Take, WriteHalf},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};
use url::Url;

/// Messages that are looked at in one turn.
const TANDA: usize = 100;
/// Bytes of a report that are read: what it says stands at its beginning.
const MAX_INFORME: usize = 256 * 1024;
/// Bytes that one turn takes from the network.
const MAX_SESION: u64 = 32 * 1024 * 1024;
/// Time to be connected, and time for one turn.
const CONEXION: Duration = Duration::from_secs(10);
const TURNO: Duration = Duration::from_secs(50);

/// What was done with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leido {
    /// It spoke of one of ours, and that is written.
    Nuestro,
    /// It is of somebody else.
    Ajeno,
    /// It could not be written: it is read again later.
    SinEscribir,
}

/// Why a mailbox was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoLeido {
    Conexion,
    Entrada,
    Buzon,
    Cortado,
    Tarde,
}

impl fmt::Display for NoLeido {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Conexion => "no connection, or no certificate that is trusted",
            Self::Entrada => "user or password are not taken",
            Self::Buzon => "no such mailbox",
            Self::Cortado => "it broke off",
            Self::Tarde => "it took too long",
        })
    }
}

trait Conexion: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + fmt::Debug> Conexion for T {}
type Abierta = Box<dyn Conexion>;
/// Of which only so much is read.
type Flujo = Join<Take<ReadHalf<Abierta>>, WriteHalf<Abierta>>;

/// Where it is and who reads it.
pub(crate) struct Buzon {
    anfitrion: String,
    puerto: u16,
    tls: Option<TlsConnector>,
    usuario: String,
    clave: String,
    nombre: String,
    /// How far it was read, and under which numbering. Messages of others stay unseen, so that they are told by this.
    hasta: Mutex<(u32, u32)>,
}

impl Buzon {
    /// From `SEDE_REBOTES_URL`.
    ///
    /// # Errors
    /// What is no address of a mailbox, or one without TLS on another machine. It holds a password, and is not repeated.
    pub(crate) fn abrir(url: &str) -> Result<Self> {
        let espera =
            "SEDE_REBOTES_URL: se espera algo como imaps://usuario:clave@correo.municipio.gov.co/INBOX";
        let url = Url::parse(url).ok().context(espera)?;
        let anfitrion = url.host_str().filter(|h| !h.is_empty()).context(espera)?.to_owned();
        let (tls, puerto) = match url.scheme() {
            "imaps" => (Some(conector()?), 993),
            "imap" if es_local(&anfitrion) => (None, 143),
            "imap" => bail!("SEDE_REBOTES_URL: sin TLS (imap://) solo en este computador; use imaps://"),
            _ => bail!(espera),
        };
        let parte = |s: &str| percent_decode_str(s).decode_utf8().ok().map(|t| t.into_owned());
        let (usuario, clave) = (parte(url.username()), url.password().and_then(parte));
        let (Some(usuario), Some(clave)) = (usuario.filter(|u| !u.is_empty()), clave) else { bail!(espera) };
        let nombre = parte(url.path().trim_start_matches('/')).filter(|n| !n.is_empty());
        let nombre = nombre.unwrap_or_else(|| "INBOX".to_owned());
        if [&usuario, &clave, &nombre].iter().any(|t| t.chars().any(char::is_control)) {
            bail!(espera);
        }
        let puerto = url.port().unwrap_or(puerto);
        Ok(Self { anfitrion, puerto, tls, usuario, clave, nombre, hasta: Mutex::default() })
    }

    /// Hands over the reports of one turn; whether there may be more. A report is marked as seen once it is written.
    ///
    /// # Errors
    /// Why it was not read to the end; the next turn goes on from there.
    pub(crate) async fn leer(&self, trata: impl AsyncFn(&[u8]) -> Leido) -> Result<bool, NoLeido> {
        tokio::time::timeout(TURNO, self.turno(trata)).await.unwrap_or(Err(NoLeido::Tarde))
    }

    async fn turno(&self, trata: impl AsyncFn(&[u8]) -> Leido) -> Result<bool, NoLeido> {
        let mut sesion = self.entrar().await?;
        let buzon = sesion.select(&self.nombre).await.map_err(|_| NoLeido::Buzon)?;
        let desde = self.desde(buzon.uid_validity.unwrap_or_default());
        let buscar = format!("UID {}:* UNSEEN", desde.saturating_add(1));
        let hallados = sesion.uid_search(buscar).await.map_err(cortado)?;
        // The range of a search always takes the last message in.
        let mut nuevos: Vec<u32> = hallados.into_iter().filter(|uid| *uid > desde).collect();
        nuevos.sort_unstable();
        let hay_mas = nuevos.len() > TANDA;
        nuevos.truncate(TANDA);
        let informes = informes(&mut sesion, &nuevos).await?;
        for uid in nuevos {
            if informes.contains(&uid) {
                match trata(&cuerpo(&mut sesion, uid).await?).await {
                    Leido::Nuestro => marcar(&mut sesion, uid).await?,
                    Leido::Ajeno => {}
                    Leido::SinEscribir => return Ok(false),
                }
            }
            self.hasta.lock().unwrap_or_else(PoisonError::into_inner).1 = uid;
        }
        // What was read is written; whether it says goodbye changes nothing.
        let _ = sesion.logout().await;
        Ok(hay_mas)
    }

    /// After which message; from the first one where the mailbox numbers them anew.
    fn desde(&self, numeracion: u32) -> u32 {
        let mut hasta = self.hasta.lock().unwrap_or_else(PoisonError::into_inner);
        if hasta.0 != numeracion {
            *hasta = (numeracion, 0);
        }
        hasta.1
    }

    async fn entrar(&self) -> Result<Session<Flujo>, NoLeido> {
        let abierta = tokio::time::timeout(CONEXION, self.conectar()).await;
        let abierta = abierta.ok().and_then(Result::ok).ok_or(NoLeido::Conexion)?;
        let (lee, escribe) = tokio::io::split(abierta);
        let mut cliente = Client::new(tokio::io::join(lee.take(MAX_SESION), escribe));
        cliente.read_response().await.ok().flatten().ok_or(NoLeido::Conexion)?;
        cliente.login(&self.usuario, &self.clave).await.map_err(|_| NoLeido::Entrada)
    }

    async fn conectar(&self) -> Result<Abierta> {
        let sola = self.anfitrion.trim_start_matches('[').trim_end_matches(']');
        let tcp = TcpStream::connect((sola, self.puerto)).await?;
        Ok(match &self.tls {
            Some(tls) => Box::new(tls.connect(ServerName::try_from(sola.to_owned())?, tcp).await?),
            None => Box::new(tcp),
        })
    }
}

/// Those that are reports of delivery, by their headers: of the others nothing else is asked for.
async fn informes(sesion: &mut Session<Flujo>, uids: &[u32]) -> Result<Vec<u32>, NoLeido> {
    if uids.is_empty() {
        return Ok(Vec::new());
    }
    let lista = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
    let pedido = "(UID BODY.PEEK[HEADER.FIELDS (CONTENT-TYPE)])";
    let leidos: Vec<_> = {
        let flujo = sesion.uid_fetch(lista, pedido).await.map_err(cortado)?;
        flujo.try_collect().await.map_err(cortado)?
    };
    let es = |m: &async_imap::types::Fetch| {
        let cabeza = String::from_utf8_lossy(m.header().unwrap_or_default()).to_ascii_lowercase();
        cabeza.contains("multipart/report") && cabeza.contains("delivery-status")
    };
    Ok(leidos.iter().filter(|m| es(m)).filter_map(|m| m.uid).collect())
}

/// The beginning of a message, which this does not mark as seen.
async fn cuerpo(sesion: &mut Session<Flujo>, uid: u32) -> Result<Vec<u8>, NoLeido> {
    let pedido = format!("(UID BODY.PEEK[]<0.{MAX_INFORME}>)");
    let flujo = sesion.uid_fetch(uid.to_string(), pedido).await.map_err(cortado)?;
    let leidos: Vec<_> = flujo.try_collect().await.map_err(cortado)?;
    let suyo = leidos.iter().find(|m| m.uid == Some(uid)).and_then(|m| m.body());
    Ok(suyo.map(|b| b[..b.len().min(MAX_INFORME)].to_vec()).unwrap_or_default())
}

async fn marcar(sesion: &mut Session<Flujo>, uid: u32) -> Result<(), NoLeido> {
    let flujo = sesion.uid_store(uid.to_string(), "+FLAGS.SILENT (\\Seen)").await.map_err(cortado)?;
    flujo.try_collect::<Vec<_>>().await.map(drop).map_err(cortado)
}

fn cortado(_: async_imap::error::Error) -> NoLeido {
    NoLeido::Cortado
}

/// The roots of the public, as for the mail that goes out.
fn conector() -> Result<TlsConnector> {
    let raices = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(raices)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

fn es_local(anfitrion: &str) -> bool {
    let sola = anfitrion.trim_start_matches('[').trim_end_matches(']');
    sola == "localhost" || sola.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
