//! One field of what was sent, by its kind: its clean values, and what is wrong with them.

use super::{Campo, DECLARA, Limite, Motivo, Opcion, Respuestas, Tipo, valor};
use crate::{Fecha, contacto, documento::TipoDocumento};

/// Letters of an address at most.
const MAX_DIRECCION: usize = 200;

/// A part of a field: most have one.
pub(super) struct Parte {
    pub(super) sufijo: &'static str,
    /// What is kept: clean, or as it was typed where it could not be read.
    pub(super) valores: Vec<String>,
    pub(super) falla: Option<Motivo>,
}

impl Parte {
    fn una(valor: String, falla: Option<Motivo>) -> Vec<Self> {
        Self::con("", valor, falla).into()
    }

    fn con(sufijo: &'static str, valor: String, falla: Option<Motivo>) -> [Self; 1] {
        let valores = if valor.is_empty() { Vec::new() } else { vec![valor] };
        let falla = falla.filter(|_| !valores.is_empty());
        [Self { sufijo, valores, falla }]
    }

    /// What it should be, or what was typed and why it is not.
    fn leida(sufijo: &'static str, escrito: &str, r: Result<String, Motivo>) -> [Self; 1] {
        match r {
            Ok(limpio) => Self::con(sufijo, limpio, None),
            Err(motivo) => Self::con(sufijo, escrito.to_owned(), Some(motivo)),
        }
    }
}

pub(super) fn limpiar(campo: &Campo, nombre: &str, r: &Respuestas, hoy: Fecha) -> Vec<Parte> {
    let escrito = r.texto(nombre);
    let leida = |x: Result<String, Motivo>| Parte::leida("", escrito, x).into();
    match &campo.tipo {
        Tipo::Texto(max) => acotada(valor::linea(escrito), usize::from(*max)),
        Tipo::Parrafo(max) => acotada(valor::parrafo(escrito), usize::from(*max)),
        Tipo::Direccion => acotada(valor::linea(escrito), MAX_DIRECCION),
        Tipo::Correo => leida(contacto::correo(&escrito.to_lowercase()).ok_or(Motivo::Correo)),
        Tipo::Telefono => leida(contacto::telefono(escrito).ok_or(Motivo::Telefono)),
        Tipo::Fecha => fecha(escrito, campo.limite, hoy),
        Tipo::Dinero => leida(valor::dinero(escrito).map(|n| n.to_string()).ok_or(Motivo::Dinero)),
        Tipo::Numero(min, max) => {
            let n = valor::entero(escrito).filter(|n| (min..=max).contains(&n));
            leida(n.map(|n| n.to_string()).ok_or(Motivo::Numero(*min, *max)))
        }
        Tipo::Opcion(opciones) => {
            let falla = (!es_opcion(opciones, escrito)).then_some(Motivo::Opcion);
            Parte::una(escrito.to_owned(), falla)
        }
        Tipo::Varias(opciones) => varias(opciones, r, nombre),
        Tipo::Documento => documento(nombre, r),
        Tipo::Nit => leida(valor::nit(escrito)),
        Tipo::Municipio => municipio(nombre, r),
        Tipo::Archivo(a) => archivos(a.cantidad, r, nombre),
        Tipo::Declaracion(_) => {
            Parte::una(if escrito.is_empty() { String::new() } else { DECLARA.to_owned() }, None)
        }
    }
}

fn acotada(texto: String, caben: usize) -> Vec<Parte> {
    let tiene = texto.chars().count();
    Parte::una(texto, (tiene > caben).then_some(Motivo::Largo { tiene, caben }))
}

/// The day is kept in one way whether or not today allows it: only the verdict depends on today.
fn fecha(escrito: &str, limite: Option<Limite>, hoy: Fecha) -> Vec<Parte> {
    let Some(dia) = valor::fecha(escrito) else {
        return Parte::una(escrito.to_owned(), Some(Motivo::Fecha));
    };
    let falla = match limite {
        Some(Limite::HastaHoy) if dia > hoy => Some(Motivo::FechaFutura),
        Some(Limite::DesdeHoy) if dia < hoy => Some(Motivo::FechaPasada),
        _ => None,
    };
    Parte::una(valor::iso(dia), falla)
}

fn es_opcion(opciones: &[Opcion], valor: &str) -> bool {
    opciones.iter().any(|o| &*o.valor == valor)
}

/// In the order of the form, once each; what is no choice stays after them.
fn varias(opciones: &[Opcion], r: &Respuestas, nombre: &str) -> Vec<Parte> {
    let propias = opciones.iter().filter(|o| r.tiene(nombre, &o.valor)).map(|o| o.valor.to_string());
    let mut valores: Vec<String> = propias.collect();
    let buenas = valores.len();
    valores.extend(r.todas(nombre).filter(|v| !es_opcion(opciones, v)).map(str::to_owned));
    let falla = (valores.len() > buenas).then_some(Motivo::Opcion);
    vec![Parte { sufijo: "", valores, falla }]
}

fn archivos(caben: u8, r: &Respuestas, nombre: &str) -> Vec<Parte> {
    let mut valores: Vec<String> = Vec::new();
    for id in r.todas(nombre) {
        if !valores.iter().any(|v| v == id) {
            valores.push(id.to_owned());
        }
    }
    let falla = (valores.len() > usize::from(caben)).then_some(Motivo::Archivos(caben));
    vec![Parte { sufijo: "", valores, falla }]
}

fn documento(nombre: &str, r: &Respuestas) -> Vec<Parte> {
    let (tipo, numero) = (r.texto(&format!("{nombre}.tipo")), r.texto(&format!("{nombre}.numero")));
    let leido = tipo.parse::<TipoDocumento>();
    let numero = match leido {
        Ok(t) if !numero.is_empty() => Parte::leida(".numero", numero, valor::documento(t, numero)),
        _ => Parte::con(".numero", numero.to_owned(), None),
    };
    let falla = leido.is_err().then_some(Motivo::Opcion);
    Parte::con(".tipo", tipo.to_owned(), falla).into_iter().chain(numero).collect()
}

/// In the browser only whether something was answered: the list of municipalities would weigh more than the page.
#[cfg(target_arch = "wasm32")]
fn municipio(nombre: &str, r: &Respuestas) -> Vec<Parte> {
    let parte = |sufijo| Parte::con(sufijo, r.texto(&format!("{nombre}{sufijo}")).to_owned(), None);
    [".departamento", ".municipio"].into_iter().flat_map(parte).collect()
}

/// Kept by their codes, whether the person chose or wrote them.
#[cfg(not(target_arch = "wasm32"))]
fn municipio(nombre: &str, r: &Respuestas) -> Vec<Parte> {
    let texto = |sufijo| r.texto(&format!("{nombre}{sufijo}"));
    let (d, m) = (texto(".departamento"), texto(".municipio"));
    let departamento = crate::divipola::departamento(d);
    let municipio = match departamento {
        Some(dep) if !m.is_empty() => {
            let leido = dep.buscar(m).map(|m| m.codigo.to_owned());
            Parte::leida(".municipio", m, leido.map_err(|c| Motivo::Municipio(c.map(str::to_owned))))
        }
        _ => Parte::con(".municipio", m.to_owned(), None),
    };
    let codigo = departamento.map(|d| d.codigo.to_owned()).ok_or(Motivo::Departamento);
    Parte::leida(".departamento", d, codigo).into_iter().chain(municipio).collect()
}
