//! How values stand in a column: only text and whole numbers, the same in both engines.

use domain::{Fecha, Instante};
use rand::RngCore;
use serde::{Deserialize, Serialize};
use sqlx::{Database, Decode, Encode, Type, encode::IsNull, error::BoxDynError};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// Identifier of a row: UUIDv7, in a column as hyphenated text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Uuid);

impl Id {
    /// A new one: its first half is the time, the rest is chance.
    pub fn nuevo(ahora: Instante, azar: &mut dyn RngCore) -> Self {
        let mut resto = [0; 10];
        azar.fill_bytes(&mut resto);
        let milis = u64::try_from(ahora.as_millisecond()).unwrap_or(0);
        Self(uuid::Builder::from_unix_timestamp_millis(milis, &resto).into_uuid())
    }

    /// When it was made, to the millisecond.
    pub fn creado_en(self) -> Instante {
        let milis = i64::try_from(self.0.as_u128() >> 80).unwrap_or(0);
        Instante::from_millisecond(milis).unwrap_or(Instante::MIN)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = uuid::Error;
    fn from_str(s: &str) -> Result<Self, uuid::Error> {
        Uuid::try_parse(s).map(Self)
    }
}

impl<DB: Database> Type<DB> for Id
where
    str: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <str as Type<DB>>::type_info()
    }
    fn compatible(ty: &DB::TypeInfo) -> bool {
        <str as Type<DB>>::compatible(ty)
    }
}

impl<'q, DB: Database> Encode<'q, DB> for Id
where
    String: Encode<'q, DB>,
{
    fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.to_string().encode(buf)
    }
}

impl<'r, DB: Database> Decode<'r, DB> for Id
where
    &'r str: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(<&str>::decode(value)?.parse()?)
    }
}

/// A moment, in milliseconds UTC.
#[derive(sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct Milis(i64);

/// A moment that may not have come.
#[derive(sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct QuizaMilis(Option<i64>);

/// A day, as 2026-11-22.
#[derive(sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct Dia(String);

/// What stands for no day: it comes after all others.
const SIN_DIA: &str = "9999-12-31";

/// Yes or no, as 1 or 0.
#[derive(sqlx::Type)]
#[sqlx(transparent)]
pub(crate) struct Bit(i64);

/// A word that the domain reads: a kind, a class.
pub(crate) struct Palabra<T>(pub(crate) T);

impl TryFrom<Milis> for Instante {
    type Error = BoxDynError;
    fn try_from(m: Milis) -> Result<Self, BoxDynError> {
        Ok(Self::from_millisecond(m.0)?)
    }
}

impl TryFrom<QuizaMilis> for Option<Instante> {
    type Error = BoxDynError;
    fn try_from(m: QuizaMilis) -> Result<Self, BoxDynError> {
        Ok(m.0.map(Instante::from_millisecond).transpose()?)
    }
}

impl TryFrom<Dia> for Fecha {
    type Error = BoxDynError;
    fn try_from(d: Dia) -> Result<Self, BoxDynError> {
        Ok(d.0.parse()?)
    }
}

impl TryFrom<Dia> for Option<Fecha> {
    type Error = BoxDynError;
    fn try_from(d: Dia) -> Result<Self, BoxDynError> {
        if d.0 == SIN_DIA { Ok(None) } else { Ok(Some(d.0.parse()?)) }
    }
}

impl From<Bit> for bool {
    fn from(b: Bit) -> Self {
        b.0 != 0
    }
}

impl<T, DB: Database> Type<DB> for Palabra<T>
where
    str: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <str as Type<DB>>::type_info()
    }
    fn compatible(ty: &DB::TypeInfo) -> bool {
        <str as Type<DB>>::compatible(ty)
    }
}

impl<'r, T: FromStr, DB: Database> Decode<'r, DB> for Palabra<T>
where
    &'r str: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        let palabra = <&str>::decode(value)?;
        palabra.parse().map(Self).map_err(|_| "a word that this version does not know".into())
    }
}

macro_rules! palabra {
    ($($tipo:ty),*) => {$(
        impl From<Palabra<$tipo>> for $tipo {
            fn from(p: Palabra<$tipo>) -> Self {
                p.0
            }
        }
    )*};
}
palabra!(
    domain::consentimiento::Clase,
    domain::documento::TipoDocumento,
    domain::grado::Grado,
    domain::pago::Estado,
    domain::peticion::Clase,
    domain::peticion::Estado,
    domain::peticion::Medio,
    domain::peticion::Canal
);

/// Words of a column: an enum that reads and writes them.
macro_rules! palabras {
    ($(#[$doc:meta])* $tipo:ident { $($(#[$vdoc:meta])* $v:ident = $s:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $tipo { $($(#[$vdoc])* $v,)* }
        impl $tipo {
            /// As the column writes it.
            pub fn nombre(self) -> &'static str {
                match self { $(Self::$v => $s,)* }
            }
        }
        impl std::str::FromStr for $tipo {
            type Err = ();
            fn from_str(s: &str) -> std::result::Result<Self, ()> {
                match s { $($s => Ok(Self::$v),)* _ => Err(()) }
            }
        }
        impl std::fmt::Display for $tipo {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.nombre())
            }
        }
        impl From<$crate::celda::Palabra<$tipo>> for $tipo {
            fn from(p: $crate::celda::Palabra<$tipo>) -> Self {
                p.0
            }
        }
    };
}
pub(crate) use palabras;

/// A moment as a column keeps it.
pub(crate) fn ms(t: Instante) -> i64 {
    t.as_millisecond()
}

/// A day as a column keeps it; `None` comes after all others.
pub(crate) fn dia(f: Option<Fecha>) -> String {
    f.map_or_else(|| SIN_DIA.to_owned(), |f| f.to_string())
}

/// Lowercase hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Bytes of lowercase hex.
pub(crate) fn sin_hex(s: &str) -> Option<Vec<u8>> {
    let digito = |b: &u8| b"0123456789abcdef".iter().position(|d| d == b);
    let par = |par: &[u8]| Some((digito(par.first()?)? << 4 | digito(par.get(1)?)?) as u8);
    s.as_bytes().chunks(2).map(par).collect()
}

/// Rows of people must not reach a log by accident.
macro_rules! sin_mostrar {
    ($($tipo:ident),*) => {$(
        impl std::fmt::Debug for $tipo {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($tipo), "(…)"))
            }
        }
    )*};
}
pub(crate) use sin_mostrar;
