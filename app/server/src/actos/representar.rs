//! A representative authorises for a child: the child shows a code that serves once, the representative enters it.
//!
//! Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.9

use super::{
    Hecho,
    consentir::{self, Asiento},
    huellas::{self, personal},
};
use crate::{
    azar,
    borde::Borde,
    sesion::{self, Quien},
};
use domain::{
    Instante,
    consentimiento::{Clase, Clausula},
};
use jiff::SignedDuration;
use store::{
    codigos,
    datos::{self, Campo},
};

/// A code is good for so long.
const VIGENCIA: SignedDuration = SignedDuration::from_mins(60);

/// A new code for a child; the one before serves no more.
pub(crate) async fn crear_codigo(borde: &Borde, quien: &Quien) -> Hecho<Option<(String, Instante)>> {
    let menor = quien.documento().is_some_and(|d| d.tipo.es_de_menor());
    let Some(persona) = quien.datos.persona.filter(|_| menor) else { return Ok(None) };
    let (ahora, codigo) = (borde.ahora(), azar::codigo());
    let huella = huella(&codigo);
    let vence = ahora + VIGENCIA;
    let acto = borde.store.acto(async move |c| codigos::crear(c, &huella, persona, ahora, vence).await);
    acto.await.map(|()| Some((codigo, vence)))
}

/// Authorises the purposes for the child of a code; false where the code is nobody's, or one's own.
pub(crate) async fn autorizar_por(
    borde: &Borde,
    quien: &Quien,
    codigo: &str,
    parentesco: String,
    clausulas: Vec<Clausula>,
) -> Hecho<bool> {
    let mayor = quien.documento().is_some_and(|d| !d.tipo.es_de_menor());
    let Some(representante) = quien.datos.persona.filter(|_| mayor) else { return Ok(false) };
    let (ahora, huella) = (borde.ahora(), huella(codigo));
    let asiento = Asiento { representante: Some(representante), ..Asiento::de(quien) };
    let acto = borde.store.acto(async move |c| {
        let menor = codigos::consumir(c, &huella, ahora).await?.filter(|m| *m != representante);
        let Some(menor) = menor else { return Ok(false) };
        for clausula in clausulas.iter().filter(|c| c.clase == Clase::Datos) {
            consentir::asentar(c, ahora, menor, clausula, true, &asiento).await?;
        }
        let hechos = [
            ("representante", huellas::publico(representante.to_string())),
            ("parentesco", personal(parentesco)),
            // Norma: Decreto 1074 de 2015, art. 2.2.2.25.2.9: the child was heard.
            ("escuchado", huellas::publico("si")),
        ];
        huellas::anotar(c, ahora, huellas::sujeto(Some(menor)), "representacion", hechos).await?;
        Ok(true)
    });
    acto.await
}

/// The child of a code, shortened, so that the representative sees for whom they decide: "Sofía M., TI •••0505".
pub(crate) async fn menor_de(
    borde: &Borde,
    quien: &Quien,
    codigo: &str,
) -> Result<Option<String>, store::Error> {
    let (huella, ahora) = (huella(codigo), borde.ahora());
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let menor = codigos::de_quien(c, &huella, ahora).await?.filter(|m| Some(*m) != quien.datos.persona);
    let Some(menor) = menor else { return Ok(None) };
    let filas = datos::de(c, menor).await?;
    let valor = |campo| filas.iter().find(|d| d.campo == campo).map_or("", |d| d.valor.as_str());
    let mut nombres = valor(Campo::Nombre).split_whitespace();
    let nombre = nombres.next().unwrap_or("el menor de edad");
    let inicial = nombres.last().and_then(|n| n.chars().next()).map(|i| format!(" {i}."));
    let numero = valor(Campo::NumeroDocumento);
    let fin = &numero[numero.len().saturating_sub(4)..];
    Ok(Some(format!("{nombre}{}, {} •••{fin}", inicial.unwrap_or_default(), valor(Campo::TipoDocumento))))
}

/// Letters and digits only, as people copy them from a screen.
fn huella(codigo: &str) -> String {
    let limpio: String = codigo.chars().filter(char::is_ascii_alphanumeric).collect();
    sesion::huella(&format!("codigo|{}", limpio.to_ascii_uppercase()))
}
