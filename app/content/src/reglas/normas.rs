//! The identity of a norm: its kind, number and year must be able to exist.

use crate::{esquema::Ctx, indice::Catalogo, nodo::Nodo};
use serde::Deserialize;
use std::sync::LazyLock;

/// Norms of the nation that real fichas cite, and mistake.
#[derive(Deserialize)]
struct Conocida {
    tipo: String,
    numero: u64,
    anio: u32,
}

#[derive(Deserialize)]
struct Tabla {
    norma: Vec<Conocida>,
}

static CONOCIDAS: LazyLock<Vec<Conocida>> = LazyLock::new(|| {
    let tabla: Tabla =
        ::toml::from_str(include_str!("../../ley/normas-nacionales.toml")).expect("embedded table is valid");
    tabla.norma
});

pub(crate) fn identidad(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let (Some(tipo), Some(anio)) = (nodo.str("tipo"), nodo.str("anio").and_then(|s| s.parse::<u32>().ok()))
    else {
        return;
    };
    let tipo = domain::texto::fold(tipo);
    let numero = nodo.str("numero").and_then(|s| s.parse::<u64>().ok());
    let firmada = nodo.get("expide").is_some();
    if let Some(numero) = numero {
        if !firmada && otro_tipo(nodo, &tipo, numero, anio, ctx) {
            return;
        }
        if tipo == "ley" {
            numero_de_otro_anio(nodo, numero, anio, ctx);
        }
    } else if matches!(&*tipo, "ley" | "decreto" | "decreto ley" | "resolucion" | "acuerdo") {
        ctx.error(
            nodo.tramo,
            "clave-falta",
            "La norma no tiene «numero»",
            "Agréguelo: sin él no se puede encontrar.",
        );
    }
    if matches!(&*tipo, "resolucion" | "acuerdo" | "ordenanza") && !firmada {
        ctx.error(
            nodo.tramo,
            "norma-sin-entidad",
            "No se dice quién expidió la norma",
            "Agregue «expide»: cada entidad numera sus propias resoluciones y acuerdos.",
        )
        .norma = Some("Resolución MinTIC 1519 de 2020, anexo 2, § 2.4.1.g");
    }
}

/// Decreto 1077 de 2015 was typed as "Resolución" in real fichas.
fn otro_tipo(nodo: &Nodo<'_>, tipo: &str, numero: u64, anio: u32, ctx: &mut Ctx<'_>) -> bool {
    let misma = |c: &&Conocida| c.numero == numero && c.anio == anio;
    let mut iguales = CONOCIDAS.iter().filter(misma).peekable();
    let Some(primera) = iguales.peek().map(|c| c.tipo.clone()) else { return false };
    let otro = iguales.all(|c| !es_del_tipo(tipo, &c.tipo));
    if otro {
        let escrito = nodo.str("tipo").unwrap_or(tipo);
        ctx.error(
            nodo.get("tipo").map_or(nodo.tramo, |n| n.tramo),
            "norma-otro-tipo",
            format!("Con ese número y año se conoce «{primera} {numero} de {anio}», no «{escrito}»"),
            format!("¿Quiso decir «tipo = \"{primera}\"»? Si es otra norma, agregue «expide» con la entidad que la expidió."),
        );
    }
    otro
}

/// A decree with force of law is cited either way.
fn es_del_tipo(escrito: &str, conocido: &str) -> bool {
    let conocido = domain::texto::fold(conocido);
    escrito == conocido || (escrito.starts_with("decreto") && conocido.starts_with("decreto"))
}

/// Laws have been numbered in one series since 1992, so a number older than its neighbours cannot be of that year.
fn numero_de_otro_anio(nodo: &Nodo<'_>, numero: u64, anio: u32, ctx: &mut Ctx<'_>) {
    let leyes = || CONOCIDAS.iter().filter(|c| c.tipo == "Ley" && c.anio >= 1992);
    let antes = leyes().filter(|c| c.anio < anio && anio >= 1992).map(|c| c.numero).max().unwrap_or(0);
    let despues =
        leyes().filter(|c| c.anio > anio && anio >= 1992).map(|c| c.numero).min().unwrap_or(u64::MAX);
    if (antes..=despues).contains(&numero) {
        return;
    }
    let parecida =
        |c: &&Conocida| strsim::damerau_levenshtein(&c.numero.to_string(), &numero.to_string()) <= 1;
    let ayuda = match leyes().filter(|c| c.anio == anio).find(parecida) {
        Some(c) => format!("¿Quiso decir «Ley {} de {anio}»?", c.numero),
        None => "Revise el número y el año en el texto oficial.".to_owned(),
    };
    let tramo = nodo.get("numero").map_or(nodo.tramo, |n| n.tramo);
    ctx.error(tramo, "norma-numero-imposible", format!("La Ley {numero} no puede ser de {anio}"), ayuda);
}

/// Two entries of the catalogue that are the same norm, or share a name.
pub(crate) fn repetidas(catalogo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let mut vistas = std::collections::HashSet::new();
    for n in catalogo.lista("norma") {
        let clave = ["tipo", "numero", "anio", "expide"]
            .map(|k| n.str(k).map(domain::texto::fold).unwrap_or_default());
        if clave.iter().any(|c| !c.is_empty()) && !vistas.insert(clave) {
            let slug = n.str("slug").unwrap_or("");
            ctx.error(
                n.tramo,
                "norma-repetida",
                format!("La norma «{slug}» ya está en la lista con otro nombre"),
                "Deje una sola y cítela con su nombre.",
            );
        }
    }
    slugs_repetidos(catalogo, "norma", Catalogo::Norma, ctx);
}

/// Names of a list must be unique.
pub(crate) fn slugs_repetidos(catalogo: &Nodo<'_>, clave: &str, de: Catalogo, ctx: &mut Ctx<'_>) {
    repetidos(catalogo, clave, de.palabras().1, ctx);
}

/// The same for lists that no sheet refers to; `que` is what one of them is called.
pub(crate) fn repetidos(catalogo: &Nodo<'_>, clave: &str, que: &str, ctx: &mut Ctx<'_>) {
    let mut vistos = std::collections::HashSet::new();
    for n in catalogo.lista(clave).iter().filter_map(|n| n.get("slug")) {
        let slug = n.escalar().unwrap_or("");
        if !vistos.insert(slug) {
            ctx.error(
                n.tramo,
                "nombre-repetido",
                format!("Ya existe {que} «{slug}»"),
                "Cada nombre se usa una sola vez en la lista.",
            );
        }
    }
}
