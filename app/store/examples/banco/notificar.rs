//! Notifications of a system as `sede` writes them: of a batch, two hundred and fifty an act, and one an act.

use crate::{
    Nada,
    carga::{self, Medida, comienzo},
};
use domain::{
    Fecha,
    documento::{Documento, TipoDocumento},
    evidencia::{Huella, Sujeto},
    grado::Grado,
    identidad::Titular,
    notificacion::{Autoridad, Contenido, Copia, Propuesta, Recurso, Recursos, Suceso, Via},
};
use rand::{RngCore, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use std::time::Duration;
use store::{
    Conn, Id, SqlError, SqlResult, Store,
    adjuntos::Analisis,
    consentimientos,
    datos::{self, Campo, Origen},
    evidencia::{self, Anotacion},
    notificaciones::{self, Aviso, Nueva, Seguimiento},
    personas,
    sistemas::{self, Sistema},
};

/// As the API does it.
const LOTE: usize = 250;
const HILOS: usize = 3;
/// Who calls one by one, at once.
const SUELTOS: usize = 64;
const PERSONAS: u64 = 2000;
const TEXTO: &str = "texto";
const DIA: Fecha = Fecha::constant(2027, 1, 15);

/// Somebody who sends, so many at a time.
struct Emisor {
    cuantas: usize,
    azar: StdRng,
}

pub(crate) async fn medir(store: &Store, rondas: usize, dura: Duration) -> Nada<Vec<Value>> {
    poblar(store).await?;
    let mut medidas = Vec::new();
    for ronda in 0..rondas as u64 {
        let lotes = correr(store, (HILOS, LOTE), ronda, dura).await?;
        let sueltas = correr(store, (SUELTOS, 1), 1000 + ronda, dura).await?;
        let por_segundo = lotes.json()["por_segundo"].as_f64().unwrap_or_default() * LOTE as f64;
        medidas.push(json!({
            "lotes": { "por_segundo": por_segundo, "p99_ms": lotes.json()["p99_ms"] },
            "sueltas": sueltas.json(),
        }));
    }
    Ok(medidas)
}

async fn correr(
    store: &Store,
    (hilos, cuantas): (usize, usize),
    semilla: u64,
    dura: Duration,
) -> Nada<Medida> {
    let emisor = |n: usize| Emisor { cuantas, azar: StdRng::seed_from_u64(semilla << 32 | n as u64) };
    let mut emisores: Vec<Emisor> = (0..hilos).map(emisor).collect();
    let preparar = |e: &mut Emisor| Some((e.cuantas, StdRng::seed_from_u64(e.azar.next_u64())));
    carga::correr(&mut emisores, dura, preparar, async |(cuantas, azar)| {
        Ok(store.acto::<_, SqlError>(async move |c| escribir(c, cuantas, azar).await).await?)
    })
    .await
}

fn id(n: u64) -> Id {
    Id::nuevo(comienzo(), &mut StdRng::seed_from_u64(n))
}

fn documento(n: u64) -> Documento {
    Documento { tipo: TipoDocumento::Cc, numero: (1_000_000 + n).to_string() }
}

/// People who agreed, and a system.
async fn poblar(store: &Store) -> Nada<()> {
    let acto = async |c: &mut Conn<'_>| {
        for n in 0..PERSONAS {
            let titular = Titular { iss: "https://idp.example".into(), sub: n.to_string() };
            personas::crear(c, id(n), &titular, comienzo()).await?;
            let numero = documento(n).numero;
            for (campo, valor) in [
                (Campo::TipoDocumento, "CC"),
                (Campo::NumeroDocumento, numero.as_str()),
                (Campo::Correo, "ana@correo.example"),
            ] {
                datos::guardar(c, id(n), campo, valor, Origen::Autenticacion, comienzo()).await?;
            }
            consentimientos::anotar(c, &acepta(n)).await?;
        }
        sistemas::agregar(c, &sistema(), &["P1".to_owned()]).await
    };
    Ok(store.acto::<_, SqlError>(acto).await?)
}

fn acepta(n: u64) -> consentimientos::Consentimiento {
    consentimientos::Consentimiento {
        id: id(1_000_000 + n),
        persona: id(n),
        clase: domain::consentimiento::Clase::Notificacion,
        slug: "notificacion".into(),
        otorgado: true,
        version: "1".into(),
        huella: TEXTO.into(),
        titulo: "Notificaciones".into(),
        representante: None,
        canal: "sede".into(),
        en: comienzo(),
        asunto: None,
        procedimiento: String::new(),
    }
}

fn sistema() -> Sistema {
    Sistema {
        id: id(9_000_000),
        nit: "899999068-1".into(),
        dependencia: "hacienda".into(),
        nombre: "Impuestos".into(),
        jwks: "{}".into(),
        webhook: "https://x.example/".into(),
        cupo: Some(i64::MAX),
        agregado_en: comienzo(),
        retirado_en: None,
    }
}

fn contenido() -> SqlResult<Contenido> {
    let copia = Copia {
        documento: "x".into(),
        nombre: "Resolución.pdf".into(),
        bytes: 90_000,
        sha256: Huella::de(b"acto"),
    };
    let recurso =
        Recurso { nombre: "reconsideración".into(), ante: "la misma Secretaría".into(), dias: 40 };
    let propuesta = Propuesta {
        copia: Some(copia),
        autoridad: Autoridad { cargo: "Secretaria".into(), dependencia: "Hacienda".into() },
        gratuita: true,
        acto_en: Some(comienzo()),
        recursos: Some(Recursos::Proceden(vec![recurso])),
    };
    Contenido::completo(propuesta).map_err(|_| SqlError::RowNotFound)
}

fn nueva(id: Id, destinatario: Documento, persona: Id, contenido: Contenido) -> Nueva {
    Nueva {
        id,
        peticion: None,
        persona: Some(persona),
        destinatario,
        dependencia: "hacienda".into(),
        procedimiento: "P1".into(),
        asunto: "Decisión sobre su declaración".into(),
        documento: self::id(7),
        analisis: Analisis::SinAnalizar,
        contenido,
        grado: Grado::Medio,
        idempotencia: None,
        creada_por: sistema().id.to_string(),
        creada_en: comienzo(),
    }
}

/// In the transaction of whoever calls: the statements of `actos::notificaciones::notificar_por`.
async fn escribir(c: &mut Conn<'_>, cuantas: usize, mut azar: StdRng) -> SqlResult<()> {
    let ahora = comienzo();
    let s = sistemas::vigente(c, sistema().id).await?.ok_or(SqlError::RowNotFound)?;
    let claves: Vec<String> = (0..cuantas).map(|_| format!("{:064x}", azar.next_u64())).collect();
    let a: Vec<Documento> = (0..cuantas).map(|_| documento(azar.next_u64() % PERSONAS)).collect();
    sistemas::envios(c, s.id, &claves).await?;
    sistemas::procedimientos(c, s.id).await?;
    let destinos = sistemas::destinos(c, &a, &["P1".to_owned()]).await?;
    sistemas::quedan(c, s.id, DIA, i64::MAX).await?;
    let de = |d: &Documento| {
        let suyo = |x: &&sistemas::Destino| x.documento == *d && x.consentimiento("P1", TEXTO).is_some();
        destinos.iter().find(suyo).ok_or(SqlError::RowNotFound)
    };
    let mut nuevas = Vec::with_capacity(cuantas);
    for d in &a {
        nuevas.push(nueva(Id::nuevo(ahora, &mut azar), d.clone(), de(d)?.persona, contenido()?));
    }
    dejar(c, &nuevas, &mut azar).await?;
    let envios: Vec<_> = nuevas.iter().zip(&claves).map(|(n, k)| (n.id, k.clone(), k.clone())).collect();
    sistemas::poner_envios(c, s.id, &envios).await?;
    sistemas::contar(c, s.id, DIA, i64::try_from(cuantas).unwrap_or(0)).await?;
    let a = Anotacion::de(Sujeto::Sistema(s.id.to_string()), "llamada").publico("que", "lote");
    evidencia::anotar(c, ahora, &mut azar, a).await.map(drop)
}

/// The statements of `actos::notificaciones::dejar`.
async fn dejar(c: &mut Conn<'_>, nuevas: &[Nueva], azar: &mut StdRng) -> SqlResult<()> {
    let ahora = comienzo();
    let puesta = Suceso::PuestaADisposicion { en: ahora };
    let via: Via = [puesta].into_iter().collect();
    let filas: Vec<_> = nuevas.iter().map(|n| (n, Seguimiento::de(&via, ahora, Some(ahora)))).collect();
    notificaciones::poner_todas(c, &filas).await?;
    let cadenas = nuevas.iter().map(|n| {
        let de = |tipo| Anotacion::de(Sujeto::Notificacion(n.id.to_string()), tipo).publico("quien", "sede");
        let creada =
            de("creada").publico("acto", "x").publico("grado", "medio").publico("dependencia", "hacienda");
        vec![
            creada.reservado("destinatario", &n.destinatario.numero).reservado("contenido", "x"),
            de("puesta"),
        ]
    });
    evidencia::comenzar(c, ahora, azar, cadenas.collect()).await?;
    let hechos: Vec<_> = nuevas.iter().map(|n| (Id::nuevo(ahora, azar), n.id, puesta)).collect();
    notificaciones::anotar_todas(c, &hechos, "sede").await?;
    let para = "ana@correo.example";
    let avisos: Vec<_> = nuevas
        .iter()
        .map(|n| Aviso {
            correo: Id::nuevo(ahora, azar),
            notificacion: n.id,
            para,
            canal: domain::notificacion::Canal::Correo,
            ficha: "0123456789abcdef0123456789abcdef".into(),
        })
        .collect();
    notificaciones::avisar_todas(c, &avisos, ("aviso_de_notificacion", "2027-01-22"), ahora).await
}
