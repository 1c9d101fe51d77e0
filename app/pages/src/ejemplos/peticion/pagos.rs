//! What is paid of a filing, in each of its states, and the made-up bank.

use super::radicadas::constancia;
use crate::{
    Base, Portal, Quien,
    ejemplos::persona::{ahora, presencia},
    peticion::{BancoSimulado, ConstanciaPagina, Pagando, PagoVista},
};
use domain::costo::Pesos;

/// In this state, with the button where there is one to press.
pub(super) fn pago(como: Pagando) -> PagoVista {
    let pagado = matches!(como, Pagando::Pagado { .. });
    PagoVista {
        valor: Pesos(58_364),
        referencia: "2026 0000 0123 51".into(),
        como,
        pagar: (!pagado).then(|| "constancia/7KQ49MZTG3DG2XYB/pagar".into()),
        donde: (!pagado).then(Vec::new),
        falla: None,
    }
}

fn con(pago: PagoVista) -> ConstanciaPagina {
    let asunto = "Certificado de estratificación socioeconómica".into();
    ConstanciaPagina { asunto, pago: Some(pago), ..constancia() }
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let quien = presencia("constancia/7KQ49MZTG3DG2XYB/");
    let con_quien = Quien::Persona(&quien);
    let sin_banco = PagoVista {
        pagar: None,
        donde: Some(vec!["Banco del Río, cuenta de ahorros 123-456, a nombre del municipio".into()]),
        ..pago(Pagando::Falta)
    };
    let caido =
        PagoVista { falla: Some("El banco no responde en este momento.".into()), ..pago(Pagando::Falta) };
    let pagado = Pagando::Pagado { en: ahora(), banco: "BDR-99812".into() };
    let banco = BancoSimulado {
        accion: "simulador/banco/pagar/abc".into(),
        concepto: "Certificado de estratificación socioeconómica, radicado 2026-000123".into(),
        referencia: "20260000012351".into(),
        valor: Pesos(58_364),
        retorno: "http://127.0.0.1:3000/constancia/7KQ49MZTG3DG2XYB/".into(),
        abierta: true,
    };
    let base = Base::de_path("simulador/banco/pagar/x");
    vec![
        ("pago-falta", p.constancia(con_quien, &con(pago(Pagando::Falta)))),
        ("pago-sin-banco", p.constancia(con_quien, &con(sin_banco))),
        ("pago-caido", p.constancia(con_quien, &con(caido))),
        ("pago-en-curso", p.constancia(con_quien, &con(pago(Pagando::EnCurso)))),
        ("pago-pagado", p.constancia(con_quien, &con(pago(pagado)))),
        ("pago-rechazado", p.constancia(con_quien, &con(pago(Pagando::Rechazado)))),
        ("pago-vencido", p.constancia(con_quien, &con(pago(Pagando::Vencido)))),
        ("banco-simulado", p.banco_simulado(&base, &banco)),
        ("banco-decidido", p.banco_simulado(&base, &BancoSimulado { abierta: false, ..banco.clone() })),
    ]
}
