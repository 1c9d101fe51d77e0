//! What is born in dealing with the entity comes into the folder by itself, in the act that bears it.

use crate::{azar, borde::Borde};
use domain::{
    Instante,
    radicado::{Formato, Radicado},
};
use store::{
    Conn, Id, SqlResult,
    adjuntos::Analisis,
    carpeta::{self, Documento, Origen, actos, clases},
    documentos,
    notificaciones::Notificacion,
};

/// The entity, as its documents name it.
#[derive(Clone)]
pub(in crate::actos) struct Emisor {
    nombre: String,
    formato: Formato,
}

impl Emisor {
    /// Of the site that is published now.
    pub(in crate::actos) fn de(borde: &Borde) -> Self {
        let portal = borde.vivo.portal();
        let entidad = portal.as_ref().map(|p| &p.sitio().entidad);
        Self {
            nombre: entidad.map(|e| e.nombre.to_string()).unwrap_or_default(),
            formato: entidad.map(|e| e.radicacion.clone()).unwrap_or_default(),
        }
    }
}

/// The receipt of a filing, for who filed it. It is signed when it is asked for: until then it has no bytes.
pub(in crate::actos) async fn recibir_constancia(
    c: &mut Conn<'_>,
    ahora: Instante,
    persona: Id,
    (radicado, codigo): (Radicado, &str),
    emisor: &Emisor,
) -> SqlResult<()> {
    let d = Documento {
        nombre: format!("Constancia {}", emisor.formato.escribir(radicado)),
        clase: clases::CONSTANCIA.to_owned(),
        tipo: "application/jose".to_owned(),
        referencia: Some(codigo.to_owned()),
        ..base(azar::id(ahora), ahora, emisor)
    };
    poner(c, persona, &d).await
}

/// A document that came with an answer, for who asked.
pub(in crate::actos) async fn recibir_documento(
    c: &mut Conn<'_>,
    persona: Id,
    d: &documentos::Documento,
    analisis: Analisis,
    emisor: &Emisor,
) -> SqlResult<()> {
    let nacido = Documento {
        nombre: d.nombre.clone(),
        clase: clases::RESPUESTA.to_owned(),
        tipo: d.tipo.clone(),
        bytes: d.bytes,
        huella: d.huella.clone(),
        analisis,
        referencia: Some(d.id.to_string()),
        ..base(d.id, d.incorporado_en, emisor)
    };
    poner(c, persona, &nacido).await
}

/// An act that belongs to no filing here, for who was notified: its document goes by the name of its notification, since
/// the same act may be many people's.
pub(in crate::actos) async fn recibir_acto(
    c: &mut Conn<'_>,
    ahora: Instante,
    persona: Id,
    n: &Notificacion,
    emisor: &Emisor,
) -> SqlResult<()> {
    let contenido = n.contenido()?;
    let copia = contenido.copia();
    let nacido = Documento {
        nombre: copia.nombre.clone(),
        clase: clases::RESPUESTA.to_owned(),
        tipo: "application/octet-stream".to_owned(),
        bytes: n.bytes,
        huella: copia.sha256.to_string(),
        analisis: n.analisis,
        referencia: Some(n.id.to_string()),
        ..base(n.id, ahora, emisor)
    };
    poner(c, persona, &nacido).await
}

async fn poner(c: &mut Conn<'_>, persona: Id, d: &Documento) -> SqlResult<()> {
    if carpeta::recibir(c, persona, d).await? {
        actos::anotar(c, (azar::id(d.creado_en), persona), d.id, "recibido", d.creado_en).await?;
    }
    Ok(())
}

fn base(id: Id, ahora: Instante, emisor: &Emisor) -> Documento {
    Documento {
        id,
        carpeta: None,
        nombre: String::new(),
        etiquetas: "[]".to_owned(),
        origen: Origen::Entidad,
        emisor: emisor.nombre.clone(),
        clase: String::new(),
        oculto: false,
        version: 1,
        tipo: String::new(),
        bytes: 0,
        huella: String::new(),
        analisis: Analisis::SinAnalizar,
        creado_en: ahora,
        cambiado_en: ahora,
        borrado_en: None,
        referencia: None,
    }
}
