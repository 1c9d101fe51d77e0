//! A small sede in Rust, for tests, the gallery and the stopwatch; the real demonstration lives in `/content`.

mod entidad;
mod lineas;
pub mod notificaciones;
pub mod persona;
pub mod peticion;
mod publicaciones;
mod tramites;

use crate::{Opciones, Recursos};
use domain::{
    Fecha, Slug, Texto,
    contacto::Telefono,
    geo::Coordenadas,
    norma::Norma,
    pagina::{Cuerpo, Dependencia, Pagina, Punto, Titulo},
    sitio::{Grupo, Sitio},
};
pub use entidad::entidad;
use entidad::jornada;
pub use lineas::muchos;
pub use tramites::{borrador, publicado, retirado};

/// A name that is known to be valid.
pub(crate) fn slug(s: &str) -> Slug {
    Slug::suggest(s).unwrap_or_else(|| panic!("«{s}» is no name"))
}

/// A day that is known to exist.
pub fn dia(anio: i16, mes: i8, dia: i8) -> Fecha {
    jiff::civil::date(anio, mes, dia)
}

pub(crate) fn telefono(s: &str) -> Telefono {
    Telefono::parse(s).unwrap_or_else(|| panic!("«{s}» is no phone"))
}

/// Two headings and a list.
pub(crate) fn cuerpo(titulo: &str, texto: &str) -> Cuerpo {
    let id = slug(titulo).to_string();
    Cuerpo {
        html: format!("<h2 id=\"{id}\">{titulo}</h2>\n<p>{texto}</p>\n").into(),
        titulos: vec![Titulo { nivel: 2, id: id.into(), texto: titulo.into() }],
    }
}

fn grupo(s: &str, nombre: &str, descripcion: &str, icono: &str) -> Grupo {
    let icono: Option<Texto> = (!icono.is_empty()).then(|| icono.into());
    Grupo { slug: slug(s), nombre: nombre.into(), descripcion: descripcion.into(), icono }
}

/// The whole sample.
pub fn sitio() -> Sitio {
    let mut tramites = lineas::todos();
    tramites.sort_by(|a, b| a.slug.cmp(&b.slug));
    Sitio {
        entidad: entidad(),
        temas: temas(),
        audiencias: audiencias(),
        tramites: tramites.into_iter().map(Into::into).collect(),
        dependencias: dependencias(),
        puntos: puntos(),
        normas: normas(),
        paginas: paginas(),
        publicaciones: publicaciones::publicaciones(),
        servidores: publicaciones::servidores(),
        grupos: publicaciones::grupos(),
        arbol: publicaciones::arbol(),
        sinonimos: Vec::new(),
        clausulas: Default::default(),
        calendario: publicaciones::calendario(),
    }
}

/// How the tests publish it.
pub fn opciones() -> Opciones {
    Opciones {
        url: "https://sede.sanroquedelrio.example".into(),
        hoy: dia(2026, 11, 20),
        borradores: false,
        simulador: false,
        recursos: Recursos {
            css: "assets/sede.css".into(),
            listas: "assets/listas.css".into(),
            persona: "assets/persona.css".into(),
            preferencias: "assets/preferencias.js".into(),
            integridad: "sha256-x".into(),
            boot: "assets/boot.js".into(),
            logo: None,
        },
    }
}

fn temas() -> Vec<Grupo> {
    vec![
        grupo("impuestos", "Impuestos", "Predial, industria y comercio, devoluciones.", "impuestos"),
        grupo("vivienda", "Vivienda y predios", "Estrato, nomenclatura, certificados.", "casa"),
        grupo("construccion", "Construcción y suelo", "Usos del suelo, normas, planos.", "construccion"),
        grupo("empresa", "Empresa y comercio", "Avisos, publicidad, registro.", "empresa"),
        grupo("salud", "Salud", "Vacunación y salud pública.", "salud"),
        grupo("familia", "Familia y vecindad", "Residencia, SISBEN, cementerios.", "familia"),
        grupo("transporte", "Tránsito y transporte", "Licencias, tradición de vehículos.", "transporte"),
        grupo("participacion", "Participación y eventos", "Juntas comunales, espectáculos.", "participacion"),
    ]
}

fn audiencias() -> Vec<Grupo> {
    vec![
        grupo("ciudadanos", "Ciudadanos", "Personas que viven en el municipio.", ""),
        grupo("propietarios", "Propietarios de predios", "Dueños y poseedores.", ""),
        grupo("empresas", "Empresas y comerciantes", "Quien tiene un negocio.", ""),
        grupo("organizaciones", "Organizaciones sociales", "Juntas, fundaciones, asociaciones.", ""),
        grupo("mayores", "Personas mayores", "Sesenta años o más.", ""),
    ]
}

fn dependencias() -> Vec<Dependencia> {
    let d = |s: &str, nombre: &str, proposito: &str, jefe: &str| Dependencia {
        slug: slug(s),
        nombre: nombre.into(),
        proposito: proposito.into(),
        responsable: Some(jefe.into()),
        correo: Some(format!("{s}@sanroquedelrio.example").into()),
        telefono: Some(telefono("+576055550110")),
        punto: Some(slug("alcaldia")),
        cuerpo: cuerpo("Funciones", "Dirige, ejecuta y vigila lo que el Concejo y la ley le encargan."),
    };
    vec![
        d(
            "gobierno",
            "Secretaría de Gobierno",
            "Cuida la convivencia y certifica la vida en comunidad.",
            "Secretaria de Gobierno",
        ),
        d(
            "hacienda",
            "Secretaría de Hacienda",
            "Recauda los impuestos y responde por las cuentas.",
            "Secretario de Hacienda",
        ),
        d(
            "planeacion",
            "Secretaría de Planeación",
            "Ordena el territorio y certifica predios y normas.",
            "Secretaria de Planeación",
        ),
    ]
}

fn puntos() -> Vec<Punto> {
    let p = |s: &str, nombre: &str, direccion: &str, lat, lon| Punto {
        slug: slug(s),
        nombre: nombre.into(),
        direccion: direccion.into(),
        municipio: "San Roque del Río, Magdalena".into(),
        divipola: "47001".into(),
        telefono: Some(telefono("+576055550101")),
        correo: Some("ventanilla@sanroquedelrio.example".into()),
        horario: vec![jornada()],
        coordenadas: Coordenadas::new(lat, lon),
        accesibilidad: Some("Rampa de acceso y baño accesible.".into()),
        cita: Some(
            if s == "alcaldia" { "https://citas.sanroquedelrio.example/" } else { "+576055550101" }.into(),
        ),
    };
    vec![
        p("alcaldia", "Ventanilla única, Palacio Municipal", "Calle 5 # 4-32, primer piso", 11.2408, -74.199),
        p("casa-del-pueblo", "Casa del Pueblo", "Carrera 9 # 12-10, barrio La Paz", 11.246, -74.195),
    ]
}

fn normas() -> Vec<Norma> {
    let n = |s: &str, tipo: &str, numero, anio, titulo: &str, url: Option<&str>| Norma {
        slug: slug(s),
        tipo: tipo.into(),
        numero: Some(numero),
        anio,
        expide: (tipo == "Acuerdo").then(|| "Concejo Municipal".into()),
        titulo: titulo.into(),
        expedicion: None,
        url: url.map(Into::into),
    };
    vec![
        n("acuerdo-4-2016", "Acuerdo", 4, 2016, "Estatuto tributario del municipio", None),
        n(
            "decreto-1260-1970",
            "Decreto",
            1260,
            1970,
            "Estatuto del registro del estado civil",
            Some("https://www.suin-juriscol.gov.co/viewDocument.asp?id=1181946"),
        ),
        n(
            "ley-142-1994",
            "Ley",
            142,
            1994,
            "Régimen de los servicios públicos domiciliarios",
            Some("https://www.suin-juriscol.gov.co/"),
        ),
    ]
}

fn paginas() -> Vec<Pagina> {
    let p = |ruta: &str, titulo: &str, resumen: &str| Pagina {
        ruta: ruta.into(),
        titulo: titulo.into(),
        resumen: Some(resumen.into()),
        actualizado: Some(dia(2026, 10, 1)),
        version: Some("1".into()),
        cuerpo: cuerpo("Lo esencial", "Aquí está lo que la norma pide que usted sepa."),
    };
    vec![
        p("accesibilidad", "Accesibilidad", "Cómo hacemos que todas las personas puedan usar esta sede."),
        p("atencion", "Atención y servicios a la ciudadanía", "Canales, horarios y citas."),
        p("consulta", "Consulte su radicado", "En qué va su trámite o su petición."),
        p("participa", "Participa", "Seis maneras de influir en lo público."),
        p("politicas", "Políticas", "Qué hacemos con sus datos y con la información."),
        p("politicas/privacidad", "Política de privacidad", "Cómo tratamos sus datos personales."),
        p(
            "pqrsd",
            "Peticiones, quejas, reclamos, sugerencias y denuncias (PQRSD)",
            "Qué es cada una y cómo presentarla.",
        ),
        p("terminos", "Términos y condiciones", "Qué puede esperar de esta sede y qué esperamos de usted."),
    ]
}
