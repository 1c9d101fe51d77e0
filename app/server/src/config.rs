//! Where the program runs: `SEDE_*` of the environment, read once; unknown names are refused.

use crate::{pagos, rebotes, sms};
use anyhow::{Result, bail};
use openidconnect::ClientSecret;
use std::{ffi::OsString, net::IpAddr, path::PathBuf};

/// Every name that the program knows, also those of parts that this version does not have yet.
const NOMBRES: [&str; 27] = [
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
    "SEDE_OIDC_DIALECTO",
    "SEDE_PAGOS_URL",
    "SEDE_PAGOS_CLAVE",
    "SEDE_PROXIES",
    "SEDE_WEBHOOKS_PRIVADOS",
    "SEDE_TSA_URL",
    "SEDE_CLAMD",
    "SEDE_SMTP_URL",
    "SEDE_SMS_URL",
    "SEDE_SMS_TOKEN",
    "SEDE_REBOTES_URL",
    "SEDE_REBOTES_DE",
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
    /// Origins, besides the one of the public address, from which forms may come.
    pub(crate) origenes: Vec<String>,
    pub(crate) content: PathBuf,
    pub(crate) database_url: String,
    /// Folder of what people send and of what the entity answers.
    pub(crate) storage_url: String,
    pub(crate) smtp_url: Option<String>,
    pub(crate) clamd: Option<String>,
    pub(crate) keys: PathBuf,
    pub(crate) oidc: Oidc,
    pub(crate) pagos: pagos::Ajustes,
    pub(crate) sms: sms::Ajustes,
    pub(crate) rebotes: rebotes::Ajustes,
    /// Reverse proxies whose `X-Forwarded-For` is believed, besides those of this machine.
    pub(crate) proxies: Vec<IpAddr>,
    /// Whether systems may be told in private networks, and on loopback without TLS.
    pub(crate) webhooks_privados: bool,
    /// Where compressed pages are kept between builds; `None` where there is no home for it.
    pub(crate) cache: Option<PathBuf>,
    pub(crate) log: String,
    pub(crate) log_json: bool,
}

/// The digital authentication service; without issuer the simulator answers, on loopback only.
#[derive(Clone, Debug, Default)]
pub(crate) struct Oidc {
    pub(crate) issuer: Option<String>,
    pub(crate) client_id: Option<String>,
    pub(crate) client_secret: Option<ClientSecret>,
    pub(crate) dialecto: Option<String>,
    pub(crate) acr: Option<String>,
    pub(crate) grado_claim: Option<String>,
}

impl Config {
    /// Reads the environment.
    pub(crate) fn leer(variables: impl Iterator<Item = (OsString, OsString)>) -> Result<Self> {
        let mut config = Self {
            listen: "127.0.0.1:3000".into(),
            public_url: None,
            origenes: Vec::new(),
            content: "content".into(),
            database_url: "sqlite://var/sede.db".into(),
            storage_url: String::new(),
            smtp_url: None,
            clamd: None,
            keys: "var/claves.json".into(),
            oidc: Oidc::default(),
            pagos: pagos::Ajustes::default(),
            sms: sms::Ajustes::default(),
            rebotes: rebotes::Ajustes::default(),
            proxies: Vec::new(),
            webhooks_privados: false,
            cache: None,
            log: "info".into(),
            log_json: false,
        };
        let mut casa = None;
        for (nombre, valor) in variables {
            let Some(nombre) = nombre.to_str() else { continue };
            let valor = valor.to_string_lossy().into_owned();
            let de_canales = config.sms.poner(nombre, &valor) || config.rebotes.poner(nombre, &valor);
            if de_canales || config.oidc.poner(nombre, &valor) || config.pagos.poner(nombre, &valor)? {
                continue;
            }
            match nombre {
                "SEDE_LISTEN" => config.listen = valor,
                "SEDE_PUBLIC_URL" => config.public_url = Some(valor.trim_end_matches('/').to_owned()),
                "SEDE_CONTENT" => config.content = valor.into(),
                "SEDE_ALLOWED_ORIGINS" => config.origenes = lista(&valor).map(str::to_owned).collect(),
                "SEDE_DATABASE_URL" => config.database_url = valor,
                "SEDE_STORAGE_URL" => config.storage_url = valor,
                "SEDE_SMTP_URL" => config.smtp_url = (!valor.is_empty()).then_some(valor),
                "SEDE_CLAMD" => config.clamd = (!valor.is_empty()).then_some(valor),
                "SEDE_KEYS" => config.keys = valor.into(),
                "SEDE_PROXIES" => config.proxies = direcciones(&valor)?,
                "SEDE_WEBHOOKS_PRIVADOS" => config.webhooks_privados = privados(&valor)?,
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
        if config.storage_url.is_empty() {
            config.storage_url = format!("file://{}", config.keys.with_file_name("documentos").display());
        }
        config.cache = config.cache.or(casa);
        Ok(config)
    }

    /// Name and value of each setting, for `sede config`.
    pub(crate) fn lineas(&self) -> Vec<(&'static str, String)> {
        let opcional = |v: Option<String>| v.unwrap_or_else(|| "(sin definir)".into());
        let mut lineas = vec![
            ("SEDE_LISTEN", self.listen.clone()),
            ("SEDE_PUBLIC_URL", opcional(self.public_url.clone())),
            ("SEDE_CONTENT", self.content.display().to_string()),
            ("SEDE_ALLOWED_ORIGINS", self.origenes.join(",")),
            ("SEDE_DATABASE_URL", sin_clave(&self.database_url)),
            ("SEDE_STORAGE_URL", self.storage_url.clone()),
            (
                "SEDE_SMTP_URL",
                self.smtp_url.as_deref().map_or_else(|| "(archivos en var/correo)".into(), sin_clave),
            ),
            ("SEDE_CLAMD", opcional(self.clamd.clone())),
            ("SEDE_KEYS", self.keys.display().to_string()),
            ("SEDE_OIDC_ISSUER", self.oidc.issuer.clone().unwrap_or_else(|| "(simulador)".into())),
            ("SEDE_OIDC_CLIENT_ID", opcional(self.oidc.client_id.clone())),
            (
                "SEDE_OIDC_CLIENT_SECRET",
                opcional(self.oidc.client_secret.as_ref().map(|_| "(oculto)".into())),
            ),
            ("SEDE_OIDC_DIALECTO", self.oidc.dialecto.clone().unwrap_or_else(|| "estandar".into())),
            ("SEDE_OIDC_ACR", opcional(self.oidc.acr.clone())),
            ("SEDE_OIDC_GRADO_CLAIM", opcional(self.oidc.grado_claim.clone())),
            ("SEDE_PROXIES", self.proxies.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(",")),
            ("SEDE_WEBHOOKS_PRIVADOS", if self.webhooks_privados { "si" } else { "no" }.into()),
            ("SEDE_CACHE", opcional(self.cache.as_ref().map(|c| c.display().to_string()))),
            ("SEDE_LOG", self.log.clone()),
            ("SEDE_LOG_FORMAT", if self.log_json { "json" } else { "text" }.into()),
        ];
        lineas.extend(self.pagos.lineas());
        lineas.extend(self.sms.lineas());
        lineas.extend(self.rebotes.lineas());
        lineas
    }
}

impl Oidc {
    /// Keeps a setting of the service; false where the name is of something else. An empty value is none.
    fn poner(&mut self, nombre: &str, valor: &str) -> bool {
        let campo = match nombre {
            "SEDE_OIDC_ISSUER" => &mut self.issuer,
            "SEDE_OIDC_CLIENT_ID" => &mut self.client_id,
            "SEDE_OIDC_DIALECTO" => &mut self.dialecto,
            "SEDE_OIDC_ACR" => &mut self.acr,
            "SEDE_OIDC_GRADO_CLAIM" => &mut self.grado_claim,
            "SEDE_OIDC_CLIENT_SECRET" => {
                self.client_secret = (!valor.is_empty()).then(|| ClientSecret::new(valor.to_owned()));
                return true;
            }
            _ => return false,
        };
        *campo = (!valor.is_empty()).then(|| valor.to_owned());
        true
    }
}

fn lista(valor: &str) -> impl Iterator<Item = &str> {
    valor.split(',').map(str::trim).filter(|v| !v.is_empty())
}

fn direcciones(valor: &str) -> Result<Vec<IpAddr>> {
    lista(valor)
        .map(|v| v.parse().map_err(|_| anyhow::anyhow!("SEDE_PROXIES: «{v}» no es una dirección IP")))
        .collect()
}

/// An address of a database without its password.
fn sin_clave(url: &str) -> String {
    let Ok(mut u) = url::Url::parse(url) else { return url.to_owned() };
    if u.password().is_some() {
        let _ = u.set_password(Some("oculta"));
    }
    u.to_string()
}

fn formato(valor: &str) -> Result<bool> {
    match valor {
        "json" => Ok(true),
        "text" => Ok(false),
        otro => bail!("SEDE_LOG_FORMAT es «text» o «json», no «{otro}»"),
    }
}

fn privados(valor: &str) -> Result<bool> {
    match valor {
        "si" => Ok(true),
        "" | "no" => Ok(false),
        otro => bail!("SEDE_WEBHOOKS_PRIVADOS es «si» o «no», no «{otro}»"),
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
        assert!(leer(&[("SEDE_PROXIES", "casa")]).is_err());
        assert!(leer(&[("SEDE_PAGOS_CLAVE", "corta")]).is_err());
    }

    #[test]
    fn secrets_are_never_printed() {
        let c = leer(&[
            ("SEDE_OIDC_CLIENT_SECRET", "S3cr3to"),
            ("SEDE_DATABASE_URL", "postgres://sede:S3cr3to@localhost/sede"),
            ("SEDE_PAGOS_CLAVE", "S3cr3to-de-veinticuatro-letras"),
            ("SEDE_SMS_TOKEN", "S3cr3to"),
            ("SEDE_REBOTES_URL", "imaps://sede:S3cr3to@correo.municipio.example/INBOX"),
        ])
        .expect("valid");
        assert!(!format!("{:?} {c:?}", c.lineas()).replace(&c.database_url, "").contains("S3cr3to"));
        assert!(c.lineas().iter().all(|(_, v)| !v.contains("S3cr3to")));
    }
}
