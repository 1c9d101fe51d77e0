//! What the desk receives by word of mouth, keeps in quarantine, and hands over as an expediente.

use super::{
    casa::ahora,
    foto::{Foto, igual},
    mesa::{CASO, Mesa, con, mensajes},
    navegador::{Navegador, Pares, Respuesta, pares},
    radicacion::con_archivos,
};
use crate::{
    commands::expediente::Origen,
    expediente::{Revision, revisar},
};
use store::adjuntos::Analisis;

const VERBAL: &str = "/funcionario/verbal/";
const PDF: &str = "%PDF-1.7\n9 0 obj";

fn dicho(clave: &str) -> Pares {
    pares([
        ("_clave", clave),
        ("canal", "telefono"),
        ("nombre", "Rosa Díaz"),
        ("tipo", "CC"),
        ("numero", "41.555.777"),
        ("direccion", "Vereda La Unión, finca El Roble"),
        ("objeto", "Pide que le arreglen la cerca del acueducto"),
    ])
}

fn clave(r: &Respuesta) -> String {
    let (_, resto) = r.cuerpo.split_once("name=\"_clave\" value=\"").expect("a key");
    resto.split('"').next().expect("its end").to_owned()
}

/// Norma: Decreto 1069 de 2015, art. 2.2.3.12.3
#[tokio::test]
async fn a_spoken_petition_is_filed_once_with_its_eight_data_and_its_receipt_is_given_at_once() {
    let mut m = Mesa::nueva().await;
    m.maria.ver(&m.casa, VERBAL).await.debe(403);
    m.maria.enviar(&m.casa, VERBAL, &dicho("x")).await.debe(403);
    let antes = Foto::de(&m.casa).await;
    let clave = clave(&m.carmen.ver(&m.casa, VERBAL).await.debe(200).dice("Carmen Rosa Beltrán Ortiz"));
    igual(&antes, &Foto::de(&m.casa).await, "opening the form");
    let malo: Pares = dicho(&clave).into_iter().filter(|(n, _)| n != "numero" && n != "objeto").collect();
    let r = m.carmen.enviar(&m.casa, VERBAL, &malo).await.debe(422).dice("href=\"#c-numero\"");
    r.dice("href=\"#c-objeto\"").dice("Vereda La Unión, finca El Roble").dice(&clave);
    let archivos = [("archivos", "carta.pdf", PDF)];
    let r = con_archivos(&mut m.carmen, &m.casa, VERBAL, &dicho(&clave), &archivos).await.debe(303);
    let otra = con_archivos(&mut m.carmen, &m.casa, VERBAL, &dicho(&clave), &archivos).await.debe(303);
    assert_eq!(r.destino(), otra.destino(), "twice is once");
    let (_, constancia) = r.destino().split_once("constancia/").expect("the receipt");
    let r = m.carmen.ver(&m.casa, &format!("/constancia/{constancia}")).await.debe(200);
    let r = r.dice("SR-2027-000002").dice("Rosa Díaz").dice("Vereda La Unión").dice("cerca del acueducto");
    r.dice("Verbal, por teléfono").dice("Carmen Rosa Beltrán Ortiz").dice("carta.pdf").dice("Lo que faltaba");
    Navegador::nuevo().ver(&m.casa, &format!("/constancia/{constancia}")).await.debe(303);
    let f = Foto::de(&m.casa).await;
    assert_eq!(f.filas("peticiones").len(), 2);
    assert!(f.filas("peticiones").iter().any(|p| p.contains("canal=telefono")));
    let caso = "/funcionario/casos/SR-2027-000002/";
    m.carmen.ver(&m.casa, caso).await.debe(200).dice("Rosa Díaz").dice("La radicamos");
}

#[tokio::test]
async fn a_file_in_quarantine_is_opened_by_nobody_and_leaves_in_no_expediente() {
    let mut m = Mesa::nueva().await;
    let propio = "/carpeta/tramites/SR-2027-000001/documentos/2";
    let documento = format!("{CASO}documentos/2");
    m.carmen.ver(&m.casa, &documento).await.debe(200).dice("%PDF");
    let marcar = async |como: Analisis| {
        let sql = "UPDATE adjuntos SET analisis = $1";
        m.casa.haz(async move |c| c.exec(sql, &[&como.nombre()]).await.map(drop)).await;
    };
    for como in [Analisis::Pendiente, Analisis::Infectado] {
        marcar(como).await;
        for (quien, camino) in [(&m.carmen, documento.as_str()), (&m.maria, propio)] {
            quien.copia().ver(&m.casa, camino).await.debe(404).calla("%PDF");
        }
        m.carmen.copia().ver(&m.casa, CASO).await.debe(200).dice("puente.pdf").calla("documentos/2");
        let carpeta = tempfile::tempdir().expect("folder");
        exportar(&m, &carpeta.path().join("e")).await.expect_err("in quarantine");
    }
}

async fn exportar(m: &Mesa, dir: &std::path::Path) -> anyhow::Result<usize> {
    let portal = m.casa.borde.vivo.portal().expect("a site");
    let b = &m.casa.borde;
    let origen = Origen {
        store: &b.store,
        deposito: &b.deposito,
        claves: &b.claves,
        sitio: portal.sitio(),
        url: "https://sede.example",
    };
    origen.exportar("SR-2027-000001", dir, crate::reloj::ahora().max(ahora())).await
}

#[tokio::test]
async fn an_expediente_leaves_whole_with_a_signed_index_that_verifies_and_a_change_shows() {
    let mut m = Mesa::nueva().await;
    let campos = con("radicada", &[("texto", "Arreglaremos el puente en marzo"), ("recursos", "no")]);
    let archivos = [("documento", "respuesta.pdf", PDF)];
    con_archivos(&mut m.carmen, &m.casa, &format!("{CASO}responder"), &campos, &archivos).await.debe(303);
    let carpeta = tempfile::tempdir().expect("folder");
    let dir = carpeta.path().join("expediente");
    assert_eq!(exportar(&m, &dir).await.expect("written"), 3);
    let llavero = m.casa.borde.claves.llavero();
    let Ok(Revision::Firmado { indice, diferencias, .. }) = revisar(&dir, &llavero) else { panic!("signed") };
    assert_eq!((indice.documentos.len(), diferencias.len()), (3, 0));
    assert_eq!(indice.serie.nombre, "PQRSD");
    assert!(indice.cerrado_en.is_some() && indice.documentos[2].tipo_documental == "Respuesta");
    exportar(&m, &dir).await.expect_err("the folder is there");
    std::fs::write(dir.join(&indice.documentos[1].archivo), "otro").expect("written");
    let Ok(Revision::Firmado { diferencias, .. }) = revisar(&dir, &llavero) else { panic!("signed") };
    assert_eq!(diferencias.len(), 1);
    assert!(!mensajes(&m.casa).await.is_empty());
}
