//! What each page and form asks of the person: the grado, how recent, and why, in a sentence.

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
    Ver: Exigencia::grado(Grado::Bajo), "Así sabemos que la carpeta es suya.", en "/carpeta/";
    Corregir: Exigencia::grado(Grado::Medio), "Así nadie cambia sus datos en su nombre.", en "/carpeta/datos/", devuelve;
    Consentir: Exigencia::grado(Grado::Bajo), "Solo usted decide qué se hace con sus datos.", en "/carpeta/datos/";
    Descargar: Exigencia::grado(Grado::Medio), "La copia reúne todo lo que tenemos sobre usted.", en "/carpeta/datos/";
    Suprimir: RECIENTE, "Lo que se borra no se puede recuperar.", en "/carpeta/datos/", devuelve;
    Representar: Exigencia::grado(Grado::Medio), "Usted responde por un menor de edad.", en "/carpeta/datos/";
    Cerrar: Exigencia::grado(Grado::Bajo), "Solo usted puede cerrar sus sesiones.", en "/carpeta/sesiones/";
    Actuar: Exigencia::grado(Grado::Bajo), "Así sabemos en nombre de quién actúa.", en "/carpeta/actuar/";
    Guardar: Exigencia::grado(Grado::Bajo), "Así nadie más ve sus documentos.", en "/carpeta/documentos/";
    Abrir: Exigencia::grado(Grado::Bajo), "Así sabemos que la notificación es suya.", en "/carpeta/notificaciones/";
    Preferir: Exigencia::grado(Grado::Bajo), "Solo usted decide cómo se le notifica.", en "/carpeta/notificaciones/preferencias/";
    Autorizar: Exigencia::grado(Grado::Alto), "Autorizar es como presentarse en persona con el escrito firmado.", en "/carpeta/notificaciones/autorizados/", devuelve;
    RecibirPor: Exigencia::grado(Grado::Medio), "Va a ver una notificación de otra persona.", en "/carpeta/notificaciones/";
    Permitir: Exigencia::grado(Grado::Medio), "Solo usted decide quién ve su solicitud.", en "/carpeta/tramites/";
    Ayudar: Exigencia::grado(Grado::Medio), "Va a ver la solicitud de otra persona.", en "/carpeta/ayudas/";
    Compartir: Exigencia::grado(Grado::Medio), "Así nadie comparte sus documentos en su nombre.", en "/carpeta/compartidos/";
    Recibir: Exigencia::grado(Grado::Medio), "Así sabemos que es la persona a quien le compartieron.", en "/carpeta/compartidos/";
    Atender: Exigencia::grado(Grado::Medio), "Va a ver datos de otras personas.", en "/funcionario/";
}

/// Somebody who entered and may not be registered yet.
pub(super) struct Entrar;

impl Exige for Entrar {
    const EXIGENCIA: Exigencia = Exigencia::grado(Grado::Bajo);
    const PORQUE: &'static str = "Así sabemos quién se registra.";
    const REGISTRADA: bool = false;
}

impl EnPagina for Entrar {
    const PAGINA: &'static str = "/registro/";
}

/// Pages whose form keeps what was typed while its person goes up, the address of that form, and what it asks.
pub(super) fn paginas() -> impl Iterator<Item = (&'static str, &'static str, Exigencia)> {
    [(Corregir::PAGINA, super::datos::CORREGIR, Corregir::EXIGENCIA)].into_iter()
}
