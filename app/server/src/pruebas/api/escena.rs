//! A system that notifies María at any address, and what the sede does by itself afterwards.

use super::llamante::{ACTO, Llamante, maria, pedido};
use crate::{
    pruebas::{
        casa::Casa,
        navegador::{Navegador, Pares},
        notificar::via,
    },
    trabajos,
};
use axum::http::Method;
use domain::notificacion::{Suceso, Via};
use store::Id;

pub(super) struct Escena {
    pub(super) casa: Casa,
    pub(super) maria: Navegador,
    pub(super) l: Llamante,
    pub(super) hechas: Vec<Id>,
}

impl Escena {
    pub(super) async fn en(casa: Casa) -> Self {
        let maria = maria(&casa).await;
        let l = Llamante::nuevo(&casa).await;
        l.llamar(&casa, Method::POST, "/api/v1/actos", &[], ACTO).await.debe(201);
        Self { casa, maria, l, hechas: Vec::new() }
    }

    /// María has this address from now on, and is notified.
    pub(super) async fn notificar(&mut self, correo: &str) -> Id {
        let corrige = [("correo", correo)];
        self.maria.enviar(&self.casa, "/carpeta/datos/corregir", &corrige).await.debe(303);
        let mut p = pedido();
        p["acto"].as_object_mut().expect("act").remove("contenido");
        let r = self.l.crear(&self.casa, correo, &p).await.debe(201).json();
        let id = r["id"].as_str().expect("id").parse().expect("an id");
        self.hechas.push(id);
        id
    }

    pub(super) async fn abrir(&mut self, id: Id) {
        let camino = format!("/carpeta/notificaciones/{id}/acceso");
        self.maria.enviar(&self.casa, &camino, &Pares::new()).await.debe(303);
    }

    /// What its jobs do now.
    pub(super) async fn trabajar(&self) {
        while trabajos::notificaciones::tanda(&self.casa.borde).await {}
        while trabajos::correo::tanda(&self.casa.borde).await {}
    }

    pub(super) async fn via(&self, id: Id) -> Via {
        via(&self.casa, id).await
    }
}

/// The times of the avisos that were not taken, and of those that were.
pub(super) fn veces(v: &Via) -> (Vec<u8>, Vec<u8>) {
    let (mut fallidos, mut entregados) = (Vec::new(), Vec::new());
    for s in v.sucesos() {
        match s {
            Suceso::AvisoFallido { vez, .. } => fallidos.push(*vez),
            Suceso::AvisoEntregado { vez, .. } => entregados.push(*vez),
            _ => {}
        }
    }
    fallidos.sort_unstable();
    (fallidos, entregados)
}
