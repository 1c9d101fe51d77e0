//! Where a place is: coordinates that must lie in Colombia.

/// WGS 84 degrees, kept in millionths so that equal places compare equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Coordenadas {
    lat_e6: i32,
    lon_e6: i32,
}

/// Bounding box of Colombia with San Andrés and its keys: south, north, west, east, in degrees.
pub const COLOMBIA: [f64; 4] = [-4.24, 16.1, -82.2, -66.8];

impl Coordenadas {
    /// `None` outside Colombia.
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        let [s, n, w, e] = COLOMBIA;
        let inside = (s..=n).contains(&lat) && (w..=e).contains(&lon);
        #[expect(clippy::cast_possible_truncation, reason = "bounded by the box above")]
        inside.then(|| Self { lat_e6: (lat * 1e6).round() as i32, lon_e6: (lon * 1e6).round() as i32 })
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e6) / 1e6
    }

    /// Degrees east (negative in Colombia).
    pub fn lon(self) -> f64 {
        f64::from(self.lon_e6) / 1e6
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wrong_places_of_real_fichas_are_refused() {
        for (lat, lon) in
            [(20.0, 30.0), (111_432.2, 741_218.3), (1_124_548.0, -7_420_778.0), (11.24, 74.20633)]
        {
            assert!(Coordenadas::new(lat, lon).is_none(), "{lat}, {lon}");
        }
        assert!(Coordenadas::new(11.2408, -74.1990).is_some());
        assert!(Coordenadas::new(12.5847, -81.7006).is_some(), "San Andrés");
    }
}
