//! What can go wrong with a form.

use crate::{Portal, Quien, formulario::Reintento};

/// The pages.
pub(super) fn paginas(p: &Portal, nadie: Quien<'_>) -> Vec<(&'static str, String)> {
    let volver = "tramites/certificado-de-residencia/solicitud/";
    let otra =
        Reintento { accion: volver.into(), pares: vec![("razones".into(), "Vivo aquí \"<b>".into())] };
    vec![
        ("problema-vencido", p.borrador_vencido(nadie, volver)),
        ("problema-sin-guardar", p.sin_guardar(nadie, &otra)),
    ]
}
