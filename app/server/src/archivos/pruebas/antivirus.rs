//! The antivirus sees what people will see, and gives no verdict on half of it.

use super::*;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// Reads a stream as `clamd` does, and answers what it says of it.
async fn oir(mut conexion: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut orden = [0; 10];
    conexion.read_exact(&mut orden).await?;
    assert_eq!(&orden, b"zINSTREAM\0");
    let mut todo = Vec::new();
    loop {
        let largo = conexion.read_u32().await? as usize;
        if largo == 0 {
            break;
        }
        let antes = todo.len();
        todo.resize(antes + largo, 0);
        conexion.read_exact(&mut todo[antes..]).await?;
    }
    conexion.write_all(b"stream: OK\0").await?;
    Ok(todo)
}

#[tokio::test]
async fn it_is_given_the_clear_file_and_a_damaged_one_has_no_verdict() {
    let c = Casa::nueva().await;
    let (r, claro) = c.pdf(1, Duenio::Sede, 300_000).await;
    let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let clamd = Clamd::leer(&escucha.local_addr().expect("bound").to_string()).expect("an address");
    let oye = tokio::spawn(async move {
        let uno = oir(escucha.accept().await.expect("asked").0).await;
        (uno, oir(escucha.accept().await.expect("asked").0).await)
    });
    let revisar = async || {
        let leido = c.d.leer(r.id, Duenio::Sede, &r.huella).await.expect("its first piece is good");
        clamd.revisar(leido.trozos().map_err(io::Error::from)).await
    };
    assert_eq!(revisar().await.expect("an answer"), Veredicto::Limpio);
    let mut guardado = std::fs::read(c.ruta(r.id)).expect("kept");
    *guardado.last_mut().expect("a byte") ^= 1;
    std::fs::write(c.ruta(r.id), guardado).expect("changed");
    assert!(revisar().await.is_err());
    let (uno, dos) = oye.await.expect("heard");
    assert_eq!(uno.expect("whole"), claro);
    assert!(dos.is_err(), "it never came to an end");
}
