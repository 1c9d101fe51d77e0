//! A form that can be filed, found by its address: what it asks and what its answers become.

use crate::sesion::Quien;
use domain::{
    Fecha, Slug,
    calendario::Calendario,
    costo::Costo,
    formulario::{Definicion, Formulario, Hallazgo, Motivo, Respuestas, Tipo},
    grado::Exigencia,
    idioma::ESPANOL,
    peticion::{Clase, Medio},
    pqrsd,
    sitio::Sitio,
    termino::{self, FueraDelCalendario, Plazo, Termino},
    tramite::{Estado, Tramite},
};
use pages::{Portal, formulario::Falla, persona::Mensaje};
use std::{collections::HashMap, sync::Arc};

/// Megabytes of a file where the entity says nothing.
const MEGAS: u32 = 10;

/// A form and where it stands.
#[derive(Clone)]
pub(crate) struct Forma {
    pub(crate) formulario: Arc<Formulario>,
    /// Tells its version.
    pub(crate) huella: String,
    /// As it is kept with what is filed.
    pub(crate) definicion: Definicion,
    /// Slug of the trámite; empty for a PQRSD.
    pub(crate) tramite: String,
    /// The same questions in the words of the page; none where they are those of what is filed.
    dicho: Option<Arc<Formulario>>,
    /// Of the page.
    lengua: String,
    /// "Certificado de residencia", in the language of the page.
    pub(crate) titulo: String,
    /// One sentence below it.
    pub(crate) entradilla: String,
    /// Its address from the root: `tramites/certificado-de-residencia/solicitud/`.
    pub(crate) camino: String,
    /// Where who leaves it goes.
    pub(crate) salida: String,
    /// What the person must prove, and why; none where anybody may file.
    pub(crate) exige: Option<(Exigencia, Mensaje)>,
    /// Of one file.
    pub(crate) megas: u32,
}

/// What the answers say about the filing itself.
pub(crate) struct Destino {
    pub(crate) clase: Clase,
    pub(crate) asunto: String,
    pub(crate) dependencia: String,
    pub(crate) anonima: bool,
    pub(crate) medio: Medio,
    pub(crate) correo: String,
    pub(crate) prioridad: String,
    /// With the number it opens the state of the filing: a document number; empty where none was given.
    pub(crate) segundo_dato: String,
    pub(crate) serie: String,
    pub(crate) tipo_documental: String,
    /// What is paid with a reference; none where nothing is.
    pub(crate) pago: Option<Costo>,
    /// Kind of document of each field of files, by the name with which it travels.
    pub(crate) archivos: HashMap<String, String>,
}

impl Forma {
    /// `pqrsd/`.
    pub(crate) fn pqrsd(sitio: &Sitio) -> Option<Self> {
        let (titulo, camino) = ("PQRSD".to_owned(), pages::formulario::ACCION_PQRSD.to_owned());
        let formulario = sitio.formulario_pqrsd();
        let definicion = Definicion::de(&formulario)?;
        let forma = Self::nueva(formulario, definicion, String::new(), titulo, camino);
        Some(Self { megas: sitio.entidad.pqrsd.adjuntos.megabytes.into(), ..forma })
    }

    /// `funcionario/verbal/`: a petition made by word of mouth.
    pub(crate) fn verbal(sitio: &Sitio) -> Option<Self> {
        let pqrsd = &sitio.entidad.pqrsd;
        let (titulo, camino) = ("Petición verbal".to_owned(), "funcionario/verbal/".to_owned());
        let formulario = pqrsd::verbal(&pqrsd.archivos());
        let definicion = Definicion::de(&formulario)?;
        let forma = Self::nueva(formulario, definicion, String::new(), titulo, camino);
        Some(Self { megas: pqrsd.adjuntos.megabytes.into(), ..forma })
    }

    /// `tramites/{slug}/solicitud/`; none where that sheet has no form, or nobody may begin it.
    pub(crate) fn de_tramite(sitio: &Sitio, slug: &str) -> Option<Self> {
        let t = sitio.tramite(slug).filter(|t| t.estado == Estado::Publicado)?;
        let camino = format!("tramites/{slug}/solicitud/");
        let definicion = t.formulario.clone()?;
        let formulario = definicion.formulario()?;
        let forma = Self::nueva(formulario, definicion, slug.to_owned(), t.nombre.to_string(), camino);
        let exige = t.grado.as_ref().and_then(|g| Some((Exigencia::grado(g.grado?), (&*g.motivo).into())));
        Some(Self {
            entradilla: t.proposito.as_deref().unwrap_or_default().to_owned(),
            salida: format!("tramites/{slug}/"),
            exige,
            ..forma
        })
    }

    fn nueva(
        formulario: Formulario,
        definicion: Definicion,
        tramite: String,
        titulo: String,
        camino: String,
    ) -> Self {
        Self {
            formulario: Arc::new(formulario),
            huella: definicion.huella().to_string(),
            definicion,
            dicho: None,
            lengua: ESPANOL.to_owned(),
            tramite,
            titulo,
            entradilla: String::new(),
            camino,
            salida: String::new(),
            exige: None,
            megas: MEGAS,
        }
    }

    /// The same, in the version with which somebody began.
    pub(crate) fn en_version(self, huella: String, definicion: Definicion) -> Option<Self> {
        let formulario = Arc::new(definicion.formulario()?);
        Some(Self { formulario, dicho: None, huella, definicion, ..self })
    }

    /// As pages below a prefix say it: what is kept, checked and filed stays as it is.
    pub(crate) fn en_idioma(self, portal: &Portal, prefijo: &str) -> Self {
        let Some(d) = portal.forma(prefijo, &self.tramite).filter(|_| !prefijo.is_empty()) else {
            return self;
        };
        let dicho = d.formulario.map(|f| Arc::new(self.formulario.con_palabras(&f.palabras())));
        let exige = self.exige.map(|(e, motivo)| (e, d.motivo.map_or(motivo, Mensaje::igual)));
        let (titulo, entradilla) = (d.titulo.to_owned(), d.entradilla.to_owned());
        Self { dicho, lengua: d.lengua.to_owned(), titulo, entradilla, exige, ..self }
    }

    /// Its questions as the page says them.
    pub(crate) fn dicho(&self) -> &Arc<Formulario> {
        self.dicho.as_ref().unwrap_or(&self.formulario)
    }

    /// Whether they are in Spanish on a page that is not.
    pub(crate) fn en_espanol(&self) -> bool {
        self.dicho.is_none() && self.lengua != ESPANOL
    }

    /// What was found, in the words of the page.
    pub(crate) fn fallas(&self, hallazgos: &[Hallazgo]) -> Vec<Falla> {
        fallas(&self.lengua, self.dicho(), hallazgos)
    }

    /// Why an answer to this question is none, in the words of the page.
    pub(crate) fn mensaje(&self, motivo: &Motivo, campo: &str) -> Mensaje {
        mensaje(&self.lengua, self.dicho(), motivo, campo)
    }

    /// What these clean answers say about the filing.
    pub(crate) fn destino(&self, sitio: &Sitio, r: &Respuestas, quien: Option<&Quien>) -> Destino {
        let mut d = match sitio.tramite(&self.tramite) {
            Some(t) => de_tramite(t, &self.formulario, r, quien),
            None => de_pqrsd(sitio, r),
        };
        d.archivos = self.archivos();
        d
    }

    /// Its term by the law, or by the sheet: name of the class and days. None where the calendar ends.
    pub(crate) fn termino(
        &self,
        sitio: &Sitio,
        clase: Clase,
        recibida: Fecha,
    ) -> Result<Option<(String, Termino)>, FueraDelCalendario> {
        let calendario = &sitio.calendario;
        if clase != Clase::Tramite {
            return de_la_ley(clase.nombre(), recibida, calendario);
        }
        let prometido = sitio.tramite(&self.tramite).and_then(|t| t.tiempo).and_then(Plazo::de_tiempo);
        match prometido {
            Some(plazo) => Ok(Some(("tramite".to_owned(), Termino::nuevo(recibida, plazo, calendario)?))),
            None => de_la_ley(Clase::Peticion.nombre(), recibida, calendario),
        }
    }

    fn archivos(&self) -> HashMap<String, String> {
        let mut archivos = HashMap::new();
        for (seccion, campo) in self.formulario.campos() {
            let Tipo::Archivo(a) = &campo.tipo else { continue };
            let tipo = a.tipo_documental.as_deref().unwrap_or_default();
            for vez in 1..=seccion.veces {
                archivos.insert(seccion.nombre_de(campo, vez), tipo.to_owned());
            }
        }
        archivos
    }
}

fn de_la_ley(
    nombre: &str,
    recibida: Fecha,
    calendario: &Calendario,
) -> Result<Option<(String, Termino)>, FueraDelCalendario> {
    let Some(clase) = termino::de(nombre) else { return Ok(None) };
    Ok(Some((nombre.to_owned(), Termino::de_clase(clase, recibida, calendario)?)))
}

fn de_tramite(t: &Tramite, f: &Formulario, r: &Respuestas, quien: Option<&Quien>) -> Destino {
    let correo = primero(f, r, |t| matches!(t, Tipo::Correo), "")
        .or_else(|| quien.and_then(|q| q.datos.identidad.atributos.correo.clone()));
    let documento = quien
        .and_then(Quien::documento)
        .map(|d| d.numero.clone())
        .or_else(|| primero(f, r, |t| matches!(t, Tipo::Documento), ".numero"))
        .or_else(|| primero(f, r, |t| matches!(t, Tipo::Nit), ""));
    let medio = match (&correo, quien) {
        (Some(_), _) => Medio::Correo,
        (None, Some(_)) => Medio::Carpeta,
        (None, None) => Medio::Ninguno,
    };
    let clasificacion = t.expediente.as_ref();
    Destino {
        clase: Clase::Tramite,
        asunto: t.nombre.to_string(),
        dependencia: t.dependencia.as_ref().map(Slug::to_string).unwrap_or_default(),
        anonima: false,
        medio,
        correo: correo.unwrap_or_default(),
        prioridad: String::new(),
        segundo_dato: documento.unwrap_or_default(),
        serie: clasificacion.map(|e| e.serie.to_string()).unwrap_or_default(),
        tipo_documental: clasificacion.map(|e| e.tipo_documental.to_string()).unwrap_or_default(),
        pago: t.pago.and(t.costo),
        archivos: HashMap::new(),
    }
}

fn de_pqrsd(sitio: &Sitio, r: &Respuestas) -> Destino {
    let clase = pqrsd::clase(r);
    Destino {
        clase,
        asunto: pqrsd::asunto(r),
        dependencia: sitio.entidad.pqrsd.destino(r).map(|d| d.to_string()).unwrap_or_default(),
        anonima: pqrsd::anonima(r),
        medio: pqrsd::medio(r),
        correo: r.texto("correo").to_owned(),
        prioridad: pqrsd::prioridad(r).unwrap_or_default().to_owned(),
        segundo_dato: r.texto("documento.numero").to_owned(),
        serie: "PQRSD".to_owned(),
        tipo_documental: clase.nombre().to_owned(),
        pago: None,
        archivos: HashMap::new(),
    }
}

/// The first answer to a question of a kind.
fn primero(f: &Formulario, r: &Respuestas, es: impl Fn(&Tipo) -> bool, parte: &str) -> Option<String> {
    let nombres =
        f.campos().filter(|(s, c)| !s.repite() && es(&c.tipo)).map(|(_, c)| format!("{}{parte}", c.nombre));
    nombres.map(|n| r.texto(&n).to_owned()).find(|v| !v.is_empty())
}

/// In words, tied to their fields.
pub(crate) fn fallas(lengua: &str, f: &Formulario, hallazgos: &[Hallazgo]) -> Vec<Falla> {
    let una = |h: &Hallazgo| Falla::new(h.campo.clone(), mensaje(lengua, f, &h.motivo, &h.campo));
    hallazgos.iter().map(una).collect()
}

/// English is said in English; in any other language a reason is Spanish, and says so.
fn mensaje(lengua: &str, f: &Formulario, motivo: &Motivo, campo: &str) -> Mensaje {
    let etiqueta = f.ubicar(campo).map_or("", |(_, c, _)| &*c.etiqueta);
    let dicho = motivo.mensaje(lengua, etiqueta);
    if lengua == "en" { Mensaje::igual(dicho) } else { dicho.into() }
}
