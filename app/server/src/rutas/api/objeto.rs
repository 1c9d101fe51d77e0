//! What must be a JSON object: by itself serde takes a list for a struct too, member by member.

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::{fmt, marker::PhantomData};

/// A value that came as an object.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(transparent)]
pub(super) struct Objeto<T>(pub(super) T);

struct Lector<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Lector<T> {
    type Value = Objeto<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mapa: A) -> Result<Objeto<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(mapa)).map(Objeto)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Objeto<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_map(Lector(PhantomData))
    }
}
