//! What an act says when the law refuses it, and how its e-mails begin and end.

use super::{Caso, Orden};
use domain::{
    fecha::con_dia,
    termino::{IncompletaError, ProrrogaError, TrasladoError},
};
use pages::persona::{Falla, Mensaje};

/// Letters of a reason, at least.
const MOTIVO: usize = 10;

/// A text that must be there and fit.
pub(super) fn texto(campo: &str, valor: &str, maximo: usize, falta: &str) -> Option<Falla> {
    match valor.trim().chars().count() {
        n if n < MOTIVO => Some(Falla::new(campo, falta)),
        n if n > maximo => Some(Falla::new(campo, format!("Escriba como mucho {maximo} letras: hay {n}"))),
        _ => None,
    }
}

/// A reason of 10 to 2000 letters.
pub(super) fn motivo(valor: &str) -> Option<Falla> {
    texto("motivo", valor, 2000, "Escriba el motivo, en 10 letras o más: queda en la historia del caso")
}

/// Where the person reads what was done: no address here acts by itself.
pub(super) fn donde(orden: &Orden, caso: &Caso) -> String {
    match caso.peticion.persona {
        Some(_) => format!("Léalo en su carpeta:\n{}", orden.carpeta),
        None => format!(
            "Consúltelo con el radicado {}, su número de documento y el código de su constancia:\n{}",
            orden.radicado, orden.consulta
        ),
    }
}

/// What the person reads when who helps them did something.
pub(super) fn por_quien_ayuda(orden: &Orden, caso: &Caso) -> Vec<String> {
    vec![
        format!("Quien le ayuda con la solicitud {} envió algo para el expediente.", orden.radicado),
        "Si ya no quiere que esa persona la vea, retire el permiso en la misma página.".to_owned(),
        donde(orden, caso),
    ]
}

/// What an official reads who was given a case: nothing of whose it is.
pub(super) fn encargo(orden: &Orden, caso: &Caso) -> Vec<String> {
    let vence =
        caso.termino.as_ref().map(|(_, t)| format!("Se responde a más tardar el {}.", con_dia(t.vence)));
    let donde = format!("Está en su bandeja:\n{}", orden.mesa);
    [Some(format!("El caso {} quedó a su nombre.", orden.radicado)), vence, Some(donde)]
        .into_iter()
        .flatten()
        .collect()
}

pub(super) fn prorroga(e: ProrrogaError, caso: &Caso) -> Falla {
    let vence = caso.termino.as_ref().map(|(_, t)| con_dia(t.vence)).unwrap_or_default();
    match e {
        ProrrogaError::Vencido => {
            Falla::new("", format!("El plazo venció el {vence}: solo se prorroga antes de que venza"))
        }
        ProrrogaError::Segunda => Falla::new("", "El plazo ya se prorrogó: solo se puede una vez"),
        ProrrogaError::MasDelDoble { .. } => {
            Falla::new("hasta", "Elija un día anterior: con la prórroga el plazo no puede pasar del doble")
        }
        ProrrogaError::SinDias => {
            Falla::new("hasta", format!("Elija un día hábil después del {vence}, que es cuando vence hoy"))
        }
        ProrrogaError::SinMotivo => Falla::new("motivo", "Escriba el motivo de la prórroga"),
        ProrrogaError::NoProrrogable => Falla::new("", "La ley no permite prorrogar este plazo"),
        ProrrogaError::Trasladado => Falla::new("", "La solicitud está en traslado a otra entidad"),
        ProrrogaError::Antes | ProrrogaError::FueraDelCalendario => {
            Falla::new("hasta", "Elija un día que esté en el calendario")
        }
    }
}

pub(super) fn incompleta(e: IncompletaError) -> Falla {
    let que = match e {
        IncompletaError::Tarde { limite } => {
            format!("Solo se podía pedir hasta el {}", con_dia(limite)).into()
        }
        IncompletaError::Segunda => "Ya se pidió completarla: solo se puede una vez".into(),
        IncompletaError::NoPedida => Mensaje::clave("falla.completar_no_pedido"),
        IncompletaError::SegundaAmpliacion => Mensaje::clave("falla.mas_tiempo_ya_pedido"),
        IncompletaError::FueraDeTermino { limite } => {
            Mensaje::clave("falla.completar_tarde").con("dia", limite)
        }
        IncompletaError::Antes | IncompletaError::FueraDelCalendario => {
            Mensaje::clave("falla.fuera_del_calendario")
        }
        IncompletaError::Trasladado => Mensaje::clave("falla.en_traslado"),
    };
    Falla::new("", que)
}

pub(super) fn traslado(e: TrasladoError) -> Falla {
    match e {
        TrasladoError::SinDestino => Falla::new("entidad", "Escriba el nombre de la entidad competente"),
        TrasladoError::Segundo | TrasladoError::NoTrasladado => {
            Falla::new("", "La solicitud ya está en traslado a otra entidad")
        }
        TrasladoError::Antes | TrasladoError::FueraDelCalendario => {
            Falla::new("", "La fecha no está en el calendario")
        }
    }
}

/// All of them, or nothing.
pub(super) fn juntas<const N: usize>(fallas: [Option<Falla>; N]) -> Result<(), Vec<Falla>> {
    let hay: Vec<_> = fallas.into_iter().flatten().collect();
    if hay.is_empty() { Ok(()) } else { Err(hay) }
}
