//! Walks a tree beside its table: unknown, missing, repeated and misshapen values.

use super::{Campo, Ctx, Enlace, Esquema, Exige, Forma};
use crate::indice::{Catalogo, quiso_decir};
use crate::nodo::{Nodo, Tramo, Valor};
use crate::reglas;
use domain::{Fecha, Slug};

/// Checks a mapping against its table, then its rules.
pub(crate) fn revisar(nodo: &Nodo<'_>, esquema: &Esquema, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let Valor::Mapa(entradas) = &nodo.valor else {
        ctx.error(
            tramo,
            "tipo-equivocado",
            format!("Aquí va {}, con una clave por línea", esquema.nombre),
            "Escriba cada dato como «clave: valor».",
        );
        return;
    };
    for e in entradas {
        match esquema.campos.iter().find(|c| c.clave == e.clave) {
            Some(c) if matches!(e.nodo.valor, Valor::Nulo) => vacio(c, e.tramo, ctx),
            Some(c) => forma(&e.nodo, &c.forma, c.clave, ctx),
            None => desconocida(&e.clave, e.tramo, esquema, ctx),
        }
    }
    for c in esquema.campos {
        if nodo.entrada(c.clave).is_none() {
            falta(c, tramo, esquema, ctx);
        }
    }
    for regla in esquema.reglas {
        regla(nodo, ctx);
    }
}

pub(crate) fn desconocida(clave: &str, tramo: Tramo, esquema: &Esquema, ctx: &mut Ctx<'_>) {
    let claves = esquema.campos.iter().map(|c| c.clave);
    let todas = format!("Las que hay son: {}.", claves.clone().collect::<Vec<_>>().join(", "));
    let ayuda = quiso_decir(clave, claves, &todas);
    ctx.error(tramo, "clave-desconocida", format!("«{clave}» no es una clave de {}", esquema.nombre), ayuda);
}

fn vacio(c: &Campo, tramo: Tramo, ctx: &mut Ctx<'_>) {
    if ctx.estricto || c.exige == Exige::Siempre {
        ctx.error(
            tramo,
            "valor-vacio",
            format!("«{}» está sin valor", c.clave),
            format!(
                "{} {}",
                c.doc,
                if c.exige == Exige::Siempre { "Escríbalo." } else { "Escríbalo o quite la línea." }
            ),
        );
    }
}

fn falta(c: &Campo, tramo: Tramo, esquema: &Esquema, ctx: &mut Ctx<'_>) {
    let norma = match c.exige {
        Exige::Nunca => return,
        Exige::Siempre => None,
        Exige::AlPublicar(_) if !ctx.estricto => return,
        Exige::AlPublicar(norma) => Some(norma).filter(|n| !n.is_empty()),
    };
    let codigo = if c.clave == "tiempo" { "tiempo-falta" } else { "clave-falta" };
    let borrador =
        if norma.is_some() { " Si aún no lo sabe, deje la hoja en «estado: borrador»." } else { "" };
    ctx.error(
        tramo,
        codigo,
        format!("Falta «{}» en {}", c.clave, esquema.nombre),
        format!("{}{borrador}", c.doc),
    )
    .norma = norma;
}

pub(crate) fn forma(nodo: &Nodo<'_>, f: &Forma, clave: &str, ctx: &mut Ctx<'_>) {
    match f {
        Forma::Mapa(esquema) => return revisar(nodo, esquema, nodo.tramo, ctx),
        Forma::Lista(de) => return lista(nodo, de, clave, ctx),
        Forma::Opciones(de) => return opciones(nodo, de, clave, ctx),
        Forma::Coordenadas => return reglas::lugar::coordenadas(nodo, ctx),
        _ => {}
    }
    let Some(s) = nodo.escalar() else {
        let ayuda = format!("Escriba un solo valor: «{clave}: …».");
        ctx.error(
            nodo.tramo,
            "tipo-equivocado",
            format!("«{clave}» lleva un valor, no una lista ni varias claves"),
            ayuda,
        );
        return;
    };
    escalar(s, nodo.tramo, f, clave, ctx);
}

fn lista(nodo: &Nodo<'_>, de: &Forma, clave: &str, ctx: &mut Ctx<'_>) {
    let Valor::Lista(elementos) = &nodo.valor else {
        ctx.error(
            nodo.tramo,
            "tipo-equivocado",
            format!("«{clave}» es una lista"),
            format!(
                "Ponga los valores entre corchetes, «{clave}: [uno, dos]», o uno por línea con un guion."
            ),
        );
        return;
    };
    for e in elementos {
        forma(e, de, clave, ctx);
    }
}

/// Each choice is a word, or says more of itself.
fn opciones(nodo: &Nodo<'_>, de: &'static Esquema, clave: &str, ctx: &mut Ctx<'_>) {
    let Valor::Lista(elementos) = &nodo.valor else {
        return lista(nodo, &Forma::Texto(100), clave, ctx);
    };
    for e in elementos {
        match e.valor {
            Valor::Mapa(_) => revisar(e, de, e.tramo, ctx),
            _ => forma(e, &Forma::Texto(100), clave, ctx),
        }
    }
}

fn escalar(s: &str, tramo: Tramo, f: &Forma, clave: &str, ctx: &mut Ctx<'_>) {
    match f {
        Forma::Texto(max) | Forma::Dato(max) => texto(s, tramo, *max, clave, ctx),
        Forma::Fecha if s.len() != 10 || s.parse::<Fecha>().is_err() => fecha(s, tramo, ctx),
        Forma::Entero(min, max) if !s.parse::<u64>().is_ok_and(|n| (*min..=*max).contains(&n)) => {
            let que = if s.parse::<u64>().is_ok() { "un número posible de" } else { "un número entero en" };
            let ayuda = format!("Escriba un número de {min} a {max}, sin puntos ni comas.");
            ctx.error(tramo, "numero-invalido", format!("«{s}» no es {que} «{clave}»"), ayuda);
        }
        Forma::SiNo if !matches!(&*domain::texto::fold(s), "si" | "no") => {
            ctx.error(
                tramo,
                "opcion-desconocida",
                format!("«{s}» no es sí ni no"),
                format!("Escriba «{clave}: sí» o «{clave}: no»."),
            );
        }
        Forma::Digitos(n) if s.len() != *n || !s.bytes().all(|b| b.is_ascii_digit()) => {
            ctx.error(
                tramo,
                "numero-invalido",
                format!("«{clave}» lleva {n} cifras"),
                "Escríbalo entre comillas, sin espacios ni puntos.",
            );
        }
        Forma::Opcion(opciones) if opcion(s, opciones).is_none() => {
            let ayuda = quiso_decir(
                s,
                opciones.iter().copied(),
                &format!("Las opciones son: {}.", opciones.join(", ")),
            );
            ctx.error(tramo, "opcion-desconocida", format!("«{s}» no es una opción de «{clave}»"), ayuda);
        }
        Forma::Slug if Slug::parse(s).is_none() => slug(s, tramo, ctx),
        Forma::Ref(catalogo) => referencia(s, tramo, *catalogo, ctx),
        Forma::CodigoSuit => reglas::suit::codigo(s, tramo, ctx),
        Forma::Costo => reglas::costo::valor(s, tramo, ctx),
        Forma::Tiempo => reglas::tiempo::valor(s, tramo, ctx),
        Forma::Telefono => reglas::lugar::telefono(s, tramo, ctx),
        Forma::Correo => reglas::lugar::correo(s, tramo, ctx),
        Forma::Enlace => reglas::enlaces::enlace(s, tramo, ctx),
        Forma::Horario => reglas::lugar::horario(s, tramo, ctx),
        Forma::Condicion => reglas::formulario::condicion(s, tramo, ctx),
        otra => publicado(s, tramo, otra, ctx),
    }
}

/// What few have.
fn publicado(s: &str, tramo: Tramo, f: &Forma, ctx: &mut Ctx<'_>) {
    match f {
        Forma::Horas => reglas::publicaciones::horas(s, tramo, ctx),
        Forma::Archivo => reglas::publicaciones::archivo(s, tramo, ctx),
        Forma::Nodo => reglas::publicaciones::nodo(s, tramo, ctx),
        Forma::Idioma => reglas::sede::idioma(s, tramo, ctx),
        _ => {}
    }
}

fn fecha(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let con_forma = s.len() == 10 && s.split('-').map(str::len).eq([4, 2, 2]);
    let mensaje = if con_forma {
        format!("El día «{s}» no existe")
    } else {
        format!("«{s}» no está escrito como año-mes-día")
    };
    ctx.error(tramo, "fecha-invalida", mensaje, "Escriba la fecha con guiones: 2026-10-15.");
}

/// Which option a text means, accents and case aside.
pub(crate) fn opcion(s: &str, opciones: &[&'static str]) -> Option<usize> {
    let exacta = opciones.iter().position(|o| *o == s);
    exacta.or_else(|| {
        let s = domain::texto::fold(s);
        opciones.iter().position(|o| domain::texto::fold(o) == s)
    })
}

/// Texts of so many letters are prose; shorter ones are names, kinds and numbers.
const PROSA: usize = 100;

fn texto(s: &str, tramo: Tramo, max: usize, clave: &str, ctx: &mut Ctx<'_>) {
    if s.is_empty() {
        ctx.error(tramo, "valor-vacio", format!("«{clave}» está sin valor"), "Escríbalo o quite la línea.");
    } else if s.len() > max && s.chars().count() > max {
        let largo = s.chars().count();
        let es_ficha = ctx.archivo.starts_with("tramites/");
        ctx.error(
            tramo,
            "texto-largo",
            format!("«{clave}» tiene {largo} letras y caben {max}"),
            "Diga lo esencial aquí y lleve el resto al texto de la hoja.",
        )
        .norma = es_ficha.then_some("Resolución MinTIC 2893 de 2020, anexo 2.1");
    } else if max >= PROSA {
        ctx.estilo.campo(s, tramo);
    }
}

fn slug(s: &str, tramo: Tramo, ctx: &mut Ctx<'_>) {
    let ayuda = Slug::suggest(s).map_or_else(
        || "Use letras minúsculas sin tilde, números y guiones.".to_owned(),
        |b| format!("Use letras minúsculas sin tilde, números y guiones. Por ejemplo: «{b}»."),
    );
    ctx.error(tramo, "nombre-invalido", format!("«{s}» no sirve como nombre en una dirección"), ayuda);
}

fn referencia(s: &str, tramo: Tramo, catalogo: Catalogo, ctx: &mut Ctx<'_>) {
    if Slug::parse(s).is_none() {
        return slug(s, tramo, ctx);
    }
    let Some(conocidos) = ctx.indice.de(catalogo) else { return };
    if !conocidos.contains(s) {
        let (codigo, que, donde) = catalogo.palabras();
        let ayuda = quiso_decir(
            s,
            conocidos.iter().map(|c| &**c),
            &format!("Revise el nombre: los que hay están en {donde}."),
        );
        ctx.error(tramo, codigo, format!("No existe {que} «{s}»"), ayuda);
    } else if let Catalogo::Tramite | Catalogo::Normativa = catalogo {
        let raiz = if catalogo == Catalogo::Tramite { "tramites" } else { "normativa" };
        ctx.enlaces.push(Enlace { ruta: format!("{raiz}/{s}/").into(), ancla: None, tramo });
    }
}
