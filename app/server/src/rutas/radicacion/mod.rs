//! From a form to a radicado: the form, its review, filing, the constancia, and how a filing stands.

mod acceso;
mod aportar;
mod caso;
mod constancia;
mod consulta;
mod escribir;
mod escrito;
mod hoja;
mod llenar;
mod pago;
mod pregunta;
mod prueba;
mod radicar;
mod tramites;
mod ver;
mod verificar;
mod vista;

pub(super) use caso::{caso, documentos_de, historia_de_otra};
pub(super) use constancia::{
    abreviado, constancia, ir_del_borrador, jws, plazo, plazo_de, semaforo_de_hoy, semaforo_vigente,
};
pub(super) use consulta::{a_la_consulta, completar, consultar, documento_pedido};
pub(crate) use escribir::guardar;
pub(super) use escribir::{adjuntar_pqrsd, adjuntar_tramite};
pub(super) use llenar::{enviar_pqrsd, enviar_tramite};
pub(super) use pago::{a_la_constancia, caja, pagar_constancia, pagar_tramite};
pub(super) use tramites::{
    a_su_pagina, asunto, borrar, continuar, en_curso, lista, mi_tramite, mostrar, suyo, titulo, uno,
};
pub(super) use ver::{ver_pqrsd, ver_tramite};
pub(super) use verificar::{por_archivo, por_codigo, ver as verificar};
pub(super) use vista::rechazados;
