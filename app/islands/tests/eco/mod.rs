//! A port that answers with what it was asked.
#![allow(dead_code, reason = "each test file uses its part")]

use islands::{Actos, Futuro, Gesto, Guardado, Parte, PorGuardar, Prorroga, Suceso, Sugerencia};
use leptos::prelude::*;
use std::{future::Future, sync::Arc};

pub(crate) struct Eco;

fn suceso(ok: bool, mensaje: String, destino: String) -> Suceso {
    Suceso { ok, mensaje, destino }
}

impl Actos for Eco {
    fn sugerir(&self, q: String) -> Futuro<'_, Vec<Sugerencia>> {
        let ruta = q.chars().count().to_string();
        Box::pin(async move { vec![Sugerencia { titulo: q, ruta, detalle: String::new(), lengua: None }] })
    }

    fn extender(&self) -> Futuro<'_, Prorroga> {
        Box::pin(async { Prorroga { ok: true, mensaje: String::new(), quedan: 900 } })
    }

    fn consentir(&self, slug: String, otorgado: bool, huella: String, asunto: String) -> Futuro<'_, Suceso> {
        Box::pin(async move { suceso(otorgado, slug + &asunto, huella) })
    }

    fn elevar(&self, ruta: String, campos: String) -> Futuro<'_, Suceso> {
        Box::pin(async move { suceso(true, campos, ruta) })
    }

    fn guardar_borrador(&self, e: PorGuardar) -> Futuro<'_, Guardado> {
        let (hora, mensaje) = (e.ruta, e.campos);
        let version = e.version + 1;
        Box::pin(async move { Guardado { ok: true, otra: false, mensaje, clave: e.clave, version, hora } })
    }

    fn ver_documentos(&self, vista: String) -> Futuro<'_, Parte> {
        Box::pin(async move { Parte { ok: true, titulo: vista, ..Parte::default() } })
    }

    fn tocar_documentos(&self, gesto: Gesto, vista: String) -> Futuro<'_, Parte> {
        Box::pin(async move {
            Parte { ok: true, mensaje: format!("{gesto:?}"), titulo: vista, ..Parte::default() }
        })
    }

    fn compartir_documentos(&self, campos: String, vista: String) -> Futuro<'_, Parte> {
        Box::pin(async move { Parte { ok: true, mensaje: campos, titulo: vista, ..Parte::default() } })
    }

    fn abrir_notificacion(&self, notificacion: String) -> Futuro<'_, Parte> {
        Box::pin(async move { Parte { ok: true, mensaje: notificacion, ..Parte::default() } })
    }
}

/// Runs a server function as `server` does, with the port in its context.
pub(crate) fn preguntar<T>(funcion: impl Future<Output = T>) -> T {
    let owner = Owner::new();
    owner.with(|| provide_context::<Arc<dyn Actos>>(Arc::new(Eco)));
    let respuesta = owner.with(|| ScopedFuture::new(funcion));
    futures::executor::block_on(respuesta)
}
