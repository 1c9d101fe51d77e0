//! Many notifications at once: one statement a table. One alone is written the same way.

use super::{Nueva, Seguimiento};
use crate::{Conn, Id, Param, SqlError, celda::ms};
use domain::{
    Instante,
    notificacion::{Canal, Suceso},
};
use sqlx::Result;

/// A message that tells of a notification.
pub struct Aviso<'a> {
    /// The message.
    pub correo: Id,
    /// Of which.
    pub notificacion: Id,
    /// To whom.
    pub para: &'a str,
    /// By what.
    pub canal: Canal,
    /// Random: the token of its Message-ID.
    pub ficha: String,
}

/// Writes them as they stand; how many were written, which is none where a key of idempotency is there already.
pub async fn poner_todas(c: &mut Conn<'_>, nuevas: &[(&Nueva, Seguimiento)]) -> Result<u64> {
    let mal = |e: serde_json::Error| SqlError::Encode(Box::new(e));
    let celdas = nuevas.iter().map(|(n, s)| {
        let contenido = serde_json::to_string(&n.contenido).map_err(mal)?;
        let bytes = i64::try_from(n.contenido.copia().bytes).map_err(|e| SqlError::Encode(Box::new(e)))?;
        let palabras =
            (n.destinatario.tipo.sigla(), n.grado.nombre(), s.estado.nombre(), n.analisis.nombre());
        let momentos =
            (ms(n.creada_en), s.accedida_en.map(ms), s.surtida.map(|s| ms(s.en)), s.proximo_en.map(ms));
        Ok((*n, contenido, bytes, palabras, momentos))
    });
    let celdas = celdas.collect::<Result<Vec<_>>>()?;
    for clave in nuevas.iter().filter_map(|(n, _)| n.idempotencia.as_deref()) {
        if super::por_idempotencia(c, clave).await?.is_some() {
            return Ok(0);
        }
    }
    let filas: Vec<[&dyn Param<'_>; 20]> = celdas
        .iter()
        .map(
            |(n, contenido, bytes, (tipo, grado, estado, analisis), (creada, accedida, surtida, proximo))| {
                let Nueva { id, peticion, persona, destinatario, dependencia, procedimiento, asunto, .. } = n;
                [
                    id as &dyn Param<'_>,
                    peticion,
                    persona,
                    tipo,
                    &destinatario.numero,
                    dependencia,
                    procedimiento,
                    asunto,
                    &n.documento,
                    bytes,
                    contenido,
                    grado,
                    &n.idempotencia,
                    creada,
                    &n.creada_por,
                    estado,
                    accedida,
                    surtida,
                    proximo,
                    analisis,
                ]
            },
        )
        .collect();
    c.agregar(
        "INSERT INTO notificaciones (id, peticion, persona, destinatario_tipo, destinatario_numero, dependencia,
            procedimiento, asunto, documento, bytes, contenido, grado, idempotencia, creada_en, creada_por, estado,
            accedida_en, surtida_en, proximo_en, analisis)",
        &filas,
    )
    .await
}

/// A fact of each that it does not have yet, and has room for.
pub async fn anotar_todas(c: &mut Conn<'_>, hechos: &[(Id, Id, Suceso)], quien: &str) -> Result<()> {
    let celdas = hechos.iter().map(|(id, notificacion, hecho)| {
        let suceso = serde_json::to_string(hecho).map_err(|e| SqlError::Encode(Box::new(e)))?;
        Ok((id, notificacion, suceso, ms(hecho.en())))
    });
    let celdas = celdas.collect::<Result<Vec<_>>>()?;
    let filas: Vec<[&dyn Param<'_>; 5]> =
        celdas.iter().map(|(id, n, suceso, en)| [*id as &dyn Param<'_>, *n, suceso, en, &quien]).collect();
    let cabeza = "INSERT INTO notificacion_sucesos (id, notificacion, suceso, en, quien)";
    c.agregar(cabeza, &filas).await.map(drop)
}

/// A message goes for each, the first time.
pub async fn avisar_todas(
    c: &mut Conn<'_>,
    avisos: &[Aviso<'_>],
    (clase, texto): (&str, &str),
    ahora: Instante,
) -> Result<()> {
    let (en, vez, nada) = (ms(ahora), 0_i64, "");
    let canales: Vec<&str> = avisos.iter().map(|a| a.canal.nombre()).collect();
    let filas: Vec<[&dyn Param<'_>; 5]> = avisos
        .iter()
        .zip(&canales)
        .map(|(a, canal)| [&a.correo as &dyn Param<'_>, &a.notificacion, canal, &vez, &en])
        .collect();
    c.agregar("INSERT INTO notificacion_avisos (correo, notificacion, canal, vez, en)", &filas).await?;
    let filas: Vec<[&dyn Param<'_>; 13]> = avisos
        .iter()
        .zip(&canales)
        .map(|(a, canal)| {
            let (clase, texto): (&dyn Param<'_>, &dyn Param<'_>) = (&clase, &texto);
            let (ficha, canal): (&dyn Param<'_>, &dyn Param<'_>) = (&a.ficha, canal);
            [
                &a.correo,
                clase,
                &a.para,
                &nada,
                texto,
                &nada,
                &"por_enviar",
                &0_i64,
                &en,
                &en,
                &nada,
                canal,
                ficha,
            ]
        })
        .collect();
    let cabeza = "INSERT INTO correos (id, clase, para, asunto, texto, html, estado, intentos, proximo_en, creado_en, error,
        canal, ficha)";
    c.agregar(cabeza, &filas).await.map(drop)
}
