//! transparencia.toml: each place once, known or well defined, and said to be in places that can be.

use crate::{Severidad, esquema::Ctx, indice::cercano, nodo::Nodo};
use domain::transparencia::estandar;
use std::collections::HashSet;

/// Each place is told once.
pub(crate) fn repetidos(raiz: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let mut vistos = HashSet::new();
    for n in raiz.lista("nodo").iter().filter_map(|n| n.get("id")) {
        let id = n.escalar().unwrap_or("");
        if !vistos.insert(id) {
            let ayuda = "Junte las dos entradas en una.";
            ctx.error(n.tramo, "nodo-repetido", format!("El lugar «{id}» ya está en la lista"), ayuda);
        }
    }
}

/// Where its content is said to be.
pub(crate) fn lugar(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    if let Some((n, s)) = nodo.get("pagina").and_then(|n| Some((n, n.escalar()?)))
        && !s.starts_with('/')
    {
        let ayuda = "Escriba una ruta de la sede, como \"/directorio/\". Para otra entidad use «enlace».";
        ctx.error(n.tramo, "nodo-pagina", format!("«{s}» no es una página de la sede"), ayuda);
    }
    if let Some((n, s)) = nodo.get("enlace").and_then(|n| Some((n, n.escalar()?)))
        && s.starts_with('/')
    {
        let ayuda = "Para una página de la sede use «pagina».";
        ctx.error(n.tramo, "nodo-enlace", format!("«{s}» es de esta sede, no de otra entidad"), ayuda);
    }
    let dicha = nodo.str("lista").map(domain::texto::fold);
    for (clave, lista) in [("tipo", "normativa"), ("serie", "documentos")] {
        if let Some(e) = nodo.entrada(clave).filter(|_| dicha.as_deref() != Some(lista)) {
            let ayuda = format!("Agregue lista = \"{lista}\", o quite «{clave}».");
            ctx.error(e.tramo, "nodo-lista", format!("«{clave}» solo va con la lista de {lista}"), ayuda);
        }
    }
    let dicho = ["pagina", "enlace", "lista"].iter().any(|k| nodo.get(k).is_some());
    if let Some(e) = nodo.entrada("no_aplica").filter(|_| dicho) {
        let ayuda = "Deje lo uno o lo otro.";
        ctx.error(e.tramo, "nodo-contradice", "Se dice dónde está y también que no aplica", ayuda);
    }
}

/// A place that the law does not know is the entity's own, and says where it hangs.
pub(crate) fn identidad(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    numero(nodo, ctx);
    let Some((n, id)) = nodo.get("id").and_then(|n| Some((n, n.escalar()?))) else { return };
    let todos = estandar(true);
    let conocido = |s: &str| todos.iter().any(|x| &*x.id == s);
    let propio = ["titulo", "padre", "numero"].map(|k| nodo.get(k).is_some());
    if !conocido(id) && propio != [true; 3] {
        let ayuda = match cercano(id, todos.iter().map(|x| &*x.id)) {
            Some(c) => format!("¿Quiso decir «{c}»?"),
            None => "Si es propio de su entidad, agregue «titulo», «numero» y «padre».".to_owned(),
        };
        ctx.error(n.tramo, "nodo-no-existe", format!("Transparencia no tiene el lugar «{id}»"), ayuda);
    } else if conocido(id)
        && let Some(e) = nodo.entrada("padre")
    {
        let ayuda = "Quite «padre»: la ley ya dice dónde va. Para moverlo de puesto cambie «numero».";
        ctx.error(e.tramo, "nodo-padre", format!("«{id}» ya tiene su lugar"), ayuda).severidad =
            Severidad::Advertencia;
    } else if let Some((p, padre)) = nodo.get("padre").and_then(|n| Some((n, n.escalar()?)))
        && !conocido(padre)
    {
        let ayuda = match cercano(padre, todos.iter().map(|x| &*x.id)) {
            Some(c) => format!("¿Quiso decir «{c}»?"),
            None => "Un lugar propio cuelga de uno de los que manda la ley.".to_owned(),
        };
        ctx.error(p.tramo, "nodo-no-existe", format!("Transparencia no tiene el lugar «{padre}»"), ayuda);
    }
}

fn numero(nodo: &Nodo<'_>, ctx: &mut Ctx<'_>) {
    let Some((n, s)) = nodo.get("numero").and_then(|n| Some((n, n.escalar()?))) else { return };
    let cifras = |p: &str| !p.is_empty() && p.len() <= 3 && p.bytes().all(|b| b.is_ascii_digit());
    if !s.split('.').all(cifras) {
        let ayuda = "Escriba cifras separadas por puntos, entre comillas: \"4.7.1\".";
        ctx.error(n.tramo, "numero-invalido", format!("«{s}» no es un número de la lista"), ayuda);
    }
}
