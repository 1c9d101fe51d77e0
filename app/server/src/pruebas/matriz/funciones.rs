//! The server functions: each has a row that says what it names; whoever may not do it changes nothing and learns nothing.

use super::{
    Prueba,
    escena::{Objeto, Valor},
    reglas::{De, Persona},
    sin_direccion,
};
use crate::pruebas::{
    foto::{Foto, igual},
    navegador::{Pares, Respuesta},
};
use axum::http::Method;
use leptos::server_fn::axum::server_fn_paths;
use std::collections::BTreeSet;

/// What a function names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Nombra {
    /// No document: the person's own things, or nobody's.
    Nada,
    /// A page of a document.
    Pagina,
    /// A document that is kept.
    Documento,
    /// A document of the bin.
    Papelera,
    /// Documents to share, which asks for grado medio.
    Compartir,
    /// A notification, which asks for as much.
    Notificacion,
}

/// In the order in which the owner tries them: what is deleted is there until then, and in the bin after it.
const FUNCIONES: [(&str, Nombra); 13] = [
    ("sugerir", Nombra::Nada),
    ("extender", Nombra::Nada),
    ("consentir", Nombra::Nada),
    ("elevar", Nombra::Nada),
    ("guardar_borrador", Nombra::Nada),
    ("ver_documentos", Nombra::Pagina),
    ("renombrar_documento", Nombra::Documento),
    ("mover_documento", Nombra::Documento),
    ("etiquetar_documento", Nombra::Documento),
    ("compartir_documentos", Nombra::Compartir),
    ("abrir_notificacion", Nombra::Notificacion),
    ("borrar_documentos", Nombra::Documento),
    ("recuperar_documento", Nombra::Papelera),
];

impl Nombra {
    fn puede(self, p: Persona, o: Objeto) -> bool {
        let (duena, otra) = (p.es_duena(), o == Objeto::Ajeno && p == Persona::Otra);
        match self {
            Self::Nada => true,
            Self::Pagina => otra || (duena && matches!(o, Objeto::Propio | Objeto::Borrado)),
            Self::Documento => otra || (duena && o == Objeto::Propio),
            Self::Papelera => otra || (duena && matches!(o, Objeto::Propio | Objeto::Borrado)),
            Self::Compartir | Self::Notificacion => otra || (p == Persona::Duena && o == Objeto::Propio),
        }
    }
}

impl Prueba<'_> {
    pub(super) async fn funciones(&mut self) {
        let metodos: Vec<(String, Method)> = server_fn_paths().map(|(c, m)| (c.to_owned(), m)).collect();
        for (nombre, nombra) in FUNCIONES {
            self.descansar().await;
            let camino = format!("/api/fn/{nombre}");
            let (_, metodo) = metodos.iter().find(|(c, _)| *c == camino).expect("it is registered");
            match nombra {
                Nombra::Nada => self.de_nada(&camino, metodo).await,
                _ => self.de_documentos(&camino, metodo, nombra).await,
            }
        }
    }

    /// With everything of the owner in its arguments.
    async fn de_nada(&mut self, camino: &str, metodo: &Method) {
        let antes = self.e.de_maria(Foto::de(&self.e.casa).await);
        let campos = self.e.campos(&self.e.documento, self.persona);
        let (r, que) = self.llamar(camino, metodo, &campos).await;
        if !self.persona.es_duena() {
            self.calla(&r, &Valor::nada(), &que);
            igual(&antes, &self.e.de_maria(Foto::de(&self.e.casa).await), &que);
        }
    }

    /// All of them: first those that may not be touched, which answer as one that is not there.
    async fn de_documentos(&mut self, camino: &str, metodo: &Method, nombra: Nombra) {
        let de = if nombra == Nombra::Notificacion { De::Notificacion } else { De::CampoDocumento };
        let todos = self.e.objetos(de, &Method::POST);
        let (suyos, ajenos): (Vec<_>, Vec<_>) =
            todos.into_iter().partition(|(o, _)| nombra.puede(self.persona, *o));
        let antes = Foto::de(&self.e.casa).await;
        let mut vistas = Vec::new();
        for (objeto, valor) in &ajenos {
            let campos = self.argumentos(nombra, &valor.campo);
            let (r, que) = self.llamar(camino, metodo, &campos).await;
            let que = format!("{que} {objeto:?}");
            assert!(!hecho(&r), "{que}: it was done: {}", r.cuerpo);
            self.calla(&r, valor, &que);
            vistas.push((objeto, sin_direccion(&r, valor)));
        }
        let (_, falta) = vistas.iter().find(|(o, _)| **o == Objeto::Falta).expect("nobody has it");
        for (objeto, vista) in &vistas {
            assert_eq!(vista, falta, "{:?} {camino} {objeto:?}: it can be told", self.persona);
        }
        igual(&antes, &Foto::de(&self.e.casa).await, camino);
        for (objeto, valor) in suyos {
            let campos = self.argumentos(nombra, &valor.campo);
            let (r, que) = self.llamar(camino, metodo, &campos).await;
            assert!(hecho(&r), "{que} {objeto:?}: it was not done: {}", r.cuerpo);
            self.calla(&r, &valor, &que);
        }
    }

    async fn llamar(&mut self, camino: &str, metodo: &Method, campos: &Pares) -> (Respuesta, String) {
        self.posts += 1;
        self.celdas += 1;
        let r = match *metodo {
            Method::GET => {
                let consulta = serde_urlencoded::to_string(campos).expect("query");
                self.n.ver(&self.e.casa, &format!("{camino}?{consulta}")).await
            }
            _ => self.n.enviar(&self.e.casa, camino, campos).await,
        };
        let que = format!("{:?} {camino}", self.persona);
        assert_ne!(r.estado.as_u16(), 429, "{que}: too often");
        (r, que)
    }

    fn argumentos(&self, nombra: Nombra, objeto: &str) -> Pares {
        let formulario = serde_urlencoded::to_string(self.e.campos(objeto, self.persona)).expect("fields");
        let vista = match nombra {
            Nombra::Pagina => format!("carpeta/documentos/{objeto}/"),
            _ => "carpeta/documentos/".to_owned(),
        };
        let pares = [
            ("documento", objeto),
            ("documentos", objeto),
            ("notificacion", objeto),
            ("nombre", "robado.pdf"),
            ("etiquetas", "robada"),
            ("carpeta", ""),
            ("campos", formulario.as_str()),
            ("vista", vista.as_str()),
        ];
        crate::pruebas::navegador::pares(pares)
    }
}

/// Whether it says so; whatever it says, it understood its arguments.
fn hecho(r: &Respuesta) -> bool {
    assert!(r.estado.is_success(), "{} {}", r.estado, r.cuerpo);
    let parte: islands::Parte = serde_json::from_str(&r.cuerpo).expect("a part");
    parte.ok
}

#[test]
fn every_server_function_has_a_row_and_the_table_names_no_other() {
    let reales: BTreeSet<String> =
        server_fn_paths().map(|(c, _)| c.trim_start_matches("/api/fn/").to_owned()).collect();
    let tabla: BTreeSet<String> = FUNCIONES.iter().map(|(n, _)| (*n).to_owned()).collect();
    assert_eq!(reales, tabla, "who may call it, and on what?");
}
