//! A trámite sheet.

use super::{cada, entero, fecha, formulario, medio, si_no, slug, slugs};
use crate::{
    esquema::{
        revisar::opcion,
        tramite::{ACCIONES, ESTADOS, GRADOS, MODALIDADES, TIPOS},
    },
    nodo::Nodo,
};
use domain::{
    Slug, Texto,
    contacto::Canal,
    contacto::Medio,
    costo::Costo,
    formulario::Definicion,
    grado::{Grado, GradoExigido},
    norma::Cita,
    pagina::Cuerpo,
    tiempo::Tiempo,
    tramite::{
        Accion, Cambio, Clase, Estado, Intercambio, Modalidad, Momento, Resultado, Suit, Tipo, Tramite,
    },
};

/// State of a sheet before anything else is known; a draft where it is not said.
pub(crate) fn estado(nodo: &Nodo<'_>) -> Estado {
    match nodo.str("estado").and_then(|s| opcion(s, ESTADOS)).map(|i| ESTADOS[i]) {
        Some("publicado") => Estado::Publicado,
        Some("retirado") => Estado::Retirado,
        _ => Estado::Borrador,
    }
}

pub(crate) fn tramite(slug_: Slug, nodo: &Nodo<'_>, cuerpo: Cuerpo) -> Option<Tramite> {
    let formulario = nodo.get("formulario").and_then(|f| Definicion::de(&formulario::formulario(f)?));
    let propia = formulario.as_ref().map(|_| format!("/tramites/{slug_}/solicitud/").into());
    let mut cambios = cada(nodo.lista("cambios"), cambio);
    cambios.sort_by_key(|c| std::cmp::Reverse(c.fecha));
    Some(Tramite {
        slug: slug_,
        estado: estado(nodo),
        tipo: tipo(nodo),
        nombre: nodo.texto("nombre")?,
        proposito: nodo.texto("proposito"),
        palabras_clave: nodo.textos("palabras_clave"),
        suit: nodo.get("suit").map(|s| Suit { id: entero(s, "id"), codigo: s.texto("codigo") }),
        tema: slug(nodo, "tema"),
        dependencia: slug(nodo, "dependencia"),
        audiencias: slugs(nodo, "audiencias"),
        modalidad: modalidad(nodo, propia),
        fechas: nodo.texto("fechas"),
        costo: nodo.str("costo").and_then(|s| Costo::parse(s).ok()),
        costo_nota: nodo.texto("costo_nota"),
        tiempo: nodo.str("tiempo").and_then(|s| Tiempo::parse(s).ok()),
        tiempo_nota: nodo.texto("tiempo_nota"),
        grado: grado(nodo),
        notifica: si_no(nodo, "notifica"),
        momentos: cada(nodo.lista("momentos"), momento),
        resultado: nodo.get("resultado").and_then(resultado),
        seguimiento: cada(nodo.lista("seguimiento"), canal),
        canales: cada(nodo.lista("canales"), canal),
        normas: cada(nodo.lista("normas"), cita),
        puntos: slugs(nodo, "puntos"),
        relacionados: slugs(nodo, "relacionados"),
        intercambios: cada(nodo.lista("intercambios"), intercambio),
        volumen_anual: entero(nodo, "volumen_anual"),
        formulario,
        expediente: nodo.get("expediente").and_then(formulario::expediente),
        pago: nodo.get("pago").and_then(formulario::pago),
        actualizado: fecha(nodo, "actualizado").max(cambios.first().map(|c| c.fecha)),
        cambios,
        cuerpo,
    })
}

fn tipo(nodo: &Nodo<'_>) -> Tipo {
    match nodo.str("tipo").and_then(|s| opcion(s, TIPOS)).map(|i| TIPOS[i]) {
        Some("OPA") => Tipo::Opa,
        Some("consulta") => Tipo::Consulta,
        Some("trámite modelo") => Tipo::TramiteModelo,
        _ => Tipo::Tramite,
    }
}

/// Where it is done: `propia` is the address of its own form, if it has one.
fn modalidad(nodo: &Nodo<'_>, propia: Option<Texto>) -> Option<Modalidad> {
    let i = opcion(nodo.str("modalidad")?, MODALIDADES)?;
    Some(match MODALIDADES[i] {
        "en línea" => Modalidad::EnLinea(nodo.texto("url").or(propia)),
        "parcialmente en línea" => Modalidad::Parcial(nodo.texto("url").or(propia)),
        "presencial" => Modalidad::Presencial,
        _ => Modalidad::NoPublicada(nodo.texto("modalidad_motivo")?),
    })
}

fn grado(nodo: &Nodo<'_>) -> Option<GradoExigido> {
    let grado = match GRADOS[opcion(nodo.str("grado")?, GRADOS)?] {
        "bajo" => Some(Grado::Bajo),
        "medio" => Some(Grado::Medio),
        "alto" => Some(Grado::Alto),
        "muy alto" => Some(Grado::MuyAlto),
        _ => None,
    };
    Some(GradoExigido { grado, motivo: nodo.texto("grado_motivo").unwrap_or_default() })
}

fn momento(nodo: &Nodo<'_>) -> Option<Momento> {
    let acciones = cada(nodo.lista("acciones"), accion);
    Some(Momento { nombre: nodo.texto("nombre")?, acciones })
}

fn accion(nodo: &Nodo<'_>) -> Option<Accion> {
    let clase = match ACCIONES[opcion(nodo.str("tipo")?, ACCIONES)?] {
        "documento" => Clase::Documento {
            cantidad: entero(nodo, "cantidad").and_then(|n| u8::try_from(n).ok()).unwrap_or(1),
            unidad: nodo.texto("unidad"),
        },
        "pago" => Clase::Pago {
            costo: nodo.str("costo").and_then(|s| Costo::parse(s).ok()),
            url: nodo.texto("url"),
            cuentas: nodo.textos("cuentas"),
        },
        "formulario" => Clase::Formulario { url: nodo.texto("url") },
        "verificación" => Clase::Verificacion { entidad: nodo.texto("entidad") },
        "excepción" => Clase::Excepcion,
        "solicitud" => {
            Clase::Solicitud { medio: nodo.str("medio").and_then(medio).unwrap_or(Medio::Presencial) }
        }
        _ => Clase::Condicion,
    };
    Some(Accion { nombre: nodo.texto("nombre")?, clase, nota: nodo.texto("nota") })
}

fn resultado(nodo: &Nodo<'_>) -> Option<Resultado> {
    let medios = cada(nodo.lista("medios"), |n| medio(n.escalar()?));
    Some(Resultado { nombre: nodo.texto("nombre")?, nota: nodo.texto("nota"), medios })
}

fn canal(nodo: &Nodo<'_>) -> Option<Canal> {
    Some(Canal { medio: medio(nodo.str("medio")?)?, dato: nodo.texto("dato")?, nota: nodo.texto("nota") })
}

fn cita(nodo: &Nodo<'_>) -> Option<Cita> {
    Some(Cita { norma: slug(nodo, "norma")?, articulos: nodo.texto("articulos") })
}

fn cambio(nodo: &Nodo<'_>) -> Option<Cambio> {
    Some(Cambio { fecha: fecha(nodo, "fecha")?, que: nodo.texto("que")?, norma: slug(nodo, "norma") })
}

fn intercambio(nodo: &Nodo<'_>) -> Option<Intercambio> {
    let (entidad, dato): (Texto, Texto) = (nodo.texto("entidad")?, nodo.texto("dato")?);
    Some(Intercambio { entidad, dato })
}
