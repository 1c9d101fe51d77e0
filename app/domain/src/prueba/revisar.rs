//! Whether the files of a bundle are those that the entity signed; if not, each that is not, and each event of the chain.

use super::{ACTO_PUBLICO, CADENA, Efecto, Evento, Hallazgo, INCLUSION, Inclusion, Prueba, Que, leer_linea};
use crate::{
    Instante,
    evidencia::{Dato, Evidencia, Huella, Sujeto, Valor},
    notificacion::{Suceso, Via},
    prueba::Donde,
};

/// Says whether a key of seals signed a message of that time: key, time, message, signature.
pub type Firmado<'f> = dyn Fn(&str, Instante, &[u8], &[u8]) -> bool + Sync + 'f;

/// Lines of a chain that are looked at.
const MAX_LINEAS: usize = 2_000;

/// All that is not as it was signed; nothing where all is. The files come in the order of the bundle, without the statement.
pub fn revisar(p: &Prueba, archivos: &[(&str, &[u8])], firma: &Firmado<'_>) -> Vec<Hallazgo> {
    let mut hallados = cotejar(p, archivos);
    let de = |nombre: &str| archivos.iter().find(|(n, _)| *n == nombre).map_or(&[][..], |(_, b)| *b);
    let (cadena, mas) = eventos(&p.eventos, de(CADENA));
    hallados.extend(mas);
    // Where something else was found, what is as it was signed has nothing to add.
    let cambiada = hallados.iter().any(|h| h.donde == Donde::Archivo { nombre: INCLUSION.into() });
    if hallados.is_empty() || cambiada {
        match Inclusion::leer(de(INCLUSION)) {
            Ok(i) => hallados.extend(i.revisar(p, firma)),
            Err(_) if hallados.is_empty() => hallados.push(Hallazgo::archivo(INCLUSION, Que::Forma)),
            Err(_) => {}
        }
    }
    if hallados.is_empty() {
        hallados.extend(enlaces(p, &cadena));
        hallados.extend(consecuencias(p, &cadena));
    }
    hallados
}

/// Each file once, in its place, with its bytes, and no other.
fn cotejar(p: &Prueba, archivos: &[(&str, &[u8])]) -> Vec<Hallazgo> {
    let mut hallados = Vec::new();
    for a in &p.archivos {
        let suyos: Vec<_> = archivos.iter().filter(|(n, _)| *n == a.nombre).collect();
        let igual = |b: &[u8]| b.len() as u64 == a.bytes && Huella::de(b) == a.sha256;
        let que = match &suyos[..] {
            [] => Some(Que::Falta),
            [(_, bytes)] => (!igual(bytes)).then_some(Que::Cambiado),
            _ => Some(Que::Repetido),
        };
        hallados.extend(que.map(|q| Hallazgo::archivo(&a.nombre, q)));
    }
    let esta = |n: &str| p.archivos.iter().any(|a| a.nombre == n);
    let de_mas = archivos.iter().filter(|(n, _)| !esta(n));
    hallados.extend(de_mas.map(|(n, _)| Hallazgo::archivo(n, Que::Sobra)));
    let en_orden = archivos.iter().zip(&p.archivos).find(|((n, _), a)| *n != a.nombre);
    if let (true, Some(((nombre, _), _))) = (hallados.is_empty(), en_orden) {
        hallados.push(Hallazgo::archivo(nombre, Que::Desordenado));
    }
    hallados
}

/// The entries that are still there, and what was done to the others.
fn eventos(firmados: &[Evento], cadena: &[u8]) -> (Vec<Evidencia>, Vec<Hallazgo>) {
    let texto = cadena.strip_suffix(b"\n").unwrap_or(cadena);
    let partes = texto.split(|b| *b == b'\n').take(MAX_LINEAS);
    let leidas: Vec<Option<Evidencia>> = partes.map(leer_linea).collect();
    let lugares = |h: &Huella| -> Vec<usize> {
        let es = |e: &Option<Evidencia>| e.as_ref().is_some_and(|e| e.huella == *h);
        leidas.iter().enumerate().filter(|(_, e)| es(e)).map(|(i, _)| i).collect()
    };
    let suya =
        |e: &Option<Evidencia>| e.as_ref().is_some_and(|e| firmados.iter().any(|f| f.huella == e.huella));
    let mut ajenas: Vec<usize> = (0..leidas.len()).filter(|i| !suya(&leidas[*i])).collect();
    let (mut hallados, mut hasta) = (Vec::new(), None);
    for (i, f) in firmados.iter().enumerate() {
        let que = match lugares(&f.huella)[..] {
            // What stands in its place and is no other event is what became of it.
            [] if ajenas.contains(&i) => {
                ajenas.retain(|a| *a != i);
                Some(Que::Cambiado)
            }
            [] => Some(Que::Falta),
            [lugar] => {
                let despues = hasta.is_none_or(|h| lugar > h);
                hasta = hasta.max(Some(lugar));
                (!despues).then_some(Que::Desordenado)
            }
            _ => Some(Que::Repetido),
        };
        hallados.extend(que.map(|q| Hallazgo::evento(i + 1, &f.tipo, q)));
    }
    let tipo = |i: usize| leidas[i].as_ref().map_or("?", |e| &e.tipo);
    if !cadena.is_empty() {
        hallados.extend(ajenas.iter().map(|i| Hallazgo::evento(i + 1, tipo(*i), Que::Sobra)));
    }
    (leidas.into_iter().flatten().collect(), hallados)
}

/// Each follows the one before, and all are of this notification.
fn enlaces(p: &Prueba, cadena: &[Evidencia]) -> Vec<Hallazgo> {
    let sujeto = Sujeto::Notificacion(p.notificacion.clone());
    let mut previa = None;
    let mut hallados = Vec::new();
    for (i, (e, f)) in cadena.iter().zip(&p.eventos).enumerate() {
        let en = e.en == f.en.instante() && e.tipo == f.tipo;
        if e.sujeto != sujeto || e.numero != i as i64 + 1 || e.previa != previa || !en {
            hallados.push(Hallazgo::evento(i + 1, &f.tipo, Que::NoSigue));
        }
        previa = Some(e.huella);
    }
    hallados
}

/// The act is the one that was made available, and the effect is the one that the events give.
fn consecuencias(p: &Prueba, cadena: &[Evidencia]) -> Vec<Hallazgo> {
    let mut hallados = Vec::new();
    let entregado = p.archivos.iter().any(|a| a.nombre == p.acto.archivo && a.sha256 == p.acto.sha256);
    let acto = cadena.first().and_then(|e| publico(e, ACTO_PUBLICO));
    if !entregado || acto != Some(&*p.acto.sha256.to_string()) {
        hallados.push(Hallazgo::archivo(&p.acto.archivo, Que::NoResulta));
    }
    let via: Via = cadena.iter().filter_map(suceso).collect();
    if via.surtida().map(Efecto::de).as_ref() != Some(&p.efecto) {
        hallados.push(Hallazgo { donde: Donde::Efecto, que: Que::NoResulta });
    }
    hallados
}

/// The fact that an entry tells, where it tells one.
pub fn suceso(e: &Evidencia) -> Option<Suceso> {
    serde_json::from_str(publico(e, "suceso")?).ok()
}

fn publico<'e>(e: &'e Evidencia, campo: &str) -> Option<&'e str> {
    match e.datos.get(campo)? {
        Dato::Publico(Valor::Texto(t)) => Some(t),
        _ => None,
    }
}
