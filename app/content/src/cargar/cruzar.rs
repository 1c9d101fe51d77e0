//! What only the whole can tell: links that lead nowhere, codes used twice.

use super::{
    Leido,
    hoja::{Contenido, Hoja},
};
use crate::{
    diagnostico::Diagnostico,
    esquema::Enlace,
    fuente,
    indice::quiso_decir,
    nodo::{Nodo, Pos, Tramo},
    portada, yaml,
};
use domain::tramite::{Estado, Tramite};
use std::{collections::HashMap, path::Path};

/// Anchors that the template of a trámite page has besides its headings.
const ANCLAS_DE_TRAMITE: [&str; 6] =
    ["que-necesito", "que-obtengo", "seguimiento", "mas-informacion", "normas", "puntos-de-atencion"];

pub(super) fn cruzar(dir: &Path, leido: &Leido) -> Vec<Diagnostico> {
    let mut salida = Vec::new();
    let paginas: HashMap<String, &Hoja> = leido.hojas.values().map(|h| (h.archivo.ruta(), h)).collect();
    for hoja in leido.hojas.values() {
        let publica = hoja.estado.is_none_or(|e| e == Estado::Publicado);
        for e in &hoja.enlaces {
            if let Some(falla) = enlace(e, publica, leido, &paginas) {
                salida.push(falla.en(dir, &hoja.archivo.nombre, e.tramo));
            }
        }
    }
    for e in &leido.listas.enlaces {
        if let Some(falla) = enlace(e, true, leido, &paginas) {
            salida.push(falla.en(dir, "sede.toml", e.tramo));
        }
    }
    repetidos(dir, leido, &mut salida);
    salida
}

/// A finding whose line is looked up only now that it is needed.
struct Falla {
    codigo: &'static str,
    mensaje: String,
    ayuda: String,
}

impl Falla {
    fn en(self, dir: &Path, archivo: &str, tramo: Tramo) -> Diagnostico {
        let texto = fuente::leer(dir, archivo, &mut Vec::new()).unwrap_or_default();
        Diagnostico::en(archivo, &texto, tramo, self.codigo, self.mensaje).ayuda(self.ayuda)
    }
}

fn enlace(e: &Enlace, publica: bool, leido: &Leido, paginas: &HashMap<String, &Hoja>) -> Option<Falla> {
    if !leido.indice.rutas.contains(&*e.ruta) && !e.ruta.starts_with("tramites/filtro/") {
        let conocidas = leido.indice.rutas.iter().map(|r| &**r);
        let ayuda = quiso_decir(
            &e.ruta,
            conocidas,
            "Revise la ruta: empieza y termina con /, como /tramites/paz-y-salvo/.",
        );
        return Some(Falla {
            codigo: "enlace-roto",
            mensaje: format!("La sede no tiene la página /{}", e.ruta),
            ayuda,
        });
    }
    let hoja = paginas.get(&*e.ruta)?;
    if publica && hoja.estado == Some(Estado::Borrador) {
        return Some(Falla {
            codigo: "enlace-a-borrador",
            mensaje: format!("/{} es un borrador: la gente no lo verá", e.ruta),
            ayuda: "Publíquelo, o quite el enlace mientras tanto.".into(),
        });
    }
    ancla(e, hoja)
}

fn ancla(e: &Enlace, hoja: &Hoja) -> Option<Falla> {
    let ancla = e.ancla.as_deref().filter(|a| !a.is_empty())?;
    let titulos = &hoja.cuerpo()?.titulos;
    let propias: &[&str] = if hoja.estado.is_some() { &ANCLAS_DE_TRAMITE } else { &[] };
    let mut todas = titulos.iter().map(|t| &*t.id).chain(propias.iter().copied());
    if todas.clone().any(|a| a == ancla) {
        return None;
    }
    let hay = todas.clone().collect::<Vec<_>>().join(", #");
    let si_no = if hay.is_empty() {
        "Esa página no tiene secciones.".to_owned()
    } else {
        format!("Las que hay son: #{hay}.")
    };
    let ayuda = quiso_decir(ancla, &mut todas, &si_no);
    Some(Falla {
        codigo: "ancla-rota",
        mensaje: format!("La página /{} no tiene la sección #{ancla}", e.ruta),
        ayuda,
    })
}

/// Codes and numbers of SUIT belong to one trámite; a name used twice confuses who searches.
fn repetidos(dir: &Path, leido: &Leido, salida: &mut Vec<Diagnostico>) {
    let mut codigos: HashMap<&str, &Hoja> = HashMap::new();
    let mut ids: HashMap<u32, &Hoja> = HashMap::new();
    let mut nombres: HashMap<String, &Hoja> = HashMap::new();
    for hoja in leido.hojas.values() {
        let Some(Contenido::Tramite(t)) = &hoja.contenido else { continue };
        if t.estado == Estado::Retirado {
            continue;
        }
        let suit = t.suit.as_ref();
        if let Some(c) = suit.and_then(|s| s.codigo.as_deref())
            && let Some(otra) = codigos.insert(c, hoja)
        {
            salida.push(repetido(
                dir,
                hoja,
                otra,
                &["suit", "codigo"],
                "suit-codigo-repetido",
                &format!("El código {c}"),
            ));
        }
        if let Some(id) = suit.and_then(|s| s.id)
            && let Some(otra) = ids.insert(id, hoja)
        {
            salida.push(repetido(
                dir,
                hoja,
                otra,
                &["suit", "id"],
                "suit-id-repetido",
                &format!("La ficha SUIT {id}"),
            ));
        }
        if let Some(otra) = nombres.insert(domain::texto::fold(&t.nombre), hoja) {
            salida.push(repetido(dir, hoja, otra, &["nombre"], "nombre-de-otro", &nombre(t)).advertencia());
        }
    }
}

fn nombre(t: &Tramite) -> String {
    format!("El nombre «{}»", t.nombre)
}

/// The place is found by reading the sheet again: it happens only when something is wrong.
fn repetido(
    dir: &Path,
    hoja: &Hoja,
    otra: &Hoja,
    camino: &[&str],
    codigo: &'static str,
    que: &str,
) -> Diagnostico {
    let archivo = &hoja.archivo.nombre;
    let texto = fuente::leer(dir, archivo, &mut Vec::new()).unwrap_or_default();
    let tramo =
        portada::partir(archivo, &texto).ok().and_then(|p| yaml::leer(p.yaml, 1).ok()).and_then(|raiz| {
            camino.iter().try_fold(raiz, |n: Nodo<'_>, clave| n.get(clave).cloned()).map(|n| n.tramo)
        });
    let tramo =
        tramo.unwrap_or(Tramo { inicio: Pos { linea: 1, columna: 1 }, fin: Pos { linea: 1, columna: 1 } });
    Diagnostico::en(archivo, &texto, tramo, codigo, format!("{que} ya está en {}", otra.archivo.nombre))
        .ayuda("Corrija el que esté mal; si son el mismo trámite, deje una sola hoja.")
}
