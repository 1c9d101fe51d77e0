//! Mail over SMTP: many at a time, each once, whatever the server makes them wait.

use super::casa::{Casa, Como, ahora};
use crate::{actos::notificaciones::AVISO, azar, trabajos};
use domain::notificacion::Canal;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use store::correos::{self, Nuevo};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// To whom each message went.
type Llegados = Arc<Mutex<Vec<String>>>;

/// A mail server that takes its time with each message.
async fn servidor(tarda: Duration) -> (String, Llegados) {
    let oido = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("smtp://{}", oido.local_addr().expect("bound"));
    let llegados = Llegados::default();
    let suyos = Arc::clone(&llegados);
    tokio::spawn(async move {
        while let Ok((conexion, _)) = oido.accept().await {
            let suyos = Arc::clone(&suyos);
            tokio::spawn(async move { atender(conexion, tarda, &suyos).await });
        }
    });
    (url, llegados)
}

async fn atender(conexion: TcpStream, tarda: Duration, llegados: &Llegados) -> Option<()> {
    let (lee, mut escribe) = conexion.into_split();
    let mut lineas = BufReader::new(lee).lines();
    escribe.write_all(b"220 x\r\n").await.ok()?;
    let mut para = String::new();
    while let Some(linea) = lineas.next_line().await.ok()? {
        let responde: &[u8] = match linea.get(..4)? {
            "RCPT" => {
                para = linea;
                b"250 x\r\n"
            }
            "DATA" => {
                escribe.write_all(b"354 x\r\n").await.ok()?;
                while lineas.next_line().await.ok()?? != "." {}
                tokio::time::sleep(tarda).await;
                llegados.lock().expect("alone").push(para.clone());
                b"250 x\r\n"
            }
            "QUIT" => b"221 x\r\n",
            _ => b"250 x\r\n",
        };
        escribe.write_all(responde).await.ok()?;
    }
    Some(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_mail_server_holds_nobody_up_and_nobody_is_told_twice() {
    let (url, llegados) = servidor(Duration::from_millis(250)).await;
    let casa = Casa::como(Como { smtp: Some(url), ..Como::default() }).await;
    let cuantos = 32;
    casa.haz(async move |c| {
        for n in 0..cuantos {
            let para = format!("persona{n}@correo.example");
            let nuevo = Nuevo {
                id: azar::id(ahora()),
                peticion: None,
                clase: AVISO,
                para: &para,
                asunto: "",
                texto: "2027-01-22",
                html: "",
                creado_en: ahora(),
                canal: Canal::Correo,
                ficha: &azar::ficha(),
            };
            correos::poner(c, &nuevo).await?;
        }
        Ok(())
    })
    .await;
    let inicio = Instant::now();
    // Two that send at once, as two servers do.
    let (a, b) = (casa.borde.clone(), casa.borde.clone());
    tokio::join!(async move { while trabajos::correo::tanda(&a).await {} }, async move {
        while trabajos::correo::tanda(&b).await {}
    },);
    let uno_a_uno = Duration::from_millis(250) * cuantos;
    assert!(inicio.elapsed() < uno_a_uno / 2, "one after the other: {:?}", inicio.elapsed());
    let llegados = llegados.lock().expect("alone").clone();
    assert_eq!(llegados.len(), 32);
    assert_eq!(llegados.iter().collect::<BTreeSet<_>>().len(), 32, "each once");
}
