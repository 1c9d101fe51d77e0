//! transparencia.toml over the tree of the law.

use super::slug;
use crate::nodo::Nodo;
use domain::{
    Slug,
    publicacion::Tipo,
    transparencia::{Arbol, Lista, Lugar, NoAplica, Nodo as Lugar_, estandar},
};

/// What the file says, by name of the node.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dicho(Vec<Entrada>);

#[derive(Clone, Debug)]
struct Entrada {
    id: Slug,
    numero: Option<domain::Texto>,
    titulo: Option<domain::Texto>,
    padre: Option<Slug>,
    lugar: Lugar,
}

pub(crate) fn dicho(nodo: &Nodo<'_>) -> Dicho {
    Dicho(nodo.lista("nodo").iter().filter_map(entrada).collect())
}

fn entrada(nodo: &Nodo<'_>) -> Option<Entrada> {
    let lista = nodo.str("lista").and_then(Tipo::de_carpeta);
    let lugar = Lugar {
        pagina: nodo.texto("pagina"),
        enlace: nodo.texto("enlace"),
        lista: lista.map(|tipo| Lista { tipo, de: nodo.texto("tipo").or_else(|| nodo.texto("serie")) }),
        no_aplica: nodo
            .get("no_aplica")
            .and_then(|n| Some(NoAplica { motivo: n.texto("motivo")?, norma: n.texto("norma")? })),
    };
    Some(Entrada {
        id: slug(nodo, "id")?,
        numero: nodo.texto("numero"),
        titulo: nodo.texto("titulo"),
        padre: slug(nodo, "padre"),
        lugar,
    })
}

impl Dicho {
    /// The tree of the law with what the entity says of it, and with its own places.
    pub(crate) fn arbol(&self, territorial: bool) -> Arbol {
        let mut nodos = estandar(territorial);
        for e in &self.0 {
            match nodos.iter_mut().find(|n| n.id == e.id) {
                Some(n) => e.sobre(n),
                None => nodos.extend(e.propio()),
            }
        }
        Arbol::new(nodos)
    }
}

impl Entrada {
    fn sobre(&self, n: &mut Lugar_) {
        n.lugar = self.lugar.clone();
        if let Some(numero) = &self.numero {
            n.numero = numero.clone();
        }
        if let Some(titulo) = &self.titulo {
            n.titulo = titulo.clone();
        }
    }

    fn propio(&self) -> Option<Lugar_> {
        Some(Lugar_ {
            id: self.id.clone(),
            numero: self.numero.clone()?,
            padre: Some(self.padre.clone()?),
            titulo: self.titulo.clone()?,
            debe: "".into(),
            obligatorio: false,
            norma: "".into(),
            lugar: self.lugar.clone(),
        })
    }
}
