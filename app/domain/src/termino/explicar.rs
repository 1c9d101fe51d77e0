//! The arithmetic of a term, told to people.

use super::{Evento, Requerimiento, Salto, Termino, Unidad};
use crate::{
    Fecha,
    calendario::Motivo,
    fecha::{con_dia, dias_entre, larga},
};

/// How a term came to its last day, a sentence a step.
pub fn explicacion(t: &Termino) -> Vec<String> {
    let mut frases = vec![format!("Recibida el {}.", con_dia(t.recibida))];
    frases.extend(t.eventos.iter().map(evento));
    let recepcion = t.saltados.iter().position(|s| s.motivo == Motivo::Recepcion);
    if let Some(s) = recepcion.and_then(|i| t.saltados.get(i)) {
        frases.push(format!("Llegó un día que no es hábil: se entiende recibida el {}.", con_dia(s.fecha)));
    }
    frases.push(match t.prorroga() {
        0 => format!("El plazo es de {}.", t.plazo),
        mas => format!("El plazo es de {}, y con la prórroga de {}.", t.plazo, t.plazo.mas(mas)),
    });
    frases.push(format!("El primer día es el {}.", con_dia(t.primer_dia)));
    let resto = t.saltados.get(recepcion.map_or(0, |i| i + 1)..).unwrap_or_default();
    if t.plazo.unidad == Unidad::Habiles {
        frases.extend(fines_de_semana(resto));
        frases.extend(grupos(resto).iter().map(Grupo::frase));
    } else {
        frases.extend(por_calendario(resto));
    }
    frases.push(ultima(t));
    frases
}

/// Of a term by calendar all days count, unless it stands still; only its last day is a business day.
fn por_calendario(saltados: &[Salto]) -> Vec<String> {
    let parada = |s: &&Salto| matches!(s.motivo, Motivo::Suspension { .. } | Motivo::Espera);
    let paradas: Vec<Salto> = saltados.iter().filter(parada).cloned().collect();
    let mut frases: Vec<String> = grupos(&paradas).iter().map(Grupo::frase).collect();
    if let Some(s) = saltados.iter().find(|s| !parada(s)) {
        let dia = con_dia(s.fecha);
        frases.push(format!(
            "El último día sería el {dia}, que no es hábil ({}): pasa al siguiente.",
            s.motivo
        ));
    }
    frases
}

fn ultima(t: &Termino) -> String {
    let vence = con_dia(t.vence);
    match t.espera() {
        Some(limite) => {
            format!(
                "Si lo que falta llega el último día, el {}, vence el {vence}; si llega antes, vence antes.",
                larga(limite)
            )
        }
        None => format!("Vence el {vence}."),
    }
}

fn evento(e: &Evento) -> String {
    match e {
        Evento::Suspension { desde, hasta, acto } => {
            format!("El término se suspendió del {} al {}: {acto}.", larga(*desde), larga(*hasta))
        }
        Evento::Prorroga { en, motivo, .. } => {
            format!("La prórroga se avisó el {}: {}.", larga(*en), sin_punto(motivo))
        }
        Evento::Traslado { en, a, recibido: None, .. } => format!("Se trasladó a {a} el {}.", con_dia(*en)),
        Evento::Traslado { en, a, recibido: Some(dia), .. } => format!(
            "Se trasladó a {a} el {}, que la recibió el {}: el plazo corre desde el día siguiente.",
            larga(*en),
            con_dia(*dia)
        ),
        Evento::Incompleta(r) => requerimiento(r),
    }
}

fn requerimiento(r: &Requerimiento) -> String {
    let ampliada = if r.ampliada.is_some() { " (con la ampliación que pidió)" } else { "" };
    let (pedida, limite) = (larga(r.pedida), larga(r.limite));
    let pedido = format!("El {pedida} se le pidió lo que falta, hasta el {limite}{ampliada}");
    match r.completa {
        None => format!("{pedido}."),
        Some(dia) => format!("{pedido}; llegó el {}, y el plazo sigue al día siguiente.", con_dia(dia)),
    }
}

fn sin_punto(s: &str) -> &str {
    s.trim_end_matches('.')
}

/// "No cuentan los sábados y domingos: 8 días."
fn fines_de_semana(saltados: &[Salto]) -> Option<String> {
    let cuantos = |m: &Motivo| saltados.iter().filter(|s| s.motivo == *m).count();
    let (sabados, domingos) = (cuantos(&Motivo::Sabado), cuantos(&Motivo::Domingo));
    let que = match (sabados, domingos) {
        (0, 0) => return None,
        (_, 0) => "los sábados",
        (0, _) => "los domingos",
        _ => "los sábados y domingos",
    };
    let n = sabados + domingos;
    Some(format!("No cuentan {que}: {n} {}.", if n == 1 { "día" } else { "días" }))
}

/// Days in a row that are skipped for one reason, weekends between them left aside.
struct Grupo<'a> {
    motivo: &'a Motivo,
    desde: Fecha,
    hasta: Fecha,
}

fn grupos(saltados: &[Salto]) -> Vec<Grupo<'_>> {
    let mut grupos: Vec<Grupo<'_>> = Vec::new();
    let mut anterior: Option<Fecha> = None;
    // Whether only skipped days lie between the last group and this day.
    let mut seguido = false;
    for s in saltados {
        seguido &= anterior.is_some_and(|f| dias_entre(f, s.fecha) == 1);
        anterior = Some(s.fecha);
        if matches!(s.motivo, Motivo::Sabado | Motivo::Domingo) {
            continue;
        }
        match grupos.last_mut() {
            Some(g) if seguido && *g.motivo == s.motivo => g.hasta = s.fecha,
            _ => grupos.push(Grupo { motivo: &s.motivo, desde: s.fecha, hasta: s.fecha }),
        }
        seguido = true;
    }
    grupos
}

impl Grupo<'_> {
    fn frase(&self) -> String {
        let cual = if self.desde == self.hasta {
            format!("No cuenta el {}", con_dia(self.desde))
        } else {
            format!("No cuentan los días del {} al {}", larga(self.desde), larga(self.hasta))
        };
        match self.motivo {
            Motivo::Festivo { nombre, norma } => format!("{cual}, festivo: {nombre} ({norma})."),
            otro => format!("{cual}: {otro}."),
        }
    }
}
