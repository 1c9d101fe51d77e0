//! What is published: the common part, and that of each kind.

use super::{cada, fecha, slug, slugs};
use crate::{
    esquema::{
        catalogos::TIPOS_DE_NORMA,
        publicaciones::{ESTADOS, FORMATOS, VIGENCIAS},
        revisar::opcion,
    },
    indice::Indice,
    nodo::Nodo,
};
use domain::{
    Slug, Texto,
    horario::Jornada,
    pagina::Cuerpo,
    publicacion::{
        Archivo, Asunto, Aviso, Conjunto, Consulta, Distribucion, Evento, Ficha, Frecuencia, Normativa,
        Publicacion, Serie, Tipo, Vigencia,
    },
};

/// Whether a sheet says that it is not to be published yet.
pub(crate) fn es_borrador(nodo: &Nodo<'_>) -> bool {
    nodo.str("estado").and_then(|s| opcion(s, ESTADOS)).is_some_and(|i| ESTADOS[i] == "borrador")
}

pub(crate) fn publicacion(
    tipo: Tipo,
    slug_: Slug,
    nodo: &Nodo<'_>,
    indice: &Indice,
    cuerpo: Cuerpo,
) -> Option<Publicacion> {
    let ficha = ficha(tipo, nodo, indice)?;
    Some(Publicacion {
        slug: slug_,
        borrador: es_borrador(nodo),
        titulo: titulo(nodo, &ficha)?,
        resumen: nodo.texto("resumen").or_else(|| nodo.texto("epigrafe"))?,
        fecha: fecha(nodo, "fecha")?,
        actualizado: fecha(nodo, "actualizado"),
        nodo: lugar(nodo, indice),
        archivos: nodo.lista("archivos").iter().filter_map(|n| archivo(n.escalar()?, indice)).collect(),
        enlace: nodo.texto("enlace"),
        cuerpo,
        ficha,
    })
}

/// A norm is called by its kind, number and year: "Decreto 12 de 2026".
fn titulo(nodo: &Nodo<'_>, ficha: &Ficha) -> Option<Texto> {
    match ficha {
        Ficha::Normativa(n) => Some(format!("{} {} de {}", n.tipo, n.numero, n.expedicion.year()).into()),
        _ => nodo.texto("titulo"),
    }
}

fn lugar(nodo: &Nodo<'_>, indice: &Indice) -> Option<Slug> {
    let dicho = nodo.str("nodo")?;
    indice.nodos.as_ref()?.get(dicho).and_then(|id| Slug::parse(id))
}

fn archivo(ruta: &str, indice: &Indice) -> Option<Archivo> {
    indice.publicos.get(ruta).map(|bytes| Archivo { ruta: ruta.into(), bytes: *bytes })
}

fn ficha(tipo: Tipo, nodo: &Nodo<'_>, indice: &Indice) -> Option<Ficha> {
    Some(match tipo {
        Tipo::Noticia => Ficha::Noticia,
        Tipo::Normativa => Ficha::Normativa(normativa(nodo)?),
        Tipo::Documento => Ficha::Documento(Serie::de(nodo.str("serie")?)?),
        Tipo::Evento => Ficha::Evento(evento(nodo)?),
        Tipo::Pregunta => {
            Ficha::Pregunta(Asunto { tema: slug(nodo, "tema"), tramite: slug(nodo, "tramite") })
        }
        Tipo::Conjunto => Ficha::Conjunto(conjunto(nodo, indice)?),
        Tipo::Aviso => {
            Ficha::Aviso(Aviso { hasta: fecha(nodo, "hasta"), dependencia: slug(nodo, "dependencia") })
        }
        Tipo::Consulta => Ficha::Consulta(Consulta {
            abre: fecha(nodo, "abre")?,
            cierra: fecha(nodo, "cierra")?,
            dependencia: slug(nodo, "dependencia"),
            correo: nodo.texto("correo"),
            partes: nodo.textos("partes"),
            resultado: nodo.str("resultado").and_then(|r| archivo(r, indice)),
        }),
    })
}

fn normativa(nodo: &Nodo<'_>) -> Option<Normativa> {
    let vigencia = match nodo.str("vigencia").and_then(|s| opcion(s, VIGENCIAS)) {
        Some(1) => Vigencia::Modificada,
        Some(2) => Vigencia::Derogada,
        _ => Vigencia::Vigente,
    };
    Some(Normativa {
        tipo: TIPOS_DE_NORMA[opcion(nodo.str("tipo")?, TIPOS_DE_NORMA)?].into(),
        numero: nodo.str("numero")?.parse().ok()?,
        expedicion: fecha(nodo, "expedicion")?,
        expide: nodo.texto("expide"),
        vigencia,
        modificada_por: slugs(nodo, "modificada_por"),
    })
}

fn evento(nodo: &Nodo<'_>) -> Option<Evento> {
    let desde = fecha(nodo, "desde")?;
    let horas = nodo.str("horas").and_then(|h| Jornada::parse(&format!("lunes {h}")).ok());
    Some(Evento {
        desde,
        hasta: fecha(nodo, "hasta").unwrap_or(desde),
        horas: horas.and_then(|j| j.horas.first().copied()),
        lugar: nodo.texto("lugar")?,
        para: nodo.texto("para"),
    })
}

fn conjunto(nodo: &Nodo<'_>, indice: &Indice) -> Option<Conjunto> {
    let i = opcion(nodo.str("frecuencia")?, &Frecuencia::NOMBRES)?;
    Some(Conjunto {
        publicador: nodo.texto("publicador"),
        frecuencia: Frecuencia::TODAS[i],
        licencia: nodo.texto("licencia")?,
        temas: nodo.textos("temas"),
        distribuciones: cada(nodo.lista("formatos"), |n| {
            let url = n.str("url")?;
            let bytes = url.strip_prefix('/').and_then(|r| indice.publicos.get(r).copied());
            let formato = FORMATOS[opcion(n.str("formato")?, FORMATOS)?].into();
            Some(Distribucion { formato, url: url.into(), bytes })
        }),
        periodo: nodo.texto("periodo"),
        territorio: nodo.texto("territorio"),
    })
}
