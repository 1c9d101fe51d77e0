//! The calendar changed: open terms are worked out again, with history, and whoever waits for an answer is told.
//!
//! Norma: Ley 1437 de 2011, art. 14

use super::hacer::{anotar_termino, avisar};
use crate::{
    actos::{
        Hecho,
        huellas::{self, publico},
    },
    azar,
    borde::{Borde, error::Error},
};
use domain::{calendario::Calendario, evidencia::Sujeto, fecha::con_dia, termino};
use serde_json::json;
use store::{
    Id, actuaciones,
    peticiones::{self, Cambio},
    terminos,
};

/// Terms read at a time.
const TANDA: i64 = 200;

/// Compares every open term with the calendar in force; says how many are due on another day.
pub(crate) async fn recomputar(borde: &Borde) -> Result<usize, Error> {
    let Some(portal) = borde.vivo.portal() else { return Ok(0) };
    let calendario = portal.sitio().calendario.clone();
    let formato = portal.sitio().entidad.radicacion.clone();
    drop(portal);
    let (mut movidos, mut desde) = (0, None);
    loop {
        let tanda = {
            let mut lector = borde.store.lector().await?;
            terminos::abiertos(&mut lector.conn(), desde, TANDA).await?
        };
        for t in &tanda {
            if cambia(&t.detalle, &calendario).is_some() {
                movidos += usize::from(uno(borde, t.peticion, &calendario, &formato).await?);
            }
        }
        match tanda.last() {
            Some(t) if tanda.len() as i64 == TANDA => desde = Some(t.peticion),
            _ => return Ok(movidos),
        }
    }
}

fn cambia(detalle: &str, c: &Calendario) -> Option<termino::Cambio> {
    let t: termino::Termino = serde_json::from_str(detalle).ok()?;
    t.recomputar(c).unwrap_or_else(|_| {
        tracing::error!("the calendar ends before a term");
        None
    })
}

/// One petition, as it is inside of the act; true where its day is another one.
async fn uno(
    borde: &Borde,
    id: Id,
    calendario: &Calendario,
    formato: &domain::radicado::Formato,
) -> Hecho<bool> {
    let (ahora, calendario, formato) = (borde.ahora(), calendario.clone(), formato.clone());
    let (carpeta, consulta) = (borde.publico.a("/carpeta/tramites/"), borde.publico.a("/consulta/"));
    let acto = borde.store.acto(async move |c| {
        let Some(p) = peticiones::por_id(c, id).await?.filter(|p| !p.estado.terminada()) else {
            return Ok(false);
        };
        let Some(vigente) = terminos::vigente(c, id).await? else { return Ok(false) };
        let Some(cambio) = cambia(&vigente.detalle, &calendario) else { return Ok(false) };
        let vence = Cambio { vence: Some(Some(cambio.ahora)), cambiada_en: ahora, ..Cambio::default() };
        if !peticiones::cambiar(c, id, p.estado, &vence).await? {
            return Ok(false);
        }
        anotar_termino(c, ahora, id, (&vigente.clase, &cambio.termino), "calendario").await?;
        if cambio.antes == cambio.ahora {
            return Ok(false);
        }
        let (antes, ahora_vence) = (con_dia(cambio.antes), con_dia(cambio.ahora));
        let texto = format!("La respuesta era para el {antes}; ahora es a más tardar el {ahora_vence}.");
        let paso = actuaciones::Nueva {
            id: azar::id(ahora),
            peticion: id,
            tipo: "calendario",
            en: ahora,
            quien: None,
            visible: true,
            texto: &texto,
            datos: &json!({ "antes": cambio.antes, "ahora": cambio.ahora }).to_string(),
        };
        actuaciones::anotar(c, &paso).await?;
        let hechos =
            [("antes", publico(cambio.antes.to_string())), ("vence", publico(cambio.ahora.to_string()))];
        huellas::anotar(c, ahora, Sujeto::Peticion(id.to_string()), "calendario", hechos).await?;
        let radicado = formato.escribir(p.radicado());
        let donde = match p.persona {
            Some(_) => format!("Vea cómo se cuenta en su carpeta:\n{carpeta}{radicado}/"),
            None => format!("Vea cómo se cuenta con su radicado:\n{consulta}"),
        };
        let que = format!("Cambió el calendario, y con él el plazo de su solicitud {radicado}.");
        avisar(c, ahora, &p, &radicado, &[que, texto, donde]).await?;
        Ok(true)
    });
    acto.await
}
