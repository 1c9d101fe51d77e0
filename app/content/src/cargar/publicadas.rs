//! What only the whole can tell of what is published: norms twice, gaps of Transparencia, data that are late.

use super::{Leido, hoja::Contenido, hoja::Hoja};
use crate::{
    diagnostico::Diagnostico,
    fuente,
    nodo::{Nodo, Tramo},
    portada, toml, yaml,
};
use domain::{
    Fecha,
    publicacion::{Ficha, Publicacion},
    sitio::Sitio,
    transparencia::{Arbol, posicion},
};
use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

const TRANSPARENCIA: &str = "transparencia.toml";
const ANEXO_2: &str = "Resolución MinTIC 1519 de 2020, anexo 2";

pub(super) fn revisar(dir: &Path, leido: &Leido, salida: &mut Vec<Diagnostico>) {
    normas_repetidas(dir, leido, salida);
    let todas = leido.publicaciones();
    if let Some(arbol) = leido.arbol() {
        numeros_repetidos(dir, &arbol, salida);
        vacios(dir, &arbol, &todas, salida);
        paginas_ocupadas(leido, &arbol, &todas, salida);
    }
}

/// A norm is one kind, number and year of who issued it.
fn normas_repetidas(dir: &Path, leido: &Leido, salida: &mut Vec<Diagnostico>) {
    let mut vistas: HashMap<String, &Hoja> = HashMap::new();
    for hoja in leido.hojas.values() {
        let Some(Contenido::Publicacion(p)) = &hoja.contenido else { continue };
        if hoja.archivo.lengua.is_some() {
            continue;
        }
        let Ficha::Normativa(n) = &p.ficha else { continue };
        let clave = domain::texto::fold(&format!("{} {}", p.titulo, n.expide.as_deref().unwrap_or("")));
        if let Some(otra) = vistas.insert(clave, hoja) {
            let archivo = &hoja.archivo.nombre;
            let mensaje = format!("«{}» ya está en {}", p.titulo, otra.archivo.nombre);
            let ayuda = "Deje una sola hoja, o corrija el tipo, el número o el año. Si la expidió otra entidad, agregue «expide».";
            salida.push(en_hoja(dir, archivo, "numero", "norma-repetida", mensaje).ayuda(ayuda));
        }
    }
}

/// A finding at a key of a sheet, which is read again: it happens only when something is wrong.
fn en_hoja(dir: &Path, archivo: &str, clave: &str, codigo: &'static str, mensaje: String) -> Diagnostico {
    let texto = fuente::leer(dir, archivo, &mut Vec::new()).unwrap_or_default();
    let tramo = portada::partir(archivo, &texto)
        .ok()
        .and_then(|p| yaml::leer(p.yaml, 1).ok())
        .and_then(|raiz| raiz.get(clave).map(|n| n.tramo));
    Diagnostico::en(archivo, &texto, tramo.unwrap_or(Tramo::INICIO), codigo, mensaje)
}

/// Sheets name a place by its number too: one that two places have leads to neither.
fn numeros_repetidos(dir: &Path, arbol: &Arbol, salida: &mut Vec<Diagnostico>) {
    let mut vistos = HashMap::new();
    for n in arbol.nodos() {
        let numero = posicion(&n.numero);
        if let Some(otro) = vistos.insert(numero.clone(), n) {
            let texto = fuente::leer(dir, TRANSPARENCIA, &mut Vec::new()).unwrap_or_default();
            let raiz = toml::leer(TRANSPARENCIA, &texto, &mut Vec::new());
            let mut dichos = raiz.iter().flat_map(|r| r.lista("nodo")).filter_map(|e| e.get("numero"));
            let tramo = dichos.rfind(|d| d.escalar().is_some_and(|s| posicion(s) == numero));
            let mensaje = format!("«{}» y «{}» tienen el mismo número: {}", otro.id, n.id, n.numero);
            let d = Diagnostico::en(
                TRANSPARENCIA,
                &texto,
                tramo.map_or(Tramo::INICIO, |t| t.tramo),
                "numero-repetido",
                mensaje,
            );
            salida.push(d.ayuda("Cambie «numero» en uno de los dos."));
        }
    }
}

/// Sections with nothing are errors, obligatory places below them warnings.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
fn vacios(dir: &Path, arbol: &Arbol, todas: &[Publicacion], salida: &mut Vec<Diagnostico>) {
    let mut vacios = arbol.vacios(todas).peekable();
    if vacios.peek().is_none() {
        return;
    }
    let texto = fuente::leer(dir, TRANSPARENCIA, &mut Vec::new()).unwrap_or_default();
    let raiz = toml::leer(TRANSPARENCIA, &texto, &mut Vec::new());
    for n in vacios {
        let es = |e: &&Nodo<'_>| e.str("id") == Some(&*n.id);
        let entrada = raiz.as_ref().and_then(|r| r.lista("nodo").iter().find(es));
        let tramo = entrada.map_or(Tramo::INICIO, |e| e.tramo);
        let seccion = n.padre.is_none();
        let (codigo, que) =
            if seccion { ("seccion-vacia", "la sección") } else { ("nodo-vacio", "el lugar") };
        let mensaje = format!("En Transparencia está vacío {que} {} «{}»", n.numero, n.titulo);
        let mensaje = if seccion { mensaje.replace("vacío", "vacía") } else { mensaje };
        let ayuda = format!(
            "{} Escriba «nodo: {}» en la hoja que lo tenga, o agregue [[nodo]] con id = \"{}\" y pagina, enlace, lista o no_aplica.",
            n.debe, n.id, n.id
        );
        let mut d = Diagnostico::en(TRANSPARENCIA, &texto, tramo, codigo, mensaje).ayuda(ayuda);
        d.norma = Some(ANEXO_2);
        salida.push(if seccion { d } else { d.advertencia() });
    }
}

/// Nodes below the sections that have pages of their own.
fn con_pagina<'a>(
    arbol: &'a Arbol,
    todas: &'a [Publicacion],
) -> impl Iterator<Item = &'a domain::transparencia::Nodo> {
    arbol.nodos().iter().filter(|n| n.padre.is_some() && !arbol.publicado(n, todas).is_empty())
}

/// Their paths.
pub(super) fn paginas_de_nodos(leido: &Leido) -> HashSet<String> {
    let todas = leido.publicaciones();
    let de = |a: Arbol| con_pagina(&a, &todas).map(|n| a.ruta(n)).collect();
    leido.arbol().map(de).unwrap_or_default()
}

/// A page of prose where Transparencia puts one of its own.
fn paginas_ocupadas(leido: &Leido, arbol: &Arbol, todas: &[Publicacion], salida: &mut Vec<Diagnostico>) {
    for n in con_pagina(arbol, todas) {
        if let Some(archivo) = leido.paginas.get(&arbol.ruta(n)) {
            let mensaje = "La sede ya tiene una página en esa dirección".to_owned();
            let ayuda = format!("Ahí van los documentos de «{}». Cambie el nombre del archivo.", n.titulo);
            salida.push(Diagnostico::de_archivo(archivo, "ruta-repetida", mensaje).ayuda(ayuda));
        }
    }
}

/// Sets of data that were to be renewed before a day: a promise that is not kept stops nothing, but is told.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 4
pub fn atrasados(dir: &Path, sitio: &Sitio, hoy: Fecha) -> Vec<Diagnostico> {
    let tarde = sitio.publicaciones.iter().filter(|p| !p.borrador && p.atrasado(hoy));
    tarde
        .filter_map(|p| {
            let Ficha::Conjunto(c) = &p.ficha else { return None };
            let archivo = format!("{}/{}.md", p.tipo().carpeta(), p.slug);
            let mensaje = format!("Los datos «{}» están atrasados: su frecuencia es {}", p.titulo, c.frecuencia.nombre());
            let mut d = en_hoja(dir, &archivo, "actualizado", "datos-atrasados", mensaje)
                .ayuda("Renueve los datos y la fecha de «actualizado», o prometa una frecuencia que pueda cumplir.")
                .advertencia();
            d.norma = Some("Resolución MinTIC 1519 de 2020, anexo 4");
            Some(d)
        })
        .collect()
}

/// Changes of trámites dated after a day: what has not happened yet is a notice, not a change.
pub fn adelantados(dir: &Path, sitio: &Sitio, hoy: Fecha) -> Vec<Diagnostico> {
    let pronto =
        sitio.tramites.iter().filter_map(|t| Some((t, t.cambios.first().filter(|c| c.fecha > hoy)?)));
    pronto
        .map(|(t, c)| {
            let archivo = format!("tramites/{}.md", t.slug);
            let mensaje = format!("El cambio del {} todavía no ha pasado", c.fecha);
            en_hoja(dir, &archivo, "cambios", "cambio-futuro", mensaje)
                .ayuda("Corrija la fecha. Si es un anuncio, publíquelo en avisos/ y agregue el cambio cuando llegue el día.")
                .advertencia()
        })
        .collect()
}
