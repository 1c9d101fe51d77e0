//! The shared lists in another language, `temas.en.toml` over `temas.toml`, and the words of the interface that the entity gives.

use super::Listas;
use crate::{
    cargar::carpeta::dentro,
    diagnostico::Diagnostico,
    esquema::{Ctx, Esquema, calendario, catalogos, directorio, sede, transparencia},
    fuente,
    indice::Indice,
    leer,
    mezclar::mezclar,
    nodo::{Nodo, Tramo, Valor},
    toml, yaml,
};
use domain::{Texto, idioma::es_codigo};
use std::{collections::BTreeMap, path::Path};

type Poner = fn(&mut Listas, &Nodo<'_>);

/// The lists with words that everybody reads.
static TRADUCIBLES: [(&str, &Esquema, Poner); 9] = [
    ("sede", &sede::ENTIDAD, |l, n| l.entidad = leer::sede::entidad(n)),
    ("temas", &catalogos::TEMAS, |l, n| l.temas = leer::catalogos::grupos(n, "tema")),
    ("audiencias", &catalogos::AUDIENCIAS, |l, n| l.audiencias = leer::catalogos::grupos(n, "audiencia")),
    ("puntos", &catalogos::PUNTOS, |l, n| l.puntos = leer::catalogos::puntos(n)),
    ("normas", &catalogos::NORMAS, |l, n| l.normas = leer::catalogos::normas(n)),
    ("servidores", &directorio::SERVIDORES, |l, n| l.servidores = leer::directorio::servidores(n)),
    ("grupos", &directorio::GRUPOS, |l, n| l.grupos = leer::directorio::grupos(n)),
    ("calendario", &calendario::CALENDARIO, |l, n| l.calendario = leer::calendario::calendario(n)),
    ("transparencia", &transparencia::TRANSPARENCIA, |l, n| l.dicho = leer::transparencia::dicho(n)),
];

impl Listas {
    /// These lists in a language; what is wrong in its files is told here.
    pub(crate) fn en(&mut self, dir: &Path, lengua: &str, indice: &Indice) -> Self {
        let mut suyas = Self { diagnosticos: Vec::new(), en_espanol: Vec::new(), ..self.clone() };
        for (nombre, esquema, poner) in &TRADUCIBLES {
            let original = format!("{nombre}.toml");
            let Some(texto) = leer_si_hay(dir, &original, &mut Vec::new()) else { continue };
            let Some(nodo) = toml::leer(&original, &texto, &mut Vec::new()) else { continue };
            let archivo = format!("{nombre}.{lengua}.toml");
            let traducido = leer_si_hay(dir, &archivo, &mut suyas.diagnosticos);
            let dicho = traducido.as_deref().unwrap_or_default();
            let traduccion =
                traducido.as_ref().and_then(|t| toml::leer(&archivo, t, &mut suyas.diagnosticos));
            let mut ctx = Ctx::new(&archivo, dicho, indice, "");
            let mezcla = mezclar(&nodo, traduccion.as_ref(), esquema, &mut ctx);
            let mut hallados = std::mem::take(&mut ctx.diagnosticos);
            poner(&mut suyas, &mezcla.nodo);
            let lista = (lengua.into(), original);
            match traducido {
                _ if mezcla.en_espanol.is_empty() && traducido.is_none() => {}
                Some(_) => self.traducidas.push(lista),
                None => self.sin_traducir.push(lista),
            }
            suyas.en_espanol.extend(mezcla.en_espanol);
            suyas.diagnosticos.append(&mut hallados);
        }
        self.archivos += self.traducidas.iter().filter(|(l, _): &&(Box<str>, String)| **l == *lengua).count();
        self.palabras_de(dir, lengua);
        self.diagnosticos.append(&mut suyas.diagnosticos);
        suyas
    }

    /// How many lists have words that people read, and those that are not in a language.
    pub(crate) fn traducidas(&self, lengua: &str) -> (usize, Vec<String>) {
        let de = |l: &[(Box<str>, String)]| -> Vec<String> {
            l.iter().filter(|(x, _)| **x == *lengua).map(|(_, n)| n.clone()).collect()
        };
        let faltan = de(&self.sin_traducir);
        (de(&self.traducidas).len() + faltan.len(), faltan)
    }

    /// `idiomas/guc.yml`: groups of keys, as the interface names them.
    fn palabras_de(&mut self, dir: &Path, lengua: &str) {
        let archivo = format!("idiomas/{lengua}.yml");
        let Some(texto) = leer_si_hay(dir, &archivo, &mut self.diagnosticos) else { return };
        self.archivos += 1;
        match yaml::leer(&texto, 0) {
            Ok(nodo) => {
                let palabras = palabras(&archivo, &texto, &nodo, &mut self.diagnosticos);
                self.palabras.insert(lengua.into(), palabras);
            }
            Err(falla) => self.diagnosticos.push(falla.diagnostico(&archivo, &texto)),
        }
    }

    /// Translations of lists that nobody reads: of a language that the sede does not have, or of no list.
    pub(crate) fn sobrantes(&mut self, dir: &Path, idiomas: &[Box<str>]) {
        let de_lista = |n: &str| {
            let (lista, lengua) = n.strip_suffix(".toml")?.split_once('.')?;
            let util =
                TRADUCIBLES.iter().any(|(l, ..)| *l == lista) && idiomas.iter().any(|i| **i == *lengua);
            (es_codigo(lengua) && !util).then(|| n.to_owned())
        };
        let de_palabras = |n: &str| {
            let lengua = n.strip_suffix(".yml")?;
            (!idiomas.iter().any(|i| **i == *lengua)).then(|| format!("idiomas/{n}"))
        };
        let mut otros: Vec<String> = nombres(dir).iter().filter_map(|n| de_lista(n)).collect();
        otros.extend(nombres(&dir.join("idiomas")).iter().filter_map(|n| de_palabras(n)));
        otros.sort_unstable();
        for archivo in otros {
            let d = Diagnostico::de_archivo(
                &archivo,
                "idioma-desconocido",
                "Este archivo no traduce nada de la sede".into(),
            );
            let ayuda = "Agregue el idioma a «idiomas» en sede.toml, o corrija el nombre del archivo. Se traducen sede, temas, audiencias, puntos, normas, servidores, grupos, calendario y transparencia.";
            self.diagnosticos.push(d.ayuda(ayuda));
        }
    }
}

fn nombres(dir: &Path) -> Vec<String> {
    let entradas = std::fs::read_dir(dir).into_iter().flatten().flatten();
    entradas.filter_map(|e| e.file_name().into_string().ok()).collect()
}

/// A file that need not be there; a link out of the folder is as none.
fn leer_si_hay(dir: &Path, archivo: &str, diagnosticos: &mut Vec<Diagnostico>) -> Option<String> {
    let ruta = dir.join(archivo);
    (ruta.symlink_metadata().is_ok() && dentro(dir, archivo))
        .then(|| fuente::leer(dir, archivo, diagnosticos))?
}

fn palabras(
    archivo: &str,
    texto: &str,
    raiz: &Nodo<'_>,
    diagnosticos: &mut Vec<Diagnostico>,
) -> BTreeMap<Texto, Texto> {
    let mut palabras = BTreeMap::new();
    let mut mal = |tramo: Tramo| {
        let d = Diagnostico::en(
            archivo,
            texto,
            tramo,
            "palabras-sin-forma",
            "Aquí van grupos de palabras".into(),
        );
        diagnosticos.push(
            d.ayuda("Escriba cada grupo y, debajo, cada palabra con dos espacios: «marco:» y «  buscar: …»."),
        );
    };
    let Valor::Mapa(grupos) = &raiz.valor else {
        mal(Tramo::INICIO);
        return palabras;
    };
    for g in grupos {
        let Valor::Mapa(claves) = &g.nodo.valor else {
            mal(g.tramo);
            continue;
        };
        for c in claves {
            match c.nodo.escalar() {
                Some(s) if !s.is_empty() => {
                    drop(palabras.insert(format!("{}.{}", g.clave, c.clave).into(), s.into()))
                }
                _ => mal(c.tramo),
            }
        }
    }
    palabras
}
