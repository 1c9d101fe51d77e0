//! A bundle from its bytes and the entity's keys alone: what it states, and all that is not as it was signed.

use super::zip;
use crate::claves::{Aviso, Clave, Fallo, Llavero, MAX_PRUEBA, PRUEBA, Vigencia};
use domain::prueba::{self, FIRMA, Hallazgo, INCLUSION, Inclusion, Prueba, Que};

/// What was found.
pub(crate) struct Revision {
    /// What is stated, where the entity signed it.
    pub(crate) prueba: Option<Prueba>,
    pub(crate) firma: Firma,
    /// Nothing, where all is as it was signed.
    pub(crate) hallazgos: Vec<Hallazgo>,
    /// Events that stood under no seal when it was signed.
    pub(crate) sin_sello: Vec<i64>,
}

/// What became of the signature of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Firma {
    Valida {
        clave: String,
        aviso: Option<Aviso>,
    },
    /// There is none, or it is no statement of a notification.
    NoEsta,
    Alterada,
    ClaveDesconocida,
    ClaveRevocada,
    ClaveVencida,
}

impl Revision {
    pub(crate) fn valida(&self) -> bool {
        self.hallazgos.is_empty() && matches!(self.firma, Firma::Valida { .. })
    }

    fn rota(firma: Firma, hallazgo: Hallazgo) -> Self {
        Self { prueba: None, firma, hallazgos: vec![hallazgo], sin_sello: Vec::new() }
    }
}

/// Checks it; asks nobody.
pub(crate) fn revisar(bytes: &[u8], llavero: &Llavero) -> Revision {
    let entradas = match zip::leer(bytes) {
        Ok(entradas) => entradas,
        Err(zip::Rota(None)) => return Revision::rota(Firma::NoEsta, Hallazgo::paquete()),
        Err(zip::Rota(Some(nombre))) => {
            return Revision::rota(Firma::NoEsta, Hallazgo::archivo(&nombre, Que::Forma));
        }
    };
    let firmas: Vec<_> = entradas.iter().filter(|e| e.nombre == FIRMA).collect();
    let jws = match firmas[..] {
        [] => return Revision::rota(Firma::NoEsta, Hallazgo::archivo(FIRMA, Que::Falta)),
        [una] => std::str::from_utf8(una.bytes).unwrap_or_default(),
        _ => return Revision::rota(Firma::NoEsta, Hallazgo::archivo(FIRMA, Que::Repetido)),
    };
    let (prueba, firma) = match abrir(jws, llavero) {
        Ok(abierta) => abierta,
        Err(firma) => return Revision::rota(firma, Hallazgo::archivo(FIRMA, Que::SinFirma)),
    };
    let mut hallazgos = cotejar(&prueba, &entradas, llavero);
    let rotas = entradas.iter().filter(|e| !e.entera && !hallazgos.iter().any(|h| es_de(h, e.nombre)));
    let rotas: Vec<_> = rotas.map(|e| Hallazgo::archivo(e.nombre, Que::Cambiado)).collect();
    hallazgos.extend(rotas);
    let inclusion = entradas.iter().find(|e| e.nombre == INCLUSION);
    let inclusion = inclusion.and_then(|e| Inclusion::leer(e.bytes).ok());
    let sin_sello = inclusion.map(|i| i.sin_sello).unwrap_or_default();
    Revision { prueba: Some(prueba), firma, hallazgos, sin_sello }
}

fn cotejar(prueba: &Prueba, entradas: &[zip::Entrada<'_>], llavero: &Llavero) -> Vec<Hallazgo> {
    let archivos = entradas.iter().filter(|e| e.nombre != FIRMA).map(|e| (e.nombre, e.bytes));
    let archivos: Vec<_> = archivos.collect();
    let mut hallazgos = prueba::revisar(prueba, &archivos, &|kid, en, mensaje, firma| {
        llavero.sellado(kid, en, mensaje, firma)
    });
    if entradas.last().is_some_and(|e| e.nombre != FIRMA) && hallazgos.is_empty() {
        hallazgos.push(Hallazgo::archivo(FIRMA, Que::Desordenado));
    }
    hallazgos
}

fn es_de(h: &Hallazgo, archivo: &str) -> bool {
    matches!(&h.donde, prueba::Donde::Archivo { nombre } if nombre == archivo)
}

/// The statement, where a key that may stand behind it signed it.
fn abrir(jws: &str, llavero: &Llavero) -> Result<(Prueba, Firma), Firma> {
    let (carga, clave) = llavero.abrir(jws, PRUEBA, MAX_PRUEBA).map_err(|f| match f {
        Fallo::Alterada => Firma::Alterada,
        Fallo::ClaveDesconocida => Firma::ClaveDesconocida,
        Fallo::Forma => Firma::NoEsta,
    })?;
    let prueba = Prueba::leer(&carga).map_err(|_| Firma::NoEsta)?;
    let Clave { kid, .. } = clave;
    match clave.vigencia(prueba.emitida_en.instante()) {
        Vigencia::Firme(aviso) => Ok((prueba, Firma::Valida { clave: kid.clone(), aviso })),
        Vigencia::Revocada => Err(Firma::ClaveRevocada),
        Vigencia::Vencida => Err(Firma::ClaveVencida),
    }
}
