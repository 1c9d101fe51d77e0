//! Whatever comes as a form gets an answer that is not our failure, and leaves nothing behind on the disk.

use super::{
    casa::Casa,
    navegador::{Navegador, origen},
};
use axum::{
    body::Body,
    http::{Method, header},
};
use proptest::{collection::vec, prelude::*, sample::select, test_runner::TestRunner};
use std::{net::IpAddr, path::Path};

const ENVIOS: [&str; 7] = [
    "/pqrsd/",
    "/pqrsd/solicitud/",
    "/pqrsd/solicitud/adjuntar",
    "/tramites/concepto-de-uso-del-suelo/solicitud/",
    "/tramites/concepto-de-uso-del-suelo/solicitud/adjuntar",
    "/consulta/estado",
    "/verificar/",
];
const TIPOS: [&str; 6] = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "multipart/form-data; boundary=\"\"",
    "application/json",
    "text/plain",
];

/// What forms are made of, and what they should never hold.
fn trozo() -> impl Strategy<Value = Vec<u8>> {
    let hechos: [&[u8]; 36] = [
        b"tipo=peticion",
        b"&",
        b"=",
        b"%",
        b"%00",
        b"%ff",
        b"+",
        b"_clave=",
        b"_paso=99999999999999999999",
        b"_veces.integrantes=255",
        b"_agregar=integrantes",
        b"_sacar=integrantes.0",
        b"_cambiar=objeto",
        b"_radicar=si",
        b"_quitar=00000000-0000-0000-0000-000000000000",
        b"documento.numero=-1",
        b"municipio.departamento=99999",
        b"correo=a@b",
        b"anonima=si",
        b"--x\r\n",
        b"--x--\r\n",
        b"\r\n",
        b"\r\n\r\n",
        b"content-disposition: form-data; name=\"adjuntos\"; filename=\"a.pdf\"\r\n\r\n",
        b"content-disposition: form-data; name=\"croquis\"; filename=\"../../x\"\r\n\r\n",
        b"content-disposition: form-data; name=\"adjuntos\"; filename=\"\xe2\x80\xaegpj.exe\"\r\n\r\n",
        b"content-disposition: form-data; name=\"constancia\"; filename=\"\"\r\n\r\n",
        b"content-disposition: form-data; name=\"objeto\"\r\n\r\n",
        b"content-disposition: form-data\r\n\r\n",
        b"content-disposition: \r\n",
        b"content-type: text/html\r\n",
        b"content-transfer-encoding: base64\r\n",
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04",
        b"{\"a\":",
        b"\xff\xfe\x00",
    ];
    prop_oneof![
        8 => select(hechos.to_vec()).prop_map(<[u8]>::to_vec),
        1 => vec(any::<u8>(), 0..40),
        1 => (0..3000usize).prop_map(|n| vec![b'a'; n]),
    ]
}

#[test]
fn any_body_gets_an_answer_and_leaves_nothing_on_the_disk() {
    let reloj = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let casa = reloj.block_on(Casa::nueva());
    let casos = if std::env::var_os("SEDE_TEST_ALL").is_some() { 20_000 } else { 400 };
    let config = ProptestConfig { cases: casos, failure_persistence: None, ..ProptestConfig::default() };
    let estrategia = (select(ENVIOS.to_vec()), select(TIPOS.to_vec()), vec(trozo(), 0..24), any::<u32>());
    let prueba = |(camino, tipo, trozos, ip): (&str, &str, Vec<Vec<u8>>, u32)| {
        let mut n = Navegador::nuevo();
        // Each comes from elsewhere, so that it is not the limit that answers.
        n.ip = IpAddr::from(ip.to_be_bytes());
        let p = n.peticion(&casa, Method::POST, camino).header(header::ORIGIN, origen(&casa));
        let p = p.header(header::CONTENT_TYPE, tipo).body(Body::from(trozos.concat()));
        let r = reloj.block_on(n.pedir(&casa, p.expect("a request")));
        prop_assert!(!r.estado.is_server_error(), "{camino}: {} {}", r.estado, r.cuerpo);
        prop_assert_eq!(archivos(&casa.documentos().join("llegando")), 0, "a file without a place");
        Ok(())
    };
    TestRunner::new(config).run(&estrategia, prueba).expect("no body breaks the edge");
    let hay: usize =
        std::fs::read_dir(casa.documentos()).expect("folder").flatten().map(|c| archivos(&c.path())).sum();
    reloj.block_on(async {
        let filas = casa.haz(async |c| c.one::<(i64,)>("SELECT count(*) FROM adjuntos", &[]).await).await.0;
        assert_eq!(hay as i64, filas, "each file has its row");
        casa.auditar().await.expect("the chains verify");
    });
}

fn archivos(carpeta: &Path) -> usize {
    std::fs::read_dir(carpeta).map_or(0, Iterator::count)
}
