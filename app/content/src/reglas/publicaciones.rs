//! Publications that can be: days in order, files that are there, norms that say who changed them.

use crate::{
    Severidad,
    esquema::{Ctx, Enlace},
    indice::cercano,
    leer::fecha,
    nodo::{Nodo, Tramo},
};
use domain::horario::Jornada;

/// What people can open: an accessible text, or data.
const FORMATOS: [&str; 16] = [
    "pdf", "csv", "ods", "odt", "odp", "xlsx", "docx", "pptx", "json", "xml", "txt", "zip", "html", "mp3",
    "mp4", "geojson",
];

/// A file of publico/, with its place.
pub(crate) fn archivo(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let ruta = s.trim_start_matches('/');
    let ruta = ruta.strip_prefix("publico/").unwrap_or(ruta);
    if ruta != s {
        let ayuda = format!("Escriba la ruta dentro de publico/: «{ruta}».");
        ctx.error(tramo, "archivo-ruta", format!("«{s}» no es la ruta de un archivo de publico/"), ayuda);
        return;
    }
    let fin = ruta.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase()).unwrap_or_default();
    if !FORMATOS.contains(&&*fin) {
        let ayuda = format!("Los formatos que se publican son: {}.", FORMATOS.join(", "));
        ctx.error(
            tramo,
            "archivo-formato",
            format!("«{s}» no es un documento que la gente pueda abrir"),
            ayuda,
        )
        .norma = Some("Resolución MinTIC 1519 de 2020, anexo 2, § 2.4.1");
        return;
    }
    if ctx.indice.publicos.contains_key(ruta) {
        ctx.enlaces.push(Enlace { ruta: ruta.into(), ancla: None, tramo });
        return;
    }
    let ayuda = match cercano(ruta, ctx.indice.publicos.keys().map(|k| &**k)) {
        Some(c) => format!("¿Quiso decir «{c}»?"),
        None => format!("Guárdelo como publico/{ruta}, o corrija el nombre."),
    };
    ctx.error(tramo, "archivo-falta", format!("No está el archivo «{ruta}» en la carpeta publico/"), ayuda);
}

/// A place of the tree, by its name or its number.
pub(crate) fn nodo(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let Some(nodos) = &ctx.indice.nodos else { return };
    if nodos.contains_key(s) {
        return;
    }
    let numero = s.starts_with(|c: char| c.is_ascii_digit());
    let nombres = nodos.keys().map(|k| &**k).filter(|k| !k.starts_with(|c: char| c.is_ascii_digit()));
    let ayuda = match cercano(s, nombres).filter(|_| !numero) {
        Some(c) => format!("¿Quiso decir «{c}»?"),
        None => {
            "Los nombres y los números están en la página Transparencia de su sede, y en transparencia.toml."
                .to_owned()
        }
    };
    ctx.error(tramo, "nodo-no-existe", format!("Transparencia no tiene el lugar «{s}»"), ayuda);
}

/// "09:00-12:00": written as the hours of an office.
pub(crate) fn horas(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let sin_dia = s.starts_with(|c: char| c.is_ascii_digit());
    if sin_dia && Jornada::parse(&format!("lunes {s}")).is_ok_and(|j| j.horas.len() == 1) {
        return;
    }
    let ayuda = "Escriba de qué hora a qué hora, de 00:00 a 23:59: \"09:00-12:00\".";
    ctx.error(tramo, "horas-invalidas", format!("«{s}» no son unas horas"), ayuda);
}

/// The second of two days does not come before the first.
fn orden(nodo: &Nodo<'_>, antes: &str, despues: &str, mensaje: &str, ctx: &mut Ctx<'_>) {
    if let (Some(a), Some(d), Some(n)) = (fecha(nodo, antes), fecha(nodo, despues), nodo.get(despues))
        && d < a
    {
        ctx.error(n.tramo, "fechas-al-reves", mensaje, format!("Revise «{antes}» y «{despues}»."));
    }
}

/// What every kind has.
pub(crate) fn fechas(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    orden(nodo, "fecha", "actualizado", "Se actualizó antes de publicarse", ctx);
    orden(nodo, "expedicion", "fecha", "La norma se publicó antes de expedirse", ctx);
}

/// Something to read or to download must be there.
pub(crate) fn con_texto(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if !ctx.estricto {
        return;
    }
    let vacio = |k: &str| nodo.lista(k).is_empty();
    if vacio("archivos") && nodo.get("enlace").is_none() {
        let lugar = nodo.entrada("archivos").map_or(Tramo::INICIO, |e| e.tramo);
        let ayuda = "Agregue «archivos: [documentos/….pdf]» con el documento, o «enlace» con su dirección.";
        ctx.error(lugar, "sin-documento", "No hay qué abrir: falta el archivo o el enlace", ayuda).norma =
            Some("Resolución MinTIC 1519 de 2020, anexo 2, § 2.4.1");
    }
}

pub(crate) fn vigencia(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let vigente = nodo.str("vigencia").is_none_or(|v| domain::texto::fold(v) == "vigente");
    if let Some(e) = nodo.entrada("modificada_por").filter(|_| vigente) {
        let ayuda = "Agregue «vigencia: modificada» o «vigencia: derogada», según lo que hizo la otra norma.";
        ctx.error(
            e.tramo,
            "norma-vigencia",
            "Una norma que otra cambió no está vigente como se expidió",
            ayuda,
        );
    }
    let suya = ctx.ruta.trim_end_matches('/').rsplit('/').next();
    if let Some(n) =
        nodo.lista("modificada_por").iter().find(|n| n.escalar().is_some() && n.escalar() == suya)
    {
        let ayuda = "Escriba la norma que la cambió o la derogó.";
        ctx.error(n.tramo, "norma-propia", "Una norma no se cambia a sí misma", ayuda);
    }
    let tipo = nodo.str("tipo").map(domain::texto::fold);
    if tipo.as_deref() == Some("ley") && nodo.get("enlace").is_none() {
        let ayuda = "Agregue «enlace» con el texto oficial: las leyes las expide el Congreso.";
        ctx.error(Tramo::INICIO, "ley-sin-enlace", "La ley no lleva a su texto oficial", ayuda);
    }
}

pub(crate) fn evento(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    orden(nodo, "desde", "hasta", "El evento termina antes de empezar", ctx);
}

pub(crate) fn aviso(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    orden(nodo, "fecha", "hasta", "El aviso vence antes de publicarse", ctx);
}

/// Norma: Ley 1437 de 2011, art. 8 num. 8
pub(crate) fn consulta(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    orden(nodo, "abre", "cierra", "La consulta cierra antes de abrir", ctx);
    orden(nodo, "fecha", "cierra", "La consulta cerró antes de publicarse", ctx);
}

pub(crate) fn pregunta(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if nodo.get("tema").is_none() && nodo.get("tramite").is_none() {
        let ayuda = "Agregue «tema», de temas.toml, o «tramite»: así la encuentra quien la tiene.";
        ctx.error(Tramo::INICIO, "pregunta-suelta", "No se dice de qué es la pregunta", ayuda);
    }
    let Some(n) = nodo.get("titulo") else { return };
    if n.escalar().is_some_and(|t| !t.starts_with('¿') || !t.ends_with('?')) {
        let ayuda = "Escríbala como la hace la gente, entre signos: «¿Dónde pago el predial?».";
        ctx.error(n.tramo, "pregunta-sin-signos", "El título no es una pregunta", ayuda).severidad =
            Severidad::Advertencia;
    }
}

/// Norma: Resolución MinTIC 1519 de 2020, anexo 4
pub(crate) fn conjunto(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    for clave in ["formatos", "temas"] {
        if let Some(e) = nodo.entrada(clave).filter(|e| e.nodo.elementos().is_empty()) {
            let ayuda = "Escriba al menos uno.";
            ctx.error(e.tramo, "lista-vacia", format!("«{clave}» no tiene nada"), ayuda);
        }
    }
    for (n, url) in
        nodo.lista("formatos").iter().filter_map(|f| f.get("url").and_then(|n| Some((n, n.escalar()?))))
    {
        let propia = url.strip_prefix('/');
        // What the sede makes itself counts, but its pages are no data.
        let hecha = |r: &str| !r.ends_with('/') && ctx.indice.rutas.contains(r);
        let esta = |r: &str| ctx.indice.publicos.contains_key(r) || hecha(r);
        if !url.starts_with("https://") && !propia.is_some_and(esta) {
            let ayuda = "Guarde los datos en publico/ y escriba su ruta, como /datos/poblacion.csv, o una dirección https://.";
            ctx.error(n.tramo, "datos-sin-archivo", format!("«{url}» no lleva a unos datos"), ayuda);
        }
    }
}
