//! What each page and form asks of the person: the grado, how recent, and why, as the key of a sentence.

use crate::sesion::{EnPagina, Exige};
use domain::grado::{Exigencia, Grado};
use jiff::SignedDuration;

macro_rules! exige {
    ($($nombre:ident: $exigencia:expr, $porque:literal, en $pagina:literal $(, $devuelve:ident)?;)*) => {$(
        pub(super) struct $nombre;
        impl Exige for $nombre {
            const EXIGENCIA: Exigencia = $exigencia;
            const PORQUE: &'static str = $porque;
        }
        impl EnPagina for $nombre {
            const PAGINA: &'static str = $pagina;
            $(const DEVUELVE: bool = stringify!($devuelve).len() > 0;)?
        }
    )*};
}

const RECIENTE: Exigencia = Exigencia { grado: Grado::Medio, max_edad: Some(SignedDuration::from_mins(10)) };

exige! {
    Ver: Exigencia::grado(Grado::Bajo), "porque.ver", en "/carpeta/";
    Corregir: Exigencia::grado(Grado::Medio), "porque.corregir", en "/carpeta/datos/", devuelve;
    Consentir: Exigencia::grado(Grado::Bajo), "porque.consentir", en "/carpeta/datos/";
    Descargar: Exigencia::grado(Grado::Medio), "porque.descargar", en "/carpeta/datos/";
    Suprimir: RECIENTE, "porque.suprimir", en "/carpeta/datos/", devuelve;
    Representar: Exigencia::grado(Grado::Medio), "porque.representar", en "/carpeta/datos/";
    Cerrar: Exigencia::grado(Grado::Bajo), "porque.cerrar", en "/carpeta/sesiones/";
    Actuar: Exigencia::grado(Grado::Bajo), "porque.actuar", en "/carpeta/actuar/";
    Guardar: Exigencia::grado(Grado::Bajo), "porque.guardar", en "/carpeta/documentos/";
    Abrir: Exigencia::grado(Grado::Bajo), "porque.abrir", en "/carpeta/notificaciones/";
    Preferir: Exigencia::grado(Grado::Bajo), "porque.preferir", en "/carpeta/notificaciones/preferencias/";
    Autorizar: Exigencia::grado(Grado::Alto), "porque.autorizar", en "/carpeta/notificaciones/autorizados/", devuelve;
    RecibirPor: Exigencia::grado(Grado::Medio), "porque.recibir_por", en "/carpeta/notificaciones/";
    Permitir: Exigencia::grado(Grado::Medio), "porque.permitir", en "/carpeta/tramites/";
    Ayudar: Exigencia::grado(Grado::Medio), "porque.ayudar", en "/carpeta/ayudas/";
    Compartir: Exigencia::grado(Grado::Medio), "porque.compartir", en "/carpeta/compartidos/";
    Recibir: Exigencia::grado(Grado::Medio), "porque.recibir", en "/carpeta/compartidos/";
    Atender: Exigencia::grado(Grado::Medio), "porque.atender", en "/funcionario/";
}

/// Somebody who entered and may not be registered yet.
pub(super) struct Entrar;

impl Exige for Entrar {
    const EXIGENCIA: Exigencia = Exigencia::grado(Grado::Bajo);
    const PORQUE: &'static str = "porque.entrar";
    const REGISTRADA: bool = false;
}

impl EnPagina for Entrar {
    const PAGINA: &'static str = "/registro/";
}

/// Pages whose form keeps what was typed while its person goes up, the address of that form, and what it asks.
pub(super) fn paginas() -> impl Iterator<Item = (&'static str, &'static str, Exigencia)> {
    [(Corregir::PAGINA, super::datos::CORREGIR, Corregir::EXIGENCIA)].into_iter()
}
