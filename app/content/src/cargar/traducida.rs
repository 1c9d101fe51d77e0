//! A translated sheet: its words over its original.

use super::{
    carpeta::Archivo,
    hoja::{self, Hoja},
};
use crate::{
    diagnostico::Severidad,
    esquema::Ctx,
    formas, fuente,
    indice::Indice,
    leer, markdown,
    mezclar::mezclar,
    nodo::{Nodo, Tramo},
    portada::Partes,
};
use domain::pagina::Cuerpo;
use std::path::Path;

impl Archivo {
    /// The sheet that it translates.
    pub(crate) fn original(&self) -> Option<String> {
        let lengua = self.lengua.as_deref()?;
        self.nombre.strip_suffix(&format!(".{lengua}.md")).map(|n| format!("{n}.md"))
    }
}

impl Hoja {
    /// Reads both; an original that cannot be read tells it itself.
    pub(super) fn leer_traduccion(&mut self, dir: &Path, original: &str, indice: &Indice) {
        let Some(texto) = fuente::leer(dir, &self.archivo.nombre, &mut self.diagnosticos) else { return };
        let Some(de) = fuente::leer(dir, original, &mut Vec::new()) else { return };
        let Ok((nodo_o, partes_o)) = hoja::partes(original, &de) else { return };
        match hoja::partes(&self.archivo.nombre, &texto) {
            Ok((nodo, partes)) => self.mezclar(&texto, (&nodo, &partes), (&nodo_o, &partes_o), indice),
            Err(d) => self.diagnosticos.push(*d),
        }
    }

    fn mezclar<'a>(
        &mut self,
        texto: &str,
        (nodo, partes): (&Nodo<'a>, &Partes<'_>),
        (original, de): (&Nodo<'a>, &Partes<'_>),
        indice: &Indice,
    ) {
        let archivo = self.archivo.clone();
        let ruta = archivo.ruta_en_espanol();
        let mut ctx = Ctx::new(&archivo.nombre, texto, indice, &ruta);
        ctx.lengua = archivo.lengua.as_deref();
        // A sheet that says nothing in front still has a name to say.
        let traduccion = Nodo { tramo: Tramo::INICIO, ..nodo.clone() };
        let con_nombres = formas::con_nombres(original);
        let mezcla = mezclar(&con_nombres, Some(&traduccion), self.esquema(), &mut ctx);
        self.en_espanol = mezcla.en_espanol;
        let cuerpo = self.cuerpo_de(partes, de, &mut ctx);
        let Ctx { mut diagnosticos, enlaces, .. } = ctx;
        self.estado = self.estado_de(original);
        if diagnosticos.iter().all(|d| d.severidad != Severidad::Error) {
            let contenido = self.contenido(&mezcla.nodo, indice, cuerpo);
            self.contenido = contenido.map(|c| formas::con_la_del(original, c));
        }
        self.diagnosticos.append(&mut diagnosticos);
        self.enlaces = enlaces;
    }

    /// Its text, or that of the original where it has none.
    fn cuerpo_de(&mut self, partes: &Partes<'_>, de: &Partes<'_>, ctx: &mut Ctx<'_>) -> Cuerpo {
        if !partes.cuerpo.trim().is_empty() || de.cuerpo.trim().is_empty() {
            return markdown::cuerpo(partes.cuerpo, partes.linea_cuerpo, ctx);
        }
        let mensaje = "A la traducción le falta el texto de la hoja: se ve en español";
        let ayuda = "Escríbalo después de la línea --- que cierra los datos.";
        ctx.error(Tramo::INICIO, "traduccion-incompleta", mensaje, ayuda).severidad = Severidad::Advertencia;
        let mut aparte = Ctx::new(ctx.archivo, ctx.texto, ctx.indice, ctx.ruta);
        aparte.lengua = ctx.lengua;
        let cuerpo = markdown::cuerpo(de.cuerpo, de.linea_cuerpo, &mut aparte);
        self.en_espanol.push(cuerpo.html.clone());
        cuerpo
    }

    fn estado_de(&self, original: &Nodo<'_>) -> Option<domain::tramite::Estado> {
        (self.archivo.clase == super::carpeta::Clase::Tramite).then(|| leer::tramite::estado(original))
    }
}
