//! Everything a content folder says, checked: what pages are made from.

use crate::{
    Slug, Texto,
    calendario::Calendario,
    consentimiento::Clausulas,
    directorio::{GrupoDeInteres, Servidor},
    entidad::Entidad,
    formulario::{Formulario, Opcion},
    idioma::Version,
    norma::Norma,
    pagina::{Dependencia, Pagina, Punto},
    pqrsd::Pqrsd,
    publicacion::{Publicacion, Tipo},
    tramite::Tramite,
    transparencia::Arbol,
};
use std::sync::Arc;

/// A whole sede.
#[derive(Clone, Debug)]
pub struct Sitio {
    /// Who it is.
    pub entidad: Entidad,
    /// Subjects, in the order of the home page.
    pub temas: Vec<Grupo>,
    /// Who people are, in the order of the home page.
    pub audiencias: Vec<Grupo>,
    /// Trámites, by slug; shared, so that a change of one sheet copies none of the others.
    pub tramites: Vec<Arc<Tramite>>,
    /// Units, by slug.
    pub dependencias: Vec<Dependencia>,
    /// Attention points, by slug.
    pub puntos: Vec<Punto>,
    /// Norms, by slug.
    pub normas: Vec<Norma>,
    /// Pages of prose, by path.
    pub paginas: Vec<Pagina>,
    /// What is published, by kind, and in each the newest first.
    pub publicaciones: Vec<Publicacion>,
    /// Public servants, in the order of the file.
    pub servidores: Vec<Servidor>,
    /// Groups with an interest, in the order of the file.
    pub grupos: Vec<GrupoDeInteres>,
    /// The tree of Transparencia.
    pub arbol: Arbol,
    /// Words that mean the same in a search.
    pub sinonimos: Vec<Vec<Texto>>,
    /// What people are asked to accept; empty where the entity asks nothing, and then nobody registers.
    pub clausulas: Clausulas,
    /// Which days count: the law, and the closures of the entity.
    pub calendario: Calendario,
    /// The same in further languages.
    pub idiomas: Vec<Version>,
}

/// A subject or an audience: a way to sort trámites.
#[derive(Clone, Debug)]
pub struct Grupo {
    /// Its name in URLs.
    pub slug: Slug,
    /// Its name for people.
    pub nombre: Texto,
    /// What one finds in it.
    pub descripcion: Texto,
    /// Name of an icon of the set, for subjects.
    pub icono: Option<Texto>,
}

/// Looks a thing up in a list sorted by slug.
pub fn buscar<'a, T>(lista: &'a [T], slug: &str, de: impl Fn(&T) -> &str) -> Option<&'a T> {
    lista.binary_search_by(|t| de(t).cmp(slug)).ok().map(|i| &lista[i])
}

impl Sitio {
    /// The form of petitions of this entity: who may receive them, which may be anonymous, which files come with them.
    pub fn formulario_pqrsd(&self) -> Formulario {
        let opcion = |d: &Dependencia| Opcion {
            valor: d.slug.to_string().into(),
            texto: d.nombre.clone(),
            ayuda: None,
        };
        let dependencias: Vec<Opcion> = self.dependencias.iter().map(opcion).collect();
        let Pqrsd { anonimo, .. } = &self.entidad.pqrsd;
        crate::pqrsd::formulario(&dependencias, anonimo, self.entidad.pqrsd.archivos())
    }

    /// The same in the words of a language, of which `suyo` has the names of the units; none where the law's form has no words in it.
    pub fn formulario_pqrsd_en(&self, suyo: &Self, lengua: &str) -> Option<Formulario> {
        let dicho = crate::pqrsd::en_lengua(&suyo.formulario_pqrsd(), lengua)?;
        Some(self.formulario_pqrsd().con_palabras(&dicho.palabras()))
    }

    /// What was published of a kind, newest first.
    pub fn publicadas(&self, tipo: Tipo) -> &[Publicacion] {
        let hasta = |t: Tipo| self.publicaciones.partition_point(|p| p.tipo() < t);
        let fin = self.publicaciones.partition_point(|p| p.tipo() <= tipo);
        self.publicaciones.get(hasta(tipo)..fin).unwrap_or_default()
    }

    /// The publication of that kind and name.
    pub fn publicacion(&self, tipo: Tipo, slug: &str) -> Option<&Publicacion> {
        self.publicadas(tipo).iter().find(|p| &*p.slug == slug)
    }

    /// The trámite of that name.
    pub fn tramite(&self, slug: &str) -> Option<&Tramite> {
        buscar(&self.tramites, slug, |t| &t.slug).map(|t| &**t)
    }

    /// The one name of a procedure: of what a sheet tells of, its slug, also where its code of SUIT is given.
    pub fn procedimiento<'c>(&'c self, codigo: &'c str) -> &'c str {
        let de_suit =
            |t: &&Arc<Tramite>| t.suit.as_ref().is_some_and(|s| s.codigo.as_deref() == Some(codigo));
        match self.tramite(codigo) {
            Some(_) => codigo,
            None => self.tramites.iter().find(de_suit).map_or(codigo, |t| &t.slug),
        }
    }

    /// The unit of that name.
    pub fn dependencia(&self, slug: &str) -> Option<&Dependencia> {
        buscar(&self.dependencias, slug, |d| &d.slug)
    }

    /// The attention point of that name.
    pub fn punto(&self, slug: &str) -> Option<&Punto> {
        buscar(&self.puntos, slug, |p| &p.slug)
    }

    /// The norm of that name.
    pub fn norma(&self, slug: &str) -> Option<&Norma> {
        buscar(&self.normas, slug, |n| &n.slug)
    }

    /// The subject of that name.
    pub fn tema(&self, slug: &str) -> Option<&Grupo> {
        self.temas.iter().find(|g| &*g.slug == slug)
    }

    /// The audience of that name.
    pub fn audiencia(&self, slug: &str) -> Option<&Grupo> {
        self.audiencias.iter().find(|g| &*g.slug == slug)
    }
}
