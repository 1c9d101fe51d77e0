//! What the stories of notifications share: the hand of an official, an act, and somebody who accepted to be notified.

use super::{
    casa::{Casa, ahora},
    mesa::Mesa,
    navegador::autoriza,
};
use crate::{
    actos::{
        mesa::{Actor, Mano, Negado, Orden},
        notificaciones::{Notificar, notificar},
    },
    archivos::{Duenio, Recibido},
    azar,
    sesion::{Datos, Quien},
};
use bytes::Bytes;
use domain::{
    documento::{Documento, TipoDocumento},
    grado::{Acreditacion, Grado},
    identidad::{Atributos, Identidad, Titular},
    notificacion::{Autoridad, Propuesta, Recurso, Recursos, Via},
    radicado::Radicado,
};
use store::{Id, adjuntos::Analisis, datos, notificaciones};

pub(super) const ACTO: &str = "%PDF-1.7\nResuelve negar el permiso";
pub(super) const ASUNTO: &str = "Decisión sobre su solicitud";

/// The hand of an official, as their session has it.
async fn mano(casa: &Casa, numero: &str) -> Mano {
    let documento = Documento { tipo: TipoDocumento::Cc, numero: numero.into() };
    let mut lector = casa.borde.store.lector().await.expect("reader");
    let persona = datos::por_documento(&mut lector.conn(), &documento).await.expect("reads");
    let identidad = Identidad {
        titular: Titular { iss: casa.emisor().into(), sub: "x".into() },
        acreditacion: Acreditacion { grado: Grado::Medio, en: ahora() },
        sid: None,
        atributos: Atributos { documento: Some(documento), ..Atributos::default() },
    };
    let datos = Datos {
        identidad,
        persona,
        terminos: None,
        actua_por: None,
        funcionario: true,
        id_token: String::new(),
        volver: None,
        agente: String::new(),
        nueva: false,
        vence: ahora(),
    };
    Mano::de(&casa.borde, &Quien { huella: String::new(), datos }).expect("registered")
}

/// Somebody's cédula.
pub(super) fn documento_de(numero: &str) -> Documento {
    Documento { tipo: TipoDocumento::Cc, numero: numero.into() }
}

/// An order of theirs for a case.
pub(super) async fn orden(casa: &Casa, numero: &str, caso: u32) -> Orden {
    let portal = casa.borde.vivo.portal().expect("a site");
    let a = |camino: &str| casa.borde.publico.a(camino);
    Orden {
        actor: Actor::Mesa(mano(casa, numero).await),
        numero: Radicado { anio: 2027, numero: caso.into() },
        radicado: format!("SR-2027-{caso:06}"),
        esperado: None,
        calendario: portal.sitio().calendario.clone(),
        ajustes: portal.sitio().entidad.notificaciones.clone(),
        ahora: ahora(),
        carpeta: a("/carpeta/"),
        consulta: a("/consulta/"),
        mesa: a("/funcionario/"),
        con_antivirus: false,
    }
}

async fn documento(casa: &Casa, nombre: &str) -> Recibido {
    let trozos = futures::stream::iter([Ok::<_, std::io::Error>(Bytes::from(ACTO))]);
    let (id, limites) = (azar::id(ahora()), (1 << 20, &["pdf".into()][..]));
    let llegada = casa.borde.deposito.recibir(id, Duenio::Sede, nombre, limites, trozos);
    llegada.await.expect("kept")
}

fn propuesta() -> Propuesta {
    let recurso =
        Recurso { nombre: "reposición".into(), ante: "la Secretaria de Gobierno".into(), dias: 10 };
    Propuesta {
        copia: None,
        autoridad: Autoridad {
            cargo: "Secretaria de Gobierno".into(),
            dependencia: "Secretaría de Gobierno".into(),
        },
        gratuita: true,
        acto_en: Some(ahora()),
        recursos: Some(Recursos::Proceden(vec![recurso])),
    }
}

pub(super) const CARMEN: &str = "1099000707";
pub(super) const JOSE: &str = "1099000202";

/// They notify the act of María's case.
pub(super) async fn pide(m: &Mesa, numero: &str, grado: Grado, clave: Option<&str>) -> Result<Id, Negado> {
    let n = Notificar {
        asunto: ASUNTO.into(),
        documento: Some(documento(&m.casa, "Resolución 12.pdf").await),
        analisis: Analisis::SinAnalizar,
        propuesta: propuesta(),
        grado,
        clave: clave.map(str::to_owned),
    };
    notificar(&m.casa.borde, orden(&m.casa, numero, 1).await, n).await.expect("act")
}

/// Carmen notifies the act of a case, whose person accepted it.
pub(super) async fn notifica(casa: &Casa, caso: u32, nombre: &str) -> Id {
    let n = Notificar {
        asunto: format!("Decisión del caso {caso}"),
        documento: Some(documento(casa, nombre).await),
        analisis: Analisis::SinAnalizar,
        propuesta: propuesta(),
        grado: Grado::Medio,
        clave: None,
    };
    notificar(&casa.borde, orden(casa, CARMEN, caso).await, n).await.expect("act").expect("notified")
}

/// María accepted to be notified, and has something to open.
pub(super) async fn por_abrir(grado: Grado) -> (Mesa, Id) {
    por_abrir_en(Mesa::nueva().await, grado).await
}

/// The same at a desk that is as a test wants it.
pub(super) async fn por_abrir_en(mut m: Mesa, grado: Grado) -> (Mesa, Id) {
    let acepta = autoriza(&m.casa, "notificacion");
    m.maria.enviar(&m.casa, "/carpeta/datos/consentimientos", &acepta).await.debe(303);
    let id = pide(&m, CARMEN, grado, None).await.expect("notified");
    (m, id)
}

pub(super) async fn via(casa: &Casa, id: Id) -> Via {
    let mut lector = casa.borde.store.lector().await.expect("reader");
    notificaciones::via(&mut lector.conn(), id).await.expect("reads")
}
