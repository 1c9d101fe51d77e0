//! The sample entity.

use super::telefono;
use domain::{
    entidad::{Entidad, EntradaMenu, Kit, Red, Sede, Tipo},
    horario::Jornada,
};
use jiff::civil::{Weekday, time};

/// Monday to Friday with a pause at noon.
pub(super) fn jornada() -> Jornada {
    Jornada {
        desde: Weekday::Monday,
        hasta: Weekday::Friday,
        horas: vec![(time(8, 0, 0, 0), time(12, 0, 0, 0)), (time(14, 0, 0, 0), time(17, 0, 0, 0))],
    }
}

/// A municipality that does not exist.
pub fn entidad() -> Entidad {
    let menu = |texto: &str, ruta: &str| EntradaMenu {
        texto: texto.into(),
        ruta: ruta.into(),
        entradas: Vec::new(),
    };
    Entidad {
        nombre: "Alcaldía Municipal de San Roque del Río".into(),
        sigla: "San Roque del Río".into(),
        tipo: Tipo::Municipio,
        demostracion: true,
        url: "https://sede.sanroquedelrio.example".into(),
        kit: Kit::V5,
        logo: "logo.svg".into(),
        descripcion: "Sede electrónica de San Roque del Río: trámites, servicios e información pública."
            .into(),
        sede: sede("Sede principal", "Calle 5 # 4-32, Palacio Municipal"),
        otras_sedes: vec![Sede {
            contacto: Some("casadelpueblo@sanroquedelrio.example".into()),
            ..sede("Casa del Pueblo", "Carrera 9 # 12-10, barrio La Paz")
        }],
        conmutador: telefono("+576055550100"),
        linea_gratuita: Some(telefono("018000555010")),
        linea_anticorrupcion: Some(telefono("018000555020")),
        correo: "contacto@sanroquedelrio.example".into(),
        correo_judicial: "notificacionesjudiciales@sanroquedelrio.example".into(),
        redes: vec![
            red("Facebook", "@alcaldiasanroque", "https://www.facebook.com/alcaldiasanroque"),
            red("Instagram", "@alcaldiasanroque", "https://www.instagram.com/alcaldiasanroque"),
        ],
        menu: vec![
            menu("Trámites", "/tramites/"),
            menu("Transparencia y acceso a la información pública", "/transparencia/"),
            menu("Atención y servicios a la ciudadanía", "/atencion/"),
            menu("Participa", "/participa/"),
            menu("Noticias", "/noticias/"),
        ],
        pqrsd: Default::default(),
        radicacion: Default::default(),
        carpeta: Default::default(),
        notificaciones: Default::default(),
    }
}

fn red(nombre: &str, usuario: &str, url: &str) -> Red {
    Red { nombre: nombre.into(), usuario: usuario.into(), url: url.into() }
}

fn sede(nombre: &str, direccion: &str) -> Sede {
    Sede {
        nombre: nombre.into(),
        direccion: direccion.into(),
        municipio: "San Roque del Río".into(),
        departamento: "Magdalena".into(),
        codigo_postal: "470001".into(),
        horario: vec![jornada()],
        contacto: None,
    }
}
