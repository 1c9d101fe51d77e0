//! Writes the sample sede with its stylesheet into a folder: `cargo run -p pages --example galeria -- /tmp/galeria v5`.

use domain::entidad::Kit;
use pages::{Acierto, Base, Consulta, Portal, ejemplos};
use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let destino = args.next().unwrap_or_else(|| "target/galeria".into());
    let kit = if args.next().as_deref() == Some("v4") { Kit::V4 } else { Kit::V5 };
    let borradores = args.next().is_some();
    let mut sitio = ejemplos::sitio();
    sitio.entidad.kit = kit;
    let mut opciones = ejemplos::opciones();
    opciones.borradores = borradores;
    opciones.simulador = true;
    let hoja = if kit == Kit::V4 { "sede-v4.css" } else { "sede-v5.css" };
    opciones.recursos.css = format!("style/{hoja}");
    opciones.recursos.listas = "style/listas.css".to_owned();
    opciones.recursos.persona = "style/persona.css".to_owned();
    let portal = Portal::new(sitio, opciones);
    let destino = Path::new(&destino);
    for ruta in portal.rutas() {
        escribir(&destino.join(ruta.archivo()), &portal.pagina(&ruta))?;
    }
    escribir(&destino.join("404.html"), &portal.no_encontrada(&Base::Prefijo("/".into())))?;
    escribir(&destino.join("500.html"), &portal.error(&Base::Prefijo("/".into())))?;
    let aciertos = aciertos();
    let llena = Consulta { q: "predial", resultados: &aciertos, total: aciertos.len(), transparencia: false };
    escribir(&destino.join("buscar.html"), &portal.buscar(&Base::de_path("buscar"), &llena))?;
    let vacia = Consulta { q: "pasaporte diplomático", resultados: &[], total: 0, transparencia: false };
    escribir(&destino.join("buscar-vacia.html"), &portal.buscar(&Base::de_path("buscar"), &vacia))?;
    for (nombre, html) in ejemplos::persona::paginas(&portal)
        .into_iter()
        .chain(ejemplos::peticion::paginas(&portal))
        .chain(ejemplos::notificaciones::paginas(&portal))
    {
        // Each stands one folder deep here, whatever its own address.
        let html = html.replace("../../../../", "../").replace("../../../", "../").replace("../../", "../");
        escribir(&destino.join(format!("persona/{nombre}.html")), &html)?;
    }
    let raiz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    copiar(&raiz.join("style"), &destino.join("style"))?;
    copiar(&raiz.join("public"), destino)?;
    escribir(&destino.join("logo.svg"), LOGO)
}

fn aciertos() -> Vec<Acierto> {
    let a = |titulo: &str, ruta: &str, detalle: &str, clase: &str| Acierto {
        titulo: titulo.into(),
        resumen: "Pague el impuesto de su casa, lote o finca.".into(),
        ruta: ruta.into(),
        detalle: detalle.into(),
        clase: clase.into(),
    };
    vec![
        a(
            "Impuesto predial unificado",
            "tramites/impuesto-predial-unificado/",
            "En línea · Según liquidación · 2 horas",
            "Trámite",
        ),
        a(
            "Exención del impuesto predial",
            "tramites/exencion-del-impuesto-predial/",
            "En persona · Gratis · 50 días hábiles",
            "Trámite",
        ),
        a("Secretaría de Hacienda", "dependencias/hacienda/", "", "Dependencia"),
    ]
}

fn escribir(archivo: &Path, texto: &str) -> io::Result<()> {
    if let Some(carpeta) = archivo.parent() {
        fs::create_dir_all(carpeta)?;
    }
    fs::write(archivo, texto)
}

fn copiar(de: &Path, a: &Path) -> io::Result<()> {
    fs::create_dir_all(a)?;
    for entrada in fs::read_dir(de)? {
        let entrada = entrada?;
        let destino = a.join(entrada.file_name());
        if entrada.file_type()?.is_dir() {
            copiar(&entrada.path(), &destino)?;
        } else {
            fs::copy(entrada.path(), destino)?;
        }
    }
    Ok(())
}

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path d="M6 4h36v22c0 10-8 16-18 20C14 42 6 36 6 26z" fill="#0b3d91"/><path d="M6 26c6-5 12-5 18 0s12 5 18 0v2c0 9-8 14-18 18C14 42 6 37 6 28z" fill="#2f9e6e"/><circle cx="24" cy="15" r="6" fill="#ffd23f"/></svg>"##;
