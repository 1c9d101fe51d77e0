//! What the server calls for what people file: one function a page.

use super::{
    compartir::{self, Compartidos, NuevoPermiso, Recibido, UnPermiso},
    documentos::{self, MiDocumento, MisDocumentos, Papelera, Parte, Resumen},
    formulario::{FormularioPagina, Reintento, Revision, pagina_de, problemas, revision},
    mesa::{self, Bandeja, Caso, Encuestas, Verbal},
    persona::Presencia,
    peticion::{
        self, Acuse, Ayuda, Ayudas, BancoSimulado, ConstanciaPagina, ConsultaRadicado, Correo, MiTramite,
        MisTramites, Seguimiento, Verificada, Verificar,
    },
};
use crate::{Base, Portal, Quien, ctx::Ctx, portal::con_duenio};

impl Portal {
    /// A form, one step of it or all of it; also the answer 422.
    pub fn formulario(&self, q: Quien<'_>, x: &FormularioPagina<'_>) -> String {
        self.para(q, |c| pagina_de(c, q, x))
    }

    /// The review before filing.
    pub fn revision(&self, q: Quien<'_>, x: &Revision) -> String {
        self.para(q, |c| revision::pagina(c, q, x))
    }

    /// 410: the draft expired; `volver` is where to begin again.
    pub fn borrador_vencido(&self, q: Quien<'_>, volver: &str) -> String {
        self.para(q, |c| problemas::vencido(c, q, volver))
    }

    /// 503: nothing could be written; what was typed travels on.
    pub fn sin_guardar(&self, q: Quien<'_>, x: &Reintento) -> String {
        self.para(q, |c| problemas::sin_guardar(c, q, x))
    }

    /// The receipt.
    pub fn constancia(&self, q: Quien<'_>, x: &ConstanciaPagina) -> String {
        self.para(q, |c| peticion::constancia::pagina(c, q, x))
    }

    /// The made-up bank.
    pub fn banco_simulado(&self, base: &Base, x: &BancoSimulado) -> String {
        self.para(Quien::Nadie(base), |c| peticion::banco::pagina(c, x))
    }

    /// `consulta/estado`: the form that came back, also when nothing was found.
    pub fn consulta_radicado(&self, q: Quien<'_>, x: &ConsultaRadicado) -> String {
        self.para(q, |c| peticion::consulta::pagina(c, q, x))
    }

    /// `consulta/estado`: how a filing stands, for anybody who knows its two data.
    pub fn seguimiento(&self, q: Quien<'_>, x: &Seguimiento) -> String {
        self.para(q, |c| peticion::seguimiento::pagina(c, q, x))
    }

    /// `verificar/`.
    pub fn verificar(&self, q: Quien<'_>, x: &Verificar) -> String {
        self.para(q, |c| peticion::verificar::pagina(c, q, x))
    }

    /// `verificar/{codigo}`, and the answer to a file.
    pub fn verificada(&self, q: Quien<'_>, x: &Verificada) -> String {
        self.para(q, |c| peticion::verificar::respuesta(c, q, x))
    }

    /// `carpeta/tramites/`.
    pub fn mis_tramites(&self, p: &Presencia, x: &MisTramites) -> String {
        self.para(Quien::Persona(p), |c| peticion::tramites::pagina(c, p, x))
    }

    /// `carpeta/tramites/{radicado}/`, and the answers of its forms that came back.
    pub fn mi_tramite(&self, p: &Presencia, x: &MiTramite) -> String {
        self.para(Quien::Persona(p), |c| peticion::tramite::pagina(c, p, x))
    }

    /// `carpeta/ayudas/`.
    pub fn ayudas(&self, p: &Presencia, x: &Ayudas) -> String {
        self.para(Quien::Persona(p), |c| peticion::ayuda::lista(c, p, x))
    }

    /// `carpeta/ayudas/{radicado}/`, and the answers of its forms that came back.
    pub fn ayuda(&self, p: &Presencia, x: &Ayuda) -> String {
        self.para(Quien::Persona(p), |c| peticion::ayuda::pagina(c, p, x))
    }

    /// `carpeta/documentos/`, and the answers of its forms that came back.
    pub fn mis_documentos(&self, p: &Presencia, x: &MisDocumentos) -> String {
        self.para(Quien::Persona(p), |c| documentos::lista::pagina(c, p, x))
    }

    /// `carpeta/documentos/{id}/`, and the answers of its forms that came back.
    pub fn mi_documento(&self, p: &Presencia, x: &MiDocumento) -> String {
        self.para(Quien::Persona(p), |c| documentos::uno::pagina(c, p, x))
    }

    /// `carpeta/documentos/papelera/`.
    pub fn papelera(&self, p: &Presencia, x: &Papelera) -> String {
        self.para(Quien::Persona(p), |c| documentos::papelera::pagina(c, p, x))
    }

    /// What changes on `carpeta/documentos/`.
    pub fn parte_de_lista(&self, p: &Presencia, x: &MisDocumentos) -> Parte {
        self.para(Quien::Persona(p), |c| documentos::lista::parte(c, x))
    }

    /// What changes on `carpeta/documentos/{id}/`.
    pub fn parte_de_documento(&self, p: &Presencia, x: &MiDocumento) -> Parte {
        self.para(Quien::Persona(p), |c| documentos::uno::parte(c, x))
    }

    /// What changes on `carpeta/documentos/papelera/`.
    pub fn parte_de_papelera(&self, p: &Presencia, x: &Papelera) -> Parte {
        self.para(Quien::Persona(p), |c| documentos::papelera::parte(c, x))
    }

    /// `carpeta/documentos/resumen/`.
    pub fn resumen_de_documentos(&self, p: &Presencia, x: &Resumen) -> String {
        self.para(Quien::Persona(p), |c| documentos::resumen::pagina(c, p, x))
    }

    /// `carpeta/compartidos/`.
    pub fn compartidos(&self, p: &Presencia, x: &Compartidos) -> String {
        self.para(Quien::Persona(p), |c| compartir::lista::pagina(c, p, x))
    }

    /// `carpeta/compartidos/nuevo/`, and the answers of its form that came back.
    pub fn nuevo_permiso(&self, p: &Presencia, x: &NuevoPermiso) -> String {
        self.para(Quien::Persona(p), |c| compartir::nuevo::pagina(c, p, x))
    }

    /// `carpeta/compartidos/{id}/`.
    pub fn permiso(&self, p: &Presencia, x: &UnPermiso) -> String {
        self.para(Quien::Persona(p), |c| compartir::uno::pagina(c, p, x))
    }

    /// The form of `carpeta/compartidos/nuevo/` that came back, for who stays on its page.
    pub fn parte_de_nuevo_permiso(&self, p: &Presencia, x: &NuevoPermiso) -> Parte {
        self.para(Quien::Persona(p), |c| compartir::nuevo::parte(c, x))
    }

    /// `carpeta/compartidos/{id}/` in the place of that form.
    pub fn parte_de_permiso(&self, p: &Presencia, x: &UnPermiso) -> Parte {
        self.para(Quien::Persona(p), |c| compartir::uno::parte(c, x))
    }

    /// `carpeta/recibidos/{id}/` and `compartido/{codigo}/`.
    pub fn recibido(&self, q: Quien<'_>, x: &Recibido) -> String {
        self.para(q, |c| compartir::recibido::pagina(c, q, x))
    }

    /// 404 of a link that opens nothing.
    pub fn enlace_sin_nada(&self, base: &Base) -> String {
        self.para(Quien::Nadie(base), compartir::recibido::nada)
    }

    /// `funcionario/`: the tray, and the look-up of a person.
    pub fn bandeja(&self, p: &Presencia, x: &Bandeja) -> String {
        self.para(Quien::Persona(p), |c| mesa::bandeja::pagina(c, p, x))
    }

    /// `funcionario/casos/{radicado}/`, and the answers of its forms that came back.
    pub fn caso(&self, p: &Presencia, x: &Caso) -> String {
        self.para(Quien::Persona(p), |c| mesa::caso::pagina(c, p, x))
    }

    /// `funcionario/encuestas/`.
    pub fn encuestas(&self, p: &Presencia, x: &Encuestas) -> String {
        self.para(Quien::Persona(p), |c| mesa::encuestas::pagina(c, p, x))
    }

    /// `funcionario/verbal/`.
    pub fn peticion_verbal(&self, p: &Presencia, x: &Verbal) -> String {
        self.para(Quien::Persona(p), |c| mesa::verbal::pagina(c, p, x))
    }

    /// The acuse as an e-mail; its links are whole addresses.
    pub fn acuse(&self, x: &Acuse) -> Correo {
        let base = Base::Prefijo(self.canonica("")).texto();
        con_duenio(|| peticion::acuse::correo(Ctx::espanola(self, &base), x))
    }

    /// An e-mail that tells what happened to a filing; a line that is an address becomes a link to it.
    pub fn novedad(&self, asunto: &str, texto: &str) -> Correo {
        let base = Base::Prefijo(self.canonica("")).texto();
        con_duenio(|| peticion::novedad::correo(Ctx::espanola(self, &base), asunto, texto))
    }

    pub(super) fn para<R>(&self, q: Quien<'_>, pagina: impl FnOnce(Ctx<'_>) -> R) -> R {
        self.en_su_lugar(&q.base(), pagina)
    }
}
