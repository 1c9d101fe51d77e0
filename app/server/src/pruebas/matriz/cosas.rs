//! Things that people have in the scene of the matrix, made as they make them.

use super::{escena::CASO, reglas::Persona};
use crate::pruebas::{
    casa::{Casa, ahora, pasan},
    documentos::RAIZ,
    navegador::{Navegador, Pares, autoriza, pares},
    notificar::notifica,
};
use domain::{fecha::legal, grado::Grado};
use store::Id;

pub(super) async fn carpeta(n: &mut Navegador, casa: &Casa, nombre: &str) -> String {
    let r = n.enviar(casa, &format!("{RAIZ}carpetas"), &[("carpeta-nueva", nombre)]).await.debe(303);
    let (_, id) = r.destino().split_once("carpeta=").expect("the folder");
    id.split('&').next().expect("its id").to_owned()
}

/// Carmen notifies them an act, and they open it.
pub(super) async fn notificacion(n: &mut Navegador, casa: &Casa, (caso, nombre): (u32, &str)) -> String {
    n.enviar(casa, "/carpeta/datos/consentimientos", &autoriza(casa, "notificacion")).await.debe(303);
    let id = notifica(casa, caso, nombre).await.to_string();
    n.enviar(casa, &format!("/carpeta/notificaciones/{id}/acceso"), &Pares::new()).await.debe(303);
    id
}

/// A file of which the first pieces are awaited.
pub(super) async fn subida(n: &mut Navegador, casa: &Casa) -> String {
    let campos = pares([("nombre", "papel-reservado.pdf"), ("bytes", "3000000"), ("marca", "1")]);
    let r = n.enviar(casa, &format!("{RAIZ}subidas"), &campos).await.debe(200);
    let (_, resto) = r.cuerpo.split_once("\"id\":\"").expect("an id");
    resto.split('"').next().expect("its end").to_owned()
}

/// Something that María wrote and has not filed.
pub(super) async fn borrador(n: &mut Navegador, casa: &Casa) -> String {
    let campos = pares([("_paso", "1"), ("_guardar", "si"), ("telefono", "3001112233")]);
    n.enviar(casa, "/tramites/certificado-de-residencia/solicitud/", &campos).await.debe(303);
    let sql = "SELECT id FROM borradores WHERE tramite = 'certificado-de-residencia'";
    let (id,): (Id,) = casa.haz(async move |c| c.one(sql, &[]).await).await;
    id.to_string()
}

/// María lets Luis into her filing, where this is about him; and the time goes by, or she takes it back.
pub(super) async fn ayudar(casa: &Casa, maria: &mut Navegador, quien: Persona) {
    let es = |p| quien == p;
    if !es(Persona::Ayuda) && !es(Persona::AyudaVencida) && !es(Persona::AyudaRetirada) {
        return;
    }
    let suyo = format!("/carpeta/tramites/{CASO}/");
    let campos = pares([("tipo", "PPT"), ("numero", "9900404"), ("dias", "1"), ("acepta", "si")]);
    maria.enviar(casa, &format!("{suyo}ayudantes"), &campos).await.debe(303);
    if es(Persona::AyudaRetirada) {
        let (id,): (Id,) = casa.haz(async |c| c.one("SELECT id FROM ayudantes", &[]).await).await;
        let campos = [("id", id.to_string())];
        maria.enviar(casa, &format!("{suyo}ayudantes/retirar"), &campos).await.debe(303);
    }
    if es(Persona::AyudaVencida) {
        pasan(3 * 24 * 3600);
    }
}

/// María authorises Luis, where this is about him, and he receives something; then the time goes by, or she takes it back.
pub(super) async fn autorizar(casa: &Casa, maria: &mut Navegador, quien: Persona) -> Option<String> {
    let es = |p| quien == p;
    if !es(Persona::Autorizada) && !es(Persona::AutorizadaVencida) && !es(Persona::AutorizadaRetirada) {
        return None;
    }
    maria.entrar(casa, "sim-adulta-cc", Grado::Alto).await;
    let hasta = legal(ahora()).tomorrow().expect("a day").to_string();
    let campos =
        [("tipo", "PPT"), ("numero", "9900404"), ("alcance", "general"), ("hasta", &hasta), ("acepta", "si")];
    maria.enviar(casa, "/carpeta/notificaciones/autorizados/", &campos).await.debe(303);
    let id = notifica(casa, 1, "acto-reservado.pdf").await.to_string();
    let mut luis = Navegador::nuevo();
    luis.entrar(casa, "sim-adulto-ppt", Grado::Medio).await;
    let suya = format!("/carpeta/notificaciones/de-otras/{id}/acceso");
    luis.enviar(casa, &suya, &Pares::new()).await.debe(303);
    if es(Persona::AutorizadaRetirada) {
        let (id,): (Id,) = casa.haz(async |c| c.one("SELECT id FROM autorizaciones", &[]).await).await;
        let campos = [("id", id.to_string())];
        maria.enviar(casa, "/carpeta/notificaciones/autorizados/retirar", &campos).await.debe(303);
    }
    if es(Persona::AutorizadaVencida) {
        pasan(3 * 24 * 3600);
    }
    Some(id)
}
