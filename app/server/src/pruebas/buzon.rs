//! A mail server over SMTP, as an entity has one: it keeps what comes, and takes, refuses or delays it as it is told.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::{JoinHandle, JoinSet},
};

/// What it does with a message.
#[derive(Clone, Copy)]
pub(crate) enum Trato {
    Toma,
    /// After a while.
    Tarda(Duration),
    /// It refuses the recipient with this code.
    Rechaza(u16),
    /// It takes it, and never says so.
    Calla,
}

/// What it does with a message to somebody.
type Tratar = fn(&str) -> Trato;

/// A message that was taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Llegado {
    pub(crate) para: String,
    /// Its Message-ID.
    pub(crate) id: String,
}

#[derive(Clone, Default)]
pub(crate) struct Llegados(Arc<Mutex<Vec<Llegado>>>);

impl Llegados {
    pub(crate) fn todos(&self) -> Vec<Llegado> {
        self.0.lock().expect("alone").clone()
    }

    /// To whom, in order of the address.
    pub(crate) fn a_quien(&self) -> Vec<String> {
        let mut todos: Vec<String> = self.todos().into_iter().map(|l| l.para).collect();
        todos.sort();
        todos
    }
}

/// One that listens until it is dropped, with all that is connected to it.
pub(crate) struct Buzon {
    pub(crate) direccion: SocketAddr,
    pub(crate) llegados: Llegados,
    oye: JoinHandle<()>,
}

impl Drop for Buzon {
    fn drop(&mut self) {
        self.oye.abort();
    }
}

impl Buzon {
    pub(crate) async fn que(tratar: Tratar) -> Self {
        let aqui = SocketAddr::from(([127, 0, 0, 1], 0));
        Self::en(aqui, Llegados::default(), tratar).await
    }

    /// At an address, going on with what came before.
    pub(crate) async fn en(direccion: SocketAddr, llegados: Llegados, tratar: Tratar) -> Self {
        let oido = TcpListener::bind(direccion).await.expect("a port");
        let direccion = oido.local_addr().expect("bound");
        let suyos = llegados.clone();
        let oye = tokio::spawn(async move {
            // They end with it.
            let mut conexiones = JoinSet::new();
            while let Ok((conexion, _)) = oido.accept().await {
                let suyos = suyos.clone();
                conexiones.spawn(async move { atender(conexion, tratar, &suyos).await });
            }
        });
        Self { direccion, llegados, oye }
    }

    /// Gone, with all that was connected; where it was, and what came.
    pub(crate) async fn cerrar(mut self) -> (SocketAddr, Llegados) {
        self.oye.abort();
        drop((&mut self.oye).await);
        (self.direccion, self.llegados.clone())
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://{}", self.direccion)
    }
}

async fn atender(conexion: TcpStream, tratar: Tratar, llegados: &Llegados) -> Option<()> {
    let (lee, mut escribe) = conexion.into_split();
    let mut lineas = BufReader::new(lee).lines();
    escribe.write_all(b"220 x\r\n").await.ok()?;
    let mut para = String::new();
    while let Some(linea) = lineas.next_line().await.ok()? {
        let respuesta = match linea.get(..4)? {
            "RCPT" => {
                para = linea.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                match tratar(&para) {
                    Trato::Rechaza(codigo) => format!("{codigo} x\r\n"),
                    _ => "250 x\r\n".to_owned(),
                }
            }
            "DATA" => {
                escribe.write_all(b"354 x\r\n").await.ok()?;
                let id = cuerpo(&mut lineas).await?;
                let trato = tratar(&para);
                if let Trato::Tarda(rato) = trato {
                    tokio::time::sleep(rato).await;
                }
                llegados.0.lock().expect("alone").push(Llegado { para: para.clone(), id });
                if let Trato::Calla = trato {
                    std::future::pending::<()>().await;
                }
                "250 x\r\n".to_owned()
            }
            "QUIT" => "221 x\r\n".to_owned(),
            _ => "250 x\r\n".to_owned(),
        };
        escribe.write_all(respuesta.as_bytes()).await.ok()?;
    }
    Some(())
}

/// Reads a message to its end; its Message-ID.
async fn cuerpo(lineas: &mut tokio::io::Lines<BufReader<tokio::net::tcp::OwnedReadHalf>>) -> Option<String> {
    let mut id = String::new();
    loop {
        let linea = lineas.next_line().await.ok()??;
        if let Some(suyo) = linea.strip_prefix("Message-ID: ") {
            id = suyo.to_owned();
        }
        if linea == "." {
            return Some(id);
        }
    }
}
