//! A system of an entity notifies acts: the same as an official does, one or many in one act of the store.
//!
//! Norma: Ley 1437 de 2011, arts. 56 y 67

use super::{
    contacto::Contacto,
    dejar::{Puesta, dejar},
    notificar::texto,
};
use crate::{
    actos::{
        Hecho,
        huellas::{self, publico},
        sistema,
    },
    azar,
    borde::Borde,
};
use domain::{
    Instante,
    calendario::Calendario,
    documento::Documento,
    fecha::legal,
    grado::Grado,
    notificacion::{Ajustes, Contenido},
};
use std::collections::{HashMap, HashSet};
use store::{
    Conn, Id, SqlResult,
    adjuntos::Analisis,
    notificaciones::Nueva,
    sistemas::{self, Destino, Sistema},
};

/// What a system asks for: whole, and with its copy in the deposit.
#[derive(Clone)]
pub(crate) struct Encargo {
    /// Hash of its key.
    pub(crate) clave: String,
    /// Hash of what it says.
    pub(crate) huella: String,
    pub(crate) destinatario: Documento,
    pub(crate) procedimiento: String,
    pub(crate) asunto: String,
    pub(crate) documento: Id,
    pub(crate) analisis: Analisis,
    pub(crate) contenido: Contenido,
    pub(crate) grado: Grado,
}

/// What became of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suerte {
    /// It is available from this moment.
    Hecha(Id, Instante),
    /// The same was asked for before.
    Antes(Id, Instante),
    /// Another was asked for under that key.
    Conflicto,
    /// The person is not registered or did not agree: which of both is not told.
    NoNotificable,
    /// The quota of the day is used up.
    SinCupo,
    /// The system may not notify that procedure, or not any more.
    NoPuede,
}

impl Suerte {
    /// As evidence and answers name it.
    pub(crate) fn nombre(self) -> &'static str {
        match self {
            Self::Hecha(..) => "creada",
            Self::Antes(..) => "repetida",
            Self::Conflicto => "conflicto",
            Self::NoNotificable => "no_notificable",
            Self::SinCupo => "cupo",
            Self::NoPuede => "procedimiento",
        }
    }
}

/// Notifies them, in their order; what is wrong with one does not stop the others.
pub(crate) async fn notificar_por(borde: &Borde, id: Id, encargos: Vec<Encargo>) -> Hecho<Vec<Suerte>> {
    let portal = borde.vivo.portal();
    let sitio = portal.as_ref().map(|p| p.sitio());
    let plazos = sitio.map(|s| (s.calendario.clone(), s.entidad.notificaciones.clone()));
    let de_uno =
        |e: &Encargo| sitio.map_or(&*e.procedimiento, |s| s.procedimiento(&e.procedimiento)).to_owned();
    let asuntos: Vec<String> = encargos.iter().map(de_uno).collect();
    let (Some((calendario, ajustes)), Some(texto)) = (plazos, texto(borde)) else {
        return Ok(vec![Suerte::NoNotificable; encargos.len()]);
    };
    drop(portal);
    let (ahora, con_sms) = (borde.ahora(), borde.sms.is_some());
    let acto = borde.store.acto(async move |c| {
        let Some(s) = sistemas::vigente(c, id).await? else {
            return Ok(vec![Suerte::NoPuede; encargos.len()]);
        };
        let (suertes, puestas) = decidir(c, ahora, &s, (&encargos, &asuntos), (&texto, con_sms)).await?;
        escribir(c, ahora, (&s, &calendario, &ajustes), puestas).await?;
        anotar(c, ahora, id, &suertes).await?;
        Ok(suertes)
    });
    acto.await
}

/// What will be written, beside the hashes of its request.
type PorPoner = (Puesta, String, String);

async fn decidir(
    c: &mut Conn<'_>,
    ahora: Instante,
    s: &Sistema,
    (encargos, asuntos): (&[Encargo], &[String]),
    (texto, con_sms): (&str, bool),
) -> SqlResult<(Vec<Suerte>, Vec<PorPoner>)> {
    let claves: Vec<String> = encargos.iter().map(|e| e.clave.clone()).collect();
    let envios = sistemas::envios(c, s.id, &claves).await?;
    let mut conocidos: HashMap<String, (String, Suerte)> = envios
        .into_iter()
        .map(|e| (e.clave, (e.huella, Suerte::Antes(e.notificacion, e.creada_en))))
        .collect();
    let puede: HashSet<String> = sistemas::procedimientos(c, s.id).await?.into_iter().collect();
    let documentos: Vec<Documento> = encargos.iter().map(|e| e.destinatario.clone()).collect();
    let distintos: HashSet<&String> = asuntos.iter().collect();
    let distintos: Vec<String> = distintos.into_iter().cloned().collect();
    let destinos = Destinos::de(sistemas::destinos(c, &documentos, &distintos).await?);
    let mut quedan = match s.cupo {
        Some(cupo) => sistemas::quedan(c, s.id, legal(ahora), cupo).await?,
        None => i64::MAX,
    };
    let (mut suertes, mut puestas) = (Vec::new(), Vec::new());
    for (e, asunto) in encargos.iter().zip(asuntos) {
        let suerte = match (conocidos.get(&e.clave), destinos.hallar(&e.destinatario, (asunto, texto))) {
            (Some((huella, antes)), _) if *huella == e.huella => *antes,
            (Some(_), _) => Suerte::Conflicto,
            _ if !puede.contains(&e.procedimiento) => Suerte::NoPuede,
            (_, None) => Suerte::NoNotificable,
            _ if quedan == 0 => Suerte::SinCupo,
            (_, Some((d, consentimiento))) => {
                let puesta = puesta(ahora, s, e, (d, consentimiento), con_sms);
                let suerte = Suerte::Hecha(puesta.nueva.id, ahora);
                conocidos.insert(e.clave.clone(), (e.huella.clone(), Suerte::Antes(puesta.nueva.id, ahora)));
                puestas.push((puesta, e.clave.clone(), e.huella.clone()));
                quedan -= 1;
                suerte
            }
        };
        suertes.push(suerte);
    }
    Ok((suertes, puestas))
}

/// By document, the first of each: as an official would find them.
struct Destinos(HashMap<Documento, Destino>);

impl Destinos {
    fn de(lista: Vec<Destino>) -> Self {
        let mut mapa = HashMap::new();
        for d in lista {
            mapa.entry(d.documento.clone()).or_insert(d);
        }
        Self(mapa)
    }

    /// Who can be notified of that procedure with that document, and by which consent.
    fn hallar(&self, documento: &Documento, (procedimiento, texto): (&str, &str)) -> Option<(&Destino, Id)> {
        let d = self.0.get(documento)?;
        Some((d, d.consentimiento(procedimiento, texto)?))
    }
}

fn puesta(
    ahora: Instante,
    s: &Sistema,
    e: &Encargo,
    (d, consentimiento): (&Destino, Id),
    con_sms: bool,
) -> Puesta {
    let nueva = Nueva {
        id: azar::id(ahora),
        peticion: None,
        persona: Some(d.persona),
        destinatario: e.destinatario.clone(),
        dependencia: s.dependencia.clone(),
        procedimiento: e.procedimiento.clone(),
        asunto: e.asunto.clone(),
        documento: e.documento,
        analisis: e.analisis,
        contenido: e.contenido.clone(),
        grado: e.grado,
        // Its key stands in its own table, with what it said.
        idempotencia: None,
        creada_por: s.id.to_string(),
        creada_en: ahora,
    };
    let movil = d.movil.clone().filter(|_| con_sms);
    let contacto = Contacto { correo: d.correo.clone(), movil };
    Puesta { nueva, persona: d.persona, consentimiento, contacto, por: "sistema" }
}

async fn escribir(
    c: &mut Conn<'_>,
    ahora: Instante,
    (s, calendario, ajustes): (&Sistema, &Calendario, &Ajustes),
    por_poner: Vec<PorPoner>,
) -> SqlResult<()> {
    if por_poner.is_empty() {
        return Ok(());
    }
    let envios = por_poner.iter().map(|(p, clave, huella)| (p.nueva.id, clave.clone(), huella.clone()));
    let envios: Vec<_> = envios.collect();
    let puestas: Vec<Puesta> = por_poner.into_iter().map(|(p, ..)| p).collect();
    dejar(c, (calendario, ajustes), &puestas).await?;
    sistemas::poner_envios(c, s.id, &envios).await?;
    let cuantas = i64::try_from(puestas.len()).unwrap_or(i64::MAX);
    sistemas::contar(c, s.id, legal(ahora), cuantas).await
}

/// One entry for the call: of one, which; of many, how many of each.
async fn anotar(c: &mut Conn<'_>, ahora: Instante, id: Id, suertes: &[Suerte]) -> SqlResult<()> {
    if let [una] = suertes {
        let notificacion = match *una {
            Suerte::Hecha(id, _) | Suerte::Antes(id, _) => Some(id),
            _ => None,
        };
        let llamada = sistema::Llamada { que: "notificar", resultado: una.nombre(), notificacion };
        return sistema::anotar(c, ahora, id, llamada).await;
    }
    let mut cuentas: HashMap<&'static str, usize> = HashMap::new();
    suertes.iter().for_each(|s| *cuentas.entry(s.nombre()).or_default() += 1);
    let mut hechos: Vec<_> = cuentas.into_iter().map(|(n, k)| (n, publico(k.to_string()))).collect();
    hechos.push(("que", publico("lote")));
    huellas::anotar(c, ahora, sistema::sujeto(id), "llamada", hechos).await
}
