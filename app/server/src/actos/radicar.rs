//! Something is filed: a number, a term, an index of its documents, evidence and the acuse, in one transaction.
//!
//! Norma: Ley 1437 de 2011, art. 13 a 16 y 61; Decreto 1078 de 2015, art. 2.2.17.6.5

use super::{
    Hecho,
    carpeta::{Emisor, recibir_constancia},
    huellas::{self, personal, publico},
};
use crate::{azar, borde::Borde, formas::Destino, sesion};
use domain::{
    Instante,
    evidencia::{Huella, Sujeto},
    formulario::{Hallazgo, Respuestas},
    grado::Grado,
    peticion::{Canal, Medio},
    termino::Termino,
};
use rand::RngCore;
use serde::Serialize;
use store::{
    Conn, Id, SqlResult, actuaciones, adjuntos,
    borradores::Borrador,
    correos,
    documentos::{self, Documento, Origen},
    peticiones::{self, Nueva, Radicacion},
    terminos,
};

/// What was reviewed and is filed now.
pub(crate) struct PorRadicar {
    pub(crate) borrador: Borrador,
    /// Only what the form asks, written in one way.
    pub(crate) limpias: Respuestas,
    /// What was missing while the person insisted.
    pub(crate) faltan: Vec<Hallazgo>,
    pub(crate) destino: Destino,
    pub(crate) canal: Canal,
    /// The grado of who signed it.
    pub(crate) firma: Option<Grado>,
    /// None where nothing falls due.
    pub(crate) termino: Option<(String, Termino)>,
    /// The official who wrote down what somebody said: the id with which they entered, and that of their role.
    pub(crate) recibe: Option<(Id, Id)>,
}

/// The signature of who files: a session, an explicit act, what was signed and when.
///
/// Norma: Decreto 1074 de 2015, art. 2.2.2.47.1 a 2.2.2.47.8
#[derive(Serialize)]
struct Firma {
    grado: Grado,
    en: Instante,
    sha256: Huella,
}

/// Files it, once: whoever asks again is told what it became.
pub(crate) async fn radicar(borde: &Borde, x: PorRadicar) -> Hecho<Radicacion> {
    let (ahora, emisor) = (borde.ahora(), Emisor::de(borde));
    let acto = borde.store.acto(async move |c| escribir(c, ahora, &x, &emisor).await);
    acto.await
}

async fn escribir(
    c: &mut Conn<'_>,
    ahora: Instante,
    x: &PorRadicar,
    emisor: &Emisor,
) -> SqlResult<Radicacion> {
    let (id, sal) = (azar::id(ahora), sal());
    let datos = serde_json::to_string(&x.limpias).unwrap_or_default();
    let faltan = serde_json::to_string(&x.faltan).unwrap_or_default();
    let d = &x.destino;
    let clave_consulta = clave_consulta(&sal, &d.segundo_dato);
    let nueva = Nueva {
        id,
        anio: domain::fecha::legal(ahora).year(),
        borrador: x.borrador.id,
        version: Some(x.borrador.version),
        clase: d.clase,
        tramite: &x.borrador.tramite,
        formulario: &x.borrador.formulario,
        asunto: &d.asunto,
        dependencia: &d.dependencia,
        persona: if d.anonima { None } else { x.borrador.persona },
        empresa: &x.borrador.empresa,
        anonima: d.anonima,
        datos: &datos,
        faltan: &faltan,
        medio: d.medio,
        correo: &d.correo,
        canal: x.canal,
        recibida_en: ahora,
        vence: x.termino.as_ref().map(|(_, t)| t.vence),
        prioridad: &d.prioridad,
        clave_consulta: &clave_consulta,
        sal: &sal,
        codigo: &azar::codigo_de_constancia().seguido(),
    };
    let hecha = peticiones::radicar(c, &nueva).await?;
    if let Radicacion::Hecha(numero) = hecha {
        lo_demas(c, ahora, x, &nueva).await?;
        if let Some(persona) = nueva.persona {
            recibir_constancia(c, ahora, persona, (numero, nueva.codigo), emisor).await?;
        }
        if let Some(costo) = d.pago {
            super::pago::cobrar(c, ahora, id, numero, costo).await?;
        }
    }
    Ok(hecha)
}

async fn lo_demas(c: &mut Conn<'_>, ahora: Instante, x: &PorRadicar, n: &Nueva<'_>) -> SqlResult<()> {
    if let Some((clase, t)) = &x.termino {
        let detalle = serde_json::to_string(t).unwrap_or_default();
        let (id, peticion) = (azar::id(ahora), n.id);
        let (desde, vence, motivo) = (t.desde, t.vence, "radicacion");
        terminos::anotar(
            c,
            &terminos::Nuevo { id, peticion, clase, desde, vence, detalle: &detalle, motivo, en: ahora },
        )
        .await?;
    }
    let huella = Huella::de(n.datos.as_bytes());
    incorporar(c, ahora, x, n, &huella).await?;
    let firma = x.firma.map(|grado| Firma { grado, en: ahora, sha256: huella });
    let paso = actuaciones::Nueva {
        id: azar::id(ahora),
        peticion: n.id,
        tipo: "radicada",
        en: ahora,
        quien: n.persona.or(x.recibe.map(|(persona, _)| persona)),
        visible: true,
        texto: "",
        datos: &serde_json::json!({ "firma": firma }).to_string(),
    };
    actuaciones::anotar(c, &paso).await?;
    evidencia(c, ahora, x, n, &huella).await?;
    acusar(c, ahora, n).await
}

/// What was written is the first document of the expediente; then what came with it, in its order.
async fn incorporar(
    c: &mut Conn<'_>,
    ahora: Instante,
    x: &PorRadicar,
    n: &Nueva<'_>,
    huella: &Huella,
) -> SqlResult<()> {
    let mut d = Documento {
        id: azar::id(ahora),
        peticion: n.id,
        orden: 0,
        nombre: "solicitud.json".to_owned(),
        tipo: "application/json".to_owned(),
        bytes: i64::try_from(n.datos.len()).unwrap_or(i64::MAX),
        huella: huella.to_string(),
        ruta: String::new(),
        serie: x.destino.serie.clone(),
        tipo_documental: x.destino.tipo_documental.clone(),
        origen: Origen::Ciudadano,
        incorporado_en: ahora,
    };
    documentos::incorporar(c, &d).await?;
    if x.limpias.pares().iter().all(|(n, _)| !x.destino.archivos.contains_key(n)) {
        return Ok(());
    }
    for a in adjuntos::de_borrador(c, x.borrador.id).await? {
        if a.analisis == adjuntos::Analisis::Infectado {
            continue;
        }
        let Some(tipo_documental) = x.destino.archivos.get(&a.campo) else { continue };
        d = Documento {
            id: a.id,
            nombre: a.nombre,
            tipo: a.tipo,
            bytes: a.bytes,
            huella: a.huella,
            ruta: a.ruta,
            tipo_documental: tipo_documental.clone(),
            ..d
        };
        documentos::incorporar(c, &d).await?;
    }
    adjuntos::radicar(c, x.borrador.id, n.id).await.map(drop)
}

async fn evidencia(
    c: &mut Conn<'_>,
    ahora: Instante,
    x: &PorRadicar,
    n: &Nueva<'_>,
    huella: &Huella,
) -> SqlResult<()> {
    let mut hechos = vec![
        ("clase", publico(n.clase.nombre())),
        ("canal", publico(n.canal.nombre())),
        ("formulario", publico(n.formulario)),
        ("vence", publico(n.vence.map(|v| v.to_string()).unwrap_or_default())),
        ("datos", personal(huella.to_string())),
    ];
    if let Some(persona) = n.persona {
        hechos.push(("persona", publico(persona.to_string())));
    }
    if let Some((_, funcionario)) = x.recibe {
        hechos.push(("funcionario", publico(funcionario.to_string())));
    }
    if let Some(grado) = x.firma {
        hechos.push(("firma", publico(grado.nombre())));
    }
    if !x.faltan.is_empty() {
        hechos.push(("insiste", publico(x.faltan.len().to_string())));
    }
    // Its chain begins here.
    huellas::comenzar(c, ahora, Sujeto::Peticion(n.id.to_string()), "radicacion", hechos).await
}

/// The acuse waits to be sent: what it says is read from the petition, when it goes.
///
/// Norma: Decreto 1078 de 2015, art. 2.2.17.6.5, num. 4
async fn acusar(c: &mut Conn<'_>, ahora: Instante, n: &Nueva<'_>) -> SqlResult<()> {
    if n.medio == Medio::Ninguno || n.correo.is_empty() {
        return Ok(());
    }
    let acuse = correos::Nuevo {
        id: azar::id(ahora),
        peticion: Some(n.id),
        clase: super::correo::ACUSE,
        para: n.correo,
        asunto: "",
        texto: "",
        html: "",
        creado_en: ahora,
        canal: domain::notificacion::Canal::Correo,
        ficha: &azar::ficha(),
    };
    correos::poner(c, &acuse).await
}

fn sal() -> String {
    let mut bytes = [0; 16];
    azar::azar().fill_bytes(&mut bytes);
    crate::recursos::en_hex(&bytes)
}

/// What is kept of the second datum with which the state is asked: letters and figures alone count.
pub(crate) fn clave_consulta(sal: &str, dato: &str) -> String {
    let dato: String = dato.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
    sesion::huella(&format!("{sal}|{dato}"))
}
