//! A transaction came to its end: what it changes, its evidence, the story and the e-mail are one act, done once.

use super::palabras::{self, Paso};
use crate::{
    actos::{
        Hecho,
        huellas::{self, publico},
        mesa,
    },
    azar,
    borde::{Borde, error::Error},
};
use domain::{
    Instante,
    evidencia::Sujeto,
    pago::{Aviso, Estado},
    radicado::Formato,
};
use store::{
    Conn, Id, SqlResult, actuaciones,
    pagos::{self, Pago, Transaccion},
    peticiones::{self, Peticion},
};

/// How a transaction ended, in whatever order this is heard and however often; true where it changed something.
pub(crate) async fn resolver_pago(borde: &Borde, id: Id, aviso: Aviso) -> Result<bool, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let formato = portal.sitio().entidad.radicacion.clone();
    drop(portal);
    let ahora = borde.ahora();
    let (carpeta, consulta) = (borde.publico.a("/carpeta/tramites/"), borde.publico.a("/consulta/"));
    let hecho: Hecho<bool> = borde
        .store
        .acto(async move |c| {
            let Some(x) = Fin::leer(c, id, aviso).await? else { return Ok(false) };
            if !pagos::resolver(c, id, x.t.estado, x.estado, ahora).await? {
                return Ok(false);
            }
            let novedad = x.cambiar(c, ahora).await?;
            let paso = palabras::fin(&x.pago, &x.t, x.estado, x.doble());
            x.dejar(c, ahora, &paso, novedad).await?;
            if novedad {
                x.avisar(c, ahora, &paso, (&formato, &carpeta, &consulta)).await?;
            }
            Ok(true)
        })
        .await;
    Ok(hecho?)
}

/// The end of a transaction, as it is inside of the act.
struct Fin {
    peticion: Peticion,
    pago: Pago,
    t: Transaccion,
    estado: Estado,
}

impl Fin {
    /// None where this says nothing new.
    async fn leer(c: &mut Conn<'_>, id: Id, aviso: Aviso) -> SqlResult<Option<Self>> {
        let Some(t) = pagos::transaccion(c, id).await? else { return Ok(None) };
        let estado = t.estado.tras(aviso);
        if estado == t.estado {
            return Ok(None);
        }
        let pago = pagos::de(c, t.peticion).await?;
        let peticion = peticiones::por_id(c, t.peticion).await?;
        Ok(pago.zip(peticion).map(|(pago, peticion)| Self { peticion, pago, t, estado }))
    }

    /// Two transactions paid the same.
    fn doble(&self) -> bool {
        self.pago.estado == Estado::Pagado && self.estado == Estado::Pagado
    }

    /// The payment stands as its transactions say; whether that is news to the person.
    async fn cambiar(&self, c: &mut Conn<'_>, ahora: Instante) -> SqlResult<bool> {
        let todas = pagos::transacciones(c, self.pago.peticion).await?;
        // What the bank never gave was never in course.
        let abiertas = todas.iter().filter(|t| t.abierta_en.is_some()).map(|t| t.estado);
        let ahora_es = Estado::de(abiertas);
        let pagado_en = (ahora_es == Estado::Pagado).then_some(ahora);
        let cambia = ahora_es != self.pago.estado
            && pagos::cambiar(c, self.pago.peticion, ahora_es, pagado_en).await?;
        Ok(cambia || self.doble())
    }

    async fn dejar(&self, c: &mut Conn<'_>, ahora: Instante, paso: &Paso, visible: bool) -> SqlResult<()> {
        let nueva = actuaciones::Nueva {
            id: azar::id(ahora),
            peticion: self.peticion.id,
            tipo: paso.tipo,
            en: ahora,
            quien: None,
            visible,
            texto: &paso.texto,
            datos: "{}",
        };
        actuaciones::anotar(c, &nueva).await?;
        let hechos = [
            ("transaccion", publico(self.t.id.to_string())),
            ("estado", publico(self.estado.nombre())),
            ("valor", publico(self.pago.valor.to_string())),
        ];
        let sujeto = Sujeto::Peticion(self.peticion.id.to_string());
        huellas::anotar(c, ahora, sujeto, paso.evidencia, hechos).await
    }

    async fn avisar(
        &self,
        c: &mut Conn<'_>,
        ahora: Instante,
        paso: &Paso,
        (formato, carpeta, consulta): (&Formato, &str, &str),
    ) -> SqlResult<()> {
        let radicado = formato.escribir(self.peticion.radicado());
        let titulo = crate::actos::titulo_de(paso.tipo);
        let que = format!("{} (solicitud {radicado}).", titulo.en(domain::idioma::ESPANOL));
        let donde = match self.peticion.persona {
            Some(_) => format!("Véalo en su carpeta:\n{carpeta}{radicado}/"),
            None => format!("Vea cómo va con su radicado:\n{consulta}"),
        };
        let parrafos = [que, paso.texto.clone(), donde];
        mesa::avisar(c, ahora, &self.peticion, &radicado, &parrafos).await
    }
}
