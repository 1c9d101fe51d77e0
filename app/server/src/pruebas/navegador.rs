//! A browser: keeps cookies, sends what browsers send, and follows only a form to its next step.

use super::casa::{Casa, direccion};
use crate::borde::{Par, idioma};
use axum::{
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header, request::Builder},
};
use domain::grado::Grado;
use std::{collections::BTreeMap, net::IpAddr, sync::Arc};
use url::Url;

const AGENTE: &str = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
const FORMULARIO: &str = "application/x-www-form-urlencoded";

/// Pairs of a form or of a query.
pub(super) type Pares = Vec<(String, String)>;

/// Pairs from words.
pub(super) fn pares<const N: usize>(lista: [(&str, &str); N]) -> Pares {
    lista.map(|(n, v)| (n.to_owned(), v.to_owned())).into()
}

/// An answer, read to its end.
pub(super) struct Respuesta {
    pub(super) estado: StatusCode,
    pub(super) cabeceras: HeaderMap,
    pub(super) cuerpo: String,
}

impl Respuesta {
    pub(super) fn cabecera(&self, nombre: &str) -> &str {
        self.cabeceras.get(nombre).and_then(|v| v.to_str().ok()).unwrap_or("")
    }

    /// Where it leads.
    pub(super) fn destino(&self) -> &str {
        self.cabecera("location")
    }

    /// Its `Set-Cookie` of this name, whole.
    pub(super) fn galleta(&self, nombre: &str) -> Option<&str> {
        let todas = self.cabeceras.get_all(header::SET_COOKIE).iter().filter_map(|v| v.to_str().ok());
        todas.into_iter().find(|v| v.split('=').next() == Some(nombre))
    }

    /// Fails unless it is this, and shows what it is.
    #[track_caller]
    pub(super) fn debe(self, estado: u16) -> Self {
        let que = self.cuerpo.find("<h1").map_or("", |i| &self.cuerpo[i..]);
        let que: String = que.chars().take(300).collect();
        assert_eq!(self.estado.as_u16(), estado, "-> {} {que}", self.destino());
        self
    }

    /// Fails unless it leads there.
    #[track_caller]
    pub(super) fn a(self, destino: &str) -> Self {
        let r = self.debe(303);
        assert_eq!(r.destino(), destino);
        r
    }

    /// Fails unless its words have this.
    #[track_caller]
    pub(super) fn dice(self, texto: &str) -> Self {
        assert!(self.cuerpo.contains(texto), "«{texto}» is not in {}", self.cuerpo);
        self
    }

    /// Fails if something that it asks comes ticked.
    #[track_caller]
    pub(super) fn sin_marcar(self) -> Self {
        assert!(self.cuerpo.contains("<main") && !algo_marcado(&self.cuerpo), "ticked: {}", self.cuerpo);
        self
    }

    /// Fails if its words have this.
    #[track_caller]
    pub(super) fn calla(self, texto: &str) -> Self {
        assert!(!self.cuerpo.contains(texto), "«{texto}» is in {}", self.cuerpo);
        self
    }
}

/// Whether something comes ticked in what the page itself asks.
pub(super) fn algo_marcado(html: &str) -> bool {
    html.split_once("<main").is_some_and(|(_, main)| main.contains(" checked"))
}

/// Somebody's browser.
#[derive(Clone)]
pub(super) struct Navegador {
    pub(super) galletas: BTreeMap<String, String>,
    pub(super) ip: IpAddr,
}

impl Navegador {
    pub(super) fn nuevo() -> Self {
        Self { galletas: BTreeMap::new(), ip: direccion([203, 0, 113, 7]) }
    }

    /// Its session, as the cookie has it.
    pub(super) fn sesion(&self) -> &str {
        let mia = |n: &&String| matches!(n.as_str(), "sede" | "__Host-sede");
        self.galletas.keys().find(mia).map_or("", |n| &self.galletas[n])
    }

    /// Somebody who has a copy of its cookies of now.
    pub(super) fn copia(&self) -> Self {
        self.clone()
    }

    /// Opens an address of the sede.
    pub(super) async fn ver(&mut self, casa: &Casa, camino: &str) -> Respuesta {
        let p = self.peticion(casa, Method::GET, camino).header("sec-fetch-site", "same-origin");
        self.pedir(casa, p.body(Body::empty()).expect("request")).await
    }

    /// Sends a form of the sede.
    pub(super) async fn enviar<N, V>(&mut self, casa: &Casa, camino: &str, campos: &[(N, V)]) -> Respuesta
    where
        N: AsRef<str> + serde::Serialize,
        V: AsRef<str> + serde::Serialize,
    {
        let p = self
            .peticion(casa, Method::POST, camino)
            .header(header::ORIGIN, origen(casa))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, FORMULARIO);
        let cuerpo = serde_urlencoded::to_string(campos).expect("fields");
        let r = self.pedir(casa, p.body(Body::from(cuerpo)).expect("request")).await;
        self.al_paso(casa, r).await
    }

    /// The page of the step to which a form leads.
    pub(super) async fn al_paso(&mut self, casa: &Casa, r: Respuesta) -> Respuesta {
        match r.destino().contains("paso=") {
            true => self.ver(casa, r.destino()).await,
            false => r,
        }
    }

    /// A request with what each one has: host, cookies, browser.
    pub(super) fn peticion(&self, casa: &Casa, metodo: Method, camino: &str) -> Builder {
        let mut p = Request::builder()
            .method(metodo)
            .uri(camino)
            .header(header::HOST, host(casa))
            .header(header::USER_AGENT, AGENTE)
            .extension(Par(self.ip));
        if !self.galletas.is_empty() {
            let todas: Vec<_> = self.galletas.iter().map(|(n, v)| format!("{n}={v}")).collect();
            p = p.header(header::COOKIE, todas.join("; "));
        }
        p
    }

    /// Asks exactly that, and keeps the cookies of the answer.
    pub(super) async fn pedir(&mut self, casa: &Casa, peticion: Request<Body>) -> Respuesta {
        let r = idioma::atender(Arc::clone(&casa.borde.vivo), casa.rutas.clone(), peticion).await;
        let (p, cuerpo) = r.into_parts();
        let bytes = axum::body::to_bytes(cuerpo, 8 << 20).await.expect("body");
        for v in p.headers.get_all(header::SET_COOKIE) {
            self.guardar(v.to_str().expect("text"));
        }
        // Of what is no text, such as a bundle, tests look at the text in it.
        let cuerpo = String::from_utf8_lossy(&bytes).into_owned();
        Respuesta { estado: p.status, cabeceras: p.headers, cuerpo }
    }

    fn guardar(&mut self, galleta: &str) {
        let (par, atributos) = galleta.split_once(';').unwrap_or((galleta, ""));
        let (nombre, valor) = par.split_once('=').expect("a pair");
        if atributos.contains("Max-Age=0") || valor.is_empty() {
            self.galletas.remove(nombre);
        } else {
            self.galletas.insert(nombre.to_owned(), valor.to_owned());
        }
    }

    /// Goes to the authentication service, and gives what it was asked.
    pub(super) async fn ir(&mut self, casa: &Casa, camino: &str) -> Pares {
        let r = self.ver(casa, camino).await.debe(303);
        let url = Url::parse(r.destino()).expect("the service");
        assert!(url.as_str().starts_with(casa.emisor()), "{url}");
        url.query_pairs().into_owned().collect()
    }

    /// Says there who it is, and gives the path to come back by.
    pub(super) async fn elegir(&mut self, casa: &Casa, pedido: &Pares, sub: &str, grado: Grado) -> String {
        let mut campos = pedido.clone();
        campos.extend(pares([("persona", sub), ("grado", grado.nombre())]));
        let r = self.enviar(casa, "/simulador/autorizar", &campos).await.debe(303);
        let url = Url::parse(r.destino()).expect("back");
        url[url::Position::BeforePath..].to_owned()
    }

    /// Enters, whether it was inside or not, and gives where that led.
    pub(super) async fn entrar(&mut self, casa: &Casa, sub: &str, grado: Grado) -> String {
        let camino = format!("/ingresar?grado={grado}&volver=/carpeta/&edad=600");
        self.entrar_por(casa, &camino, sub, grado).await
    }

    /// Enters from an address that asks to.
    pub(super) async fn entrar_por(&mut self, casa: &Casa, camino: &str, sub: &str, grado: Grado) -> String {
        let pedido = self.ir(casa, camino).await;
        let regreso = self.elegir(casa, &pedido, sub, grado).await;
        self.ver(casa, &regreso).await.debe(303).destino().to_owned()
    }

    /// Enters, and registers with these texts besides the terms.
    pub(super) async fn registrar(casa: &Casa, sub: &str, grado: Grado, acepta: &[&str]) -> Self {
        let mut n = Self::nuevo();
        assert_eq!(n.entrar(casa, sub, grado).await, "/registro/");
        n.aceptar(casa, acepta).await.a("/carpeta/?hecho=registrado");
        n
    }

    /// Sends the form of the registration: the terms, and these.
    pub(super) async fn aceptar(&mut self, casa: &Casa, acepta: &[&str]) -> Respuesta {
        let campos = registro(casa, acepta);
        self.enviar(casa, "/registro/", &campos).await
    }
}

/// What the form of the registration sends with these boxes ticked, besides the terms.
pub(super) fn registro(casa: &Casa, acepta: &[&str]) -> Pares {
    let portal = casa.borde.vivo.portal().expect("a site");
    let mut campos = Pares::new();
    for c in &portal.sitio().clausulas.0 {
        campos.push((format!("huella-{}", c.slug), c.huella.to_string()));
        if &*c.slug == "terminos" || acepta.contains(&&*c.slug) {
            campos.push((format!("acepta-{}", c.slug), "si".into()));
        }
    }
    campos
}

/// What the button sends that authorises these words.
pub(super) fn autoriza(casa: &Casa, slug: &str) -> Pares {
    let portal = casa.borde.vivo.portal().expect("a site");
    let huella = portal.sitio().clausulas.get(slug).map_or(String::new(), |c| c.huella.to_string());
    pares([("slug", slug), ("huella", &huella), ("otorgado", "true")])
}

/// As browsers write the origin of the sede.
pub(super) fn origen(casa: &Casa) -> String {
    casa.borde.publico.url().origin().ascii_serialization()
}

/// As browsers write its host.
pub(super) fn host(casa: &Casa) -> String {
    casa.borde.publico.url()[url::Position::BeforeHost..url::Position::AfterPort].to_owned()
}
