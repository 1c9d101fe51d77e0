//! What only the whole can tell: links that lead nowhere, codes used twice.

use super::{
    Leido,
    carpeta::Clase,
    filtros::Filtros,
    hoja::{Contenido, Hoja},
    publicadas, rutas,
};
use crate::{
    diagnostico::Diagnostico,
    esquema::Enlace,
    fuente,
    indice::cercano,
    markdown::ANCLAS_DE_TRAMITE,
    nodo::{Nodo, Tramo},
    portada, yaml,
};
use domain::tramite::{Estado, Tramite};
use std::{
    cell::OnceCell,
    collections::{HashMap, HashSet},
    path::Path,
};

/// Pages that the frame of every page links to, or that the law demands.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2
const PAGINAS_EXIGIDAS: [(&str, &str); 11] = [
    ("politicas", "la lista de las políticas de la sede"),
    ("politicas/privacidad", "la política de privacidad y tratamiento de datos personales"),
    ("politicas/derechos-de-autor", "la política de derechos de autor"),
    ("politicas/seguridad", "la política de seguridad de la información"),
    ("politicas/cookies", "la política de cookies"),
    ("terminos", "los términos y condiciones de uso"),
    ("accesibilidad", "la declaración de accesibilidad"),
    ("pqrsd", "cómo presentar peticiones, quejas, reclamos, sugerencias y denuncias"),
    ("consulta", "cómo consultar el estado de una solicitud"),
    ("atencion", "el menú de atención y servicios a la ciudadanía"),
    ("participa", "el menú Participa"),
];

/// Broken links of one sheet shown at once.
const MAX_ROTOS: usize = 200;

pub(super) fn cruzar(dir: &Path, leido: &Leido) -> Vec<Diagnostico> {
    let mut salida = paginas_que_faltan(leido);
    let mut cruce = Cruce::new(leido);
    for hoja in leido.hojas.values() {
        salida.extend(cruce.hoja(dir, hoja));
    }
    for (archivo, enlaces) in &leido.listas.enlaces {
        salida.extend(cruce.enlaces(dir, archivo, enlaces, true));
    }
    repetidos(dir, leido, &mut salida);
    publicadas::revisar(dir, leido, &mut salida);
    salida
}

/// The links of some sheets only.
pub(super) fn solo(dir: &Path, leido: &Leido, nombres: &[String]) -> Vec<Diagnostico> {
    let mut cruce = Cruce::new(leido);
    nombres.iter().filter_map(|n| leido.hojas.get(n)).flat_map(|h| cruce.hoja(dir, h)).collect()
}

fn paginas_que_faltan(leido: &Leido) -> Vec<Diagnostico> {
    let falta = |(ruta, que): (&str, &str)| {
        let archivo = format!("paginas/{ruta}.md");
        (!leido.hojas.contains_key(&archivo)).then(|| {
            let mut d =
                Diagnostico::de_archivo(&archivo, "pagina-falta", format!("Falta la página /{ruta}/")).ayuda(
                    format!("Cree el archivo {archivo} con {que}. «sede new CARPETA» trae uno de ejemplo."),
                );
            d.norma = Some("Resolución MinTIC 1519 de 2020, anexo 2");
            d
        })
    };
    PAGINAS_EXIGIDAS.into_iter().filter_map(falta).collect()
}

/// All pages, and the guesses already made for those that do not exist.
struct Cruce<'l> {
    leido: &'l Leido,
    nodos: HashSet<String>,
    /// Found out for the first link to one.
    filtros: OnceCell<Filtros>,
    parecidas: HashMap<&'l str, String>,
}

struct Falla {
    codigo: &'static str,
    mensaje: String,
    ayuda: String,
}

impl<'l> Cruce<'l> {
    fn new(leido: &'l Leido) -> Self {
        let nodos = publicadas::paginas_de_nodos(leido);
        Self { leido, nodos, filtros: OnceCell::new(), parecidas: HashMap::new() }
    }

    fn hoja(&mut self, dir: &Path, hoja: &'l Hoja) -> Vec<Diagnostico> {
        let publica = hoja.estado.is_none_or(|e| e == Estado::Publicado);
        self.enlaces(dir, &hoja.archivo.nombre, &hoja.enlaces, publica)
    }

    /// The file is read again for its lines: it happens only when something is wrong.
    fn enlaces(
        &mut self,
        dir: &Path,
        archivo: &str,
        enlaces: &'l [Enlace],
        publica: bool,
    ) -> Vec<Diagnostico> {
        let fallas: Vec<(Falla, Tramo)> = enlaces
            .iter()
            .filter_map(|e| Some((self.enlace(e, publica)?, e.tramo)))
            .take(MAX_ROTOS)
            .collect();
        if fallas.is_empty() {
            return Vec::new();
        }
        let texto = fuente::leer(dir, archivo, &mut Vec::new()).unwrap_or_default();
        let situar =
            |(f, t): (Falla, Tramo)| Diagnostico::en(archivo, &texto, t, f.codigo, f.mensaje).ayuda(f.ayuda);
        fallas.into_iter().map(situar).collect()
    }

    /// Whether Transparencia has a page of its own there.
    fn es_nodo(&self, ruta: &str) -> bool {
        self.nodos.contains(ruta)
    }

    fn filtros(&self) -> &Filtros {
        self.filtros.get_or_init(|| Filtros::de(self.leido))
    }

    fn existe(&self, ruta: &str) -> bool {
        let sin_idioma = self.leido.indice.sin_idioma(ruta);
        self.leido.indice.rutas.contains(ruta)
            || self.es_nodo(sin_idioma)
            || (rutas::es_filtro(sin_idioma) && self.filtros().tiene(sin_idioma))
    }

    /// What to write in the place of a path that leads nowhere.
    fn ayuda(&mut self, ruta: &'l str) -> String {
        let leido = self.leido;
        let sin_idioma = leido.indice.sin_idioma(ruta);
        if rutas::es_filtro(sin_idioma) {
            return self.filtros().parecido(&ruta[..ruta.len() - sin_idioma.len()], sin_idioma);
        }
        self.parecidas.entry(ruta).or_insert_with(|| parecida(ruta, &leido.indice.rutas)).clone()
    }

    fn enlace(&mut self, e: &'l Enlace, publica: bool) -> Option<Falla> {
        if !self.existe(&e.ruta) {
            let ayuda = self.ayuda(&e.ruta);
            let mensaje = format!("La sede no tiene la página /{}", e.ruta);
            return Some(Falla { codigo: "enlace-roto", mensaje, ayuda });
        }
        let hoja = self.leido.hojas.get(self.leido.paginas.get(&*e.ruta)?)?;
        if publica && hoja.estado == Some(Estado::Borrador) {
            return Some(Falla {
                codigo: "enlace-a-borrador",
                mensaje: format!("/{} es un borrador: la gente no lo verá", e.ruta),
                ayuda: "Publíquelo, o quite el enlace mientras tanto.".into(),
            });
        }
        ancla(e, hoja)
    }
}

/// The page that was meant, perhaps.
fn parecida(ruta: &str, rutas: &HashSet<Box<str>>) -> String {
    if rutas.contains(&*format!("{ruta}/")) {
        return format!("Le falta la barra del final: /{ruta}/.");
    }
    match cercano(ruta, rutas.iter().map(|r| &**r)) {
        Some(r) => format!("¿Quiso decir «/{r}»?"),
        None => "Revise la ruta: empieza y termina con /, como /tramites/paz-y-salvo/.".into(),
    }
}

fn ancla(e: &Enlace, hoja: &Hoja) -> Option<Falla> {
    let ancla = e.ancla.as_deref().filter(|a| !a.is_empty())?;
    let titulos = &hoja.cuerpo()?.titulos;
    let propias: &[&str] = if hoja.archivo.clase == Clase::Tramite { &ANCLAS_DE_TRAMITE } else { &[] };
    let todas = || titulos.iter().map(|t| &*t.id).chain(propias.iter().copied());
    if todas().any(|a| a == ancla) {
        return None;
    }
    let ayuda = match cercano(ancla, todas()) {
        Some(a) => format!("¿Quiso decir «#{a}»?"),
        None if titulos.is_empty() => "Esa página no tiene secciones. Enlace la página entera.".into(),
        None => {
            let hay = titulos.iter().map(|t| format!("#{}", t.id)).collect::<Vec<_>>().join(", ");
            format!("Las secciones de esa página son: {hay}.")
        }
    };
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
    let mut nombres: HashMap<(Option<&str>, String), &Hoja> = HashMap::new();
    for hoja in leido.hojas.values() {
        let Some(Contenido::Tramite(t)) = &hoja.contenido else { continue };
        if t.estado == Estado::Retirado {
            continue;
        }
        let lengua = hoja.archivo.lengua.as_deref();
        let suit = t.suit.as_ref().filter(|_| lengua.is_none());
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
        if let Some(otra) = nombres.insert((lengua, domain::texto::fold(&t.nombre)), hoja) {
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
    let tramo = tramo.unwrap_or(Tramo::INICIO);
    Diagnostico::en(archivo, &texto, tramo, codigo, format!("{que} ya está en {}", otra.archivo.nombre))
        .ayuda("Corrija el que esté mal; si son el mismo trámite, deje una sola hoja.")
}
