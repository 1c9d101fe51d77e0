//! How one authentication service names grados and claims: data, not code.

use domain::grado::Grado;
use serde::Deserialize;
use std::collections::BTreeMap;

const ESTANDAR: &str = include_str!("dialectos/estandar.toml");
const AND: &str = include_str!("dialectos/and.toml");

/// The names that one service uses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dialecto {
    /// Scopes that are asked for.
    pub(super) alcances: Vec<String>,
    /// Template of `acr_values`, with `{acr}` and `{accion}`.
    acr: String,
    /// Whether higher grados are asked for too, lowest first; else only the least sufficient one.
    superiores: bool,
    /// Claim that says the grado.
    pub(super) reclamo_grado: String,
    /// Whether userinfo may say it where the ID token does not.
    pub(super) grado_en_userinfo: bool,
    /// Template of `login_hint` for a document, with `{tipo}` and `{numero}`; empty where none is sent.
    pub(super) pista_documento: String,
    /// Template of `login_hint` for an e-mail, with `{correo}`; empty where none is sent.
    pub(super) pista_correo: String,
    /// Whether logout shows the ID token again, in the address: the AND wants it, and it names the person.
    pub(super) salida_con_token: bool,
    /// What each value of the claim means.
    grados: BTreeMap<String, Grado>,
    /// Claims about the person.
    pub(super) reclamos: Nombres,
}

/// Names of the claims about the person.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nombres {
    pub(super) nombres: Vec<String>,
    pub(super) nombre_completo: String,
    pub(super) tipo_documento: String,
    pub(super) numero_documento: String,
    pub(super) correo: String,
    pub(super) correo_verificado: String,
    pub(super) telefono: String,
    pub(super) direccion: String,
    pub(super) empresas: String,
}

impl Dialecto {
    /// The dialect of this name; `acr` ("loa:1=bajo,loa:2=medio") and `claim` correct its table and its claim.
    pub(crate) fn leer(nombre: &str, acr: Option<&str>, claim: Option<&str>) -> Result<Self, String> {
        let texto = match nombre {
            "estandar" => ESTANDAR,
            "and" => AND,
            otro => return Err(format!("no existe el dialecto «{otro}»: es «estandar» o «and»")),
        };
        let mut dialecto: Self = toml::from_str(texto).map_err(|e| e.to_string())?;
        if let Some(acr) = acr {
            dialecto.grados = tabla(acr)?;
        }
        if let Some(claim) = claim {
            dialecto.reclamo_grado = claim.to_owned();
        }
        Ok(dialecto)
    }

    /// What a value of the claim means; unknown values mean nothing.
    pub(super) fn grado(&self, valor: &str) -> Option<Grado> {
        self.grados.get(valor).copied()
    }

    /// What to ask so that at least this grado is proved; `None` when no value attests it.
    pub(super) fn acr_values(&self, grado: Grado, accion: &str) -> Option<String> {
        let mut bastan: Vec<_> = self.grados.iter().filter(|(_, g)| **g >= grado).collect();
        bastan.sort_by_key(|(_, g)| **g);
        bastan.truncate(if self.superiores { bastan.len() } else { 1 });
        let acr: Vec<_> = bastan.iter().map(|(valor, _)| valor.as_str()).collect();
        (!acr.is_empty()).then(|| self.acr.replace("{accion}", accion).replace("{acr}", &acr.join(" ")))
    }
}

fn tabla(texto: &str) -> Result<BTreeMap<String, Grado>, String> {
    let fila = |fila: &str| {
        let (valor, grado) =
            fila.trim().rsplit_once('=').filter(|(v, _)| !v.is_empty() && !v.contains(' '))?;
        Some((valor.to_owned(), grado.parse().ok()?))
    };
    texto
        .split(',')
        .map(|f| {
            fila(f)
                .ok_or_else(|| format!("«{f}» no es «valor=grado», con grado bajo, medio, alto o muy_alto"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_asks_for_higher_grados_too_and_the_and_for_the_least_that_is_enough() {
        let estandar = Dialecto::leer("estandar", None, None).expect("embedded");
        assert_eq!(estandar.acr_values(Grado::Medio, "login").as_deref(), Some("medio alto muy_alto"));
        let and = Dialecto::leer("and", None, None).expect("embedded");
        assert_eq!(and.acr_values(Grado::Bajo, "login").as_deref(), Some("action:login loa:1"));
        assert_eq!(and.acr_values(Grado::Medio, "manage").as_deref(), Some("action:manage loa:2"));
        assert_eq!(and.acr_values(Grado::Alto, "login"), None);
    }

    #[test]
    fn the_environment_corrects_the_table_and_wrong_tables_are_refused() {
        let otra =
            Dialecto::leer("and", Some("loa:1=bajo, loa:2=medio,loa:3=alto"), Some("acr")).expect("right");
        assert_eq!((otra.grado("loa:3"), otra.grado("loa:4")), (Some(Grado::Alto), None));
        assert_eq!(otra.reclamo_grado, "acr");
        for mala in ["", "loa:1", "loa:1=altísimo", "=bajo", "a b=bajo", "loa:1=bajo,"] {
            assert!(Dialecto::leer("and", Some(mala), None).is_err(), "{mala}");
        }
        assert!(Dialecto::leer("otro", None, None).is_err());
    }
}
