//! One sheet: read, check, turn into its domain type.

use super::carpeta::{Archivo, Clase};
use crate::{
    diagnostico::{Diagnostico, Severidad},
    esquema::{Ctx, Enlace, Esquema, Exige, publicaciones, revisar::revisar, textos, tramite},
    fuente,
    indice::Indice,
    leer, markdown,
    nodo::{Nodo, Pos, Tramo},
    portada::{self, Partes},
    yaml,
};
use domain::{
    Slug, Texto,
    pagina::{Cuerpo, Dependencia, Pagina},
    publicacion::{Ficha, Publicacion},
    tramite::{Estado, Suit, Tramite},
};
use std::{path::Path, sync::Arc};

pub(crate) enum Contenido {
    Tramite(Arc<Tramite>),
    Dependencia(Dependencia),
    Publicacion(Publicacion),
    Pagina(Pagina),
}

/// A sheet as it was read; no content where it had errors.
pub(crate) struct Hoja {
    pub(crate) archivo: Archivo,
    pub(crate) contenido: Option<Contenido>,
    pub(crate) diagnosticos: Vec<Diagnostico>,
    pub(crate) enlaces: Vec<Enlace>,
    /// Of a trámite, as far as its errors let it be known; of what is published, only that it is a draft.
    pub(crate) estado: Option<Estado>,
    /// What a translation leaves in Spanish.
    pub(crate) en_espanol: Vec<Texto>,
}

/// State, name and codes of a trámite, what a publication adds to the tree, the filters of both, and the anchors of any page.
#[derive(PartialEq)]
pub(crate) struct Cara<'h> {
    estado: Option<Estado>,
    nombre: &'h str,
    suit: Option<&'h Suit>,
    nodo: Option<&'h Slug>,
    ficha: Option<&'h Ficha>,
    filtros: Vec<String>,
    anclas: Vec<&'h str>,
}

impl Hoja {
    pub(crate) fn leer(dir: &Path, archivo: Archivo, indice: &Indice) -> Self {
        let mut hoja = Self {
            archivo,
            contenido: None,
            diagnosticos: Vec::new(),
            enlaces: Vec::new(),
            estado: None,
            en_espanol: Vec::new(),
        };
        if let Some(original) = hoja.archivo.original() {
            hoja.leer_traduccion(dir, &original, indice);
        } else if let Some(texto) = fuente::leer(dir, &hoja.archivo.nombre, &mut hoja.diagnosticos) {
            hoja.entender(&texto, indice);
        }
        hoja
    }

    fn entender(&mut self, texto: &str, indice: &Indice) {
        let nombre = self.archivo.nombre.clone();
        match partes(&nombre, texto) {
            Ok((nodo, partes)) => self.revisar(&nodo, &partes, texto, indice),
            Err(d) => self.diagnosticos.push(*d),
        }
    }

    fn revisar(&mut self, nodo: &Nodo<'_>, partes: &Partes<'_>, texto: &str, indice: &Indice) {
        let ruta = self.archivo.ruta();
        let mut ctx = Ctx::new(&self.archivo.nombre, texto, indice, &ruta);
        self.estado = match self.archivo.clase {
            Clase::Tramite => Some(leer::tramite::estado(nodo)),
            Clase::Publicada(_) if leer::publicaciones::es_borrador(nodo) => Some(Estado::Borrador),
            _ => None,
        };
        ctx.estricto = self.estado.is_none_or(|e| e == Estado::Publicado);
        revisar(nodo, self.esquema(), Tramo::INICIO, &mut ctx);
        let cuerpo = markdown::cuerpo(partes.cuerpo, partes.linea_cuerpo, &mut ctx);
        let Ctx { mut diagnosticos, enlaces, estilo, .. } = ctx;
        if diagnosticos.iter().all(|d| d.severidad != Severidad::Error) {
            self.contenido = self.contenido(nodo, indice, cuerpo);
            if self.contenido.is_none() && self.es_borrador_publicable() {
                diagnosticos.push(self.sin_mostrar(nodo, texto));
            }
        }
        self.diagnosticos.append(&mut diagnosticos);
        self.diagnosticos.append(&mut estilo.terminar(nodo, &self.archivo.nombre));
        self.enlaces = enlaces;
    }

    /// A draft of what is published, which may lack what its page needs: then there is no page yet.
    pub(crate) fn es_borrador_publicable(&self) -> bool {
        self.estado == Some(Estado::Borrador) && self.archivo.clase != Clase::Tramite
    }

    fn sin_mostrar(&self, nodo: &Nodo<'_>, texto: &str) -> Diagnostico {
        let faltan =
            self.esquema().campos.iter().filter(|c| c.exige != Exige::Nunca && nodo.get(c.clave).is_none());
        let faltan = faltan.map(|c| format!("«{}»", c.clave)).collect::<Vec<_>>().join(", ");
        let mensaje = "A este borrador le faltan datos para poder mostrarlo".to_owned();
        Diagnostico::en(&self.archivo.nombre, texto, Tramo::INICIO, "borrador-incompleto", mensaje)
            .ayuda(format!("Escriba {faltan}. Mientras tanto no se ve ni en la vista previa."))
            .advertencia()
    }

    pub(super) fn esquema(&self) -> &'static Esquema {
        match self.archivo.clase {
            Clase::Tramite => &tramite::TRAMITE,
            Clase::Dependencia => &textos::DEPENDENCIA,
            Clase::Publicada(t) => publicaciones::de(t),
            Clase::Pagina => &textos::PAGINA,
        }
    }

    pub(super) fn contenido(&self, nodo: &Nodo<'_>, indice: &Indice, cuerpo: Cuerpo) -> Option<Contenido> {
        if self.archivo.clase == Clase::Pagina {
            return leer::textos::pagina(&self.archivo.nombre_corto, nodo, cuerpo).map(Contenido::Pagina);
        }
        let slug = Slug::parse(&self.archivo.nombre_corto)?;
        match self.archivo.clase {
            Clase::Dependencia => leer::textos::dependencia(slug, nodo, cuerpo).map(Contenido::Dependencia),
            Clase::Publicada(t) => {
                leer::publicaciones::publicacion(t, slug, nodo, indice, cuerpo).map(Contenido::Publicacion)
            }
            _ => leer::tramite::tramite(slug, nodo, cuerpo).map(|t| Contenido::Tramite(Arc::new(t))),
        }
    }

    /// What other sheets and the lists see of it.
    pub(crate) fn cara(&self) -> Option<Cara<'_>> {
        let anclas = self.cuerpo()?.titulos.iter().map(|t| &*t.id).collect();
        let (estado, filtros) = (self.estado, self.filtros());
        let mut cara = Cara { estado, nombre: "", suit: None, nodo: None, ficha: None, filtros, anclas };
        match self.contenido.as_ref()? {
            Contenido::Tramite(t) => (cara.nombre, cara.suit) = (&t.nombre, t.suit.as_ref()),
            Contenido::Publicacion(p) => (cara.nodo, cara.ficha) = (p.nodo.as_ref(), Some(&p.ficha)),
            _ => {}
        }
        Some(cara)
    }

    /// Anchors of its page, where it could be read.
    pub(crate) fn cuerpo(&self) -> Option<&Cuerpo> {
        Some(match self.contenido.as_ref()? {
            Contenido::Tramite(t) => &t.cuerpo,
            Contenido::Dependencia(d) => &d.cuerpo,
            Contenido::Publicacion(p) => &p.cuerpo,
            Contenido::Pagina(p) => &p.cuerpo,
        })
    }
}

/// The two halves of a sheet, the first as a tree.
pub(super) fn partes<'t>(archivo: &str, texto: &'t str) -> Result<(Nodo<'t>, Partes<'t>), Box<Diagnostico>> {
    let partes = portada::partir(archivo, texto)?;
    if let Some(d) = tabulador(archivo, texto, partes.yaml) {
        return Err(Box::new(d));
    }
    match yaml::leer(partes.yaml, 1) {
        Ok(nodo) => Ok((nodo, partes)),
        Err(falla) => Err(Box::new(falla.diagnostico(archivo, texto))),
    }
}

/// A tab in the indentation, before the parser stumbles over it somewhere else.
fn tabulador(archivo: &str, texto: &str, yaml: &str) -> Option<Diagnostico> {
    if !yaml.contains('\t') {
        return None;
    }
    let (i, columna) = yaml.lines().enumerate().find_map(|(i, l)| {
        let sangria = l.len() - l.trim_start().len();
        l[..sangria].find('\t').map(|c| (i, c))
    })?;
    let n = |n: usize| u32::try_from(n).unwrap_or(u32::MAX / 2);
    let inicio = Pos { linea: n(i) + 2, columna: n(columna) + 1 };
    let tramo = Tramo { inicio, fin: Pos { columna: inicio.columna + 1, ..inicio } };
    Some(
        Diagnostico::en(
            archivo,
            texto,
            tramo,
            "yaml-tabulador",
            "Hay un tabulador donde van espacios".into(),
        )
        .ayuda("Borre el tabulador y ponga espacios: dos por cada nivel."),
    )
}
