//! A sede for a test: its edge over a new database, the demonstration content, the simulator, a clock that tests move.

use super::{banco::CLAVE, postgres};
use crate::{
    actos,
    archivos::{Clamd, Deposito},
    borde::{self, Borde, limites::Limites, publico::Publico},
    claves::Claves,
    correo::Cartero,
    identidad::{Ajustes, Cliente, Dialecto, red::Mensajero},
    pagos::{Banco, Clave},
    rebotes::Buzon,
    serve::Vivo,
    simulador::{self, Montaje, Simulador},
    sitio::{Pedido, Planta},
    sms::{Pasarela, Secreta},
    trabajos,
};
use axum::Router;
use domain::{Instante, documento::TipoDocumento, evidencia::Resumen, sitio::Sitio};
use std::{
    cell::Cell,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};
use store::{
    Conn, SqlResult, Store,
    evidencia::{Auditoria, auditar},
    funcionarios::Funcionario,
};
use tokio::{net::TcpListener, sync::watch};

/// The public address where a test asks for one with TLS.
pub(super) const PUBLICA: &str = "https://sede.municipio.example";

thread_local! {
    // All of a test runs on its thread, the edge too: only the writer of the store has one of its own.
    static RELOJ: Cell<i64> = const { Cell::new(1_800_000_000) };
}

/// Now, for the edge and for the simulator.
pub(super) fn ahora() -> Instante {
    Instante::from_second(RELOJ.get()).expect("in range")
}

/// Time goes by.
pub(super) fn pasan(segundos: i64) {
    RELOJ.set(RELOJ.get() + segundos);
}

/// What is not as usual.
#[derive(Default)]
pub(super) struct Como {
    pub(super) publica: Option<&'static str>,
    pub(super) postgres: bool,
    pub(super) proxies: Vec<IpAddr>,
    /// Address of an antivirus.
    pub(super) clamd: Option<String>,
    /// Where its bank is; empty for none, and nothing for the made-up one.
    pub(super) banco: Option<String>,
    /// Address of a mail server; without it, messages go to a folder.
    pub(super) smtp: Option<String>,
    /// Address of a gateway of text messages.
    pub(super) sms: Option<String>,
    /// Address of the mailbox where bounces arrive.
    pub(super) rebotes: Option<String>,
    /// No receiver of a system may be in a private network.
    pub(super) sin_privadas: bool,
}

/// One server.
pub(super) struct Casa {
    pub(super) borde: Arc<Borde>,
    pub(super) rutas: Router,
    pub(super) url: String,
    emisor: String,
    claves: PathBuf,
    smtp: Option<String>,
    _carpeta: Arc<tempfile::TempDir>,
}

impl Casa {
    /// On SQLite and loopback, as on the machine of who tries it.
    pub(super) async fn nueva() -> Self {
        Self::como(Como::default()).await
    }

    /// On SQLite, under an https address.
    pub(super) async fn segura() -> Self {
        Self::como(Como { publica: Some(PUBLICA), ..Como::default() }).await
    }

    pub(super) async fn como(como: Como) -> Self {
        let carpeta = Arc::new(tempfile::tempdir().expect("folder"));
        let url = match como.postgres {
            true => postgres::base_nueva(),
            false => format!("sqlite://{}/sede.db", carpeta.path().display()),
        };
        let escucha = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let direccion = escucha.local_addr().expect("bound");
        let publico = Publico::new(como.publica, direccion, &[]).expect("an address");
        let emisor = format!("http://{direccion}/simulador");
        let casa = Self::armar(&como, publico, url, emisor, carpeta, true).await;
        let rutas = casa.rutas.clone();
        tokio::spawn(async move { axum::serve(escucha, rutas).await });
        casa
    }

    /// Another server of the same sede, behind the same address.
    pub(super) async fn otra(&self) -> Self {
        let publico = self.borde.publico.clone();
        let carpeta = Arc::clone(&self._carpeta);
        let banco = Some(format!("{}/banco", self.emisor));
        let como = Como { banco, smtp: self.smtp.clone(), ..Como::default() };
        Self::armar(&como, publico, self.url.clone(), self.emisor.clone(), carpeta, false).await
    }

    /// The same sede since it has an antivirus.
    pub(super) async fn con_antivirus(&self, clamd: String) -> Self {
        let carpeta = Arc::clone(&self._carpeta);
        let banco = Some(format!("{}/banco", self.emisor));
        let como = Como { banco, clamd: Some(clamd), ..Como::default() };
        let publico = self.borde.publico.clone();
        Self::armar(&como, publico, self.url.clone(), self.emisor.clone(), carpeta, false).await
    }

    async fn armar(
        como: &Como,
        publico: Publico,
        url: String,
        emisor: String,
        carpeta: Arc<tempfile::TempDir>,
        simula: bool,
    ) -> Self {
        let store = Store::abrir(&url).await.expect("opens");
        store.migrar().await.expect("migrates");
        let (retorno, salida) = (publico.a("/ingresar/retorno"), publico.a("/ingresar/adios"));
        let client_id = "sede".to_owned();
        let simulador = simula.then(|| {
            let montaje = Montaje {
                emisor: emisor.clone(),
                client_id: client_id.clone(),
                retorno: retorno.clone(),
                salida: salida.clone(),
                reloj: ahora,
            };
            Arc::new(Simulador::new(montaje, &mut crate::azar::azar()).expect("people"))
        });
        let (banco, banco_simulado) = bancos(como, &publico, &emisor);
        let dialecto = Dialecto::leer("estandar", None, None).expect("embedded");
        let ajustes =
            Ajustes { emisor: emisor.clone(), client_id, client_secret: None, retorno, salida, dialecto };
        let claves = carpeta.path().join("claves.json");
        let documentos = format!("file://{}/documentos", carpeta.path().display());
        let las_claves = Arc::new(Claves::abrir(&claves).expect("keys"));
        let borde = Arc::new(Borde {
            vivo: vivo(publico.seguro(), demostracion()),
            deposito: Deposito::abrir(&documentos, &store, &las_claves).expect("folder"),
            store,
            clamd: como.clamd.as_deref().map(|d| Clamd::leer(d).expect("an address")),
            cartero: Cartero::abrir(como.smtp.as_deref(), &carpeta.path().join("correo")).expect("folder"),
            sms: como
                .sms
                .as_deref()
                .map(|u| Pasarela::abrir(u, &Secreta::new("clave-de-prueba")).expect("an address")),
            rebotes: como.rebotes.as_deref().map(|u| Buzon::abrir(u).expect("an address")),
            mensajero: Mensajero::new(!como.sin_privadas).expect("a client"),
            publico,
            cliente: Some(Cliente::new(ajustes).expect("settings")),
            simulador,
            banco,
            banco_simulado,
            claves: las_claves,
            limites: Limites::new(),
            proxies: como.proxies.clone(),
            reloj: ahora,
        });
        let smtp = como.smtp.clone();
        Self { rutas: borde::rutas(&borde), borde, url, emisor, claves, smtp, _carpeta: carpeta }
    }

    /// The entity changes its content: this site from now on.
    pub(super) fn publicar(&self, cambio: impl FnOnce(&mut Sitio)) {
        let mut sitio = demostracion().portal.sitio().clone();
        cambio(&mut sitio);
        self.borde.vivo.editar(Some(Arc::new(Planta::new(sitio, &pedido(), &[]))), Vec::new());
    }

    /// Messages that were sent so far.
    pub(super) fn correos(&self) -> Vec<String> {
        let carpeta = self._carpeta.path().join("correo");
        let archivos = std::fs::read_dir(carpeta).expect("folder").flatten();
        archivos.filter_map(|a| std::fs::read_to_string(a.path()).ok()).collect()
    }

    /// The folder of the files of people.
    pub(super) fn documentos(&self) -> PathBuf {
        self._carpeta.path().join("documentos")
    }

    /// Issuer of the simulator.
    pub(super) fn emisor(&self) -> &str {
        &self.emisor
    }

    /// An act that must succeed.
    pub(super) async fn haz<T: Send + 'static>(
        &self,
        acto: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<T> + Send + 'static,
    ) -> T {
        self.borde.store.acto(acto).await.expect("act")
    }

    /// Waits until what was begun in passing is written: the writer takes one after the other.
    pub(super) async fn asentar(&self) {
        for _ in 0..8 {
            tokio::task::yield_now().await;
        }
        self.haz(async |_: &mut Conn<'_>| Ok(())).await;
    }

    /// Carmen Beltrán attends people from now on.
    pub(super) async fn nombrar(&self) {
        let f = Funcionario {
            id: crate::azar::id(ahora()),
            tipo_documento: TipoDocumento::Cc,
            numero_documento: "1099000707".into(),
            nombre: "Carmen Rosa Beltrán Ortiz".into(),
            papel: "atencion".into(),
            dependencia: "Oficina de Atención a la Ciudadanía".into(),
            agregado_en: ahora(),
            retirado_en: None,
        };
        actos::agregar_funcionario(&self.borde.store, f).await.expect("added");
    }

    /// What the jobs of a server do: seal, forget what is over, seal once more.
    pub(super) async fn trabajar(&self) {
        let (parar, parado) = watch::channel(false);
        let ancla = trabajos::ancla(&self.claves);
        let trabajos = trabajos::correr(&self.borde, &ancla, parado);
        let fin = async {
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
            parar.send(true).expect("somebody works");
        };
        tokio::join!(trabajos, fin);
    }

    /// What `sede audit` would say.
    pub(super) async fn auditar(&self) -> Result<Resumen, Auditoria> {
        let claves = &self.borde.claves;
        let ancla = trabajos::leer_ancla(&trabajos::ancla(&self.claves)).expect("readable");
        auditar(&self.borde.store, &|k, m, f| claves.verificar(k, m, f), ancla.as_ref()).await
    }
}

/// The bank of a test, or the made-up one of the same server.
fn bancos(
    como: &Como,
    publico: &Publico,
    emisor: &str,
) -> (Option<Banco>, Option<Arc<simulador::banco::Banco>>) {
    let clave = Clave::de(CLAVE).expect("long enough");
    let url = como.banco.clone().unwrap_or_else(|| format!("{emisor}/banco"));
    let banco = (!url.is_empty()).then(|| Banco::new(&url, clave.clone(), ahora).expect("an address"));
    let montaje = simulador::banco::Montaje { url, sede: publico.a("/"), clave, reloj: ahora };
    let simulado = || Arc::new(simulador::banco::Banco::new(montaje).expect("an address"));
    (banco, como.banco.is_none().then(simulado))
}

/// Its parts are made when they are asked for: most tests never look at a file.
fn vivo(tls: bool, planta: Arc<Planta>) -> Arc<Vivo> {
    let vivo = Vivo::new(tls, false);
    vivo.editar(Some(planta), Vec::new());
    Arc::new(vivo)
}

fn pedido() -> Pedido {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let hoy = jiff::civil::date(2027, 1, 15);
    Pedido { content, url: None, hoy, borradores: false, simulador: true }
}

/// The demonstration, read once a process.
fn demostracion() -> Arc<Planta> {
    static PLANTA: OnceLock<Arc<Planta>> = OnceLock::new();
    let leer = || {
        let pedido = pedido();
        let sitio = content::load(&pedido.content).sitio.expect("the demonstration has no errors");
        Arc::new(Planta::new(sitio, &pedido, &[]))
    };
    Arc::clone(PLANTA.get_or_init(leer))
}

/// Where a test that needs none of its own comes from.
pub(super) fn direccion(ip: [u8; 4]) -> IpAddr {
    SocketAddr::from((ip, 0)).ip()
}
