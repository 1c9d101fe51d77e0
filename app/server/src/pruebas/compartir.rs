//! Documents that people let others open: exactly those, for whom they say, until they say, and each opening is told.

use super::{
    casa::{Casa, pasan},
    documentos::{PDF, RAIZ, con_cedula, cuantas, id_de},
    foto::{Foto, igual},
    navegador::{Navegador, Pares, Respuesta},
    radicacion::con_archivos,
};
use domain::grado::Grado;
use store::Id;

pub(super) const MIOS: &str = "/carpeta/compartidos/";
pub(super) const JOSE: &str = "sim-adulto-cc";
pub(super) const CEDULA_DE_JOSE: &str = "1099000202";
const MARIA: &str = "sim-adulta-cc";
const DIA: i64 = 24 * 3600;

/// What the form sends: for José, or for whoever has a link.
pub(super) fn forma(documentos: &[&str], para: &str, mas: &[(&str, &str)]) -> Pares {
    let mut campos: Pares = documentos.iter().map(|d| ("documento".to_owned(), (*d).to_owned())).collect();
    let base = [("para", para), ("tipo", "CC"), ("numero", CEDULA_DE_JOSE), ("dias", "7")];
    for (n, v) in base.iter().chain([("proposito", "Estudio de crédito")].iter()).chain(mas) {
        campos.retain(|(c, _)| c != n || *n == "documento");
        campos.push(((*n).to_owned(), (*v).to_owned()));
    }
    campos
}

/// The id in the address to which a permiso for a person leads.
pub(super) fn id_del_permiso(r: &Respuesta) -> String {
    let (_, resto) = r.destino().split_once("compartidos/").expect("its page");
    resto.split('/').next().expect("its id").to_owned()
}

/// The path of the link that a page shows once.
pub(super) fn enlace(r: &Respuesta) -> String {
    let (_, resto) = r.cuerpo.split_once("/compartido/").expect("a link");
    format!("/compartido/{}/", resto.split('/').next().expect("its code"))
}

pub(super) async fn abre(n: &mut Navegador, casa: &Casa, donde: &str, orden: &str, como: &str) -> Respuesta {
    n.enviar(casa, &format!("{donde}abrir"), &[("documento", orden), ("como", como)]).await
}

#[tokio::test]
async fn a_person_opens_what_was_shared_with_them_and_the_owner_reads_that_they_did() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let form = maria.ver(&casa, &format!("{MIOS}nuevo/?documento={id}")).await.debe(200);
    form.dice("cedula.pdf").dice("puede copiarlo o tomarle una foto").dice("¿Para qué los comparte?");
    let dado = maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[("veces", "2")])).await;
    let p = id_del_permiso(&dado);
    let dado = dado.a(&format!("{MIOS}{p}/?hecho=compartido"));
    maria.ver(&casa, dado.destino()).await.debe(200).dice("CC •••0202").dice("0 de 2").calla(CEDULA_DE_JOSE);
    jose.ver(&casa, MIOS).await.debe(200).dice("Documentos de María Fernanda").dice("Estudio de crédito");
    let suyo = format!("/carpeta/recibidos/{p}/");
    let r = jose.ver(&casa, &suyo).await.debe(200).dice("María Fernanda Rojas Pineda").dice("cedula.pdf");
    r.dice("Estudio de crédito").calla("Descargar<").calla(&id);
    assert_eq!(
        cuantas(&casa, "SELECT usadas FROM compartidos").await,
        0,
        "looking at the page counts nothing"
    );

    let r = abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(200);
    assert_eq!((r.cuerpo.as_str(), r.cabecera("content-disposition")), (PDF, "inline"));
    assert!(r.cabecera("content-security-policy").contains("default-src 'none'"));
    for (orden, como) in [("1", "descargar"), ("2", "ver"), ("x", "ver"), ("", "")] {
        abre(&mut jose, &casa, &suyo, orden, como).await.debe(404).calla(PDF);
    }
    maria.ver(&casa, &format!("{MIOS}{p}/")).await.debe(200).dice("1 de 2").dice("José Antonio Cuesta");
    let r = maria.ver(&casa, "/carpeta/accesos/").await.debe(200).dice("José Antonio Cuesta Mosquera");
    r.dice("Estudio de crédito").dice("cedula.pdf").dice("usted le compartió");
    let r = maria.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(200).dice("Quién puede abrirlo");
    r.dice("Lo abrió quien lo recibió").dice("Lo compartió");
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(200);
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(404).calla(PDF);
    jose.ver(&casa, &suyo).await.debe(404);
    maria.ver(&casa, MIOS).await.debe(200).dice("se usaron todas las veces");
    for (tipo, veces) in [("documento.compartido", 1), ("documento.compartido_abierto", 2)] {
        let foto = Foto::de(&casa).await;
        let hay = foto.filas("evidencia").iter().filter(|f| f.contains(&format!("tipo={tipo}|"))).count();
        assert_eq!(hay, veces, "{tipo}");
        assert!(!foto.filas("evidencia").iter().any(|f| f.contains("crédito") || f.contains("cedula")));
    }
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM accesos").await, 2);
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn what_is_taken_back_or_over_opens_no_more_for_anybody() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let p = id_del_permiso(&maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[])).await);
    let suyo = format!("/carpeta/recibidos/{p}/");
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(200);
    jose.enviar(&casa, &format!("{MIOS}{p}/retirar"), &Pares::new()).await.debe(404);
    maria
        .enviar(&casa, &format!("{MIOS}{p}/retirar"), &Pares::new())
        .await
        .a(&format!("{MIOS}{p}/?hecho=permiso"));
    maria.enviar(&casa, &format!("{MIOS}{p}/retirar"), &Pares::new()).await.debe(404);
    jose.ver(&casa, &suyo).await.debe(404).calla("cedula").calla("María");
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(404);
    jose.ver(&casa, MIOS).await.debe(200).calla("María");
    maria
        .ver(&casa, &format!("{MIOS}{p}/"))
        .await
        .debe(200)
        .dice("Usted lo retiró")
        .calla("Retirar el permiso<");
    let p = id_del_permiso(&maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[("dias", "1")])).await);
    pasan(DIA - 1);
    jose.entrar(&casa, JOSE, Grado::Medio).await;
    let suyo = format!("/carpeta/recibidos/{p}/");
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(200);
    pasan(1);
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(404);
    jose.ver(&casa, &suyo).await.debe(404);
    maria.entrar(&casa, MARIA, Grado::Medio).await;
    maria.ver(&casa, MIOS).await.debe(200).dice("llegó su fecha").dice("Usted lo retiró");
}

#[tokio::test]
async fn a_link_is_shown_once_and_opens_for_whoever_has_it_until_another_takes_its_place() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let campos = forma(&[&id], "enlace", &[("descarga", "si"), ("veces", "3")]);
    let r = maria.enviar(&casa, MIOS, &campos).await.debe(200).dice("no lo volvemos a mostrar");
    assert!(r.cabecera("cache-control").contains("no-store"));
    let uno = enlace(&r);
    let codigo = uno.trim_start_matches("/compartido/").trim_end_matches('/').to_owned();
    assert_eq!(codigo.len(), 43, "256 bits");
    assert_eq!(Foto::de(&casa).await.donde(&codigo), Vec::<&str>::new(), "the code is kept nowhere");
    let p = maria.ver(&casa, MIOS).await.debe(200);
    let (_, p) = p.cuerpo.split_once("compartidos/01").expect("a permiso");
    let p = format!("01{}", p.split('/').next().expect("its id"));
    maria.ver(&casa, &format!("{MIOS}{p}/")).await.debe(200).calla(&codigo).dice("Quien tenga el enlace");
    let mut nadie = Navegador::nuevo();
    let r = nadie.ver(&casa, &uno).await.debe(200).dice("María Fernanda Rojas Pineda").dice("cedula.pdf");
    for (cabecera, valor) in [
        ("cache-control", "private, no-store"),
        ("referrer-policy", "same-origin"),
        ("x-robots-tag", "noindex"),
        ("set-cookie", ""),
    ] {
        assert_eq!(r.cabecera(cabecera), valor, "{cabecera}");
    }
    r.calla(&id).calla("1099000101").dice("noindex");
    let r = abre(&mut nadie, &casa, &uno, "1", "descargar").await.debe(200);
    assert!(r.cabecera("content-disposition").starts_with("attachment"));
    assert_eq!((r.cuerpo.as_str(), r.cabecera("referrer-policy")), (PDF, "no-referrer"));
    maria.ver(&casa, "/carpeta/accesos/").await.debe(200).dice("Quien tiene el enlace").dice("cedula.pdf");
    let r = maria.enviar(&casa, &format!("{MIOS}{p}/enlace"), &Pares::new()).await.debe(200);
    let otro = enlace(&r);
    assert_ne!(uno, otro);
    abre(&mut nadie, &casa, &uno, "1", "ver").await.debe(404).calla(PDF);
    abre(&mut nadie, &casa, &otro, "1", "ver").await.debe(200);
    let r = maria.ver(&casa, &format!("{MIOS}{p}/")).await.debe(200);
    r.dice("2 de 3").calla(otro.trim_start_matches("/compartido/"));
    nadie.ver(&casa, &format!("{otro}abrir")).await.a(&otro);
}

#[tokio::test]
async fn a_link_that_ended_and_one_that_never_was_answer_the_same_to_the_byte() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut hace = async |mas: &[(&str, &str)]| {
        enlace(&maria.enviar(&casa, MIOS, &forma(&[&id], "enlace", mas)).await.debe(200))
    };
    let usado = hace(&[("veces", "1")]).await;
    let vencido = hace(&[("dias", "1")]).await;
    let retirado = hace(&[("proposito", "Arriendo")]).await;
    let sql = "SELECT id FROM compartidos WHERE proposito = 'Arriendo'";
    let (p,): (Id,) = casa.haz(async move |c| c.one(sql, &[]).await).await;
    maria.enviar(&casa, &format!("{MIOS}{p}/retirar"), &Pares::new()).await.debe(303);
    let mut nadie = Navegador::nuevo();
    abre(&mut nadie, &casa, &usado, "1", "ver").await.debe(200);
    pasan(DIA);
    let antes = Foto::de(&casa).await;
    let inventado = format!("/compartido/{}/", "A".repeat(43));
    let corto = "/compartido/abc/".to_owned();
    let mut vistos = Vec::new();
    for camino in [&usado, &vencido, &retirado, &inventado, &corto] {
        for r in [nadie.ver(&casa, camino).await, abre(&mut nadie, &casa, camino, "1", "ver").await] {
            let r = r.debe(404).dice("Este enlace no abre nada").calla("María").calla("cedula");
            assert_eq!(r.cabecera("cache-control"), "private, no-store");
            let codigo = camino.trim_start_matches("/compartido/").trim_end_matches('/');
            vistos.push(r.cuerpo.replace(codigo, "_"));
        }
    }
    assert!(vistos.iter().all(|v| *v == vistos[0]), "they can be told apart");
    igual(&antes, &Foto::de(&casa).await, "a dead link");
}

#[tokio::test]
async fn the_receiver_gets_the_version_of_the_moment_and_nothing_that_was_deleted_or_is_held() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let enlace = enlace(&maria.enviar(&casa, MIOS, &forma(&[&id], "enlace", &[])).await.debe(200));
    let version = [("archivo", "nueva.pdf", "%PDF-1.7\nOTRA")];
    let suya = format!("{RAIZ}{id}/");
    con_archivos(&mut maria, &casa, &format!("{suya}version"), &Pares::new(), &version).await.debe(303);
    let mut nadie = Navegador::nuevo();
    assert_eq!(abre(&mut nadie, &casa, &enlace, "1", "ver").await.debe(200).cuerpo, PDF);
    maria.enviar(&casa, &format!("{suya}borrar"), &Pares::new()).await.debe(303);
    nadie.ver(&casa, &enlace).await.debe(200).calla("cedula.pdf").dice("Ahora no hay documentos");
    abre(&mut nadie, &casa, &enlace, "1", "ver").await.debe(404).calla(PDF);
    maria.enviar(&casa, &format!("{suya}recuperar"), &Pares::new()).await.debe(303);
    abre(&mut nadie, &casa, &enlace, "1", "ver").await.debe(200);
    for estado in ["pendiente", "infectado"] {
        casa.haz(async move |c| {
            let sql = "UPDATE carpeta_versiones SET analisis = $1 WHERE numero = 1";
            c.exec(sql, &[&estado]).await
        })
        .await;
        abre(&mut nadie, &casa, &enlace, "1", "ver").await.debe(404).calla(PDF);
        nadie.ver(&casa, &enlace).await.debe(200).calla("cedula.pdf");
    }
    assert_eq!(
        cuantas(&casa, "SELECT usadas FROM compartidos").await,
        2,
        "what was not opened is not counted"
    );
    casa.haz(async |c| c.exec("UPDATE carpeta_versiones SET analisis = 'limpio'", &[]).await).await;
    maria.enviar(&casa, &format!("{suya}borrar"), &Pares::new()).await.debe(303);
    maria.enviar(&casa, &format!("{suya}borrar-del-todo"), &Pares::new()).await.debe(303);
    abre(&mut nadie, &casa, &enlace, "1", "ver").await.debe(404).calla(PDF);
}

#[tokio::test]
async fn a_receipt_of_the_entity_is_shared_as_the_signed_file_that_it_is() {
    let mut m = super::mesa::Mesa::nueva().await;
    let id = id_de(&m.casa, "Constancia SR-2027-000001").await;
    m.maria
        .enviar(&m.casa, MIOS, &forma(&[&id], "enlace", &[]))
        .await
        .debe(422)
        .dice("no se ve en el navegador");
    let campos = forma(&[&id], "enlace", &[("descarga", "si")]);
    let enlace = enlace(&m.maria.enviar(&m.casa, MIOS, &campos).await.debe(200));
    let r = abre(&mut Navegador::nuevo(), &m.casa, &enlace, "1", "descargar").await.debe(200);
    assert_eq!(r.cuerpo.split('.').count(), 3, "a signed statement: {}", r.cuerpo);
}
