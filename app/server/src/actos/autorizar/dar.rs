//! A person, who proved who they are as at a counter, authorises another in writing; the writing is kept.
//!
//! Norma: Ley 1437 de 2011, art. 71

use super::escribir;
use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
        notificaciones::procedimientos,
    },
    azar,
    borde::Borde,
    sesion::Quien,
};
use domain::{
    Fecha, Instante,
    autorizacion::{self, Ambito, Autorizacion as Regla, NoAutoriza},
    consentimiento::Alcance,
    documento::Documento,
    fecha::{con_dia, legal},
    sitio::Sitio,
};
use store::{
    Conn, Id, SqlResult,
    autorizaciones::{self, Autorizacion},
    datos, pendientes, peticiones,
};

/// What is asked for.
pub(crate) struct Pedida {
    pub(crate) documento: Documento,
    pub(crate) alcance: Alcance,
    pub(crate) hasta: Fecha,
}

/// Why nothing was written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Negada {
    /// Of the person there is no such filing, nor does such a procedure notify.
    Alcance,
    Regla(NoAutoriza),
}

/// Writes it, where the rule lets it; `forma` is where what was typed may have waited.
pub(crate) async fn autorizar(
    borde: &Borde,
    quien: &Quien,
    pedida: Pedida,
    forma: &'static str,
) -> Hecho<Result<(), Negada>> {
    let (Some(persona), Some(portal)) = (quien.datos.persona, borde.vivo.portal()) else {
        return Ok(Err(Negada::Regla(NoAutoriza::NoPuede)));
    };
    let (ahora, sesion) = (borde.ahora(), quien.huella.clone());
    let propio = quien.documento().cloned();
    let de = format!("{}, {}", quien.nombre(), propio.as_ref().map(Documento::to_string).unwrap_or_default());
    let donde = borde.publico.a("/carpeta/notificaciones/");
    let acto = borde.store.acto(async move |c| {
        let sitio = portal.sitio();
        let Some((ambito, de_que)) = ambito(c, sitio, persona, &pedida.alcance).await? else {
            return Ok(Err(Negada::Alcance));
        };
        let Pedida { documento, hasta, .. } = pedida;
        let regla = Regla { documento: documento.clone(), ambito: ambito.clone(), hasta, retirada: false };
        let antes = autorizaciones::de(c, persona).await?;
        let antes: Vec<_> = antes.iter().map(Autorizacion::regla).collect();
        if let Err(no) = autorizacion::autorizar(propio.as_ref(), &regla, legal(ahora), &antes) {
            return Ok(Err(Negada::Regla(no)));
        }
        let nueva = fila(ahora, persona, regla);
        autorizaciones::poner(c, &nueva).await?;
        pendientes::borrar(c, persona, forma).await?;
        let hechos = [
            ("autorizacion", publico(nueva.id.to_string())),
            ("alcance", publico(pedida.alcance.to_string())),
            ("hasta", publico(hasta.to_string())),
            ("sesion", publico(sesion)),
            ("documento", personal(documento.to_string())),
            ("escrito", personal(escrito(&de, &documento, &de_que, hasta, &sitio.entidad.nombre))),
        ];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "autorizacion", hechos).await?;
        contar(c, ahora, &nueva, &donde).await.map(Ok)
    });
    acto.await
}

/// What it is for, and how people say it; none where there is no such thing of theirs.
async fn ambito(
    c: &mut Conn<'_>,
    sitio: &Sitio,
    persona: Id,
    alcance: &Alcance,
) -> SqlResult<Option<(Ambito<Id>, String)>> {
    Ok(match alcance {
        Alcance::Todos => Some((Ambito::Todo, "de todos mis asuntos".to_owned())),
        Alcance::Procedimiento(codigo) => {
            let suyo = procedimientos(c, sitio, persona).await?.into_iter().find(|p| p.codigo == *codigo);
            suyo.map(|p| (Ambito::Procedimiento(p.codigo), format!("del trámite «{}»", p.nombre)))
        }
        Alcance::Asunto(numero) => {
            let Some(numero) = sitio.entidad.radicacion.leer(numero) else { return Ok(None) };
            let suya = peticiones::por_radicado(c, numero).await?.filter(|p| p.persona == Some(persona));
            let radicado = sitio.entidad.radicacion.escribir(numero);
            suya.map(|p| (Ambito::Asunto(p.id), format!("de la solicitud {radicado}")))
        }
    })
}

fn fila(ahora: Instante, persona: Id, regla: Regla<Id>) -> Autorizacion {
    let (peticion, procedimiento) = match regla.ambito {
        Ambito::Todo => (None, String::new()),
        Ambito::Procedimiento(codigo) => (None, codigo),
        Ambito::Asunto(id) => (Some(id), String::new()),
    };
    Autorizacion {
        id: azar::id(ahora),
        persona,
        tipo: regla.documento.tipo,
        numero: regla.documento.numero,
        peticion,
        procedimiento,
        otorgada_en: ahora,
        hasta: regla.hasta,
        retirada_en: None,
    }
}

/// The writing itself, as the person reads and signs it with what their login proved.
///
/// Norma: Ley 1437 de 2011, art. 71
fn escrito(de: &str, quien: &Documento, de_que: &str, hasta: Fecha, entidad: &str) -> String {
    format!(
        "Yo, {de}, autorizo a quien se identifica con {quien} para que reciba en mi nombre las notificaciones {de_que} que me haga \
         {entidad}, hasta el {} inclusive. Solo puede recibirlas; puedo retirar esta autorización en cualquier momento.",
        con_dia(hasta)
    )
}

/// Who is registered is told; the person learns nothing of whether they are.
async fn contar(c: &mut Conn<'_>, ahora: Instante, a: &Autorizacion, donde: &str) -> SqlResult<()> {
    let Some(suya) = datos::por_documento(c, &a.documento()).await? else { return Ok(()) };
    let parrafos = [
        format!(
            "Una persona le autorizó a recibir sus notificaciones, hasta el {}. Solo a recibirlas: usted no decide ni presenta recursos por ella.",
            con_dia(a.hasta)
        ),
        format!("Véalas con su propio documento:\n{donde}"),
        "Si no sabe de qué se trata, no haga nada: la autorización termina sola.".to_owned(),
    ];
    escribir(c, ahora, suya, "Puede recibir notificaciones de otra persona", &parrafos).await
}
