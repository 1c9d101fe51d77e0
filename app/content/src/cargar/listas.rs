//! sede.toml and the shared lists.

mod traducir;

use super::carpeta::dentro;
use crate::{
    diagnostico::{Diagnostico, Severidad},
    esquema::{
        Ctx, Enlace, Esquema, calendario, catalogos, consentimientos, directorio, revisar::revisar, sede,
        transparencia,
    },
    fuente,
    indice::{Catalogo, Indice},
    leer::{self, transparencia::Dicho},
    nodo::{Nodo, Tramo},
    reglas::normas,
};
use domain::{
    Texto,
    calendario::Calendario,
    consentimiento::Clausulas,
    directorio::{GrupoDeInteres, Servidor},
    entidad::Entidad,
    norma::Norma,
    pagina::Punto,
    sitio::{Grupo, Sitio},
    transparencia::Arbol,
};
use std::{
    collections::{BTreeMap, HashSet},
    path::Path,
};

/// The lists, and what was wrong in them.
#[derive(Clone, Default)]
pub(crate) struct Listas {
    entidad: Option<Entidad>,
    temas: Vec<Grupo>,
    audiencias: Vec<Grupo>,
    normas: Vec<Norma>,
    puntos: Vec<Punto>,
    sinonimos: Vec<Vec<Texto>>,
    clausulas: Clausulas,
    calendario: Calendario,
    servidores: Vec<Servidor>,
    grupos: Vec<GrupoDeInteres>,
    dicho: Dicho,
    pub(crate) diagnosticos: Vec<Diagnostico>,
    /// Links of each list to pages of the sede.
    pub(crate) enlaces: Vec<(String, Vec<Enlace>)>,
    pub(crate) archivos: usize,
    /// Of a language: what is still said in Spanish.
    pub(crate) en_espanol: Vec<Texto>,
    /// Words of the interface, by language.
    pub(crate) palabras: BTreeMap<Box<str>, BTreeMap<Texto, Texto>>,
    /// Language and name of each list that was translated, and of each that was not.
    traducidas: Vec<(Box<str>, String)>,
    sin_traducir: Vec<(Box<str>, String)>,
}

impl Listas {
    /// Reads all lists and adds their names to the index.
    pub(crate) fn leer(dir: &Path, indice: &mut Indice, publicos: &[String]) -> Self {
        let mut l = Self::default();
        (l.temas, indice.temas) = l.lista(dir, "temas.toml", &catalogos::TEMAS, indice, |n, c| {
            normas::slugs_repetidos(n, "tema", Catalogo::Tema, c);
            (leer::catalogos::grupos(n, "tema"), Some(nombres(n, "tema")))
        });
        (l.audiencias, indice.audiencias) =
            l.lista(dir, "audiencias.toml", &catalogos::AUDIENCIAS, indice, |n, c| {
                normas::slugs_repetidos(n, "audiencia", Catalogo::Audiencia, c);
                (leer::catalogos::grupos(n, "audiencia"), Some(nombres(n, "audiencia")))
            });
        (l.normas, indice.normas) = l.lista(dir, "normas.toml", &catalogos::NORMAS, indice, |n, c| {
            normas::repetidas(n, c);
            (leer::catalogos::normas(n), Some(nombres(n, "norma")))
        });
        (l.puntos, indice.puntos) = l.lista(dir, "puntos.toml", &catalogos::PUNTOS, indice, |n, c| {
            normas::slugs_repetidos(n, "punto", Catalogo::Punto, c);
            (leer::catalogos::puntos(n), Some(nombres(n, "punto")))
        });
        if dir.join("sinonimos.toml").symlink_metadata().is_ok() {
            l.sinonimos = l.lista(dir, "sinonimos.toml", &catalogos::SINONIMOS, indice, |n, _| {
                leer::catalogos::sinonimos(n)
            });
        }
        if dir.join("consentimientos.toml").symlink_metadata().is_ok() {
            l.clausulas =
                l.lista(dir, "consentimientos.toml", &consentimientos::CONSENTIMIENTOS, indice, |n, _| {
                    leer::consentimientos::clausulas(n)
                });
        }
        l.calendario(dir, indice);
        (l.entidad, indice.idiomas) = l.lista(dir, "sede.toml", &sede::ENTIDAD, indice, |n, c| {
            logo(n, publicos, c);
            (leer::sede::entidad(n), leer::sede::idiomas(n))
        });
        l.directorio(dir, indice);
        l.transparencia(dir, indice);
        l
    }

    /// Who works here and who organises around it; an entity may have neither list yet.
    fn directorio(&mut self, dir: &Path, indice: &Indice) {
        if dir.join("servidores.toml").symlink_metadata().is_ok() {
            self.servidores = self.lista(dir, "servidores.toml", &directorio::SERVIDORES, indice, |n, _| {
                leer::directorio::servidores(n)
            });
        }
        if dir.join("grupos.toml").symlink_metadata().is_ok() {
            self.grupos = self
                .lista(dir, "grupos.toml", &directorio::GRUPOS, indice, |n, _| leer::directorio::grupos(n));
        }
    }

    fn transparencia(&mut self, dir: &Path, indice: &mut Indice) {
        self.dicho = self.lista(dir, "transparencia.toml", &transparencia::TRANSPARENCIA, indice, |n, _| {
            leer::transparencia::dicho(n)
        });
        indice.nodos = self.arbol().map(|a| nombres_de(&a));
    }

    /// The tree of the law with what the entity says of it; `None` while sede.toml is wrong.
    pub(super) fn arbol(&self) -> Option<Arbol> {
        Some(self.dicho.arbol(self.entidad.as_ref()?.tipo.es_territorial()))
    }

    /// The name of a subject.
    pub(super) fn tema(&self, slug: &str) -> Option<&str> {
        self.temas.iter().find(|g| *g.slug == *slug).map(|g| &*g.nombre)
    }

    /// Only the calendar of a folder; the law alone where it has none.
    pub(crate) fn solo_calendario(dir: &Path) -> Result<Calendario, Vec<Diagnostico>> {
        let mut l = Self::default();
        l.calendario(dir, &Indice::default());
        if l.diagnosticos.iter().any(|d| d.severidad == Severidad::Error) {
            return Err(l.diagnosticos);
        }
        Ok(l.calendario)
    }

    fn calendario(&mut self, dir: &Path, indice: &Indice) {
        if dir.join("calendario.toml").symlink_metadata().is_ok() {
            self.calendario = self.lista(dir, "calendario.toml", &calendario::CALENDARIO, indice, |n, _| {
                leer::calendario::calendario(n)
            });
        }
    }

    fn lista<T: Default>(
        &mut self,
        dir: &Path,
        archivo: &str,
        esquema: &Esquema,
        indice: &Indice,
        leer: impl FnOnce(&Nodo<'_>, &mut Ctx<'_>) -> T,
    ) -> T {
        self.archivos += 1;
        if dir.join(archivo).is_symlink() && !dentro(dir, archivo) {
            let mensaje = "Este enlace simbólico da vueltas o lleva fuera de la carpeta".into();
            let d = Diagnostico::de_archivo(archivo, "enlace-simbolico", mensaje);
            self.diagnosticos.push(d.ayuda("Copie aquí el archivo verdadero."));
            return T::default();
        }
        if !dir.join(archivo).exists() {
            let d = Diagnostico::de_archivo(archivo, "lista-falta", format!("Falta el archivo {archivo}"));
            self.diagnosticos.push(
                d.ayuda("Toda sede lo tiene. «sede new CARPETA» crea uno de ejemplo que usted puede copiar."),
            );
            return T::default();
        }
        let Some(texto) = fuente::leer(dir, archivo, &mut self.diagnosticos) else { return T::default() };
        let Some(nodo) = crate::toml::leer(archivo, &texto, &mut self.diagnosticos) else {
            return T::default();
        };
        let mut ctx = Ctx::new(archivo, &texto, indice, "");
        revisar(&nodo, esquema, Tramo::INICIO, &mut ctx);
        let valor = leer(&nodo, &mut ctx);
        if !ctx.enlaces.is_empty() {
            self.enlaces.push((archivo.to_owned(), std::mem::take(&mut ctx.enlaces)));
        }
        self.diagnosticos.append(&mut ctx.diagnosticos);
        valor
    }

    /// A sede with no sheets yet; `None` while sede.toml is wrong.
    pub(crate) fn sitio(&self) -> Option<Sitio> {
        Some(Sitio {
            entidad: self.entidad.clone()?,
            temas: self.temas.clone(),
            audiencias: self.audiencias.clone(),
            tramites: Vec::new(),
            dependencias: Vec::new(),
            puntos: self.puntos.clone(),
            normas: self.normas.clone(),
            paginas: Vec::new(),
            publicaciones: Vec::new(),
            servidores: self.servidores.clone(),
            grupos: self.grupos.clone(),
            arbol: Arbol::default(),
            sinonimos: self.sinonimos.clone(),
            clausulas: self.clausulas.clone(),
            calendario: self.calendario.clone(),
            idiomas: Vec::new(),
        })
    }
}

/// Names of a list as written, also those of entries with errors: one mistake is told once.
fn nombres(nodo: &Nodo<'_>, clave: &str) -> HashSet<Box<str>> {
    nodo.lista(clave).iter().filter_map(|n| n.str("slug")).map(Into::into).collect()
}

/// Each node by its name and by its number.
fn nombres_de(arbol: &Arbol) -> BTreeMap<Box<str>, Box<str>> {
    let de =
        |n: &domain::transparencia::Nodo| [(&*n.id).into(), n.numero.clone()].map(|k| (k, (&*n.id).into()));
    arbol.nodos().iter().flat_map(de).collect()
}

fn logo(nodo: &Nodo<'_>, publicos: &[String], ctx: &mut Ctx<'_>) {
    let Some((n, logo)) = nodo.get("logo").and_then(|n| Some((n, n.escalar()?))) else { return };
    if !publicos.iter().any(|p| p == logo) {
        ctx.error(
            n.tramo,
            "logo-falta",
            format!("No está el logo «{logo}» en la carpeta publico/"),
            "Guárdelo ahí, o corrija el nombre.",
        );
    }
}
