//! The tray: what waits, in the order in which it is due, with its term in words and colour.

use crate::{
    ctx::Ctx,
    documento::{Hoja, documento_de},
    formato::{self, Palabra},
    vistas::{
        persona::{Atencion, Presencia, funcionario},
        peticion::{Semaforo, plazo::semaforo},
        piezas,
    },
};
use domain::{
    Fecha,
    peticion::{Clase, Estado},
};
use leptos::{either::Either, prelude::*};
use rust_i18n::t;

/// A case.
#[derive(Clone)]
pub struct FilaBandeja {
    /// "2026-000123".
    pub radicado: String,
    /// What it is about.
    pub asunto: String,
    /// What kind of thing it is.
    pub clase: Clase,
    /// Who filed it; nobody, where it is anonymous.
    pub quien: Option<String>,
    /// How it stands.
    pub estado: Estado,
    /// Its last day.
    pub vence: Option<Fecha>,
    /// How much is left.
    pub semaforo: Semaforo,
    /// Who has it.
    pub asignada: Option<String>,
    /// Why it goes first: "Está en peligro la salud".
    pub prioridad: Option<String>,
}

/// What was chosen; sent as `dependencia`, `estado`, `asignada` and `plazo`, names of no person.
#[derive(Clone, Default)]
pub struct FiltroBandeja {
    /// Slug of an office; empty for all of mine.
    pub dependencia: String,
    /// State; `None` for all that are open.
    pub estado: Option<Estado>,
    /// `mias`, `nadie` or empty.
    pub asignada: String,
    /// `vencidas`, `por_vencer` or empty.
    pub plazo: String,
}

/// What the page shows.
#[derive(Clone, Default)]
pub struct Bandeja {
    /// The nearest due date first.
    pub filas: Vec<FilaBandeja>,
    /// What was chosen.
    pub filtro: FiltroBandeja,
    /// Slug and name of the offices to choose from.
    pub dependencias: Vec<(String, String)>,
    /// How many are overdue, due soon, and open in all.
    pub cuentas: (u64, u64, u64),
    /// Path and query of the next ones, from the root.
    pub siguientes: Option<String>,
}

/// Its page.
pub(in crate::vistas) fn pagina(c: Ctx<'_>, p: &Presencia, x: &Bandeja) -> String {
    let titulo = t!("bandeja.titulo", locale = c.l);
    let hoja = Hoja::privada(titulo.clone());
    let atencion = Atencion::default();
    let (vencidas, pronto, abiertas) = x.cuentas;
    let cuentas =
        t!("bandeja.cuentas", locale = c.l, abiertas = abiertas, vencidas = vencidas, pronto = pronto);
    let cuerpo = if x.filas.is_empty() {
        Either::Left(view! { <p class="vacio" role="status">{t!("bandeja.vacia", locale = c.l)}</p> })
    } else {
        Either::Right(tabla(c, &x.filas))
    };
    documento_de(
        c,
        &hoja,
        p,
        view! {
            <div class="contenedor hoja-ancha mesa">
                {piezas::titular(titulo, cuentas)}
                {filtros(c, x)}
                {cuerpo}
                {x.siguientes.as_deref().map(|r| view! {
                    <p class="salidas"><a href=c.a(r) rel="next">{t!("bandeja.siguientes", locale = c.l)}</a></p>
                })}
                <p class="salidas"><a href=c.a("funcionario/verbal/")>{t!("verbal.titulo", locale = c.l)}</a></p>
                <p class="salidas"><a href=c.a("funcionario/consultas/")>{t!("opinar.mesa", locale = c.l)}</a></p>
                <p class="salidas"><a href=c.a("funcionario/encuestas/")>{t!("encuesta.mesa", locale = c.l)}</a></p>
                <section aria-labelledby="atender">
                    <h2 id="atender">{t!("funcionario.titulo", locale = c.l)}</h2>
                    {funcionario::forma(c, &atencion)}
                </section>
            </div>
        },
    )
}

/// A lista of pairs as a small field of the filter.
fn lista(
    nombre: &'static str,
    etiqueta: Palabra,
    pares: Vec<(String, String)>,
    elegida: &str,
) -> impl IntoView + use<> {
    let id = format!("c-{nombre}");
    let filas: Vec<_> = pares
        .into_iter()
        .map(|(v, texto)| view! { <option value=v.clone() selected=v == elegida>{texto}</option> })
        .collect();
    view! {
        <div class="campo desplegable-govco">
            <label for=id.clone()>{etiqueta}</label>
            <select id=id name=nombre>{filas}</select>
        </div>
    }
}

fn filtros(c: Ctx<'_>, x: &Bandeja) -> impl IntoView + use<> {
    let par = |v: &str, t: Palabra| (v.to_owned(), t.into_owned());
    let todas = || par("", t!("bandeja.todas", locale = c.l));
    let oficinas: Vec<_> = std::iter::once(todas()).chain(x.dependencias.iter().cloned()).collect();
    let abiertas = par("", t!("bandeja.abiertas", locale = c.l));
    let estados = Estado::TODOS.iter().map(|e| par(e.nombre(), formato::estado(*e, c.l)));
    let estados: Vec<_> = std::iter::once(abiertas).chain(estados).collect();
    let de_quien = vec![
        todas(),
        par("mias", t!("bandeja.mias", locale = c.l)),
        par("nadie", t!("bandeja.de_nadie", locale = c.l)),
    ];
    let plazos = vec![
        todas(),
        par("vencidas", t!("bandeja.vencidas", locale = c.l)),
        par("por_vencer", t!("bandeja.por_vencer", locale = c.l)),
    ];
    let f = &x.filtro;
    view! {
        <form class="filtro-mesa" method="get" action=c.a("funcionario/") aria-label=t!("filtro.titulo", locale = c.l)>
            {lista("dependencia", t!("bandeja.dependencia", locale = c.l), oficinas, &f.dependencia)}
            {lista("estado", t!("consulta.estado", locale = c.l), estados, f.estado.map_or("", Estado::nombre))}
            {lista("asignada", t!("bandeja.asignada", locale = c.l), de_quien, &f.asignada)}
            {lista("plazo", t!("bandeja.plazo", locale = c.l), plazos, &f.plazo)}
            <button type="submit" class="btn-govco outline-btn-govco">{t!("filtro.titulo", locale = c.l)}</button>
        </form>
    }
}

fn tabla(c: Ctx<'_>, filas: &[FilaBandeja]) -> impl IntoView + use<> {
    let filas: Vec<_> = filas.iter().map(|f| fila(c, f)).collect();
    view! {
        <table class="tabla-govco fichas bandeja">
            <caption class="oculto">{t!("bandeja.titulo", locale = c.l)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t!("bandeja.caso", locale = c.l)}</th>
                    <th scope="col">{t!("bandeja.quien", locale = c.l)}</th>
                    <th scope="col">{t!("bandeja.plazo", locale = c.l)}</th>
                    <th scope="col">{t!("consulta.estado", locale = c.l)}</th>
                    <th scope="col">{t!("bandeja.asignada", locale = c.l)}</th>
                </tr>
            </thead>
            <tbody>{filas}</tbody>
        </table>
    }
}

fn fila(c: Ctx<'_>, f: &FilaBandeja) -> impl IntoView + use<> {
    let ruta = c.a(&format!("funcionario/casos/{}/", f.radicado));
    let quien = f.quien.clone().unwrap_or_else(|| t!("bandeja.anonima", locale = c.l).into());
    let asignada = f.asignada.clone().unwrap_or_else(|| t!("bandeja.nadie", locale = c.l).into());
    let (numero, asunto) = (f.radicado.clone(), f.asunto.clone());
    view! {
        <tr>
            <th scope="row">
                <a href=ruta>{numero}</a>
                <span class="linea asunto">{asunto}</span>
                <span class="linea nota">{formato::clase(f.clase, c.l)}</span>
                {f.prioridad.clone().map(|p| view! {
                    <span class="linea prioridad">{t!("bandeja.primero", locale = c.l)}" "{p}</span>
                })}
            </th>
            <td data-titulo=t!("bandeja.quien", locale = c.l)>{quien}</td>
            <td data-titulo=t!("bandeja.plazo", locale = c.l)>
                {semaforo(c, f.semaforo)}
                {f.vence.map(|d| view! { <span class="linea nota">{piezas::tiempo(d, formato::dia_largo(d, c.l))}</span> })}
            </td>
            <td data-titulo=t!("consulta.estado", locale = c.l)>{formato::estado(f.estado, c.l)}</td>
            <td data-titulo=t!("bandeja.asignada", locale = c.l)>{asignada}</td>
        </tr>
    }
}
