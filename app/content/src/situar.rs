//! On which line a file says something: for who tells of it later, when the places are gone.

use crate::{
    fuente,
    nodo::{Nodo, Tramo, Valor},
    portada, toml, yaml,
};
use std::path::Path;

/// The line of a file at the end of a path of keys; where the path breaks off, that of the last key that is there.
/// `clave=valor` picks of a list the one whose key says that.
pub fn linea(dir: &Path, archivo: &str, camino: &[&str]) -> Option<u32> {
    let texto = fuente::leer(dir, archivo, &mut Vec::new())?;
    if archivo.ends_with(".toml") {
        let raiz = toml::leer(archivo, &texto, &mut Vec::new())?;
        return Some(hasta(&raiz, camino).inicio.linea);
    }
    let partes = portada::partir(archivo, &texto).ok()?;
    let raiz = yaml::leer(partes.yaml, 1).ok()?;
    Some(hasta(&raiz, camino).inicio.linea)
}

fn hasta(raiz: &Nodo<'_>, camino: &[&str]) -> Tramo {
    let (mut nodo, mut tramo) = (raiz, Tramo::INICIO);
    for paso in camino {
        let siguiente = match (paso.split_once('='), &nodo.valor) {
            (Some((clave, valor)), Valor::Lista(l)) => {
                l.iter().find(|n| n.str(clave) == Some(valor)).map(|n| (n, n.tramo))
            }
            _ => nodo.entrada(paso).map(|e| (&e.nodo, e.tramo)),
        };
        let Some((n, t)) = siguiente else { break };
        (nodo, tramo) = (n, t);
    }
    tramo
}

#[cfg(test)]
mod tests {
    use super::linea;
    use std::path::Path;

    #[test]
    fn a_key_is_found_in_sheets_and_lists_and_what_is_missing_leads_to_where_it_goes() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let hoja = "tramites/certificado-de-residencia.md";
        let texto = std::fs::read_to_string(dir.join(hoja)).expect("sheet");
        let numero = |marca: &str| texto.lines().position(|l| l.starts_with(marca)).map(|i| i as u32 + 1);
        assert_eq!(linea(&dir, hoja, &["suit", "codigo"]), numero("  codigo:"));
        assert_eq!(linea(&dir, hoja, &["falta"]), Some(1));
        let arbol = std::fs::read_to_string(dir.join("transparencia.toml")).expect("tree");
        let empalme = arbol.lines().position(|l| l == "id = \"empalme\"").map(|i| i as u32 + 1);
        let hallada = linea(&dir, "transparencia.toml", &["nodo", "id=empalme", "no_aplica"]);
        assert_eq!(hallada, empalme.map(|l| l + 1));
        let primero = arbol.lines().position(|l| l == "[[nodo]]").map(|i| i as u32 + 1);
        assert_eq!(linea(&dir, "transparencia.toml", &["nodo", "id=falta"]), primero);
        assert_eq!(linea(&dir, "no-existe.md", &["a"]), None);
    }
}
