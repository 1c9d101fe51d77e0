//! Mail of the entity: over SMTP, or into a folder where no server is configured.

mod ajeno;
mod smtp;
#[cfg(test)]
mod smtp_pruebas;

pub(crate) use ajeno::desarmar;

use anyhow::{Context, Result};
use domain::Instante;
use lettre::{
    AsyncFileTransport, AsyncTransport, Message, Tokio1Executor,
    address::Envelope,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header::ContentType},
};
use smtp::Servidor;
use std::{path::Path, time::Duration};

/// Connections to the mail server, each with one message at a time.
pub(crate) const A_LA_VEZ: usize = 16;

/// Who takes the messages.
pub(crate) struct Cartero {
    por: Por,
    /// To whom bounces go, where that is not the sender.
    rebotes: Option<String>,
}

enum Por {
    Smtp(Box<Servidor>),
    /// Each message a file `.eml`.
    Carpeta(AsyncFileTransport<Tokio1Executor>),
}

/// A message that is ready.
pub(crate) struct Mensaje {
    /// Ours, so that two tries are one message for who receives them; its second half is the token by which a bounce is known.
    pub(crate) id: String,
    pub(crate) en: Instante,
    /// Name and address of the entity.
    pub(crate) de: (String, String),
    pub(crate) para: String,
    pub(crate) asunto: String,
    pub(crate) texto: String,
    pub(crate) html: String,
    /// Name, media type and bytes.
    pub(crate) adjuntos: Vec<(String, &'static str, Vec<u8>)>,
}

/// Why a message did not go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoEnviado {
    /// Another try may help.
    Espera(String),
    /// None will: the address is wrong, or the server refuses it for good.
    Nunca(String),
}

impl Cartero {
    /// From `SEDE_SMTP_URL`; without it, into that folder.
    ///
    /// # Errors
    /// What is no address of a server, or a folder that cannot be made.
    pub(crate) fn abrir(url: Option<&str>, carpeta: &Path) -> Result<Self> {
        let Some(url) = url else {
            std::fs::create_dir_all(carpeta).with_context(|| format!("{}", carpeta.display()))?;
            return Ok(Self { por: Por::Carpeta(AsyncFileTransport::new(carpeta)), rebotes: None });
        };
        let smtp = Servidor::leer(url)
            .context("SEDE_SMTP_URL: se espera algo como smtps://usuario:clave@correo.municipio.gov.co")?;
        Ok(Self { por: Por::Smtp(Box::new(smtp)), rebotes: None })
    }

    /// Bounces go to that address.
    pub(crate) fn con_rebotes(self, a: Option<String>) -> Self {
        Self { rebotes: a, ..self }
    }

    /// Hands it over.
    ///
    /// # Errors
    /// Whether to try again; the words are for the log and name no address.
    pub(crate) async fn enviar(&self, m: Mensaje) -> Result<(), NoEnviado> {
        let mensaje = mensaje(m, self.rebotes.as_deref()).map_err(|e| NoEnviado::Nunca(e.to_string()))?;
        match &self.por {
            Por::Smtp(smtp) => smtp.enviar(&mensaje).await,
            Por::Carpeta(carpeta) => {
                carpeta.send(mensaje).await.map(drop).map_err(|e| NoEnviado::Espera(e.to_string()))
            }
        }
    }
}

fn mensaje(m: Mensaje, rebotes: Option<&str>) -> Result<Message> {
    let para: Mailbox = m.para.parse()?;
    let sobre =
        rebotes.map(|r| Ok::<_, anyhow::Error>(Envelope::new(Some(r.parse()?), vec![para.email.clone()])?));
    let de = Mailbox::new(Some(m.de.0), m.de.1.parse()?);
    let dominio = m.de.1.rsplit('@').next().unwrap_or("localhost").to_owned();
    let cuerpo =
        MultiPart::alternative().singlepart(SinglePart::plain(m.texto)).singlepart(SinglePart::html(m.html));
    let mut partes = MultiPart::mixed().multipart(cuerpo);
    for (nombre, tipo, bytes) in m.adjuntos {
        partes = partes.singlepart(Attachment::new(nombre).body(bytes, ContentType::parse(tipo)?));
    }
    let en = std::time::UNIX_EPOCH + Duration::from_millis(u64::try_from(m.en.as_millisecond())?);
    let mut carta = Message::builder();
    if let Some(sobre) = sobre.transpose()? {
        carta = carta.envelope(sobre);
    }
    Ok(carta
        .from(de)
        .to(para)
        .subject(m.asunto)
        .date(en)
        .message_id(Some(format!("<{}@{dominio}>", m.id)))
        .multipart(partes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uno(para: &str) -> Mensaje {
        Mensaje {
            id: "01".into(),
            en: Instante::from_second(1_800_000_000).expect("in range"),
            de: ("Alcaldía".into(), "sede@municipio.example".into()),
            para: para.into(),
            asunto: "Recibimos su petición 2027-000001".into(),
            texto: "Recibida".into(),
            html: "<p>Recibida</p>".into(),
            adjuntos: vec![("constancia.jws".into(), "application/jose", b"a.b.c".to_vec())],
        }
    }

    #[tokio::test]
    async fn without_a_server_each_message_is_a_file_that_any_mail_program_opens() {
        let carpeta = tempfile::tempdir().expect("folder");
        let cartero = Cartero::abrir(None, carpeta.path()).expect("opens");
        cartero.enviar(uno("ana@correo.example")).await.expect("written");
        let archivo = std::fs::read_dir(carpeta.path()).expect("readable").flatten().next().expect("one");
        assert!(archivo.file_name().to_string_lossy().ends_with(".eml"));
        let eml = std::fs::read_to_string(archivo.path()).expect("text");
        for parte in
            ["To: ana@correo.example", "Message-ID: <01@municipio.example>", "text/html", "constancia.jws"]
        {
            assert!(eml.contains(parte), "{parte}");
        }
    }

    #[tokio::test]
    async fn an_address_that_is_none_is_not_tried_again_and_a_server_that_is_away_is() {
        let carpeta = tempfile::tempdir().expect("folder");
        let cartero = Cartero::abrir(None, carpeta.path()).expect("opens");
        for mala in ["", "ana", "ana@x\r\nBcc: otro@x.co"] {
            assert!(matches!(cartero.enviar(uno(mala)).await, Err(NoEnviado::Nunca(_))), "{mala}");
        }
        let cerrado =
            std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
        let smtp = Cartero::abrir(Some(&format!("smtp://{cerrado}")), carpeta.path()).expect("an address");
        assert!(matches!(smtp.enviar(uno("ana@correo.example")).await, Err(NoEnviado::Espera(_))));
        assert!(Cartero::abrir(Some("correo"), carpeta.path()).is_err());
    }
}
