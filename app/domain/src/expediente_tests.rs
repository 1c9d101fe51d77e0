//! What an index is, and what it is not.

use super::*;

fn momento(s: &str) -> Momento {
    Momento::de(s.parse().expect("instant"))
}

fn folio(orden: u32) -> Folio {
    let tipo = "application/pdf";
    Folio {
        orden,
        archivo: Folio::archivo(orden, "Petición del ciudadano", tipo),
        tipo_documental: "Petición del ciudadano".into(),
        sha256: Huella::de(&orden.to_be_bytes()),
        bytes: 4,
        tipo: tipo.into(),
        creado_en: momento("2026-03-27T21:40:05Z"),
        incorporado_en: momento("2026-03-27T21:40:06Z"),
    }
}

fn indice(documentos: Vec<Folio>) -> Indice {
    Indice {
        version: VERSION,
        entidad: Receptora { nombre: "Alcaldía".into(), nit: None, url: "https://sede.example".into() },
        radicado: "2026-000123".into(),
        serie: Serie { codigo: "110".into(), nombre: "Derechos de petición".into() },
        subserie: None,
        abierto_en: momento("2026-03-27T21:40:05Z"),
        cerrado_en: None,
        generado_en: momento("2026-04-01T12:00:00Z"),
        documentos,
    }
}

#[test]
fn an_index_reads_back_from_its_one_form_and_from_no_other() {
    let i = indice(vec![folio(1), folio(2)]);
    let bytes = i.canonico().expect("canonical");
    assert_eq!(Indice::leer(&bytes), Ok(i));
    assert_eq!(Indice::leer(&[&bytes[..], b"\n"].concat()), Err(IndiceError::Forma));
    assert_eq!(folio(1).archivo, "0001-peticion-del-ciudadano.pdf");
}

#[test]
fn places_are_consecutive_from_one() {
    for ordenes in [vec![2], vec![1, 3], vec![1, 1], vec![2, 1], vec![0]] {
        let i = indice(ordenes.iter().map(|o| folio(*o)).collect());
        assert!(matches!(i.canonico(), Err(IndiceError::Orden(_))), "{ordenes:?}");
    }
}

#[test]
fn a_name_that_leaves_the_folder_or_is_there_already_is_refused() {
    for malo in ["", "../x", "a/b", ".x", "indice.json", "INDICE.jws", "a\\b", "ñ", "C:x", &"a".repeat(121)]
    {
        let i = indice(vec![Folio { archivo: malo.into(), ..folio(1) }]);
        assert_eq!(i.canonico(), Err(IndiceError::Nombre(malo.into())));
    }
    let i = indice(vec![
        Folio { archivo: "a.pdf".into(), ..folio(1) },
        Folio { archivo: "A.PDF".into(), ..folio(2) },
    ]);
    assert_eq!(i.canonico(), Err(IndiceError::Nombre("A.PDF".into())));
}

#[test]
fn an_export_has_its_bounds() {
    let muchos = (1..=10_001).map(folio).collect();
    assert_eq!(indice(muchos).canonico(), Err(IndiceError::Demasiados));
}
