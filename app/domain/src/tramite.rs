//! A trámite: all that a ficha of SUIT and GOV.CO holds.

use crate::{
    Fecha, Slug, Texto, contacto::Canal, contacto::Medio, costo::Costo, formulario::Definicion,
    grado::GradoExigido, norma::Cita, pagina::Cuerpo, tiempo::Tiempo,
};

/// A trámite sheet. What publication demands is `Option` here, because a draft may lack it.
#[derive(Clone, Debug)]
pub struct Tramite {
    /// From the name of the file.
    pub slug: Slug,
    /// Whether people see it.
    pub estado: Estado,
    /// What the law calls it.
    pub tipo: Tipo,
    /// Standard name.
    pub nombre: Texto,
    /// What it is for, in one sentence.
    pub proposito: Option<Texto>,
    /// Other words people use for it.
    pub palabras_clave: Vec<Texto>,
    /// Where SUIT knows it.
    pub suit: Option<Suit>,
    /// Subject it is listed under.
    pub tema: Option<Slug>,
    /// Who answers for it.
    pub dependencia: Option<Slug>,
    /// Who it is for.
    pub audiencias: Vec<Slug>,
    /// Where it is done.
    pub modalidad: Option<Modalidad>,
    /// When it can be done, if not on any date.
    pub fechas: Option<Texto>,
    /// What it costs.
    pub costo: Option<Costo>,
    /// How the cost is worked out, or what it covers.
    pub costo_nota: Option<Texto>,
    /// How long the answer takes.
    pub tiempo: Option<Tiempo>,
    /// From when it counts, or what changes it.
    pub tiempo_nota: Option<Texto>,
    /// Grado of authentication and the reason for it.
    pub grado: Option<GradoExigido>,
    /// Whether it ends in an act that is notified.
    pub notifica: Option<bool>,
    /// What to do, in order.
    pub momentos: Vec<Momento>,
    /// What the person gets.
    pub resultado: Option<Resultado>,
    /// Where the person follows the request.
    pub seguimiento: Vec<Canal>,
    /// Where the person asks.
    pub canales: Vec<Canal>,
    /// Legal basis.
    pub normas: Vec<Cita>,
    /// Offices that attend it.
    pub puntos: Vec<Slug>,
    /// Trámites people do before, after or instead.
    pub relacionados: Vec<Slug>,
    /// Data that other entities give, so that nobody brings it.
    pub intercambios: Vec<Intercambio>,
    /// Times a year it is done.
    pub volumen_anual: Option<u32>,
    /// Its form, where it is asked for in the sede itself.
    pub formulario: Option<Definicion>,
    /// Where what is filed goes in the archive.
    pub expediente: Option<Clasificacion>,
    /// How its cost is paid in the sede.
    pub pago: Option<Pago>,
    /// Last change of the sheet, or of what it tells.
    pub actualizado: Option<Fecha>,
    /// What changed, newest first.
    pub cambios: Vec<Cambio>,
    /// What the markdown says.
    pub cuerpo: Cuerpo,
}

/// Life of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Estado {
    /// Seen only in preview; may be incomplete.
    Borrador,
    /// On the sede; complete.
    Publicado,
    /// Ended: its address stays and says so.
    Retirado,
}

/// Norma: Decreto 1078 de 2015, art. 2.2.20.3
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tipo {
    /// Trámite.
    Tramite,
    /// Otro procedimiento administrativo: free and optional.
    Opa,
    /// Consulta de acceso a información pública.
    Consulta,
    /// Trámite modelo: requirements are those of the nation, no more.
    TramiteModelo,
}

/// Where SUIT knows a trámite.
#[derive(Clone, Debug, PartialEq)]
pub struct Suit {
    /// Number of the ficha (`fi`).
    pub id: Option<u32>,
    /// Public code: `T66256`.
    pub codigo: Option<Texto>,
}

/// Where a trámite is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Modalidad {
    /// All of it on the web, at this address (absolute, or a path of the sede).
    EnLinea(Option<Texto>),
    /// Part of it on the web.
    Parcial(Option<Texto>),
    /// In person.
    Presencial,
    /// SUIT does not say; why.
    NoPublicada(Texto),
}

/// A step of the person's way.
#[derive(Clone, Debug, PartialEq)]
pub struct Momento {
    /// "Reúna los documentos".
    pub nombre: Texto,
    /// What is done in it.
    pub acciones: Vec<Accion>,
}

/// One thing to bring, do or know.
#[derive(Clone, Debug, PartialEq)]
pub struct Accion {
    /// What it is.
    pub nombre: Texto,
    /// Which kind, with what belongs to it.
    pub clase: Clase,
    /// A note for people.
    pub nota: Option<Texto>,
}

/// The kinds of acción of the GOV.CO ficha.
#[derive(Clone, Debug, PartialEq)]
pub enum Clase {
    /// A paper to bring: how many, and original or copy.
    Documento {
        /// Number of copies, at least 1.
        cantidad: u8,
        /// "original", "copia" …
        unidad: Option<Texto>,
    },
    /// A payment.
    Pago {
        /// How much; `None` when it is the cost of the whole.
        costo: Option<Costo>,
        /// Where it is paid on the web.
        url: Option<Texto>,
        /// Bank accounts, as people read them.
        cuentas: Vec<Texto>,
    },
    /// A form to fill.
    Formulario {
        /// Where it is.
        url: Option<Texto>,
    },
    /// The institution checks it: nothing to bring.
    ///
    /// Norma: Decreto Ley 2106 de 2019, art. 10
    Verificacion {
        /// Who holds the data.
        entidad: Option<Texto>,
    },
    /// A condition to meet.
    Condicion,
    /// A case in which something else is true.
    Excepcion,
    /// Filing the request.
    Solicitud {
        /// By which channel.
        medio: Medio,
    },
}

/// What the person gets and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Resultado {
    /// "Certificado de residencia".
    pub nombre: Texto,
    /// What it says or is good for.
    pub nota: Option<Texto>,
    /// By which channels it is delivered.
    pub medios: Vec<Medio>,
}

/// A change that people should know of.
#[derive(Clone, Debug, PartialEq)]
pub struct Cambio {
    /// Since when.
    pub fecha: Fecha,
    /// What is different.
    pub que: Texto,
    /// The norm that made it so.
    pub norma: Option<Slug>,
}

/// Data that comes from another entity through interoperability.
#[derive(Clone, Debug, PartialEq)]
pub struct Intercambio {
    /// Who holds it.
    pub entidad: Texto,
    /// What it is.
    pub dato: Texto,
}

/// A place in the entity's retention table (TRD).
///
/// Norma: Acuerdo AGN 4 de 2019
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clasificacion {
    /// "Certificados".
    pub serie: Texto,
    /// "Certificados de residencia".
    pub subserie: Option<Texto>,
    /// "Solicitud".
    pub tipo_documental: Texto,
}

/// How the cost of a trámite is paid.
///
/// Norma: Decreto Ley 2106 de 2019, art. 17
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pago {
    /// With a reference that the sede gives when the request is filed.
    Referencia,
}
