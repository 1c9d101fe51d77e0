//! How each kind is called.

use crate::formato::Palabra;
use domain::publicacion::Tipo;
use rust_i18n::t;

/// "Normativa".
pub(crate) fn titulo(t: Tipo, l: &str) -> Palabra {
    match t {
        Tipo::Noticia => t!("noticias.titulo", locale = l),
        Tipo::Normativa => t!("normativa.titulo", locale = l),
        Tipo::Documento => t!("publicaciones.titulo", locale = l),
        Tipo::Evento => t!("eventos.titulo", locale = l),
        Tipo::Pregunta => t!("preguntas.titulo", locale = l),
        Tipo::Conjunto => t!("conjuntos.titulo", locale = l),
        Tipo::Aviso => t!("avisos.titulo", locale = l),
        Tipo::Consulta => t!("consultas.titulo", locale = l),
    }
}

/// What one finds there.
pub(crate) fn descripcion(t: Tipo, l: &str) -> Palabra {
    match t {
        Tipo::Noticia => t!("noticias.descripcion", locale = l),
        Tipo::Normativa => t!("normativa.descripcion", locale = l),
        Tipo::Documento => t!("publicaciones.descripcion", locale = l),
        Tipo::Evento => t!("eventos.descripcion", locale = l),
        Tipo::Pregunta => t!("preguntas.descripcion", locale = l),
        Tipo::Conjunto => t!("conjuntos.descripcion", locale = l),
        Tipo::Aviso => t!("avisos.descripcion", locale = l),
        Tipo::Consulta => t!("consultas.descripcion", locale = l),
    }
}

/// Said where there is none.
pub(super) fn vacia(t: Tipo, l: &str) -> Palabra {
    match t {
        Tipo::Noticia => t!("noticias.vacia", locale = l),
        Tipo::Normativa => t!("normativa.vacia", locale = l),
        Tipo::Documento => t!("publicaciones.vacia", locale = l),
        Tipo::Evento => t!("eventos.vacia", locale = l),
        Tipo::Pregunta => t!("preguntas.vacia", locale = l),
        Tipo::Conjunto => t!("conjuntos.vacia", locale = l),
        Tipo::Aviso => t!("avisos.vacia", locale = l),
        Tipo::Consulta => t!("consultas.vacia", locale = l),
    }
}
