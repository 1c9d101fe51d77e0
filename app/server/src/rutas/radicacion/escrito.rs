//! What a post does to a draft: which answers it brings, and where its author goes next.

use crate::rutas::envio::Envio;
use domain::{
    Fecha,
    formulario::{Formulario, Respuestas, Seccion, Tipo},
};
use store::adjuntos::Adjunto;

/// The button that was used.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Orden {
    Seguir,
    Guardar,
    Atras,
    /// The page again, with more or fewer of something.
    Repetir,
    /// From the review to the field of that name.
    Cambiar(String),
    Radicar,
}

impl Orden {
    pub(super) fn de(e: &Envio) -> Self {
        let cambiar = e.orden("_cambiar");
        match () {
            () if !cambiar.is_empty() => Self::Cambiar(cambiar.to_owned()),
            () if e.pide("_radicar") => Self::Radicar,
            () if e.pide("_agregar")
                || e.pide("_sacar")
                || e.pide("_quitar")
                || e.pide("_traer")
                || e.pide("_mas") =>
            {
                Self::Repetir
            }
            () if e.pide("_guardar") => Self::Guardar,
            () if e.pide("_atras") => Self::Atras,
            () => Self::Seguir,
        }
    }

    /// Whether the post carries the fields of a page; a review carries none.
    pub(super) fn trae_campos(&self) -> bool {
        !matches!(self, Self::Cambiar(_) | Self::Radicar)
    }
}

/// The section that was on the page: the one of the first field that came, else the one of its number.
pub(super) fn seccion_de<'f>(f: &'f Formulario, e: &Envio, antes: &Respuestas) -> Option<&'f Seccion> {
    let nombres = e.respuestas.pares().iter().map(|(n, _)| n);
    let recibidos = e.recibidos.iter().map(|(n, _)| n);
    let por_campo = nombres.chain(recibidos).find_map(|n| f.ubicar(n)).map(|(s, ..)| s);
    let numero: usize = e.orden("_paso").parse().unwrap_or(1);
    por_campo.or_else(|| {
        let nombre = f.preguntadas(antes).nth(numero.saturating_sub(1)).map(|s| s.nombre.clone())?;
        f.secciones.iter().find(|s| s.nombre == nombre)
    })
}

/// What was answered before, with the fields of the page in place of what they said: an empty box unticks itself.
pub(super) fn juntar(f: &Formulario, antes: &Respuestas, e: &Envio, pagina: &[&Seccion]) -> Respuestas {
    let en_pagina = |n: &str| f.ubicar(n).is_some_and(|(s, ..)| pagina.iter().any(|p| p.nombre == s.nombre));
    let mut r = Respuestas::default();
    for (n, v) in antes.pares().iter().filter(|(n, _)| !en_pagina(n)) {
        r.agregar(n, v.clone());
    }
    for (n, v) in e.respuestas.pares().iter().filter(|(n, _)| en_pagina(n)) {
        r.agregar(n, v.clone());
    }
    if let Some((seccion, vez)) = sacado(e) {
        sacar(f, &seccion, vez, &mut r);
    }
    r
}

/// "integrantes.2": the group that its author takes out.
fn sacado(e: &Envio) -> Option<(String, u8)> {
    let (seccion, vez) = e.orden("_sacar").rsplit_once('.')?;
    Some((seccion.to_owned(), vez.parse().ok()?))
}

/// Those after it move up.
fn sacar(f: &Formulario, seccion: &str, vez: u8, r: &mut Respuestas) {
    let Some(s) = f.secciones.iter().find(|s| &*s.nombre == seccion && s.repite()) else { return };
    let mut nuevo = Respuestas::default();
    for (n, v) in r.pares() {
        let suya = n.strip_prefix(&format!("{}.", s.nombre)).and_then(|resto| resto.split_once('.'));
        match suya.and_then(|(k, resto)| Some((k.parse::<u8>().ok()?, resto))) {
            Some((k, _)) if k == vez => {}
            Some((k, resto)) if k > vez => {
                nuevo.agregar(&format!("{}.{}.{resto}", s.nombre, k - 1), v.clone())
            }
            _ => nuevo.agregar(n, v.clone()),
        }
    }
    *r = nuevo;
}

/// Files answer by what is attached, never by what a form says.
pub(super) fn con_adjuntos(f: &Formulario, r: &mut Respuestas, adjuntos: &[Adjunto]) {
    for (seccion, campo) in f.campos() {
        if !matches!(campo.tipo, Tipo::Archivo(_)) {
            continue;
        }
        for vez in 1..=seccion.veces {
            let nombre = seccion.nombre_de(campo, vez);
            let ids = adjuntos.iter().filter(|a| a.campo == nombre).map(|a| a.id.to_string());
            r.poner(&nombre, ids.collect::<Vec<_>>());
        }
    }
}

/// The next or the previous of the sections that are asked; none past the ends.
pub(super) fn vecina<'f>(
    f: &'f Formulario,
    r: &Respuestas,
    desde: &Seccion,
    adelante: bool,
) -> Option<&'f Seccion> {
    let lugar = |s: &str| f.secciones.iter().position(|x| &*x.nombre == s);
    let aqui = lugar(&desde.nombre)?;
    let asked: Vec<usize> = f.preguntadas(r).filter_map(|s| lugar(&s.nombre)).collect();
    let otra =
        if adelante { asked.into_iter().find(|i| *i > aqui) } else { asked.into_iter().rfind(|i| *i < aqui) };
    otra.map(|i| &f.secciones[i])
}

/// The first section with something to put right; after the last one comes the review.
pub(super) fn con_error<'f>(f: &'f Formulario, r: &Respuestas, hoy: Fecha) -> Option<&'f Seccion> {
    let revision = f.revisar(r, hoy);
    let primera = revision.errores.first()?;
    f.ubicar(&primera.campo).map(|(s, ..)| s)
}
