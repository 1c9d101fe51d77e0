//! The entity: who it is and how to reach it.

use crate::{
    Texto, carpeta::Limites, contacto::Telefono, horario::Jornada, notificacion::Ajustes, pqrsd::Pqrsd,
    radicado::Formato,
};

/// What `sede.toml` says.
#[derive(Clone, Debug)]
pub struct Entidad {
    /// Full name: "Alcaldía Municipal de …".
    pub nombre: Texto,
    /// Short name of the place or entity, for titles.
    pub sigla: Texto,
    /// What kind of entity it is.
    pub tipo: Tipo,
    /// A fictional entity for demonstration: every page says so.
    pub demostracion: bool,
    /// Public address, without slash at its end.
    pub url: Texto,
    /// Visual kit.
    pub kit: Kit,
    /// Image of the header, a file in `public/` or `content/publico/`.
    pub logo: Texto,
    /// One sentence of what the entity is.
    pub descripcion: Texto,
    /// Main seat.
    pub sede: Sede,
    /// Up to three more.
    pub otras_sedes: Vec<Sede>,
    /// PBX.
    pub conmutador: Telefono,
    /// Free line.
    pub linea_gratuita: Option<Telefono>,
    /// Anticorruption line.
    pub linea_anticorrupcion: Option<Telefono>,
    /// Institutional e-mail.
    pub correo: Texto,
    /// E-mail for judicial notices.
    pub correo_judicial: Texto,
    /// Social networks.
    pub redes: Vec<Red>,
    /// Menu, at most seven entries.
    pub menu: Vec<EntradaMenu>,
    /// How petitions are taken.
    pub pqrsd: Pqrsd,
    /// How the number of a filing is written.
    pub radicacion: Formato,
    /// How much each person may keep.
    pub carpeta: Limites,
    /// How long a notification waits, and when its person is reminded.
    pub notificaciones: Ajustes,
}

/// What kind of entity it is: some duties are only for some.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tipo {
    /// A municipality.
    #[default]
    Municipio,
    /// A district.
    Distrito,
    /// A department.
    Departamento,
    /// Of the nation.
    Nacional,
    /// With a life of its own: an institute, a hospital, a company.
    Descentralizada,
    /// A body of control, a corporation elected by the people, others.
    Otra,
}

impl Tipo {
    /// Whether it has a territory, and taxes of its own.
    ///
    /// Norma: Decreto 2106 de 2019, art. 39
    pub fn es_territorial(self) -> bool {
        matches!(self, Self::Municipio | Self::Distrito | Self::Departamento)
    }
}

/// The two visual kits of GOV.CO that are alive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kit {
    /// Bar of 48 px, #3366CC.
    V4,
    /// Bar of 56 px, #0943B5.
    V5,
}

/// A seat for the footer.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
#[derive(Clone, Debug)]
pub struct Sede {
    /// "Sede principal".
    pub nombre: Texto,
    /// Street address.
    pub direccion: Texto,
    /// Municipality.
    pub municipio: Texto,
    /// Department.
    pub departamento: Texto,
    /// Postal code, six digits.
    pub codigo_postal: Texto,
    /// Hours.
    pub horario: Vec<Jornada>,
    /// Phone or e-mail of a further seat.
    pub contacto: Option<Texto>,
}

/// A social network.
#[derive(Clone, Debug)]
pub struct Red {
    /// "Facebook".
    pub nombre: Texto,
    /// "@alcaldia".
    pub usuario: Texto,
    /// Address.
    pub url: Texto,
}

/// An entry of the menu.
#[derive(Clone, Debug)]
pub struct EntradaMenu {
    /// Words.
    pub texto: Texto,
    /// Path of the sede: `/tramites/`.
    pub ruta: Texto,
    /// The second level, and the last; none where the page itself tells of its parts.
    pub entradas: Vec<EntradaMenu>,
}
