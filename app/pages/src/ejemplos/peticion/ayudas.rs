//! Helpers and surveys, with people who do not exist.

use super::radicadas::{completar, mio};
use crate::{
    Portal,
    ejemplos::{dia, idiomas, persona::presencia},
    formulario::Falla,
    mesa::{ComentarioVista, Encuestas, TramiteEncuestado},
    persona::{Carpeta, Presencia},
    peticion::{Ayuda, AyudaFila, AyudanteVista, Ayudantes, Ayudas, CasoVista, EncuestaVista, MiTramite},
};
use domain::{encuesta::Cuenta, peticion::Estado};

fn ayudantes() -> Ayudantes {
    let uno = |id: &str, documento: &str, d| AyudanteVista {
        id: id.into(),
        documento: documento.into(),
        hasta: dia(2026, 12, d),
    };
    let filas = vec![uno("0197e0c4", "CC •••0202", 20), uno("0197e0c5", "PPT •••0404", 4)];
    Ayudantes { filas, ..Ayudantes::default() }
}

fn con_fallas(fallas: Vec<Falla>) -> CasoVista {
    CasoVista { fallas, ..mio().caso }
}

fn con_ayudantes() -> MiTramite {
    MiTramite {
        ayudantes: Ayudantes { tipo: "CE".into(), numero: "12\"".into(), dias: "400".into(), ..ayudantes() },
        caso: con_fallas(vec![
            Falla::new("numero", "Revise el número: no puede ser de ese tipo de documento"),
            Falla::new("dias", "Escriba un número de 1 a 365"),
            Falla::new("acepta", "Marque que entiende lo que esa persona verá y podrá hacer"),
        ]),
        ..mio()
    }
}

fn terminada(encuesta: EncuestaVista, fallas: Vec<Falla>) -> MiTramite {
    let caso = CasoVista { estado: Estado::Respondida, plazo: None, ..con_fallas(fallas) };
    MiTramite { caso, encuesta: Some(encuesta), ..mio() }
}

fn con_encuesta_mala() -> MiTramite {
    let escrito =
        EncuestaVista::Pregunta { estrellas: String::new(), facil: "no".into(), comentario: "\"<mal".into() };
    let fallas = vec![
        Falla::new("estrellas", "Elija de una a cinco estrellas"),
        Falla::new("comentario", "Escriba 10 letras o más, o deje el comentario vacío"),
    ];
    terminada(escrito, fallas)
}

fn ayuda(cambiar: impl FnOnce(&mut CasoVista)) -> Ayuda {
    let mut caso = mio().caso;
    caso.plazo = caso.plazo.map(|p| crate::peticion::Plazo { ics: None, ..p });
    cambiar(&mut caso);
    Ayuda { caso, de: "Rosa Elvira Marín".into(), hasta: dia(2026, 12, 20) }
}

fn ayudas() -> Ayudas {
    let fila = |radicado: &str, titulo: &str, estado| AyudaFila {
        titulo: titulo.into(),
        radicado: radicado.into(),
        de: "Rosa M.".into(),
        estado,
        hasta: dia(2026, 12, 20),
    };
    let filas = vec![
        fila("2026-000123", "Certificado de residencia", Estado::PorCompletar),
        fila("2026-000090", "Pido que arreglen el puente de la vereda El Carmen", Estado::Respondida),
    ];
    Ayudas { filas, anteriores: Some("carpeta/ayudas/?antes_de=0197e0c4".into()) }
}

fn encuestas() -> Encuestas {
    let cuenta = |cuantas, estrellas, faciles| Cuenta { cuantas, estrellas, faciles };
    let [octubre, noviembre] = ["octubre de 2026", "noviembre de 2026"].map(str::to_owned);
    let residencia = TramiteEncuestado {
        nombre: "Certificado de residencia".into(),
        total: cuenta(27, 116, 20),
        meses: vec![(noviembre.clone(), cuenta(24, 104, 19)), (octubre, cuenta(3, 12, 1))],
    };
    let pqrsd = TramiteEncuestado {
        nombre: String::new(),
        total: cuenta(2, 3, 0),
        meses: vec![(noviembre.clone(), cuenta(2, 3, 0))],
    };
    let dijo = |tramite: &str, estrellas, texto: &str| ComentarioVista {
        tramite: tramite.into(),
        mes: noviembre.clone(),
        estrellas,
        texto: texto.into(),
    };
    let comentarios = vec![
        dijo("Certificado de residencia", 5, "Me llegó el mismo día y no tuve que ir hasta la alcaldía."),
        dijo("", 1, "Tuve que escribir tres veces.\nNadie contestaba \"<el teléfono>\"."),
    ];
    Encuestas {
        tramites: vec![residencia, pqrsd],
        comentarios,
        anteriores: Some("funcionario/encuestas/?antes=1700000000000.0197e0c4".into()),
    }
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let en = |path: &str| presencia(path);
    let mia = en("carpeta/tramites/2026-000123/");
    let de_otra = en("carpeta/ayudas/2026-000123/");
    let mesa = Presencia { funcionario: true, ..en("funcionario/encuestas/") };
    let ingles = idiomas::en_ingles(&mesa);
    let falta = ayuda(|c| {
        (c.estado, c.completar, c.plazo) = (Estado::PorCompletar, Some(completar()), None);
    });
    let error = ayuda(|c| c.fallas = vec![Falla::new("texto", "Escriba algo o adjunte un archivo")]);
    let llenos = Ayudantes {
        filas: ayudantes().filas.iter().cycle().take(5).cloned().collect(),
        ..Ayudantes::default()
    };
    let con_puerta = Carpeta { ayuda: true, ..Carpeta::default() };
    vec![
        ("mi-tramite-ayudantes-error", p.mi_tramite(&mia, &con_ayudantes())),
        ("mi-tramite-ayudantes", p.mi_tramite(&mia, &MiTramite { ayudantes: llenos, ..mio() })),
        ("mi-tramite-encuesta", p.mi_tramite(&mia, &terminada(EncuestaVista::nueva(), Vec::new()))),
        ("mi-tramite-encuesta-error", p.mi_tramite(&mia, &con_encuesta_mala())),
        (
            "mi-tramite-encuesta-respondida",
            p.mi_tramite(&mia, &terminada(EncuestaVista::Respondida, Vec::new())),
        ),
        ("ayudas", p.ayudas(&en("carpeta/ayudas/"), &ayudas())),
        ("ayudas-vacia", p.ayudas(&en("carpeta/ayudas/"), &Ayudas::default())),
        ("ayuda", p.ayuda(&de_otra, &ayuda(|_| ()))),
        ("ayuda-error", p.ayuda(&de_otra, &error)),
        ("ayuda-por-completar", p.ayuda(&de_otra, &falta)),
        ("carpeta-que-ayuda", p.carpeta(&en("carpeta/"), &con_puerta)),
        ("encuestas", p.encuestas(&mesa, &encuestas())),
        ("encuestas-en", idiomas::portal(p).encuestas(&ingles, &encuestas())),
        ("encuestas-vacia", p.encuestas(&mesa, &Encuestas::default())),
    ]
}
