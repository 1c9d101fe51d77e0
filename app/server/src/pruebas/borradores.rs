//! What the island of a form sends: drafts that only their author writes, over the version they saw, and files one by one.

use super::{
    casa::{Casa, pasan},
    foto::{Foto, igual},
    navegador::{Navegador, Pares, Respuesta, origen, pares},
};
use axum::{
    body::Body,
    http::{Method, Request, header},
};
use domain::grado::Grado;
use serde_json::Value;

const MARIA: &str = "sim-adulta-cc";
const JOSE: &str = "sim-adulto-cc";
const GUARDAR: &str = "/api/fn/guardar_borrador";
const RUTA: &str = "tramites/certificado-de-residencia/solicitud/";
const ABIERTA: &str = "/tramites/concepto-de-uso-del-suelo/solicitud/";
const PDF: &str = "%PDF-1.4\n%%EOF\n";

fn escrito(clave: &str, version: &str, telefono: &str) -> Pares {
    let campos = format!("_paso=1&telefono={telefono}");
    pares([("ruta", RUTA), ("clave", clave), ("version", version), ("campos", &campos)])
}

async fn guardar(casa: &Casa, n: &mut Navegador, p: &Pares) -> Value {
    let r = n.enviar(casa, GUARDAR, p).await.debe(200);
    serde_json::from_str(&r.cuerpo).expect("JSON")
}

fn texto(v: &Value, nombre: &str) -> String {
    v[nombre].as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn what_is_typed_goes_over_the_version_that_was_seen_and_over_no_other() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let uno = guardar(&casa, &mut n, &escrito("", "0", "3001110001")).await;
    assert_eq!((&uno["ok"], &uno["version"]), (&true.into(), &1.into()), "{uno}");
    let clave = texto(&uno, "clave");
    let dos = guardar(&casa, &mut n, &escrito(&clave, "1", "3001110002")).await;
    assert_eq!((&dos["ok"], &dos["version"]), (&true.into(), &2.into()), "{dos}");
    assert!(texto(&dos, "hora").ends_with("m."), "{dos}");
    // Another window still shows the first version.
    let otra = guardar(&casa, &mut n, &escrito(&clave, "1", "3001110003")).await;
    assert_eq!((&otra["ok"], &otra["otra"], &otra["version"]), (&false.into(), &true.into(), &2.into()));
    n.ver(&casa, &format!("/{RUTA}")).await.debe(200).dice("3001110002").calla("3001110003");
    // An answer that was lost on its way is no other version.
    let igual = guardar(&casa, &mut n, &escrito(&clave, "1", "3001110002")).await;
    assert_eq!((&igual["ok"], &igual["version"]), (&true.into(), &2.into()), "{igual}");
}

#[tokio::test]
async fn nobody_else_and_nobody_without_a_session_writes_in_a_draft() {
    let casa = Casa::nueva().await;
    let mut maria = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let suyo = guardar(&casa, &mut maria, &escrito("", "0", "3001110001")).await;
    let clave = texto(&suyo, "clave");
    let antes = Foto::de(&casa).await;
    let de_jose = guardar(&casa, &mut jose, &escrito(&clave, "1", "3009999999")).await;
    assert_eq!(de_jose["ok"], false, "{de_jose}");
    let de_nadie = guardar(&casa, &mut Navegador::nuevo(), &escrito(&clave, "1", "3009999999")).await;
    assert_eq!(de_nadie["ok"], false, "{de_nadie}");
    assert!(texto(&de_nadie, "mensaje").contains("Ingrese otra vez"), "{de_nadie}");
    assert_eq!(antes.distintas(&Foto::de(&casa).await), Vec::<&str>::new());
    pasan(901);
    let tarde = guardar(&casa, &mut maria, &escrito(&clave, "1", "3001110009")).await;
    assert!(texto(&tarde, "mensaje").contains("Su sesión terminó"), "{tarde}");
}

/// A file, as the island sends it.
async fn adjuntar(casa: &Casa, n: &mut Navegador, clave: &str, contenido: &str) -> Respuesta {
    let de = origen(casa);
    let p = archivo(n, casa, clave, contenido, Some(&de));
    n.pedir(casa, p).await
}

fn archivo(n: &Navegador, casa: &Casa, clave: &str, contenido: &str, de: Option<&str>) -> Request<Body> {
    let cuerpo = format!(
        "--x\r\ncontent-disposition: form-data; name=\"_clave\"\r\n\r\n{clave}\r\n--x\r\n\
         content-disposition: form-data; name=\"croquis\"; filename=\"mapa.pdf\"\r\n\r\n{contenido}\r\n--x--\r\n"
    );
    let p = n.peticion(casa, Method::POST, &format!("{ABIERTA}adjuntar"));
    let p = p.header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
    let p = de.into_iter().fold(p, |p, de| p.header(header::ORIGIN, de));
    p.body(Body::from(cuerpo)).expect("request")
}

#[tokio::test]
async fn a_file_begins_the_draft_of_its_key_or_goes_into_it_until_it_is_full() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::nuevo();
    let uno: Value =
        serde_json::from_str(&adjuntar(&casa, &mut n, "", PDF).await.debe(200).cuerpo).expect("JSON");
    assert_eq!((&uno["ok"], &uno["nombre"]), (&true.into(), &"mapa.pdf".into()), "{uno}");
    assert!(texto(&uno, "detalle").ends_with("Recibido"), "{uno}");
    let clave = texto(&uno, "clave");
    let pagina = n.enviar(&casa, ABIERTA, &pares([("_clave", &*clave), ("barrio", "Centro")])).await;
    pagina.dice("mapa.pdf").dice(&texto(&uno, "id"));
    adjuntar(&casa, &mut n, &clave, PDF).await.debe(200);
    let lleno = adjuntar(&casa, &mut n, &clave, PDF).await.debe(422);
    assert!(lleno.cuerpo.contains("2 archivos como máximo"), "{}", lleno.cuerpo);
    let otro = adjuntar(&casa, &mut n, "", "MZ no es un PDF").await.debe(422);
    assert!(otro.cuerpo.contains("no es de los tipos"), "{}", otro.cuerpo);
    adjuntar(&casa, &mut n, "clave-de-nadie", PDF).await.debe(422);
}

#[tokio::test]
async fn a_file_from_elsewhere_goes_nowhere() {
    let casa = Casa::nueva().await;
    let antes = Foto::de(&casa).await;
    let mut n = Navegador::nuevo();
    for de in [Some("https://malo.example"), Some("null"), None] {
        let p = archivo(&n, &casa, "", PDF, de);
        n.pedir(&casa, p).await.debe(403);
    }
    igual(&antes, &Foto::de(&casa).await, "adjuntar");
}
