//! Why a login did not succeed: a code for support and what the person can do, never what was in the messages.

use super::{Control, Entrada};
use domain::grado::Grado;
use std::fmt;

/// What went wrong.
#[derive(Clone, PartialEq)]
pub(crate) enum Fallo {
    /// The service does not answer, or not in time.
    Inalcanzable,
    /// The service answers something that is not of the protocol.
    Respuesta,
    /// The service does not accept the code: used, expired, or not ours.
    Canje,
    /// The service does not accept this client.
    Credenciales,
    /// The person gave up, or there was no session to continue.
    Cancelado,
    /// The service says that it cannot now.
    Ocupado,
    /// The service does not understand what is asked of it.
    Peticion,
    /// The person proved less than what was asked; the caller may keep the lower session.
    GradoInsuficiente {
        /// What was asked.
        pedido: Grado,
        /// What was proved.
        obtenido: Grado,
        /// The login itself, verified in everything else.
        entrada: Box<Entrada>,
    },
    /// The service can never attest this grado.
    GradoSinOferta(Grado),
    /// The answer brings neither code nor error.
    SinCodigo,
    /// A token cannot be read.
    Malformado,
    /// A setting cannot be right.
    Ajuste,
    /// A check failed.
    Control(Control),
}

/// What can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clase {
    /// Try again in a moment.
    Temporal,
    /// Start again.
    Rechazado,
    /// Prove more, or go on with less.
    GradoInsuficiente,
    /// Nothing went wrong: the person did not enter.
    Cancelado,
    /// Somebody must correct the settings.
    Configuracion,
}

impl Fallo {
    /// Short and stable, for support: `IDP-01`.
    pub(crate) fn codigo(&self) -> String {
        let numero = match self {
            Self::Inalcanzable => 1,
            Self::Respuesta => 2,
            Self::Canje => 3,
            Self::Credenciales => 4,
            Self::Cancelado => 5,
            Self::Ocupado => 6,
            Self::Peticion => 7,
            Self::GradoInsuficiente { .. } => 8,
            Self::GradoSinOferta(_) => 9,
            Self::SinCodigo => 10,
            Self::Malformado => 11,
            Self::Ajuste => 12,
            Self::Control(c) => *c as u8,
        };
        format!("IDP-{numero:02}")
    }

    /// What can be done about it.
    pub(crate) fn clase(&self) -> Clase {
        use Control as C;
        match self {
            Self::Inalcanzable | Self::Respuesta | Self::Ocupado => Clase::Temporal,
            Self::Control(C::Cuerpo | C::Plazo | C::Redireccion) => Clase::Temporal,
            Self::Credenciales | Self::Peticion | Self::GradoSinOferta(_) | Self::Ajuste => {
                Clase::Configuracion
            }
            Self::Control(C::DescubrimientoIss | C::Https | C::Destino) => Clase::Configuracion,
            Self::GradoInsuficiente { .. } => Clase::GradoInsuficiente,
            Self::Cancelado => Clase::Cancelado,
            Self::Canje | Self::SinCodigo | Self::Malformado | Self::Control(_) => Clase::Rechazado,
        }
    }
}

impl fmt::Display for Fallo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.codigo())?;
        match self {
            Self::GradoInsuficiente { pedido, obtenido, .. } => write!(f, " asked {pedido}, got {obtenido}"),
            Self::GradoSinOferta(grado) => write!(f, " nothing attests {grado}"),
            Self::Control(c) => write!(f, " {c:?}"),
            _ => write!(f, " {:?}", self.clase()),
        }
    }
}

impl fmt::Debug for Fallo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Fallo {}
