//! The same form on pages in English: in words of English, of which one is missing, and all in Spanish.

use super::formularios::{definicion, pagina, respuestas, revision};
use crate::{
    Portal, Quien,
    ejemplos::{
        idiomas,
        persona::{ahora, presencia},
    },
    formulario::{Falla, FormularioPagina, Revision},
    persona::Mensaje,
};
use domain::{
    Texto, fecha,
    formulario::{Formulario, Respuestas},
};
use std::sync::Arc;

/// Left in Spanish, as in a sheet whose translation lacks it.
const FALTA: &str = "Desde cuándo vive allí.";

const PALABRAS: [(&str, &str); 32] = [
    ("Su solicitud", "Your request"),
    ("¿Qué certificado necesita?", "Which certificate do you need?"),
    ("Certificado de residencia", "Certificate of residence"),
    ("Para probar dónde vive.", "To prove where you live."),
    ("Certificado de vecindad", "Certificate of neighbourhood"),
    ("¿Para qué lo usará?", "What will you use it for?"),
    ("Para estudiar", "To study"),
    ("Para trabajar", "To work"),
    ("¿Por qué lo pide?", "Why do you ask for it?"),
    ("Vive allí desde", "You have lived there since"),
    ("Personas en la vivienda", "People in the home"),
    ("Valor del arriendo", "Rent"),
    ("Sus datos", "Your data"),
    ("¿Quién la presenta?", "Who files it?"),
    ("Una persona", "A person"),
    ("Una empresa", "A company"),
    ("Razón social", "Name of the company"),
    ("NIT", "Tax number (NIT)"),
    ("Nombre completo", "Full name"),
    ("Documento de identidad", "Identity document"),
    ("Correo electrónico", "E-mail"),
    ("Enviarle la respuesta.", "To send you the answer."),
    ("nombre@ejemplo.com", "name@example.com"),
    ("Teléfono", "Telephone"),
    ("Dirección", "Address"),
    ("Municipio", "Municipality"),
    ("Personas del hogar", "People of the household"),
    ("Documento", "Document"),
    ("Soportes", "Papers"),
    ("Recibo de un servicio público", "A bill of a public utility"),
    ("Lo declaro", "I state it"),
    ("Declaro que vivo en la dirección que escribí.", "I state that I live at the address that I wrote."),
];

fn en_ingles(es: &str) -> Texto {
    PALABRAS.iter().find(|(de, _)| *de == es).map_or(es, |(_, en)| en).into()
}

/// The form in its English words.
fn traducida(f: &Formulario) -> Formulario {
    let mut p = f.palabras();
    for s in &mut p.secciones {
        s.titulo = en_ingles(&s.titulo);
        for c in &mut s.campos {
            c.etiqueta = en_ingles(&c.etiqueta);
            for o in &mut c.opciones {
                o.texto = en_ingles(&o.texto);
                o.ayuda.iter_mut().for_each(|a| *a = en_ingles(a));
            }
            for t in [&mut c.ayuda, &mut c.ejemplo, &mut c.para, &mut c.texto].into_iter().flatten() {
                *t = en_ingles(t);
            }
        }
    }
    f.con_palabras(&p)
}

/// Everything that is wrong, in English.
fn fallas(f: &Formulario, r: &Respuestas) -> Vec<Falla> {
    let una = |h: domain::formulario::Hallazgo| {
        let etiqueta = f.ubicar(&h.campo).map_or("", |(_, c, _)| &*c.etiqueta);
        Falla::new(h.campo.clone(), Mensaje::igual(h.motivo.mensaje("en", etiqueta)))
    };
    f.revisar(r, fecha::legal(ahora())).errores.into_iter().map(una).collect()
}

/// The sample sede in English, which lacks that word.
fn portal(p: &Portal) -> Portal {
    let mut sitio = idiomas::con_ingles();
    for v in &mut sitio.idiomas {
        v.en_espanol.push(FALTA.into());
    }
    Portal::new(sitio, p.opciones().clone())
}

/// The pages.
pub(super) fn paginas(p: &Portal) -> Vec<(&'static str, String)> {
    let (es, r, p) = (definicion(), respuestas(), portal(p));
    let en = traducida(&es);
    let quien = idiomas::en_ingles(&presencia("tramites/certificado-de-residencia/solicitud/"));
    let ana = Quien::Persona(&quien);
    let (titulo, entradilla) =
        ("Certificate of residence".to_owned(), "Proves that you live here.".to_owned());
    let con_errores = FormularioPagina {
        fallas: fallas(&en, &r),
        entradilla,
        titulo: titulo.clone(),
        ..pagina(&en, &r, None)
    };
    let en_espanol = FormularioPagina { titulo: titulo.clone(), espanol: true, ..pagina(&es, &r, Some(2)) };
    let leida = Revision { titulo, formulario: Arc::new(en.clone()), ..revision(&en, &r) };
    let leida_en_espanol = Revision { espanol: true, ..revision(&es, &r) };
    vec![
        ("formulario-error-en", p.formulario(ana, &con_errores)),
        ("formulario-en-espanol", p.formulario(ana, &en_espanol)),
        ("revision-en", p.revision(ana, &leida)),
        ("revision-en-espanol", p.revision(ana, &leida_en_espanol)),
    ]
}
