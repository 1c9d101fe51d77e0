//! Somebody says what they think of a project; who they are is asked of nobody.

use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
    },
    azar,
    borde::Borde,
};
use domain::{Fecha, Instante, comentario::Comentario, evidencia::Sujeto};
use store::{
    SqlResult,
    comentarios::{self, Nuevo},
};

/// What comes in.
#[derive(Clone)]
pub(crate) struct Llega {
    /// Slug of the consultation.
    pub(crate) consulta: String,
    /// Its last day, which stays written beside when it came.
    pub(crate) cierra: Fecha,
    /// Hash of what makes the form count once.
    pub(crate) clave: String,
    pub(crate) dicho: Comentario,
    /// When it reached the edge: what it waited here counts against nobody.
    pub(crate) recibido_en: Instante,
}

/// What became of it.
pub(crate) enum Recepcion {
    /// It stands, since now or since the same form was sent before; what opens its receipt.
    Hecha(String),
    /// The same form brought other words before.
    Otra,
    /// Its report was published: no more come.
    Terminada,
}

/// Norma: Ley 1437 de 2011, art. 8 num. 8
pub(crate) async fn comentar(borde: &Borde, llega: Llega) -> Hecho<Recepcion> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        if let Some(ya) = comentarios::por_clave(c, &llega.clave).await? {
            let igual = ya.consulta == llega.consulta && ya.texto == llega.dicho.texto;
            return Ok(if igual { Recepcion::Hecha(ya.codigo) } else { Recepcion::Otra });
        }
        if comentarios::informe(c, &llega.consulta).await?.is_some() {
            return Ok(Recepcion::Terminada);
        }
        anotar(c, ahora, &llega).await.map(Recepcion::Hecha)
    });
    acto.await
}

async fn anotar(c: &mut store::Conn<'_>, ahora: Instante, llega: &Llega) -> SqlResult<String> {
    let Llega { consulta, cierra, clave, dicho, recibido_en } = llega;
    let codigo = azar::codigo();
    let nuevo =
        Nuevo { id: azar::id(ahora), consulta, codigo: &codigo, clave, dicho, recibido_en: *recibido_en };
    let numero = comentarios::recibir(c, &nuevo).await?;
    let mut datos = vec![
        ("numero", publico(numero.to_string())),
        ("recibido", publico(recibido_en.to_string())),
        ("cierra", publico(cierra.to_string())),
        ("texto", personal(dicho.texto.clone())),
    ];
    if !dicho.nombre.is_empty() {
        datos.push(("nombre", personal(dicho.nombre.clone())));
    }
    let sujeto = Sujeto::Consulta(consulta.clone());
    huellas::anotar(c, ahora, sujeto, "comentario.recibido", datos).await?;
    Ok(codigo)
}
