//! Files: what may be sent, said before; what is there already; and how each was received.

use super::{de_carpeta::de_carpeta, partes::Puesto};
use crate::{ctx::Ctx, formato::Palabra};
use domain::formulario::Archivo;
use leptos::prelude::*;
use rust_i18n::t;

/// How a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EstadoAdjunto {
    /// It is there.
    Recibido,
    /// It waits for the scanner: it may be filed all the same.
    EnRevision,
    /// The scanner found something: it goes nowhere.
    Rechazado,
}

/// A file that is there.
#[derive(Clone)]
pub struct AdjuntoVista {
    /// Its id, opaque.
    pub id: String,
    /// Name of the field it answers.
    pub campo: String,
    /// As the person named it, made safe.
    pub nombre: String,
    /// Its size.
    pub bytes: u64,
    /// How it stands.
    pub estado: EstadoAdjunto,
}

impl AdjuntoVista {
    /// "2,4 MB · Recibido".
    pub fn detalle(&self, l: &str) -> String {
        format!("{} · {}", tamano(self.bytes, l), estado(l, self.estado))
    }
}

/// "2,4 MB", or "2.4 MB" where a comma parts thousands.
pub(crate) fn tamano(bytes: u64, l: &str) -> String {
    match bytes {
        0..=1023 => format!("{bytes}\u{a0}bytes"),
        1024..=1_048_575 => format!("{}\u{a0}kB", bytes.div_ceil(1024)),
        _ => {
            let decimas = bytes * 10 / 1_048_576;
            let coma = if t!("dinero.miles", locale = l) == "," { '.' } else { ',' };
            format!("{}{coma}{}\u{a0}MB", decimas / 10, decimas % 10)
        }
    }
}

/// The field, with what it takes said before it and what it has after it.
pub(super) fn archivo(p: Puesto<'_>, a: &Archivo) -> AnyView {
    let l = p.c.l;
    let tipos: Vec<_> = a.tipos.iter().map(|t| t.to_uppercase()).collect();
    let tipos = tipos.join(", ");
    let limite = if a.cantidad == 1 {
        t!("formulario.un_archivo", locale = l, tipos = tipos, megas = p.x.megas)
    } else {
        t!("formulario.archivos", locale = l, n = a.cantidad, tipos = tipos, megas = p.x.megas)
    };
    let p = p.nota(limite);
    let admite: Vec<_> = a.tipos.iter().map(|t| format!(".{t}")).collect();
    let id = format!("c-{}", p.nombre);
    let hay: Vec<_> = p.x.archivos.iter().filter(|f| f.campo == p.nombre).cloned().collect();
    // A file that is there already is not asked again.
    let exigido = p.exigido() && hay.is_empty();
    let (varios, libre) = (a.cantidad > 1, hay.len() < usize::from(a.cantidad));
    view! {
        <div class="campo archivo">
            <label for=id.clone()>{p.rotulo()}</label>
            {p.notas()}
            {lista(p.c, hay)}
            <input id=id name=p.nombre.clone() type="file" multiple=varios accept=admite.join(",")
                required=exigido aria-describedby=p.descrito("") aria-invalid=p.falla("").map(|_| "true")
                data-cantidad=a.cantidad data-megas=p.x.megas data-subiendo=t!("isla.subiendo", locale = l)
                data-cancelar=t!("isla.cancelar", locale = l) data-reintentar=t!("isla.reintentar", locale = l)
                data-quitar=t!("formulario.quitar", locale = l) data-fallo=t!("isla.no_subio", locale = l)
                data-cancelado=t!("isla.cancelado", locale = l) data-subido=t!("isla.subido", locale = l)
                data-grande=t!("isla.grande", locale = l, megas = p.x.megas)
                data-muchos=t!("isla.muchos", locale = l, n = a.cantidad)/>
            {p.despues("")}
            {libre.then(|| de_carpeta(&p, a)).flatten()}
        </div>
    }
    .into_any()
}

fn lista(c: Ctx<'_>, hay: Vec<AdjuntoVista>) -> AnyView {
    let filas: Vec<_> = hay
        .into_iter()
        .map(|f| {
            view! {
                <li>
                    <span><b>{f.nombre.clone()}</b>" "<span class="nota">{f.detalle(c.l)}</span></span>
                    <button type="submit" class="como-enlace" name="_quitar" value=f.id>
                        {t!("formulario.quitar", locale = c.l)}<span class="oculto">": "{f.nombre}</span>
                    </button>
                </li>
            }
        })
        .collect();
    (!filas.is_empty()).then(|| view! { <ul class="adjuntos">{filas}</ul> }).into_any()
}

/// "Recibido".
pub(in crate::vistas) fn estado(l: &str, e: EstadoAdjunto) -> Palabra {
    match e {
        EstadoAdjunto::Recibido => t!("formulario.recibido", locale = l),
        EstadoAdjunto::EnRevision => t!("formulario.en_revision", locale = l),
        EstadoAdjunto::Rechazado => t!("formulario.rechazado", locale = l),
    }
}

#[cfg(test)]
mod tests {
    use super::tamano;

    #[test]
    fn a_size_has_the_comma_of_its_language() {
        assert_eq!(
            (tamano(2_621_440, "es"), tamano(2_621_440, "en")),
            ("2,5\u{a0}MB".into(), "2.5\u{a0}MB".into())
        );
        assert_eq!(tamano(900, "en"), "900\u{a0}bytes");
    }
}
