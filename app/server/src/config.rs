//! Where the program runs: `SEDE_*` of the environment, read once; unknown names are refused.

use anyhow::{Result, bail};
use std::{ffi::OsString, path::PathBuf};

/// Every name that the program knows, also those of parts that this version does not have yet.
const NOMBRES: [&str; 18] = [
    "SEDE_LISTEN",
    "SEDE_PUBLIC_URL",
    "SEDE_ALLOWED_ORIGINS",
    "SEDE_CONTENT",
    "SEDE_DATABASE_URL",
    "SEDE_STORAGE_URL",
    "SEDE_OIDC_ISSUER",
    "SEDE_OIDC_CLIENT_ID",
    "SEDE_OIDC_CLIENT_SECRET",
    "SEDE_OIDC_ACR",
    "SEDE_OIDC_GRADO_CLAIM",
    "SEDE_TSA_URL",
    "SEDE_CLAMD",
    "SEDE_SMTP_URL",
    "SEDE_KEYS",
    "SEDE_LOG",
    "SEDE_LOG_FORMAT",
    "SEDE_CACHE",
];

/// Names for tests and tools of the project, which the program itself does not read.
const AJENOS: [&str; 1] = ["SEDE_BIN"];

/// Settings of this run.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    pub(crate) listen: String,
    pub(crate) public_url: Option<String>,
    pub(crate) content: PathBuf,
    /// Where compressed pages are kept between builds; `None` where there is no home for it.
    pub(crate) cache: Option<PathBuf>,
    pub(crate) log: String,
    pub(crate) log_json: bool,
}

impl Config {
    /// Reads the environment.
    pub(crate) fn leer(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Self> {
        let mut config = Self {
            listen: "127.0.0.1:3000".into(),
            public_url: None,
            content: "content".into(),
            cache: None,
            log: "info".into(),
            log_json: false,
        };
        let mut casa = None;
        for (nombre, valor) in variables {
            let Some(nombre) = nombre.to_str() else { continue };
            let valor = valor.to_string_lossy().into_owned();
            match nombre {
                "SEDE_LISTEN" => config.listen = valor,
                "SEDE_PUBLIC_URL" => config.public_url = Some(valor.trim_end_matches('/').to_owned()),
                "SEDE_CONTENT" => config.content = valor.into(),
                "SEDE_CACHE" => config.cache = Some(valor.into()),
                "SEDE_LOG" => config.log = valor,
                "SEDE_LOG_FORMAT" => config.log_json = formato(&valor)?,
                "XDG_CACHE_HOME" => casa = Some(PathBuf::from(valor).join("sede")),
                "HOME" if casa.is_none() => casa = Some(PathBuf::from(valor).join(".cache/sede")),
                n if n.starts_with("SEDE_") && !NOMBRES.contains(&n) && !AJENOS.contains(&n) => {
                    desconocida(n)?
                }
                _ => {}
            }
        }
        config.cache = config.cache.or(casa);
        Ok(config)
    }

    /// Name and value of each setting, for `sede config`.
    pub(crate) fn lineas(&self) -> Vec<(&'static str, String)> {
        let opcional = |v: Option<String>| v.unwrap_or_else(|| "(sin definir)".into());
        vec![
            ("SEDE_LISTEN", self.listen.clone()),
            ("SEDE_PUBLIC_URL", opcional(self.public_url.clone())),
            ("SEDE_CONTENT", self.content.display().to_string()),
            ("SEDE_CACHE", opcional(self.cache.as_ref().map(|c| c.display().to_string()))),
            ("SEDE_LOG", self.log.clone()),
            ("SEDE_LOG_FORMAT", if self.log_json { "json" } else { "text" }.into()),
        ]
    }
}

fn formato(valor: &str) -> Result<bool> {
    match valor {
        "json" => Ok(true),
        "text" => Ok(false),
        otro => bail!("SEDE_LOG_FORMAT es «text» o «json», no «{otro}»"),
    }
}

fn desconocida(nombre: &str) -> Result<()> {
    let mut cerca: Vec<_> = NOMBRES.iter().map(|n| (strsim::damerau_levenshtein(nombre, n), *n)).collect();
    cerca.sort_unstable();
    let cerca: Vec<_> = cerca.iter().take(3).map(|(_, n)| *n).collect();
    bail!("no existe la variable {nombre}. Las más parecidas: {}", cerca.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leer(pares: &[(&str, &str)]) -> Result<Config> {
        Config::leer(pares.iter().map(|(n, v)| ((*n).into(), (*v).into())))
    }

    #[test]
    fn an_unknown_name_stops_the_start_and_names_the_near_ones() {
        let e = leer(&[("SEDE_LISTNE", "x")]).expect_err("unknown").to_string();
        assert!(e.contains("SEDE_LISTEN"), "{e}");
    }

    #[test]
    fn defaults_are_those_of_a_small_municipality() {
        let c = leer(&[("HOME", "/h")]).expect("empty is fine");
        assert_eq!(c.listen, "127.0.0.1:3000");
        assert_eq!(c.cache, Some(PathBuf::from("/h/.cache/sede")));
        assert!(leer(&[("SEDE_LOG_FORMAT", "xml")]).is_err());
    }
}
