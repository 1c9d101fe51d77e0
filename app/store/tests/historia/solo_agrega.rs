//! The tables of which nothing may go: the engine itself refuses.

use crate::{
    autorizaciones::autorizado,
    base::{en, historia, id},
    borradores::{adjunto, nuevo},
    encuestas::responder,
    evidencia::{anotar, sellar},
    expediente::documento,
    notificaciones::{accedida, publicada},
    pagos::cobrado,
    sistemas::enviada,
};
use domain::{consentimiento::Clase, encuesta::Encuesta};
use store::{accesos, adjuntos, borradores, consentimientos, constancias, documentos, sistemas};

const CAMBIOS: [&str; 68] = [
    "UPDATE evidencia SET tipo = 'x'",
    "DELETE FROM evidencia",
    "UPDATE sellos SET clave = 'x'",
    "DELETE FROM sellos",
    "UPDATE sello_hojas SET posicion = 7",
    "DELETE FROM sello_hojas",
    "UPDATE evidencia_dias SET raiz = 'x'",
    "DELETE FROM evidencia_dias",
    "UPDATE consentimientos SET otorgado = 0",
    "DELETE FROM consentimientos",
    "UPDATE accesos SET quien = 'x'",
    "DELETE FROM accesos",
    "UPDATE formularios SET definicion = 'x'",
    "DELETE FROM formularios",
    "UPDATE terminos SET vence = 'x'",
    "DELETE FROM terminos",
    "UPDATE actuaciones SET texto = 'x'",
    "DELETE FROM actuaciones",
    "UPDATE documentos SET huella = 'x'",
    "DELETE FROM documentos",
    "UPDATE constancias SET texto = 'x'",
    "DELETE FROM constancias",
    "UPDATE revocaciones SET motivo = ''",
    "DELETE FROM revocaciones",
    "UPDATE peticiones SET datos = '{}'",
    "DELETE FROM peticiones",
    "UPDATE radicados SET ultimo = ultimo + 2",
    "DELETE FROM radicados",
    "UPDATE peticiones SET numero = numero + 1",
    "UPDATE peticiones SET recibida_en = 0",
    "UPDATE radicados SET ultimo = 0",
    "UPDATE pagos SET valor = 1",
    "UPDATE pagos SET estado = 'pendiente'",
    "DELETE FROM pagos",
    "UPDATE transacciones SET estado = 'en_curso'",
    "DELETE FROM transacciones",
    "UPDATE notificaciones SET asunto = 'x'",
    "UPDATE notificaciones SET persona = NULL",
    "UPDATE notificaciones SET accedida_en = NULL",
    "UPDATE notificaciones SET surtida_en = surtida_en + 1",
    "UPDATE notificaciones SET analisis = 'limpio'",
    "DELETE FROM notificaciones",
    "UPDATE notificacion_sucesos SET quien = 'x'",
    "DELETE FROM notificacion_sucesos",
    "UPDATE publicaciones SET hasta = '2099-01-01'",
    "UPDATE publicaciones SET retirada_en = NULL",
    "UPDATE publicaciones SET motivo = 'x'",
    "DELETE FROM publicaciones",
    "UPDATE sistemas SET jwks = 'x'",
    "UPDATE sistemas SET retirado_en = NULL",
    "DELETE FROM sistemas",
    "UPDATE sistema_cuentas SET cuantas = cuantas - 1",
    "DELETE FROM sistema_cuentas",
    "UPDATE sistema_envios SET huella = 'x'",
    "DELETE FROM sistema_envios",
    "UPDATE recibidas_por_otro SET quien = 'x'",
    "DELETE FROM recibidas_por_otro",
    "UPDATE encuestas SET estrellas = 5",
    "DELETE FROM encuestas",
    "UPDATE comentarios SET texto = 'x'",
    "UPDATE comentarios SET publicado_en = NULL",
    "UPDATE comentarios SET respuesta = NULL",
    "UPDATE comentarios SET correo = 'otro@correo.example'",
    "DELETE FROM comentarios",
    "UPDATE consulta_respuestas SET texto = 'x'",
    "DELETE FROM consulta_respuestas",
    "UPDATE consulta_informes SET acogidos = 0",
    "DELETE FROM consulta_informes",
];

/// Only PostgreSQL has it.
const VACIADOS: [&str; 27] = [
    "TRUNCATE evidencia CASCADE",
    "TRUNCATE sellos CASCADE",
    "TRUNCATE sello_hojas",
    "TRUNCATE evidencia_dias",
    "TRUNCATE consentimientos",
    "TRUNCATE accesos",
    "TRUNCATE formularios CASCADE",
    "TRUNCATE terminos CASCADE",
    "TRUNCATE actuaciones CASCADE",
    "TRUNCATE documentos CASCADE",
    "TRUNCATE constancias CASCADE",
    "TRUNCATE revocaciones CASCADE",
    "TRUNCATE peticiones CASCADE",
    "TRUNCATE radicados CASCADE",
    "TRUNCATE pagos CASCADE",
    "TRUNCATE transacciones",
    "TRUNCATE notificaciones CASCADE",
    "TRUNCATE notificacion_sucesos",
    "TRUNCATE publicaciones",
    "TRUNCATE sistemas CASCADE",
    "TRUNCATE sistema_cuentas",
    "TRUNCATE sistema_envios",
    "TRUNCATE recibidas_por_otro",
    "TRUNCATE encuestas",
    "TRUNCATE comentarios",
    "TRUNCATE consulta_respuestas CASCADE",
    "TRUNCATE consulta_informes",
];

/// SQLite has no TRUNCATE, but it has REPLACE, which deletes.
const REEMPLAZOS: [&str; 3] = [
    "REPLACE INTO radicados SELECT anio, 0 FROM radicados",
    "REPLACE INTO sellos SELECT numero, en + 1, cuantas, raiz, previo, huella, firma, clave FROM sellos",
    "REPLACE INTO accesos SELECT id, persona, en + 1, quien, papel, motivo, que FROM accesos",
];

historia!(nothing_is_changed_or_taken_from_an_append_only_table, |b| {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        anotar(c, ana, 1).await?;
        let (quien, papel, motivo, que) = ("sistema".into(), "".into(), "aviso".into(), "correo".into());
        accesos::anotar(
            c,
            &accesos::Acceso { id: id(1), persona: ana, en: en(1), quien, papel, motivo, que },
        )
        .await?;
        let (version, huella, titulo, canal) = ("1".into(), "ab".into(), "T".into(), "sede".into());
        let linea = consentimientos::Consentimiento {
            id: id(2),
            persona: ana,
            clase: Clase::Terminos,
            slug: "terminos".into(),
            otorgado: true,
            version,
            huella,
            titulo,
            representante: None,
            canal,
            en: en(1),
            asunto: None,
            procedimiento: String::new(),
        };
        consentimientos::anotar(c, &linea).await
    })
    .await;
    sellar(&b.store, 2).await;
    b.haz(async |c| store::evidencia::cerrar(c, en(3 * 24 * 3600)).await.map(drop)).await;
    b.haz(async move |c| accedida(c, 1, ana).await).await;
    b.haz(async move |c| {
        let n = enviada(c, 40, ana).await?;
        autorizado(c, 61, ana, n).await?;
        sistemas::retirar(c, id(40), en(9)).await
    })
    .await;
    b.haz(async |c| crate::comentarios::de_todo(c).await).await;
    b.haz(async |c| {
        let encuesta = Encuesta { estrellas: 2, facil: false, comentario: String::new() };
        responder(c, 1, ("gobierno", ""), &encuesta, en(4)).await?;
        documentos::incorporar(c, &documento(1, id(1))).await?;
        borradores::crear(c, &nuevo(2)).await?;
        adjuntos::agregar(c, &adjunto(1, id(2))).await?;
        publicada(c, 1, id(1)).await?;
        constancias::revocar(c, &format!("C{}", id(1)), en(5), "x").await?;
        cobrado(c, 1).await
    })
    .await;
    let mas = if b.es_sqlite() { &REEMPLAZOS[..] } else { &VACIADOS[..] };
    for sql in CAMBIOS.iter().chain(mas) {
        let no: Result<u64, _> = b.store.acto(async move |c| c.exec(sql, &[]).await).await;
        let Err(store::Fallo::Acto(e)) = no else { panic!("{sql}") };
        assert!(e.to_string().contains("append-only"), "{sql}: {e}");
    }
    let (n,): (i64,) = b.lee(async |c| c.one("SELECT count(*) FROM evidencia", &[]).await).await;
    assert_eq!(n, 3);
});
