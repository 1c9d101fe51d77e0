//! The person wants to pay: one transaction at the bank, however often they ask for it.

use super::palabras;
use crate::{
    actos::{
        Expediente, Hecho,
        huellas::{self, publico},
    },
    azar,
    borde::{Borde, error::Error},
    pagos::{Abierta, Banco, Encargo, NoAtiende},
};
use domain::{
    Instante,
    evidencia::Sujeto,
    pago::{self, Estado},
};
use store::{
    Conn, SqlResult, actuaciones,
    pagos::{self, Pago, Transaccion},
    peticiones::Peticion,
};

/// Where the bank tells that something changed.
pub(crate) const AVISO: &str = "/api/v1/pagos/aviso";

/// Why the person does not go to the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPaga {
    /// There is nothing to pay, or not any more, or nowhere.
    Nada,
    /// It was tried too often.
    Muchas,
    /// The bank does not do its part now; nothing was lost.
    Banco(NoAtiende),
}

/// Where the person pays.
pub(crate) async fn pedir_pago(
    borde: &Borde,
    e: &Expediente,
    retorno: &str,
) -> Result<Result<String, NoPaga>, Error> {
    let abierta = !e.peticion.estado.terminada();
    let Some(banco) = borde.banco.as_ref().filter(|_| abierta) else { return Ok(Err(NoPaga::Nada)) };
    let (ahora, peticion) = (borde.ahora(), e.peticion.id);
    let reservada = borde.store.acto(async move |c| reservar(c, ahora, peticion).await).await?;
    let (pago, t) = match reservada {
        Ok((_, t)) if !t.url.is_empty() => return Ok(Ok(t.url)),
        Ok(par) => par,
        Err(no) => return Ok(Err(no)),
    };
    match encargar(borde, banco, e, (&pago, &t), retorno).await {
        Ok(abierta) => Ok(Ok(abrir(borde, e.peticion.clone(), t, abierta).await?)),
        Err(no) => {
            tracing::error!(error = %no, id = %t.id, "asking the bank for a transaction");
            Ok(Err(NoPaga::Banco(no)))
        }
    }
}

/// The transaction in course, or a new one: with its id the bank gives the same, also where its first answer was lost.
async fn reservar(
    c: &mut Conn<'_>,
    ahora: Instante,
    peticion: store::Id,
) -> SqlResult<Result<(Pago, Transaccion), NoPaga>> {
    let Some(pago) = pagos::de(c, peticion).await?.filter(|p| p.estado != Estado::Pagado) else {
        return Ok(Err(NoPaga::Nada));
    };
    if let Some(t) = pagos::en_curso(c, peticion).await? {
        return Ok(Ok((pago, t)));
    }
    if pagos::transacciones(c, peticion).await?.len() as i64 >= pagos::MAXIMO {
        return Ok(Err(NoPaga::Muchas));
    }
    pagos::pedir(c, azar::id(ahora), peticion, ahora).await?;
    let t = pagos::en_curso(c, peticion).await?;
    Ok(t.map(|t| (pago, t)).ok_or(NoPaga::Nada))
}

async fn encargar(
    borde: &Borde,
    banco: &Banco,
    e: &Expediente,
    (pago, t): (&Pago, &Transaccion),
    retorno: &str,
) -> Result<Abierta, NoAtiende> {
    let portal = borde.vivo.portal().ok_or(NoAtiende::Raro)?;
    let concepto = format!("{}, radicado {}", e.asunto(&portal), e.radicado(&portal));
    drop(portal);
    let encargo = Encargo {
        intento: t.id.to_string().into(),
        referencia: pago.referencia.as_str().into(),
        valor: pago.valor,
        concepto: concepto.into(),
        retorno: borde.publico.a(retorno).into(),
        aviso: borde.publico.a(AVISO).into(),
    };
    banco.abrir(&encargo).await
}

/// What the bank gave is kept, with its evidence; where it gave it before, that counts.
async fn abrir(borde: &Borde, p: Peticion, t: Transaccion, abierta: Abierta) -> Hecho<String> {
    let ahora = borde.ahora();
    let acto = borde.store.acto(async move |c| {
        let proximo = pago::proxima_pregunta(ahora, ahora).unwrap_or(ahora);
        if !pagos::abrir(c, t.id, (&abierta.id, &abierta.url), ahora, proximo).await? {
            let otra = pagos::transaccion(c, t.id).await?;
            return Ok(otra.map(|t| t.url).filter(|u| !u.is_empty()).unwrap_or(abierta.url));
        }
        pagos::cambiar(c, p.id, Estado::EnCurso, None).await?;
        if let Some(pago) = pagos::de(c, p.id).await? {
            dejar(c, ahora, &p, &pago, &t, &abierta.id).await?;
        }
        Ok(abierta.url)
    });
    acto.await
}

async fn dejar(
    c: &mut Conn<'_>,
    ahora: Instante,
    p: &Peticion,
    pago: &Pago,
    t: &Transaccion,
    banco: &str,
) -> SqlResult<()> {
    let paso = palabras::pedido(pago);
    let nueva = actuaciones::Nueva {
        id: azar::id(ahora),
        peticion: p.id,
        tipo: paso.tipo,
        en: ahora,
        quien: p.persona,
        visible: true,
        texto: &paso.texto,
        datos: "{}",
    };
    actuaciones::anotar(c, &nueva).await?;
    let hechos = [
        ("transaccion", publico(t.id.to_string())),
        ("banco", publico(banco)),
        ("referencia", publico(pago.referencia.clone())),
        ("valor", publico(pago.valor.to_string())),
    ];
    huellas::anotar(c, ahora, Sujeto::Peticion(p.id.to_string()), paso.evidencia, hechos).await
}
