//! Who can be notified, by their document: registered, and agreed with the words of today.

use crate::{
    Conn, Id, Param,
    celda::{Palabra, sin_mostrar},
    conn::lista,
};
use domain::documento::{Documento, TipoDocumento};
use sqlx::{AssertSqlSafe, FromRow, Result};

/// A person who can be notified.
#[derive(Clone, PartialEq, Eq, FromRow)]
pub struct Destino {
    /// Who.
    pub persona: Id,
    /// Kind of document.
    #[sqlx(try_from = "Palabra<TipoDocumento>")]
    pub tipo: TipoDocumento,
    /// Number.
    pub numero: String,
    /// The line of the ledger by which they agreed.
    pub consentimiento: Option<Id>,
    /// Where they are told.
    pub correo: Option<String>,
    /// The mobile number to which they want avisos too.
    pub movil: Option<String>,
}
sin_mostrar!(Destino);

/// Of each document the person whose it is, as [`crate::datos::por_documento`] finds them; those who did not agree with
/// these words have no `consentimiento`.
///
/// Norma: Ley 1437 de 2011, art. 56
pub async fn destinos(c: &mut Conn<'_>, documentos: &[Documento], texto: &str) -> Result<Vec<Destino>> {
    if documentos.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT n.persona, t.valor AS tipo, n.valor AS numero,
            (SELECT a.id FROM consentimientos a WHERE a.persona = n.persona AND a.clase = 'notificacion' AND a.otorgado = 1
                AND a.asunto IS NULL AND a.huella = $1 AND a.orden = (SELECT MAX(u.orden) FROM consentimientos u
                    WHERE u.persona = a.persona AND u.slug = a.slug AND u.asunto IS NULL) ORDER BY a.orden LIMIT 1) AS consentimiento,
            (SELECT m.valor FROM datos_persona m WHERE m.persona = n.persona AND m.campo = 'correo' AND m.valor <> '')
                AS correo,
            (SELECT v.numero FROM moviles v WHERE v.persona = n.persona) AS movil
        FROM datos_persona n JOIN datos_persona t ON t.persona = n.persona AND t.campo = 'tipo_documento'
        WHERE n.campo = 'numero_documento' AND n.valor IN {}
        ORDER BY n.origen, n.actualizado_en DESC, n.persona DESC",
        lista(2, documentos.len())
    );
    let mut p: Vec<&dyn Param<'_>> = vec![&texto];
    p.extend(documentos.iter().map(|d| &d.numero as &dyn Param<'_>));
    c.all_de(AssertSqlSafe(sql), &p).await
}
