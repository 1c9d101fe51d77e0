//! An antivirus that finds `MALO`: it hears a file to its end, and says what it thinks.

use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// At a free address.
pub(super) async fn antivirus() -> String {
    let aqui = direccion_libre().await;
    en(aqui).await;
    aqui.to_string()
}

/// Where nobody listens yet.
pub(super) async fn direccion_libre() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").await.expect("a port").local_addr().expect("bound")
}

/// At that address, from now on.
pub(super) async fn en(direccion: SocketAddr) {
    let escucha = TcpListener::bind(direccion).await.expect("still free");
    tokio::spawn(async move {
        while let Ok((mut c, _)) = escucha.accept().await {
            let (mut oido, mut trozo) = (Vec::new(), [0; 4096]);
            while !oido.ends_with(&[0; 4]) {
                match c.read(&mut trozo).await {
                    Ok(n) if n > 0 => oido.extend_from_slice(&trozo[..n]),
                    _ => break,
                }
            }
            let malo = oido.windows(4).any(|v| v == b"MALO");
            let dice: &[u8] = if malo { b"stream: Malo FOUND\0" } else { b"stream: OK\0" };
            c.write_all(dice).await.expect("heard");
        }
    });
}
