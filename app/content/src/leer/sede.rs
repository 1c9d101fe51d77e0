//! sede.toml.

use super::{cada, entero, horario, si_no, slug};
use crate::{
    esquema::{
        revisar::opcion,
        sede::{CLASES, TIPOS},
    },
    nodo::Nodo,
};
use domain::{
    carpeta::Limites,
    contacto::Telefono,
    entidad::{Entidad, EntradaMenu, Kit, Red, Sede, Tipo},
    notificacion::Ajustes,
    peticion::Clase,
    pqrsd::{Adjuntos, Pqrsd},
    radicado::Formato,
};

pub(crate) fn entidad(nodo: &Nodo<'_>) -> Option<Entidad> {
    let telefono = |clave: &str| nodo.str(clave).and_then(Telefono::parse);
    Some(Entidad {
        nombre: nodo.texto("nombre")?,
        sigla: nodo.texto("sigla")?,
        tipo: tipo(nodo)?,
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
        pqrsd: nodo.get("pqrsd").map(pqrsd).unwrap_or_default(),
        radicacion: nodo.get("radicacion").and_then(formato).unwrap_or_default(),
        carpeta: nodo.get("carpeta").map(carpeta).unwrap_or_default(),
        notificaciones: nodo.get("notificaciones").map(notificaciones).unwrap_or_default(),
    })
}

fn tipo(nodo: &Nodo<'_>) -> Option<Tipo> {
    let tipos = [
        Tipo::Municipio,
        Tipo::Distrito,
        Tipo::Departamento,
        Tipo::Nacional,
        Tipo::Descentralizada,
        Tipo::Otra,
    ];
    tipos.get(opcion(nodo.str("tipo")?, TIPOS)?).copied()
}

fn notificaciones(nodo: &Nodo<'_>) -> Ajustes {
    let base = Ajustes::default();
    let dias = |n: &Nodo<'_>| cada(n.elementos(), |d| d.escalar()?.parse().ok());
    Ajustes {
        dias_sin_acceso: entero(nodo, "dias_sin_acceso")
            .and_then(|n| n.try_into().ok())
            .unwrap_or(base.dias_sin_acceso),
        recordatorios: nodo.get("recordatorios").map_or(base.recordatorios, dias),
        ..base
    }
}

fn carpeta(nodo: &Nodo<'_>) -> Limites {
    let base = Limites::default();
    Limites {
        megas: entero(nodo, "megas").unwrap_or(base.megas),
        archivo_megas: entero(nodo, "archivo_megas").unwrap_or(base.archivo_megas),
    }
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
    Some(EntradaMenu {
        texto: nodo.texto("texto")?,
        ruta: nodo.texto("ruta")?,
        entradas: nodo.lista("entradas").iter().filter_map(entrada).collect(),
    })
}

fn formato(nodo: &Nodo<'_>) -> Option<Formato> {
    Formato::parse(nodo.str("formato")?).ok()
}

/// What is not said is as the law leaves it.
fn pqrsd(nodo: &Nodo<'_>) -> Pqrsd {
    let base = Pqrsd::default();
    let clase = |s: &str| opcion(s, CLASES).and_then(|i| CLASES[i].parse::<Clase>().ok());
    let anonimo = nodo.get("anonimo").map(|n| cada(n.elementos(), |c| clase(c.escalar()?)));
    let ruta =
        |n: &Nodo<'_>| CLASES.iter().filter_map(|c| Some((clase(c)?, slug(n, c)?))).collect::<Vec<_>>();
    Pqrsd {
        anonimo: anonimo.unwrap_or(base.anonimo),
        dependencia: slug(nodo, "dependencia"),
        rutas: nodo.get("rutas").map(ruta).unwrap_or_default(),
        adjuntos: nodo.get("adjuntos").map(adjuntos).unwrap_or_default(),
    }
}

fn adjuntos(nodo: &Nodo<'_>) -> Adjuntos {
    let base = Adjuntos::default();
    let tipos = nodo.textos("tipos");
    Adjuntos {
        cantidad: entero(nodo, "cantidad").and_then(|n| n.try_into().ok()).unwrap_or(base.cantidad),
        megabytes: entero(nodo, "megabytes").and_then(|n| n.try_into().ok()).unwrap_or(base.megabytes),
        tipos: if tipos.is_empty() { base.tipos } else { tipos },
    }
}
