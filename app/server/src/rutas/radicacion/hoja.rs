//! What somebody has written of a form, and where they stand: read from its draft, joined with a post, kept again.

use super::{
    aportar,
    escrito::{self, Orden},
    vista,
};
use crate::{
    actos,
    borde::{Borde, error::Error},
    formas::Forma,
    rutas::envio::Envio,
    sesion::Quien,
};
use domain::{
    fecha,
    formulario::{Definicion, Respuestas, Revision, Seccion},
};
use std::sync::Arc;
use store::{
    Id,
    adjuntos::{self, Adjunto},
    borradores::{Borrador, Guardado},
    formularios,
};

/// What somebody has written, and where they stand.
pub(super) struct Escrito {
    pub(super) forma: Forma,
    pub(super) quien: Option<Quien>,
    pub(super) borrador: Option<Borrador>,
    /// The secret of a draft of nobody.
    pub(super) clave: Option<String>,
    pub(super) respuestas: Respuestas,
    pub(super) adjuntos: Vec<Adjunto>,
}

impl Escrito {
    /// Before there is a draft.
    pub(super) fn nuevo(forma: Forma, quien: Option<Quien>) -> Self {
        let respuestas = match forma.tramite.is_empty() {
            true => Respuestas::default(),
            false => vista::de_ingreso(&forma, quien.as_ref()),
        };
        Self { forma, quien, borrador: None, clave: None, respuestas, adjuntos: Vec::new() }
    }

    /// A draft, in the version of the form with which it began.
    pub(super) async fn abrir(
        borde: &Borde,
        forma: Forma,
        quien: Option<Quien>,
        b: Borrador,
        clave: Option<String>,
    ) -> Result<Self, Error> {
        let mut lector = borde.store.lector().await?;
        let c = &mut lector.conn();
        let forma = match formularios::leer(c, &b.formulario).await? {
            Some(definicion) if b.formulario != forma.huella => forma
                .en_version(b.formulario.clone(), Definicion::guardada(definicion))
                .ok_or(Error::Formulario)?,
            _ => forma,
        };
        let adjuntos = adjuntos::de_borrador(c, b.id).await?;
        let mut respuestas: Respuestas = serde_json::from_str(&b.campos).unwrap_or_default();
        escrito::con_adjuntos(&forma.formulario, &mut respuestas, &adjuntos);
        Ok(Self { forma, quien, borrador: Some(b), clave, respuestas, adjuntos })
    }

    /// Group by group for who has a draft of their own; all on one page for who has not.
    pub(super) fn por_pasos(&self) -> bool {
        // Also while its session is over: what comes then is one page of several.
        let de_alguien = self.quien.as_ref().is_some_and(|q| q.datos.persona.is_some())
            || self.borrador.as_ref().is_some_and(|b| b.persona.is_some());
        !self.forma.tramite.is_empty() && de_alguien
    }

    pub(super) fn hoy(&self, borde: &Borde) -> domain::Fecha {
        fecha::legal(borde.ahora())
    }

    pub(super) fn lugar(&self, s: &Seccion) -> i64 {
        let lugar = self.forma.formulario.secciones.iter().position(|x| x.nombre == s.nombre);
        lugar.and_then(|i| i64::try_from(i).ok()).unwrap_or(0)
    }

    pub(super) fn revisar(&self, borde: &Borde) -> Revision {
        self.forma.formulario.revisar(&self.respuestas, self.hoy(borde))
    }
}

/// What a post brings is put into the draft that it names, or into a new one.
pub(super) async fn recibir(
    borde: &Arc<Borde>,
    forma: Forma,
    quien: Option<Quien>,
    persona: Option<Id>,
    hallado: Option<Borrador>,
    mut envio: Envio,
) -> Result<(Escrito, Envio), Error> {
    let clave = Some(envio.orden("_clave").to_owned()).filter(|c| !c.is_empty());
    let mut e = match hallado {
        Some(b) => Escrito::abrir(borde, forma, quien, b, clave).await?,
        None => Escrito::nuevo(forma, quien),
    };
    e.juntar(&envio);
    if e.borrador.is_none() {
        let empresa = e.quien.as_ref().and_then(|q| q.datos.actua_por.as_ref()).map(|x| x.nit.numero.clone());
        let (b, clave) =
            actos::comenzar(borde, &e.forma, (persona, empresa.unwrap_or_default()), &e.respuestas).await?;
        (e.borrador, e.clave) = (Some(b), Some(clave));
    }
    aportar::traer(borde, &e, &mut envio).await?;
    let Some(b) = &e.borrador else { return Err(Error::NoExiste) };
    actos::adjuntar(borde, b.id, std::mem::take(&mut envio.recibidos)).await?;
    if let Ok(id) = envio.orden("_quitar").parse::<Id>() {
        actos::quitar_adjunto(borde, b.id, id).await?;
    }
    let id = b.id;
    let mut lector = borde.store.lector().await?;
    e.adjuntos = adjuntos::de_borrador(&mut lector.conn(), id).await?;
    escrito::con_adjuntos(&e.forma.formulario, &mut e.respuestas, &e.adjuntos);
    Ok((e, envio))
}

impl Escrito {
    /// The fields of the page take the place of what was answered to them before.
    pub(super) fn juntar(&mut self, envio: &Envio) {
        if !Orden::de(envio).trae_campos() {
            return;
        }
        let f = Arc::clone(&self.forma.formulario);
        let pagina: Vec<&Seccion> = match self.por_pasos() {
            true => escrito::seccion_de(&f, envio, &self.respuestas).into_iter().collect(),
            false => f.secciones.iter().collect(),
        };
        self.respuestas = escrito::juntar(&f, &self.respuestas, envio, &pagina);
    }

    /// Keeps it where it is not kept yet. Of two tabs that write at once, each keeps its own page.
    pub(super) async fn guardar(&mut self, borde: &Borde, envio: &Envio, paso: i64) -> Result<(), Error> {
        for _ in 0..3 {
            let Some(b) = &mut self.borrador else { return Err(Error::NoExiste) };
            let escrito = serde_json::to_string(&self.respuestas).unwrap_or_default();
            if b.paso == paso && b.campos == escrito {
                return Ok(());
            }
            match actos::escribir(borde, b, escrito.clone(), paso).await? {
                Guardado::Hecho(version) => {
                    (b.version, b.paso, b.campos, b.cambiado_en) = (version, paso, escrito, borde.ahora());
                    return Ok(());
                }
                Guardado::OtraVersion(otra) => {
                    self.respuestas = serde_json::from_str(&otra.campos).unwrap_or_default();
                    self.borrador = Some(*otra);
                    self.juntar(envio);
                    escrito::con_adjuntos(&self.forma.formulario, &mut self.respuestas, &self.adjuntos);
                }
                Guardado::NoEsta => return Err(Error::NoExiste),
            }
        }
        Err(Error::Disputado)
    }
}

/// Keeps what somebody wrote who may not go on now.
pub(super) async fn guardar(
    borde: &Arc<Borde>,
    forma: Forma,
    (quien, persona): (Option<Quien>, Id),
    hallado: Option<Borrador>,
    envio: Envio,
) -> Result<(), Error> {
    let (mut e, envio) = recibir(borde, forma, quien, Some(persona), hallado, envio).await?;
    let paso = e.borrador.as_ref().map_or(0, |b| b.paso);
    let paso = match escrito::seccion_de(&e.forma.formulario, &envio, &e.respuestas) {
        Some(s) if Orden::de(&envio).trae_campos() => e.lugar(s),
        _ => paso,
    };
    e.guardar(borde, &envio, paso).await
}
