//! sede.toml.

use super::{horario, si_no};
use crate::nodo::Nodo;
use domain::{
    contacto::Telefono,
    entidad::{Entidad, EntradaMenu, Kit, Red, Sede},
};

pub(crate) fn entidad(nodo: &Nodo<'_>) -> Option<Entidad> {
    let telefono = |clave: &str| nodo.str(clave).and_then(Telefono::parse);
    Some(Entidad {
        nombre: nodo.texto("nombre")?,
        sigla: nodo.texto("sigla")?,
        demostracion: si_no(nodo, "demostracion").unwrap_or(false),
        url: nodo.str("url")?.trim_end_matches('/').into(),
        kit: if nodo.str("kit")? == "v4" { Kit::V4 } else { Kit::V5 },
        logo: nodo.texto("logo")?,
        descripcion: nodo.texto("descripcion")?,
        sede: nodo.get("sede").and_then(sede)?,
        otras_sedes: nodo.lista("otras_sedes").iter().filter_map(sede).collect(),
        conmutador: telefono("conmutador")?,
        linea_gratuita: telefono("linea_gratuita"),
        linea_anticorrupcion: telefono("linea_anticorrupcion"),
        correo: nodo.texto("correo")?,
        correo_judicial: nodo.texto("correo_judicial")?,
        redes: nodo.lista("redes").iter().filter_map(red).collect(),
        menu: nodo.lista("menu").iter().filter_map(entrada).collect(),
    })
}

fn sede(nodo: &Nodo<'_>) -> Option<Sede> {
    Some(Sede {
        nombre: nodo.texto("nombre")?,
        direccion: nodo.texto("direccion")?,
        municipio: nodo.texto("municipio")?,
        departamento: nodo.texto("departamento")?,
        codigo_postal: nodo.texto("codigo_postal")?,
        horario: horario(nodo),
        contacto: nodo.texto("contacto"),
    })
}

fn red(nodo: &Nodo<'_>) -> Option<Red> {
    Some(Red { nombre: nodo.texto("nombre")?, usuario: nodo.texto("usuario")?, url: nodo.texto("url")? })
}

fn entrada(nodo: &Nodo<'_>) -> Option<EntradaMenu> {
    Some(EntradaMenu { texto: nodo.texto("texto")?, ruta: nodo.texto("ruta")? })
}
