//! An act with a case: who, what, decide, write, commit; what it leaves is one transaction.

use super::{Actor, Caso, Orden, palabras};
use crate::{
    actos::{
        Hecho,
        carpeta::{Emisor, recibir_documento},
        huellas::{self, personal, publico},
    },
    archivos::Recibido,
    azar,
    borde::Borde,
};
use domain::{
    evidencia::{Huella, Sujeto},
    peticion::{Estado, Medio},
    termino::Termino,
};
use pages::persona::Falla;
use serde_json::Value;
use store::{
    Conn, Id, SqlResult, actuaciones,
    adjuntos::{self, Adjunto, Analisis},
    correos,
    datos::{self, Campo},
    documentos::{self, Documento, Origen},
    peticiones::{self, Cambio, Peticion},
    terminos,
};

/// Documents of one case at most, with what this sede adds to it.
pub(crate) const MAX_DOCUMENTOS: usize = 150;

/// Why an act did not happen; nothing of it was written.
#[derive(Debug)]
pub(crate) enum Negado {
    /// There is no such case, or not for this hand: both look the same.
    NoEsta,
    /// Somebody was faster: it stands otherwise now.
    Otro,
    /// What must be put right.
    Fallas(Vec<Falla>),
}

/// One act: from which states it goes, and what it decides.
pub(crate) trait Gesto: Send + 'static {
    /// States in which it can be done.
    const DESDE: &'static [Estado];

    /// What follows, or what must be put right.
    fn decidir(&self, caso: &Caso, orden: &Orden) -> Result<Efecto, Vec<Falla>>;

    /// Files that come with it.
    fn archivos(&mut self) -> Vec<Recibido> {
        Vec::new()
    }
}

/// What an act changes and leaves.
#[derive(Default)]
pub(crate) struct Efecto {
    /// Name of the step.
    pub(super) tipo: &'static str,
    pub(super) estado: Option<Estado>,
    pub(super) dependencia: Option<String>,
    pub(super) asignada: Option<Option<Id>>,
    /// With why it was worked out again.
    pub(super) termino: Option<(Termino, &'static str)>,
    pub(super) visible: bool,
    pub(super) texto: String,
    pub(super) datos: Value,
    /// What kind of document its files are.
    pub(super) tipo_documental: &'static str,
    /// What the person is told by e-mail: paragraphs.
    pub(super) aviso: Option<Vec<String>>,
    /// A copy for somebody else: an address and paragraphs.
    pub(super) copia: Option<(String, Vec<String>)>,
    /// What an official is told, where the case is now in their hands.
    pub(super) encargo: Option<(Id, Vec<String>)>,
}

/// Does it, where it may be done.
pub(crate) async fn hacer<G: Gesto>(borde: &Borde, orden: Orden, mut gesto: G) -> Hecho<Result<(), Negado>> {
    let emisor = Emisor::de(borde);
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let estado = caso.peticion.estado;
        if !G::DESDE.contains(&estado) || orden.esperado.is_some_and(|e| e != estado) {
            return Ok(Err(Negado::Otro));
        }
        let mut efecto = match gesto.decidir(&caso, &orden) {
            Ok(efecto) => efecto,
            Err(fallas) => return Ok(Err(Negado::Fallas(fallas))),
        };
        let archivos = gesto.archivos();
        if !archivos.is_empty()
            && documentos::de(c, caso.peticion.id, 0).await?.len() + archivos.len() > MAX_DOCUMENTOS
        {
            let falla = Falla::clave("", "falla.expediente_lleno");
            return Ok(Err(Negado::Fallas(vec![falla])));
        }
        if !cambiar(c, &orden, &caso.peticion, &efecto).await? {
            return Ok(Err(Negado::Otro));
        }
        let ordenes = incorporar(c, &orden, &caso, (&efecto, &emisor), archivos).await?;
        if !ordenes.is_empty() {
            efecto.datos["documentos"] = ordenes.into();
        }
        if let Some(a) = &caso.ayuda {
            efecto.datos["ayudante"] = a.id.to_string().into();
            efecto.aviso = Some(palabras::por_quien_ayuda(&orden, &caso));
        }
        dejar(c, &orden, &caso, &efecto).await.map(Ok)
    });
    acto.await
}

async fn cambiar(c: &mut Conn<'_>, orden: &Orden, p: &Peticion, e: &Efecto) -> SqlResult<bool> {
    let cambio = Cambio {
        estado: e.estado,
        dependencia: e.dependencia.as_deref(),
        asignada: e.asignada,
        vence: e.termino.as_ref().map(|(t, _)| Some(t.vence)),
        cambiada_en: orden.ahora,
        ..Cambio::default()
    };
    peticiones::cambiar(c, p.id, p.estado, &cambio).await
}

/// What came with it joins the expediente: from the desk in the name of the entity, else of the person.
async fn incorporar(
    c: &mut Conn<'_>,
    orden: &Orden,
    caso: &Caso,
    (e, emisor): (&Efecto, &Emisor),
    archivos: Vec<Recibido>,
) -> SqlResult<Vec<i64>> {
    let (peticion, en) = (caso.peticion.id, orden.ahora);
    let serie = match archivos.is_empty() {
        true => String::new(),
        false => documentos::uno(c, peticion, 1).await?.map(|d| d.serie).unwrap_or_default(),
    };
    let origen = if caso.papel.is_some() { Origen::Entidad } else { Origen::Ciudadano };
    let analisis = if orden.con_antivirus { Analisis::Pendiente } else { Analisis::SinAnalizar };
    let mut ordenes = Vec::new();
    for r in archivos {
        let ruta = r.id.to_string();
        let adjunto = Adjunto {
            id: r.id,
            borrador: None,
            peticion: Some(peticion),
            campo: e.tipo.to_owned(),
            nombre: r.nombre.clone(),
            tipo: r.tipo.to_owned(),
            bytes: r.bytes,
            huella: r.huella.clone(),
            ruta: ruta.clone(),
            analisis,
            creado_en: en,
        };
        adjuntos::agregar(c, &adjunto).await?;
        let d = Documento {
            id: r.id,
            peticion,
            orden: 0,
            nombre: r.nombre,
            tipo: r.tipo.to_owned(),
            bytes: r.bytes,
            huella: r.huella,
            ruta,
            serie: serie.clone(),
            tipo_documental: e.tipo_documental.to_owned(),
            origen,
            incorporado_en: en,
        };
        ordenes.push(documentos::incorporar(c, &d).await?);
        if let Some(persona) = caso.peticion.persona
            && e.estado == Some(Estado::Respondida)
        {
            recibir_documento(c, persona, &d, analisis, emisor).await?;
        }
    }
    Ok(ordenes)
}

/// The term, the story, the evidence and the e-mail of an act.
async fn dejar(c: &mut Conn<'_>, orden: &Orden, caso: &Caso, e: &Efecto) -> SqlResult<()> {
    let (p, en) = (&caso.peticion, orden.ahora);
    if let Some((t, motivo)) = &e.termino {
        let clase = caso.termino.as_ref().map_or("", |(clase, _)| clase.as_str());
        anotar_termino(c, orden.ahora, p.id, (clase, t), motivo).await?;
    }
    let quien = match &orden.actor {
        Actor::Mesa(_) => caso.persona(),
        Actor::Persona(id) => Some(*id),
        Actor::Radicador(_) => None,
        Actor::Ayudante(a) => Some(a.persona),
    };
    let datos = if e.datos.is_null() { "{}".to_owned() } else { e.datos.to_string() };
    let paso = actuaciones::Nueva {
        id: azar::id(en),
        peticion: p.id,
        tipo: e.tipo,
        en,
        quien,
        visible: e.visible,
        texto: &e.texto,
        datos: &datos,
    };
    actuaciones::anotar(c, &paso).await?;
    evidencia(c, orden, caso, e, &datos).await?;
    if let Some(parrafos) = &e.aviso {
        avisar(c, orden.ahora, p, &orden.radicado, parrafos).await?;
    }
    if let Some((para, parrafos)) = &e.copia {
        escribir_a(c, orden.ahora, p.id, (para, &novedad(&orden.radicado)), parrafos).await?;
    }
    if let Some((funcionario, parrafos)) = &e.encargo {
        let asunto = format!("Le asignaron el caso {}", orden.radicado);
        if let Some(correo) = datos::valor(c, *funcionario, Campo::Correo).await? {
            escribir_a(c, orden.ahora, p.id, (&correo, &asunto), parrafos).await?;
        }
    }
    Ok(())
}

async fn evidencia(c: &mut Conn<'_>, orden: &Orden, caso: &Caso, e: &Efecto, datos: &str) -> SqlResult<()> {
    let p = &caso.peticion;
    let mut hechos = vec![
        ("estado", publico(e.estado.unwrap_or(p.estado).nombre())),
        ("texto", personal(Huella::de(e.texto.as_bytes()).to_string())),
        ("datos", personal(Huella::de(datos.as_bytes()).to_string())),
    ];
    hechos.extend(caso.papel.as_ref().map(|f| ("funcionario", publico(f.funcionario.to_string()))));
    hechos.extend(caso.ayuda.as_ref().map(|a| ("ayudante", publico(a.id.to_string()))));
    hechos.extend(e.termino.as_ref().map(|(t, _)| ("vence", publico(t.vence.to_string()))));
    huellas::anotar(c, orden.ahora, Sujeto::Peticion(p.id.to_string()), e.tipo, hechos).await
}

/// The last one rules.
pub(super) async fn anotar_termino(
    c: &mut Conn<'_>,
    en: domain::Instante,
    peticion: Id,
    (clase, t): (&str, &Termino),
    motivo: &str,
) -> SqlResult<()> {
    let (detalle, id) = (serde_json::to_string(t).unwrap_or_default(), azar::id(en));
    let (desde, vence, detalle) = (t.desde, t.vence, detalle.as_str());
    terminos::anotar(c, &terminos::Nuevo { id, peticion, clase, desde, vence, detalle, motivo, en }).await
}

/// Tells the person, where they gave an address.
pub(in crate::actos) async fn avisar(
    c: &mut Conn<'_>,
    en: domain::Instante,
    p: &Peticion,
    radicado: &str,
    parrafos: &[String],
) -> SqlResult<()> {
    if p.medio == Medio::Ninguno || p.correo.is_empty() {
        return Ok(());
    }
    escribir_a(c, en, p.id, (&p.correo, &novedad(radicado)), parrafos).await
}

/// The subject names the number, never the person nor the matter.
fn novedad(radicado: &str) -> String {
    format!("Novedad en su solicitud {radicado}")
}

/// To an address: subject and paragraphs.
pub(in crate::actos) async fn escribir_a(
    c: &mut Conn<'_>,
    en: domain::Instante,
    peticion: Id,
    (para, asunto): (&str, &str),
    parrafos: &[String],
) -> SqlResult<()> {
    let texto = parrafos.join("\n\n");
    let correo = correos::Nuevo {
        id: azar::id(en),
        peticion: Some(peticion),
        clase: "novedad",
        para,
        asunto,
        texto: &texto,
        html: "",
        creado_en: en,
        canal: domain::notificacion::Canal::Correo,
        ficha: &azar::ficha(),
    };
    correos::poner(c, &correo).await
}
