//! nginx as an entity would set it up for static pages: precompressed files, open file cache, no log.

use super::super::http::Respuesta;
use super::super::servidor::{Servidor, puerto_libre};
use anyhow::{Result, ensure};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const MODULO: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Headers that nginx writes itself.
const SUYAS: [&str; 10] = [
    "accept-ranges",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "etag",
    "last-modified",
    "server",
    "vary",
];

pub(super) struct Nginx(PathBuf);

/// Debian keeps it in sbin, which is not in the PATH of everyone.
pub(super) fn programa() -> Option<Nginx> {
    let camino = std::env::var_os("PATH").unwrap_or_default();
    let dirs = std::env::split_paths(&camino).chain(["/usr/sbin".into()]);
    let nginx = dirs.map(|dir| dir.join("nginx")).find(|p| p.is_file())?;
    Path::new(MODULO).is_file().then_some(Nginx(nginx))
}

impl Nginx {
    /// Serves a folder; `muestra` is an answer of ours, whose headers it sends too.
    pub(super) fn arrancar(&self, dir: &Path, sitio: &Path, muestra: &Respuesta) -> Result<Servidor> {
        let host = puerto_libre()?;
        let archivo = dir.join("nginx.conf");
        std::fs::write(&archivo, configuracion(dir, sitio, &host, &cabeceras(muestra)?))?;
        let mut orden = Command::new(&self.0);
        orden.arg("-p").arg(dir).arg("-c").arg(archivo).arg("-e").arg(dir.join("nginx.log"));
        // In the foreground, so that it can be stopped by its id.
        Servidor::ajeno(
            {
                orden.args(["-g", "daemon off;"]);
                orden
            },
            host,
        )
    }
}

fn cabeceras(muestra: &Respuesta) -> Result<String> {
    let mut lineas = String::new();
    for (nombre, valor) in muestra.cabeceras.iter().filter(|(n, _)| !SUYAS.contains(&n.as_str())) {
        ensure!(!valor.contains(['"', '$', '\\']), "nginx.conf cannot hold {nombre}: {valor}");
        writeln!(lineas, "    add_header {nombre} \"{valor}\";")?;
    }
    Ok(lineas)
}

fn configuracion(dir: &Path, sitio: &Path, host: &str, cabeceras: &str) -> String {
    let (dir, sitio) = (dir.display(), sitio.display());
    format!(
        "load_module {MODULO};
user root;
pid {dir}/nginx.pid;
worker_processes auto;
error_log {dir}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=10000 inactive=60s;
  open_file_cache_valid 60s;
  open_file_cache_min_uses 1;
  brotli_static on;
  gzip_static on;
  gzip_vary on;
  server {{
    listen {host};
    root {sitio};
    index index.html;
    charset utf-8;
{cabeceras}  }}
}}
"
    )
}
