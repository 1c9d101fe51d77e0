//! `/funcionario/`: the tray of an official, in the order in which things fall due.

use crate::{
    actos::mesa::{Mano, Papel},
    borde::{Borde, error::Error, paginas},
    rutas::{hecho::Recien, pedido::Atender, radicacion::semaforo_vigente},
    sesion::{self, Con, Quien},
};
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use domain::{
    Fecha,
    calendario::Calendario,
    fecha,
    peticion::{Clase, Estado},
    sitio::Sitio,
    termino::Semaforo as Ley,
};
use jiff::ToSpan;
use pages::mesa::{Bandeja, FilaBandeja, FiltroBandeja};
use serde::Deserialize;
use std::sync::Arc;
use store::{
    Conn, Id,
    peticiones::{self, Ambito, Filtro, Resumen},
};

const CAMINO: &str = "/funcionario/";
/// Lines of a page.
const FILAS: usize = 25;
/// More than these are not counted.
const MAX_CUENTA: i64 = 9_999;

/// What was chosen, as it travels in the address.
#[derive(Deserialize)]
pub(crate) struct Elegido {
    #[serde(default)]
    dependencia: String,
    #[serde(default)]
    estado: String,
    #[serde(default)]
    asignada: String,
    #[serde(default)]
    plazo: String,
    /// Day and id of the last line of the page before.
    #[serde(default)]
    despues: String,
}

/// `GET /funcionario/`.
pub(crate) async fn bandeja(
    State(borde): State<Arc<Borde>>,
    Con(quien, ..): Con<Atender>,
    Query(elegido): Query<Elegido>,
    Query(recien): Query<Recien>,
) -> Response {
    sesion::responder(&borde, CAMINO, pagina(&borde, &quien, &elegido, &recien).await)
}

async fn pagina(
    borde: &Arc<Borde>,
    quien: &Quien,
    elegido: &Elegido,
    recien: &Recien,
) -> Result<Response, Error> {
    let mut presencia = quien.presencia(CAMINO, borde.ahora());
    presencia.hecho = recien.hecho();
    let mut lector = borde.store.lector().await?;
    let c = &mut lector.conn();
    let mano = Mano::de(borde, quien);
    let papel = match &mano {
        Some(m) => m.papel(c).await?,
        None => None,
    };
    let (Some(mano), Some(papel)) = (mano, papel) else {
        return Ok(paginas::con_portal(borde, StatusCode::FORBIDDEN, |p| p.sin_permiso(&presencia)));
    };
    let x = leer(borde, c, &mano, &papel, elegido).await?;
    drop(lector);
    Ok(paginas::con_portal(borde, StatusCode::OK, |p| p.bandeja(&presencia, &x)))
}

/// Days that divide the tray: today, and the first on which nothing is urgent yet.
struct Dias {
    hoy: Fecha,
    lejos: Fecha,
}

impl Dias {
    fn de(hoy: Fecha, c: &Calendario) -> Self {
        let mut lejos = hoy;
        let mut faltan = Ley::default().maximo + 1;
        // A closure of a whole season is shorter than this.
        for _ in 0..120 {
            lejos = lejos.saturating_add(1.day());
            faltan -= u32::from(c.es_habil(lejos));
            if faltan == 0 {
                break;
            }
        }
        Self { hoy, lejos }
    }
}

async fn leer(
    borde: &Borde,
    c: &mut Conn<'_>,
    mano: &Mano,
    papel: &Papel,
    elegido: &Elegido,
) -> Result<Bandeja, Error> {
    let portal = borde.vivo.portal().ok_or(Error::NoExiste)?;
    let sitio = portal.sitio();
    let dias = Dias::de(fecha::legal(borde.ahora()), &sitio.calendario);
    let suya = |s: &str| papel.ambito.suyas.iter().any(|d| d == s);
    let filtro = FiltroBandeja {
        dependencia: Some(elegido.dependencia.clone()).filter(|d| suya(d)).unwrap_or_default(),
        estado: elegido.estado.parse().ok(),
        asignada: Some(elegido.asignada.clone()).filter(|a| a == "mias" || a == "nadie").unwrap_or_default(),
        plazo: Some(elegido.plazo.clone())
            .filter(|p| p == "vencidas" || p == "por_vencer")
            .unwrap_or_default(),
    };
    let estados: Vec<Estado> = filtro.estado.into_iter().collect();
    let f = consulta(&filtro, &estados, papel, &dias);
    let mut filas = peticiones::bandeja(c, &f, lugar(&elegido.despues), FILAS as i64 + 1).await?;
    let mas = filas.len() > FILAS;
    filas.truncate(FILAS);
    let siguientes = filas.last().filter(|_| mas).map(|u| direccion(&filtro, u));
    let nombres = mano.nombres(c).await?;
    let mut lineas = Vec::new();
    for r in &filas {
        lineas.push(fila(borde, c, sitio, r, &nombres).await?);
    }
    Ok(Bandeja {
        filas: lineas,
        cuentas: cuentas(c, &papel.ambito, &dias).await?,
        dependencias: mano.oficinas().iter().filter(|(s, _)| suya(s)).cloned().collect(),
        filtro,
        siguientes,
    })
}

fn consulta<'a>(f: &'a FiltroBandeja, estados: &'a [Estado], papel: &'a Papel, dias: &Dias) -> Filtro<'a> {
    let base = Filtro {
        dependencia: Some(f.dependencia.as_str()).filter(|d| !d.is_empty()),
        ambito: Some(&papel.ambito),
        estados,
        asignada: (f.asignada == "mias").then_some(papel.persona),
        de_nadie: f.asignada == "nadie",
        ..Filtro::default()
    };
    match f.plazo.as_str() {
        "vencidas" => Filtro { vence_antes: Some(dias.hoy), ..base },
        "por_vencer" => Filtro { vence_desde: Some(dias.hoy), vence_antes: Some(dias.lejos), ..base },
        _ => base,
    }
}

/// Overdue, due soon, and open in all.
async fn cuentas(c: &mut Conn<'_>, ambito: &Ambito, dias: &Dias) -> Result<(u64, u64, u64), Error> {
    let todas = Filtro { ambito: Some(ambito), ..Filtro::default() };
    let vencidas = Filtro { vence_antes: Some(dias.hoy), ..todas };
    let pronto = Filtro { vence_desde: Some(dias.hoy), vence_antes: Some(dias.lejos), ..todas };
    let mut cuantas = [0; 3];
    for (n, f) in cuantas.iter_mut().zip([vencidas, pronto, todas]) {
        *n = u64::try_from(peticiones::contar(c, &f, MAX_CUENTA).await?).unwrap_or(0);
    }
    let [vencidas, pronto, abiertas] = cuantas;
    Ok((vencidas, pronto, abiertas))
}

/// Where the page before ended: `2026-12-14.{id}`, or `nunca.{id}` for what never falls due.
fn lugar(s: &str) -> Option<(Option<Fecha>, Id)> {
    let (dia, id) = s.split_once('.')?;
    let dia = if dia == "nunca" { None } else { Some(dia.parse().ok()?) };
    Some((dia, id.parse().ok()?))
}

fn direccion(f: &FiltroBandeja, ultima: &Resumen) -> String {
    let (dia, id) = ultima.lugar();
    let despues = format!("{}.{id}", dia.map_or_else(|| "nunca".to_owned(), |d| d.to_string()));
    let pares = [
        ("dependencia", f.dependencia.as_str()),
        ("estado", f.estado.map_or("", Estado::nombre)),
        ("asignada", &f.asignada),
        ("plazo", &f.plazo),
        ("despues", &despues),
    ];
    let pares: Vec<_> = pares.into_iter().filter(|(_, v)| !v.is_empty()).collect();
    format!("funcionario/?{}", serde_urlencoded::to_string(pares).unwrap_or_default())
}

/// Who filed it is named in the case alone, where the look is on record.
async fn fila(
    borde: &Borde,
    c: &mut Conn<'_>,
    sitio: &Sitio,
    r: &Resumen,
    nombres: &[(Id, String)],
) -> Result<FilaBandeja, Error> {
    let semaforo = semaforo_vigente(borde, c, r).await?;
    let quien = match (r.anonima, r.empresa.is_empty()) {
        (true, _) => None,
        (_, false) => Some(format!("Empresa con NIT {}", r.empresa)),
        _ => Some("Una persona".to_owned()),
    };
    Ok(FilaBandeja {
        radicado: sitio.entidad.radicacion.escribir(r.radicado()),
        asunto: asunto(sitio, r),
        clase: r.clase,
        quien,
        estado: r.estado,
        vence: r.vence.filter(|_| !matches!(r.estado, Estado::PorCompletar)),
        semaforo,
        asignada: r.asignada.map(|id| nombre(nombres, id)),
        prioridad: prioridad(sitio, &r.prioridad),
    })
}

fn asunto(sitio: &Sitio, r: &Resumen) -> String {
    let tramite = sitio.tramite(&r.tramite).filter(|_| r.clase == Clase::Tramite);
    tramite.map_or_else(|| r.asunto.clone(), |t| t.nombre.to_string())
}

/// Of an official, without their office.
pub(super) fn nombre(nombres: &[(Id, String)], id: Id) -> String {
    let suyo = nombres.iter().find(|(otra, _)| *otra == id);
    suyo.map_or_else(
        || "Alguien que ya no atiende".to_owned(),
        |(_, n)| n.split(", ").next().unwrap_or(n).to_owned(),
    )
}

/// In the words of the form.
pub(super) fn prioridad(sitio: &Sitio, valor: &str) -> Option<String> {
    use domain::formulario::Tipo;
    let f = sitio.formulario_pqrsd();
    let (_, campo, _) = f.ubicar("prioridad").filter(|_| !valor.is_empty())?;
    let Tipo::Opcion(opciones) = &campo.tipo else { return None };
    opciones.iter().find(|o| &*o.valor == valor).map(|o| o.texto.to_string())
}
