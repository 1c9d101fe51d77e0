//! One field: keys of its kind, choices that differ, files of a known kind.

use crate::{
    esquema::{
        Ctx,
        formulario::{DATOS, TIPOS},
        revisar::opcion,
    },
    leer,
    nodo::{Nodo, Valor},
};
use domain::Slug;
use std::collections::HashSet;

/// Letters of one answer: with their accents they fit in what the sede takes.
const MAX_LETRAS: u32 = 10_000;

/// Keys that belong to some kinds of field only.
const PROPIAS: [(&str, &[&str]); 6] = [
    ("maximo", &["texto", "párrafo", "número"]),
    ("minimo", &["número"]),
    ("limite", &["fecha"]),
    ("opciones", &["opción", "varias"]),
    ("texto", &["declaración"]),
    ("archivos", &["archivo"]),
];

/// Kinds of field that each datum of the login can fill.
const LLENA: [(&str, &[&str]); 7] = [
    ("nombre", &["texto"]),
    ("documento", &["documento"]),
    ("correo", &["correo"]),
    ("teléfono", &["teléfono"]),
    ("dirección", &["dirección", "texto"]),
    ("empresa", &["texto"]),
    ("nit", &["nit"]),
];

pub(super) fn tipo(campo: &Nodo<'_>) -> Option<&'static str> {
    campo.str("tipo").and_then(|s| opcion(s, TIPOS)).map(|i| TIPOS[i])
}

pub(crate) fn claves(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some(tipo) = tipo(nodo) else { return };
    for (clave, de) in PROPIAS {
        if let Some(e) = nodo.entrada(clave).filter(|_| !de.contains(&tipo)) {
            let ayuda = format!("Es para: {}. Quite la línea o cambie el tipo.", de.join(", "));
            let mensaje = format!("«{clave}» no va en un campo de tipo {tipo}");
            ctx.error(e.tramo, "campo-clave-ajena", mensaje, ayuda);
        }
    }
    if let Some(n) = nodo.get("maximo").filter(|_| tipo != "número")
        && n.escalar().and_then(|s| s.parse().ok()).is_some_and(|n: u32| n > MAX_LETRAS)
    {
        let ayuda = format!("Escriba hasta {MAX_LETRAS}, o pida un archivo.");
        ctx.error(n.tramo, "numero-invalido", "Nadie escribe tanto en un campo", ayuda);
    }
    if tipo == "declaración" && nodo.entrada("texto").is_none() {
        let ayuda = "Agregue «texto» con lo que la persona declara.";
        ctx.error(nodo.tramo, "clave-falta", "La declaración no dice qué se declara", ayuda);
    }
    let llena = nodo.get("llena").and_then(|n| Some((n, DATOS[opcion(n.escalar()?, DATOS)?])));
    let Some((n, dato)) = llena else { return };
    if let Some((_, de)) = LLENA.iter().find(|(d, de)| *d == dato && !de.contains(&tipo)) {
        let ayuda = format!("Ese dato llena un campo de tipo {}.", de.join(" o "));
        let mensaje = format!("«{dato}» no puede llenar un campo de tipo {tipo}");
        ctx.error(n.tramo, "campo-llena-ajena", mensaje, ayuda);
    }
}

pub(crate) fn opciones(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if !matches!(tipo(nodo), Some("opción" | "varias")) {
        return;
    }
    if nodo.get("opciones").is_some_and(|n| !matches!(n.valor, Valor::Lista(_))) {
        return;
    }
    let hay = nodo.lista("opciones");
    let minimo = if tipo(nodo) == Some("opción") { 2 } else { 1 };
    if hay.len() < minimo {
        let tramo = nodo.entrada("opciones").map_or(nodo.tramo, |e| e.tramo);
        let ayuda = "Agregue «opciones: [una, otra]», o use un campo de tipo declaración para un sí.";
        ctx.error(tramo, "opciones-pocas", "No hay entre qué elegir", ayuda);
    }
    for (n, texto) in hay.iter().filter_map(|n| Some((n, n.escalar()?))) {
        if Slug::suggest(texto).is_none() {
            let ayuda = "Diga con qué nombre se guarda: {valor: mas-de-cien, texto: \"> 100\"}.";
            let mensaje = format!("De «{texto}» no sale un nombre para guardar la respuesta");
            ctx.error(n.tramo, "nombre-invalido", mensaje, ayuda);
        }
    }
    let (mut valores, mut textos) = (HashSet::new(), HashSet::new());
    let leidas = hay.iter().filter_map(|n| Some((leer::formulario::una_opcion(n)?, n)));
    for (o, n) in leidas {
        let (valor, texto) = (o.valor.clone(), domain::texto::fold(&o.texto));
        if !valores.insert(valor) | !textos.insert(texto) {
            let mensaje = format!("La opción «{}» está dos veces", o.texto);
            ctx.error(n.tramo, "opcion-repetida", mensaje, "Deje una sola, o diga en qué se distinguen.");
        }
    }
}

pub(crate) fn archivos(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if tipo(nodo) == Some("archivo") && nodo.get("archivos").is_none_or(|a| a.lista("tipos").is_empty()) {
        let tramo = nodo.entrada("archivos").map_or(nodo.tramo, |e| e.tramo);
        let ayuda = "Agregue «archivos: {cantidad: 1, tipos: [pdf, jpg]}».";
        ctx.error(tramo, "archivo-sin-tipos", "No se dice qué tipos de archivo se reciben", ayuda);
    }
}
