//! An official has looked at a comment: everybody reads it as it is, or without what the law keeps, and why.
//!
//! Norma: Ley 1712 de 2014, art. 21; Ley 1581 de 2012, art. 4

use super::Orden;
use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
        mesa::Negado,
    },
    borde::Borde,
};
use domain::comentario::{FaltaAlPublicar, Publico};
use pages::persona::Falla;
use store::{Id, comentarios};

/// Which one, and what of it is not shown.
#[derive(Clone)]
pub(crate) struct Publicar {
    pub(crate) comentario: Id,
    /// Words to keep, one part a line.
    pub(crate) ocultar: String,
    /// Why.
    pub(crate) reserva: String,
}

/// `false` where everybody read it already.
pub(crate) async fn publicar(borde: &Borde, orden: Orden, x: Publicar) -> Hecho<Result<bool, Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(funcionario) = orden.funcionario(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let Some(k) = comentarios::uno(c, &orden.consulta, x.comentario).await? else {
            return Ok(Err(Negado::NoEsta));
        };
        let p = match Publico::de((&k.texto, &k.nombre), &x.ocultar, &x.reserva) {
            Ok(p) => p,
            Err(faltas) => return Ok(Err(Negado::Fallas(faltas.into_iter().map(falla).collect()))),
        };
        if !comentarios::publicar(c, k.id, &p, orden.ahora).await? {
            return Ok(Ok(false));
        }
        let mut datos = vec![
            ("numero", publico(k.numero.to_string())),
            ("funcionario", publico(funcionario.to_string())),
            ("texto", personal(p.texto)),
        ];
        if let Some(r) = p.reserva {
            datos.push(("reserva", publico(r.nombre())));
        }
        huellas::anotar(c, orden.ahora, orden.sujeto(), "comentario.publicado", datos).await?;
        Ok(Ok(true))
    });
    acto.await
}

/// Something of what everybody reads goes: it should not have been there. What was kept before stays kept.
///
/// Norma: Ley 1581 de 2012, art. 15
pub(crate) async fn ocultar(
    borde: &Borde,
    orden: Orden,
    (numero, ocultar, reserva): (String, String, String),
) -> Hecho<Result<(), Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(funcionario) = orden.funcionario(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let hallado = match numero.parse() {
            Ok(n) => comentarios::por_numero(c, &orden.consulta, n).await?,
            Err(_) => None,
        };
        let Some(k) = hallado.filter(|k| k.publicado_en.is_some()) else {
            let que = Falla::new("numero", "Escriba el número de un comentario público");
            return Ok(Err(Negado::Fallas(vec![que])));
        };
        let p = match Publico::menos((&k.texto_publico, &k.nombre_publico), &ocultar, &reserva) {
            Ok(p) => p,
            Err(faltas) => return Ok(Err(Negado::Fallas(faltas.into_iter().map(falla).collect()))),
        };
        comentarios::ocultar(c, k.id, &p).await?;
        let datos = [
            ("numero", publico(k.numero.to_string())),
            ("funcionario", publico(funcionario.to_string())),
            ("reserva", publico(p.reserva.map_or("", |r| r.nombre()))),
            ("texto", personal(p.texto)),
        ];
        huellas::anotar(c, orden.ahora, orden.sujeto(), "comentario.ocultado", datos).await?;
        Ok(Ok(()))
    });
    acto.await
}

fn falla(f: FaltaAlPublicar) -> Falla {
    match f {
        FaltaAlPublicar::NoEsta(parte) => {
            let parte: String = parte.chars().take(60).collect();
            Falla::new("ocultar", format!("«{parte}» no está en el comentario: cópielo tal como está"))
        }
        FaltaAlPublicar::SinMotivo => Falla::new("reserva", "Elija el motivo por el que se oculta"),
        FaltaAlPublicar::SinPartes => {
            Falla::new("ocultar", "Escriba qué se oculta, o elija «No oculto nada»")
        }
    }
}
