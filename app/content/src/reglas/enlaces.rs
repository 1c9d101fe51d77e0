//! Links that people can follow: never a file of somebody's disk, a redirector or a bare address.

use crate::{
    esquema::{Ctx, Enlace},
    nodo::Tramo,
};
use std::net::IpAddr;

/// Hosts that only send the visitor elsewhere, and know who passed.
const REDIRECTORES: [&str; 16] = [
    "bit.ly",
    "goo.gl",
    "tinyurl.com",
    "t.co",
    "ow.ly",
    "is.gd",
    "cutt.ly",
    "rebrand.ly",
    "lnkd.in",
    "l.facebook.com",
    "lm.facebook.com",
    "l.instagram.com",
    "acortar.link",
    "n9.cl",
    "t.ly",
    "buff.ly",
];

/// Checks a link of a front matter or a body; links inside the sede are kept for later, when all pages are known.
pub(crate) fn enlace(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let Some((esquema, resto)) = s.split_once(':').filter(|(e, _)| es_esquema(e)) else {
        return interno(s, tramo, ctx);
    };
    match esquema.to_ascii_lowercase().as_str() {
        "https" => externo(s, resto, true, tramo, ctx),
        "http" => externo(s, resto, false, tramo, ctx),
        "mailto" => super::lugar::correo(resto.split('?').next().unwrap_or(""), tramo, ctx),
        "tel" => super::lugar::telefono(resto, tramo, ctx),
        "file" => local(tramo, ctx),
        // A drive letter: C:\Users\…
        e if e.len() == 1 => local(tramo, ctx),
        otro => {
            ctx.error(
                tramo,
                "enlace-invalido",
                format!("Un enlace no puede empezar con «{otro}:»"),
                "Use una dirección que empiece con https://, mailto: o tel:.",
            );
        }
    }
}

fn es_esquema(e: &str) -> bool {
    e.starts_with(|c: char| c.is_ascii_alphabetic())
        && e.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

fn local(tramo: Tramo, ctx: &mut Ctx<'_>) {
    ctx.error(
        tramo,
        "enlace-archivo-local",
        "El enlace lleva a un archivo del computador de quien lo escribió",
        "Nadie más lo puede abrir. Busque el documento publicado y copie su dirección https://.",
    );
}

fn externo(s: &str, resto: &str, seguro: bool, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let sitio = resto.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or("");
    let sitio = sitio.rsplit('@').next().unwrap_or("");
    let host = if sitio.starts_with('[') { sitio } else { sitio.split(':').next().unwrap_or("") };
    let host = host.to_ascii_lowercase();
    if !resto.starts_with("//") || host.is_empty() || s.contains(char::is_whitespace) {
        ctx.error(
            tramo,
            "enlace-invalido",
            format!("«{s}» no es una dirección completa"),
            "Cópiela de la barra del navegador, con https://.",
        );
    } else if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        ctx.error(
            tramo,
            "enlace-ip",
            format!("El enlace lleva a una máquina por su número ({host}), no por su nombre"),
            "Use la dirección con nombre: los números cambian y nadie puede saber de quién son.",
        );
    } else if es_redirector(&host, resto) {
        ctx.error(
            tramo,
            "enlace-redirector",
            format!("El enlace pasa por un intermediario ({host}) antes de llegar"),
            "Ábralo, espere a que cargue la página final y copie esa dirección.",
        );
    } else if !host.contains('.') {
        ctx.error(
            tramo,
            "enlace-invalido",
            format!("«{host}» no es un sitio de internet"),
            "Cópielo de la barra del navegador.",
        );
    } else if !seguro {
        ctx.error(
            tramo,
            "enlace-sin-https",
            "El enlace no es seguro (http)",
            "Pruebe si la página abre con https:// y use esa dirección.",
        )
        .severidad = crate::Severidad::Advertencia;
    }
}

fn es_redirector(host: &str, resto: &str) -> bool {
    let host = host.strip_prefix("www.").unwrap_or(host);
    let google = host == "google.com" || host.starts_with("google.com.") || host.starts_with("google.co");
    REDIRECTORES.contains(&host)
        || host.ends_with("safelinks.protection.outlook.com")
        || (google && (resto.contains("/url?") || resto.contains("/amp/")))
}

/// A path of the sede, absolute or relative to the page.
fn interno(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let (ruta, ancla) = s.split_once('#').map_or((s, None), |(r, a)| (r, Some(a)));
    let ruta = ruta.split('?').next().unwrap_or("");
    if s.contains('\\') || s.is_empty() || s == "#" || s.contains(char::is_whitespace) {
        ctx.error(
            tramo,
            "enlace-invalido",
            format!("«{s}» no lleva a ninguna parte"),
            "Escriba /tramites/…/ para una página de la sede o https://… para otra.",
        );
        return;
    }
    let Some(ruta) = resolver(ctx.ruta, ruta) else {
        ctx.error(
            tramo,
            "enlace-roto",
            format!("«{s}» sale de la sede"),
            "Escriba la ruta desde la raíz: /tramites/…/.",
        );
        return;
    };
    let ruta = ctx.lengua.and_then(|l| ctx.indice.en(l, &ruta)).unwrap_or(ruta);
    ctx.enlaces.push(Enlace { ruta: ruta.into(), ancla: ancla.map(Into::into), tramo });
}

/// A link as written on a page, as a path from the root of the site; `None` where it climbs above it.
pub(crate) fn resolver(pagina: &str, enlace: &str) -> Option<String> {
    if let Some(absoluta) = enlace.strip_prefix('/') {
        return Some(absoluta.to_owned());
    }
    if enlace.is_empty() {
        return Some(pagina.to_owned());
    }
    let mut partes: Vec<&str> = pagina.trim_end_matches('/').split('/').filter(|p| !p.is_empty()).collect();
    let (carpetas, hoja) = enlace.rsplit_once('/').map_or((enlace, ""), |(c, h)| (c, h));
    let (carpetas, hoja) = if enlace.contains('/') { (carpetas, hoja) } else { ("", enlace) };
    for parte in carpetas.split('/') {
        match parte {
            "" | "." => {}
            ".." => drop(partes.pop()?),
            p => partes.push(p),
        }
    }
    let base = partes.join("/");
    Some(if base.is_empty() { hoja.to_owned() } else { format!("{base}/{hoja}") })
}

#[cfg(test)]
mod tests {
    use super::resolver;

    #[test]
    fn relative_links_resolve_from_their_page() {
        let r = |e| resolver("tramites/uno/", e);
        assert_eq!(r("/politicas/").as_deref(), Some("politicas/"));
        assert_eq!(r("../dos/").as_deref(), Some("tramites/dos/"));
        assert_eq!(r("../../terminos/").as_deref(), Some("terminos/"));
        assert_eq!(r("").as_deref(), Some("tramites/uno/"));
        assert_eq!(r("anexo.pdf").as_deref(), Some("tramites/uno/anexo.pdf"));
        assert_eq!(r("../../../fuera/"), None);
    }
}
