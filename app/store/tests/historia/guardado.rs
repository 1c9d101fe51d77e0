//! What a person keeps, for the stories that need something of it.

use crate::{
    base::{en, id},
    compartidos::{da, permiso},
};
use domain::Instante;
use store::{
    Conn, Id, SqlResult,
    accesos::{self, Acceso},
    adjuntos::Analisis,
    carpeta::{self, Carpeta, Documento, Nuevo, Origen, actos, carpetas, clases},
    compartidos::Para,
};

pub(crate) const CUPO: i64 = 10_000;

pub(crate) fn nuevo(blob: u64, nombre: &str, bytes: i64, cuando: Instante) -> Nuevo {
    Nuevo {
        blob: id(blob),
        nombre: nombre.into(),
        tipo: "application/pdf".into(),
        bytes,
        huella: format!("h{blob}"),
        analisis: Analisis::SinAnalizar,
        en: cuando,
    }
}

pub(crate) fn constancia(n: u64) -> Documento {
    Documento {
        id: id(n),
        carpeta: None,
        nombre: "Constancia SR-2027-000001".into(),
        etiquetas: "[]".into(),
        origen: Origen::Entidad,
        emisor: "Alcaldía".into(),
        clase: clases::CONSTANCIA.into(),
        oculto: false,
        version: 1,
        tipo: "application/jose".into(),
        bytes: 0,
        huella: "c0".into(),
        analisis: Analisis::SinAnalizar,
        creado_en: en(500),
        cambiado_en: en(500),
        borrado_en: None,
        referencia: Some("ABCD".into()),
    }
}

/// Something in every table.
pub(crate) async fn llenar(c: &mut Conn<'_>, de: Id) -> SqlResult<()> {
    let casa = Carpeta { id: id(520), padre: None, nombre: "Casa".into(), creada_en: en(1) };
    carpetas::crear(c, de, &casa).await?;
    let luz = Carpeta { id: id(521), padre: Some(id(520)), nombre: "Luz".into(), creada_en: en(2) };
    carpetas::crear(c, de, &luz).await?;
    carpeta::agregar(c, de, (id(522), Some(id(521))), &nuevo(523, "Añá.pdf", 10, en(3)), CUPO).await?;
    carpeta::recibir(c, de, &constancia(524)).await?;
    actos::anotar(c, (id(525), de), id(522), "guardado", en(3)).await?;
    da(c, (de, 526), Para::Enlace("huella"), &permiso(Some(3)), &[(id(522), 1)]).await?;
    let palabra = || "x".to_owned();
    let (quien, papel, motivo, que) = (palabra(), palabra(), palabra(), palabra());
    accesos::anotar(c, &Acceso { id: id(527), persona: de, en: en(4), quien, papel, motivo, que }).await?;
    accesos::de_permiso(c, id(527), id(526), ("José", "Añá.pdf")).await
}
