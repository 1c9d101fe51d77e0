//! A translation over its original: words from the one, everything else from the other, and what is missing told.

use crate::{
    esquema::{
        Campo, Ctx, Esquema, Exige, Forma,
        revisar::{desconocida, forma},
    },
    formas,
    indice::quiso_decir,
    nodo::{Entrada, Nodo, Tramo, Valor},
};
use domain::Texto;

/// The tree that results, and the words that are still Spanish in it.
pub(crate) struct Mezcla<'a> {
    pub(crate) nodo: Nodo<'a>,
    pub(crate) en_espanol: Vec<Texto>,
}

/// Lays one over the other. Without a translation everything is Spanish, and nothing is told.
pub(crate) fn mezclar<'a>(
    original: &Nodo<'a>,
    traduccion: Option<&Nodo<'a>>,
    esquema: &Esquema,
    ctx: &mut Ctx<'_>,
) -> Mezcla<'a> {
    let mut m = Mezclador { ctx, en_espanol: Vec::new(), callado: traduccion.is_none(), camino: Vec::new() };
    let nodo = m.mapa(original, traduccion, esquema, Tramo::INICIO);
    Mezcla { nodo, en_espanol: m.en_espanol }
}

struct Mezclador<'m, 'c> {
    ctx: &'m mut Ctx<'c>,
    en_espanol: Vec<Texto>,
    callado: bool,
    /// Where in the tree: `momentos`, `[2]`, `nombre`.
    camino: Vec<String>,
}

impl Mezclador<'_, '_> {
    fn mapa<'a>(&mut self, o: &Nodo<'a>, t: Option<&Nodo<'a>>, esquema: &Esquema, tramo: Tramo) -> Nodo<'a> {
        let Valor::Mapa(originales) = &o.valor else { return o.clone() };
        let t = t.filter(|t| self.es_mapa(t, esquema));
        for e in t.iter().flat_map(|t| entradas(t)) {
            self.clave(e, o, esquema);
        }
        let aqui = t.map_or(tramo, |t| if t.tramo == Tramo::INICIO { tramo } else { t.tramo });
        let mezclada = |m: &mut Self, e: &Entrada<'a>| {
            let nodo = match esquema.campos.iter().find(|c| c.clave == e.clave).filter(|c| traducible(c)) {
                Some(c) => m.campo(c, &e.nodo, t.and_then(|t| t.get(c.clave)), aqui),
                None => e.nodo.clone(),
            };
            Entrada { clave: e.clave.clone(), tramo: e.tramo, nodo }
        };
        let entradas = originales.iter().map(|e| mezclada(self, e)).collect();
        Nodo { tramo: o.tramo, valor: Valor::Mapa(entradas) }
    }

    fn es_mapa(&mut self, t: &Nodo<'_>, esquema: &Esquema) -> bool {
        let bien = matches!(t.valor, Valor::Mapa(_));
        if !bien && !matches!(t.valor, Valor::Nulo) {
            let mensaje = format!("Aquí va {}, con una clave por línea", esquema.nombre);
            self.ctx.error(t.tramo, "tipo-equivocado", mensaje, "Escriba cada dato como «clave: valor».");
        }
        bien
    }

    /// A key of a translation: known, made of words, and said in the original too.
    fn clave(&mut self, e: &Entrada<'_>, o: &Nodo<'_>, esquema: &Esquema) {
        let Some(c) = esquema.campos.iter().find(|c| c.clave == e.clave) else {
            return desconocida(&e.clave, e.tramo, esquema, self.ctx);
        };
        if identidad(esquema) == Some(c.clave) {
            return;
        }
        if !traducible(c) {
            let mensaje = format!("«{}» no se traduce: es igual en todos los idiomas", c.clave);
            let ayuda = "Quite la línea: se toma de la hoja en español.";
            self.ctx.error(e.tramo, "traduccion-de-dato", mensaje, ayuda);
        } else if o.get(c.clave).is_none() {
            let mensaje = format!("«{}» no está en el original", c.clave);
            let ayuda = "Escríbalo antes en español, o quite la línea: las dos hojas dicen lo mismo.";
            self.ctx.error(e.tramo, "traduccion-de-mas", mensaje, ayuda);
        }
    }

    fn campo<'a>(&mut self, c: &Campo, o: &Nodo<'a>, t: Option<&Nodo<'a>>, tramo: Tramo) -> Nodo<'a> {
        self.camino.push(c.clave.to_owned());
        let nodo = match &c.forma {
            Forma::Mapa(e) if t.is_none() && c.clave == "formulario" => self.sin_forma(c, o, e, tramo),
            Forma::Mapa(e) => self.mapa(o, t, e, tramo),
            Forma::Lista(Forma::Mapa(e)) => self.lista(o, t, e, tramo),
            // Each is a word, or says more of itself.
            Forma::Opciones(e) => self.lista(o, t.map(formas::en_mapas).as_ref(), e, tramo),
            de => self.palabras(de, c, o, t, tramo),
        };
        self.camino.pop();
        nodo
    }

    /// A form that is all in Spanish is told once, and not word by word.
    fn sin_forma<'a>(&mut self, c: &Campo, o: &Nodo<'a>, e: &Esquema, tramo: Tramo) -> Nodo<'a> {
        self.falta(c, tramo);
        let antes = std::mem::replace(&mut self.callado, true);
        let nodo = self.mapa(o, None, e, tramo);
        self.callado = antes;
        nodo
    }

    fn palabras<'a>(
        &mut self,
        de: &Forma,
        c: &Campo,
        o: &Nodo<'a>,
        t: Option<&Nodo<'a>>,
        tramo: Tramo,
    ) -> Nodo<'a> {
        if let Some(t) = t {
            forma(t, de, c.clave, self.ctx);
            return t.clone();
        }
        let dichas: Vec<&str> = o.elementos().iter().chain([o]).filter_map(Nodo::escalar).collect();
        if dichas.iter().any(|s| son_palabras(s)) {
            self.falta(c, tramo);
            self.en_espanol.extend(dichas.into_iter().map(Texto::from));
        }
        o.clone()
    }

    /// Its name is what makes a sheet one in another language; the rest is told and stays in Spanish.
    fn falta(&mut self, c: &Campo, tramo: Tramo) {
        if self.callado {
            return;
        }
        let camino = self.camino.join(".").replace(".[", "[");
        if c.exige == Exige::Siempre && self.camino.len() == 1 {
            let mensaje = format!("A la traducción le falta «{camino}»");
            self.ctx.error(tramo, "traduccion-sin-nombre", mensaje, c.doc);
        } else {
            let mensaje = format!("A la traducción le falta «{camino}»: se ve en español");
            let ayuda = "Tradúzcalo aquí. Mientras tanto la página avisa que esa parte está en español.";
            self.ctx.error(tramo, "traduccion-incompleta", mensaje, ayuda).severidad =
                crate::Severidad::Advertencia;
        }
    }

    /// Elements meet by their name, or by their place where they have none, or the translation says none.
    fn lista<'a>(&mut self, o: &Nodo<'a>, t: Option<&Nodo<'a>>, e: &Esquema, tramo: Tramo) -> Nodo<'a> {
        let t = t.filter(|t| self.es_lista(t));
        let originales = o.elementos();
        let traducidos = t.map_or(&[][..], Nodo::elementos);
        let dicen = |k: &&str| traducidos.is_empty() || traducidos.iter().any(|t| t.str(k).is_some());
        let clave = identidad(e).filter(dicen);
        match clave {
            Some(k) => self.conocidos(k, originales, traducidos),
            None if self.tantos(t, originales.len()) => {}
            None => return o.clone(),
        }
        let mezclado = |(i, o): (usize, &Nodo<'a>)| {
            let (nombre, t) = match clave.and_then(|k| o.str(k).map(|n| (k, n))) {
                Some((k, n)) => (n.to_owned(), traducidos.iter().find(|t| t.str(k) == Some(n))),
                None => ((i + 1).to_string(), traducidos.get(i)),
            };
            self.camino.push(format!("[{nombre}]"));
            let nodo = self.mapa(o, t, e, tramo);
            self.camino.pop();
            nodo
        };
        let elementos = originales.iter().enumerate().map(mezclado).collect();
        Nodo { tramo: o.tramo, valor: Valor::Lista(elementos) }
    }

    fn es_lista(&mut self, t: &Nodo<'_>) -> bool {
        let bien = matches!(t.valor, Valor::Lista(_));
        if !bien {
            let mensaje = format!("«{}» es una lista", self.camino.concat());
            self.ctx.error(t.tramo, "tipo-equivocado", mensaje, "Escriba uno por línea con un guion.");
        }
        bien
    }

    fn conocidos(&mut self, clave: &str, originales: &[Nodo<'_>], traducidos: &[Nodo<'_>]) {
        for t in traducidos {
            let dicho = t.str(clave).unwrap_or_default();
            if !originales.iter().any(|o| o.str(clave) == Some(dicho)) {
                let nombres = originales.iter().filter_map(|o| o.str(clave));
                let si_no = format!("Cada uno dice su «{clave}», como en la lista en español.");
                let ayuda = quiso_decir(dicho, nombres, &si_no);
                let mensaje = format!("La lista en español no tiene «{dicho}»");
                self.ctx.error(t.tramo, "traduccion-de-mas", mensaje, ayuda);
            }
        }
    }

    fn tantos(&mut self, t: Option<&Nodo<'_>>, n: usize) -> bool {
        let Some((t, m)) = t.map(|t| (t, t.elementos().len())).filter(|(_, m)| *m != n) else { return true };
        let mensaje =
            format!("«{}» tiene {n} en español y {m} aquí", self.camino.join(".").replace(".[", "["));
        let ayuda =
            "Se traducen en el mismo orden, uno por uno. Donde no haya nada que traducir escriba «- {}».";
        self.ctx.error(t.tramo, "traduccion-de-lista", mensaje, ayuda);
        false
    }
}

fn entradas<'n, 'a>(n: &'n Nodo<'a>) -> &'n [Entrada<'a>] {
    if let Valor::Mapa(e) = &n.valor { e } else { &[] }
}

/// Whether a key holds words, at any depth.
fn traducible(c: &Campo) -> bool {
    con_palabras(&c.forma)
}

fn con_palabras(f: &Forma) -> bool {
    match f {
        Forma::Texto(_) => true,
        Forma::Lista(de) => con_palabras(de),
        Forma::Mapa(e) | Forma::Opciones(e) => e.campos.iter().any(traducible),
        _ => false,
    }
}

/// What an element of a list is known by: its slug, its route, or a name that is the same in every language.
fn identidad(e: &Esquema) -> Option<&'static str> {
    let es = |c: &&Campo| match c.forma {
        Forma::Slug => true,
        Forma::Enlace => c.clave == "ruta",
        Forma::Dato(_) => c.clave == "nombre",
        _ => false,
    };
    e.campos.iter().find(es).map(|c| c.clave)
}

/// Addresses, telephones and numbers are no words.
fn son_palabras(s: &str) -> bool {
    let direccion = s.starts_with(['/', '+']) || s.contains("://") || (s.contains('@') && !s.contains(' '));
    !direccion && s.contains(char::is_alphabetic)
}
