//! Notifications as pages show them: how far each is, what happened, the act, and the remedies with their terms.

use super::movil;
use crate::{
    borde::{Borde, error::Error, idioma},
    rutas::radicacion::semaforo_de_hoy,
};
use domain::{
    Instante,
    calendario::Calendario,
    documento::Documento,
    fecha::legal,
    notificacion::{self as ley, Ajustes, Contenido, Lugar, Recursos, Suceso, Surtida, Via, plazos},
    sitio::Sitio,
};
use pages::{
    notificaciones::{
        ActoNotificado, Firmante, HechoDeNotificacion, Marcha, NotificacionFila, Por, RecursoVista,
        RecursosVista,
    },
    persona::Mensaje,
    peticion::Plazo,
};
use store::{
    Conn, Id, SqlResult, autorizaciones,
    datos::{self, Campo},
    notificaciones::{self, Notificacion},
    peticiones,
};

/// How far it is, as its facts say now.
pub(in crate::rutas) fn marcha(
    via: &Via,
    ahora: Instante,
    (calendario, ajustes): (&Calendario, &Ajustes),
) -> Marcha {
    match (via.surtida(), via.otra_via()) {
        (Some(s), _) if s.ya(ahora) => Marcha::ConEfecto { en: s.en, por: por(s) },
        (_, Some((desde, _))) => Marcha::PorOtroMedio { desde },
        // Delivered outside while it waited here, and not in effect before the day is over.
        (Some(_), None) => Marcha::PorOtroMedio { desde: ahora },
        (None, None) => Marcha::SinAbrir { hasta: via.espera(calendario, ajustes) },
    }
}

/// What its days are counted with.
pub(in crate::rutas) fn plazos_de(sitio: &Sitio) -> (&Calendario, &Ajustes) {
    (&sitio.calendario, &sitio.entidad.notificaciones)
}

/// What gave effect.
pub(in crate::rutas) fn por(s: Surtida) -> Por {
    match s.por {
        ley::Por::Acceso { .. } => Por::Acceso,
        ley::Por::Personal => Por::Personal,
        ley::Por::Aviso => Por::Aviso,
        ley::Por::Publicacion => Por::Publicacion,
    }
}

/// A line of a list; `None` where nothing was made available.
pub(in crate::rutas) async fn fila(
    borde: &Borde,
    c: &mut Conn<'_>,
    (id, asunto, dependencia): (Id, &str, &str),
) -> Result<Option<NotificacionFila>, Error> {
    let via = notificaciones::via(c, id).await?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let marcha = marcha(&via, borde.ahora(), plazos_de(portal.sitio()));
    Ok(via.disponible_desde().map(|desde| NotificacionFila {
        id: id.to_string(),
        de: oficina(borde, dependencia),
        asunto: asunto.to_owned(),
        desde,
        marcha,
    }))
}

/// The name of an office, by its slug; of the entity where the case has no office.
pub(in crate::rutas) fn oficina(borde: &Borde, slug: &str) -> String {
    let Some(portal) = borde.vivo.portal() else { return slug.to_owned() };
    let sitio = portal.sitio();
    sitio.dependencia(slug).map_or_else(|| sitio.entidad.nombre.to_string(), |d| d.nombre.to_string())
}

/// The number of the filing that it belongs to.
pub(in crate::rutas) async fn radicado(
    borde: &Borde,
    c: &mut Conn<'_>,
    n: &Notificacion,
) -> SqlResult<Option<String>> {
    let Some(id) = n.peticion else { return Ok(None) };
    let p = peticiones::por_id(c, id).await?;
    Ok(p.and_then(|p| Some(borde.vivo.portal()?.sitio().entidad.radicacion.escribir(p.radicado()))))
}

/// Who received one for its person, as far as it is still known.
pub(in crate::rutas) struct Receptor {
    nombre: String,
    documento: Option<Documento>,
}

impl Receptor {
    /// "Luis Paz, PPT •••0404".
    pub(in crate::rutas) fn breve(&self) -> String {
        let alguien = || idioma::decir(&Mensaje::clave("persona.alguien"));
        let de_nadie = if self.nombre.is_empty() { alguien() } else { self.nombre.clone() };
        match &self.documento {
            Some(d) => format!("{de_nadie}, {}", d.abreviado()),
            None => de_nadie,
        }
    }

    /// With all of its document; empty where nothing is known any more.
    pub(in crate::rutas) fn entero(&self) -> String {
        match &self.documento {
            Some(d) => format!("{}, {d}", self.nombre),
            None => self.nombre.clone(),
        }
    }
}

/// None where its person opened it, or it took effect in another way.
pub(in crate::rutas) async fn recibida_por(
    c: &mut Conn<'_>,
    n: &Notificacion,
    surtida: Option<Surtida>,
) -> SqlResult<Option<Receptor>> {
    if !surtida.is_some_and(|s| matches!(s.por, ley::Por::Acceso { .. })) {
        return Ok(None);
    }
    let Some(r) = autorizaciones::recibida(c, n.id).await? else { return Ok(None) };
    let nombre = datos::valor(c, r.quien, Campo::Nombre).await?.unwrap_or_default();
    Ok(Some(Receptor { nombre, documento: datos::documento(c, r.quien).await? }))
}

/// What happened, the oldest first.
pub(in crate::rutas) async fn historia(
    c: &mut Conn<'_>,
    notificacion: Id,
) -> SqlResult<Vec<HechoDeNotificacion>> {
    let sucesos = notificaciones::sucesos(c, notificacion).await?;
    let numeros = notificaciones::moviles_avisados(c, notificacion).await?;
    let uno = |s: &notificaciones::Suceso| {
        let hecho = s.hecho()?;
        let fin = a_que_movil(&hecho, &numeros);
        Ok(HechoDeNotificacion { suceso: hecho.nombre().to_owned(), en: s.en, donde: donde(&hecho), fin })
    };
    sucesos.iter().map(uno).collect()
}

/// How the number ends to which a text message went, as long as the message is kept.
fn a_que_movil(s: &Suceso, numeros: &[(u8, String)]) -> Option<String> {
    let Suceso::AvisoEntregado { canal: ley::Canal::Sms, vez, .. } = s else { return None };
    numeros.iter().find(|(v, _)| v == vez).map(|(_, numero)| movil::fin(numero).to_owned())
}

/// The channel or the place of a fact.
pub(in crate::rutas) fn donde(s: &Suceso) -> Option<String> {
    let donde = match s {
        Suceso::AvisoEntregado { canal, .. }
        | Suceso::AvisoFallido { canal, .. }
        | Suceso::AvisoRebotado { canal, .. }
        | Suceso::SegundoCanal { canal, .. } => canal.nombre(),
        Suceso::Fijada { lugar: Lugar::Web, .. } | Suceso::Desfijada { lugar: Lugar::Web, .. } => "web",
        Suceso::Fijada { .. } | Suceso::Desfijada { .. } => "cartelera",
        _ => return None,
    };
    Some(donde.to_owned())
}

/// The act itself.
pub(in crate::rutas) fn acto(x: &Contenido) -> ActoNotificado {
    let copia = x.copia();
    ActoNotificado {
        nombre: copia.nombre.clone(),
        bytes: copia.bytes,
        huella: copia.sha256.to_string(),
        en: x.acto_en(),
    }
}

/// Who signs it.
pub(in crate::rutas) fn firmante(x: &Contenido) -> Firmante {
    let a = x.autoridad();
    Firmante { cargo: a.cargo.clone(), dependencia: a.dependencia.clone() }
}

/// What can be done against it; once it has effect also until when, with the arithmetic.
///
/// Norma: Ley 1437 de 2011, art. 76
pub(in crate::rutas) fn recursos(borde: &Borde, x: &Contenido, surtida: Option<Surtida>) -> RecursosVista {
    let lista = match x.recursos() {
        Recursos::Proceden(lista) => lista,
        Recursos::NoProceden { porque } => return RecursosVista::NoProceden(porque.clone()),
    };
    let portal = borde.vivo.portal();
    let contados = surtida.zip(portal.as_ref()).and_then(|(s, p)| plazos(x, s, &p.sitio().calendario).ok());
    let plazo = |i: usize| {
        let p = contados.as_ref()?.get(i)?;
        let semaforo = semaforo_de_hoy(borde, &p.termino)?;
        let vence = p.termino.vence;
        let ics = (vence >= legal(borde.ahora())).then(|| "carpeta/plazos.ics".to_owned());
        Some(Plazo { vence, semaforo, aritmetica: p.cuentas.clone(), ics })
    };
    let uno = |(i, r): (usize, &ley::Recurso)| RecursoVista {
        nombre: r.nombre.clone(),
        ante: r.ante.clone(),
        dias: r.dias,
        plazo: plazo(i),
    };
    RecursosVista::Proceden(lista.iter().enumerate().map(uno).collect())
}
