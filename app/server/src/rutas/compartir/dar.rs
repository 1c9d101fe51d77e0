//! What the form of sharing means, the same by its post and by its server function: what it gives, or why it comes back.

use super::{duenio, elegidos};
use crate::{
    actos::compartir::{self as acto, Dado, Orden},
    archivos::se_ve,
    borde::{Borde, error::Error},
    sesion::{Campos, Quien},
};
use domain::{
    compartir::{Destinatario, MAX_ABIERTOS, MAX_DOCUMENTOS, MAX_PROPOSITO, MAX_VECES, Mal, Permiso},
    documento::{Documento, TipoDocumento},
};
use pages::{
    compartir::{Elegido, Escrito, NuevoPermiso},
    persona::{Falla, Mensaje},
};
use store::{Id, carpeta};

/// What became of a form that was sent.
pub(super) enum Intento {
    /// It comes back with all that was typed, and with what must be put right.
    Vuelve(NuevoPermiso),
    /// It is given; of a link, with its code, which nobody sees again.
    Dado(Id, Option<String>),
}

/// Gives what the form says.
///
/// # Errors
/// What is another's, or in the bin, is not there.
pub(super) async fn intentar(borde: &Borde, quien: &Quien, campos: &Campos) -> Result<Intento, Error> {
    let persona = duenio(quien)?;
    let (ids, mut fallas) = cuales(campos)?;
    let escrito = escrito(campos);
    let leido = leer(borde, quien, &escrito, &mut fallas);
    let volver = async |fallas| formulario(borde, persona, &ids, escrito, fallas).await.map(Intento::Vuelve);
    let Some((para, permiso)) = leido.filter(|_| fallas.is_empty()) else { return volver(fallas).await };
    let (de, carpeta) = (quien.nombre().to_owned(), borde.publico.a("/carpeta/"));
    let orden = Orden { documentos: ids.clone(), para, permiso, de, carpeta };
    match acto::compartir(borde, persona, orden).await? {
        Dado::Dado(id, codigo) => Ok(Intento::Dado(id, codigo)),
        no => volver(vec![no_se_pudo(no)?]).await,
    }
}

/// The form with these documents, all of them theirs and none in the bin.
pub(super) async fn formulario(
    borde: &Borde,
    persona: Id,
    ids: &[Id],
    escrito: Escrito,
    fallas: Vec<Falla>,
) -> Result<NuevoPermiso, Error> {
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let mut documentos = Vec::new();
    for id in ids {
        let suyo = carpeta::uno(c, persona, *id).await?.filter(|d| d.borrado_en.is_none());
        let d = suyo.ok_or(Error::NoExiste)?;
        documentos.push(Elegido {
            id: id.to_string(),
            se_ve: se_ve(&d.tipo),
            nombre: d.nombre,
            elegido: true,
        });
    }
    Ok(NuevoPermiso { documentos, escrito, fallas })
}

/// What was ticked, and what is wrong with that.
pub(super) fn cuales(campos: &Campos) -> Result<(Vec<Id>, Vec<Falla>), Error> {
    let mut ids = elegidos(campos)?;
    let mut fallas = Vec::new();
    if ids.is_empty() {
        fallas.push(Falla::clave("", "falla.un_documento_suyo"));
    }
    if ids.len() > MAX_DOCUMENTOS {
        fallas.push(Falla::new(
            "documento",
            Mensaje::clave("falla.hasta_documentos").con("maximo", MAX_DOCUMENTOS),
        ));
        ids.truncate(MAX_DOCUMENTOS);
    }
    Ok((ids, fallas))
}

fn no_se_pudo(no: Dado) -> Result<Falla, Error> {
    Ok(match no {
        Dado::EnRevision(nombres) => {
            let que = Mensaje::clave("falla.documento_en_revision").con("nombres", citar(&nombres));
            Falla::new("documento", que)
        }
        Dado::SoloDescarga(nombres) => {
            let que = Mensaje::clave("falla.documento_no_se_ve").con("nombres", citar(&nombres));
            Falla::new("descarga", que)
        }
        Dado::Muchos => Falla::new("", Mensaje::clave("falla.permisos_abiertos").con("maximo", MAX_ABIERTOS)),
        Dado::NoEsta | Dado::Dado(..) => return Err(Error::NoExiste),
    })
}

fn citar(nombres: &[String]) -> String {
    nombres.iter().map(|n| format!("«{n}»")).collect::<Vec<_>>().join(", ")
}

fn escrito(campos: &Campos) -> Escrito {
    let texto = |n: &str| campos.texto(n).to_owned();
    Escrito {
        para: texto("para"),
        tipo: texto("tipo"),
        numero: texto("numero"),
        proposito: texto("proposito"),
        dias: texto("dias"),
        veces: texto("veces"),
        descarga: campos.marcado("descarga"),
    }
}

fn leer(
    borde: &Borde,
    quien: &Quien,
    e: &Escrito,
    fallas: &mut Vec<Falla>,
) -> Option<(Destinatario, Permiso)> {
    let para = destinatario(quien, e).map_err(|f| fallas.push(f)).ok();
    let permiso = Permiso::leer(&e.proposito, &e.dias, &e.veces, e.descarga, borde.ahora());
    let permiso = permiso.map_err(|males| fallas.extend(males.into_iter().map(en_palabras))).ok();
    para.zip(permiso)
}

fn destinatario(quien: &Quien, e: &Escrito) -> Result<Destinatario, Falla> {
    match e.para.as_str() {
        "enlace" => Ok(Destinatario::Enlace),
        "persona" => {
            let tipo = e.tipo.parse::<TipoDocumento>().ok();
            let documento = tipo
                .and_then(|t| Documento::parse(t, &e.numero))
                .ok_or_else(|| Falla::clave("numero", "falla.numero_de_documento"))?;
            if quien.documento() == Some(&documento) {
                return Err(Falla::clave("numero", "falla.su_propio_documento"));
            }
            Ok(Destinatario::Persona(documento))
        }
        _ => Err(Falla::clave("para", "falla.con_quien_comparte")),
    }
}

fn en_palabras(mal: Mal) -> Falla {
    match mal {
        Mal::Proposito => {
            Falla::new("proposito", Mensaje::clave("falla.para_que").con("maximo", MAX_PROPOSITO))
        }
        Mal::ConEnlace => Falla::clave("proposito", "falla.para_que_sin_direcciones"),
        Mal::Dias => Falla::clave("dias", "falla.cuanto_tiempo"),
        Mal::Veces => Falla::new("veces", Mensaje::clave("falla.veces").con("maximo", MAX_VECES)),
    }
}
