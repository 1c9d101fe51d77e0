//! Where each entry of a chain stands in the sealed chain, with the short path that proves it.

use crate::actos::notificaciones::sujeto;
use domain::{
    evidencia::{Evidencia, camino},
    prueba::{Entrada, Inclusion, VERSION},
};
use store::{Conn, Id, SqlResult, evidencia};

/// Of these entries; what is under no seal yet is named.
pub(super) async fn inclusion(c: &mut Conn<'_>, id: Id, cadena: &[Evidencia]) -> SqlResult<Inclusion> {
    let hasta = i64::try_from(cadena.len()).unwrap_or(i64::MAX);
    let lugares = evidencia::lugares(c, &sujeto(id), hasta).await?;
    let numeros = cadena.iter().map(|e| e.numero);
    let sin_sello = numeros.filter(|n| lugares.iter().all(|(numero, ..)| numero != n)).collect();
    let (mut sellos, mut entradas) = (Vec::new(), Vec::with_capacity(lugares.len()));
    // One seal at a time: each may have ten thousand entries of everybody under it.
    for tanda in lugares.chunk_by(|a, b| a.1 == b.1) {
        let Some((sello, hojas)) = evidencia::sello(c, tanda[0].1).await? else { continue };
        for &(numero, sello, posicion) in tanda {
            let lugar = usize::try_from(posicion).unwrap_or(usize::MAX);
            entradas.push(Entrada { numero, sello, lugar: lugar as u64, camino: camino(lugar, &hojas) });
        }
        sellos.push((&sello).into());
    }
    Ok(Inclusion { version: VERSION, notificacion: id.to_string(), sellos, entradas, sin_sello })
}
