//! `/consulta/`: a filing for anybody who knows its number and a second datum, and for who filed it; what is wrong is
//! not told.

use super::{
    caso::{documentos_de, historia, por_completar},
    constancia::plazo_de,
    prueba::Prueba,
    vista,
};
use crate::{
    actos::{
        Expediente,
        mesa::{Actor, Completar, Negado, hacer},
    },
    borde::{Borde, Direccion, error::Error, limites::Que},
    rutas::{envio::Envio, mesa},
    sesion::{self, Campos},
};
use axum::{
    body::Bytes,
    extract::{Request, State},
    http::StatusCode,
    response::{Redirect, Response},
};
use domain::fecha;
use pages::{
    formulario::Falla,
    peticion::{Abierta, ConsultaRadicado, Hito, Seguimiento},
};
use std::{net::IpAddr, sync::Arc};
use store::{Id, peticiones};

const CAMINO: &str = "/consulta/estado";

/// What was typed: the number, and one or two data.
struct Datos {
    radicado: String,
    dato: String,
    otro: String,
}

/// Who loads the address of a post.
pub(crate) async fn a_la_consulta() -> Redirect {
    Redirect::to("/consulta/")
}

/// `POST /consulta/estado`.
pub(crate) async fn consultar(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    cuerpo: Bytes,
) -> Response {
    let r = async {
        let datos = Datos::de_campos(&borde, ip, &cuerpo)?.0;
        match hallar(&borde, &datos).await? {
            Ok((e, prueba)) => pagina(&borde, &e, prueba, &datos, Vuelta::default()).await,
            Err(no) => Ok(no),
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST /consulta/documento`: a document of who proves that they filed.
pub(crate) async fn documento_pedido(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    cuerpo: Bytes,
) -> Response {
    let r = async {
        let (datos, campos) = Datos::de_campos(&borde, ip, &cuerpo)?;
        match hallar(&borde, &datos).await? {
            Ok((e, Prueba::Toda)) => {
                let orden = mesa::orden(&borde, Actor::Radicador(e.peticion.id), &datos.radicado, None)?;
                mesa::servir(&borde, &orden, campos.texto("orden")).await
            }
            Ok(_) => Err(Error::NoExiste),
            Err(no) => Ok(no),
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

/// `POST /consulta/completar`: what the entity asked for, from who did not enter.
///
/// Norma: Ley 1437 de 2011, art. 17
pub(crate) async fn completar(
    State(borde): State<Arc<Borde>>,
    Direccion(ip): Direccion,
    peticion: Request,
) -> Response {
    let r = async {
        borde.limites.contar_ip(Que::Estado, ip).map_err(Error::Demasiados)?;
        let (formulario, megas) = mesa::con_archivos(&borde, "archivos")?;
        let mut envio = Envio::leer(&borde, &formulario, megas, peticion).await?;
        let datos = Datos::de(|n| envio.respuestas.texto(n).to_owned());
        match hallar(&borde, &datos).await {
            Ok(Ok((e, Prueba::Toda))) => con_lo_pedido(&borde, &e, &datos, &mut envio).await,
            otro => {
                envio.olvidar(&borde).await;
                otro?.err().ok_or(Error::NoExiste)
            }
        }
    };
    sesion::responder(&borde, CAMINO, r.await)
}

async fn con_lo_pedido(
    borde: &Arc<Borde>,
    e: &Expediente,
    datos: &Datos,
    envio: &mut Envio,
) -> Result<Response, Error> {
    let orden = mesa::orden(borde, Actor::Radicador(e.peticion.id), &datos.radicado, None)?;
    let texto = envio.respuestas.texto("texto").to_owned();
    let rechazados = super::rechazados(envio, mesa::limites(borde).1);
    let ids: Vec<Id> = envio.recibidos.iter().map(|(_, r)| r.id).collect();
    let documentos = std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).collect();
    let gesto = Completar { texto: texto.clone(), documentos, rechazados };
    let hecho = hacer(borde, orden, gesto).await;
    if !matches!(hecho, Ok(Ok(()))) {
        borde.deposito.soltar(&ids).await;
    }
    let vuelta = match hecho?.map_err(|n| mesa::pedir_otra_vez(n, "archivos", !ids.is_empty())) {
        Ok(()) => Vuelta { completada: true, ..Vuelta::default() },
        Err(Negado::NoEsta) => return Err(Error::NoExiste),
        Err(Negado::Fallas(fallas)) => Vuelta { fallas, texto, ..Vuelta::default() },
        Err(Negado::Otro) => {
            Vuelta { fallas: vec![Falla::clave("", "falla.solicitud_cambio")], texto, ..Vuelta::default() }
        }
    };
    // As it stands now.
    match hallar(borde, datos).await? {
        Ok((e, prueba)) => pagina(borde, &e, prueba, datos, vuelta).await,
        Err(no) => Ok(no),
    }
}

/// What a post leaves on the page that answers it.
#[derive(Default)]
struct Vuelta {
    fallas: Vec<Falla>,
    texto: String,
    /// What was missing has come.
    completada: bool,
}

impl Datos {
    fn de(campo: impl Fn(&str) -> String) -> Self {
        let corto = |n| campo(n).trim().chars().take(254).collect();
        Self { radicado: corto("radicado"), dato: corto("dato"), otro: corto("otro") }
    }

    fn de_campos(borde: &Borde, ip: IpAddr, cuerpo: &Bytes) -> Result<(Self, Campos), Error> {
        borde.limites.contar_ip(Que::Estado, ip).map_err(Error::Demasiados)?;
        let campos = Campos::leer(cuerpo).ok_or(Error::Formulario)?;
        Ok((Self::de(|n| campos.texto(n).to_owned()), campos))
    }

    fn pares(&self) -> Vec<(String, String)> {
        let uno = |n: &str, v: &String| (n.to_owned(), v.clone());
        let todos = [uno("radicado", &self.radicado), uno("dato", &self.dato), uno("otro", &self.otro)];
        todos.into_iter().filter(|(_, v)| !v.is_empty()).collect()
    }

    /// What is missing before anything can be looked for.
    fn fallas(&self) -> Vec<Falla> {
        let falta = |campo, valor: &str, que| valor.is_empty().then(|| Falla::clave(campo, que));
        [
            falta("radicado", &self.radicado, "falla.radicado"),
            falta("dato", &self.dato, "falla.dato_de_consulta"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The filing, with what is proven of it; else the page that says neither which datum is wrong nor whether it exists.
async fn hallar(borde: &Arc<Borde>, datos: &Datos) -> Result<Result<(Expediente, Prueba), Response>, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let fallas = datos.fallas();
    if !fallas.is_empty() {
        return Ok(Err(formulario(borde, &datos.radicado, fallas, StatusCode::UNPROCESSABLE_ENTITY)));
    }
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let p = match portal.sitio().entidad.radicacion.leer(&datos.radicado) {
        Some(r) => peticiones::por_radicado(c, r).await?,
        None => None,
    };
    let prueba = Prueba::de(p.as_ref(), &datos.dato, &datos.otro);
    let Some(p) = p.filter(|_| prueba != Prueba::Nada) else {
        return Ok(Err(formulario(borde, &datos.radicado, Vec::new(), StatusCode::NOT_FOUND)));
    };
    let e = Expediente::leer(c, p).await?.ok_or(Error::NoExiste)?;
    Ok(Ok((e, prueba)))
}

fn formulario(borde: &Arc<Borde>, radicado: &str, fallas: Vec<Falla>, estado: StatusCode) -> Response {
    let x = ConsultaRadicado {
        radicado: radicado.chars().take(40).collect(),
        no_encontrada: fallas.is_empty(),
        fallas,
    };
    vista::para(borde, CAMINO, None, estado, |p, q| p.consulta_radicado(q, &x))
}

/// How it stands; a third datum that does not open it is told at its field.
async fn pagina(
    borde: &Arc<Borde>,
    e: &Expediente,
    prueba: Prueba,
    datos: &Datos,
    mut vuelta: Vuelta,
) -> Result<Response, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let (p, sitio) = (&e.peticion, portal.sitio());
    let (mut historia, mut pares) = (historia(e), datos.pares());
    let abierta = if prueba == Prueba::Toda {
        Some(Abierta { texto: vuelta.texto, completada: vuelta.completada, ..abierta(borde, e).await? })
    } else {
        if !datos.otro.is_empty() {
            vuelta.fallas.push(Falla::clave("otro", "falla.otro_dato"));
        }
        pares.retain(|(n, _)| n != "otro");
        // The words of each step are of who filed.
        historia = historia.into_iter().map(|h| Hito { texto: None, ..h }).collect();
        None
    };
    let estado = if vuelta.fallas.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let x = Seguimiento {
        radicado: e.radicado(&portal),
        clase: p.clase,
        tramite: sitio.tramite(&p.tramite).map(|t| t.nombre.to_string()),
        recibida: p.recibida_en,
        estado: p.estado,
        dependencia: sitio.dependencia(&p.dependencia).map(|d| d.nombre.to_string()),
        plazo: plazo_de(borde, e, None),
        historia,
        prueba: pares,
        abierta,
        fallas: vuelta.fallas,
    };
    Ok(vista::para(borde, CAMINO, None, estado, |p, q| p.seguimiento(q, &x)))
}

async fn abierta(borde: &Arc<Borde>, e: &Expediente) -> Result<Abierta, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let documentos = documentos_de(borde, e, "").await?;
    let lugar = |ruta: String| ruta.rsplit('/').next().map(str::to_owned);
    Ok(Abierta {
        respuesta: e.respuesta(),
        documentos: documentos
            .into_iter()
            .map(|d| pages::peticion::DocumentoVista { ruta: d.ruta.and_then(lugar), ..d })
            .collect(),
        completar: por_completar(e, fecha::legal(borde.ahora()), &portal.sitio().calendario),
        archivos: mesa::limites(borde),
        ..Abierta::default()
    })
}
