//! The same tables as JSON Schema, for editors that complete and check while one types.

use super::{
    Campo, Esquema, Exige, Forma, calendario, catalogos, consentimientos, directorio, publicaciones, sede,
    textos, tramite, transparencia,
};
use serde_json::{Map, Value, json};

pub(super) static TIPOS: [(&str, &Esquema); 22] = [
    ("tramite", &tramite::TRAMITE),
    ("pagina", &textos::PAGINA),
    ("noticia", &publicaciones::NOTICIA),
    ("normativa", &publicaciones::NORMATIVA),
    ("documento", &publicaciones::DOCUMENTO),
    ("evento", &publicaciones::EVENTO),
    ("pregunta", &publicaciones::PREGUNTA),
    ("conjunto", &publicaciones::CONJUNTO),
    ("aviso", &publicaciones::AVISO),
    ("consulta", &publicaciones::CONSULTA),
    ("dependencia", &textos::DEPENDENCIA),
    ("sede", &sede::ENTIDAD),
    ("temas", &catalogos::TEMAS),
    ("audiencias", &catalogos::AUDIENCIAS),
    ("normas", &catalogos::NORMAS),
    ("puntos", &catalogos::PUNTOS),
    ("sinonimos", &catalogos::SINONIMOS),
    ("consentimientos", &consentimientos::CONSENTIMIENTOS),
    ("calendario", &calendario::CALENDARIO),
    ("servidores", &directorio::SERVIDORES),
    ("grupos", &directorio::GRUPOS),
    ("transparencia", &transparencia::TRANSPARENCIA),
];

/// Names that [`json_schema`] knows.
pub fn tipos() -> impl Iterator<Item = &'static str> {
    TIPOS.iter().map(|(n, _)| *n)
}

/// JSON Schema (2020-12) of a front matter or a list; `None` for an unknown name.
pub fn json_schema(tipo: &str) -> Option<Value> {
    let (nombre, esquema) = TIPOS.iter().find(|(n, _)| *n == tipo)?;
    let mut v = objeto(esquema);
    v["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    v["title"] = json!(nombre);
    Some(v)
}

fn objeto(e: &Esquema) -> Value {
    let propiedades: Map<String, Value> =
        e.campos.iter().map(|c| (c.clave.to_owned(), propiedad(c))).collect();
    let exigidas: Vec<&str> =
        e.campos.iter().filter(|c| c.exige == Exige::Siempre).map(|c| c.clave).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": propiedades, "required": exigidas })
}

fn propiedad(c: &Campo) -> Value {
    let mut v = forma(&c.forma);
    v["description"] = json!(c.doc);
    v
}

fn forma(f: &Forma) -> Value {
    match f {
        Forma::Texto(max) | Forma::Dato(max) => json!({ "type": "string", "minLength": 1, "maxLength": max }),
        Forma::Fecha => json!({ "type": "string", "format": "date" }),
        Forma::Entero(min, max) => json!({ "type": "integer", "minimum": min, "maximum": max }),
        // "sí" in YAML, true in TOML.
        Forma::SiNo => json!({ "enum": ["sí", "no", true, false] }),
        Forma::Digitos(n) => json!({ "type": "string", "pattern": format!("^[0-9]{{{n}}}$") }),
        Forma::Opcion(o) => json!({ "enum": o }),
        Forma::Slug | Forma::Ref(_) => {
            json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": domain::slug::MAX_SLUG })
        }
        Forma::CodigoSuit => json!({ "type": "string", "pattern": "^T[0-9]{3,7}$" }),
        Forma::Costo => {
            json!({ "type": "string", "examples": ["gratuito", "$ 173.340", "2 SMLDV", "liquidación"] })
        }
        Forma::Tiempo => json!({ "type": "string", "examples": ["inmediato", "2 horas", "15 días hábiles"] }),
        Forma::Telefono => json!({ "type": "string", "examples": ["+576055550100", "018000555010"] }),
        Forma::Correo => json!({ "type": "string", "format": "email" }),
        Forma::Enlace => json!({ "type": "string", "format": "uri-reference" }),
        Forma::Horario => {
            json!({ "type": "string", "examples": ["lunes a viernes 08:00-12:00 14:00-17:00"] })
        }
        Forma::Idioma => json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" }),
        Forma::Horas => json!({ "type": "string", "examples": ["09:00-12:00"] }),
        Forma::Archivo => json!({ "type": "string", "examples": ["documentos/plan-de-accion-2026.pdf"] }),
        Forma::Nodo => json!({ "type": "string", "examples": ["plan-de-accion", "4.3"] }),
        Forma::Coordenadas => {
            json!({ "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2 })
        }
        Forma::Condicion => {
            json!({ "type": "string", "examples": ["quien = empresa", "quien = empresa o consorcio", "quien no es persona"] })
        }
        Forma::Opciones(e) => {
            let opcion =
                json!({ "anyOf": [{ "type": "string", "minLength": 1, "maxLength": 100 }, objeto(e)] });
            json!({ "type": "array", "items": opcion, "minItems": 2 })
        }
        Forma::Lista(de) => json!({ "type": "array", "items": forma(de) }),
        Forma::Mapa(e) => objeto(e),
    }
}
