//! The person opens a notification: from this moment it has effect, and only after the commit is the act handed out.
//!
//! Norma: Ley 1437 de 2011, art. 56

use super::{
    contacto::Contacto,
    expediente::adjunto,
    suceder::{asentar, suceder},
};
use crate::{
    actos::{
        Hecho,
        carpeta::{Emisor, recibir_acto, recibir_documento},
        huellas::{Valor, publico},
    },
    borde::Borde,
    sesion::Quien,
};
use domain::{
    Instante,
    grado::{Acreditacion, Exigencia, Falta, Grado},
    notificacion::Suceso,
};
use store::{
    Conn, Id, SqlError, SqlResult,
    adjuntos::{self, Analisis},
    documentos::{self, Documento, Origen},
    notificaciones::{self, Notificacion},
};

/// Why it was not opened; nothing was written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoAccede {
    /// There is none, or it is of another: both look the same.
    NoEsta,
    /// The login proves less than the entity asks for it.
    Grado(Grado, Falta),
}

/// Who opens it, what their login proved, and how the act is handed over.
pub(in crate::actos) struct Apertura {
    pub(in crate::actos) ahora: Instante,
    /// Who: the person, or who receives for them.
    pub(in crate::actos) quien: Id,
    acreditacion: Acreditacion,
    sesion: String,
    emisor: Emisor,
    con_antivirus: bool,
    con_sms: bool,
    /// What the chain says besides.
    pub(in crate::actos) mas: Vec<(&'static str, Valor)>,
}

impl Apertura {
    /// By who is there; none where they never registered.
    pub(in crate::actos) fn de(borde: &Borde, quien: &Quien) -> Option<Self> {
        Some(Self {
            ahora: borde.ahora(),
            quien: quien.datos.persona?,
            acreditacion: quien.acreditacion(),
            sesion: quien.huella.clone(),
            emisor: Emisor::de(borde),
            con_antivirus: borde.clamd.is_some(),
            con_sms: borde.sms.is_some(),
            mas: Vec::new(),
        })
    }
}

/// Opens it; who opens it again changes nothing.
pub(crate) async fn acceder(borde: &Borde, quien: &Quien, id: Id) -> Hecho<Result<Notificacion, NoAccede>> {
    let Some(apertura) = Apertura::de(borde, quien) else { return Ok(Err(NoAccede::NoEsta)) };
    let acto = borde.store.acto(async move |c| {
        let persona = apertura.quien;
        match notificaciones::de_persona(c, persona, id).await? {
            Some(n) => abrir(c, (persona, n), apertura).await,
            None => Ok(Err(NoAccede::NoEsta)),
        }
    });
    acto.await
}

/// The first access of a notification of that person, by whoever may open it.
pub(in crate::actos) async fn abrir(
    c: &mut Conn<'_>,
    (persona, n): (Id, Notificacion),
    a: Apertura,
) -> SqlResult<Result<Notificacion, NoAccede>> {
    let Apertura { ahora, quien, acreditacion, .. } = a;
    if let Err(falta) = Exigencia::grado(n.grado).revisar(Some(acreditacion), ahora) {
        return Ok(Err(NoAccede::Grado(n.grado, falta)));
    }
    if n.accedida_en.is_some() {
        return Ok(Ok(n));
    }
    let contenido = n.contenido()?;
    let mut hechos = vec![
        ("sesion", publico(a.sesion)),
        ("acto", publico(contenido.copia().sha256.to_string())),
        ("probado_en", publico(acreditacion.en.to_string())),
    ];
    hechos.extend(a.mas);
    let acceso = Suceso::Acceso { en: ahora, grado: acreditacion.grado };
    let Some(via) = suceder(c, ahora, n.id, (acceso, &quien.to_string()), hechos).await? else {
        return Ok(Ok(n));
    };
    let contacto = Contacto::de(c, Some(persona), a.con_sms).await?;
    asentar(c, ahora, n.id, &via, contacto.canales()).await?;
    // Only what was notified before there was an antivirus is still to be looked at.
    let analisis = match n.analisis {
        Analisis::SinAnalizar if a.con_antivirus => Analisis::Pendiente,
        visto => visto,
    };
    entregar(c, ahora, (persona, &n), (&a.emisor, analisis)).await?;
    let abierta = notificaciones::de_persona(c, persona, n.id).await?;
    Ok(abierta.ok_or(NoAccede::NoEsta))
}

/// The act comes into the folder of the person, and into the expediente, where both find it from now on.
async fn entregar(
    c: &mut Conn<'_>,
    ahora: Instante,
    (persona, n): (Id, &Notificacion),
    (emisor, analisis): (&Emisor, Analisis),
) -> SqlResult<()> {
    let Some(peticion) = n.peticion else { return recibir_acto(c, ahora, persona, n, emisor).await };
    let contenido = n.contenido()?;
    let copia = contenido.copia();
    let serie = documentos::uno(c, peticion, 1).await?.map(|d| d.serie).unwrap_or_default();
    let d = Documento {
        id: n.documento,
        peticion,
        orden: 0,
        nombre: copia.nombre.clone(),
        tipo: TIPO.to_owned(),
        bytes: i64::try_from(copia.bytes).map_err(|e| SqlError::Encode(Box::new(e)))?,
        huella: copia.sha256.to_string(),
        ruta: n.documento.to_string(),
        serie,
        tipo_documental: "Acto notificado".to_owned(),
        origen: Origen::Entidad,
        incorporado_en: ahora,
    };
    documentos::incorporar(c, &d).await?;
    adjuntos::agregar(c, &adjunto(&d, "notificacion", analisis)).await?;
    recibir_documento(c, persona, &d, analisis, emisor).await
}

/// Acts are kept as what they are: files to keep, which no browser opens by itself.
const TIPO: &str = "application/octet-stream";
