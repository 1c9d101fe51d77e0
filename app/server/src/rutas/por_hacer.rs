//! What waits for a person, each thing with its day; and their days for the calendar of their phone.

use super::{
    a_guardar,
    datos::CORREGIR,
    notificaciones::{self, DiaDeRecurso},
    pedido::Ver,
    radicacion,
};
use crate::{
    actos::pago::valor,
    borde::{Borde, error::Error},
    sesion::{self, Con, Quien},
};
use axum::{extract::State, response::Response};
use domain::{
    Fecha,
    fecha::{con_dia, legal},
    peticion::Estado,
    termino::{Cita, Termino, ics},
};
use jiff::SignedDuration;
use pages::persona::{Mensaje, Pendiente};
use std::sync::Arc;
use store::{
    Conn, Id, borradores,
    consentimientos::{self, Consentimiento},
    pagos, pendientes,
    peticiones::{self, Resumen},
    terminos,
};

/// Open filings of one person that are looked at.
const ABIERTAS: i64 = 100;
/// A draft is told of this long before it is erased.
const ANTES: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What waits for a person: what has a day, by its day, then the rest. Whether there are days for a calendar.
pub(super) async fn por_hacer(borde: &Borde, quien: &Quien) -> Result<(Vec<Pendiente>, bool), Error> {
    let Some(persona) = quien.datos.persona else { return Ok((Vec::new(), false)) };
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let abiertas = peticiones::abiertas(c, persona, ABIERTAS).await?;
    let mut con_fecha = Vec::new();
    for r in abiertas.iter().filter(|r| r.estado == Estado::PorCompletar) {
        con_fecha.extend(por_completar(borde, r, termino(c, r).await?));
    }
    con_fecha.extend(notificaciones::sin_abrir(borde, c, persona).await?);
    con_fecha.extend(por_vencer(borde, c, persona).await?);
    con_fecha.sort_by_key(|(dia, _)| *dia);
    let mut lista: Vec<Pendiente> = con_fecha.into_iter().map(|(_, p)| p).collect();
    lista.extend(por_pagar(borde, &abiertas, &pagos::por_pagar(c, persona, ABIERTAS).await?));
    if pendientes::tomar(c, persona, CORREGIR, borde.ahora()).await?.is_some() {
        let (titulo, detalle) = ("por_hacer.corrija", "por_hacer.corrija_que");
        lista.push(pendiente(Mensaje::clave(titulo), Mensaje::clave(detalle), "carpeta/datos/".into()));
    }
    if cambiaron(borde, &consentimientos::vigentes(c, persona).await?) {
        let (titulo, detalle) = ("por_hacer.texto_cambio", "por_hacer.texto_cambio_que");
        let ruta = "carpeta/datos/#autorizaciones".into();
        lista.push(pendiente(Mensaje::clave(titulo), Mensaje::clave(detalle), ruta));
    }
    let hay_dias = abiertas.iter().any(|r| r.vence.is_some())
        || !notificaciones::dias_de_recursos(borde, c, persona).await?.is_empty();
    Ok((lista, hay_dias))
}

/// `GET /carpeta/plazos.ics`: until when the entity answers, and until when the person completes, or
/// uses a remedy.
pub(crate) async fn plazos(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Ver>) -> Response {
    let r = async {
        let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let abiertas = con_termino(c, persona).await?;
        let recursos = notificaciones::dias_de_recursos(&borde, c, persona).await?;
        drop(lector);
        let ics = calendario(&borde, &abiertas, &recursos);
        Ok(a_guardar("plazos.ics", "text/calendar; charset=utf-8", ics))
    };
    sesion::responder(&borde, "/carpeta/plazos.ics", r.await)
}

/// Filings that have not ended, with the term that rules.
async fn con_termino(c: &mut Conn<'_>, persona: Id) -> Result<Vec<(Resumen, Termino)>, Error> {
    let mut lista = Vec::new();
    for r in peticiones::abiertas(c, persona, ABIERTAS).await? {
        let termino = termino(c, &r).await?;
        lista.extend(termino.map(|t| (r, t)));
    }
    Ok(lista)
}

async fn termino(c: &mut Conn<'_>, r: &Resumen) -> Result<Option<Termino>, Error> {
    Ok(terminos::vigente(c, r.id).await?.and_then(|t| serde_json::from_str(&t.detalle).ok()))
}

/// Until when the person may complete it; none where nobody waits for them.
fn espera(r: &Resumen, t: &Termino) -> Option<Fecha> {
    t.espera().filter(|_| r.estado == Estado::PorCompletar)
}

fn por_completar(borde: &Borde, r: &Resumen, t: Option<Termino>) -> Option<(Fecha, Pendiente)> {
    let (hasta, radicado) = (espera(r, &t?)?, numero(borde, r)?);
    let ruta = format!("carpeta/tramites/{radicado}/");
    let titulo = Mensaje::clave("por_hacer.complete").con("radicado", radicado);
    let detalle = Mensaje::clave("por_hacer.a_mas_tardar").con("dia", hasta);
    Some((hasta, pendiente(titulo, detalle, ruta)))
}

fn por_pagar(borde: &Borde, abiertas: &[Resumen], pagos: &[pagos::Pago]) -> Vec<Pendiente> {
    let uno = |p: &pagos::Pago| {
        let radicado = numero(borde, abiertas.iter().find(|r| r.id == p.peticion)?)?;
        let ruta = format!("carpeta/tramites/{radicado}/");
        let titulo = Mensaje::clave("por_hacer.pague").con("radicado", radicado);
        Some(pendiente(titulo, Mensaje::clave("por_hacer.son").con("valor", valor(p)), ruta))
    };
    pagos.iter().filter_map(uno).collect()
}

/// Drafts that will soon be erased.
async fn por_vencer(borde: &Borde, c: &mut Conn<'_>, persona: Id) -> Result<Vec<(Fecha, Pendiente)>, Error> {
    let pronto = borde.ahora() + ANTES;
    let borradores = borradores::de(c, persona, borde.ahora()).await?;
    let uno = |b: &borradores::Borrador| {
        let dia = legal(b.vence_en);
        let titulo = Mensaje::clave("por_hacer.termine").con("titulo", radicacion::titulo(borde, b));
        let detalle = Mensaje::clave("por_hacer.se_borra").con("dia", dia);
        (dia, pendiente(titulo, detalle, radicacion::continuar(b)))
    };
    Ok(borradores.iter().filter(|b| b.vence_en <= pronto).map(uno).collect())
}

/// Whether words that the person authorised are others now.
fn cambiaron(borde: &Borde, vigentes: &[Consentimiento]) -> bool {
    let Some(portal) = borde.vivo.portal() else { return false };
    let clausulas = &portal.sitio().clausulas;
    let otra = |v: &Consentimiento| clausulas.get(&v.slug).is_some_and(|c| *c.huella != *v.huella);
    vigentes.iter().any(|v| v.otorgado && otra(v))
}

/// An appointment before it is written.
struct Dia<'t> {
    resumen: &'t Resumen,
    termino: &'t Termino,
    /// The person's own last day, where the entity waits for them.
    hasta: Option<Fecha>,
    uid: String,
    titulo: String,
    url: String,
}

impl<'t> Dia<'t> {
    fn de(borde: &Borde, (r, t): &'t (Resumen, Termino)) -> Option<Self> {
        let casa = borde.publico.url().host_str().unwrap_or("sede");
        let (radicado, hasta) = (numero(borde, r)?, espera(r, t));
        let (que, titulo) = match hasta {
            Some(_) => ("completar-", format!("Complete {radicado}")),
            None => ("", format!("Respuesta a {radicado}")),
        };
        let url = borde.publico.a(&format!("/carpeta/tramites/{radicado}/"));
        Some(Self { resumen: r, termino: t, hasta, uid: format!("{que}{}@{casa}", r.id), titulo, url })
    }

    fn cita(&self) -> Cita<'_> {
        let cita = Cita::de(self.termino, &self.uid, self.resumen.recibida_en, &self.titulo, Some(&self.url));
        match self.hasta {
            // The term of the entity stands still meanwhile.
            Some(dia) => {
                let texto = format!("Envíe lo que falta a más tardar el {}.", con_dia(dia));
                Cita { dia, texto, ..cita }
            }
            None => cita,
        }
    }
}

fn calendario(borde: &Borde, abiertas: &[(Resumen, Termino)], recursos: &[DiaDeRecurso]) -> String {
    let dias: Vec<_> = abiertas.iter().filter_map(|x| Dia::de(borde, x)).collect();
    ics(&dias.iter().map(Dia::cita).chain(recursos.iter().map(DiaDeRecurso::cita)).collect::<Vec<_>>())
}

fn numero(borde: &Borde, r: &Resumen) -> Option<String> {
    Some(borde.vivo.portal()?.sitio().entidad.radicacion.escribir(r.radicado()))
}

fn pendiente(titulo: Mensaje, detalle: Mensaje, ruta: String) -> Pendiente {
    Pendiente { titulo, detalle: Some(detalle), ruta }
}
