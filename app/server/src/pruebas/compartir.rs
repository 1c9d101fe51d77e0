//! Documents that people let others open: exactly those, for whom they say, until they say, and each opening is told.

use super::{
    casa::{Casa, Como, pasan},
    documentos::{PDF, RAIZ, con_cedula, cuantas, id_de, sube},
    foto::{Foto, igual},
    mesa::mensajes,
    navegador::{Navegador, Pares, Respuesta},
    radicacion::con_archivos,
};
use domain::grado::Grado;

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
    let retirado = hace(&[]).await;
    let p = maria.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(200).cuerpo;
    let primero = p.split("carpeta/compartidos/01").nth(1).expect("the newest permiso");
    let p = format!("{MIOS}01{}/retirar", primero.split('/').next().expect("its id"));
    maria.enviar(&casa, &p, &Pares::new()).await.debe(303);
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
async fn what_cannot_be_shared_comes_back_with_all_that_was_typed_and_each_error_at_its_field() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    sube(&mut maria, &casa, &[("carta.txt", "Señores: una carta")]).await.debe(303);
    let carta = id_de(&casa, "carta.txt").await;
    let antes = Foto::de(&casa).await;
    let mal = [("numero", "12"), ("proposito", "  "), ("dias", "8"), ("veces", "0")];
    let r = maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &mal)).await.debe(422);
    for campo in ["numero", "proposito", "dias", "veces"] {
        assert!(r.cuerpo.contains(&format!("href=\"#c-{campo}\"")), "{campo}");
        assert!(r.cuerpo.contains(&format!("id=\"e-{campo}\"")), "{campo}");
    }
    let r = r.dice("value=\"12\"").dice("cedula.pdf").dice("value=\"0\"");
    r.dice("Revise el número");
    for (campos, dice) in [
        (forma(&[&id], "nadie", &[]), "Elija si comparte con una persona"),
        (forma(&[&id], "persona", &[("numero", "1099000101")]), "Ese es su propio documento"),
        (
            forma(&[&id], "persona", &[("proposito", "Vea https://malo.example")]),
            "sin direcciones de internet",
        ),
        (forma(&[], "persona", &[]), "Elija al menos un documento"),
        (forma(&[&id, &carta], "enlace", &[]), "«carta.txt» no se ve en el navegador"),
    ] {
        maria.enviar(&casa, MIOS, &campos).await.debe(422).dice(dice).dice("Estudio de crédito");
    }
    maria.ver(&casa, &format!("{MIOS}nuevo/")).await.debe(422).dice("Elija al menos un documento");
    let muchos: Vec<String> = (0..21).map(|_| crate::azar::id(super::casa::ahora()).to_string()).collect();
    let muchos: Vec<&str> = muchos.iter().map(String::as_str).collect();
    maria.enviar(&casa, MIOS, &forma(&muchos, "persona", &[])).await.debe(404);
    for ajeno in ["01890000-0000-7000-8000-000000000000", "x"] {
        maria.ver(&casa, &format!("{MIOS}nuevo/?documento={ajeno}")).await.debe(404);
        maria.enviar(&casa, MIOS, &forma(&[&id, ajeno], "persona", &[])).await.debe(404);
    }
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let tablas = ["compartidos", "compartidos_documentos", "correos", "carpeta_actos"];
    jose.ver(&casa, &format!("{MIOS}nuevo/?documento={id}")).await.debe(404).calla("cedula");
    jose.enviar(&casa, MIOS, &forma(&[&id], "enlace", &[])).await.debe(404).calla("cedula");
    let despues = Foto::de(&casa).await;
    for tabla in tablas {
        assert_eq!(antes.filas(tabla), despues.filas(tabla), "{tabla}");
    }
    maria.enviar(&casa, MIOS, &forma(&[&carta], "enlace", &[("descarga", "si")])).await.debe(200);
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

#[tokio::test]
async fn the_receiver_is_told_by_mail_and_the_sharer_learns_nothing_of_who_is_registered() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let todas: Vec<String> = casa
        .borde
        .vivo
        .portal()
        .expect("a site")
        .sitio()
        .clausulas
        .0
        .iter()
        .map(|c| c.slug.to_string())
        .collect();
    let todas: Vec<&str> = todas.iter().map(String::as_str).collect();
    Navegador::registrar(&casa, JOSE, Grado::Medio, &todas).await;
    let a_jose = maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[])).await.debe(303);
    let a_nadie =
        maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[("numero", "52000111")])).await.debe(303);
    let sin_id = |r: &Respuesta| r.destino().replace(&id_del_permiso(r), "_");
    assert_eq!(sin_id(&a_jose), sin_id(&a_nadie));
    let mut paginas = Vec::new();
    for r in [&a_jose, &a_nadie] {
        let p = maria.ver(&casa, r.destino()).await.debe(200).cuerpo;
        let p = p.replace(&id_del_permiso(r), "_").replace("•••0202", "_").replace("•••0111", "_");
        paginas.push(p);
    }
    assert_eq!(paginas[0], paginas[1]);
    let correos = mensajes(&casa).await;
    assert_eq!(correos.len(), 1, "{correos:?}");
    let dice = |t: &str| correos[0].contains(t);
    assert!(dice("jose.cuesta@correo.example") && dice("/carpeta/"), "{}", correos[0]);
    assert!(!dice("cedula.pdf") && !dice(CEDULA_DE_JOSE), "{}", correos[0]);
}

#[tokio::test]
async fn on_two_servers_many_at_once_open_no_more_often_than_allowed_and_each_is_recorded() {
    let una = Casa::como(Como { postgres: true, ..Como::default() }).await;
    let otra = una.otra().await;
    let (mut maria, id) = con_cedula(&una).await;
    let campos = forma(&[&id], "enlace", &[("veces", "5")]);
    let enlace = enlace(&maria.enviar(&una, MIOS, &campos).await.debe(200));
    let intentos = (0..16).map(|i| {
        let (casa, enlace) = (if i % 2 == 0 { &una } else { &otra }, &enlace);
        async move { abre(&mut Navegador::nuevo(), casa, enlace, "1", "ver").await.estado.as_u16() }
    });
    let estados = futures::future::join_all(intentos).await;
    assert_eq!(estados.iter().filter(|e| **e == 200).count(), 5, "{estados:?}");
    assert!(estados.iter().all(|e| matches!(e, 200 | 404)), "{estados:?}");
    assert_eq!(cuantas(&una, "SELECT count(*) FROM accesos").await, 5);
    assert_eq!(cuantas(&una, "SELECT count(*) FROM compartidos_accesos").await, 5);
    una.trabajar().await;
    una.auditar().await.expect("the chains verify");
}
