//! What the pages of a filing show, out of what somebody has written.

use super::{acceso::Acceso, aportar, hoja::Escrito};
use crate::{
    archivos::NoRecibido,
    borde::{Borde, error::Error, idioma, paginas},
    formas::Forma,
    rutas::envio::Envio,
    sesion::Quien,
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use domain::formulario::{Formulario, Respuestas, Seccion};
use pages::{
    formulario::{
        AdjuntoVista, EstadoAdjunto, EstadoGuardado, Falla, Firma, FormularioPagina, Reintento, Revision,
    },
    persona::Mensaje,
};
use std::sync::Arc;
use store::adjuntos::{Adjunto, Analisis};

/// What a page of a form says besides what was answered.
#[derive(Default)]
pub(super) struct Pagina {
    pub(super) fallas: Vec<Falla>,
    /// Turns of a group that stand on the page.
    pub(super) veces: Vec<(String, u8)>,
    /// Which field asked for more documents of the folder, and after which one.
    pub(super) mas: String,
}

impl Pagina {
    /// As many turns as there were, one more or one less.
    pub(super) fn de(f: &Formulario, e: &Envio) -> Self {
        let veces = f.secciones.iter().filter(|s| s.repite()).map(|s| {
            let habia: u8 = e.orden(&format!("_veces.{}", s.nombre)).parse().unwrap_or(1);
            let mas = u8::from(e.orden("_agregar") == &*s.nombre);
            let menos = u8::from(e.orden("_sacar").starts_with(&format!("{}.", s.nombre)));
            (s.nombre.to_string(), (habia + mas).saturating_sub(menos).clamp(1, s.veces))
        });
        Self { fallas: Vec::new(), veces: veces.collect(), mas: e.orden("_mas").to_owned() }
    }
}

impl Escrito {
    /// The key with which the next post finds this draft: of a person its id, which serves nobody else.
    fn llave(&self) -> Option<String> {
        let b = self.borrador.as_ref()?;
        if b.persona.is_some() { Some(b.id.to_string()) } else { self.clave.clone() }
    }

    pub(super) async fn formulario(
        &self,
        borde: &Arc<Borde>,
        seccion: Option<&Seccion>,
        estado: StatusCode,
        pagina: Pagina,
    ) -> Result<Response, Error> {
        let f = self.forma.dicho();
        let pasos = self.por_pasos();
        let asked: Vec<&Seccion> = f.preguntadas(&self.respuestas).collect();
        let paso = seccion.filter(|_| pasos).map(|s| {
            let n = asked.iter().position(|x| x.nombre == s.nombre).map_or(1, |i| i + 1);
            (n, asked.len().max(1))
        });
        let esta = seccion.filter(|_| pasos).map(|s| &s.nombre);
        let secciones: Vec<&Seccion> =
            f.secciones.iter().filter(|s| esta.is_none_or(|n| s.nombre == *n)).collect();
        let de_carpeta = aportar::ofrecer(borde, self, &secciones, &pagina.mas).await?;
        let (titulo, entradilla) = (self.forma.titulo.clone(), self.forma.entradilla.clone());
        let x = FormularioPagina {
            titulo,
            entradilla: if paso.is_some_and(|(n, _)| n > 1) { String::new() } else { entradilla },
            accion: self.forma.camino.clone(),
            clave: self.llave(),
            paso,
            formulario: f,
            secciones,
            respuestas: &self.respuestas,
            veces: pagina.veces,
            de_ingreso: if self.borrador.is_none() { nombres(&self.respuestas) } else { Vec::new() },
            fallas: pagina.fallas,
            faltan: Vec::new(),
            archivos: self.adjuntos.iter().map(adjunto).collect(),
            de_carpeta,
            megas: self.forma.megas,
            guardado: self
                .borrador
                .as_ref()
                .map_or(EstadoGuardado::Nada, |b| EstadoGuardado::Servidor(b.cambiado_en)),
            guardar: pasos,
            version: self.borrador.as_ref().map_or(0, |b| b.version),
            salida: self.forma.salida.clone(),
            espanol: self.forma.en_espanol(),
        };
        Ok(con_quien(borde, &self.forma, self.quien.as_ref(), estado, |p, q| p.formulario(q, &x)))
    }

    pub(super) fn revision(&self, borde: &Arc<Borde>, estado: StatusCode, fallas: Vec<Falla>) -> Response {
        let hoy = self.hoy(borde);
        let revision = self.forma.formulario.revisar(&self.respuestas, hoy);
        let firma = self.quien.as_ref().filter(|_| self.forma.formulario.firma).map(|q| Firma {
            grado: q.acreditacion().grado,
            quien: [Some(q.nombre().to_owned()), q.documento().map(domain::documento::Documento::abreviado)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", "),
            huella: self.huella(borde),
        });
        let portal = borde.vivo.portal();
        let sitio = portal.as_ref().map(|p| p.sitio());
        let destino = sitio.map(|s| self.forma.destino(s, &revision.limpias, self.quien.as_ref()));
        let termino =
            sitio.zip(destino.as_ref()).and_then(|(s, d)| self.forma.termino(s, d.clase, hoy).ok()?);
        let x = Revision {
            titulo: self.forma.titulo.clone(),
            accion: self.forma.camino.clone(),
            clave: self.llave().unwrap_or_default(),
            formulario: Arc::clone(self.forma.dicho()),
            respuestas: self.respuestas.clone(),
            espanol: self.forma.en_espanol(),
            archivos: self.adjuntos.iter().map(adjunto).collect(),
            en_nombre_de: self.en_nombre_de(),
            anonima: destino.is_some_and(|d| d.anonima),
            faltan: self.forma.fallas(&revision.faltan),
            firma,
            pregunta: self.pregunta(),
            fallas,
            plazo: termino.map(|(_, t)| t.vence),
            salida: self.forma.salida.clone(),
        };
        con_quien(borde, &self.forma, self.quien.as_ref(), estado, |p, q| p.revision(q, &x))
    }

    fn en_nombre_de(&self) -> Option<String> {
        let e = self.quien.as_ref()?.datos.actua_por.as_ref()?;
        Some(format!("{} ({})", e.nombre, e.nit))
    }

    /// What the person signs: the clean answers, as they will be filed.
    pub(super) fn huella(&self, borde: &Borde) -> String {
        let limpias = self.forma.formulario.revisar(&self.respuestas, self.hoy(borde)).limpias;
        let json = serde_json::to_string(&limpias).unwrap_or_default();
        domain::evidencia::Huella::de(json.as_bytes()).to_string()
    }

    /// The signature that the form asks and the review did not bring, or brought for other words.
    pub(super) fn sin_firma(&self, borde: &Borde, e: &Envio) -> Option<Falla> {
        if !self.forma.formulario.firma || self.quien.is_none() {
            return None;
        }
        if !e.pide("_firmo") {
            return Some(Falla::clave("_firmo", "falla.firme"));
        }
        (e.orden("_huella") != self.huella(borde)).then(cambio)
    }
}

/// What was read is not what would be filed.
pub(super) fn cambio() -> Falla {
    Falla::clave("", "falla.respuestas_cambiaron")
}

/// The draft of a page is gone: it was erased, or its time was over.
pub(super) fn de_otro_dia() -> Falla {
    Falla::clave("", "falla.borrador_de_otro_dia")
}

/// What a login knows of the answers, before anything was typed.
pub(super) fn de_ingreso(forma: &Forma, quien: Option<&Quien>) -> Respuestas {
    let Some(q) = quien else { return Respuestas::default() };
    forma.formulario.llenar(&q.datos.identidad.atributos, q.datos.actua_por.as_ref())
}

/// Files that were not taken: why, and what to do.
pub(in crate::rutas) fn rechazados(e: &Envio, megas: u32) -> Vec<Falla> {
    let una = |(campo, nombre, por): &(String, String, NoRecibido)| {
        let que = match por {
            NoRecibido::Vacio => Mensaje::clave("falla.adjunto_vacio"),
            NoRecibido::Grande(_) => Mensaje::clave("falla.adjunto_grande").con("megas", megas),
            NoRecibido::Tipo => Mensaje::clave("falla.adjunto_de_otro_tipo"),
            NoRecibido::Muchos(n) => Mensaje::clave("falla.adjunto_de_mas").con("n", *n),
            NoRecibido::NoEsta => Mensaje::clave("falla.adjunto_no_esta"),
            NoRecibido::Cortado | NoRecibido::Disco => Mensaje::clave("falla.adjunto_no_guardado"),
        };
        let que = que.con("nombre", crate::archivos::visible(nombre));
        Falla::new(campo.clone(), que.con("otro", Mensaje::clave("falla.adjunto_otro_canal")))
    };
    e.rechazados.iter().map(una).collect()
}

pub(super) fn vencido(borde: &Arc<Borde>, forma: &Forma, acceso: Acceso) -> Response {
    let quien = match acceso {
        Acceso::Si(q) => q,
        Acceso::Bajo(q, _) | Acceso::SinRegistro(q) => Some(q),
        Acceso::SinSesion(_) | Acceso::OtraCasa => None,
    };
    con_quien(borde, forma, quien.as_ref(), StatusCode::GONE, |p, q| p.borrador_vencido(q, &forma.camino))
}

/// 503: nothing was kept here, so all that was typed stands in the page, to be sent again.
pub(super) fn sin_guardar(borde: &Arc<Borde>, forma: &Forma, pares: Vec<(String, String)>) -> Response {
    let x = Reintento { accion: forma.camino.clone(), pares };
    con_quien(borde, forma, None, StatusCode::SERVICE_UNAVAILABLE, |p, q| p.sin_guardar(q, &x))
}

/// The answer to a post has no address at which it loads again: the browser keeps it, and its back button works.
pub(super) fn con_retorno(mut r: Response) -> Response {
    if !r.status().is_redirection() {
        r.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    r
}

/// A page with whoever is there in its frame.
fn con_quien(
    borde: &Arc<Borde>,
    forma: &Forma,
    quien: Option<&Quien>,
    estado: StatusCode,
    hacer: impl FnOnce(&pages::Portal, pages::Quien<'_>) -> String,
) -> Response {
    para(borde, &format!("/{}", forma.camino), quien, estado, hacer)
}

/// The same at any address.
pub(super) fn para(
    borde: &Arc<Borde>,
    camino: &str,
    quien: Option<&Quien>,
    estado: StatusCode,
    hacer: impl FnOnce(&pages::Portal, pages::Quien<'_>) -> String,
) -> Response {
    let presencia = quien.map(|q| q.presencia(camino, borde.ahora()));
    let base = idioma::base(camino.trim_start_matches('/'));
    paginas::con_portal(borde, estado, |p| {
        hacer(p, presencia.as_ref().map_or(pages::Quien::Nadie(&base), pages::Quien::Persona))
    })
}

pub(super) fn adjunto(a: &Adjunto) -> AdjuntoVista {
    AdjuntoVista {
        id: a.id.to_string(),
        campo: a.campo.clone(),
        nombre: a.nombre.clone(),
        bytes: u64::try_from(a.bytes).unwrap_or(0),
        estado: match a.analisis {
            Analisis::Limpio | Analisis::SinAnalizar => EstadoAdjunto::Recibido,
            Analisis::Pendiente => EstadoAdjunto::EnRevision,
            Analisis::Infectado => EstadoAdjunto::Rechazado,
        },
    }
}

fn nombres(r: &Respuestas) -> Vec<String> {
    r.pares().iter().map(|(n, _)| n.clone()).collect()
}
