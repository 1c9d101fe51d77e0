//! Tests of what people operate: fields, buttons, widgets.

use super::{
    documento::{Documento, Elemento, dentro, en, escondido, nombre, senas},
    estructura::ENFOCABLES,
};
use std::collections::{HashMap, HashSet};

/// Fields that a person fills.
const CAMPOS: &str = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), \
    select, textarea";
/// What native elements do by themselves.
const PAPELES_DE_CONTROL: &str = "[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], \
    [role=menuitem], [role=option], [role=slider], [role=combobox], [role=textbox]";

/// CC16: the keyboard goes in the order of the page.
pub(super) fn tabulacion(d: &Documento) -> Vec<String> {
    let positivo =
        |e: &Elemento<'_>| e.attr("tabindex").and_then(|t| t.parse::<i32>().ok()).is_some_and(|n| n > 0);
    d.todos("[tabindex]")
        .into_iter()
        .filter(positivo)
        .map(|e| format!("{} se adelanta a su orden", senas(e)))
        .collect()
}

/// CC22: to look at something, or to choose it, changes nothing else.
pub(super) fn sorpresas(d: &Documento) -> Vec<String> {
    let cambian = d.todos("[onfocus], [onblur], [onchange], [oninput], [onselect], select[onclick]");
    cambian.into_iter().map(|e| format!("{} hace algo al enfocarlo o cambiarlo", senas(e))).collect()
}

/// CC24: every field has a name of its own.
pub(super) fn etiquetas(d: &Documento) -> Vec<String> {
    let de: HashSet<&str> = d.valores("label[for]", "for").into_iter().collect();
    let ids: HashSet<&str> = d.valores("[id]", "id").into_iter().collect();
    let con_nombre = |e: &Elemento<'_>| {
        let rotulado = e.attr("id").is_some_and(|id| de.contains(id)) || en(*e, "label").is_some();
        let dicho = e.attr("aria-label").is_some_and(|s| !s.trim().is_empty());
        let referido =
            e.attr("aria-labelledby").is_some_and(|r| r.split_whitespace().all(|i| ids.contains(i)));
        rotulado || dicho || referido
    };
    let sin = d.todos(CAMPOS).into_iter().filter(|e| !con_nombre(e));
    let mut fallas: Vec<String> = sin.map(|e| format!("{} no tiene etiqueta", senas(e))).collect();
    let sueltas = d.todos("label").into_iter().filter(|l| nombre(*l).is_empty());
    fallas.extend(sueltas.map(|l| format!("{} está vacía", senas(l))));
    let grupos = d.todos("fieldset").into_iter().filter(|f| {
        let dicho = f.attr("aria-label").or_else(|| f.attr("aria-labelledby")).is_some();
        !dicho && dentro(*f, "legend").is_empty()
    });
    fallas.extend(grupos.map(|f| format!("{} no dice de qué es el grupo", senas(f))));
    fallas
}

/// CC25: what helps to fill a field exists, and is read before it.
pub(super) fn instrucciones(d: &Documento) -> Vec<String> {
    let puestos: HashMap<&str, usize> =
        d.todos("[id]").iter().enumerate().filter_map(|(i, e)| Some((e.attr("id")?, i))).collect();
    let mut fallas = Vec::new();
    // What explains one of many choices stands after it.
    let escritos = "input[aria-describedby]:not([type=radio]):not([type=checkbox]), select[aria-describedby], textarea[aria-describedby]";
    for e in d.todos(escritos) {
        let suyo = e.attr("id").and_then(|i| puestos.get(i));
        for ayuda in e.attr("aria-describedby").unwrap_or_default().split_whitespace() {
            match (puestos.get(ayuda), suyo) {
                (None, _) => fallas.push(format!("{} se explica en «{ayuda}», que no existe", senas(e))),
                (Some(a), Some(s)) if a > s && e.attr("aria-invalid").is_none() && !anuncia(d, ayuda) => {
                    fallas.push(format!("{} se explica después", senas(e)));
                }
                _ => {}
            }
        }
    }
    fallas
}

/// Whether it is what was found after the field was filled, or a place where that will be said.
fn anuncia(d: &Documento, id: &str) -> bool {
    let aviso = |e: Elemento<'_>| e.attr("class").is_some_and(|c| c.contains("falta") || c.contains("error"));
    d.con_id(id).is_some_and(|e| aviso(e) || e.attr("role").is_some() || super::texto(e).is_empty())
}

/// CC15 and CC28: what is wrong stands with its field and says how to mend it.
pub(super) fn errores(d: &Documento) -> Vec<String> {
    let sin_explicar = |e: &Elemento<'_>| {
        let dichos = e.attr("aria-describedby").into_iter().chain(e.attr("aria-errormessage"));
        !dichos
            .flat_map(str::split_whitespace)
            .filter_map(|id| d.con_id(id))
            .any(|x| !super::texto(x).is_empty())
    };
    let mal = d.todos("[aria-invalid=true]").into_iter().filter(|e| sin_explicar(e));
    mal.map(|e| format!("{} está mal y no dice por qué", senas(e))).collect()
}

/// CC30: what is embedded and what is operated has a name, and points to things that exist.
pub(super) fn partes(d: &Documento) -> Vec<String> {
    let mut fallas = Vec::new();
    for e in d.todos("iframe, object, embed, canvas") {
        if e.attr("title").or_else(|| e.attr("aria-label")).is_none_or(|t| t.trim().is_empty()) {
            fallas.push(format!("{} no dice qué es", senas(e)));
        }
    }
    let botones = d.todos("button, summary, input[type=submit], [role=button]");
    let mudo = |e: &Elemento<'_>| nombre(*e).is_empty() && e.attr("value").is_none();
    fallas.extend(botones.into_iter().filter(mudo).map(|e| format!("{} no tiene nombre", senas(e))));
    let ids: HashSet<&str> = d.valores("[id]", "id").into_iter().collect();
    for atributo in ["aria-labelledby", "aria-controls", "aria-owns", "for"] {
        for e in d.todos(&format!("[{atributo}]")) {
            let perdidos =
                e.attr(atributo).unwrap_or_default().split_whitespace().filter(|r| !ids.contains(r));
            fallas.extend(perdidos.map(|r| format!("{} nombra «{r}», que no existe", senas(e))));
        }
    }
    fallas
}

/// CC32: what is operated is made of what keyboards know.
pub(super) fn teclado(d: &Documento) -> Vec<String> {
    let enfocables: HashSet<_> = d.todos(ENFOCABLES).iter().map(|e| e.id()).collect();
    let manejados = d.todos("[onclick], [onmousedown], [onmouseover], [ondblclick]").into_iter();
    let mut fallas: Vec<String> = manejados.map(|e| format!("{} solo responde al ratón", senas(e))).collect();
    let fingidos = d.todos(PAPELES_DE_CONTROL).into_iter().filter(|e| !enfocables.contains(&e.id()));
    fallas.extend(fingidos.map(|e| format!("{} no se alcanza con el teclado", senas(e))));
    let apartados = d.todos(":is(a[href], button, input, select, textarea)[tabindex='-1']").into_iter();
    fallas.extend(
        apartados.filter(|e| !escondido(*e)).map(|e| format!("{} se salta con el teclado", senas(e))),
    );
    fallas
}
