//! A form, out of its checked tree.

use super::{cada, entero, si_no};
use crate::{
    esquema::{
        formulario::{DATOS, EXIGE, LIMITES, TIPOS},
        revisar::opcion,
    },
    nodo::Nodo,
};
use domain::{
    Slug, Texto,
    formulario::{
        Archivo, Campo, Condicion, DECLARA, Dato, Exige, Formulario, Limite, Opcion, Seccion, Tipo,
    },
    texto::fold,
    tramite::{Clasificacion, Pago},
};

/// Letters of a text whose sheet says nothing of it.
const LETRAS: u32 = 200;
/// The same of a paragraph.
const PARRAFO: u32 = 2000;

pub(crate) fn formulario(nodo: &Nodo<'_>) -> Option<Formulario> {
    let mut secciones = cada(nodo.lista("secciones"), seccion);
    traducir(&mut secciones);
    Some(Formulario { secciones, firma: si_no(nodo, "firma").unwrap_or(false) })
}

/// A condition may say a choice as people read it; what is kept is its value.
fn traducir(secciones: &mut [Seccion]) {
    let todas = secciones.to_vec();
    let campo = |propia: &Seccion, nombre: &str| {
        let de = |s: &Seccion| s.campos.iter().find(|c| &*c.nombre == nombre).cloned();
        let suyo = Some(propia).filter(|s| s.repite()).and_then(de);
        suyo.or_else(|| todas.iter().filter(|s| !s.repite()).find_map(de))
    };
    for (i, s) in secciones.iter_mut().enumerate() {
        for si in s.si.iter_mut().chain(s.campos.iter_mut().filter_map(|c| c.si.as_mut())) {
            if let Some(de) = campo(&todas[i], &si.campo) {
                for v in &mut si.valores {
                    *v = valor_de(&de, v).unwrap_or_else(|| v.clone());
                }
            }
        }
    }
}

/// Which value of a field somebody means who writes it in a condition.
pub(crate) fn valor_de(campo: &Campo, escrito: &str) -> Option<Texto> {
    match &campo.tipo {
        Tipo::Opcion(o) | Tipo::Varias(o) => {
            let es = |o: &&Opcion| &*o.valor == escrito || fold(&o.texto) == fold(escrito);
            o.iter().find(es).map(|o| o.valor.clone())
        }
        Tipo::Declaracion(_) => (fold(escrito) == DECLARA).then(|| DECLARA.into()),
        _ => None,
    }
}

pub(crate) fn nombre_de_seccion(nodo: &Nodo<'_>) -> Option<Texto> {
    let propio = nodo.texto("nombre");
    propio.or_else(|| Some(Slug::suggest(nodo.str("titulo")?)?.replace('-', "_").into()))
}

fn seccion(nodo: &Nodo<'_>) -> Option<Seccion> {
    Some(Seccion {
        nombre: nombre_de_seccion(nodo)?,
        titulo: nodo.texto("titulo")?,
        ayuda: nodo.texto("ayuda"),
        si: nodo.str("si").and_then(condicion),
        veces: entero(nodo, "veces").and_then(|n| u8::try_from(n).ok()).unwrap_or(1),
        campos: cada(nodo.lista("campos"), campo),
    })
}

/// "quien = empresa o consorcio", "quien es empresa", "quien no es persona".
pub(crate) fn condicion(s: &str) -> Option<Condicion> {
    let partes = [(" no es ", true), ("!=", true), ("=", false), (" es ", false)];
    let (campo, valores, no) =
        partes.into_iter().find_map(|(signo, no)| s.split_once(signo).map(|(c, v)| (c.trim(), v, no)))?;
    let valores: Vec<Texto> = valores.split(" o ").map(|v| v.trim().into()).collect();
    let bien =
        !campo.is_empty() && !campo.contains(char::is_whitespace) && valores.iter().all(|v| !v.is_empty());
    bien.then(|| Condicion { campo: campo.into(), valores, no })
}

pub(crate) fn campo(nodo: &Nodo<'_>) -> Option<Campo> {
    let de = |clave: &str, lista: &'static [&'static str]| {
        nodo.str(clave).and_then(|s| opcion(s, lista)).map(|i| lista[i])
    };
    Some(Campo {
        nombre: nodo.texto("nombre")?,
        etiqueta: nodo.texto("etiqueta")?,
        ayuda: nodo.texto("ayuda"),
        ejemplo: nodo.texto("ejemplo"),
        tipo: tipo(nodo)?,
        exige: match de("exige", EXIGE) {
            Some("recomendado") => Exige::Recomendado,
            Some("no") => Exige::Opcional,
            _ => Exige::Obligatorio,
        },
        si: nodo.str("si").and_then(condicion),
        llena: de("llena", DATOS).map(dato),
        para: nodo.texto("para"),
        limite: de("limite", LIMITES)
            .map(|l| if l == "hasta hoy" { Limite::HastaHoy } else { Limite::DesdeHoy }),
    })
}

fn dato(s: &str) -> Dato {
    match s {
        "documento" => Dato::Documento,
        "correo" => Dato::Correo,
        "teléfono" => Dato::Telefono,
        "dirección" => Dato::Direccion,
        "empresa" => Dato::Empresa,
        "nit" => Dato::Nit,
        _ => Dato::Nombre,
    }
}

fn tipo(nodo: &Nodo<'_>) -> Option<Tipo> {
    let letras = |si_no: u32| entero(nodo, "maximo").unwrap_or(si_no).try_into().unwrap_or(u16::MAX);
    Some(match TIPOS[opcion(nodo.str("tipo")?, TIPOS)?] {
        "texto" => Tipo::Texto(letras(LETRAS)),
        "párrafo" => Tipo::Parrafo(letras(PARRAFO)),
        "correo" => Tipo::Correo,
        "teléfono" => Tipo::Telefono,
        "fecha" => Tipo::Fecha,
        "dinero" => Tipo::Dinero,
        "número" => Tipo::Numero(
            entero(nodo, "minimo").unwrap_or(0).into(),
            entero(nodo, "maximo").map_or(999_999_999, i64::from),
        ),
        "opción" => Tipo::Opcion(opciones(nodo)),
        "varias" => Tipo::Varias(opciones(nodo)),
        "documento" => Tipo::Documento,
        "nit" => Tipo::Nit,
        "municipio" => Tipo::Municipio,
        "dirección" => Tipo::Direccion,
        "archivo" => Tipo::Archivo(archivo(nodo)),
        _ => Tipo::Declaracion(nodo.texto("texto").unwrap_or_default()),
    })
}

fn opciones(nodo: &Nodo<'_>) -> Vec<Opcion> {
    cada(nodo.lista("opciones"), una_opcion)
}

/// A word, whose value comes from it, or a mapping that says both.
pub(crate) fn una_opcion(n: &Nodo<'_>) -> Option<Opcion> {
    match n.escalar() {
        Some(texto) => {
            Some(Opcion { valor: (&*Slug::suggest(texto)?).into(), texto: texto.into(), ayuda: None })
        }
        None => Some(Opcion { valor: n.texto("valor")?, texto: n.texto("texto")?, ayuda: n.texto("ayuda") }),
    }
}

fn archivo(nodo: &Nodo<'_>) -> Archivo {
    let a = nodo.get("archivos");
    let cantidad = a.and_then(|n| entero(n, "cantidad")).and_then(|n| u8::try_from(n).ok());
    Archivo {
        cantidad: cantidad.unwrap_or(1),
        tipos: a.map(|n| n.textos("tipos")).unwrap_or_default(),
        tipo_documental: a.and_then(|n| n.texto("tipo_documental")),
    }
}

pub(crate) fn expediente(nodo: &Nodo<'_>) -> Option<Clasificacion> {
    Some(Clasificacion {
        serie: nodo.texto("serie")?,
        subserie: nodo.texto("subserie"),
        tipo_documental: nodo.texto("tipo_documental")?,
    })
}

pub(crate) fn pago(nodo: &Nodo<'_>) -> Option<Pago> {
    si_no(nodo, "referencia")?.then_some(Pago::Referencia)
}
