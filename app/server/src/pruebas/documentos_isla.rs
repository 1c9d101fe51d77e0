//! What the island does with documents: the same acts by its server functions, and the parts of the page that changed.

use super::{
    casa::{Casa, pasan},
    documentos::{MARIA, PDF, RAIZ, con_cedula, cuantas, id_de, sube},
    foto::{Foto, igual},
    navegador::{Navegador, pares},
};
use domain::grado::Grado;
use islands::Parte;

const LISTA: &str = "carpeta/documentos/";

async fn hace(n: &mut Navegador, casa: &Casa, funcion: &str, campos: &[(&str, &str)], vista: &str) -> Parte {
    let mut campos = campos.to_vec();
    campos.push(("vista", vista));
    let r = n.enviar(casa, &format!("/api/fn/{funcion}"), &campos).await.debe(200);
    serde_json::from_str(&r.cuerpo).expect("a part")
}

async fn ve(n: &mut Navegador, casa: &Casa, vista: &str) -> Parte {
    let consulta = serde_urlencoded::to_string(pares([("vista", vista)])).expect("a query");
    let r = n.ver(casa, &format!("/api/fn/ver_documentos?{consulta}")).await.debe(200);
    serde_json::from_str(&r.cuerpo).expect("a part")
}

#[tokio::test]
async fn each_function_does_its_act_and_shows_the_page_as_it_is_then() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let suya = format!("{LISTA}{id}/");
    let carpeta = n.enviar(&casa, &format!("{RAIZ}carpetas"), &[("carpeta-nueva", "Casa")]).await.debe(303);
    let (_, carpeta) = carpeta.destino().split_once("carpeta=").expect("the folder");
    let carpeta = carpeta.split('&').next().expect("its id").to_owned();
    let documento = ("documento", id.as_str());
    let p =
        hace(&mut n, &casa, "renombrar_documento", &[documento, ("nombre", "Mi cédula.pdf")], &suya).await;
    assert_eq!((p.ok, &*p.titulo, &*p.mensaje), (true, "Mi cédula.pdf", "Listo: guardamos el cambio."));
    assert!(p.html.contains("data-parte=\"documento\"") && p.html.contains("Cambió un nombre"), "{}", p.html);
    assert!(!p.html.contains("<main") && !p.html.contains("leptos-island"), "only what changes");
    let p = hace(&mut n, &casa, "etiquetar_documento", &[documento, ("etiquetas", "Médico")], &suya).await;
    assert!(p.ok && p.html.contains("Médico"));
    let p = hace(&mut n, &casa, "mover_documento", &[documento, ("carpeta", &carpeta)], &suya).await;
    assert!(p.ok);
    let p = ve(&mut n, &casa, LISTA).await;
    assert!(p.ok && !p.html.contains("Mi cédula") && p.html.contains("data-parte=\"lista\""), "{}", p.html);
    let p = ve(&mut n, &casa, &format!("{LISTA}?orden=fecha&carpeta={carpeta}")).await;
    assert!(p.html.contains("Mi cédula") && p.titulo == "Casa");
    let p = ve(&mut n, &casa, &format!("{LISTA}?buscar=medico")).await;
    assert!(p.html.contains("Mi cédula"));
    let p = hace(&mut n, &casa, "borrar_documentos", &[("documentos", &id)], LISTA).await;
    assert!(p.ok && p.mensaje.contains("papelera"), "{}", p.mensaje);
    let bote = format!("{LISTA}papelera/");
    assert!(ve(&mut n, &casa, &bote).await.html.contains("Mi cédula"));
    let p = hace(&mut n, &casa, "recuperar_documento", &[documento], &bote).await;
    assert!(p.ok && !p.html.contains("Mi cédula"));
    n.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(200).dice("Recuperó de la papelera");
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn several_go_at_once_and_what_is_wrong_changes_nothing() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    sube(&mut n, &casa, &[("luz.pdf", PDF), ("agua.pdf", PDF)]).await.debe(303);
    let antes = Foto::de(&casa).await;
    let muchos = vec![id.as_str(); 51].join(",");
    let documento = ("documento", id.as_str());
    for (funcion, campos) in [
        ("renombrar_documento", vec![documento, ("nombre", " ")]),
        ("etiquetar_documento", vec![documento, ("etiquetas", "1,2,3,4,5,6,7,8,9,10,11")]),
        ("mover_documento", vec![documento, ("carpeta", "01890000-0000-7000-8000-000000000000")]),
        ("recuperar_documento", vec![documento]),
        ("borrar_documentos", vec![("documentos", muchos.as_str())]),
        ("borrar_documentos", vec![("documentos", "")]),
    ] {
        let p = hace(&mut n, &casa, funcion, &campos, LISTA).await;
        assert!(!p.ok && p.html.is_empty(), "{funcion}");
    }
    igual(&antes, &Foto::de(&casa).await, "what is wrong");
    let luz = id_de(&casa, "luz.pdf").await;
    let p = hace(&mut n, &casa, "borrar_documentos", &[("documentos", &format!("{id},{luz}"))], LISTA).await;
    assert!(p.ok && p.html.contains("agua.pdf") && !p.html.contains("luz.pdf"));
    for vista in ["", "carpeta/", "carpeta/documentos/x/", "../", "carpeta/documentos/?carpeta=x"] {
        assert!(!ve(&mut n, &casa, vista).await.ok, "{vista}");
    }
}

#[tokio::test]
async fn a_stranger_and_who_left_see_and_touch_nothing() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, "sim-adulto-cc", Grado::Medio, &[]).await;
    let suya = format!("{LISTA}{id}/");
    let documento = ("documento", id.as_str());
    let todas = [
        ("renombrar_documento", vec![documento, ("nombre", "robado")]),
        ("etiquetar_documento", vec![documento, ("etiquetas", "x")]),
        ("mover_documento", vec![documento, ("carpeta", "")]),
        ("borrar_documentos", vec![("documentos", id.as_str())]),
        ("recuperar_documento", vec![documento]),
    ];
    let antes = Foto::de(&casa).await;
    for (funcion, campos) in &todas {
        for vista in [LISTA, &suya] {
            let p = hace(&mut jose, &casa, funcion, campos, vista).await;
            assert!(!p.ok && p.html.is_empty(), "{funcion}");
            let p = hace(&mut Navegador::nuevo(), &casa, funcion, campos, vista).await;
            assert!(!p.ok && p.mensaje.contains("sesión terminó"), "{funcion}: {}", p.mensaje);
        }
    }
    assert!(!ve(&mut jose, &casa, &suya).await.ok);
    assert!(!ve(&mut jose, &casa, LISTA).await.html.contains("cedula"));
    assert!(!ve(&mut Navegador::nuevo(), &casa, LISTA).await.ok);
    igual(&antes, &Foto::de(&casa).await, "strangers");
    pasan(1000);
    assert!(!ve(&mut n, &casa, LISTA).await.ok);
    n.entrar(&casa, MARIA, Grado::Medio).await;
    assert!(ve(&mut n, &casa, LISTA).await.html.contains("cedula"));
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM carpeta_documentos WHERE borrado_en IS NULL").await, 1);
}
