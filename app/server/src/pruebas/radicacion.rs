//! Somebody files: nothing typed is lost, it is filed once, and only its author sees it.

use super::{
    casa::{Casa, pasan},
    navegador::{Navegador, Pares, Respuesta, origen, pares},
};
use axum::{
    body::Body,
    http::{Method, header},
};
use domain::grado::Grado;
use store::peticiones::{self, Peticion};

const PDF: &str = "%PDF-1.7\n1 0 obj";
const RESIDENCIA: &str = "/tramites/certificado-de-residencia/solicitud/";

/// A petition of somebody who says who they are.
pub(super) fn peticion() -> Pares {
    pares([
        ("tipo", "peticion"),
        ("nombre", "Rosa Elvira Marín"),
        ("documento.tipo", "CC"),
        ("documento.numero", "52.123.456"),
        ("medio", "correo"),
        ("correo", "Rosa@Correo.example"),
        ("objeto", "Pido que arreglen el puente de la vereda El Carmen"),
        ("razones", "Los niños no pueden ir a la escuela"),
        ("autorizacion", "si"),
    ])
}

/// The key that a page carries on to the next post.
pub(super) fn clave(r: &Respuesta) -> String {
    let (_, resto) = r.cuerpo.split_once("name=\"_clave\" value=\"").expect("a draft");
    resto.split('"').next().expect("its end").to_owned()
}

/// Sends a form with files, as browsers do: name of the field, of the file, and what is in it.
pub(super) async fn con_archivos(
    n: &mut Navegador,
    casa: &Casa,
    camino: &str,
    campos: &Pares,
    archivos: &[(&str, &str, &str)],
) -> Respuesta {
    let mut cuerpo = String::new();
    for (nombre, valor) in campos {
        cuerpo += &format!("--x\r\ncontent-disposition: form-data; name=\"{nombre}\"\r\n\r\n{valor}\r\n");
    }
    for (campo, nombre, contenido) in archivos {
        cuerpo += &format!(
            "--x\r\ncontent-disposition: form-data; name=\"{campo}\"; filename=\"{nombre}\"\r\n\
             content-type: application/octet-stream\r\n\r\n{contenido}\r\n"
        );
    }
    cuerpo += "--x--\r\n";
    let p = n
        .peticion(casa, Method::POST, camino)
        .header(header::ORIGIN, origen(casa))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    let r = n.pedir(casa, p.body(Body::from(cuerpo)).expect("request")).await;
    n.al_paso(casa, r).await
}

/// Files what the review shows, and gives the code of its receipt.
pub(super) async fn radicar(n: &mut Navegador, casa: &Casa, camino: &str, revision: &Respuesta) -> String {
    let campos = pares([("_clave", &clave(revision)), ("_radicar", "si")]);
    let r = n.enviar(casa, camino, &campos).await.debe(303);
    let (_, codigo) = r.destino().split_once("constancia/").expect("the receipt");
    codigo.trim_end_matches('/').to_owned()
}

pub(super) async fn unica(casa: &Casa) -> Peticion {
    let mut lector = casa.borde.store.lector().await.expect("reader");
    let c = &mut lector.conn();
    let filas = peticiones::bandeja(c, &peticiones::Filtro::default(), None, 10).await.expect("rows");
    assert_eq!(filas.len(), 1, "one filing");
    peticiones::por_id(c, filas[0].id).await.expect("reads").expect("there")
}

#[tokio::test]
async fn a_petition_gets_number_term_and_receipt_and_pressing_twice_files_once() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let revision =
        n.enviar(&casa, "/pqrsd/", &peticion()).await.debe(200).dice("Pido que arreglen el puente");
    let codigo = radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    assert_eq!(radicar(&mut n, &casa, "/pqrsd/", &revision).await, codigo, "twice is once");
    let r = n.ver(&casa, &format!("/constancia/{codigo}/")).await.debe(200);
    r.dice("-000001").dice("15 días hábiles").dice("Rosa Elvira Marín").dice("Verificar esta constancia");
    let p = unica(&casa).await;
    assert_eq!((p.numero, &*p.correo, p.anonima), (1, "rosa@correo.example", false));
    assert!(p.vence.is_some() && p.datos.contains("52123456"));
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn what_is_refused_comes_back_with_all_that_was_typed_and_each_error_at_its_field() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let mut campos = peticion();
    for (nombre, valor) in &mut campos {
        match &**nombre {
            "correo" => *valor = "rosa".into(),
            "objeto" => *valor = String::new(),
            _ => {}
        }
    }
    let r = n.enviar(&casa, "/pqrsd/", &campos).await.debe(422);
    let r = r
        .dice("href=\"#c-correo\"")
        .dice("href=\"#c-objeto\"")
        .dice("Escriba el correo como nombre@ejemplo.com");
    let r = r.dice("value=\"rosa\"").dice("Los niños no pueden ir a la escuela").dice("id=\"e-correo\"");
    campos = peticion();
    campos.push(("_clave".into(), clave(&r)));
    let revision = n.enviar(&casa, "/pqrsd/", &campos).await.debe(200);
    radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    unica(&casa).await;
}

/// Norma: Ley 1437 de 2011, art. 15 y 16, par. 2
#[tokio::test]
async fn nobody_is_refused_for_missing_grounds_and_what_was_missing_is_written_down() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let campos: Pares = peticion().into_iter().filter(|(n, _)| n != "razones").collect();
    let revision = n.enviar(&casa, "/pqrsd/", &campos).await.debe(200).dice("Radicar de todas formas");
    let codigo = radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    n.ver(&casa, &format!("/constancia/{codigo}/")).await.debe(200).dice("Lo que faltaba");
    assert!(unica(&casa).await.faltan.contains("razones"));
}

#[tokio::test]
async fn files_stay_through_a_refusal_and_those_that_are_not_what_they_say_are_not_taken() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let malos = pares([("tipo", "peticion"), ("nombre", "Rosa")]);
    let archivos = [("adjuntos", "../puente.pdf", PDF), ("adjuntos", "foto.pdf", "MZ programa")];
    let r = con_archivos(&mut n, &casa, "/pqrsd/", &malos, &archivos).await.debe(422);
    let r = r.dice("puente.pdf").dice("no es de los tipos que recibimos").calla("../puente");
    let mut campos = peticion();
    campos.push(("_clave".into(), clave(&r)));
    let revision = con_archivos(&mut n, &casa, "/pqrsd/", &campos, &[]).await.debe(200).dice("puente.pdf");
    let codigo = radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    let r = n.ver(&casa, &format!("/constancia/{codigo}/")).await.debe(200).dice("puente.pdf");
    let huella = domain::evidencia::Huella::de(PDF.as_bytes()).to_string();
    r.dice(&huella);
}

#[tokio::test]
async fn the_receipt_is_seen_by_who_filed_and_verified_by_anybody() {
    let casa = Casa::nueva().await;
    let (mut n, mut otro) = (Navegador::nuevo(), Navegador::nuevo());
    let revision = n.enviar(&casa, "/pqrsd/", &peticion()).await.debe(200);
    let codigo = radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    let camino = format!("/constancia/{codigo}/");
    otro.ver(&casa, &camino).await.debe(303).calla("Rosa");
    otro.ver(&casa, &format!("{camino}constancia.jws")).await.debe(404);
    n.ver(&casa, &camino).await.debe(200);
    let r = otro.ver(&casa, &format!("/verificar/{codigo}")).await.debe(200);
    r.dice("La constancia es auténtica").calla("Rosa").calla("52123456").calla("puente");
    let jws = n.ver(&casa, &format!("{camino}constancia.jws")).await.debe(200).cuerpo;
    let sin = |c: &str| [("constancia", "c.jws", c.to_owned())];
    let uno = sin(&jws).map(|(a, b, c)| (a, b, c.leak() as &str));
    con_archivos(&mut otro, &casa, "/verificar/", &Pares::new(), &uno).await.debe(200).dice("auténtica");
    let cambiado =
        if jws.ends_with('A') { jws.replace('A', "B") } else { format!("{}A", &jws[..jws.len() - 1]) };
    let dos = sin(&cambiado).map(|(a, b, c)| (a, b, c.leak() as &str));
    let r = con_archivos(&mut otro, &casa, "/verificar/", &Pares::new(), &dos).await;
    r.calla("La constancia es auténtica");
    otro.ver(&casa, "/verificar/0000-0000-0000-0000").await.debe(404);
    let zip = [("constancia", "prueba.zip", "PK\u{3}\u{4}...")];
    con_archivos(&mut otro, &casa, "/verificar/", &Pares::new(), &zip)
        .await
        .debe(422)
        .dice("Compruébela en su");
    // Its draft is forgotten after a day, and with it the key of this browser.
    pasan(25 * 3600);
    n.ver(&casa, &camino).await.debe(303);
}

#[tokio::test]
async fn a_form_of_many_pages_is_kept_page_by_page_for_its_author_alone() {
    let casa = Casa::nueva().await;
    let mut ana = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    let r = ana.ver(&casa, RESIDENCIA).await.debe(200).dice("Paso 1 de");
    let (_, campo) = r.cuerpo.split_once("data-campo-prueba").unwrap_or(("", ""));
    assert_eq!(campo, "");
    ana.enviar(&casa, RESIDENCIA, &pares([("_paso", "1"), ("_guardar", "si")])).await.debe(303);
    ana.ver(&casa, "/carpeta/tramites/").await.debe(200).dice("Certificado de residencia");
    let mut otra = Navegador::registrar(&casa, "sim-empresaria", Grado::Medio, &[]).await;
    let suya = clave(&ana.ver(&casa, RESIDENCIA).await.debe(200));
    otra.enviar(&casa, RESIDENCIA, &pares([("_clave", &suya), ("_radicar", "si")])).await.debe(410);
    otra.ver(&casa, "/carpeta/tramites/").await.debe(200).calla("Certificado de residencia");
    ana.enviar(&casa, "/carpeta/tramites/borrar", &pares([("borrador", &suya)])).await.debe(303);
    ana.ver(&casa, "/carpeta/tramites/").await.debe(200).calla("Certificado de residencia");
}

#[tokio::test]
async fn who_may_not_write_a_form_is_told_and_what_they_typed_waits_for_them() {
    let casa = Casa::nueva().await;
    let mut nadie = Navegador::nuevo();
    let r = nadie.ver(&casa, RESIDENCIA).await.debe(303);
    assert!(r.destino().starts_with("/ingresar?grado=medio"), "{}", r.destino());
    let mut ana = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    let primera = ana.ver(&casa, RESIDENCIA).await.debe(200);
    let campo = campo_de_texto(&primera);
    pasan(901);
    let r = ana
        .enviar(&casa, RESIDENCIA, &[("_paso", "1"), (&campo, "Calle 9 # 1-23, lo que no se pierde")])
        .await;
    r.debe(403).dice("Su sesión terminó");
    ana.entrar(&casa, "sim-adulto-cc", Grado::Medio).await;
    ana.ver(&casa, RESIDENCIA).await.debe(200).dice("lo que no se pierde");
}

/// The first text field of a page that belongs to the form.
fn campo_de_texto(r: &Respuesta) -> String {
    let (_, form) = r.cuerpo.split_once("id=\"formulario\"").expect("a form");
    let campos = form.split("<input ").chain(form.split("<textarea ")).filter_map(|c| {
        let etiqueta = c.split('>').next()?;
        let tipo = etiqueta.contains("type=\"text\"") || !etiqueta.contains("type=");
        let nombre = etiqueta.split("name=\"").nth(1)?.split('"').next()?;
        (tipo && !nombre.starts_with('_') && !etiqueta.contains("readonly")).then(|| nombre.to_owned())
    });
    campos.into_iter().next().expect("a field")
}

#[tokio::test]
async fn the_acuse_repeats_number_date_data_and_annexes_and_goes_once() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let archivos = [("adjuntos", "puente.pdf", PDF)];
    let revision = con_archivos(&mut n, &casa, "/pqrsd/", &peticion(), &archivos).await.debe(200);
    radicar(&mut n, &casa, "/pqrsd/", &revision).await;
    crate::trabajos::correo::tanda(&casa.borde).await;
    crate::trabajos::correo::tanda(&casa.borde).await;
    let correos = casa.correos();
    assert_eq!(correos.len(), 1, "one acuse");
    let eml = correos[0].replace("=\r\n", "");
    for parte in [
        "To: rosa@correo.example",
        "SR-2027-000001",
        "52.123.456",
        "puente.pdf",
        "constancia-SR-2027-000001.jws",
    ] {
        assert!(eml.contains(parte), "{parte} is not in the acuse");
    }
    assert!(!eml.contains("<img"), "nothing that tracks");
}
