//! Findings of style in words, with a mend for each.

use super::{Cual, TABLA};
use crate::{diagnostico::Diagnostico, lineas::Lineas};
use std::{collections::HashSet, ops::Range};

/// Findings of style of one sheet told at once: who mends so many reads the guide anyway.
const MAX: usize = 30;

#[derive(Debug)]
pub(super) struct Hallazgo {
    pub(super) cual: Cual,
    pub(super) rango: Range<usize>,
    /// Words, where they are too many.
    pub(super) cuenta: usize,
}

impl Hallazgo {
    /// An acronym is told once, and not at all where the sheet explains it.
    pub(super) fn decir(todos: Vec<Self>, texto: &str, archivo: &str) -> Vec<Diagnostico> {
        let lineas = Lineas::new(texto, 1);
        let mut vistas = HashSet::new();
        let nuevo = |h: &Self| {
            let dicho = &texto[h.rango.clone()];
            h.cual != Cual::Sigla || (vistas.insert(dicho.to_owned()) && !explicada(dicho, texto))
        };
        let decir = |h: Self| {
            let (mensaje, ayuda) = h.palabras(texto);
            let tramo = lineas.tramo(&h.rango);
            let mut d =
                Diagnostico::en(archivo, texto, tramo, h.cual.codigo(), mensaje).ayuda(ayuda).advertencia();
            d.norma = Some(&h.cual.regla().fuente);
            d
        };
        todos.into_iter().filter(nuevo).take(MAX).map(decir).collect()
    }

    /// What is wrong, and how this very place is mended.
    fn palabras(&self, texto: &str) -> (String, String) {
        let dicho = &texto[self.rango.clone()];
        let regla = self.cual.regla();
        match self.cual {
            Cual::FraseLarga => (
                format!("La frase tiene {} palabras; lo recomendado son {}", self.cuenta, TABLA.recomendadas),
                partir(dicho),
            ),
            Cual::VozPasiva => (
                format!("«{}» no dice quién hace qué", una_linea(dicho)),
                format!("Empiece por quien lo hace. En vez de «{}», escriba «{}».", regla.mal, regla.bien),
            ),
            Cual::Sigla => (
                format!("No se explica qué es «{dicho}»"),
                format!(
                    "La primera vez escriba el nombre completo y la sigla entre paréntesis: «Nombre Completo ({dicho})»."
                ),
            ),
            Cual::Enlace => (
                "El enlace no dice a dónde lleva".into(),
                format!(
                    "Ponga en él las palabras de la página que abre. En vez de «{}», escriba «{}».",
                    regla.mal, regla.bien
                ),
            ),
            Cual::Mayusculas => (
                format!("«{}» está en mayúsculas sostenidas", una_linea(dicho)),
                format!("Escriba «{}»; para destacarlo, **entre asteriscos**.", en_minusculas(dicho)),
            ),
        }
    }
}

/// "Registro Único Nacional de Tránsito (RUNT)", or "RUNT (Registro …)".
fn explicada(sigla: &str, texto: &str) -> bool {
    texto.contains(&format!("({sigla})")) || texto.contains(&format!("{sigla} ("))
}

fn una_linea(s: &str) -> String {
    s.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn en_minusculas(s: &str) -> String {
    let bajo = una_linea(s).to_lowercase();
    let mut letras = bajo.chars();
    letras.next().map_or_else(String::new, |l| l.to_uppercase().chain(letras).collect())
}

/// What joins two ideas that could each be a sentence.
const UNIONES: [&str; 9] = [
    ", para que ",
    " para que ",
    " pero ",
    " porque ",
    " aunque ",
    " ya que ",
    ", y ",
    ", quien ",
    ", lo cual ",
];

/// Where the sentence can be cut: at the join nearest to its middle; one that only lists things has none.
fn partir(frase: &str) -> String {
    let medio = frase.len() / 2;
    let uniones = UNIONES.iter().flat_map(|u| frase.match_indices(u)).map(|(i, _)| i);
    let Some(i) = uniones.min_by_key(|i| i.abs_diff(medio)) else {
        return "Pártala en dos: una idea por frase. Si enumera cosas, haga una lista con guiones.".into();
    };
    let antes: Vec<&str> = frase[..i].split_whitespace().rev().take(4).collect();
    let antes = antes.into_iter().rev().collect::<Vec<_>>().join(" ");
    format!("Pártala en dos: una idea por frase. Puede poner un punto después de «… {antes}».")
}
