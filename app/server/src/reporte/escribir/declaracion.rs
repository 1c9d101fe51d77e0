//! The declaration of accessibility, as a page of the content folder: what was tested, what a person must judge, what is missing.

use super::{
    super::{Informe, Renglon},
    frase, plana,
};
use domain::{cumplimiento::Estado, entidad::Entidad, fecha};
use std::fmt::Write;

/// The chapter that it tells of.
const CAPITULO: &str = "accesibilidad";

/// Norma: Resolución MinTIC 1519 de 2020, art. 3 y anexo 1
pub(crate) fn declaracion(i: &Informe, e: &Entidad) -> String {
    let lineas: Vec<&Renglon> = i.lineas.iter().filter(|r| r.capitulo == CAPITULO).collect();
    let de = |estado: Estado| lineas.iter().copied().filter(move |r| r.estado == estado);
    let [no, persona, si] = Estado::TODOS.map(|x| de(x).count());
    let mut s = format!(
        "---\ntitulo: Conformidad con las pautas de accesibilidad\n\
         resumen: Qué comprobó el programa, qué debe mirar una persona y qué falta por corregir.\n\
         actualizado: {}\nversion: \"{}\"\n---\n",
        i.fecha, i.fecha
    );
    let _ = write!(
        s,
        "## Qué declaramos\n\n{} declara que esta sede es **{}**. La medida es el nivel Doble A (AA) de las pautas de accesibilidad web \
         2.1. Lo pide la Resolución 1519 de 2020.\n\nEl {} el programa miró {} páginas y formularios. De {} exigencias:\n\n\
         - {si} se cumplen, hasta donde una máquina puede ver.\n- {no} no se cumplen.\n- {persona} las decide una persona.\n",
        e.nombre,
        nivel(no),
        fecha::larga(i.fecha),
        i.paginas,
        lineas.len()
    );
    // A list and not a table: on a phone its columns would break each word.
    s.push_str("\n## Qué comprobó el programa\n\n");
    for r in lineas.iter().filter(|r| r.estado != Estado::LoDecideUnaPersona) {
        let _ = writeln!(s, "- {}: {} **{}.**", nombre(&r.id), plana(&r.exigencia), r.estado.palabras());
    }
    s.push_str("\n## Qué debe mirar una persona\n\n");
    for r in lineas.iter() {
        let _ = r.persona.map(|p| writeln!(s, "- **{}** {p}", plana(&r.exigencia)));
    }
    s.push_str("\n## Qué falta\n\n");
    for r in de(Estado::NoCumple) {
        let donde = r.evidencia.first().map(frase).unwrap_or_default();
        let _ = writeln!(s, "- {} {}", plana(&r.exigencia), plana(&donde));
    }
    if no == 0 {
        s.push_str("El programa no encontró nada por corregir. Falta lo que solo puede mirar una persona.\n");
    }
    let _ = write!(
        s,
        "\n## Cómo avisar de una barrera\n\nEscriba a {} o llame al {}. También puede presentar un [reclamo](/pqrsd/). \
         Díganos en qué página estaba y qué quería hacer.\n",
        e.correo, e.conmutador
    );
    s
}

/// What may be said before a person has looked: never that all of it conforms.
fn nivel(no_cumplen: usize) -> &'static str {
    if no_cumplen == 0 {
        "parcialmente conforme, a la espera de lo que decide una persona"
    } else {
        "parcialmente conforme"
    }
}

/// "CC1"; what has no number of the norm says nothing.
fn nombre(id: &str) -> &str {
    if id.starts_with("CC") { id } else { "Anexo 1" }
}
