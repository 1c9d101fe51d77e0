//! The receipt of a filing: signed the first time that somebody needs it, the same ever after.
//!
//! Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 4 y 5; Ley 1437 de 2011, art. 61

use crate::borde::{Borde, error::Error};
use domain::{
    constancia::{
        Codigo, Constancia, Documento, FirmaCiudadano, Momento, Plazo, Receptora, VERSION, compromiso,
    },
    evidencia::Huella,
    formulario::{Definicion, Formulario, Hallazgo, Respuestas},
    grado::Grado,
    idioma::ESPANOL,
    termino::{self, Termino},
};
use pages::{Portal, persona::Mensaje, peticion::Anexo};
use serde::Deserialize;
use store::{
    Conn, SqlResult,
    actuaciones::{self, Actuacion},
    constancias,
    documentos::{self, Documento as EnIndice, Origen},
    formularios,
    peticiones::Peticion,
    terminos,
};

/// A filing with all that was written of it when it came in.
pub(crate) struct Expediente {
    pub(crate) peticion: Peticion,
    pub(crate) formulario: Formulario,
    pub(crate) respuestas: Respuestas,
    pub(crate) faltan: Vec<Hallazgo>,
    pub(crate) documentos: Vec<EnIndice>,
    pub(crate) historia: Vec<Actuacion>,
    /// Class and arithmetic of the term that rules.
    pub(crate) termino: Option<(String, Termino)>,
}

/// The signature as the story of a filing keeps it.
#[derive(Clone, Deserialize)]
pub(crate) struct Firma {
    pub(crate) grado: Grado,
    pub(crate) en: domain::Instante,
    pub(crate) sha256: Huella,
}

#[derive(Deserialize)]
struct Radicada {
    firma: Option<Firma>,
}

impl Expediente {
    /// Reads it.
    pub(crate) async fn leer(c: &mut Conn<'_>, peticion: Peticion) -> SqlResult<Option<Self>> {
        let Some(definicion) = formularios::leer(c, &peticion.formulario).await? else { return Ok(None) };
        let Some(formulario) = Definicion::guardada(definicion).formulario() else { return Ok(None) };
        let ultimo = terminos::de(c, peticion.id).await?.pop();
        let termino = ultimo.and_then(|t| Some((t.clase, serde_json::from_str(&t.detalle).ok()?)));
        Ok(Some(Self {
            formulario,
            respuestas: serde_json::from_str(&peticion.datos).unwrap_or_default(),
            faltan: serde_json::from_str(&peticion.faltan).unwrap_or_default(),
            documentos: documentos::de(c, peticion.id, 0).await?,
            historia: actuaciones::visibles(c, peticion.id, 0).await?,
            termino,
            peticion,
        }))
    }

    /// How the person signed it, where they did.
    pub(crate) fn firma(&self) -> Option<Firma> {
        let primera = self.historia.iter().find(|a| a.tipo == "radicada")?;
        serde_json::from_str::<Radicada>(&primera.datos).ok()?.firma
    }

    /// Files that came with it: what was written in the form is no annex.
    pub(crate) fn anexos(&self) -> impl Iterator<Item = &EnIndice> {
        let desde = self.peticion.recibida_en;
        self.documentos
            .iter()
            .filter(move |d| d.origen == Origen::Ciudadano && !d.ruta.is_empty() && d.incorporado_en == desde)
    }

    /// Its number, as this entity writes it.
    pub(crate) fn radicado(&self, portal: &Portal) -> String {
        portal.sitio().entidad.radicacion.escribir(self.peticion.radicado())
    }

    /// Name of the trámite, or the matter.
    pub(crate) fn asunto(&self, portal: &Portal) -> String {
        let tramite = portal.sitio().tramite(&self.peticion.tramite);
        tramite.map_or_else(|| self.peticion.asunto.clone(), |t| t.nombre.to_string())
    }

    fn declarar(&self, portal: &Portal, publica: &str) -> Option<Constancia> {
        let p = &self.peticion;
        let momento = |en| Momento::de(en);
        let sal = sal(&p.sal)?;
        let respuestas = serde_json::from_str(&p.datos).ok()?;
        let anexos = self.anexos().enumerate().filter_map(|(i, d)| {
            let bytes = u64::try_from(d.bytes).ok()?;
            Some(Documento::anexo(i + 1, &d.tipo, d.huella.parse().ok()?, bytes))
        });
        Some(Constancia {
            version: VERSION,
            entidad: Receptora {
                nombre: portal.sitio().entidad.nombre.to_string(),
                nit: None,
                url: publica.trim_end_matches('/').to_owned(),
            },
            codigo: p.codigo.parse::<Codigo>().ok()?,
            radicado: self.radicado(portal),
            recibida_en: momento(p.recibida_en),
            clase: p.clase,
            tramite: Some(p.tramite.clone()).filter(|t| !t.is_empty()),
            documentos: anexos.collect(),
            respuestas_sha256: compromiso(&sal, &respuestas).ok()?,
            termino: self.plazo(),
            firma_ciudadano: self.firma().map(|f| FirmaCiudadano {
                grado: f.grado,
                en: momento(f.en),
                sha256: f.sha256,
            }),
            canal: p.canal,
            medio: p.medio,
            faltan: self.faltan.iter().map(|h| h.campo.clone()).collect(),
        })
    }

    /// The last answer.
    pub(crate) fn respuesta(&self) -> Option<String> {
        self.historia.iter().rev().find(|a| a.tipo == "respondida").map(|a| a.texto.clone())
    }

    fn plazo(&self) -> Option<Plazo> {
        let (clase, t) = self.termino.as_ref()?;
        let norma = termino::de(clase).map_or("Decreto Ley 019 de 2012", |c| &*c.norma);
        Some(Plazo { vence: t.vence, plazo: t.plazo.to_string(), norma: norma.to_owned() })
    }
}

fn sal(hex: &str) -> Option<[u8; 16]> {
    let Huella(doble) = format!("{hex}{hex}").parse().ok()?;
    doble.first_chunk().copied()
}

/// The signed statement of a filing; signed and kept where it was not yet.
pub(crate) async fn constancia(borde: &Borde, e: &Expediente) -> Result<String, Error> {
    let codigo = e.peticion.codigo.clone();
    let hay = {
        let mut lector = borde.store.lector().await?;
        constancias::leer(&mut lector.conn(), &codigo).await?
    };
    if let Some(c) = hay {
        return Ok(c.texto);
    }
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let declarada = e.declarar(&portal, borde.publico.url().as_str()).ok_or(Error::Formulario)?;
    let jws = borde.claves.declarar(&declarada).map_err(|e| {
        tracing::error!(error = %e, "signing a receipt");
        Error::Formulario
    })?;
    let (ahora, peticion) = (borde.ahora(), e.peticion.id);
    let acto = borde.store.acto(async move |c| {
        // Two pages may ask at once: the one that was first counts.
        if let Some(otra) = constancias::leer(c, &codigo).await? {
            return Ok(otra.texto);
        }
        constancias::poner(c, &codigo, peticion, &jws, ahora).await?;
        Ok(jws)
    });
    Ok(acto.await?)
}

/// Its annexes, as people see them.
pub(crate) fn anexos(e: &Expediente) -> Vec<Anexo> {
    let uno = |d: &EnIndice| Anexo {
        nombre: d.nombre.clone(),
        bytes: u64::try_from(d.bytes).unwrap_or(0),
        huella: d.huella.clone(),
    };
    e.anexos().map(uno).collect()
}

/// What was missing when the person insisted, in words.
pub(crate) fn faltan(e: &Expediente) -> Vec<String> {
    let una = |h: &Hallazgo| {
        let etiqueta = e.formulario.ubicar(&h.campo).map_or("", |(_, c, _)| &*c.etiqueta);
        h.motivo.mensaje(ESPANOL, etiqueta)
    };
    e.faltan.iter().map(una).collect()
}

/// The code of its receipt, in groups of four.
pub(crate) fn codigo(e: &Expediente) -> String {
    e.peticion.codigo.parse::<Codigo>().map_or_else(|()| e.peticion.codigo.clone(), |c| c.to_string())
}

/// What a step of the story is called, and whose hand it was where that was not the person's own.
pub(crate) fn paso(a: &Actuacion) -> (Mensaje, Option<Mensaje>) {
    let ayudado = serde_json::from_str::<DePaso>(&a.datos).is_ok_and(|d| d.ayudante.is_some());
    let por_quien = Some(Mensaje::clave("paso.de_quien_ayuda"));
    match (ayudado, a.tipo.as_str()) {
        (true, "agregada") => (Mensaje::clave("paso.quien_ayuda_agrego"), por_quien),
        (true, "completada") => (Mensaje::clave("paso.quien_ayuda_completo"), por_quien),
        (_, tipo) => (titulo_de(tipo), None),
    }
}

/// The same for who helps: the story speaks to the person, and they read it as of somebody else.
pub(crate) fn paso_de_otra(a: &Actuacion) -> (Mensaje, Option<Mensaje>) {
    let (titulo, por) = paso(a);
    let suyo = match a.tipo.as_str() {
        _ if por.is_some() => titulo,
        "agregada" => Mensaje::clave("paso.suya_agregada"),
        "ampliada" => Mensaje::clave("paso.suya_ampliada"),
        "desistida" => Mensaje::clave("paso.suya_desistida"),
        "completada" => Mensaje::clave("paso.suya_completada"),
        "pago_pedido" => Mensaje::clave("paso.suya_pago_pedido"),
        _ => titulo,
    };
    (suyo, por)
}

#[derive(Deserialize)]
struct DePaso {
    ayudante: Option<String>,
}

/// What a step of the story is called.
pub(crate) fn titulo_de(tipo: &str) -> Mensaje {
    Mensaje::clave(match tipo {
        "radicada" => "paso.radicada",
        "pasada" => "paso.pasada",
        "agregada" => "paso.agregada",
        "ampliada" => "paso.ampliada",
        "desistida" => "paso.desistida",
        "asignada" => "paso.asignada",
        "trasladada" => "paso.trasladada",
        "por_completar" => "paso.por_completar",
        "mensaje" => "paso.mensaje",
        "completada" => "paso.completada",
        "prorrogada" => "paso.prorrogada",
        "calendario" => "paso.calendario",
        "respondida" => "paso.respondida",
        "archivada" => "paso.archivada",
        "reabierta" => "paso.reabierta",
        "pago_pedido" => "paso.pago_pedido",
        "pago_confirmado" => "paso.pago_confirmado",
        "pago_rechazado" => "paso.pago_rechazado",
        "pago_vencido" => "paso.pago_vencido",
        "pago_repetido" => "paso.pago_repetido",
        _ => "paso.otra",
    })
}
