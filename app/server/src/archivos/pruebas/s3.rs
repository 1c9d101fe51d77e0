//! The deposit in a bucket: the same as in a folder, and what fails on the way is tried again or told.

use super::{super::s3::S3, servidor_s3::Servidor, *};
use std::sync::atomic::Ordering::SeqCst;

async fn casa(s: &Servidor) -> Casa {
    Casa::en(tempfile::tempdir().expect("folder"), Some(s.lugar())).await
}

/// Paths of the files in the bucket.
fn guardados(s: &Servidor) -> Vec<PathBuf> {
    let mut carpetas = vec![s.carpeta.path().join("balde")];
    let mut archivos = Vec::new();
    while let Some(carpeta) = carpetas.pop() {
        for hallado in std::fs::read_dir(carpeta).expect("readable").flatten() {
            let ruta = hallado.path();
            if ruta.is_dir() { carpetas.push(ruta) } else { archivos.push(ruta) }
        }
    }
    archivos
}

#[tokio::test]
async fn files_small_and_large_go_to_a_bucket_are_listed_and_come_back() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    let mut todos = Vec::new();
    for (n, bytes) in [100, 70_000, 12 * 1024 * 1024].into_iter().enumerate() {
        let (r, claro) = c.pdf(n as u64, ana(), bytes).await;
        assert_eq!(c.leer(&r, ana()).await, Ok(claro));
        let t = super::super::cifra::guardados(bytes as u64);
        assert_eq!(c.d.lugar.tamano(r.id).await, Ok(Some(t)));
        todos.push(r);
    }
    let rutas = guardados(&s);
    assert_eq!(rutas.len(), 3);
    let una = rutas.iter().find(|r| r.ends_with(id(0).to_string())).expect("there");
    assert!(una.to_str().expect("text").contains("/balde/una/carpeta/"), "{una:?}");
    let mut hallados = Vec::new();
    for grupo in 0..=255 {
        for r in c.d.lugar.pagina(grupo, None).await.expect("listed") {
            assert!(c.d.lugar.pagina(grupo, Some(r)).await.expect("listed").iter().all(|otro| *otro > r));
            hallados.push(r);
        }
    }
    hallados.sort_unstable();
    assert_eq!(hallados, {
        let mut ids: Vec<_> = todos.iter().map(|r| r.id).collect();
        ids.sort_unstable();
        ids
    });
    c.d.quitar(id(0)).await.expect("removed");
    c.d.quitar(id(0)).await.expect("twice is fine");
    assert_eq!(c.d.leer(id(0), ana(), "").await.err(), Some(NoLeido::NoEsta));
    assert_eq!(c.d.lugar.tamano(id(0)).await, Ok(None));
}

#[tokio::test]
async fn a_file_that_came_in_pieces_is_put_together_in_the_bucket() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    let (_, claro) = c.pdf(9, ana(), 2_500_000).await;
    let mut trozos = Vec::new();
    for (n, parte) in (0..).zip(claro.chunks(1 << 20)) {
        let cuerpo = stream::iter([Ok::<_, ()>(Bytes::copy_from_slice(parte))]);
        let (bytes, huella) = c.d.recibir_trozo(id(n), ana(), 1 << 20, cuerpo).await.expect("kept");
        assert_eq!(bytes, parte.len() as i64);
        trozos.push((id(n), huella));
    }
    let junta = async |trozos: Vec<_>| {
        let todo = Box::pin(c.d.leer_juntos(ana(), trozos));
        c.d.recibir(id(8), ana(), "carta.pdf", (u64::MAX, &["pdf".into()]), todo).await
    };
    let r = junta(trozos.clone()).await.expect("taken");
    assert_eq!(c.leer(&r, ana()).await, Ok(claro));
    trozos.swap(0, 1);
    assert_eq!(junta(trozos.clone()).await.err(), Some(NoRecibido::Tipo), "in another order it is no PDF");
    c.d.quitar(trozos[2].0).await.expect("removed");
    trozos.swap(0, 1);
    assert_eq!(junta(trozos).await.err(), Some(NoRecibido::Cortado), "one is missing");
}

#[tokio::test]
async fn what_is_not_taken_leaves_nothing_in_the_bucket() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    for megas in [1, 12] {
        let trozos = stream::iter((0..megas).map(|_| Ok(Bytes::from(pdf(1 << 20)))).chain([Err(())]));
        let r = c.d.recibir(id(1), ana(), "a.pdf", (GRANDE, &["pdf".into()]), trozos).await;
        assert_eq!(r, Err(NoRecibido::Cortado));
    }
    assert_eq!(c.d.lugar.tamano(id(1)).await, Ok(None));
}

#[tokio::test]
async fn errors_of_the_bucket_are_tried_again_and_then_told() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    s.fallas.errores.store(2, SeqCst);
    let (r, claro) = c.pdf(1, ana(), 100_000).await;
    assert_eq!(s.pedidos(), 3);
    s.fallas.errores.store(2, SeqCst);
    assert_eq!(c.leer(&r, ana()).await, Ok(claro.clone()));
    s.fallas.errores.store(usize::MAX, SeqCst);
    assert_eq!(c.leer(&r, ana()).await, Err(NoLeido::NoResponde));
    let trozos = stream::iter([Ok::<_, ()>(Bytes::from_static(PDF))]);
    let no = c.d.recibir(id(2), ana(), "a.pdf", (GRANDE, &["pdf".into()]), trozos).await;
    assert_eq!(no, Err(NoRecibido::Disco));
    s.fallas.errores.store(0, SeqCst);
    assert_eq!(c.leer(&r, ana()).await, Ok(claro), "and works again by itself");
}

#[tokio::test]
async fn half_a_file_is_asked_for_again_and_then_told() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    let (r, claro) = c.pdf(1, ana(), 9 * 1024 * 1024).await;
    s.fallas.mitades.store(2, SeqCst);
    assert_eq!(c.leer(&r, ana()).await, Ok(claro));
    s.fallas.mitades.store(usize::MAX, SeqCst);
    assert_eq!(c.leer(&r, ana()).await, Err(NoLeido::NoResponde));
}

#[tokio::test]
async fn a_file_that_changed_in_the_bucket_is_refused() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    let (r, _) = c.pdf(1, ana(), 100_000).await;
    let (otro, _) = c.pdf(2, ana(), 100_000).await;
    let ruta = |id: Id| guardados(&s).into_iter().find(|r| r.ends_with(id.to_string())).expect("there");
    std::fs::copy(ruta(otro.id), ruta(r.id)).expect("copied");
    assert_eq!(c.leer(&r, ana()).await, Err(NoLeido::Danado));
}

#[tokio::test]
async fn a_copy_of_the_bucket_is_restored_in_a_folder_and_back() {
    let s = Servidor::nuevo().await;
    let c = casa(&s).await;
    let (chico, uno) = c.pdf(1, ana(), 1000).await;
    let (grande, dos) = c.pdf(2, Duenio::Sede, 9 * 1024 * 1024).await;
    let copiar = async |lugar: &Lugar| {
        let mut tar = tar::Builder::new(Vec::new());
        lugar.copiar(&mut tar).await.expect("copied");
        tar.into_inner().expect("whole")
    };
    let restaurar = async |lugar: &Lugar, copia: &[u8]| {
        for parte in tar::Archive::new(copia).entries().expect("a copy") {
            let mut parte = parte.expect("whole");
            let ruta = parte.path().expect("a name").into_owned();
            lugar.restaurar(&ruta, &mut parte).await?;
        }
        anyhow::Ok(())
    };
    let copia = copiar(&c.d.lugar).await;
    restaurar(&c.d.lugar, &copia).await.expect_err("nothing is overwritten");
    let carpeta = tempfile::tempdir().expect("folder");
    let local = Lugar::abrir(&format!("file://{}", carpeta.path().display())).expect("folder");
    restaurar(&local, &copia).await.expect("restored");
    let otro_balde = Servidor::nuevo().await;
    restaurar(&otro_balde.lugar(), &copiar(&local).await).await.expect("restored");
    for lugar in [local, otro_balde.lugar()] {
        let d = Deposito::en(lugar, &c.store, &c.claves);
        let de_alli = Casa { d, carpeta: tempfile::tempdir().expect("folder"), ..casa(&s).await };
        assert_eq!(de_alli.leer(&chico, ana()).await, Ok(uno.clone()));
        assert_eq!(de_alli.leer(&grande, Duenio::Sede).await, Ok(dos.clone()));
    }
    let mala = local_con(&c, "documentos/../../x").await;
    assert!(mala.is_err());
}

async fn local_con(c: &Casa, nombre: &str) -> Result<()> {
    c.d.lugar.restaurar(std::path::Path::new(nombre), &b"x"[..]).await
}

#[tokio::test]
async fn settings_that_would_give_credentials_away_are_refused() {
    let s = Servidor::nuevo().await;
    let abrir = |url: &str, punto: &str| S3::abrir(url, s.ajustes("secreto").with_endpoint(punto)).map(drop);
    abrir("s3://balde", &s.url).expect("this machine");
    abrir("s3://balde", "https://s3.example").expect("encrypted");
    for (url, punto) in [
        ("s3://balde", "http://s3.example"),
        ("s3://llave:secreto@balde", "https://s3.example"),
        ("s3://balde?secret=x", "https://s3.example"),
        ("s3://", "https://s3.example"),
    ] {
        abrir(url, punto).expect_err(url);
    }
    let c = Casa::en(
        tempfile::tempdir().expect("folder"),
        Some(Lugar::S3(S3::abrir("s3://balde", s.ajustes("otro")).expect("settings"))),
    )
    .await;
    let trozos = stream::iter([Ok::<_, ()>(Bytes::from_static(PDF))]);
    let no = c.d.recibir(id(1), ana(), "a.pdf", (GRANDE, &["pdf".into()]), trozos).await;
    assert_eq!(no, Err(NoRecibido::Disco), "who has not the secret writes nothing");
}
