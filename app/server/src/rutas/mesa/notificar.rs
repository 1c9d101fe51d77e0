//! An official notifies the act of a case: the form, the review of what the person will read, and the sending.

use super::{formulario_de, limites, orden_de_mesa, rechazados};
use crate::{
    actos::{
        Expediente,
        mesa::{self, Negado, Orden},
        notificaciones::{self as acto, Previa, SIN_REVISAR, guardada, guardar, prever, previa},
    },
    archivos::Recibido,
    azar,
    borde::{Borde, error::Error, limites::Que, paginas},
    rutas::{envio::Envio, hecho, notificaciones::vista, pedido::Atender, radicacion::abreviado},
    sesion::{self, Con, Llenado, Quien},
    trabajos::{NoLimpio, exigir_limpio},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    formulario::{Archivo, Respuestas},
    notificacion::{RecursoUsual, recursos_usuales},
};
use pages::{
    notificaciones::{Notificar, RecursoComun, Revisar},
    persona::{Falla, Hecho},
};
use std::sync::Arc;
use store::{Id, adjuntos::Analisis, notificaciones::Nueva};

mod escrito;

pub(super) use escrito::momento;

/// A form as it came, with the copy that is kept for its key.
struct Escrito {
    /// Where it is answered: the links of the page go from there.
    aqui: String,
    clave: String,
    respuestas: Respuestas,
    copia: Option<Recibido>,
    /// What the antivirus said of it.
    analisis: Analisis,
}

impl Escrito {
    /// The same key in the same case is the same notification.
    fn notificar(&self, orden: &Orden) -> acto::Notificar {
        acto::Notificar {
            asunto: format!("Decisión en su solicitud {}", orden.radicado),
            propuesta: escrito::propuesta(&self.respuestas),
            grado: escrito::grado(&self.respuestas),
            clave: Some(format!("{}:{}", orden.radicado, self.clave)),
            documento: self.copia.clone(),
            analisis: self.analisis,
        }
    }
}

/// Where the form stands, and under which its copy waits.
fn camino(orden: &Orden) -> String {
    format!("/funcionario/casos/{}/notificar", orden.radicado)
}

/// `GET /funcionario/casos/{radicado}/notificar`.
pub(super) async fn ver(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(radicado): Path<String>,
) -> Response {
    let aqui = format!("/funcionario/casos/{radicado}/notificar");
    let r = async {
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        let (aqui, clave) = (aqui.clone(), azar::secreto());
        let analisis = Analisis::SinAnalizar;
        let x = Escrito { aqui, clave, respuestas: Respuestas::default(), copia: None, analisis };
        forma(&borde, &quien, &orden, x, (StatusCode::OK, Vec::new())).await
    };
    sesion::responder(&borde, &aqui, r.await)
}

/// `POST /funcionario/casos/{radicado}/notificar`, with the copy of the act: what the person will read, and nothing sent.
pub(super) async fn revisar(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Path(radicado): Path<String>,
    peticion: Request,
) -> Response {
    let aqui = format!("/funcionario/casos/{radicado}/notificar");
    let r = async {
        borde.limites.contar(Que::Persona, quien.huella.as_bytes()).map_err(Error::Demasiados)?;
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        // Nobody else's file is taken to disk.
        mesa::mirar(&borde, orden.clone()).await?.map_err(|_| Error::NoExiste)?;
        let megas = limites(&borde).1;
        let solo_pdf = Archivo { cantidad: 1, tipos: vec!["pdf".into()], tipo_documental: None };
        let formulario = formulario_de("copia", solo_pdf).ok_or(Error::NoExiste)?;
        let envio = Envio::leer(&borde, &formulario, megas, peticion).await?;
        let mut malos = rechazados(&envio, megas);
        let (x, falla) = recibir(&borde, &quien, &orden, envio).await?;
        malos.extend(falla);
        let previsto = prever(&borde, &orden, x.notificar(&orden)).await?;
        match previsto {
            Ok((nueva, previa)) if malos.is_empty() => pagina(&borde, &quien, &orden, x, (nueva, previa)),
            Ok(_) => forma(&borde, &quien, &orden, x, (StatusCode::UNPROCESSABLE_ENTITY, malos)).await,
            Err(n) => volver(&borde, &quien, &orden, x, (n, malos)).await,
        }
    };
    sesion::responder(&borde, &aqui, r.await)
}

/// The form with its copy: the one that came now takes the place of the one that was kept, unless the antivirus finds
/// something in it.
async fn recibir(
    borde: &Borde,
    quien: &Quien,
    orden: &Orden,
    mut envio: Envio,
) -> Result<(Escrito, Option<Falla>), Error> {
    let (persona, aqui) = (quien.datos.persona.ok_or(Error::NoExiste)?, camino(orden));
    let clave = Some(envio.orden("_clave")).filter(|c| es_clave(c)).map_or_else(azar::secreto, str::to_owned);
    let antes = guardada(borde, persona, &aqui, &clave).await?;
    let nueva = std::mem::take(&mut envio.recibidos).into_iter().map(|(_, r)| r).next();
    let (copia, falla) = match nueva {
        None => revisada(borde, antes).await,
        Some(r) => {
            let (nueva, falla) = revisada(borde, Some((r.clone(), Analisis::SinAnalizar))).await;
            match nueva {
                None => {
                    borde.deposito.soltar_sin_nombre(&[r.id]).await;
                    (antes, falla)
                }
                Some((r, analisis)) => {
                    guardar(borde, persona, (&aqui, &clave), (&r, analisis)).await?;
                    let vieja: Vec<Id> = antes.iter().map(|(r, _)| r.id).collect();
                    borde.deposito.soltar_sin_nombre(&vieja).await;
                    (Some((r, analisis)), falla)
                }
            }
        }
    };
    let (copia, analisis) = copia.unzip();
    let analisis = analisis.unwrap_or(Analisis::SinAnalizar);
    Ok((Escrito { aqui, clave, respuestas: envio.respuestas, copia, analisis }, falla))
}

/// A copy with what the antivirus says of it by now; none where it found something.
async fn revisada(
    borde: &Borde,
    copia: Option<(Recibido, Analisis)>,
) -> (Option<(Recibido, Analisis)>, Option<Falla>) {
    let Some((r, Analisis::SinAnalizar)) = copia else { return (copia, None) };
    match exigir_limpio(borde, r.id, &r.huella).await {
        Ok(analisis) => (Some((r, analisis)), None),
        Err(NoLimpio::SinRespuesta) => {
            (Some((r, Analisis::SinAnalizar)), Some(Falla::new("copia", SIN_REVISAR)))
        }
        Err(NoLimpio::Infectado) => {
            let que = "El antivirus encontró algo peligroso en la copia y no la guardamos. Adjunte otra.";
            (None, Some(Falla::new("copia", que)))
        }
    }
}

/// A key as the page made it.
fn es_clave(s: &str) -> bool {
    (1..=43).contains(&s.len()) && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// `POST /funcionario/casos/{radicado}/notificar/enviar`: sends what was reviewed, or goes back to the form.
pub(super) async fn enviar(
    State(borde): State<Arc<Borde>>,
    Path(radicado): Path<String>,
    Llenado(quien, campos, ..): Llenado<Atender>,
) -> Response {
    let aqui = format!("/funcionario/casos/{radicado}/notificar/enviar");
    let r = async {
        let orden = orden_de_mesa(&borde, &quien, &radicado, None)?;
        let pares = campos.pares().iter().filter(|(n, _)| !n.starts_with('_')).cloned();
        let respuestas = Respuestas::de(pares).ok_or(Error::Formulario)?;
        let clave = campos.texto("_clave").to_owned();
        let persona = quien.datos.persona.ok_or(Error::NoExiste)?;
        let antes = guardada(&borde, persona, &camino(&orden), &clave).await?;
        let (copia, falla) = revisada(&borde, antes).await;
        let (copia, analisis) = copia.unzip();
        let analisis = analisis.unwrap_or(Analisis::SinAnalizar);
        let x = Escrito { aqui: aqui.clone(), clave, respuestas, copia, analisis };
        if campos.marcado("_cambiar") {
            return forma(&borde, &quien, &orden, x, (StatusCode::OK, Vec::new())).await;
        }
        if let Some(falla) = falla {
            let vuelta = (StatusCode::UNPROCESSABLE_ENTITY, vec![falla]);
            return forma(&borde, &quien, &orden, x, vuelta).await;
        }
        match acto::notificar(&borde, orden.clone(), x.notificar(&orden)).await? {
            Ok(id) => Ok(hecho::a(&format!("/funcionario/notificaciones/{id}/"), Hecho::CasoActualizado)),
            Err(n) => volver(&borde, &quien, &orden, x, (n, Vec::new())).await,
        }
    };
    sesion::responder(&borde, &aqui, r.await)
}

/// The form again, with what must be put right.
async fn volver(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: &Orden,
    x: Escrito,
    (n, malos): (Negado, Vec<Falla>),
) -> Result<Response, Error> {
    let (estado, mut fallas) = match n {
        Negado::NoEsta => return Err(Error::NoExiste),
        Negado::Fallas(fallas) => (StatusCode::UNPROCESSABLE_ENTITY, fallas),
        Negado::Otro => {
            let que = "Esta notificación ya se envió con otra decisión. Comience de nuevo desde el caso.";
            (StatusCode::CONFLICT, vec![Falla::new("", que)])
        }
    };
    // Why a copy was not taken says more than that there is none.
    fallas.retain(|f| malos.is_empty() || f.campo != "copia");
    fallas.extend(malos);
    forma(borde, quien, orden, x, (estado, fallas)).await
}

async fn forma(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: &Orden,
    x: Escrito,
    (estado, fallas): (StatusCode, Vec<Falla>),
) -> Result<Response, Error> {
    let caso = mesa::mirar(borde, orden.clone()).await?.map_err(|_| Error::NoExiste)?;
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let previa = previa(borde, c, orden, &caso).await?;
    let e = Expediente::leer(c, caso.peticion).await?.ok_or(Error::NoExiste)?;
    let sin_correo = || "Sin correo registrado: no le llega un aviso".to_owned();
    let correo = previa.correo.as_deref().map_or_else(sin_correo, abreviado);
    let pagina = Notificar {
        clave: x.clave,
        radicado: orden.radicado.clone(),
        asunto: e.asunto(&portal),
        destinatario: previa.destinatario,
        avisos_a: previa.acepto.then_some(correo),
        respuestas: x.respuestas,
        copia: x.copia.map(|r| (r.nombre, u64::try_from(r.bytes).unwrap_or_default())),
        usuales: recursos_usuales().iter().map(comun).collect(),
        megas: limites(borde).1,
        fallas,
    };
    let presencia = quien.presencia(&x.aqui, borde.ahora());
    Ok(paginas::html(borde, estado, portal.notificar(&presencia, &pagina)))
}

fn comun(r: &RecursoUsual) -> RecursoComun {
    RecursoComun { nombre: r.nombre.to_string(), dias: r.dias, norma: r.norma.to_string() }
}

/// What the person will read, before and after.
fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    orden: &Orden,
    x: Escrito,
    (nueva, previa): (Nueva, Previa),
) -> Result<Response, Error> {
    let mut ocultos = vec![("_clave".to_owned(), x.clave)];
    ocultos.extend(x.respuestas.pares().iter().cloned());
    let sin_correo = || "ninguna parte: no tiene correo registrado".to_owned();
    let pagina = Revisar {
        radicado: orden.radicado.clone(),
        asunto: nueva.asunto,
        destinatario: previa.destinatario,
        avisos_a: previa.correo.as_deref().map_or_else(sin_correo, abreviado),
        firmante: vista::firmante(&nueva.contenido),
        acto: vista::acto(&nueva.contenido),
        recursos: vista::recursos(borde, &nueva.contenido, None),
        grado: nueva.grado,
        hasta: previa.hasta,
        ocultos,
    };
    let presencia = quien.presencia(&x.aqui, borde.ahora());
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.revisar_notificacion(&presencia, &pagina)))
}
