//! The entity answers one comment or several with the same words; whoever left an e-mail is told, and it is forgotten.

use super::{Orden, de_palabras};
use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
        mesa::Negado,
    },
    azar,
    borde::Borde,
};
use domain::comentario::{Decision, JUNTOS, limpio};
use pages::persona::Falla;
use std::collections::BTreeMap;
use store::{
    Conn, Id, SqlResult,
    comentarios::{self, Comentario, NuevaRespuesta},
    correos,
};

/// Kind of the message.
const CLASE: &str = "novedad";

/// What a form of the desk brings.
#[derive(Clone)]
pub(crate) struct Responder {
    pub(crate) cuales: Vec<Id>,
    /// Name of the decision.
    pub(crate) decision: String,
    /// Answer and reasons.
    pub(crate) texto: String,
}

/// Those that were answered meanwhile, or that nobody reads yet, are left as they are; `Otro` where that is all of them.
pub(crate) async fn responder(borde: &Borde, orden: Orden, x: Responder) -> Hecho<Result<(), Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(funcionario) = orden.funcionario(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let (decision, texto) = match revisar(&x) {
            Ok(bien) => bien,
            Err(fallas) => return Ok(Err(Negado::Fallas(fallas))),
        };
        let (id, consulta) = (azar::id(orden.ahora), orden.consulta.as_str());
        let nueva = NuevaRespuesta { id, consulta, decision, texto: &texto, en: orden.ahora };
        let hechos = comentarios::responder(c, &nueva, &x.cuales).await?;
        if hechos.is_empty() {
            return Ok(Err(Negado::Otro));
        }
        let numeros: Vec<String> = hechos.iter().map(|k| k.numero.to_string()).collect();
        let datos = [
            ("respuesta", publico(id.to_string())),
            ("numeros", publico(numeros.join(","))),
            ("decision", publico(decision.nombre())),
            ("funcionario", publico(funcionario.to_string())),
            ("texto", personal(texto)),
        ];
        huellas::anotar(c, orden.ahora, orden.sujeto(), "comentario.respondido", datos).await?;
        avisar(c, &orden, &hechos).await?;
        Ok(Ok(()))
    });
    acto.await
}

fn revisar(x: &Responder) -> Result<(Decision, String), Vec<Falla>> {
    let texto = limpio(&x.texto);
    let decision = x.decision.parse::<Decision>().ok();
    let cuales = match x.cuales.len() {
        0 => Some(Falla::new("comentarios", "Elija al menos un comentario")),
        n if n > JUNTOS => Some(Falla::new("comentarios", format!("Elija como mucho {JUNTOS} comentarios"))),
        _ => None,
    };
    let sin_decision =
        decision.is_none().then(|| Falla::new("decision", "Elija qué se hace con lo que piden"));
    let fallas: Vec<Falla> =
        [cuales, sin_decision, de_palabras("respuesta", &texto)].into_iter().flatten().collect();
    match decision {
        Some(decision) if fallas.is_empty() => Ok((decision, texto)),
        _ => Err(fallas),
    }
}

/// One message to each address, whatever it sent.
async fn avisar(c: &mut Conn<'_>, orden: &Orden, hechos: &[Comentario]) -> SqlResult<()> {
    let mut por_correo: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    for k in hechos.iter().filter(|k| !k.correo.is_empty()) {
        por_correo.entry(&k.correo).or_default().push(k.numero);
    }
    for (para, numeros) in por_correo {
        let texto = mensaje(orden, &numeros);
        let n = correos::Nuevo {
            id: azar::id(orden.ahora),
            peticion: None,
            clase: CLASE,
            para,
            asunto: "Respondimos su comentario",
            texto: &texto,
            html: "",
            creado_en: orden.ahora,
            canal: domain::notificacion::Canal::Correo,
            ficha: &azar::ficha(),
        };
        correos::poner(c, &n).await?;
    }
    Ok(())
}

fn mensaje(orden: &Orden, numeros: &[i64]) -> String {
    let todos = numeros.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
    let que = if numeros.len() == 1 { "su comentario" } else { "sus comentarios" };
    let desde = numeros.first().copied().unwrap_or(1);
    [
        format!("Respondimos {que} ({todos}) en la consulta «{}».", orden.titulo),
        format!("Lea la respuesta, que es pública:\n{}?desde={desde}", orden.publica),
        "Su correo ya no está en la consulta: solo servía para este aviso.".to_owned(),
    ]
    .join("\n\n")
}
