//! JSON from outside: an object that says the same thing twice is refused, since two readers may hear two things.

use super::{Control, Fallo, control::Controles};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::{collections::HashSet, fmt};

/// An object out of bytes.
pub(super) fn objeto(bytes: &[u8], controles: &Controles) -> Result<Map<String, Value>, Fallo> {
    let objeto = serde_json::from_slice(bytes).map_err(|_| Fallo::Malformado)?;
    let unico = serde_json::from_slice::<SinRepetir>(bytes).is_ok();
    controles.exigir(Control::Repetidas, unico)?;
    Ok(objeto)
}

/// Reads anything, keeps nothing, fails on a repeated key at any depth.
struct SinRepetir;

impl<'de> Deserialize<'de> for SinRepetir {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(Self)
    }
}

macro_rules! cualquiera {
    ($($nombre:ident: $tipo:ty),*) => {$(
        fn $nombre<E: Error>(self, _: $tipo) -> Result<Self, E> {
            Ok(self)
        }
    )*};
}

impl<'de> Visitor<'de> for SinRepetir {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without repeated keys")
    }

    cualquiera!(visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str);

    fn visit_unit<E: Error>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lista: A) -> Result<Self, A::Error> {
        while lista.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut objeto: A) -> Result<Self, A::Error> {
        let mut vistas = HashSet::new();
        while let Some(clave) = objeto.next_key::<String>()? {
            objeto.next_value::<Self>()?;
            if !vistas.insert(clave) {
                return Err(Error::custom("repeated key"));
            }
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_said_twice_is_refused_at_any_depth_even_when_it_is_written_otherwise() {
        let leer = |s: &str| objeto(s.as_bytes(), &Controles::default());
        assert!(leer(r#"{"a":1,"b":[{"a":1.5},{"a":null}],"c":{"a":"x"}}"#).is_ok());
        for doble in [r#"{"a":1,"a":1}"#, r#"{"x":[{"a":1,"\u0061":2}]}"#] {
            assert_eq!(leer(doble), Err(Fallo::Control(Control::Repetidas)), "{doble}");
        }
        for mal in ["", "[]", "{", "{} x", "\"a\""] {
            assert_eq!(leer(mal), Err(Fallo::Malformado), "{mal}");
        }
    }
}
