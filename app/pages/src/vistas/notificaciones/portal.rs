//! What the server calls for notifications: one function a page.

use super::{
    Abierta, Autorizados, AvisoDeNotificacion, Certificado, DeOtra, DiaDeEvidencia, MisNotificaciones,
    NotificacionCaso, Notificar, PorAbrir, PorAviso, Preferencias, Publicada, Rechazar, Retirar, Revisar,
    abierta, autorizados, caso, certificado, correo, de_otra, evidencia, lista, notificar, preferencias,
    publicada, publicadas, rechazo, retiro, revisar, sms, sobre,
};
use crate::{
    Base, Portal, Quien,
    ctx::Ctx,
    portal::con_duenio,
    vistas::{documentos::Parte, persona::Presencia, peticion::Correo},
};

impl Portal {
    /// `carpeta/notificaciones/`.
    pub fn mis_notificaciones(&self, p: &Presencia, x: &MisNotificaciones) -> String {
        self.notif(Quien::Persona(p), |c| lista::pagina(c, p, x))
    }

    /// `carpeta/notificaciones/{id}/`, before it is opened.
    pub fn notificacion_por_abrir(&self, p: &Presencia, x: &PorAbrir) -> String {
        self.notif(Quien::Persona(p), |c| sobre::pagina(c, p, x))
    }

    /// `carpeta/notificaciones/{id}/rechazo`, and the answer of its form that came back.
    pub fn rechazar_notificacion(&self, p: &Presencia, x: &Rechazar) -> String {
        self.notif(Quien::Persona(p), |c| rechazo::pagina(c, p, x))
    }

    /// `carpeta/notificaciones/{id}/`, once it has effect.
    pub fn notificacion_abierta(&self, p: &Presencia, x: &Abierta) -> String {
        self.notif(Quien::Persona(p), |c| abierta::pagina(c, p, x))
    }

    /// The same in the place of what it was before, for who stays on its page.
    pub fn parte_de_notificacion(&self, p: &Presencia, x: &Abierta) -> Parte {
        self.notif(Quien::Persona(p), |c| abierta::parte(c, x))
    }

    /// `carpeta/notificaciones/de-otras/{id}/`, before it is opened.
    pub fn notificacion_de_otra(&self, p: &Presencia, de: &DeOtra, x: &PorAbrir) -> String {
        self.notif(Quien::Persona(p), |c| de_otra::por_abrir(c, p, de, x))
    }

    /// `carpeta/notificaciones/de-otras/{id}/`, once it was received.
    pub fn notificacion_recibida(&self, p: &Presencia, de: &DeOtra, x: &Abierta) -> String {
        self.notif(Quien::Persona(p), |c| de_otra::abierta(c, p, de, x))
    }

    /// `carpeta/notificaciones/autorizados/`, and the answer of its form that came back.
    pub fn autorizados_a_recibir(&self, p: &Presencia, x: &Autorizados) -> String {
        self.notif(Quien::Persona(p), |c| autorizados::pagina(c, p, x))
    }

    /// `carpeta/notificaciones/preferencias/`.
    pub fn preferencias_de_notificacion(&self, p: &Presencia, x: &Preferencias) -> String {
        self.notif(Quien::Persona(p), |c| preferencias::pagina(c, p, x))
    }

    /// `funcionario/casos/{radicado}/notificar`, and the answer 422.
    pub fn notificar(&self, p: &Presencia, x: &Notificar) -> String {
        self.notif(Quien::Persona(p), |c| notificar::pagina(c, p, x))
    }

    /// Answer of `funcionario/casos/{radicado}/notificar` where nothing is missing.
    pub fn revisar_notificacion(&self, p: &Presencia, x: &Revisar) -> String {
        self.notif(Quien::Persona(p), |c| revisar::pagina(c, p, x))
    }

    /// `funcionario/notificaciones/{id}/`.
    pub fn notificacion_caso(&self, p: &Presencia, x: &NotificacionCaso) -> String {
        self.notif(Quien::Persona(p), |c| caso::pagina(c, p, x))
    }

    /// `funcionario/notificaciones/{id}/retirar`, and the answer of its form that came back.
    pub fn retirar_aviso(&self, p: &Presencia, x: &Retirar) -> String {
        self.notif(Quien::Persona(p), |c| retiro::pagina(c, p, x))
    }

    /// `notificaciones-por-aviso/`.
    pub fn notificaciones_por_aviso(&self, q: Quien<'_>, x: &PorAviso) -> String {
        self.notif(q, |c| publicadas::pagina(c, q, x))
    }

    /// `notificaciones-por-aviso/{id}/`.
    pub fn notificacion_publicada(&self, q: Quien<'_>, x: &Publicada) -> String {
        self.notif(q, |c| publicada::pagina(c, q, x))
    }

    /// `evidencia/`.
    pub fn evidencia_publicada(&self, q: Quien<'_>, dias: &[DiaDeEvidencia]) -> String {
        self.notif(q, |c| evidencia::pagina(c, q, dias))
    }

    /// The aviso as an e-mail; it has no link at all.
    pub fn aviso_de_notificacion(&self, x: &AvisoDeNotificacion) -> Correo {
        let base = Base::Prefijo(self.canonica("")).texto();
        con_duenio(|| correo::correo(Ctx::espanola(self, &base), x))
    }

    /// The aviso as a text message; it has no address either.
    pub fn aviso_por_sms(&self, recordatorio: bool) -> String {
        sms::aviso(self.ctx_sms(), recordatorio)
    }

    /// The code that proves that a number is of who typed it.
    pub fn codigo_por_sms(&self, codigo: &str) -> String {
        sms::codigo(self.ctx_sms(), codigo)
    }

    /// A text message has no links, so it needs no base.
    fn ctx_sms(&self) -> Ctx<'_> {
        Ctx::espanola(self, "")
    }

    /// The certificate, a file of its own; an act of law, so in Spanish only.
    pub fn certificado_de_notificacion(&self, x: &Certificado) -> String {
        let base = Base::Prefijo(self.canonica("")).texto();
        con_duenio(|| certificado::certificado(Ctx::espanola(self, &base), x))
    }

    fn notif<R>(&self, q: Quien<'_>, pagina: impl FnOnce(Ctx<'_>) -> R) -> R {
        self.en_su_lugar(&q.base(), pagina)
    }
}
