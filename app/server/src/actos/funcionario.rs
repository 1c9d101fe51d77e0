//! Who attends people in the name of the entity, added and removed by the technician.

use super::{
    Hecho,
    huellas::{self, personal, publico},
};
use domain::Instante;
use store::{Id, Store, funcionarios};

/// Adds an official.
pub(crate) async fn agregar_funcionario(store: &Store, f: funcionarios::Funcionario) -> Hecho<()> {
    let acto = store.acto(async move |c| {
        funcionarios::agregar(c, &f).await?;
        let hechos = [
            ("funcionario", publico(f.id.to_string())),
            ("papel", publico(f.papel)),
            ("dependencia", publico(f.dependencia)),
            ("documento", personal(format!("{} {}", f.tipo_documento, f.numero_documento))),
        ];
        huellas::anotar(c, f.agregado_en, huellas::sujeto(None), "funcionario_agregado", hechos).await
    });
    acto.await
}

/// Removes one; false where nobody current has that id.
pub(crate) async fn retirar_funcionario(store: &Store, id: Id, ahora: Instante) -> Hecho<bool> {
    let acto = store.acto(async move |c| {
        let habia = funcionarios::retirar(c, id, ahora).await?;
        if habia {
            let hechos = [("funcionario", publico(id.to_string()))];
            huellas::anotar(c, ahora, huellas::sujeto(None), "funcionario_retirado", hechos).await?;
        }
        Ok(habia)
    });
    acto.await
}
