//! What a system sends to be notified: read leniently, so that all that is missing is told at once.

use super::{objeto::Objeto, problema::Falta};
use domain::{
    Instante,
    documento::{Documento, TipoDocumento},
    evidencia::Huella,
    grado::Grado,
    notificacion::{self as ley, Autoridad, Contenido, Copia, MAX_TEXTO, Propuesta, Recurso, Recursos},
};
use serde::{Deserialize, Serialize};

/// A notification as it came; its members are those of `openapi.json`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Pedido {
    destinatario: Option<Objeto<Destinatario>>,
    dependencia: Option<String>,
    procedimiento: Option<String>,
    asunto: Option<String>,
    grado: Option<String>,
    acto: Option<Objeto<Acto>>,
    autoridad: Option<Objeto<Autoridad>>,
    gratuita: Option<bool>,
    recursos: Option<RecursosPedidos>,
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Destinatario {
    tipo: Option<String>,
    numero: Option<String>,
}

/// A person's document must not reach a log by accident.
impl std::fmt::Debug for Destinatario {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Destinatario(…)")
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Acto {
    nombre: Option<String>,
    sha256: Option<String>,
    /// Its hash tells it: the same request with it or without it is the same.
    #[serde(skip_serializing)]
    contenido: Option<String>,
    expedido_en: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RecursosPedidos {
    Proceden(Vec<Objeto<RecursoPedido>>),
    NoProceden(Objeto<PorQue>),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RecursoPedido {
    nombre: String,
    ante: String,
    dias: u16,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct PorQue {
    porque: String,
}

/// The same, whole; only the copy is not in the deposit yet.
pub(super) struct Revisado {
    pub(super) destinatario: Documento,
    pub(super) dependencia: String,
    pub(super) procedimiento: String,
    pub(super) asunto: String,
    pub(super) grado: Grado,
    pub(super) nombre: String,
    pub(super) sha256: Huella,
    /// In base64; none where it is in the deposit already.
    pub(super) base64: Option<String>,
    propuesta: Propuesta,
}

impl Pedido {
    /// What tells it from another request.
    pub(super) fn huella(&self) -> String {
        Huella::de(&serde_json::to_vec(self).unwrap_or_default()).to_string()
    }

    /// Whole, or all that must be put right, in the order of its members.
    pub(super) fn revisar(self, ahora: Instante) -> Result<Revisado, Vec<Falta>> {
        let mut faltas = Vec::new();
        let destinatario = documento(self.destinatario.map(|o| o.0).unwrap_or_default(), &mut faltas);
        let dependencia = texto(self.dependencia);
        let procedimiento = texto(self.procedimiento);
        let asunto = texto(self.asunto);
        let mut exigir = |bien: bool, puntero: &str, que: &str| {
            if !bien {
                faltas.push(Falta::new(puntero, que));
            }
        };
        exigir(escrito(&dependencia, 1), "/dependencia", "Diga qué dependencia notifica.");
        exigir(escrito(&procedimiento, 1), "/procedimiento", "Diga el código del procedimiento.");
        let que = "Diga en pocas palabras de qué se trata, sin contar el acto.";
        exigir(escrito(&asunto, 3), "/asunto", que);
        let grado = self.grado.map_or(Ok(Grado::Medio), |g| g.parse());
        let alto = grado.is_ok_and(|g| g >= Grado::Medio);
        exigir(alto, "/grado", "Un acto se abre con grado medio, alto o muy_alto.");
        let acto = self.acto.map(|o| o.0).unwrap_or_default();
        let sha256: Option<Huella> = acto.sha256.and_then(|h| h.parse().ok());
        exigir(
            sha256.is_some(),
            "/acto/sha256",
            "Escriba el SHA-256 del acto, en 64 letras hexadecimales minúsculas.",
        );
        let acto_en: Option<Instante> = acto.expedido_en.as_deref().and_then(|e| e.parse().ok());
        let pasado = acto_en.is_none_or(|en| en <= ahora);
        exigir(pasado, "/acto/expedido_en", "La fecha y la hora del acto todavía no llegan.");
        let propuesta = Propuesta {
            copia: None,
            autoridad: self.autoridad.map(|o| o.0).unwrap_or_default(),
            gratuita: self.gratuita.unwrap_or_default(),
            acto_en,
            recursos: self.recursos.map(recursos),
        };
        let nombre = texto(acto.nombre);
        // That the copy lies in the deposit is looked at afterwards.
        let supuesta =
            Copia { documento: "x".into(), nombre: nombre.clone(), bytes: 1, sha256: Huella([0; 32]) };
        let completo = Contenido::completo(Propuesta { copia: Some(supuesta), ..propuesta.clone() });
        faltas
            .extend(completo.err().into_iter().flatten().map(|f| Falta::new(puntero(&f), f.que_escribir())));
        match (destinatario, sha256, grado) {
            (Some(destinatario), Some(sha256), Ok(grado)) if faltas.is_empty() => Ok(Revisado {
                destinatario,
                dependencia,
                procedimiento,
                asunto,
                grado,
                nombre,
                sha256,
                base64: acto.contenido,
                propuesta,
            }),
            _ => Err(faltas),
        }
    }
}

impl Revisado {
    /// With its copy, which is in the deposit now.
    pub(super) fn contenido(&self, copia: Copia) -> Result<Contenido, Vec<Falta>> {
        let completo = Contenido::completo(Propuesta { copia: Some(copia), ..self.propuesta.clone() });
        completo.map_err(|f| f.iter().map(|f| Falta::new(puntero(f), f.que_escribir())).collect())
    }
}

fn texto(t: Option<String>) -> String {
    t.unwrap_or_default().trim().to_owned()
}

fn escrito(t: &str, minimo: usize) -> bool {
    (minimo..=MAX_TEXTO).contains(&t.chars().count())
}

fn documento(d: Destinatario, faltas: &mut Vec<Falta>) -> Option<Documento> {
    let tipo: Option<TipoDocumento> = d.tipo.and_then(|t| t.parse().ok());
    if tipo.is_none() {
        let que = format!("El tipo es uno de: {}.", TipoDocumento::TODOS.map(|t| t.sigla()).join(", "));
        faltas.push(Falta::new("/destinatario/tipo", que));
    }
    let hallado = tipo.zip(d.numero.as_deref()).and_then(|(t, n)| Documento::parse(t, n));
    if hallado.is_none() && (tipo.is_some() || d.numero.is_none()) {
        faltas.push(Falta::new(
            "/destinatario/numero",
            "Ese no puede ser el número de un documento de ese tipo.",
        ));
    }
    hallado
}

fn recursos(r: RecursosPedidos) -> Recursos {
    match r {
        RecursosPedidos::Proceden(lista) => Recursos::Proceden(
            lista
                .into_iter()
                .map(|Objeto(r)| Recurso { nombre: r.nombre, ante: r.ante, dias: r.dias })
                .collect(),
        ),
        RecursosPedidos::NoProceden(Objeto(p)) => Recursos::NoProceden { porque: p.porque },
    }
}

/// Where what is missing stands in what was sent.
fn puntero(f: &ley::Falta) -> String {
    match f {
        ley::Falta::Copia => "/acto/nombre".into(),
        ley::Falta::Autoridad => "/autoridad/cargo".into(),
        ley::Falta::Dependencia => "/autoridad/dependencia".into(),
        ley::Falta::Gratuidad => "/gratuita".into(),
        ley::Falta::Fecha => "/acto/expedido_en".into(),
        ley::Falta::Recursos => "/recursos".into(),
        ley::Falta::Porque => "/recursos/no_proceden/porque".into(),
        ley::Falta::Recurso(i) => format!("/recursos/proceden/{i}/nombre"),
        ley::Falta::Ante(i) => format!("/recursos/proceden/{i}/ante"),
        ley::Falta::Dias(i) => format!("/recursos/proceden/{i}/dias"),
    }
}
