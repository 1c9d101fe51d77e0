//! The same tables in words, for the guide of editors: what each key is for, what it takes, when it must be there.

use super::{Esquema, Exige, Forma, json::TIPOS};
use domain::publicacion::Tipo;

/// A key of a sheet or a list, as the guide tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clave {
    /// With those above it: `momentos.acciones.tipo`.
    pub camino: String,
    /// What it is for.
    pub doc: &'static str,
    /// What may be written.
    pub lleva: String,
    /// When it must be there.
    pub exige: Falta,
}

/// What happens where a key is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falta {
    /// The sheet is wrong.
    Siempre,
    /// Only a draft may lack it; the norm says why, if one does.
    AlPublicar(&'static str),
    /// Nothing.
    Nunca,
}

/// Where a kind is written: the sheets of a folder, or a list.
pub fn archivos_de(tipo: &str) -> String {
    let carpeta = match tipo {
        "tramite" => Some("tramites"),
        "pagina" => Some("paginas"),
        "dependencia" => Some("dependencias"),
        otro => Tipo::TODOS.into_iter().map(Tipo::carpeta).find(|c| c.trim_end_matches('s') == otro),
    };
    carpeta.map_or_else(|| format!("{tipo}.toml"), |c| format!("{c}/*.md"))
}

/// The keys of a kind of sheet or list, each mapping followed by its own; `None` for an unknown name.
pub fn claves(tipo: &str) -> Option<Vec<Clave>> {
    let (_, esquema) = TIPOS.iter().find(|(n, _)| *n == tipo)?;
    let mut salida = Vec::new();
    juntar(esquema, "", &mut salida);
    Some(salida)
}

fn juntar(e: &Esquema, sobre: &str, salida: &mut Vec<Clave>) {
    for c in e.campos {
        let camino = format!("{sobre}{}", c.clave);
        let exige = match c.exige {
            Exige::Siempre => Falta::Siempre,
            Exige::AlPublicar(norma) => Falta::AlPublicar(norma),
            Exige::Nunca => Falta::Nunca,
        };
        let dentro = format!("{camino}.");
        salida.push(Clave { camino, doc: c.doc, lleva: lleva(&c.forma), exige });
        match c.forma {
            Forma::Mapa(e) | Forma::Opciones(e) => juntar(e, &dentro, salida),
            Forma::Lista(Forma::Mapa(e)) => juntar(e, &dentro, salida),
            _ => {}
        }
    }
}

fn lleva(f: &Forma) -> String {
    match f {
        Forma::Texto(max) | Forma::Dato(max) => format!("un texto de {max} letras como máximo"),
        Forma::Idioma => "el código de un idioma: en".into(),
        Forma::Fecha => "una fecha: 2026-10-15".into(),
        Forma::Entero(min, max) => format!("un número de {min} a {max}"),
        Forma::SiNo => "sí o no (en las listas, true o false)".into(),
        Forma::Digitos(n) => format!("{n} cifras, entre comillas"),
        Forma::Opcion(o) => format!("una de estas palabras: {}", o.join(", ")),
        Forma::Slug => "un nombre para la dirección: paz-y-salvo".into(),
        Forma::Ref(c) => format!("el nombre de uno que ya está en {}", c.palabras().2),
        Forma::CodigoSuit => "un código como T66256".into(),
        Forma::Costo => "gratuito, $ 173.340, 2 SMLDV o liquidación".into(),
        Forma::Tiempo => "inmediato, 2 horas, 15 días hábiles".into(),
        Forma::Telefono => "un teléfono entre comillas: \"+576055550100\"".into(),
        Forma::Correo => "un correo electrónico".into(),
        Forma::Enlace => "una dirección https:// o una ruta de la sede: /tramites/".into(),
        Forma::Horario => "días y horas: \"lunes a viernes 08:00-12:00 14:00-17:00\"".into(),
        Forma::Horas => "horas: \"09:00-12:00\"".into(),
        Forma::Archivo => "un archivo de publico/: documentos/plan.pdf".into(),
        Forma::Nodo => "un lugar de Transparencia: plan-de-accion o \"4.3\"".into(),
        Forma::Coordenadas => "latitud y longitud: [10.3042, -74.6018]".into(),
        Forma::Condicion => "una condición: quien = empresa".into(),
        Forma::Opciones(_) => "una lista de opciones: cada una, una palabra o sus datos".into(),
        Forma::Lista(Forma::Mapa(_)) => "una lista; cada elemento lleva los datos que siguen".into(),
        Forma::Lista(de) => format!("una lista; cada elemento, {}", lleva(de)),
        Forma::Mapa(_) => "los datos que siguen".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Falta, archivos_de, claves};

    #[test]
    fn every_kind_is_written_somewhere() {
        let hojas = crate::tipos().map(archivos_de).filter(|a| a.ends_with("/*.md")).count();
        assert_eq!(hojas, 11);
        assert_eq!(
            ["normativa", "tramite", "consulta", "sede"].map(archivos_de),
            ["normativa/*.md", "tramites/*.md", "consultas/*.md", "sede.toml"]
        );
    }

    #[test]
    fn every_key_of_every_table_is_told_with_what_it_takes() {
        for tipo in crate::tipos() {
            let suyas = claves(tipo).unwrap_or_default();
            assert!(!suyas.is_empty(), "{tipo}");
            assert!(suyas.iter().all(|c| !c.doc.is_empty() && !c.lleva.is_empty()), "{tipo}");
            let arriba = suyas.iter().filter(|c| !c.camino.contains('.')).count();
            let esquema = crate::json_schema(tipo).unwrap_or_default();
            assert_eq!(Some(arriba), esquema["properties"].as_object().map(serde_json::Map::len), "{tipo}");
        }
        let tramite = claves("tramite").unwrap_or_default();
        let de = |camino: &str| tramite.iter().find(|c| c.camino == camino).cloned().unwrap();
        assert_eq!(de("nombre").exige, Falta::Siempre);
        assert!(matches!(de("costo").exige, Falta::AlPublicar(n) if n.contains("Ley 1437")));
        assert!(de("momentos.acciones.tipo").lleva.contains("documento, pago"));
        assert!(claves("otra").is_none());
    }
}
