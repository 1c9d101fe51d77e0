//! Whose hand does something with a case: an official of its office, or the person whose it is.

use super::super::consultar::{ATENCION, PALABRAS};
use crate::{borde::Borde, sesion::Quien};
use domain::{documento::Documento, sitio::Sitio};
use std::sync::Arc;
use store::{
    Conn, Id, SqlResult, datos,
    funcionarios::{self, Funcionario},
    peticiones::Ambito,
};

/// An official who entered; what they may do is read again inside each act.
#[derive(Clone)]
pub(crate) struct Mano {
    documento: Documento,
    persona: Id,
    mapa: Arc<Mapa>,
}

/// The offices of the entity.
struct Mapa {
    /// Slug and name.
    todas: Vec<(String, String)>,
    /// Who receives what nobody routed; none where all may.
    receptora: Option<String>,
}

/// What an official is here and now.
#[derive(Clone)]
pub(crate) struct Papel {
    pub(crate) funcionario: Id,
    pub(crate) persona: Id,
    pub(crate) nombre: String,
    /// "Atención a la ciudadanía, Secretaría de Gobierno".
    pub(crate) palabras: String,
    pub(crate) ambito: Ambito,
}

impl Mapa {
    fn de(sitio: &Sitio) -> Self {
        let todas = sitio.dependencias.iter().map(|d| (d.slug.to_string(), d.nombre.to_string())).collect();
        Self { todas, receptora: sitio.entidad.pqrsd.dependencia.as_ref().map(ToString::to_string) }
    }

    /// Slug and name of what a technician wrote, who may have typed either.
    fn oficina(&self, escrita: &str) -> Option<&(String, String)> {
        let igual = |(slug, nombre): &&(String, String)| slug == escrita || nombre == escrita;
        self.todas.iter().find(igual)
    }

    fn nombre(&self, escrita: &str) -> String {
        self.oficina(escrita).map_or_else(|| escrita.to_owned(), |(_, n)| n.clone())
    }
}

impl Mano {
    /// None for a login without a document, or one who never registered.
    pub(crate) fn de(borde: &Borde, quien: &Quien) -> Option<Self> {
        let mapa = Arc::new(Mapa::de(borde.vivo.portal()?.sitio()));
        Some(Self { documento: quien.documento()?.clone(), persona: quien.datos.persona?, mapa })
    }

    /// What they may attend; nobody who has no role attends anything.
    pub(crate) async fn papel(&self, c: &mut Conn<'_>) -> SqlResult<Option<Papel>> {
        let mut suyos = funcionarios::por_documento(c, &self.documento).await?;
        suyos.retain(|f| f.papel == ATENCION);
        let Some(primero) = suyos.first() else { return Ok(None) };
        let suyas: Vec<String> = suyos.iter().filter_map(|f| self.slug(f)).collect();
        let recibe = self.mapa.receptora.as_ref().is_none_or(|r| suyas.contains(r));
        let todas = recibe.then(|| self.mapa.todas.iter().map(|(s, _)| s.clone()).collect());
        Ok(Some(Papel {
            funcionario: primero.id,
            persona: self.persona,
            nombre: primero.nombre.clone(),
            palabras: format!("{PALABRAS}, {}", self.mapa.nombre(&primero.dependencia)),
            ambito: Ambito { suyas, todas },
        }))
    }

    fn slug(&self, f: &Funcionario) -> Option<String> {
        self.mapa.oficina(&f.dependencia).map(|(s, _)| s.clone())
    }

    /// Slug and name of every office.
    pub(crate) fn oficinas(&self) -> &[(String, String)] {
        &self.mapa.todas
    }

    /// Who attends what an office has, by the id with which they entered: only who has registered can be given a case.
    pub(crate) async fn companeros(
        &self,
        c: &mut Conn<'_>,
        dependencia: &str,
    ) -> SqlResult<Vec<(Id, String)>> {
        let recibe = |f: &Funcionario| {
            let suya = self.slug(f);
            let ninguna = self.mapa.oficina(dependencia).is_none();
            suya.as_deref() == Some(dependencia)
                || (ninguna && (self.mapa.receptora.is_none() || suya == self.mapa.receptora))
        };
        let mut lista = Vec::new();
        for f in funcionarios::listar(c).await? {
            if f.retirado_en.is_some() || f.papel != ATENCION || !recibe(&f) {
                continue;
            }
            let documento = Documento { tipo: f.tipo_documento, numero: f.numero_documento.clone() };
            if let Some(id) = datos::por_documento(c, &documento).await?
                && lista.iter().all(|(otra, _)| *otra != id)
            {
                lista.push((id, f.nombre));
            }
        }
        Ok(lista)
    }

    /// The name of an official, who may have left meanwhile.
    pub(crate) async fn nombres(&self, c: &mut Conn<'_>) -> SqlResult<Vec<(Id, String)>> {
        let mut lista = Vec::new();
        for f in funcionarios::listar(c).await? {
            let documento = Documento { tipo: f.tipo_documento, numero: f.numero_documento.clone() };
            if let Some(id) = datos::por_documento(c, &documento).await? {
                lista.push((id, format!("{}, {}", f.nombre, self.mapa.nombre(&f.dependencia))));
            }
        }
        Ok(lista)
    }
}
