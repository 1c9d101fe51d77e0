//! What notifying leaves, whoever asks for it: the row, the beginning of its chain, the fact that it is available, the aviso.
//!
//! Norma: Ley 1437 de 2011, arts. 56 y 67

use super::{
    aviso::AVISO,
    contacto::Contacto,
    suceder::{SEDE, anotacion, sujeto},
};
use crate::azar;
use domain::{
    calendario::Calendario,
    evidencia::Huella,
    notificacion::{Ajustes, Suceso, Via},
};
use store::{
    Conn, Id, SqlResult,
    evidencia::{self, Anotacion},
    notificaciones::{self, Aviso, Nueva, Seguimiento},
};

/// Whom an act is notified to, and by which consent.
#[derive(Clone)]
pub(super) struct Puesta {
    pub(super) nueva: Nueva,
    pub(super) persona: Id,
    pub(super) consentimiento: Id,
    /// Where the person is told.
    pub(super) contacto: Contacto,
    /// What the chain calls who asked for it: `funcionario`, `sistema`.
    pub(super) por: &'static str,
}

/// Writes them all; `false`, and nothing written, where one of them was there under its key. They are of one moment.
pub(super) async fn dejar(
    c: &mut Conn<'_>,
    (calendario, ajustes): (&Calendario, &Ajustes),
    puestas: &[Puesta],
) -> SqlResult<bool> {
    let Some(ahora) = puestas.first().map(|p| p.nueva.creada_en) else { return Ok(true) };
    let puesta = Suceso::PuestaADisposicion { en: ahora };
    let via: Via = [puesta].into_iter().collect();
    let filas = puestas.iter().map(|p| {
        let proximo = via.proximo(ahora, ajustes, p.contacto.canales());
        (&p.nueva, Seguimiento::de(&via, ahora, proximo))
    });
    let filas: Vec<_> = filas.collect();
    if notificaciones::poner_todas(c, &filas).await? < puestas.len() as u64 {
        return Ok(false);
    }
    let palabras: Vec<_> = puestas.iter().map(|p| (p, Palabras::de(p))).collect();
    let cadenas = palabras.iter().map(|(p, w)| vec![creada(p, w), anotacion(p.nueva.id, &puesta)]).collect();
    evidencia::comenzar(c, ahora, &mut azar::azar(), cadenas).await?;
    let hechos: Vec<_> = puestas.iter().map(|p| (azar::id(ahora), p.nueva.id, puesta)).collect();
    notificaciones::anotar_todas(c, &hechos, SEDE).await?;
    let avisos = puestas.iter().filter_map(|p| {
        let canal = *p.contacto.canales().first()?;
        let (correo, ficha) = (azar::id(ahora), azar::ficha());
        Some(Aviso { correo, notificacion: p.nueva.id, para: p.contacto.en(canal)?, canal, ficha })
    });
    let avisos: Vec<_> = avisos.collect();
    let hasta = via.espera(calendario, ajustes).map(|h| h.to_string()).unwrap_or_default();
    notificaciones::avisar_todas(c, &avisos, (AVISO, &hasta), ahora).await?;
    Ok(true)
}

/// What the chain ties without telling.
struct Palabras {
    destinatario: String,
    contenido: String,
}

impl Palabras {
    fn de(p: &Puesta) -> Self {
        let contenido = serde_json::to_vec(&p.nueva.contenido).unwrap_or_default();
        let destinatario = p.nueva.destinatario.to_string();
        Self { destinatario, contenido: Huella::de(&contenido).to_string() }
    }
}

fn creada<'a>(p: &'a Puesta, w: &'a Palabras) -> Anotacion<'a> {
    let n = &p.nueva;
    let copia = n.contenido.copia();
    Anotacion::de(sujeto(n.id), "creada")
        .publico("persona", p.persona.to_string())
        .reservado("destinatario", &w.destinatario)
        .publico("consentimiento", p.consentimiento.to_string())
        .publico("peticion", n.peticion.map(|p| p.to_string()).unwrap_or_default())
        .publico("dependencia", &*n.dependencia)
        .publico("acto", copia.sha256.to_string())
        .publico("bytes", copia.bytes.to_string())
        .reservado("contenido", &w.contenido)
        .publico("grado", n.grado.nombre())
        .publico(p.por, &*n.creada_por)
}
