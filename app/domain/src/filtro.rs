//! The lists that a choice or two narrow, by their addresses: the site has those in which something stands.

use crate::{
    Slug,
    costo::Costo,
    publicacion::{Asunto, Ficha, Publicacion},
    tramite::{Modalidad, Tramite},
};

/// Rows on one page of a list.
pub const POR_PAGINA: usize = 50;

/// One choice: its group, in the order of addresses, and its name there.
type Eleccion = (u8, String);

/// The narrowed lists in which a trámite stands: `tramites/filtro/tema-vivienda--gratis/` …
pub fn de_tramite(t: &Tramite) -> Vec<String> {
    let tema = t.tema.as_ref().map(|g| (0, format!("tema-{g}")));
    let modalidad = match t.modalidad {
        Some(Modalidad::EnLinea(_)) => Some("en-linea"),
        Some(Modalidad::Parcial(_)) => Some("parcialmente-en-linea"),
        Some(Modalidad::Presencial) => Some("presencial"),
        Some(Modalidad::NoPublicada(_)) | None => None,
    };
    let costo = t.costo.map(|c| if c == Costo::Gratuito { "gratis" } else { "con-costo" });
    let fijas = [modalidad.map(|s| (1, s.to_owned())), costo.map(|s| (2, s.to_owned()))];
    let audiencias = t.audiencias.iter().map(|g| (3, format!("para-{g}")));
    rutas(
        "tramites/",
        &tema.into_iter().chain(fijas.into_iter().flatten()).chain(audiencias).collect::<Vec<_>>(),
    )
}

/// The narrowed lists in which a publication stands: `normativa/filtro/decreto--2026/` …; `tema` gives the Spanish name of the
/// subject of a question.
pub fn de_publicacion<'a>(p: &Publicacion, tema: impl Fn(&Asunto) -> Option<&'a str>) -> Vec<String> {
    let anio = |f: crate::Fecha| (1, en_direccion(&f.year().to_string()));
    let elecciones = match &p.ficha {
        Ficha::Normativa(n) => vec![(0, en_direccion(&n.tipo)), anio(n.expedicion)],
        Ficha::Documento(s) => vec![(0, s.en_direcciones().to_owned()), anio(p.fecha)],
        Ficha::Pregunta(a) => tema(a).map(|n| (0, en_direccion(n))).into_iter().collect(),
        _ => Vec::new(),
    };
    rutas(p.tipo().raiz(), &elecciones)
}

/// A choice as addresses have it, after its Spanish name.
pub fn en_direccion(nombre: &str) -> String {
    Slug::suggest(nombre).map_or_else(|| "otro".into(), |s| s.to_string())
}

/// Each choice alone, and each two of different groups.
fn rutas(raiz: &str, elecciones: &[Eleccion]) -> Vec<String> {
    let mut rutas = Vec::new();
    for (i, (grupo, a)) in elecciones.iter().enumerate() {
        rutas.push(format!("{raiz}filtro/{a}/"));
        let otras = elecciones[i + 1..].iter().filter(|(g, _)| g != grupo);
        rutas.extend(otras.map(|(_, b)| format!("{raiz}filtro/{a}--{b}/")));
    }
    rutas
}

#[cfg(test)]
mod tests {
    use super::rutas;

    #[test]
    fn choices_of_one_group_never_meet() {
        let elecciones = [(0, "tema-casa"), (3, "para-empresas"), (3, "para-familias")];
        let elecciones = elecciones.map(|(g, s)| (g, s.to_owned()));
        assert_eq!(
            rutas("tramites/", &elecciones),
            [
                "tramites/filtro/tema-casa/",
                "tramites/filtro/tema-casa--para-empresas/",
                "tramites/filtro/tema-casa--para-familias/",
                "tramites/filtro/para-empresas/",
                "tramites/filtro/para-familias/",
            ]
        );
        assert!(rutas("eventos/", &[]).is_empty());
    }
}
