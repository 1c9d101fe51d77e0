//! `sede serve`: the portal and the edge.

use super::mostrar;
use crate::{
    archivos::{Clamd, Deposito},
    args::Serve,
    borde::{Borde, limites::Limites, publico::Publico},
    claves::Claves,
    config::Config,
    correo::Cartero,
    identidad::{Ajustes, Cliente, Dialecto, red::Mensajero},
    pagos::{Banco, Clave},
    reloj,
    serve::{Puerta, Vivo, vigilar},
    simulador::{
        Montaje, Simulador,
        banco::{self, Banco as BancoSimulado},
    },
    sitio::{Cache, Pedido, planta},
    trabajos,
};
use anyhow::{Context, Result, bail};
use std::{
    net::{IpAddr, SocketAddr, ToSocketAddrs},
    process::ExitCode,
    sync::Arc,
};

/// What the authentication service calls us where nobody said.
const CLIENTE: &str = "sede";

pub(crate) fn correr(o: &Serve, config: Config) -> Result<ExitCode> {
    bitacora(&config)?;
    let direccion = direccion(o.listen.as_deref().unwrap_or(&config.listen))?;
    if o.watch {
        solo_en_casa(direccion.ip())?;
    }
    let puerta = Puerta::abrir(direccion)?;
    let publico = Publico::new(config.public_url.as_deref(), puerta.direccion, &config.origenes)?;
    let en_casa = publico.es_loopback() && puerta.direccion.ip().is_loopback();
    let simula = config.oidc.issuer.is_none() && en_casa;
    let pedido = Pedido {
        content: o.content.clone().unwrap_or_else(|| config.content.clone()),
        url: config.public_url.clone(),
        hoy: reloj::hoy(),
        borradores: o.watch,
        simulador: simula,
    };
    let vivo = Arc::new(Vivo::new(publico.seguro(), o.watch));
    if o.watch {
        vigilar(Arc::clone(&vivo), pedido)?;
    } else if !publicar(&vivo, &pedido, config.cache.as_deref())? {
        return Ok(ExitCode::from(1));
    }
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let ancla = trabajos::ancla(&config.keys);
        let borde = Arc::new(borde(vivo, config, publico, (simula, en_casa)).await?);
        let real = puerta.direccion;
        tracing::info!(address = %real, "listening");
        eprintln!("Sede en http://{real}  (Ctrl-C para parar)");
        if o.watch {
            eprintln!("Guía para editores en http://{real}/{}", pages::edicion::GUIA);
        }
        puerta.servir(&borde, async |parado| trabajos::correr(&borde, &ancla, parado).await).await;
        borde.store.cerrar().await;
        Ok(ExitCode::SUCCESS)
    })
}

/// All that the edge needs, or why it cannot start.
async fn borde(
    vivo: Arc<Vivo>,
    config: Config,
    publico: Publico,
    (simula, en_casa): (bool, bool),
) -> Result<Borde> {
    let store = super::abrir_store(&config).await?;
    let claves = Arc::new(Claves::abrir(&config.keys)?);
    let simulador = if simula { Some(Arc::new(simulador(&publico)?)) } else { None };
    let cliente = cliente(&config, &publico, simula)?;
    if cliente.is_none() {
        tracing::warn!("nobody can enter: no authentication service is configured");
    }
    let (banco, banco_simulado) = banco(&config, &publico, en_casa)?;
    let deposito = Deposito::abrir(&config.storage_url, &store, &claves)?;
    Ok(Borde {
        vivo,
        store,
        deposito,
        clamd: config.clamd.as_deref().map(Clamd::leer).transpose()?,
        cartero: cartero(&config)?,
        sms: config.sms.pasarela()?,
        rebotes: config.rebotes.buzon()?,
        mensajero: Mensajero::new(config.webhooks_privados).map_err(|_| anyhow::anyhow!("sin red"))?,
        publico,
        cliente,
        simulador,
        claves,
        banco,
        banco_simulado,
        limites: Limites::new(),
        proxies: config.proxies,
        reloj: reloj::ahora,
    })
}

/// Mail goes to a folder beside the keys where no server is configured, and the log says so.
fn cartero(config: &Config) -> Result<Cartero> {
    let carpeta = config.keys.with_file_name("correo");
    if config.smtp_url.is_none() {
        tracing::warn!(folder = %carpeta.display(), "no mail server is configured: messages are written as files");
    }
    Ok(Cartero::abrir(config.smtp_url.as_deref(), &carpeta)?.con_rebotes(config.rebotes.remitente()?))
}

/// The client of the bank; of a made-up one on one's own machine, of none elsewhere.
fn banco(
    config: &Config,
    publico: &Publico,
    en_casa: bool,
) -> Result<(Option<Banco>, Option<Arc<BancoSimulado>>)> {
    let configurado = config.pagos.banco(reloj::ahora)?;
    if configurado.is_some() || !en_casa {
        if configurado.is_none() {
            tracing::warn!("nothing is paid on the web: no bank is configured");
        }
        return Ok((configurado, None));
    }
    let mal = |e: String| anyhow::anyhow!("el banco simulado: {e}");
    let clave = Clave::de(&crate::azar::secreto()).context("una clave")?;
    let url = publico.a("/simulador/banco");
    let banco = Banco::new(&url, clave.clone(), reloj::ahora).map_err(mal)?;
    let montaje = banco::Montaje { url, sede: publico.a("/"), clave, reloj: reloj::ahora };
    Ok((Some(banco), Some(Arc::new(BancoSimulado::new(montaje).map_err(mal)?))))
}

/// The made-up service, under the address of this sede.
fn simulador(publico: &Publico) -> Result<Simulador> {
    let montaje = Montaje {
        emisor: publico.a("/simulador"),
        client_id: CLIENTE.to_owned(),
        retorno: publico.a("/ingresar/retorno"),
        salida: publico.a("/ingresar/adios"),
        reloj: reloj::ahora,
    };
    Simulador::new(montaje, &mut crate::azar::azar()).map_err(|e| anyhow::anyhow!("el simulador: {e}"))
}

/// The client of the authentication service; none where there is none and this is no demonstration.
fn cliente(config: &Config, publico: &Publico, simula: bool) -> Result<Option<Cliente>> {
    let emisor = match &config.oidc.issuer {
        Some(issuer) if config.public_url.is_none() && !publico.es_loopback() => {
            bail!(
                "con SEDE_OIDC_ISSUER={issuer} hace falta SEDE_PUBLIC_URL: a esa dirección vuelven las personas"
            )
        }
        Some(issuer) if !publico.seguro() && !publico.es_loopback() => {
            bail!("con SEDE_OIDC_ISSUER={issuer}, SEDE_PUBLIC_URL debe empezar por https://")
        }
        Some(issuer) => issuer.clone(),
        None if simula => publico.a("/simulador"),
        None => return Ok(None),
    };
    let o = &config.oidc;
    let dialecto = Dialecto::leer(
        o.dialecto.as_deref().unwrap_or("estandar"),
        o.acr.as_deref(),
        o.grado_claim.as_deref(),
    )
    .map_err(|e| anyhow::anyhow!("SEDE_OIDC_*: {e}"))?;
    let ajustes = Ajustes {
        emisor,
        client_id: o.client_id.clone().unwrap_or_else(|| CLIENTE.to_owned()),
        client_secret: o.client_secret.as_ref().map(|s| s.secret().clone()),
        retorno: publico.a("/ingresar/retorno"),
        salida: publico.a("/ingresar/adios"),
        dialecto,
    };
    Ok(Some(Cliente::new(ajustes).map_err(|e| anyhow::anyhow!("SEDE_OIDC_ISSUER: {}", e.codigo()))?))
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
        let indices = |desde, cuantos| {
            let Some(portal) = vivo.portal() else { return };
            portal.lenguas().skip(desde).take(cuantos).for_each(|l| _ = portal.buscador(l));
        };
        indices(0, 1);
        if let Err(e) = vivo.poner(planta, Some(&cache)) {
            tracing::error!(error = %e, "compression");
        }
        indices(1, usize::MAX);
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
