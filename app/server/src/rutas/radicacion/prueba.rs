//! What somebody who did not enter proves with the data of a filing.

use crate::actos;
use domain::constancia::Codigo;
use store::peticiones::Peticion;
use subtle::ConstantTimeEq;

/// How much of a filing its data open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prueba {
    /// There is none, or that is not of it: both look the same.
    Nada,
    /// How it stands: two data, which others may know too.
    Estado,
    /// All of it: the code of the receipt besides.
    Toda,
}

impl Prueba {
    /// What the second datum and the third one prove. The same work is done where there is no such filing.
    pub(super) fn de(p: Option<&Peticion>, dato: &str, otro: &str) -> Self {
        let (uno, dos) = (Dato::de(p, dato), Dato::de(p, otro));
        // Who gave neither document nor address has nothing but the code.
        let sin_datos = p.is_some_and(|p| p.correo.is_empty() && clave(p, "") == p.clave_consulta);
        let de_la_persona = uno.persona | dos.persona | sin_datos;
        match () {
            () if !uno.persona && !uno.codigo => Self::Nada,
            () if (uno.codigo | dos.codigo) && de_la_persona => Self::Toda,
            () => Self::Estado,
        }
    }
}

/// What one datum is.
struct Dato {
    /// The document or the e-mail of who filed.
    persona: bool,
    /// The code of the receipt.
    codigo: bool,
}

impl Dato {
    fn de(p: Option<&Peticion>, dato: &str) -> Self {
        let nada = ("", "", "", "");
        let (sal, clave, codigo, correo) =
            p.map_or(nada, |p| (&*p.sal, &*p.clave_consulta, &*p.codigo, &*p.correo));
        let iguales = |a: &str, b: &str| bool::from(a.as_bytes().ct_eq(b.as_bytes()));
        let por_documento = iguales(&actos::clave_consulta(sal, dato), clave);
        let con_documento = dato.chars().any(char::is_alphanumeric);
        let por_correo = dato.contains('@') && iguales(&dato.to_lowercase(), correo);
        let escrito = dato.parse::<Codigo>().map(|c| c.seguido()).unwrap_or_default();
        let codigo = !escrito.is_empty() && iguales(&escrito, codigo);
        Self { persona: (por_documento & con_documento) | por_correo, codigo }
    }
}

fn clave(p: &Peticion, dato: &str) -> String {
    actos::clave_consulta(&p.sal, dato)
}
