//! Filing as `sede` does it, through the store's own functions: number, petition, term, step, evidence, receipt, e-mail.

use crate::{
    Nada, a_mano,
    carga::{self, CLIENTES, Medida, comienzo},
    solicitud::{Ciudadano, DIAS, FORMULARIO, Palabras, Solicitud},
};
use domain::peticion::{Canal, Clase, Medio};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use std::time::Duration;
use store::{
    Conn, Id, SqlError, SqlResult, Store, actuaciones, borradores, constancias, correos,
    evidencia::{Anotacion, anotar},
    formularios,
    peticiones::{self, Radicacion},
    terminos,
};

/// Drafts for each millisecond of a round: more than can be filed in it.
const POR_MILI: u128 = 12;

/// Both ways in each round, the order reversed every other time.
pub(crate) async fn medir(store: &Store, url: &str, rondas: usize, dura: Duration) -> Nada<Vec<Value>> {
    store.acto(async |c| formularios::guardar(c, FORMULARIO, "{}", comienzo()).await).await?;
    let mano = a_mano::Escritor::abrir(url).await?;
    let mut medidas = vec![];
    for ronda in 0..rondas as u64 {
        let (tienda, solo) = if ronda % 2 == 0 {
            let tienda = por_la_tienda(store, ronda, dura).await?;
            (tienda, por_la_mano(store, &mano, ronda, dura).await?)
        } else {
            let solo = por_la_mano(store, &mano, ronda, dura).await?;
            (por_la_tienda(store, ronda, dura).await?, solo)
        };
        medidas.push(json!({ "tienda": tienda.json(), "a_mano": solo.json() }));
    }
    Ok(medidas)
}

async fn por_la_tienda(store: &Store, ronda: u64, dura: Duration) -> Nada<Medida> {
    let mut gente = ciudadanos(store, 2 * ronda, dura).await?;
    carga::correr(&mut gente, dura, Ciudadano::siguiente, async |s| {
        Ok(store.acto::<_, SqlError>(async move |c| escribir(c, s).await).await?)
    })
    .await
}

async fn por_la_mano(store: &Store, m: &a_mano::Escritor, ronda: u64, dura: Duration) -> Nada<Medida> {
    let mut gente = ciudadanos(store, 2 * ronda + 1, dura).await?;
    carga::correr(&mut gente, dura, Ciudadano::siguiente, async |s| m.radicar(s).await).await
}

/// People with enough drafts for a round, already written.
async fn ciudadanos(store: &Store, semilla: u64, dura: Duration) -> Nada<Vec<Ciudadano>> {
    let cuantos = u64::try_from(dura.as_millis() * POR_MILI)? / CLIENTES + 1;
    let palabras = Palabras::nuevas();
    let mut gente = vec![];
    for n in 0..CLIENTES {
        let mut azar = StdRng::seed_from_u64(semilla << 32 | n);
        let ids: Vec<Id> = (0..cuantos).map(|_| Id::nuevo(comienzo(), &mut azar)).collect();
        let (borradores, p) = (ids.clone(), palabras.clone());
        store.acto::<_, SqlError>(async move |c| escritos(c, &ids, &p).await).await?;
        gente.push(Ciudadano { borradores, palabras: palabras.clone(), azar });
    }
    Ok(gente)
}

async fn escritos(c: &mut Conn<'_>, ids: &[Id], p: &Palabras) -> SqlResult<()> {
    for id in ids {
        let n = borradores::Nuevo {
            id: *id,
            clave: &id.to_string(),
            formulario: FORMULARIO,
            tramite: "",
            persona: None,
            empresa: "",
            campos: &p.datos,
            paso: 0,
            creado_en: comienzo(),
            vence_en: comienzo() + Duration::from_secs(86_400),
        };
        borradores::crear(c, &n).await?;
    }
    Ok(())
}

/// In the transaction of whoever calls.
async fn escribir(c: &mut Conn<'_>, mut s: Solicitud) -> SqlResult<()> {
    let (id, p, en) = (s.id, &s.palabras, comienzo());
    let Radicacion::Hecha(r) = peticiones::radicar(c, &nueva(&s)).await? else {
        return Err(SqlError::RowNotFound);
    };
    let [desde, vence] = DIAS;
    let (clase, detalle, motivo) = ("peticion", p.detalle.as_str(), "radicacion");
    let t = terminos::Nuevo { id, peticion: id, clase, desde, vence, detalle, motivo, en };
    terminos::anotar(c, &t).await?;
    let (tipo, texto, datos) = ("radicada", "Recibimos su petición.", "{}");
    let a = actuaciones::Nueva { id, peticion: id, tipo, en, quien: None, visible: true, texto, datos };
    actuaciones::anotar(c, &a).await?;
    let a = Anotacion::de_peticion(id, "radicacion")
        .primera()
        .publico("numero", r.numero)
        .reservado("correo", "ana@correo.example");
    anotar(c, en, &mut s.azar, a).await?;
    constancias::poner(c, &s.codigo, id, &p.constancia, en).await?;
    let m = correos::Nuevo {
        id,
        peticion: Some(id),
        clase: "acuse",
        para: "ana@correo.example",
        asunto: "Recibimos su petición",
        texto: &p.texto,
        html: &p.html,
        creado_en: en,
        canal: domain::notificacion::Canal::Correo,
        ficha: "f",
    };
    correos::poner(c, &m).await
}

fn nueva(s: &Solicitud) -> peticiones::Nueva<'_> {
    peticiones::Nueva {
        id: s.id,
        anio: 2027,
        borrador: s.borrador,
        version: Some(1),
        clase: Clase::Peticion,
        tramite: "",
        formulario: FORMULARIO,
        asunto: "Alumbrado de la calle 5",
        dependencia: "secretaria-de-gobierno",
        persona: None,
        empresa: "",
        anonima: false,
        datos: &s.palabras.datos,
        faltan: "[]",
        medio: Medio::Correo,
        correo: "ana@correo.example",
        canal: Canal::Sede,
        recibida_en: comienzo(),
        vence: Some(DIAS[1]),
        prioridad: "",
        clave_consulta: &s.codigo,
        sal: &s.codigo,
        codigo: &s.codigo,
    }
}
