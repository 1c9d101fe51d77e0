//! A person gives a mobile number for avisos, proves with a code that it is theirs, and takes it back whenever they want.
//!
//! Norma: Ley 1581 de 2012, art. 9 (nothing is sent to a number whose person did not want it)

use super::{
    Hecho,
    huellas::{self, personal},
};
use crate::{
    azar,
    borde::Borde,
    correo::NoEnviado,
    sesion::{self, Quien},
    sms,
};
use domain::fecha::legal;
use jiff::SignedDuration;
use store::{
    Id,
    moviles::{self, Pedido, Ritmo},
};
use subtle::ConstantTimeEq;

/// A code serves so long.
pub(crate) const VIGENCIA: SignedDuration = SignedDuration::from_mins(10);
/// And is tried so often.
pub(crate) const INTENTOS: i64 = 5;
/// Between one code and the next.
const PAUSA: SignedDuration = SignedDuration::from_secs(60);
/// Codes that one person may have sent in a day.
const POR_DIA: i64 = 5;

/// What came of asking for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DePedir {
    Enviado,
    /// Too soon after the one before, or there were enough today.
    Espere,
    /// The gateway will not take that number.
    NoSirve,
    /// The gateway did not take it this time.
    NoSalio,
    /// There is no such channel, or a number is confirmed already.
    NoCabe,
}

/// What came of a code that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DeConfirmar {
    Confirmado,
    /// It was not that one; so many tries are left.
    Otro(i64),
    /// Nothing waits for a code, or not any more.
    Vencido,
}

/// Sends a code to a number. Only its hash is kept, so that it goes at once or not at all.
pub(crate) async fn pedir_movil(borde: &Borde, quien: &Quien, numero: String) -> Hecho<DePedir> {
    let Some((persona, pasarela)) = quien.datos.persona.zip(borde.sms.as_ref()) else {
        return Ok(DePedir::NoCabe);
    };
    let (ahora, codigo, sal) = (borde.ahora(), azar::cifras(), azar::secreto());
    let Some(texto) = borde.vivo.portal().map(|p| p.codigo_por_sms(&codigo)) else {
        return Ok(DePedir::NoSalio);
    };
    let (huella, para) = (huella(persona, &numero, &sal, &codigo), numero.clone());
    let acto = borde.store.acto(async move |c| {
        if moviles::de(c, persona).await?.is_some() {
            return Ok(DePedir::NoCabe);
        }
        let (en, vence_en) = (ahora, ahora + VIGENCIA);
        let pedido = Pedido { numero: &numero, sal: &sal, huella: &huella, en, vence_en };
        let ritmo = Ritmo { despues_de: ahora - PAUSA, dia: legal(ahora), por_dia: POR_DIA };
        if !moviles::pedir(c, persona, &pedido, &ritmo).await? {
            return Ok(DePedir::Espere);
        }
        let hechos = [("numero", personal(numero))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "movil_pedido", hechos).await?;
        Ok(DePedir::Enviado)
    });
    let escrito = acto.await?;
    if escrito != DePedir::Enviado {
        return Ok(escrito);
    }
    let mensaje = sms::Mensaje { id: azar::id(ahora).to_string(), para, texto };
    let resultado = match pasarela.enviar(&mensaje).await {
        Ok(()) => return Ok(DePedir::Enviado),
        Err(NoEnviado::Nunca(_)) => DePedir::NoSirve,
        Err(NoEnviado::Espera(_)) => DePedir::NoSalio,
    };
    // Nobody waits for a code that did not go.
    borde.store.acto(async move |c| moviles::quitar(c, persona, ahora).await).await?;
    Ok(resultado)
}

/// Compares what was typed; each try counts, whatever comes of it.
pub(crate) async fn confirmar_movil(borde: &Borde, quien: &Quien, codigo: &str) -> Hecho<DeConfirmar> {
    let Some(persona) = quien.datos.persona else { return Ok(DeConfirmar::Vencido) };
    let (ahora, codigo) = (borde.ahora(), limpio(codigo));
    let acto = borde.store.acto(async move |c| {
        let Some(espera) = moviles::intentar(c, persona, ahora, INTENTOS).await? else {
            return Ok(DeConfirmar::Vencido);
        };
        let suya = huella(persona, &espera.numero, &espera.sal, &codigo);
        if !bool::from(suya.as_bytes().ct_eq(espera.huella.as_bytes())) {
            return Ok(match INTENTOS - espera.intentos {
                0 => DeConfirmar::Vencido,
                quedan => DeConfirmar::Otro(quedan),
            });
        }
        moviles::confirmar(c, persona, &espera.numero, ahora).await?;
        let hechos = [("numero", personal(espera.numero))];
        huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "movil_confirmado", hechos).await?;
        Ok(DeConfirmar::Confirmado)
    });
    acto.await
}

/// From now on nothing goes there.
pub(crate) async fn quitar_movil(borde: &Borde, quien: &Quien) -> Hecho<()> {
    let Some(persona) = quien.datos.persona else { return Ok(()) };
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let tenia = moviles::de(c, persona).await?.is_some();
        moviles::quitar(c, persona, ahora).await?;
        if tenia {
            huellas::anotar(c, ahora, huellas::sujeto(Some(persona)), "movil_retirado", []).await?;
        }
        Ok(())
    });
    acto.await
}

/// Figures only, as people copy them from a telephone.
fn limpio(codigo: &str) -> String {
    codigo.chars().filter(char::is_ascii_digit).take(12).collect()
}

fn huella(persona: Id, numero: &str, sal: &str, codigo: &str) -> String {
    sesion::huella(&format!("movil|{persona}|{numero}|{sal}|{codigo}"))
}
