//! `sede serve`: the portal and the edge.

use super::mostrar;
use crate::{
    args::Serve,
    config::Config,
    reloj,
    serve::{Vivo, servir, vigilar},
    sitio::{Cache, Pedido, planta},
};
use anyhow::{Context, Result, bail};
use std::{
    net::{IpAddr, SocketAddr, ToSocketAddrs},
    process::ExitCode,
    sync::Arc,
};

pub(crate) fn correr(o: &Serve, config: Config) -> Result<ExitCode> {
    bitacora(&config)?;
    let direccion = direccion(o.listen.as_deref().unwrap_or(&config.listen))?;
    let tls = config.public_url.as_deref().is_some_and(|u| u.starts_with("https://"));
    let pedido = Pedido {
        content: o.content.clone().unwrap_or_else(|| config.content.clone()),
        url: config.public_url.clone(),
        hoy: reloj::hoy(),
        borradores: o.watch,
    };
    let vivo = Arc::new(Vivo::new(tls, o.watch));
    if o.watch {
        solo_en_casa(direccion.ip())?;
        vigilar(Arc::clone(&vivo), pedido)?;
    } else if !publicar(&vivo, &pedido, config.cache.as_deref())? {
        return Ok(ExitCode::from(1));
    }
    servir(&vivo, direccion, |real| {
        tracing::info!(address = %real, "listening");
        eprintln!("Sede en http://{real}  (Ctrl-C para parar)");
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Shows the site at once and compresses it meanwhile; false where the content has errors.
fn publicar(vivo: &Arc<Vivo>, pedido: &Pedido, cache: Option<&std::path::Path>) -> Result<bool> {
    let mut carga = content::load(&pedido.content);
    let Some(planta) = planta(&mut carga, pedido) else {
        mostrar(&carga);
        eprintln!("La sede no se sirve con errores. Para verla mientras corrige: sede serve --watch");
        return Ok(false);
    };
    vivo.poner(Arc::clone(&planta), None)?;
    let (vivo, cache) = (Arc::clone(vivo), Cache::new(cache));
    std::thread::spawn(move || {
        if let Some(portal) = vivo.portal() {
            portal.buscador();
        }
        if let Err(e) = vivo.poner(planta, Some(&cache)) {
            tracing::error!(error = %e, "compression");
        }
    });
    Ok(true)
}

fn direccion(s: &str) -> Result<SocketAddr> {
    let invalida = || format!("«{s}» no es una dirección con puerto, como 127.0.0.1:3000");
    s.to_socket_addrs().with_context(invalida)?.next().with_context(invalida)
}

/// Drafts and findings are for the editor's own machine.
fn solo_en_casa(ip: IpAddr) -> Result<()> {
    if !ip.is_loopback() {
        bail!("--watch muestra borradores: solo se sirve en este computador (127.0.0.1)");
    }
    Ok(())
}

fn bitacora(config: &Config) -> Result<()> {
    let filtro = tracing_subscriber::EnvFilter::try_new(&config.log)
        .with_context(|| format!("SEDE_LOG: «{}» no es un filtro", config.log))?;
    let salida = tracing_subscriber::fmt().with_env_filter(filtro).with_writer(std::io::stderr);
    if config.log_json {
        salida.json().init()
    } else {
        salida.with_target(false).init()
    }
    Ok(())
}
