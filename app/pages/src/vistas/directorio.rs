//! All units and attention points of the entity.

use super::piezas;
use crate::{
    ctx::Ctx,
    documento::{Hoja, documento},
};
use domain::pagina::Dependencia;
use leptos::prelude::*;
use rust_i18n::t;

/// Norma: Resolución MinTIC 1519 de 2020, anexo 2 (1.4, directorio institucional)
pub(crate) fn pagina(c: Ctx<'_>, path: &str) -> String {
    let titulo = t!("directorio.titulo", locale = c.l);
    let hoja = Hoja::new(titulo.clone(), t!("directorio.descripcion", locale = c.l), path);
    documento(c, &hoja, cuerpo(c))
}

fn cuerpo(c: Ctx<'_>) -> impl IntoView {
    let s = c.sitio();
    let filas: Vec<_> = s.dependencias.iter().map(|d| fila(c, d)).collect();
    let puntos: String = s.puntos.iter().filter_map(|p| c.version().tarjeta_de_punto(&p.slug)).collect();
    view! {
        <div class="contenedor">
            {piezas::titular(t!("directorio.titulo", locale = c.l), t!("directorio.descripcion", locale = c.l))}
            <h2 id="dependencias">{t!("directorio.dependencias", locale = c.l)}</h2>
            <table class="tabla-govco fichas" aria-labelledby="dependencias">
                <thead>
                    <tr>
                        <th scope="col">{t!("directorio.dependencia", locale = c.l)}</th>
                        <th scope="col">{t!("dependencia.responsable", locale = c.l)}</th>
                        <th scope="col">{t!("medio.telefonico", locale = c.l)}</th>
                        <th scope="col">{t!("medio.correo", locale = c.l)}</th>
                    </tr>
                </thead>
                <tbody>{filas}</tbody>
            </table>
            <ul class="salidas">
                <li><a href=c.a("directorio/servidores/")>{t!("quienes.servidores", locale = c.l)}</a></li>
                <li><a href=c.a("directorio/grupos/")>{t!("quienes.grupos", locale = c.l)}</a></li>
            </ul>
            {(!puntos.is_empty()).then(|| view! {
                <h2>{t!("puntos.titulo", locale = c.l)}</h2>
                <ul class="puntos" inner_html=puntos></ul>
            })}
        </div>
    }
}

fn fila<'a>(c: Ctx<'a>, d: &'a Dependencia) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">
                {piezas::enlace(c, &format!("dependencias/{}/", d.slug), &d.nombre)}
            </th>
            <td data-titulo=t!("dependencia.responsable", locale = c.l)>{d.responsable.as_deref().map(|r| piezas::dicho(c, r))}</td>
            <td data-titulo=t!("medio.telefonico", locale = c.l)>{d.telefono.as_ref().map(piezas::telefono)}</td>
            <td data-titulo=t!("medio.correo", locale = c.l)>{d.correo.as_deref().map(piezas::correo)}</td>
        </tr>
    }
}
