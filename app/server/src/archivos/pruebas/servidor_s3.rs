//! A server that speaks S3, in this process, over a folder; it fails when it is told to.

use super::{super::s3::S3, *};
use axum::body::Body;
use http_body_util::BodyExt;
use hyper::{Method, Request, Response, StatusCode, body::Incoming, header, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
};
use object_store::aws::AmazonS3Builder;
use s3s::{auth::SimpleAuth, service::S3Service, service::S3ServiceBuilder};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

/// What goes wrong next, so many times.
#[derive(Default)]
pub(super) struct Fallas {
    /// Requests that are answered with 500.
    pub(super) errores: AtomicUsize,
    /// Files of which half is given.
    pub(super) mitades: AtomicUsize,
    /// Requests so far.
    pub(super) pedidos: AtomicUsize,
}

pub(super) struct Servidor {
    pub(super) carpeta: tempfile::TempDir,
    pub(super) fallas: Arc<Fallas>,
    pub(super) url: String,
}

impl Servidor {
    pub(super) async fn nuevo() -> Self {
        let carpeta = tempfile::tempdir().expect("folder");
        std::fs::create_dir(carpeta.path().join("balde")).expect("bucket");
        let mut armador = S3ServiceBuilder::new(s3s_fs::FileSystem::new(carpeta.path()).expect("folder"));
        armador.set_auth(SimpleAuth::from_single("llave", "secreto"));
        let servicio = armador.build();
        let escucha = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", escucha.local_addr().expect("bound"));
        let fallas = Arc::new(Fallas::default());
        let suyas = Arc::clone(&fallas);
        tokio::spawn(async move {
            while let Ok((conexion, _)) = escucha.accept().await {
                let (servicio, fallas) = (servicio.clone(), Arc::clone(&suyas));
                let atender = service_fn(move |r| atender(servicio.clone(), Arc::clone(&fallas), r));
                tokio::spawn(async move {
                    let _ = Builder::new(TokioExecutor::new())
                        .serve_connection(TokioIo::new(conexion), atender)
                        .await;
                });
            }
        });
        Self { carpeta, fallas, url }
    }

    pub(super) fn ajustes(&self, clave: &str) -> AmazonS3Builder {
        let b = AmazonS3Builder::new().with_endpoint(&self.url).with_region("us-east-1");
        b.with_access_key_id("llave").with_secret_access_key(clave)
    }

    pub(super) fn lugar(&self) -> Lugar {
        Lugar::S3(S3::abrir("s3://balde/una/carpeta", self.ajustes("secreto")).expect("settings"))
    }

    pub(super) fn pedidos(&self) -> usize {
        self.fallas.pedidos.load(SeqCst)
    }
}

fn toca(veces: &AtomicUsize) -> bool {
    veces.try_update(SeqCst, SeqCst, |n| n.checked_sub(1)).is_ok()
}

async fn atender(
    servicio: S3Service,
    fallas: Arc<Fallas>,
    r: Request<Incoming>,
) -> Result<Response<Body>, std::io::Error> {
    fallas.pedidos.fetch_add(1, SeqCst);
    if toca(&fallas.errores) {
        let mut r = Response::new(Body::from("<Error><Code>InternalError</Code></Error>"));
        *r.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        return Ok(r);
    }
    let es_lectura = r.method() == Method::GET && !r.uri().query().unwrap_or("").contains("list-type");
    let r =
        servicio.call(r.map(s3s::Body::from)).await.map_err(|e| std::io::Error::other(format!("{e:?}")))?;
    if es_lectura && r.status().is_success() && toca(&fallas.mitades) {
        let (mut partes, cuerpo) = r.into_parts();
        let todo =
            BodyExt::collect(cuerpo).await.map_err(|e| std::io::Error::other(e.to_string()))?.to_bytes();
        partes.headers.insert(header::CONTENT_LENGTH, todo.len().into());
        let mitad = todo.slice(..todo.len() / 2);
        let trozos = stream::iter([Ok(mitad), Err(std::io::Error::other("cut"))]);
        return Ok(Response::from_parts(partes, Body::from_stream(trozos)));
    }
    Ok(r.map(Body::new))
}
