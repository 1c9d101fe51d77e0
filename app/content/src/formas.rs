//! The form of a sheet in another language: names that Spanish leaves to its words are said, and only words change.

use crate::{
    cargar::Contenido,
    leer::formulario::{formulario, nombre_de_seccion, una_opcion},
    nodo::{Entrada, Nodo, Tramo, Valor},
};
use domain::formulario::Definicion;
use std::{borrow::Cow, sync::Arc};

/// A sheet in which each section and each choice of its form says its name.
pub(crate) fn con_nombres<'a>(hoja: &Nodo<'a>) -> Nodo<'a> {
    en_clave(hoja, "formulario", |f| en_clave(f, "secciones", |s| en_cada(s, seccion)))
}

/// Choices that are words, as mappings that say only that.
pub(crate) fn en_mapas<'a>(lista: &Nodo<'a>) -> Nodo<'a> {
    let una = |n: &Nodo<'a>| match n.valor {
        Valor::Escalar(_) => mapa(n.tramo, vec![("texto", n.clone())]),
        _ => n.clone(),
    };
    en_cada(lista, una)
}

/// A translated sheet asks what its original does: of its own it has only words.
pub(crate) fn con_la_del(original: &Nodo<'_>, mut c: Contenido) -> Contenido {
    if let Contenido::Tramite(t) = &mut c
        && let Some(f) = original.get("formulario").and_then(formulario)
        && let Some(suya) = t.formulario.as_ref().and_then(Definicion::formulario)
    {
        Arc::make_mut(t).formulario = Definicion::de(&f.con_palabras(&suya.palabras()));
    }
    c
}

fn seccion<'a>(s: &Nodo<'a>) -> Nodo<'a> {
    let mut con = en_clave(s, "campos", |l| en_cada(l, |c| en_clave(c, "opciones", |l| en_cada(l, opcion))));
    if s.get("nombre").is_none()
        && let (Some(nombre), Valor::Mapa(entradas)) = (nombre_de_seccion(s), &mut con.valor)
    {
        entradas.retain(|e| e.clave != "nombre");
        entradas.push(entrada("nombre", escalar(s.tramo, &nombre)));
    }
    con
}

fn opcion<'a>(n: &Nodo<'a>) -> Nodo<'a> {
    match una_opcion(n).filter(|_| n.escalar().is_some()) {
        Some(o) => mapa(n.tramo, vec![("valor", escalar(n.tramo, &o.valor)), ("texto", n.clone())]),
        None => n.clone(),
    }
}

fn en_clave<'a>(n: &Nodo<'a>, clave: &str, cambiar: impl Fn(&Nodo<'a>) -> Nodo<'a>) -> Nodo<'a> {
    let mut nuevo = n.clone();
    if let Valor::Mapa(entradas) = &mut nuevo.valor {
        entradas.iter_mut().filter(|e| e.clave == clave).for_each(|e| e.nodo = cambiar(&e.nodo));
    }
    nuevo
}

fn en_cada<'a>(n: &Nodo<'a>, cambiar: impl Fn(&Nodo<'a>) -> Nodo<'a>) -> Nodo<'a> {
    let Valor::Lista(elementos) = &n.valor else { return n.clone() };
    Nodo { tramo: n.tramo, valor: Valor::Lista(elementos.iter().map(cambiar).collect()) }
}

fn mapa<'a>(tramo: Tramo, pares: Vec<(&'static str, Nodo<'a>)>) -> Nodo<'a> {
    Nodo { tramo, valor: Valor::Mapa(pares.into_iter().map(|(k, n)| entrada(k, n)).collect()) }
}

fn entrada<'a>(clave: &'static str, nodo: Nodo<'a>) -> Entrada<'a> {
    Entrada { clave: clave.into(), tramo: nodo.tramo, nodo }
}

fn escalar<'a>(tramo: Tramo, s: &str) -> Nodo<'a> {
    Nodo { tramo, valor: Valor::Escalar(Cow::Owned(s.to_owned())) }
}
