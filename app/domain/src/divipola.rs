//! Departments and municipalities by their DANE codes; never in the browser, where the list would weigh more than the page.

use crate::texto::fold;
use std::sync::LazyLock;

/// A department.
#[derive(Debug)]
pub struct Departamento {
    /// Two figures: `47`.
    pub codigo: &'static str,
    /// "Magdalena".
    pub nombre: &'static str,
    /// Its municipalities, by code; the first is the capital.
    pub municipios: Vec<Municipio>,
}

/// A municipality, or an area that belongs to none.
#[derive(Debug)]
pub struct Municipio {
    /// Five figures: `47001`.
    pub codigo: &'static str,
    /// "Santa Marta".
    pub nombre: &'static str,
    plano: String,
}

static TABLA: LazyLock<Vec<Departamento>> = LazyLock::new(|| {
    let mut tabla: Vec<Departamento> = Vec::with_capacity(33);
    for linea in include_str!("../ley/divipola.txt").lines().filter(|l| !l.starts_with('#')) {
        let Some((codigo, nombre)) = linea.split_once(' ') else { continue };
        match tabla.last_mut() {
            Some(d) if codigo.len() == 5 => {
                d.municipios.push(Municipio { codigo, nombre, plano: plano(nombre) });
            }
            _ => tabla.push(Departamento { codigo, nombre, municipios: Vec::new() }),
        }
    }
    tabla
});

/// All departments, by code.
pub fn departamentos() -> &'static [Departamento] {
    &TABLA
}

/// A department by its code, or by its name as people write it.
pub fn departamento(escrito: &str) -> Option<&'static Departamento> {
    let por_codigo = TABLA.iter().find(|d| d.codigo == escrito);
    por_codigo.or_else(|| {
        let p = plano(escrito);
        TABLA.iter().find(|d| plano(d.nombre) == p)
    })
}

/// A municipality by its code, with its department.
pub fn municipio(codigo: &str) -> Option<(&'static Departamento, &'static Municipio)> {
    let d = TABLA.iter().find(|d| codigo.starts_with(d.codigo))?;
    d.municipios.iter().find(|m| m.codigo == codigo).map(|m| (d, m))
}

impl Departamento {
    /// The municipality that somebody chose by its code or wrote by its name; a part of the name will do, where only one has it.
    ///
    /// # Errors
    /// The name that is nearest, where one is near.
    pub fn buscar(&self, escrito: &str) -> Result<&Municipio, Option<&'static str>> {
        let p = plano(escrito);
        let exacto = self.municipios.iter().find(|m| m.codigo == escrito || m.plano == p);
        exacto.or_else(|| self.por_parte(&p)).ok_or_else(|| self.cercano(&p))
    }

    /// "Cartagena" for "Cartagena de Indias", but not "San" for one of many.
    fn por_parte(&self, p: &str) -> Option<&Municipio> {
        let dentro = |m: &&Municipio| p.len() >= 4 && format!(" {} ", m.plano).contains(&format!(" {p} "));
        let mut hay = self.municipios.iter().filter(dentro);
        hay.next().filter(|_| hay.next().is_none())
    }

    fn cercano(&self, p: &str) -> Option<&'static str> {
        // Nothing so long is a name, and each comparison costs its length.
        let cabe = (3..=60).contains(&p.len());
        let con = self.municipios.iter().filter(|_| cabe).map(|m| (strsim::jaro_winkler(p, &m.plano), m));
        con.max_by(|a, b| a.0.total_cmp(&b.0)).filter(|(s, _)| *s >= 0.8).map(|(_, m)| m.nombre)
    }
}

/// Without accents, points or case: "Bogota D.C." is "Bogotá, D.C.".
fn plano(s: &str) -> String {
    let letras = fold(s).replace('.', "");
    letras.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_sorted_and_each_code_begins_with_its_department() {
        let municipios: Vec<_> = departamentos().iter().flat_map(|d| &d.municipios).collect();
        assert_eq!((departamentos().len(), municipios.len()), (33, 1122));
        assert!(municipios.is_sorted_by(|a, b| a.codigo < b.codigo));
        for d in departamentos() {
            assert!(d.codigo.len() == 2 && d.municipios.iter().all(|m| m.codigo.starts_with(d.codigo)));
            assert!(d.municipios[0].codigo.ends_with("001"), "{}", d.nombre);
        }
    }

    #[test]
    fn known_codes_have_their_names() {
        for (codigo, nombre) in [
            ("05001", "Medellín"),
            ("11001", "Bogotá, D.C."),
            ("88001", "San Andrés"),
            ("47001", "Santa Marta"),
            ("08001", "Barranquilla"),
            ("76001", "Cali"),
        ] {
            assert_eq!(municipio(codigo).expect(codigo).1.nombre, nombre);
        }
        assert!(municipio("05999").is_none() && municipio("").is_none());
    }

    #[test]
    fn a_name_is_found_as_people_write_it_within_its_department_only() {
        let buscar = |d: &str, m: &str| departamento(d).expect(d).buscar(m).map(|m| m.codigo);
        assert_eq!(buscar("47", "  santa MARTA "), Ok("47001"));
        assert_eq!(buscar("bolivar", "Cartagena"), Ok("13001"));
        assert_eq!(buscar("11", "Bogota DC"), Ok("11001"));
        assert_eq!(buscar("13", "Mompox"), Ok("13468"));
        assert_eq!(buscar("05", "47001"), Err(None));
        assert_eq!(buscar("47", "Santa Martha"), Err(Some("Santa Marta")));
        assert_eq!(buscar("05", "zzzz"), Err(None));
        assert_eq!(buscar("05", &"San ".repeat(5000)), Err(None));
    }
}
