//! Avisos that were handed over: the fact of each, its evidence and how its notification stands since, many in one act.

use super::{
    contacto::Contacto,
    suceder::{SEDE, anotacion, seguimiento},
};
use crate::azar;
use domain::{
    Instante,
    notificacion::{Suceso, Via},
};
use std::collections::HashMap;
use store::{
    Conn, Id, SqlResult, evidencia,
    notificaciones::{self, Avisada, Seguimiento},
    sistemas,
};

/// Notes that these messages were handed over, those of them that are avisos. What is known is not noted again.
pub(crate) async fn entregados(
    c: &mut Conn<'_>,
    ahora: Instante,
    correos: &[Id],
    con_sms: bool,
) -> SqlResult<()> {
    let avisadas = notificaciones::avisadas(c, correos).await?;
    let ids: Vec<Id> = avisadas.iter().map(|a| a.notificacion).collect();
    let mut vias = notificaciones::vias(c, &ids).await?;
    let hechos: Vec<_> = avisadas.iter().filter_map(|a| Some((a, hecho(ahora, a, &mut vias)?))).collect();
    let filas: Vec<_> = hechos.iter().map(|(a, hecho)| (azar::id(ahora), a.notificacion, *hecho)).collect();
    notificaciones::anotar_todas(c, &filas, SEDE).await?;
    let anotaciones = hechos.iter().map(|(a, hecho)| anotacion(a.notificacion, hecho)).collect();
    evidencia::continuar(c, ahora, &mut azar::azar(), anotaciones).await?;
    let mut seguidas = HashMap::new();
    for (a, _) in &hechos {
        let s = como_esta(ahora, a, &vias, con_sms);
        if s.estado.nombre() != a.estado {
            sistemas::anotar_cambio(c, azar::id(ahora), a.notificacion, s.estado.nombre(), ahora).await?;
        }
        seguidas.insert(a.notificacion, s);
    }
    notificaciones::seguir_todas(c, &seguidas.into_iter().collect::<Vec<_>>()).await.map(drop)
}

/// The fact, where it is new.
fn hecho(ahora: Instante, a: &Avisada, vias: &mut HashMap<Id, Via>) -> Option<Suceso> {
    let via = vias.entry(a.notificacion).or_default();
    let hecho = via.tras(Suceso::AvisoEntregado { en: ahora, canal: a.canal()?, vez: a.vez() });
    (!via.llena() && via.anotar(hecho)).then_some(hecho)
}

fn como_esta(ahora: Instante, a: &Avisada, vias: &HashMap<Id, Via>, con_sms: bool) -> Seguimiento {
    let contacto = Contacto { correo: a.correo.clone(), movil: a.movil.clone().filter(|_| con_sms) };
    let via = vias.get(&a.notificacion).cloned().unwrap_or_default();
    seguimiento(ahora, &via, contacto.canales())
}
