//! The report of a consultation: what became of every comment, once it is over and all were answered.

use super::{Orden, de_palabras};
use crate::{
    actos::{
        Hecho,
        huellas::{self, personal, publico},
        mesa::Negado,
    },
    borde::Borde,
};
use domain::comentario::limpio;
use store::comentarios;

/// `Otro` where something is missing before it; `false` where it was published already.
pub(crate) async fn informar(borde: &Borde, orden: Orden, texto: String) -> Hecho<Result<bool, Negado>> {
    let acto = borde.store.acto(async move |c| {
        let Some(funcionario) = orden.funcionario(c).await? else { return Ok(Err(Negado::NoEsta)) };
        let texto = limpio(&texto);
        if let Some(falla) = de_palabras("conclusion", &texto) {
            return Ok(Err(Negado::Fallas(vec![falla])));
        }
        let cuentas = comentarios::cuentas(c, &[&orden.consulta]).await?;
        let cuenta = cuentas.first().map(|k| k.cuenta).unwrap_or_default();
        if cuenta.falta(orden.estado).is_some() {
            return Ok(Err(Negado::Otro));
        }
        if !comentarios::cerrar(c, &orden.consulta, &texto, &cuenta, orden.ahora).await? {
            return Ok(Ok(false));
        }
        let datos = [
            ("recibidos", publico(cuenta.recibidos.to_string())),
            ("acogidos", publico(cuenta.acogidos.to_string())),
            ("en_parte", publico(cuenta.en_parte.to_string())),
            ("no_acogidos", publico(cuenta.no_acogidos.to_string())),
            ("funcionario", publico(funcionario.to_string())),
            ("texto", personal(texto)),
        ];
        huellas::anotar(c, orden.ahora, orden.sujeto(), "consulta.informe", datos).await?;
        Ok(Ok(true))
    });
    acto.await
}
