//! What a person keeps is theirs alone: nobody else reaches it, the entity's is not altered, and what goes is really gone.

use super::{
    antivirus::antivirus,
    casa::{Casa, Como, ahora, pasan},
    documentos::{MARIA, PDF, RAIZ, archivos, con_cedula, cuantas, id_de, sube},
    foto::{Foto, igual},
    mesa::{CASO, Mesa, con},
    navegador::{Navegador, Pares, origen, pares},
    puertas::DE_DOCUMENTOS,
    radicacion::con_archivos,
};
use async_zip::base::read1::seek::ZipArchiveReader;
use axum::{
    body::{Body, to_bytes},
    http::{Method, header},
};
use domain::grado::Grado;
use futures::{AsyncReadExt, io::Cursor};
use store::{Id, personas};
use tower::ServiceExt;

const JOSE: &str = "sim-adulto-cc";
const DIA: i64 = 24 * 3600;

/// Bytes of an answer that need not be text.
async fn bytes(n: &Navegador, casa: &Casa, metodo: Method, camino: &str, cuerpo: &str) -> (u16, Vec<u8>) {
    let p = n
        .peticion(casa, metodo, camino)
        .header(header::ORIGIN, origen(casa))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let p = p.body(Body::from(cuerpo.to_owned())).expect("request");
    let r = casa.rutas.clone().oneshot(p).await.expect("infallible");
    let estado = r.status().as_u16();
    (estado, to_bytes(r.into_body(), 8 << 20).await.expect("body").to_vec())
}

#[tokio::test]
async fn nobody_else_reaches_a_document_by_any_door() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let carpeta =
        maria.enviar(&casa, &format!("{RAIZ}carpetas"), &[("carpeta-nueva", "Casa")]).await.debe(303);
    let (_, carpeta) = carpeta.destino().split_once("carpeta=").expect("the folder");
    let carpeta = carpeta.split('&').next().expect("its id").to_owned();
    let antes = Foto::de(&casa).await;
    let nadie = "01890000-0000-7000-8000-000000000000";
    for puerta in DE_DOCUMENTOS.iter().filter(|p| p.contains("{id}")) {
        let (suya, ninguna) = (if puerta.contains("carpetas") { &carpeta } else { &id }, nadie.to_owned());
        for cual in [suya, &ninguna, &"x".to_owned()] {
            let camino = puerta.replace("{id}", cual);
            let campos = pares([("nombre", "robado"), ("carpeta-nombre", "robada"), ("etiquetas", "x")]);
            jose.enviar(&casa, &camino, &campos).await.debe(404);
            Navegador::nuevo().enviar(&casa, &camino, &campos).await.debe(403);
        }
    }
    for final_ in ["", "archivo", "vista"] {
        for cual in [id.as_str(), nadie, "x"] {
            jose.ver(&casa, &format!("{RAIZ}{cual}/{final_}")).await.debe(404).calla("cedula");
            let r = Navegador::nuevo().ver(&casa, &format!("{RAIZ}{cual}/{final_}")).await.debe(303);
            assert!(r.destino().starts_with("/ingresar"), "{}", r.destino());
        }
    }
    let ajeno = pares([("documento", &id)]);
    jose.enviar(&casa, &format!("{RAIZ}zip"), &ajeno).await.debe(404);
    jose.enviar(&casa, &format!("{RAIZ}borrar"), &ajeno).await.debe(422);
    jose.ver(&casa, &format!("{RAIZ}?carpeta={carpeta}")).await.debe(404);
    let dentro = pares([("carpeta", &carpeta)]);
    con_archivos(&mut jose, &casa, RAIZ, &dentro, &[("archivos", "mio.pdf", PDF)]).await.debe(404);
    con_archivos(
        &mut jose,
        &casa,
        &format!("{RAIZ}{id}/version"),
        &Pares::new(),
        &[("archivo", "m.pdf", PDF)],
    )
    .await
    .debe(404);
    igual(&antes, &Foto::de(&casa).await, "a stranger");
    assert_eq!(archivos(&casa), 1, "nor to disk");
}

#[tokio::test]
async fn what_the_entity_gives_arrives_by_itself_and_its_owner_cannot_alter_it() {
    let mut m = Mesa::nueva().await;
    let r = m.maria.ver(&m.casa, RAIZ).await.debe(200);
    r.dice("Constancia SR-2027-000001").dice("Lo expidió Alcaldía");
    let campos = con("radicada", &[("texto", "Su puente se arregla en marzo."), ("recursos", "no")]);
    let archivo = [("documento", "acta.pdf", PDF)];
    con_archivos(&mut m.carmen, &m.casa, &format!("{CASO}responder"), &campos, &archivo).await.debe(303);
    let Mesa { casa, maria: n, jose, .. } = &mut m;
    for nombre in ["Constancia SR-2027-000001", "acta.pdf"] {
        let id = id_de(casa, nombre).await;
        let suyo = format!("{RAIZ}{id}/");
        let pagina = n.ver(casa, &suyo).await.debe(200).dice("carpeta/tramites/SR-2027-000001/");
        pagina.dice("no cambiar ni borrar").calla("value=\"Borrar");
        for (acto, campos) in
            [("renombrar", [("nombre", "Otra")]), ("borrar", [("x", "")]), ("recuperar", [("x", "")])]
        {
            n.enviar(casa, &format!("{suyo}{acto}"), &campos).await.debe(404);
        }
        con_archivos(n, casa, &format!("{suyo}version"), &Pares::new(), &[("archivo", "m.pdf", PDF)])
            .await
            .debe(404);
        let r = n.enviar(casa, &format!("{RAIZ}borrar"), &[("documento", &id)]).await.debe(422);
        r.dice("no se borra");
        n.enviar(casa, &format!("{suyo}etiquetar"), &[("etiquetas", "Puente")]).await.debe(303);
        n.enviar(casa, &format!("{suyo}ocultar"), &Pares::new()).await.debe(303);
        n.ver(casa, RAIZ).await.debe(200).calla(nombre);
        n.ver(casa, &format!("{RAIZ}?ocultos=si")).await.debe(200).dice(nombre);
        n.enviar(casa, &format!("{suyo}mostrar"), &Pares::new()).await.debe(303);
        jose.ver(casa, &format!("{suyo}archivo")).await.debe(404);
        let contenido = n.ver(casa, &format!("{suyo}archivo")).await.debe(200).cuerpo;
        match nombre {
            "acta.pdf" => assert_eq!(contenido, PDF),
            _ => assert_eq!(contenido.split('.').count(), 3, "a signed statement: {contenido}"),
        }
    }
    assert_eq!(cuantas(casa, "SELECT count(*) FROM carpeta_cuotas").await, 0, "it takes no room of theirs");
    n.ver(casa, &format!("{RAIZ}?buscar=puente")).await.debe(200).dice("acta.pdf");
}

#[tokio::test]
async fn what_is_thirty_days_in_the_bin_is_erased_with_evidence_of_it() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let version = [("archivo", "nueva.pdf", "%PDF-1.7\n2 0 obj")];
    con_archivos(&mut n, &casa, &format!("{RAIZ}{id}/version"), &Pares::new(), &version).await.debe(303);
    sube(&mut n, &casa, &[("otra.pdf", PDF)]).await.debe(303);
    n.enviar(&casa, &format!("{RAIZ}{id}/borrar"), &Pares::new()).await.debe(303);
    pasan(29 * DIA);
    casa.trabajar().await;
    assert_eq!(archivos(&casa), 3);
    pasan(2 * DIA);
    casa.trabajar().await;
    assert_eq!(archivos(&casa), 1, "both versions are gone");
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM carpeta_documentos").await, 1);
    assert_eq!(cuantas(&casa, "SELECT documentos FROM carpeta_cuotas").await, 1);
    let pruebas = "SELECT count(*) FROM evidencia WHERE tipo = 'documento.borrado'";
    assert_eq!(cuantas(&casa, pruebas).await, 1);
    casa.auditar().await.expect("the chains verify");
    n.entrar(&casa, MARIA, Grado::Medio).await;
    n.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(404);
    n.ver(&casa, RAIZ).await.debe(200).dice("otra.pdf");
}

#[tokio::test]
async fn with_who_is_erased_go_their_documents() {
    let casa = Casa::nueva().await;
    let (_, id) = con_cedula(&casa).await;
    casa.haz(async |c| {
        let (persona,): (Id,) = c.one("SELECT persona FROM carpeta_documentos", &[]).await?;
        personas::suprimir(c, persona, ahora()).await
    })
    .await;
    assert_eq!(Foto::de(&casa).await.donde("cedula"), Vec::<&str>::new());
    casa.trabajar().await;
    assert_eq!(archivos(&casa), 0);
    assert_eq!(Foto::de(&casa).await.filas("carpeta_documentos").len(), 0, "{id}");
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn several_go_out_as_one_file_with_names_of_their_own() {
    let casa = Casa::nueva().await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    let largo = format!("{PDF}{}", "x".repeat(300_000));
    sube(&mut n, &casa, &[("Carta.pdf", PDF), ("carta.PDF", &largo)]).await.debe(303);
    let filas: Vec<(Id,)> =
        casa.haz(async |c| c.all("SELECT id FROM carpeta_documentos ORDER BY bytes", &[]).await).await;
    let campos: Vec<(&str, String)> = filas.iter().map(|f| ("documento", f.0.to_string())).collect();
    let campos = serde_urlencoded::to_string(&campos).expect("fields");
    let (estado, zip) = bytes(&n, &casa, Method::POST, &format!("{RAIZ}zip"), &campos).await;
    assert_eq!(estado, 200);
    let mut leido = ZipArchiveReader::open(Cursor::new(zip)).await.expect("a zip");
    let mut hay = Vec::new();
    for i in 0..leido.cdrs().len() {
        let mut archivo = leido.file(i).await.expect("an entry");
        let nombre = archivo.cdr().expect("listed").insecure_file_name.as_str().expect("text").to_owned();
        let mut texto = String::new();
        archivo.read_to_string(&mut texto).await.expect("whole");
        hay.push((nombre, texto.len()));
    }
    assert_eq!(hay, [("Carta.pdf".to_owned(), PDF.len()), ("carta (2).pdf".to_owned(), largo.len())]);
    n.enviar(&casa, &format!("{RAIZ}zip"), &Pares::new()).await.debe(422).dice("Elija al menos un documento");
    let muchos: Vec<(&str, String)> =
        (0..51).map(|_| ("documento", crate::azar::id(ahora()).to_string())).collect();
    n.enviar(&casa, &format!("{RAIZ}zip"), &muchos).await.debe(400);
}

#[tokio::test]
async fn what_the_antivirus_has_not_cleared_is_told_and_not_handed_out() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    for (estado, dice) in [("pendiente", "Lo estamos revisando"), ("infectado", "El antivirus encontró algo")]
    {
        casa.haz(async move |c| {
            c.exec("UPDATE carpeta_versiones SET analisis = $1", &[&estado]).await?;
            c.exec("UPDATE carpeta_documentos SET analisis = $1", &[&estado]).await
        })
        .await;
        n.ver(&casa, &format!("{RAIZ}{id}/")).await.debe(200).dice(dice).calla("Descargar<");
        n.ver(&casa, RAIZ).await.debe(200).dice(dice);
        for final_ in ["archivo", "archivo?version=1", "vista"] {
            n.ver(&casa, &format!("{RAIZ}{id}/{final_}")).await.debe(404);
        }
        n.enviar(&casa, &format!("{RAIZ}zip"), &[("documento", &id)]).await.debe(404);
    }
}

#[tokio::test]
async fn a_document_waits_until_the_antivirus_has_seen_it() {
    let casa = Casa::como(Como { clamd: Some(antivirus().await), ..Como::default() }).await;
    let mut n = Navegador::registrar(&casa, MARIA, Grado::Medio, &[]).await;
    sube(&mut n, &casa, &[("bueno.pdf", PDF), ("malo.pdf", "%PDF-1.7 MALO")]).await.debe(303);
    let (bueno, malo) = (id_de(&casa, "bueno.pdf").await, id_de(&casa, "malo.pdf").await);
    n.ver(&casa, &format!("{RAIZ}{bueno}/archivo")).await.debe(404);
    for _ in 0..50 {
        casa.trabajar().await;
        if cuantas(&casa, "SELECT count(*) FROM carpeta_documentos WHERE analisis = 'pendiente'").await == 0 {
            break;
        }
    }
    assert_eq!(n.ver(&casa, &format!("{RAIZ}{bueno}/archivo")).await.debe(200).cuerpo, PDF);
    n.ver(&casa, &format!("{RAIZ}{malo}/archivo")).await.debe(404);
    n.ver(&casa, &format!("{RAIZ}{malo}/")).await.debe(200).dice("El antivirus encontró algo");
}

#[tokio::test]
async fn a_damaged_file_is_told_and_never_handed_out() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let carpetas = std::fs::read_dir(casa.documentos()).expect("folder").flatten();
    let archivos = carpetas.filter_map(|d| std::fs::read_dir(d.path()).ok()).flatten().flatten();
    let archivo = archivos.map(|f| f.path()).find(|f| f.is_file()).expect("the document");
    let mut bytes = std::fs::read(&archivo).expect("reads");
    assert!(!bytes.windows(PDF.len()).any(|v| v == PDF.as_bytes()), "it is encrypted");
    *bytes.last_mut().expect("not empty") ^= 1;
    std::fs::write(&archivo, bytes).expect("writes");
    n.ver(&casa, &format!("{RAIZ}{id}/archivo")).await.debe(500).calla(PDF).dice("</html>");
    n.enviar(&casa, &format!("{RAIZ}zip"), &[("documento", &id)]).await.debe(500);
}

#[tokio::test]
async fn what_can_be_looked_at_runs_nothing() {
    let casa = Casa::nueva().await;
    let (mut n, id) = con_cedula(&casa).await;
    let r = n.ver(&casa, &format!("{RAIZ}{id}/vista")).await.debe(200);
    let politica = r.cabecera("content-security-policy");
    assert!(politica.contains("sandbox") && politica.contains("default-src 'none'"), "{politica}");
    assert_eq!(
        (r.cabecera("content-disposition"), r.cabecera("x-content-type-options")),
        ("inline", "nosniff")
    );
    sube(&mut n, &casa, &[("carta.txt", "Señores: una carta")]).await.debe(303);
    let id = id_de(&casa, "carta.txt").await;
    n.ver(&casa, &format!("{RAIZ}{id}/vista")).await.debe(404);
}
