//! Facts in words: money, kinds, channels; days and hours in `dias`.

mod dias;

pub use dias::hora_de;
pub(crate) use dias::{
    con_dia, dia_de, dia_largo, fecha_iso, horas, jornada, larga, mes_de, momento, momento_iso, rango,
};

use domain::{
    contacto::Medio,
    costo::{Costo, Pesos, salario},
    grado::Grado,
    idioma::ESPANOL,
    publicacion::{Archivo, Frecuencia, Serie, Vigencia},
    tiempo::{Tiempo, Unidad},
    tramite::{Modalidad, Tipo, Tramite},
};
use rust_i18n::t;
use std::borrow::Cow;

pub(crate) use crate::vistas::formulario::tamano;

/// A word of the interface.
pub(crate) type Palabra = Cow<'static, str>;

/// "mensual".
pub(crate) fn frecuencia(f: Frecuencia, l: &str) -> Palabra {
    t!(format!("frecuencia.{}", f.nombre().replace(' ', "_")), locale = l)
}

/// "PDF, 34 kB".
pub(crate) fn archivo(a: &Archivo, l: &str) -> String {
    format!("{}, {}", a.formato(), tamano(a.bytes, l))
}

/// "Informes": what many documents are.
pub(crate) fn serie(s: Serie, l: &str) -> Palabra {
    match s {
        Serie::Contrato => t!("serie.contrato", locale = l),
        Serie::Presupuesto => t!("serie.presupuesto", locale = l),
        Serie::Plan => t!("serie.plan", locale = l),
        Serie::Informe => t!("serie.informe", locale = l),
        Serie::Politica => t!("serie.politica", locale = l),
        Serie::Manual => t!("serie.manual", locale = l),
        Serie::Formato => t!("serie.formato", locale = l),
        Serie::Acta => t!("serie.acta", locale = l),
        Serie::Registro => t!("serie.registro", locale = l),
    }
}

/// "Informe": what one document is.
pub(crate) fn clase_de_documento(s: Serie, l: &str) -> Palabra {
    match s {
        Serie::Contrato => t!("clase_de_documento.contrato", locale = l),
        Serie::Presupuesto => t!("clase_de_documento.presupuesto", locale = l),
        Serie::Plan => t!("clase_de_documento.plan", locale = l),
        Serie::Informe => t!("clase_de_documento.informe", locale = l),
        Serie::Politica => t!("clase_de_documento.politica", locale = l),
        Serie::Manual => t!("clase_de_documento.manual", locale = l),
        Serie::Formato => t!("clase_de_documento.formato", locale = l),
        Serie::Acta => t!("clase_de_documento.acta", locale = l),
        Serie::Registro => t!("clase_de_documento.registro", locale = l),
    }
}

/// "Vigente".
pub(crate) fn vigencia(v: Vigencia, l: &str) -> Palabra {
    match v {
        Vigencia::Vigente => t!("vigencia.vigente", locale = l),
        Vigencia::Modificada => t!("vigencia.modificada", locale = l),
        Vigencia::Derogada => t!("vigencia.derogada", locale = l),
    }
}

pub(crate) fn mayuscula(s: &str) -> String {
    let mut letras = s.chars();
    letras.next().map(|c| c.to_uppercase().collect::<String>() + letras.as_str()).unwrap_or_default()
}

/// "2.000", or "2,000".
pub(crate) fn miles(n: u64, l: &str) -> String {
    let cifras = n.to_string();
    let mut partes: Vec<&str> =
        cifras.as_bytes().rchunks(3).filter_map(|b| std::str::from_utf8(b).ok()).collect();
    partes.reverse();
    partes.join(&t!("dinero.miles", locale = l))
}

/// "$ 116.727": in another language people also read of which money.
pub(crate) fn pesos(p: Pesos, l: &str) -> Palabra {
    if l == ESPANOL {
        return p.to_string().into();
    }
    t!("dinero.pesos", locale = l, n = miles(p.0, l))
}

/// "15 días hábiles".
pub(crate) fn tiempo(t: Tiempo, l: &str) -> Palabra {
    let (n, clave) = match t {
        _ if l == ESPANOL => return t.to_string().into(),
        Tiempo::Inmediato => return t!("tiempo.inmediato", locale = l),
        Tiempo::Plazo(n, Unidad::Minutos) => (n, "minutos"),
        Tiempo::Plazo(n, Unidad::Horas) => (n, "horas"),
        Tiempo::Plazo(n, Unidad::DiasHabiles) => (n, "habiles"),
        Tiempo::Plazo(n, Unidad::DiasCalendario) => (n, "calendario"),
        Tiempo::Plazo(n, Unidad::Meses) => (n, "meses"),
    };
    let clave = if n == 1 { format!("tiempo.un_{clave}") } else { format!("tiempo.{clave}") };
    t!(clave, locale = l, n = n)
}

/// "Gratis", "$ 116.727", "Según liquidación".
pub(crate) fn costo(c: Costo, anio: i16, l: &str) -> Palabra {
    match (c, c.valor(anio)) {
        (Costo::Gratuito, _) => t!("costo.gratis", locale = l),
        (_, Some(p)) => pesos(p, l),
        (Costo::Smldv(n), None) => t!("costo.smldv", locale = l, n = n),
        _ => t!("costo.liquidacion", locale = l),
    }
}

/// "2 SMLDV de 2026", where the price comes from the table of minimum wages.
pub(crate) fn costo_origen(c: Costo, anio: i16, l: &str) -> Option<Palabra> {
    let Costo::Smldv(n) = c else { return None };
    salario(anio).map(|s| t!("costo.smldv_de", locale = l, n = n, anio = s.anio))
}

/// "En línea".
pub(crate) fn modalidad(m: &Modalidad, l: &str) -> Palabra {
    match m {
        Modalidad::EnLinea(_) => t!("modalidad.en_linea", locale = l),
        Modalidad::Parcial(_) => t!("modalidad.parcial", locale = l),
        Modalidad::Presencial => t!("modalidad.presencial", locale = l),
        Modalidad::NoPublicada(_) => t!("modalidad.no_publicada", locale = l),
    }
}

/// "Por correo electrónico".
pub(crate) fn medio(m: Medio, l: &str) -> Palabra {
    match m {
        Medio::Web => t!("medio.web", locale = l),
        Medio::Correo => t!("medio.correo", locale = l),
        Medio::Telefonico => t!("medio.telefonico", locale = l),
        Medio::Presencial => t!("medio.presencial", locale = l),
    }
}

/// "Grado medio".
pub(crate) fn grado(g: Option<Grado>, l: &str) -> Palabra {
    match g {
        None => t!("grado.ninguno", locale = l),
        Some(Grado::Bajo) => t!("grado.bajo", locale = l),
        Some(Grado::Medio) => t!("grado.medio", locale = l),
        Some(Grado::Alto) => t!("grado.alto", locale = l),
        Some(Grado::MuyAlto) => t!("grado.muy_alto", locale = l),
    }
}

/// "Trámite".
pub(crate) fn tipo(t: Tipo, l: &str) -> Palabra {
    match t {
        Tipo::Tramite => t!("tipo.tramite", locale = l),
        Tipo::Opa => t!("tipo.opa", locale = l),
        Tipo::Consulta => t!("tipo.consulta", locale = l),
        Tipo::TramiteModelo => t!("tipo.modelo", locale = l),
    }
}

/// Short facts of a row: where, how much, how long; only those that are known.
pub(crate) fn datos(t: &Tramite, anio: i16, l: &str) -> [Option<Palabra>; 3] {
    [
        t.modalidad.as_ref().map(|m| modalidad(m, l)),
        t.costo.map(|c| costo(c, anio, l)),
        t.tiempo.map(|x| tiempo(x, l)),
    ]
}

/// "Petición".
pub(crate) fn clase(k: domain::peticion::Clase, l: &str) -> Palabra {
    use domain::peticion::Clase;
    match k {
        Clase::Peticion => t!("clase.peticion", locale = l),
        Clase::Queja => t!("clase.queja", locale = l),
        Clase::Reclamo => t!("clase.reclamo", locale = l),
        Clase::Sugerencia => t!("clase.sugerencia", locale = l),
        Clase::Denuncia => t!("clase.denuncia", locale = l),
        Clase::Informacion => t!("clase.informacion", locale = l),
        Clase::Consulta => t!("clase.consulta", locale = l),
        Clase::Tramite => t!("clase.tramite", locale = l),
    }
}

/// "En estudio".
pub(crate) fn estado(e: domain::peticion::Estado, l: &str) -> Palabra {
    use domain::peticion::Estado;
    match e {
        Estado::Radicada => t!("estado_de.radicada", locale = l),
        Estado::EnEstudio => t!("estado_de.en_estudio", locale = l),
        Estado::PorCompletar => t!("estado_de.por_completar", locale = l),
        Estado::Trasladada => t!("estado_de.trasladada", locale = l),
        Estado::Respondida => t!("estado_de.respondida", locale = l),
        Estado::Archivada => t!("estado_de.archivada", locale = l),
    }
}
