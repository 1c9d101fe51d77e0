//! What machines read: open data of the trámites, the corpus of the search, robots.txt, and the list of all such files.

use super::{canales, catalogo};
use domain::{
    costo::Costo,
    tramite::{Estado, Modalidad, Tramite},
};
use pages::{Lengua, Portal};
use serde::{Serialize, Serializer};
use std::io::{self, Write};

/// Writes a file as it is made: what grows with the catalogue is never whole in memory.
pub(super) type Hacedor = fn(&Portal, &mut dyn Write) -> io::Result<()>;

/// Name and maker of each file.
pub(super) const ARCHIVOS: [(&str, Hacedor); 10] = [
    ("datos/tramites.json", tramites_json),
    ("datos/tramites.csv", tramites_csv),
    ("datos/buscador.json", buscador_json),
    ("robots.txt", robots),
    ("datos/normativa.json", catalogo::normativa_json),
    ("datos/normativa.csv", catalogo::normativa_csv),
    ("datos/horarios.json", catalogo::horarios_json),
    ("datos/horarios.csv", catalogo::horarios_csv),
    ("datos/catalogo.jsonld", catalogo::dcat),
    ("calendario.ics", canales::calendario),
];

/// A trámite as open data: flat, so that a spreadsheet reads it.
///
/// Norma: Ley 1712 de 2014, art. 11 lit. b; Resolución MinTIC 1519 de 2020, anexo 4
#[derive(Serialize)]
struct Fila<'a> {
    codigo_suit: &'a str,
    nombre: &'a str,
    proposito: &'a str,
    tema: &'a str,
    dependencia: &'a str,
    modalidad: &'static str,
    costo: String,
    costo_pesos: Option<u64>,
    tiempo: String,
    grado: &'static str,
    resultado: &'a str,
    normas: String,
    actualizado: String,
    url: String,
}

fn publicados(portal: &Portal) -> impl Iterator<Item = &Tramite> {
    portal.sitio().tramites.iter().map(|t| &**t).filter(|t| t.estado == Estado::Publicado)
}

fn fila<'a>(portal: &'a Portal, t: &'a Tramite) -> Fila<'a> {
    let s = portal.sitio();
    let citadas = t.normas.iter().filter_map(|c| s.norma(&c.norma).map(ToString::to_string));
    Fila {
        codigo_suit: t.suit.as_ref().and_then(|s| s.codigo.as_deref()).unwrap_or(""),
        nombre: &t.nombre,
        proposito: t.proposito.as_deref().unwrap_or(""),
        tema: t.tema.as_ref().and_then(|g| s.tema(g)).map_or("", |g| &g.nombre),
        dependencia: t.dependencia.as_ref().and_then(|d| s.dependencia(d)).map_or("", |d| &d.nombre),
        modalidad: modalidad(t.modalidad.as_ref()),
        costo: t.costo.map(costo).unwrap_or_default(),
        costo_pesos: t.costo.and_then(|c| c.valor(portal.opciones().hoy.year())).map(|p| p.0),
        tiempo: t.tiempo.map(|t| t.to_string()).unwrap_or_default(),
        grado: t.grado.as_ref().map_or("", |g| grado(g.grado)),
        resultado: t.resultado.as_ref().map_or("", |r| &r.nombre),
        normas: citadas.collect::<Vec<_>>().join("; "),
        actualizado: t.actualizado.map(|f| f.to_string()).unwrap_or_default(),
        url: portal.canonica(&format!("tramites/{}/", t.slug)),
    }
}

fn modalidad(m: Option<&Modalidad>) -> &'static str {
    match m {
        Some(Modalidad::EnLinea(_)) => "en línea",
        Some(Modalidad::Parcial(_)) => "parcialmente en línea",
        Some(Modalidad::Presencial) => "presencial",
        Some(Modalidad::NoPublicada(_)) => "no publicada",
        None => "",
    }
}

fn costo(c: Costo) -> String {
    match c {
        Costo::Gratuito => "gratuito".into(),
        Costo::Pesos(_) => "fijo".into(),
        Costo::Smldv(n) => format!("{n} SMLDV"),
        Costo::Liquidacion => "liquidación".into(),
    }
}

fn grado(g: Option<domain::grado::Grado>) -> &'static str {
    use domain::grado::Grado;
    match g {
        None => "ninguno",
        Some(Grado::Bajo) => "bajo",
        Some(Grado::Medio) => "medio",
        Some(Grado::Alto) => "alto",
        Some(Grado::MuyAlto) => "muy alto",
    }
}

/// DCAT-like metadata around the rows.
#[derive(Serialize)]
struct Conjunto<'a> {
    titulo: &'static str,
    publicador: &'a str,
    idioma: &'static str,
    licencia: &'static str,
    frecuencia: &'static str,
    actualizado: Option<String>,
    tramites: Filas<'a>,
}

/// Rows made one by one while they are written: a large catalogue is never in memory twice.
struct Filas<'a>(&'a Portal);

impl Serialize for Filas<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_seq(publicados(self.0).map(|t| fila(self.0, t)))
    }
}

fn tramites_json(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    let conjunto = Conjunto {
        titulo: "Trámites y otros procedimientos administrativos",
        publicador: &portal.sitio().entidad.nombre,
        idioma: "es-CO",
        licencia: "https://creativecommons.org/licenses/by-sa/4.0/",
        frecuencia: "con cada cambio",
        actualizado: publicados(portal).filter_map(|t| t.actualizado).max().map(|f| f.to_string()),
        tramites: Filas(portal),
    };
    Ok(serde_json::to_writer(w, &conjunto)?)
}

fn tramites_csv(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    csv(publicados(portal).map(|t| fila(portal, t)), w)
}

/// Rows under the names of their fields.
pub(super) fn csv<T: Serialize>(filas: impl Iterator<Item = T>, w: &mut dyn Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(w);
    for f in filas {
        csv.serialize(f)?;
    }
    csv.flush()
}

fn buscador_json(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    let todos = portal.lenguas().take(1).flat_map(crate::buscador::corpus);
    Ok(serde_json::Serializer::new(w).collect_seq(todos)?)
}

fn robots(portal: &Portal, w: &mut dyn Write) -> io::Result<()> {
    let cerradas = |l: Lengua<'_>| format!("Disallow: /{0}buscar\nDisallow: /{0}api/\n", l.prefijo());
    let cerradas: String = portal.lenguas().map(cerradas).collect();
    write!(w, "User-agent: *\n{cerradas}Sitemap: {}\n", portal.canonica("sitemap.xml"))
}
