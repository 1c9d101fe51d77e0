//! Systems of entities: added and retired by the technician, let in for some minutes, and each call of theirs written down.

use super::{
    Hecho,
    huellas::{self, publico},
};
use crate::{azar, borde::Borde};
use domain::{Instante, evidencia::Huella, evidencia::Sujeto};
use jiff::SignedDuration;
use store::{
    Conn, Id, SqlResult, Store,
    sistemas::{self, Ficha, Sistema},
    usados,
};

/// How long a token counts.
pub(crate) const FICHA: SignedDuration = SignedDuration::from_mins(10);
/// Servers of one sede do not share the clock to the second.
const MARGEN: SignedDuration = SignedDuration::from_mins(2);

/// The chain of a system.
pub(super) fn sujeto(id: Id) -> Sujeto {
    Sujeto::Sistema(id.to_string())
}

/// Adds one, with the code and the name of each procedure that it may notify.
pub(crate) async fn agregar_sistema(
    store: &Store,
    s: Sistema,
    procedimientos: Vec<(String, String)>,
) -> Hecho<()> {
    let acto = store.acto(async move |c| {
        let codigos: Vec<String> = procedimientos.iter().map(|(codigo, _)| codigo.clone()).collect();
        sistemas::agregar(c, &s, &codigos).await?;
        sistemas::llamar(c, s.id, &procedimientos).await?;
        let hechos = [
            ("nit", publico(&*s.nit)),
            ("dependencia", publico(&*s.dependencia)),
            ("claves", publico(Huella::de(s.jwks.as_bytes()).to_string())),
            ("procedimientos", publico(codigos.join(" "))),
            ("webhook", publico(&*s.webhook)),
            ("cupo", publico(s.cupo.map(|n| n.to_string()).unwrap_or_default())),
        ];
        huellas::comenzar(c, s.agregado_en, sujeto(s.id), "sistema_agregado", hechos).await
    });
    acto.await
}

/// Retires one, with its tokens; false where no current one has that id.
pub(crate) async fn retirar_sistema(store: &Store, id: Id, ahora: Instante) -> Hecho<bool> {
    let acto = store.acto(async move |c| {
        let retirado = sistemas::retirar(c, id, ahora).await?;
        if retirado {
            huellas::anotar(c, ahora, sujeto(id), "sistema_retirado", []).await?;
        }
        Ok(retirado)
    });
    acto.await
}

/// A token for a system, by an assertion that serves once; none where it served, or the system was retired.
pub(crate) async fn dar_ficha(
    borde: &Borde,
    id: Id,
    (jti, vence): (&str, Instante),
    ambitos: String,
) -> Hecho<Option<String>> {
    let ahora = borde.ahora();
    let clave = format!("aserto:{id}:{}", Huella::de(jti.as_bytes()));
    let acto = borde.store.acto(async move |c| {
        let vive = sistemas::vigente(c, id).await?.is_some();
        if !vive || !usados::usar(c, &clave, vence + MARGEN).await? {
            return Ok(None);
        }
        let ficha = azar::secreto();
        let hechos = [("ambitos", publico(&*ambitos))];
        let f = Ficha { sistema: id, ambitos, vence_en: ahora + FICHA };
        sistemas::poner_ficha(c, &huella(&ficha), &f).await?;
        huellas::anotar(c, ahora, sujeto(id), "ficha", hechos).await?;
        Ok(Some(ficha))
    });
    acto.await
}

/// As a token is kept.
pub(crate) fn huella(ficha: &str) -> String {
    Huella::de(ficha.as_bytes()).to_string()
}

/// What a system asked for, and what became of it.
pub(crate) struct Llamada {
    pub(crate) que: &'static str,
    pub(crate) resultado: &'static str,
    /// Which notification, where it is about one of theirs.
    pub(crate) notificacion: Option<Id>,
}

/// Writes a call down.
pub(crate) async fn auditar(borde: &Borde, sistema: Id, llamada: Llamada) -> Hecho<()> {
    let ahora = borde.ahora();
    borde.store.acto(async move |c| anotar(c, ahora, sistema, llamada).await).await
}

/// The same, inside of an act.
pub(super) async fn anotar(c: &mut Conn<'_>, ahora: Instante, sistema: Id, l: Llamada) -> SqlResult<()> {
    let notificacion = l.notificacion.map(|id| id.to_string()).unwrap_or_default();
    let hechos = [
        ("que", publico(l.que)),
        ("resultado", publico(l.resultado)),
        ("notificacion", publico(notificacion)),
    ];
    huellas::anotar(c, ahora, sujeto(sistema), "llamada", hechos).await
}
