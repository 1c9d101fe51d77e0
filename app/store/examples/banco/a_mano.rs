//! The rows of a filing written by hand: one writer, plain sqlx, a transaction for all that wait, no savepoints.

use crate::{
    Nada,
    solicitud::{FORMULARIO, Solicitud},
};
use sqlx::{
    ConnectOptions, Connection, PgConnection, SqliteConnection, query, query_scalar,
    sqlite::SqliteConnectOptions,
};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// As many as the store takes together.
const GRUPO: usize = 256;
const EN: i64 = 1_800_000_000_000;

type Pedido = (Solicitud, oneshot::Sender<()>);

/// The way in.
pub(crate) struct Escritor(mpsc::Sender<Pedido>);

enum Conexion {
    Sqlite(SqliteConnection),
    Pg(PgConnection),
}

impl Escritor {
    pub(crate) async fn abrir(url: &str) -> Nada<Self> {
        let mut conexion = match url.strip_prefix("sqlite://") {
            Some(ruta) => Conexion::Sqlite(sqlite(ruta).await?),
            None => Conexion::Pg(PgConnection::connect(url).await?),
        };
        let (tx, mut rx) = mpsc::channel(1024);
        let rt = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        std::thread::spawn(move || {
            rt.block_on(async move {
                let mut lote = Vec::with_capacity(GRUPO);
                while rx.recv_many(&mut lote, GRUPO).await > 0 {
                    let hecho = match &mut conexion {
                        Conexion::Sqlite(c) => en_sqlite(c, &lote).await,
                        Conexion::Pg(c) => en_postgres(c, &lote).await,
                    };
                    // Whoever waits for an answer that does not come is told so.
                    if hecho.is_err() {
                        return;
                    }
                    for (_, tx) in lote.drain(..) {
                        let _ = tx.send(());
                    }
                }
            });
        });
        Ok(Self(tx))
    }

    pub(crate) async fn radicar(&self, s: Solicitud) -> Nada<()> {
        let (tx, rx) = oneshot::channel();
        self.0.send((s, tx)).await.map_err(|_| "the writer by hand failed")?;
        Ok(rx.await?)
    }
}

async fn sqlite(ruta: &str) -> sqlx::Result<SqliteConnection> {
    use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
    SqliteConnectOptions::new()
        .filename(ruta)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10))
        .foreign_keys(true)
        .pragma("recursive_triggers", "ON")
        .pragma("secure_delete", "ON")
        .connect()
        .await
}

const RADICADO: &str = "INSERT INTO radicados (anio, ultimo) VALUES (2027, 1) ON CONFLICT (anio)
    DO UPDATE SET ultimo = radicados.ultimo + 1 RETURNING ultimo";
const PETICION: &str = "INSERT INTO peticiones (id, anio, numero, borrador, clase, tramite, formulario, asunto,
    dependencia, persona, empresa, anonima, datos, faltan, medio, correo, canal, recibida_en, estado, vence,
    prioridad, clave_consulta, sal, codigo, cambiada_en)
    VALUES ($1, 2027, $2, $3, 'peticion', '', $4, 'Alumbrado de la calle 5', 'secretaria-de-gobierno', NULL, '', 0,
    $5, '[]', 'correo', 'ana@correo.example', 'sede', $6, 'radicada', '2027-02-05', '', $7, $7, $7, $6)";
const BORRADOR: &str = "UPDATE borradores SET peticion = $2 WHERE id = $1";
const TERMINO: &str = "INSERT INTO terminos (id, peticion, numero, clase, desde, vence, detalle, motivo, en)
    VALUES ($1, $1, 1, 'peticion', '2027-01-18', '2027-02-05', $2, 'radicacion', $3)";
const ACTUACION: &str =
    "INSERT INTO actuaciones (id, peticion, numero, tipo, en, quien, visible, texto, datos)
    VALUES ($1, $1, 1, 'radicada', $2, NULL, 1, 'Recibimos su petición.', '{}')";
const EVIDENCIA: &str = "INSERT INTO evidencia (orden, id, sujeto, numero, tipo, en, datos, previa, huella)
    VALUES ((SELECT COALESCE(MAX(orden), 0) + 1 FROM evidencia), $1, 'peticion:' || $1, 1, 'radicacion', $2, '{}',
    NULL, $3)";
const CADENA: &str = "INSERT INTO cadenas (sujeto, numero, huella) VALUES ('peticion:' || $1, 1, $2)";
const COMPROMISO: &str = "INSERT INTO compromisos (evidencia, campo, sal, valor)
    VALUES ($1, 'correo', $2, 'ana@correo.example')";
const CONSTANCIA: &str =
    "INSERT INTO constancias (codigo, peticion, texto, creada_en) VALUES ($1, $2, $3, $4)";
const CORREO: &str = "INSERT INTO correos (id, peticion, clase, para, asunto, texto, html, estado, intentos,
    proximo_en, creado_en, error) VALUES ($1, $1, 'acuse', 'ana@correo.example', 'Recibimos su petición', $2, $3,
    'por_enviar', 0, $4, $4, '')";

/// The same for both engines, each with its own types.
macro_rules! grupo {
    ($nombre:ident, $una:ident, $conexion:ty, $empezar:literal) => {
        async fn $nombre(c: &mut $conexion, lote: &[Pedido]) -> sqlx::Result<()> {
            query($empezar).execute(&mut *c).await?;
            for (s, _) in lote {
                $una(c, s).await?;
            }
            query("COMMIT").execute(&mut *c).await.map(drop)
        }

        async fn $una(c: &mut $conexion, s: &Solicitud) -> sqlx::Result<()> {
            let (id, borrador, p) = (s.id.to_string(), s.borrador.to_string(), &*s.palabras);
            let (codigo, huella) = (&s.codigo, &p.detalle[..64]);
            let numero: i64 = query_scalar(RADICADO).fetch_one(&mut *c).await?;
            let q = query(PETICION).bind(&id).bind(numero).bind(&borrador).bind(FORMULARIO).bind(&p.datos);
            q.bind(EN).bind(codigo).execute(&mut *c).await?;
            query(BORRADOR).bind(&borrador).bind(&id).execute(&mut *c).await?;
            query(TERMINO).bind(&id).bind(&p.detalle).bind(EN).execute(&mut *c).await?;
            query(ACTUACION).bind(&id).bind(EN).execute(&mut *c).await?;
            query(EVIDENCIA).bind(&id).bind(EN).bind(huella).execute(&mut *c).await?;
            query(CADENA).bind(&id).bind(huella).execute(&mut *c).await?;
            query(COMPROMISO).bind(&id).bind(codigo).execute(&mut *c).await?;
            query(CONSTANCIA).bind(codigo).bind(&id).bind(&p.constancia).bind(EN).execute(&mut *c).await?;
            let q = query(CORREO).bind(&id).bind(&p.texto).bind(&p.html).bind(EN);
            q.execute(&mut *c).await.map(drop)
        }
    };
}
grupo!(en_sqlite, una_en_sqlite, SqliteConnection, "BEGIN IMMEDIATE");
grupo!(en_postgres, una_en_postgres, PgConnection, "BEGIN");
