//! The forms of the sede as the edge shows them: empty, and with all that can be wrong.

use super::paginas::Origen;
use crate::formas::{Forma, fallas};
use domain::{Fecha, formulario::Respuestas, sitio::Sitio};
use pages::{
    Base, Portal, Quien,
    formulario::{DeCarpeta, EstadoGuardado, FormularioPagina},
};

/// Every form of the entity: of PQRSD, and of each trámite that has one.
pub(super) fn formas(sitio: &Sitio) -> Vec<Forma> {
    let de_tramites = sitio.tramites.iter().filter_map(|t| Forma::de_tramite(sitio, &t.slug));
    Forma::pqrsd(sitio).into_iter().chain(de_tramites).collect()
}

/// Its page.
pub(super) fn pagina(portal: &Portal, forma: &Forma, origen: Origen, hoy: Fecha) -> String {
    let (f, vacias) = (&forma.formulario, Respuestas::default());
    let revision = f.revisar(&vacias, hoy);
    let x = FormularioPagina {
        titulo: forma.titulo.clone(),
        entradilla: forma.entradilla.clone(),
        accion: forma.camino.clone(),
        clave: None,
        paso: None,
        formulario: f,
        secciones: f.secciones.iter().collect(),
        respuestas: &vacias,
        veces: Vec::new(),
        de_ingreso: Vec::new(),
        fallas: if origen == Origen::ConErrores { fallas("es", f, &revision.errores) } else { Vec::new() },
        faltan: Vec::new(),
        archivos: Vec::new(),
        de_carpeta: DeCarpeta::default(),
        megas: forma.megas,
        guardado: EstadoGuardado::Nada,
        guardar: false,
        version: 0,
        salida: forma.salida.clone(),
        espanol: false,
    };
    portal.formulario(Quien::Nadie(&Base::de_path(&forma.camino)), &x)
}
