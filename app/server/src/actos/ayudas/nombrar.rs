//! A person lets somebody into one of their filings, until a day.
//!
//! Norma: Ley 1581 de 2012, art. 4 lit. c y f

use super::{donde, duenio, escrito};
use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
        mesa::{Negado, Orden, escribir_a},
    },
    azar,
    borde::Borde,
};
use domain::{
    ayudante::{self, Ayuda, NoEntra},
    documento::Documento,
    evidencia::Sujeto,
    fecha::con_dia,
};
use store::{
    Conn, SqlResult,
    ayudantes::{self, Ayudante},
    datos::{self, Campo},
};

/// What came of it; why not, in the words of the rule.
pub(crate) type Nombrado = Result<Result<(), NoEntra>, Negado>;

/// Lets them in, where the rule lets them.
pub(crate) async fn nombrar(borde: &Borde, orden: Orden, quien: Documento, dias: u16) -> Hecho<Nombrado> {
    let donde = donde(borde, &orden);
    let acto = borde.store.acto(async move |c| {
        let Some(caso) = orden.abrir(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let Some(persona) = duenio(&orden) else { return Ok(Err(Negado::NoEsta)) };
        let peticion = caso.peticion.id;
        let antes: Vec<Ayuda> = ayudantes::de(c, peticion).await?.iter().map(Ayudante::ayuda).collect();
        let propio = datos::documento(c, persona).await?;
        let hasta = match ayudante::nombrar(&quien, propio.as_ref(), dias, orden.hoy(), &antes) {
            Ok(hasta) => hasta,
            Err(no) => return Ok(Ok(Err(no))),
        };
        let a = Ayudante {
            id: azar::id(orden.ahora),
            peticion,
            persona,
            tipo: quien.tipo,
            numero: quien.numero.clone(),
            otorgada_en: orden.ahora,
            hasta,
            retirada_en: None,
        };
        ayudantes::nombrar(c, &a).await?;
        let hechos = [
            ("ayudante", publico(a.id.to_string())),
            ("hasta", publico(hasta.to_string())),
            ("documento", personal(escrito(&quien))),
        ];
        let sujeto = Sujeto::Peticion(peticion.to_string());
        huellas::anotar(c, orden.ahora, sujeto, "ayudante.nombrado", hechos).await?;
        contar(c, &orden, &a, &donde).await.map(|()| Ok(Ok(())))
    });
    acto.await
}

/// Who is registered with an address is told; who let them in learns nothing of whether they are.
async fn contar(c: &mut Conn<'_>, orden: &Orden, a: &Ayudante, donde: &str) -> SqlResult<()> {
    let Some(suya) = datos::por_documento(c, &a.documento()).await? else { return Ok(()) };
    let Some(correo) = datos::valor(c, suya, Campo::Correo).await? else { return Ok(()) };
    let asunto = format!("Puede ayudar con la solicitud {}", orden.radicado);
    let parrafos = [
        format!(
            "Quien presentó la solicitud {} le permite verla y enviar lo que falte, hasta el {}.",
            orden.radicado,
            con_dia(a.hasta)
        ),
        format!("Véala con su propio documento:\n{donde}"),
        "Si no sabe de qué se trata, no haga nada: el permiso termina solo.".to_owned(),
    ];
    escribir_a(c, orden.ahora, a.peticion, (&correo, &asunto), &parrafos).await
}
