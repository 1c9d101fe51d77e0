//! What the story of a filing, and the e-mail of the person, say of its payment.

use domain::{
    costo::Pesos,
    pago::{Estado, Referencia},
};
use store::pagos::{Pago, Transaccion};

/// Name of the step in the story and in the evidence, and its words.
pub(super) struct Paso {
    pub(super) tipo: &'static str,
    pub(super) evidencia: &'static str,
    pub(super) texto: String,
}

/// How much.
pub(crate) fn valor(p: &Pago) -> Pesos {
    Pesos(u64::try_from(p.valor).unwrap_or(0))
}

/// In groups of four.
pub(crate) fn agrupada(referencia: &str) -> String {
    referencia.parse::<Referencia>().map_or_else(|()| referencia.to_owned(), Referencia::agrupada)
}

/// The person went to the bank.
pub(super) fn pedido(p: &Pago) -> Paso {
    let texto = format!("{} con la referencia {}.", valor(p), agrupada(&p.referencia));
    Paso { tipo: "pago_pedido", evidencia: "pago.pedido", texto }
}

/// A transaction came to its end; `doble` where another had paid before.
pub(super) fn fin(p: &Pago, t: &Transaccion, estado: Estado, doble: bool) -> Paso {
    let (valor, referencia) = (valor(p), agrupada(&p.referencia));
    let banco = t.banco_id.as_deref().unwrap_or_default();
    let (tipo, evidencia, texto) = match estado {
        Estado::Pagado if doble => (
            "pago_repetido",
            "pago.repetido",
            format!(
                "El banco confirmó otro pago de {valor} (número {banco}). Le escribiremos para devolvérselo."
            ),
        ),
        Estado::Pagado => (
            "pago_confirmado",
            "pago.confirmado",
            format!("{valor} con la referencia {referencia}. Número del banco: {banco}."),
        ),
        Estado::Vencido => (
            "pago_vencido",
            "pago.vencido",
            format!(
                "El banco no confirmó los {valor} a tiempo. Si su banco le descontó el dinero, escríbanos antes de \
                 pagar otra vez; si no, inténtelo de nuevo."
            ),
        ),
        Estado::Pendiente | Estado::EnCurso | Estado::Rechazado => (
            "pago_rechazado",
            "pago.rechazado",
            format!("El banco no aceptó el pago de {valor}. Puede intentarlo otra vez."),
        ),
    };
    Paso { tipo, evidencia, texto }
}
