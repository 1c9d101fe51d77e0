//! The footer, item by item, in every page.

use super::{
    super::paginas::{Mirada, a_donde},
    marco::sin_idioma,
};
use domain::{contacto::Telefono, entidad::Entidad};
use pages::revision::texto;

/// What the entity says of itself must be read there.
///
/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (footer)
pub(super) fn dice(m: &Mirada<'_>, con: &str) -> Vec<String> {
    let Some(pie) = m.d.primero("body > footer") else { return vec!["no tiene pie de página".into()] };
    let e = &m.sede.sitio().entidad;
    let dicho = texto(pie);
    let faltan = |cosas: Vec<String>| -> Vec<String> {
        let sin = cosas.into_iter().filter(|c| !dicho.contains(c.trim()));
        sin.map(|c| format!("el pie no dice «{c}»")).collect()
    };
    match con {
        "nombre" => faltan(vec![e.nombre.to_string()]),
        "direccion" => {
            faltan([&e.sede.direccion, &e.sede.municipio, &e.sede.departamento].map(|t| t.to_string()).into())
        }
        "codigo_postal" => faltan(vec![e.sede.codigo_postal.to_string()]),
        "horario" => faltan(horas(e)),
        "conmutador" => lleva_a(m, Some(&e.conmutador), con),
        "linea_gratuita" => lleva_a(m, e.linea_gratuita.as_ref(), con),
        "linea_anticorrupcion" => lleva_a(m, e.linea_anticorrupcion.as_ref(), con),
        "correo" => lleva(m, &format!("mailto:{}", e.correo)),
        "correo_judicial" => lleva(m, &format!("mailto:{}", e.correo_judicial)),
        "redes" if e.redes.is_empty() => vec!["sede.toml no dice qué redes sociales tiene la entidad".into()],
        "redes" => e.redes.iter().flat_map(|r| lleva(m, &r.url)).collect(),
        "otras_sedes" if e.otras_sedes.is_empty() => lleva(m, "directorio/"),
        // Their names are said in the language of the page, their addresses in all the same.
        "otras_sedes" => faltan(e.otras_sedes.iter().map(|s| s.direccion.to_string()).collect()),
        otra => vec![format!("nadie sabe qué es «{otra}»")],
    }
}

/// When the main seat opens and closes, as people read it.
fn horas(e: &Entidad) -> Vec<String> {
    let todas = e.sede.horario.iter().flat_map(|j| &j.horas);
    todas.flat_map(|(abre, cierra)| [abre, cierra]).map(|h| h.strftime("%-I:%M").to_string()).collect()
}

fn lleva_a(m: &Mirada<'_>, telefono: Option<&Telefono>, clave: &str) -> Vec<String> {
    match telefono {
        Some(t) => lleva(m, &t.uri()),
        None => vec![format!("sede.toml no dice «{clave}»")],
    }
}

/// A link of the footer: to a page of the sede, in any language, or to an address.
pub(super) fn lleva(m: &Mirada<'_>, con: &str) -> Vec<String> {
    let enlaces = m.d.valores("body > footer a[href]", "href");
    let lleva = enlaces.into_iter().any(|h| {
        let destino = a_donde(&m.d.path, h);
        destino == con || sin_idioma(&destino) == con
    });
    if lleva { Vec::new() } else { vec![format!("el pie no lleva a {con}")] }
}

pub(super) fn logos(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let escudo = m.d.hay("body > footer img[alt]:not([alt=''])");
    let marca = m.d.hay("body > footer .co-marca");
    let mut fallas = Vec::new();
    if !escudo {
        fallas.push("el pie no tiene el escudo de la entidad".into());
    }
    if !marca {
        fallas.push("el pie no tiene la marca Colombia".into());
    }
    fallas
}

pub(super) fn franja(m: &Mirada<'_>, _: &str) -> Vec<String> {
    let govco = m.d.hay("body > footer .govco-logo[href='https://www.gov.co/']");
    let colombia = m.d.hay("body > footer .govco-co");
    if govco && colombia { Vec::new() } else { vec!["el pie no termina con la franja de GOV.CO".into()] }
}
