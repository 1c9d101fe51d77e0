//! Look-ups of what people say of a project.

use super::{en, hace, id};
use domain::comentario::{Comentario, Cuenta, Decision, Publico};
use store::{
    Conn, SqlResult, Store,
    comentarios::{self, NuevaRespuesta, Nuevo},
};

pub(super) async fn leer(c: &mut Conn<'_>) -> SqlResult<()> {
    comentarios::por_clave(c, "x").await?;
    comentarios::por_codigo(c, "x").await?;
    comentarios::uno(c, "x", id()).await?;
    comentarios::por_numero(c, "x", 3).await?;
    comentarios::por_publicar(c, "x", 9).await?;
    comentarios::por_responder(c, "x", 9).await?;
    comentarios::publicados(c, "x", 3, 9).await?;
    comentarios::cuentas(c, &["x", "y"]).await?;
    comentarios::con_informe(c, &["x", "y"]).await?;
    comentarios::con_comentarios(c).await?;
    comentarios::informe(c, "x").await.map(drop)
}

pub(super) async fn escribir(s: &Store) {
    hace(s, async |c| {
        let vacio = String::new;
        let dicho = &Comentario { texto: vacio(), nombre: vacio(), correo: vacio(), parte: vacio() };
        let n = Nuevo { id: id(), consulta: "x", codigo: "x", clave: "x", dicho, recibido_en: en() };
        comentarios::recibir(c, &n).await
    })
    .await;
    hace(s, async |c| {
        let p = Publico { texto: String::new(), nombre: String::new(), reserva: None };
        comentarios::publicar(c, id(), &p, en()).await?;
        comentarios::ocultar(c, id(), &p).await?;
        let n = NuevaRespuesta { id: id(), consulta: "x", decision: Decision::Acogido, texto: "", en: en() };
        comentarios::responder(c, &n, &[id()]).await
    })
    .await;
    hace(s, async |c| comentarios::cerrar(c, "x", "", &Cuenta::default(), en()).await).await;
}
