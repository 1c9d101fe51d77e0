//! What the server calls: one function a page. The address of the page gives the way to the root.

use super::{
    Accesos, Actuar, Atencion, Carpeta, Consultada, Datos, Descarga, Elevar, FalloIngreso, Presencia,
    Registro, Representar, Sesiones, Simulador, Terminada, accesos, actuar, carpeta, datos, descarga, elevar,
    funcionario, ingreso, rechazos, registro, representar, sesiones, simulador,
};
use crate::{Base, Portal, ctx::Ctx};

impl Portal {
    /// `registro/`: first time here, or texts that changed.
    pub fn registro(&self, p: &Presencia, x: &Registro<'_>) -> String {
        self.de(p, |c| registro::pagina(c, p, x))
    }

    /// `carpeta/`.
    pub fn carpeta(&self, p: &Presencia, x: &Carpeta) -> String {
        self.de(p, |c| carpeta::pagina(c, p, x))
    }

    /// `carpeta/datos/`, and the answers of its forms that came back.
    pub fn datos(&self, p: &Presencia, x: &Datos<'_>) -> String {
        self.de(p, |c| datos::pagina(c, p, x))
    }

    /// `carpeta/datos/descarga/`, to read and print.
    pub fn descarga(&self, p: &Presencia, x: &Descarga) -> String {
        self.de(p, |c| descarga::pagina(c, p, x))
    }

    /// Answer of `carpeta/datos/representar` to a good code: the purposes for that child.
    pub fn representar(&self, p: &Presencia, x: &Representar<'_>) -> String {
        self.de(p, |c| representar::pagina(c, p, x))
    }

    /// `carpeta/accesos/`.
    pub fn accesos(&self, p: &Presencia, x: &Accesos) -> String {
        self.de(p, |c| accesos::pagina(c, p, x))
    }

    /// `carpeta/sesiones/`.
    pub fn sesiones(&self, p: &Presencia, x: &Sesiones) -> String {
        self.de(p, |c| sesiones::pagina(c, p, x))
    }

    /// `carpeta/actuar/`.
    pub fn actuar(&self, p: &Presencia, x: &Actuar) -> String {
        self.de(p, |c| actuar::pagina(c, p, x))
    }

    /// `funcionario/`, and the answers of its form that came back.
    pub fn funcionario(&self, p: &Presencia, x: &Atencion) -> String {
        self.de(p, |c| funcionario::pagina(c, p, x))
    }

    /// Answer of `funcionario/personas`.
    pub fn consultada(&self, p: &Presencia, x: &Consultada) -> String {
        self.de(p, |c| funcionario::consultada(c, p, x))
    }

    /// 403 for somebody who may not be here.
    pub fn sin_permiso(&self, p: &Presencia) -> String {
        self.de(p, |c| rechazos::sin_permiso(c, p))
    }

    /// 403 at any address: somebody is there, and proved too little or too long ago.
    pub fn elevar(&self, p: &Presencia, x: &Elevar) -> String {
        self.de(p, |c| elevar::pagina(c, Some(p), x))
    }

    /// 403 at any address: nobody is there.
    pub fn identificarse(&self, base: &Base, x: &Elevar) -> String {
        self.de_nadie(base, |c| elevar::pagina(c, None, x))
    }

    /// A login that failed.
    pub fn fallo_de_ingreso(&self, base: &Base, x: &FalloIngreso) -> String {
        self.de_nadie(base, |c| ingreso::fallo(c, x))
    }

    /// After leaving.
    pub fn salio(&self, base: &Base) -> String {
        self.de_nadie(base, ingreso::salio)
    }

    /// The session ended while the person was busy.
    pub fn terminada(&self, base: &Base, x: &Terminada) -> String {
        self.de_nadie(base, |c| ingreso::terminada(c, x))
    }

    /// 403: a form that did not come from this sede; `propia` is where it works, if that is another address.
    pub fn origen_no_permitido(&self, base: &Base, propia: Option<&str>) -> String {
        self.de_nadie(base, |c| rechazos::origen(c, propia))
    }

    /// 429: seconds to wait.
    pub fn demasiados_intentos(&self, base: &Base, segundos: u32) -> String {
        self.de_nadie(base, |c| rechazos::demasiados(c, segundos))
    }

    /// 413: the limit in kilobytes.
    pub fn formulario_grande(&self, base: &Base, kilobytes: u32) -> String {
        self.de_nadie(base, |c| rechazos::grande(c, kilobytes))
    }

    /// A document cannot be handed over: not now, or not as it is.
    pub fn documento_no_disponible(&self, base: &Base, luego: bool) -> String {
        self.de_nadie(base, |c| rechazos::documento(c, luego))
    }

    /// The simulator asks who enters.
    pub fn simulador(&self, base: &Base, x: &Simulador) -> String {
        self.de_nadie(base, |c| simulador::pagina(c, x))
    }

    fn de(&self, p: &Presencia, pagina: impl FnOnce(Ctx<'_>) -> String) -> String {
        self.en_su_lugar(&Base::de_path(&p.path), pagina)
    }

    fn de_nadie(&self, base: &Base, pagina: impl FnOnce(Ctx<'_>) -> String) -> String {
        self.en_su_lugar(base, pagina)
    }
}
