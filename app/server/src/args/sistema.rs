//! `sede sistema`, as it is typed.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(crate) struct Sistema {
    #[command(subcommand)]
    pub(crate) orden: OrdenSistema,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrdenSistema {
    /// Da de alta un sistema, que se presenta con sus propias claves
    Add {
        /// El NIT de la entidad que paga, con su dígito de verificación
        #[arg(long, value_name = "NIT")]
        nit: String,
        /// La dependencia en cuyo nombre notifica, por su nombre en las direcciones
        #[arg(long, value_name = "DEPENDENCIA")]
        dependencia: String,
        /// Cómo se llama el sistema
        #[arg(long, value_name = "NOMBRE")]
        nombre: String,
        /// Sus claves públicas, en un JWK Set
        #[arg(long, value_name = "ARCHIVO")]
        jwks: PathBuf,
        /// El código de un procedimiento que puede notificar, y cómo lo leerá la gente; se puede repetir
        #[arg(long, value_name = "CÓDIGO[=NOMBRE]", required = true)]
        procedimiento: Vec<String>,
        /// Dónde se le avisa de los cambios de estado: https://…
        #[arg(long, value_name = "URL")]
        webhook: Option<url::Url>,
        /// Cuántas notificaciones puede hacer en un día (por omisión, sin límite)
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(i64).range(1..))]
        cupo: Option<i64>,
    },
    /// Lista los sistemas
    List,
    /// Retira un sistema: desde ahora no notifica ni consulta
    Remove {
        /// El identificador que muestra `sede sistema list`
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Cuántas notificaciones hizo cada dependencia en un mes, en CSV: para su liquidación
    Cuenta {
        /// Como 2026-11
        #[arg(long, value_name = "MES")]
        mes: String,
    },
}
