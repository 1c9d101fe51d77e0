//! `sede expediente`: the file of a petition as a folder with a signed index, which `sede verify` checks.
//!
//! Norma: Ley 1437 de 2011, art. 59; Acuerdo AGN 001 de 2024

use super::{abrir_store, esperar, mostrar};
use crate::{
    archivos::{Deposito, Duenio},
    args::Expediente as Pedido,
    claves::Claves,
    config::Config,
    expediente::exportar,
    reloj,
};
use anyhow::{Context, Result, bail, ensure};
use domain::{
    Instante,
    constancia::{Momento, Receptora},
    expediente::{Folio, Indice, MAX_DOCUMENTOS, Serie, VERSION},
    sitio::Sitio,
};
use futures::StreamExt;
use std::{
    fs::File,
    io::{Read, Write},
    path::Path,
    process::ExitCode,
    sync::Arc,
};
use store::{
    Conn, Store,
    adjuntos::{self, Analisis},
    documentos::{self, Documento},
    peticiones::{self, Peticion},
};
use tempfile::TempDir;

pub(crate) fn correr(o: &Pedido, config: &Config) -> Result<ExitCode> {
    let carga = content::load(&config.content);
    let Some(sitio) = &carga.sitio else {
        mostrar(&carga);
        bail!("el contenido tiene errores");
    };
    let claves = Arc::new(Claves::abrir(&config.keys)?);
    let url = config.public_url.clone().unwrap_or_default();
    esperar(async {
        let store = abrir_store(config).await?;
        let deposito = Deposito::abrir(&config.storage_url, &store, &claves)?;
        let origen = Origen { store: &store, deposito: &deposito, claves: &claves, sitio, url: &url };
        let hay = origen.exportar(&o.radicado, &o.carpeta, reloj::ahora()).await?;
        store.cerrar().await;
        eprintln!("✓ {hay} documentos en {}. Compruébelo con: sede verify", o.carpeta.display());
        Ok(ExitCode::SUCCESS)
    })
}

/// Where an expediente comes from.
pub(crate) struct Origen<'a> {
    pub(crate) store: &'a Store,
    pub(crate) deposito: &'a Deposito,
    pub(crate) claves: &'a Claves,
    pub(crate) sitio: &'a Sitio,
    /// Public address of the sede.
    pub(crate) url: &'a str,
}

impl Origen<'_> {
    /// Writes the folder, and says how many documents it has.
    ///
    /// # Errors
    /// Where there is no such filing, a document is in quarantine or another one, or the folder is there.
    pub(crate) async fn exportar(&self, radicado: &str, dir: &Path, ahora: Instante) -> Result<usize> {
        let formato = &self.sitio.entidad.radicacion;
        let numero = formato.leer(radicado).with_context(|| format!("«{radicado}» no es un radicado"))?;
        let mut lector = self.store.lector().await?;
        let c = &mut lector.conn();
        let p = peticiones::por_radicado(c, numero).await?;
        let p = p.with_context(|| format!("no hay ninguna solicitud {radicado}"))?;
        let documentos = todos(c, &p).await?;
        drop(lector);
        let indice = self.indice(&p, &documentos, ahora);
        let claros = self.a_mano(&documentos).await?;
        let mut fuente = |folio: &Folio| -> Result<Box<dyn Read>> {
            let d = documentos.iter().find(|d| d.orden == i64::from(folio.orden)).context("sin documento")?;
            Ok(match d.ruta.is_empty() {
                true => Box::new(std::io::Cursor::new(p.datos.clone().into_bytes())),
                false => Box::new(File::open(claros.path().join(d.id.to_string()))?),
            })
        };
        exportar(dir, &indice, self.claves, &mut fuente)?;
        Ok(documentos.len())
    }

    /// The files as they came, in a folder that only this user reads and that goes away by itself.
    async fn a_mano(&self, documentos: &[Documento]) -> Result<TempDir> {
        let carpeta = tempfile::tempdir()?;
        for d in documentos.iter().filter(|d| !d.ruta.is_empty()) {
            let que = || format!("el documento {}", d.orden);
            let leido = self.deposito.leer(d.id, Duenio::Sede, &d.huella).await.with_context(que)?;
            let mut archivo = File::create_new(carpeta.path().join(d.id.to_string()))?;
            let mut trozos = std::pin::pin!(leido.trozos());
            while let Some(trozo) = trozos.next().await {
                archivo.write_all(&trozo.with_context(que)?)?;
            }
        }
        Ok(carpeta)
    }

    fn indice(&self, p: &Peticion, documentos: &[Documento], ahora: Instante) -> Indice {
        let serie = documentos.first().map(|d| d.serie.clone()).unwrap_or_default();
        let clase = |nombre: String| Serie { codigo: nombre.clone(), nombre };
        let subserie = self.sitio.tramite(&p.tramite).and_then(|t| t.expediente.as_ref()?.subserie.clone());
        Indice {
            version: VERSION,
            entidad: Receptora {
                nombre: self.sitio.entidad.nombre.to_string(),
                nit: None,
                url: self.url.trim_end_matches('/').to_owned(),
            },
            radicado: self.sitio.entidad.radicacion.escribir(p.radicado()),
            serie: clase(serie),
            subserie: subserie.map(|s| clase(s.to_string())),
            abierto_en: Momento::de(p.recibida_en),
            cerrado_en: p.estado.terminada().then(|| Momento::de(p.cambiada_en)),
            generado_en: Momento::de(ahora),
            documentos: documentos.iter().filter_map(folio).collect(),
        }
    }
}

fn folio(d: &Documento) -> Option<Folio> {
    let orden = u32::try_from(d.orden).ok()?;
    let tipo = if d.tipo_documental.is_empty() { "Documento" } else { &d.tipo_documental };
    Some(Folio {
        orden,
        archivo: Folio::archivo(orden, tipo, &d.tipo),
        tipo_documental: tipo.to_owned(),
        sha256: d.huella.parse().ok()?,
        bytes: u64::try_from(d.bytes).ok()?,
        tipo: d.tipo.clone(),
        creado_en: Momento::de(d.incorporado_en),
        incorporado_en: Momento::de(d.incorporado_en),
    })
}

/// All of them, page by page; what the antivirus did not let through goes nowhere.
async fn todos(c: &mut Conn<'_>, p: &Peticion) -> Result<Vec<Documento>> {
    let mut todos: Vec<Documento> = Vec::new();
    loop {
        let pagina = documentos::de(c, p.id, todos.last().map_or(0, |d| d.orden)).await?;
        if pagina.is_empty() {
            break;
        }
        todos.extend(pagina);
        ensure!(todos.len() <= MAX_DOCUMENTOS, "el expediente tiene más de {MAX_DOCUMENTOS} documentos");
    }
    for a in adjuntos::de_peticion(c, p.id).await? {
        let cerrado = matches!(a.analisis, Analisis::Pendiente | Analisis::Infectado);
        let suyo = todos.iter().find(|d| d.id == a.id).filter(|_| cerrado);
        if let Some(d) = suyo {
            bail!(
                "el documento {} está en cuarentena: espere el antivirus, o retírelo del expediente",
                d.orden
            );
        }
    }
    Ok(todos)
}
