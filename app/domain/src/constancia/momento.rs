//! An instant as a statement tells it: in hora legal for people, in milliseconds of UTC for programs.

use crate::{Instante, fecha::COLOMBIA};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;

/// An instant to the millisecond, written twice; a statement whose two writings differ is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Momento(Instante);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Escrito {
    hora_legal: String,
    ms: i64,
}

impl Momento {
    /// To the millisecond; what is finer is left out.
    pub fn de(instante: Instante) -> Self {
        Self(Instante::from_millisecond(instante.as_millisecond()).unwrap_or(instante))
    }

    /// The instant.
    pub fn instante(self) -> Instante {
        self.0
    }
}

/// `2026-11-22T04:18:19.123-05:00` (RFC 3339).
impl fmt::Display for Momento {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.0.display_with_offset(COLOMBIA))
    }
}

impl Serialize for Momento {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        Escrito { hora_legal: self.to_string(), ms: self.0.as_millisecond() }.serialize(s)
    }
}

impl<'de> Deserialize<'de> for Momento {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let Escrito { hora_legal, ms } = Escrito::deserialize(d)?;
        let momento = Instante::from_millisecond(ms).map(Self).map_err(D::Error::custom)?;
        if momento.to_string() != hora_legal {
            return Err(D::Error::custom("the two writings of an instant differ"));
        }
        Ok(momento)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_told_in_hora_legal_and_in_milliseconds_of_utc() {
        let m = Momento::de("2026-01-01T04:59:59.123456Z".parse().expect("instant"));
        let json = serde_json::to_string(&m).expect("writes");
        assert_eq!(json, r#"{"hora_legal":"2025-12-31T23:59:59.123-05:00","ms":1767243599123}"#);
        assert_eq!(serde_json::from_str::<Momento>(&json).expect("reads"), m);
    }

    #[test]
    fn two_writings_that_differ_are_no_instant() {
        for json in [
            r#"{"hora_legal":"2025-12-31T23:59:59.124-05:00","ms":1767243599123}"#,
            r#"{"hora_legal":"2026-01-01T04:59:59.123+00:00","ms":1767243599123}"#,
            r#"{"hora_legal":"2025-12-31T23:59:59.123-05:00","ms":9007199254740993000}"#,
        ] {
            assert!(serde_json::from_str::<Momento>(json).is_err(), "{json}");
        }
    }
}
