//! Tests of the styles as they are sent: contrast of the colours, focus, order, movement.

use std::collections::HashMap;

/// Pairs of text and ground that the styles use.
const TEXTO: [(&str, &[&str]); 9] = [
    ("texto", &["fondo", "fondo-suave", "fondo-azul", "fondo-aviso"]),
    ("texto-suave", &["fondo", "fondo-suave", "fondo-azul"]),
    ("enlace", &["fondo", "fondo-suave", "fondo-azul", "fondo-aviso"]),
    ("enlace-hover", &["fondo", "fondo-suave", "fondo-azul"]),
    ("enlace-visitado", &["fondo", "fondo-suave"]),
    ("estructura", &["fondo", "fondo-azul"]),
    ("rojo", &["fondo"]),
    ("accion-texto", &["accion", "accion-hover", "estructura"]),
    ("barra-texto", &["barra-fondo"]),
];
/// Borders and signs on their ground.
const FORMAS: [(&str, &[&str]); 4] = [
    ("borde-campo", &["fondo"]),
    ("verde", &["fondo-suave"]),
    ("borde-aviso", &["fondo-aviso"]),
    ("accion", &["fondo", "fondo-azul"]),
];
/// A block with fewer colours than this changes a detail, not the palette.
const MIN_PALETA: usize = 4;

/// A rule: where it counts, for what, and what it says.
struct Regla {
    medio: String,
    selector: String,
    cuerpo: String,
}

/// The rules of a style sheet, also those inside of `@media`.
fn reglas(css: &str) -> Vec<Regla> {
    let css = sin_comentarios(css);
    let (mut salida, mut pila, mut antes) = (Vec::new(), Vec::<String>::new(), 0);
    for (i, c) in css.char_indices() {
        match c {
            '{' => {
                pila.push(css[antes..i].rsplit(';').next().unwrap_or("").trim().to_owned());
                antes = i + 1;
            }
            '}' => {
                let selector = pila.pop().unwrap_or_default();
                let cuerpo = css[antes..i].to_owned();
                if !cuerpo.trim().is_empty() && !selector.starts_with("@media") {
                    salida.push(Regla { medio: pila.join(" "), selector, cuerpo });
                }
                antes = i + 1;
            }
            _ => {}
        }
    }
    salida
}

fn sin_comentarios(css: &str) -> String {
    let mut partes = css.split("/*");
    let mut limpio = partes.next().unwrap_or_default().to_owned();
    limpio.extend(partes.filter_map(|p| p.split_once("*/")).map(|(_, resto)| resto));
    limpio
}

impl Regla {
    /// What it says, name and value.
    fn declaraciones(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cuerpo.split(';').filter_map(|d| d.split_once(':')).map(|(k, v)| (k.trim(), v.trim()))
    }

    fn dice(&self, propiedad: &str) -> Option<&str> {
        self.declaraciones().find(|(k, _)| *k == propiedad).map(|(_, v)| v)
    }

    /// Whether it only counts on paper, which nobody operates.
    fn es_papel(&self) -> bool {
        self.medio.contains("print")
    }
}

/// The selectors of a list; the commas inside of `:is(…)` part none.
fn partes(lista: &str) -> impl Iterator<Item = &str> {
    let mut hondo = 0_i32;
    let separa = move |c: char| {
        hondo += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && hondo == 0
    };
    lista.split(separa).map(str::trim)
}

/// The palettes of a style sheet, each with the selector that puts it on; the first is that of every page.
fn paletas(css: &str) -> Vec<(String, HashMap<String, [f64; 3]>)> {
    let mut salida: Vec<(String, HashMap<String, [f64; 3]>)> = Vec::new();
    for r in reglas(css).iter().filter(|r| !r.es_papel() && !r.medio.contains("forced-colors")) {
        let propios: HashMap<String, [f64; 3]> = r
            .declaraciones()
            .filter_map(|(k, v)| Some((k.strip_prefix("--")?.to_owned(), color(v)?)))
            .collect();
        if propios.len() >= MIN_PALETA {
            let mut entera = salida.first().map(|(_, p)| p.clone()).unwrap_or_default();
            entera.extend(propios);
            salida.push((r.selector.clone(), entera));
        }
    }
    salida
}

/// "#fff", "#0943b5", in linear light.
fn color(valor: &str) -> Option<[f64; 3]> {
    let hex = valor.strip_prefix('#')?;
    let doble = |s: &str| s.chars().flat_map(|c| [c, c]).collect::<String>();
    let largo = match hex.len() {
        3 => doble(hex),
        6 => hex.to_owned(),
        _ => return None,
    };
    let n = u32::from_str_radix(&largo, 16).ok()?;
    Some([n >> 16 & 255, n >> 8 & 255, n & 255].map(lineal))
}

fn lineal(canal: u32) -> f64 {
    let c = f64::from(canal) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

fn razon(a: [f64; 3], b: [f64; 3]) -> f64 {
    let luz = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (a, b) = (luz(a), luz(b));
    a.max(b) / a.min(b)
}

/// CC5: text and signs stand out from their ground, in every palette.
pub(super) fn basta(css: &str) -> Vec<String> {
    contraste(css, 4.5, 3.0)
}

/// What contrasts less than it must: text, and then borders and signs.
pub fn contraste(css: &str, de_texto: f64, de_formas: f64) -> Vec<String> {
    let paletas = paletas(css);
    if paletas.is_empty() {
        return vec!["no dicen sus colores".into()];
    }
    let mut fallas = Vec::new();
    for (selector, p) in &paletas {
        for (pares, minimo) in [(&TEXTO[..], de_texto), (&FORMAS[..], de_formas)] {
            for (frente, fondo) in pares.iter().flat_map(|(f, fondos)| fondos.iter().map(move |x| (*f, *x))) {
                match p.get(frente).zip(p.get(fondo)).map(|(a, b)| razon(*a, *b)) {
                    None => fallas.push(format!("{selector} no dice --{frente} o --{fondo}")),
                    Some(k) if k < minimo => fallas.push(format!(
                        "{selector}: --{frente} sobre --{fondo} contrasta {k:.2}, y va {minimo} o más"
                    )),
                    Some(_) => {}
                }
            }
        }
    }
    fallas
}

/// CC14: what is seen first is read first.
pub(super) fn orden(css: &str) -> Vec<String> {
    let cambia = |(k, v): (&str, &str)| {
        (k == "order" && v != "0") || (k.starts_with("flex") && v.contains("-reverse"))
    };
    let reglas = reglas(css);
    let mal = reglas.iter().filter(|r| !r.es_papel() && r.declaraciones().any(cambia));
    mal.map(|r| format!("{} se ve en otro orden que el que se lee", r.selector)).collect()
}

/// CC17: where the keyboard is can be seen.
pub(super) fn foco(css: &str) -> Vec<String> {
    let reglas = reglas(css);
    let nada = |v: &str| v == "0" || v == "none" || v.starts_with("0 ");
    let dibuja = |r: &Regla| r.dice("outline").is_some_and(|v| !nada(v));
    let general = |r: &&Regla| {
        partes(&r.selector).any(|s| matches!(s, ":focus-visible" | ":focus" | "*:focus-visible"))
    };
    if !reglas.iter().filter(general).any(dibuja) {
        return vec!["no dibujan dónde está el teclado".into()];
    }
    // A card may draw the focus of the link that it holds, and nobody operates `main`.
    let suplido = |s: &str| {
        let ultimo = s.rsplit([' ', '>']).next().unwrap_or(s);
        ultimo.starts_with("main")
            || reglas.iter().any(|r| dibuja(r) && r.selector.contains(&format!(":has({ultimo})")))
    };
    let borran =
        reglas.iter().filter(|r| r.selector.contains(":focus") && r.dice("outline").is_some_and(nada));
    let sin = borran.filter(|r| !partes(&r.selector).all(suplido));
    sin.map(|r| format!("{} esconde dónde está el teclado", r.selector)).collect()
}

/// CC20: what moves does so only for who did not ask for calm.
pub(super) fn movimiento(css: &str) -> Vec<String> {
    let mueve = |(k, v): (&str, &str)| {
        let quieto = matches!(v, "none" | "0s" | "none!important" | "none !important");
        (k.starts_with("animation") || k.starts_with("transition")) && !quieto
            || (k == "scroll-behavior" && v == "smooth")
    };
    let reglas = reglas(css);
    let mal =
        reglas.iter().filter(|r| !r.medio.contains("prefers-reduced-motion") && r.declaraciones().any(mueve));
    mal.map(|r| format!("{} se mueve aunque la persona pida que no", r.selector)).collect()
}

/// Links that were followed look different.
pub(super) fn visitados(css: &str) -> Vec<String> {
    let hay = reglas(css)
        .iter()
        .any(|r| partes(&r.selector).any(|s| s == "a:visited") && r.dice("color").is_some());
    let paletas = paletas(css);
    let igual = paletas.first().is_some_and(|(_, p)| p.get("enlace") == p.get("enlace-visitado"));
    if hay && !igual { Vec::new() } else { vec!["los enlaces visitados se ven como los demás".into()] }
}
