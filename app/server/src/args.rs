//! What a person types.

mod new;
mod report;
mod sistema;
mod unidad;

pub(crate) use new::New;
pub(crate) use report::{De, Declaracion, FormatoReporte, OrdenReporte, Report};
pub(crate) use sistema::{OrdenSistema, Sistema};
pub(crate) use unidad::Unidad;

use crate::commands::plazo;
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Sede: una carpeta de hojas de trámites se vuelve una sede electrónica.
#[derive(Debug, Parser)]
#[command(name = "sede", version, about, disable_help_subcommand = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) orden: Orden,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Orden {
    /// Revisa las hojas y dice qué corregir
    Check(Check),
    /// Escribe el sitio en una carpeta
    Build(Build),
    /// Sirve el portal y atiende sus formularios
    Serve(Serve),
    /// Crea la carpeta de contenido de una entidad nueva
    New(New),
    /// Imprime el JSON Schema de un tipo de hoja
    Schema(Schema),
    /// Cuenta un término y muestra cada día que no cuenta
    Plazo(Plazo),
    /// Compara la sede con lo que pide la norma, línea por línea
    Report(Report),
    /// Muestra la configuración efectiva, sin secretos
    Config,
    /// Pone al día la base de datos
    Migrate,
    /// Guarda en un archivo todo lo que la entidad necesita para volver a empezar, con sus claves
    Backup(Archivo),
    /// Vuelve a empezar desde un archivo de `sede backup`
    Restore(Archivo),
    /// Verifica la cadena de evidencia y dice cuál es el primer eslabón roto
    Audit(Audit),
    /// Quién atiende en nombre de la entidad
    Funcionario(Funcionario),
    /// Qué sistemas notifican por la API, y cuánto notificó cada uno
    Sistema(Sistema),
    /// Solicitudes de supresión de datos, y su respuesta
    Supresion(Supresion),
    /// Exporta el expediente de una solicitud: una carpeta con sus documentos y un índice firmado
    Expediente(Expediente),
    /// Comprueba una constancia, la prueba de una notificación o un expediente exportado, sin red
    Verify(Verify),
    /// Las claves con que firma la entidad
    Claves(Claves),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    /// La constancia (.jws, .json, .html o .eml), la prueba (.zip) o la carpeta del expediente
    #[arg(value_name = "RECIBO")]
    pub(crate) recibo: PathBuf,
    /// Las claves de la entidad, de su /.well-known/jwks.json (por omisión, las de SEDE_KEYS)
    #[arg(long, value_name = "ARCHIVO")]
    pub(crate) jwks: Option<PathBuf>,
    /// Un anexo que debe ser uno de los recibidos; se puede repetir
    #[arg(long, value_name = "ANEXO")]
    pub(crate) archivo: Vec<PathBuf>,
    /// Imprime un objeto JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Claves {
    #[command(subcommand)]
    pub(crate) orden: OrdenClaves,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrdenClaves {
    /// Lista las claves, con sus fechas
    List,
    /// Crea una clave nueva, que se usa desde ahora
    Rotar {
        /// La de los sellos de la evidencia, y no la de las constancias
        #[arg(long, conflicts_with = "documentos")]
        sellos: bool,
        /// La que protege las claves de los documentos; los documentos mismos no se tocan
        #[arg(long)]
        documentos: bool,
    },
    /// Declara que una clave no es de fiar
    Revocar {
        /// El nombre que muestra `sede claves list`
        #[arg(value_name = "KID", allow_hyphen_values = true)]
        kid: String,
        /// Por qué, en una frase; se publica
        #[arg(long, value_name = "MOTIVO")]
        motivo: String,
        /// Desde cuándo no es de fiar (por omisión, desde ahora)
        #[arg(long, value_name = "FECHA Y HORA")]
        desde: Option<String>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Supresion {
    #[command(subcommand)]
    pub(crate) orden: OrdenSupresion,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrdenSupresion {
    /// Lista las que esperan respuesta
    List,
    /// Borra los datos de quien la pidió; quedan los registros que la ley ordena conservar
    Aceptar {
        /// El identificador que muestra `sede supresion list`
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Responde que la ley ordena conservar los datos
    Negar {
        /// El identificador que muestra `sede supresion list`
        #[arg(value_name = "ID")]
        id: String,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Archivo {
    /// El archivo, como copia.tar.gz
    #[arg(value_name = "ARCHIVO")]
    pub(crate) archivo: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Expediente {
    /// El número, como SR-2026-000123
    #[arg(value_name = "RADICADO")]
    pub(crate) radicado: String,
    /// Una carpeta que todavía no existe
    #[arg(value_name = "CARPETA")]
    pub(crate) carpeta: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Audit {
    /// Imprime un objeto JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Funcionario {
    #[command(subcommand)]
    pub(crate) orden: OrdenFuncionario,
}

#[derive(Debug, Subcommand)]
pub(crate) enum OrdenFuncionario {
    /// Agrega a una persona, que entra con su propia autenticación digital
    Add {
        /// CC, CE, PPT …
        #[arg(long, value_name = "TIPO")]
        tipo: String,
        /// El número de su documento
        #[arg(long, value_name = "NÚMERO")]
        numero: String,
        /// Su nombre, como lo verá quien pregunte quién miró sus datos
        #[arg(long, value_name = "NOMBRE")]
        nombre: String,
        /// Qué hace: «atencion» consulta datos de las personas
        #[arg(long, value_name = "PAPEL", default_value = "atencion")]
        papel: String,
        /// La dependencia donde trabaja, por su nombre en las direcciones
        #[arg(long, value_name = "DEPENDENCIA")]
        dependencia: String,
    },
    /// Lista a quienes atienden
    List,
    /// Retira a una persona
    Remove {
        /// El identificador que muestra `sede funcionario list`
        #[arg(value_name = "ID")]
        id: String,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Formato {
    Human,
    Json,
    Sarif,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Carpeta de contenido (por omisión, SEDE_CONTENT o «content»)
    #[arg(long, value_name = "CARPETA")]
    pub(crate) content: Option<PathBuf>,
    /// Cómo se muestran los hallazgos
    #[arg(long, value_enum, default_value = "human", value_name = "FORMATO")]
    pub(crate) format: Formato,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    /// Carpeta de contenido (por omisión, SEDE_CONTENT o «content»)
    #[arg(long, value_name = "CARPETA")]
    pub(crate) content: Option<PathBuf>,
    /// Dónde se escribe el sitio
    #[arg(long, default_value = "dist", value_name = "CARPETA")]
    pub(crate) out: PathBuf,
    /// Dirección pública, si no es la de sede.toml; puede llevar un prefijo
    #[arg(long, value_name = "URL")]
    pub(crate) url: Option<String>,
    /// El «hoy» de la construcción, como 2026-11-22
    #[arg(long, value_name = "FECHA")]
    pub(crate) fecha: Option<domain::Fecha>,
    /// Imprime un objeto JSON con las cifras
    #[arg(long)]
    pub(crate) json: bool,
    /// No escribe los archivos .br y .gz
    #[arg(long)]
    pub(crate) sin_comprimir: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// Carpeta de contenido (por omisión, SEDE_CONTENT o «content»)
    #[arg(long, value_name = "CARPETA")]
    pub(crate) content: Option<PathBuf>,
    /// Dirección y puerto (por omisión, SEDE_LISTEN o 127.0.0.1:3000)
    #[arg(long, value_name = "DIRECCIÓN")]
    pub(crate) listen: Option<String>,
    /// Para editar: recarga al guardar, muestra borradores y los errores en la página
    #[arg(long)]
    pub(crate) watch: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Plazo {
    /// Cuándo se recibió, en hora legal: 2026-12-18 o 2026-12-18T16:40
    #[arg(long, value_name = "FECHA", value_parser = plazo::recibido)]
    pub(crate) desde: domain::Fecha,
    /// De cuántos días es el plazo (o meses, o años: vea --unidad)
    #[arg(long, value_name = "N", value_parser = plazo::cantidad, allow_negative_numbers = true)]
    pub(crate) dias: u16,
    /// En qué se cuenta
    #[arg(long, value_enum, default_value = "habiles", value_name = "UNIDAD")]
    pub(crate) unidad: Unidad,
    /// Carpeta de contenido, por los cierres de su calendario.toml (por omisión, SEDE_CONTENT o «content»; sin carpeta, solo la ley)
    #[arg(long, value_name = "CARPETA")]
    pub(crate) content: Option<PathBuf>,
    /// Imprime un objeto JSON
    #[arg(long, conflicts_with = "ics")]
    pub(crate) json: bool,
    /// Imprime una cita para el calendario, en formato iCalendar
    #[arg(long)]
    pub(crate) ics: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Schema {
    /// tramite, pagina, noticia, normativa, documento, evento, pregunta, conjunto, aviso, consulta, dependencia, sede, temas, audiencias, normas, puntos, sinonimos, consentimientos, calendario, servidores, grupos, transparencia
    #[arg(value_name = "TIPO")]
    pub(crate) tipo: String,
}
