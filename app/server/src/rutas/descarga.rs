//! `/carpeta/datos/descarga`: all of it, to read and to take along.

use super::{
    accesos::acceso,
    datos::{dato, en_orden, movimiento},
    pedido::Descargar,
};
use crate::{
    actos::{self, Copia},
    borde::{Borde, error::Error, paginas},
    rutas::a_guardar,
    sesion::{self, Con},
};
use axum::{extract::State, http::StatusCode, response::Response};
use pages::persona::{Dato, Descarga, Guardado, Origen};
use serde_json::{Value, json};
use std::sync::Arc;

const CAMINO: &str = "/carpeta/datos/descarga/";

pub(crate) async fn pagina(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Descargar>) -> Response {
    let r = async {
        let copia = actos::descargar(&borde, &quien).await?.ok_or(Error::NoExiste)?;
        let x = Descarga {
            en: borde.ahora(),
            filas: en_orden(&copia.datos)
                .into_iter()
                .map(dato)
                .chain(copia.movil.as_ref().map(movil))
                .collect(),
            historia: copia.consentimientos.iter().map(movimiento).collect(),
            accesos: copia.accesos.iter().map(acceso).collect(),
            documentos: copia.documentos.iter().map(guardado).collect(),
        };
        let presencia = quien.presencia(CAMINO, borde.ahora());
        Ok(paginas::con_portal(&borde, StatusCode::OK, |p| p.descarga(&presencia, &x)))
    };
    sesion::responder(&borde, CAMINO, r.await)
}

pub(crate) async fn json(State(borde): State<Arc<Borde>>, Con(quien, ..): Con<Descargar>) -> Response {
    let r = async {
        let copia = actos::descargar(&borde, &quien).await?.ok_or(Error::NoExiste)?;
        let texto = serde_json::to_string_pretty(&documento(&borde, &copia)).unwrap_or_default();
        Ok(a_guardar("mis-datos.json", "application/json", texto))
    };
    sesion::responder(&borde, "/carpeta/datos/descarga.json", r.await)
}

fn movil(m: &store::moviles::Movil) -> Dato {
    Dato {
        campo: "movil".to_owned(),
        valor: m.numero.clone(),
        origen: Origen::Persona,
        desde: m.confirmado_en,
    }
}

fn guardado(d: &store::carpeta::Documento) -> Guardado {
    Guardado {
        nombre: d.nombre.clone(),
        bytes: u64::try_from(d.bytes).ok().filter(|n| *n > 0),
        desde: d.creado_en,
        emisor: (!d.es_propio()).then(|| d.emisor.clone()),
        en_papelera: d.borrado_en.is_some(),
    }
}

fn documento(borde: &Borde, c: &Copia) -> Value {
    json!({
        "generado_en": borde.ahora().to_string(),
        "registrada_en": c.registrada_en.map(|t| t.to_string()),
        "datos": c.datos.iter().map(|d| json!({
            "campo": d.campo.nombre(), "valor": d.valor, "origen": d.origen.nombre(), "desde": d.actualizado_en.to_string(),
        })).collect::<Vec<_>>(),
        "movil_para_avisos": c.movil.as_ref().map(|m| json!({
            "numero": m.numero, "desde": m.confirmado_en.to_string(),
        })),
        "consentimientos": c.consentimientos.iter().map(|x| json!({
            "clase": x.clase.nombre(), "nombre": x.slug, "titulo": x.titulo, "otorgado": x.otorgado, "version": x.version,
            "huella_del_texto": x.huella, "por_representante": x.representante.is_some(), "en": x.en.to_string(),
        })).collect::<Vec<_>>(),
        "autorizados_a_recibir": c.autorizaciones.iter().map(|a| json!({
            "tipo": a.tipo.sigla(), "numero": a.numero, "de_un_asunto": a.peticion.is_some(), "procedimiento": a.procedimiento,
            "desde": a.otorgada_en.to_string(), "hasta": a.hasta.to_string(),
            "retirada_en": a.retirada_en.map(|t| t.to_string()),
        })).collect::<Vec<_>>(),
        "accesos": c.accesos.iter().map(|a| json!({
            "en": a.en.to_string(), "quien": a.quien, "papel": a.papel, "motivo": a.motivo, "que": a.que,
        })).collect::<Vec<_>>(),
        "documentos": c.documentos.iter().map(|d| json!({
            "nombre": d.nombre, "etiquetas": d.etiquetas(), "origen": d.origen.nombre(), "emisor": d.emisor, "tipo": d.tipo,
            "bytes": d.bytes, "huella": d.huella, "desde": d.creado_en.to_string(), "en_papelera": d.borrado_en.is_some(),
        })).collect::<Vec<_>>(),
        "compartidos": c.compartidos.iter().map(|p| json!({
            "para_tipo": p.para_tipo, "para_numero": p.para_numero, "por_enlace": p.para_tipo.is_none(), "proposito": p.proposito,
            "desde": p.creado_en.to_string(), "hasta": p.hasta.to_string(), "veces": p.veces, "usadas": p.usadas,
            "descarga": p.descarga, "retirado_en": p.retirado_en.map(|t| t.to_string()),
        })).collect::<Vec<_>>(),
        "supresiones": c.supresiones.iter().map(|s| json!({
            "pedida_en": s.pedida_en.to_string(), "estado": s.estado.nombre(), "motivo": s.motivo,
        })).collect::<Vec<_>>(),
    })
}
