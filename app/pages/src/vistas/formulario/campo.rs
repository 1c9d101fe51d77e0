//! One question as HTML: what the browser may help with, by the kind of answer.

use super::{FormularioPagina, adjuntos, eleccion, partes::Puesto};
use crate::{ctx::Ctx, formato, html::en_area};
use domain::formulario::{Campo, Dato, Seccion, Tipo};
use leptos::prelude::*;
use rust_i18n::t;

/// The question, as its kind is drawn.
pub(super) fn campo<'a>(
    c: Ctx<'a>,
    x: &'a FormularioPagina<'a>,
    (s, vez): (&'a Seccion, u8),
    k: &'a Campo,
    condicionado: bool,
) -> AnyView {
    let p = Puesto::new(c, x, k, s.nombre_de(k, vez), (condicionado, s.repite()));
    match &k.tipo {
        Tipo::Opcion(o) if o.len() > eleccion::MUCHAS => eleccion::lista(&p, o),
        Tipo::Opcion(o) => eleccion::una(&p, o),
        Tipo::Varias(o) => eleccion::varias(&p, o),
        Tipo::Documento => eleccion::documento(&p),
        Tipo::Municipio => eleccion::municipio(&p),
        Tipo::Declaracion(texto) => eleccion::declaracion(&p, texto),
        Tipo::Archivo(a) => adjuntos::archivo(p, a),
        Tipo::Parrafo(maximo) => parrafo(p, *maximo),
        Tipo::Numero(desde, hasta) => {
            linea(&p.nota(t!("formulario.entre", locale = c.l, desde = desde, hasta = hasta)))
        }
        Tipo::Dinero => linea(&p.nota(t!("formulario.pesos", locale = c.l))),
        Tipo::Nit => linea(&p.nota(t!("formulario.nit", locale = c.l))),
        _ => linea(&p),
    }
}

/// How the browser helps with a line of text: type, keyboard, what it may fill, characters at most.
struct Ayudas {
    tipo: &'static str,
    teclado: Option<&'static str>,
    llena: &'static str,
    maximo: Option<u16>,
}

impl Ayudas {
    fn de(p: &Puesto<'_>) -> Self {
        let (tipo, teclado, maximo) = match p.campo.tipo {
            Tipo::Correo => ("email", Some("email"), Some(254)),
            Tipo::Telefono => ("tel", Some("tel"), Some(30)),
            Tipo::Fecha => ("date", None, None),
            Tipo::Dinero | Tipo::Numero(..) => ("text", Some("numeric"), Some(24)),
            Tipo::Texto(n) => ("text", None, Some(n)),
            Tipo::Nit => ("text", None, Some(20)),
            _ => ("text", None, Some(200)),
        };
        Self { tipo, teclado, llena: llena(p), maximo }
    }
}

/// Norma: Resolución 1519 de 2020, anexo 1 (WCAG 2.1, 1.3.5: the purpose of a field)
fn llena(p: &Puesto<'_>) -> &'static str {
    match (p.campo.llena, &p.campo.tipo) {
        _ if p.repetido => "off",
        (Some(Dato::Nombre), _) => "name",
        (Some(Dato::Correo), _) | (None, Tipo::Correo) => "email",
        (Some(Dato::Telefono), _) | (None, Tipo::Telefono) => "tel",
        (Some(Dato::Direccion), _) => "address-line1",
        (Some(Dato::Empresa), _) => "organization",
        _ => "off",
    }
}

fn linea(p: &Puesto<'_>) -> AnyView {
    let a = Ayudas::de(p);
    let id = format!("c-{}", p.nombre);
    view! {
        <div class="campo entradas-de-texto-govco">
            <label for=id.clone()>{p.rotulo()}</label>
            {p.notas()}
            <input id=id name=p.nombre.clone() type=a.tipo value=p.valor() maxlength=a.maximo inputmode=a.teclado
                autocomplete=a.llena required=p.exigido() aria-describedby=p.descrito("")
                aria-invalid=p.falla("").map(|_| "true")/>
            {p.despues("")}
        </div>
    }
    .into_any()
}

fn parrafo(p: Puesto<'_>, maximo: u16) -> AnyView {
    let l = p.c.l;
    let p = p.nota(t!("formulario.hasta_letras", locale = l, n = formato::miles(maximo.into(), l)));
    let id = format!("c-{}", p.nombre);
    view! {
        <div class="campo entradas-de-texto-govco">
            <label for=id.clone()>{p.rotulo()}</label>
            {p.notas()}
            <textarea id=id name=p.nombre.clone() rows="6" maxlength=maximo required=p.exigido()
                aria-describedby=p.descrito("") aria-invalid=p.falla("").map(|_| "true")>{en_area(&p.valor())}</textarea>
            {p.despues("")}
        </div>
    }
    .into_any()
}
