//! Who may: the rules, apart from what the sede answers.

use super::{escena::Objeto, rutas::Ruta};
use crate::pruebas::{casa::Casa, navegador::Navegador};
use axum::http::Method;
use domain::grado::Grado;

/// Kinds of person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Persona {
    /// Nobody entered.
    Anonima,
    /// María, whose things they are.
    Duena,
    /// María, who proved little.
    DuenaBaja,
    /// Patricia, who has things of her own.
    Otra,
    /// Ana, for whom a permiso is open.
    Recibe,
    /// Luis, whose permiso is over.
    Vencida,
    /// Sofía, from whom it was taken back.
    Retirada,
    /// Who used up all openings.
    Agotada,
    /// Luis, whom María let into her filing.
    Ayuda,
    /// The same, some days after the last one.
    AyudaVencida,
    /// The same, from whom it was taken back.
    AyudaRetirada,
    /// Luis, whom María authorised to receive, and who received.
    Autorizada,
    /// The same, some days after the last one.
    AutorizadaVencida,
    /// The same, from whom it was taken back.
    AutorizadaRetirada,
    /// Carmen, of the office that has the case.
    Funcionaria,
    /// José, of another office.
    FuncionariaAjena,
}

/// What an address is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum De {
    /// Of whoever is there.
    Suya,
    /// A post, or a query, that names a document in a field.
    CampoDocumento,
    /// A post that names a folder in a field.
    CampoCarpeta,
    /// A document.
    Documento,
    /// A folder.
    Carpeta,
    /// A file that comes in pieces.
    Subida,
    /// A permiso of who gave it.
    Permiso,
    /// A permiso of who received it.
    Recibido,
    /// The code of a link.
    Enlace,
    /// A filing of who filed it.
    Caso,
    /// Who helps with it, which only its person decides.
    Ayudantes,
    /// A filing of who helps with it.
    Ayudado,
    /// A notification of who is notified.
    Notificacion,
    /// A notification of another, of who was authorised to receive it.
    NotificacionDeOtra,
    /// A notification at the desk.
    NotificacionDeMesa,
    /// A notification for the system that asked for it: no person reaches it.
    Llamado,
    /// The receipt of a filing.
    Constancia,
    /// The desk.
    Mesa,
    /// A case at the desk.
    CasoDeMesa,
    /// A consultation at the desk.
    ConsultaDeMesa,
    /// Anybody's.
    Publica,
    /// Server functions, which have a row each.
    Funciones,
}

use Persona::{Autorizada, Ayuda, Duena, DuenaBaja, Funcionaria, FuncionariaAjena, Otra, Recibe};

impl Persona {
    fn sub(self) -> Option<(&'static str, Grado)> {
        let sub = match self {
            Self::Anonima => return None,
            Duena => "sim-adulta-cc",
            DuenaBaja => return Some(("sim-adulta-cc", Grado::Bajo)),
            Otra => "sim-empresaria",
            Recibe => "sim-adulta-ce",
            Self::Vencida
            | Ayuda
            | Self::AyudaVencida
            | Self::AyudaRetirada
            | Autorizada
            | Self::AutorizadaVencida
            | Self::AutorizadaRetirada => "sim-adulto-ppt",
            Self::Retirada => "sim-menor-ti",
            Self::Agotada => "sim-funcionario",
            Funcionaria => "sim-funcionaria",
            FuncionariaAjena => "sim-adulto-cc",
        };
        Some((sub, Grado::Medio))
    }

    /// A session of its own, where there is one.
    pub(super) async fn entrar(self, casa: &Casa) -> Navegador {
        let mut n = Navegador::nuevo();
        if let Some((sub, grado)) = self.sub() {
            n.entrar(casa, sub, grado).await;
        }
        n
    }

    pub(super) fn es_duena(self) -> bool {
        matches!(self, Duena | DuenaBaja)
    }

    fn atiende(self) -> bool {
        matches!(self, Funcionaria | FuncionariaAjena)
    }
}

/// Pages of one's own that ask more than the lowest grado.
const MEDIAS: [&str; 4] =
    ["/carpeta/ayudas/", "/carpeta/compartidos/", "/carpeta/datos/descarga.json", "/carpeta/datos/descarga/"];

/// Whether that person may see, or do, that.
pub(super) fn puede(p: Persona, ruta: &Ruta, metodo: &Method, o: Objeto) -> bool {
    let (suyo, de_otra) = (matches!(o, Objeto::Propio | Objeto::Borrado), o == Objeto::Ajeno);
    match ruta.de {
        De::Suya if *metodo == Method::POST => p.es_duena(),
        De::Suya => suya(p, &ruta.camino),
        De::Documento | De::Carpeta | De::Subida => (suyo && p.es_duena()) || (de_otra && p == Otra),
        // A form that anybody who entered may send; what it names must be theirs.
        De::CampoDocumento if ruta.camino.contains("/compartidos/") => {
            (o == Objeto::Propio && p == Duena) || (de_otra && p == Otra)
        }
        De::CampoDocumento | De::CampoCarpeta => {
            *metodo == Method::GET || (suyo && p.es_duena()) || (de_otra && p == Otra)
        }
        De::Permiso => (suyo && p == Duena) || (de_otra && p == Otra),
        De::Recibido => (o == Objeto::Propio || de_otra) && p == Recibe,
        De::Enlace => o == Objeto::Propio,
        De::Caso => (o == Objeto::Propio && p.es_duena()) || (de_otra && p == Otra),
        De::Ayudantes => (o == Objeto::Propio && p == Duena) || (de_otra && p == Otra),
        De::Ayudado => o == Objeto::Propio && p == Ayuda,
        De::Notificacion => (o == Objeto::Propio && p.es_duena()) || (de_otra && p == Otra),
        De::NotificacionDeOtra => o == Objeto::Propio && p == Autorizada,
        De::Constancia => (o == Objeto::Propio && p.es_duena()) || (de_otra && p == Otra),
        // Both look at the desk; what stands on it differs, and whom they may look up does not.
        De::Mesa => p == Funcionaria || (p.atiende() && *metodo == Method::POST),
        De::ConsultaDeMesa => o == Objeto::Propio && p == Funcionaria,
        De::CasoDeMesa | De::NotificacionDeMesa => {
            matches!(o, Objeto::Propio | Objeto::Ajeno) && p == Funcionaria
        }
        De::Llamado => false,
        De::Publica | De::Funciones => true,
    }
}

fn suya(p: Persona, camino: &str) -> bool {
    match p {
        Duena => true,
        DuenaBaja => !MEDIAS.contains(&camino),
        // Who receives reads there who shares and for what.
        Recibe => camino == "/carpeta/compartidos/",
        Ayuda => camino == "/carpeta/ayudas/",
        _ => false,
    }
}

/// Whether the answer may be a page of the person's own, in which nothing of the owner stands.
pub(super) fn propia_de(p: Persona, ruta: &Ruta, metodo: &Method) -> bool {
    let entro = p != Persona::Anonima;
    match ruta.de {
        De::Suya => {
            entro && *metodo == Method::GET && !(p == DuenaBaja && MEDIAS.contains(&ruta.camino.as_str()))
        }
        De::Mesa => p == FuncionariaAjena && *metodo == Method::GET,
        _ => false,
    }
}
