//! Every look-up of what grows finds its rows by an index: SQLite itself is asked how it would run what the store runs.

#[path = "planes/de_comentarios.rs"]
mod de_comentarios;
#[path = "planes/de_notificaciones.rs"]
mod de_notificaciones;
#[path = "planes/de_pagos.rs"]
mod de_pagos;
#[path = "planes/de_sistemas.rs"]
mod de_sistemas;
#[path = "apoyo/del_caso.rs"]
mod del_caso;
#[path = "apoyo/oido.rs"]
mod oido;

use domain::{
    Fecha, Instante,
    documento::{Documento, TipoDocumento},
    notificacion::Canal as Via,
    pago::Estado as Pago,
    peticion::{Canal, Clase, Estado, Medio},
    radicado::Radicado,
};
use oido::Oido;
use rand::{SeedableRng, rngs::StdRng};
use store::{
    Conn, Fallo, Id, SqlError, SqlResult, Store, accesos, actuaciones, adjuntos, ayudantes, borradores,
    carpeta, compartidos, constancias, correos, documentos, evidencia, formularios, llaves, moviles, pagos,
    personas, peticiones, radicados, terminos,
};

/// What may be read through: it has one row, only those that wait, as many as were asked for, or what was found one by one.
const PARCIALES: [&str; 4] =
    ["CONSTANT ROW", "adjuntos_por_analizar", "carpeta_versiones_por_analizar", "SCAN algunas"];

fn en() -> Instante {
    Instante::from_second(1_800_000_000).expect("in range")
}

fn id() -> Id {
    Id::nuevo(en(), &mut StdRng::seed_from_u64(1))
}

const DIA: Fecha = Fecha::constant(2027, 1, 15);

/// What an act does; it may well fail here, where nothing is.
async fn hace<T: Send + 'static>(
    s: &Store,
    f: impl AsyncFnOnce(&mut Conn<'_>) -> SqlResult<T> + Send + 'static,
) {
    let _: Result<T, Fallo<SqlError>> = s.acto(f).await;
}

async fn leer_todo(c: &mut Conn<'_>) -> SqlResult<()> {
    formularios::leer(c, "h").await?;
    borradores::por_clave(c, "h", en()).await?;
    borradores::por_id(c, id(), id(), en()).await?;
    borradores::de(c, id(), en()).await?;
    borradores::abierto(c, id(), "", en()).await?;
    adjuntos::de_borrador(c, id()).await?;
    adjuntos::de_peticion(c, id()).await?;
    adjuntos::por_id(c, id()).await?;
    adjuntos::total(c, id()).await?;
    adjuntos::por_analizar(c, 9).await?;
    peticiones::por_id(c, id()).await?;
    peticiones::por_borrador(c, id()).await?;
    peticiones::por_codigo(c, "").await?;
    peticiones::por_radicado(c, Radicado { anio: 2027, numero: 1 }).await?;
    peticiones::de(c, id(), None, 9).await?;
    peticiones::abiertas(c, id(), 9).await?;
    peticiones::contar_por_estado(c, None).await?;
    peticiones::contar_por_estado(c, Some("x")).await?;
    bandejas(c).await?;
    terminos::de(c, id()).await?;
    terminos::vigente(c, id()).await?;
    terminos::abiertos(c, None, 9).await?;
    actuaciones::de(c, id(), 0).await?;
    actuaciones::visibles(c, id(), 0).await?;
    documentos::de(c, id(), 0).await?;
    documentos::uno(c, id(), 1).await?;
    constancias::leer(c, "x").await?;
    constancias::de(c, id()).await?;
    correos::de(c, id()).await?;
    correos::uno(c, id()).await?;
    correos::hay(c, Via::Sms, en()).await?;
    moviles::de(c, id()).await?;
    moviles::por_confirmar(c, id(), en(), 5).await?;
    documentos_propios(c).await?;
    lo_compartido(c).await?;
    llaves::de(c, "x").await?;
    llaves::pagina(c, "x").await?;
    llaves::se_nombra(c, id()).await?;
    llaves::nombrados(c, Some(id())).await?;
    de_comentarios::leer(c).await?;
    de_notificaciones::leer(c).await?;
    de_pagos::leer(c).await?;
    de_sistemas::leer(c).await?;
    del_caso::leer(c, id(), DIA).await?;
    evidencia::de_peticion(c, id(), None, 9).await.map(drop)
}

async fn documentos_propios(c: &mut Conn<'_>) -> SqlResult<()> {
    for lugar in [carpeta::Lugar::Todas, carpeta::Lugar::En(None), carpeta::Lugar::En(Some(id()))] {
        for orden in [carpeta::Orden::Nombre, carpeta::Orden::Fecha, carpeta::Orden::Tamano] {
            for (buscar, desde) in [("", None), ("", Some(id())), ("x", None), ("x", Some(id()))] {
                let p = carpeta::Pedido { lugar, orden, buscar, desde, ocultos: false };
                carpeta::lista(c, id(), &p, 9).await?;
            }
        }
    }
    carpeta::recientes(c, id(), 5).await?;
    carpeta::todos(c, id(), 5).await?;
    documentos::por_id(c, id()).await?;
    carpeta::uno(c, id(), id()).await?;
    carpeta::carpetas::de(c, id()).await?;
    carpeta::carpetas::ocupada(c, id(), id()).await?;
    carpeta::versiones::de(c, id()).await?;
    carpeta::versiones::por_analizar(c, 9).await?;
    carpeta::versiones::duenio(c, id()).await?;
    carpeta::papelera::lista(c, id(), None, 9).await?;
    carpeta::papelera::lista(c, id(), Some(id()), 9).await?;
    carpeta::papelera::vencidos(c, en(), 9).await?;
    carpeta::subidas::igual(c, id(), None, ("x", "1", 1)).await?;
    carpeta::actos::de(c, id()).await?;
    carpeta::actos::por_mes(c, id(), "2027-01").await.map(drop)
}

async fn lo_compartido(c: &mut Conn<'_>) -> SqlResult<()> {
    let quien = Documento { tipo: TipoDocumento::Cc, numero: "1".into() };
    for desde in [None, Some(id())] {
        compartidos::terminados(c, id(), en(), desde, 9).await?;
        compartidos::recibidos(c, &quien, en(), desde, 9).await?;
        accesos::de(c, id(), desde, 9).await?;
    }
    compartidos::uno(c, id(), id()).await?;
    compartidos::para(c, &quien, id()).await?;
    compartidos::por_enlace(c, "x").await?;
    compartidos::abiertos(c, id(), en()).await?;
    compartidos::de_documento(c, id(), id(), en()).await?;
    compartidos::todos(c, id(), 9).await?;
    compartidos::documentos(c, id(), id()).await?;
    accesos::por_permiso(c, id(), id(), 9).await.map(drop)
}

async fn bandejas(c: &mut Conn<'_>) -> SqlResult<()> {
    for estados in [&[][..], &[Estado::Respondida]] {
        for dependencia in [None, Some("x")] {
            for asignada in [None, Some(id())] {
                for vence_antes in [None, Some(DIA)] {
                    let d = peticiones::Filtro::default();
                    let f = peticiones::Filtro { dependencia, estados, asignada, vence_antes, ..d };
                    peticiones::bandeja(c, &f, None, 9).await?;
                    peticiones::bandeja(c, &f, Some((None, id())), 9).await?;
                }
            }
        }
    }
    let suyas = vec!["x".to_owned(), "y".to_owned()];
    for todas in [None, Some(suyas.clone())] {
        let ambito = peticiones::Ambito { suyas: suyas.clone(), todas };
        let f = peticiones::Filtro { ambito: Some(&ambito), ..peticiones::Filtro::default() };
        peticiones::bandeja(c, &f, None, 9).await?;
        peticiones::contar(c, &f, 9).await?;
        peticiones::contar(c, &peticiones::Filtro { vence_desde: Some(DIA), de_nadie: true, ..f }, 9).await?;
    }
    Ok(())
}

async fn escribir_todo(s: &Store) {
    hace(s, async |c| borradores::adoptar(c, id(), id()).await).await;
    hace(s, async |c| borradores::limpiar(c, en()).await).await;
    hace(s, async |c| borradores::olvidar(c, id()).await).await;
    hace(s, async |c| {
        let n = borradores::Cambio { campos: "", paso: 0, cambiado_en: en(), vence_en: en() };
        borradores::guardar(c, id(), 1, &n).await
    })
    .await;
    hace(s, async |c| formularios::guardar(c, "h", "", en()).await).await;
    hace(s, async |c| adjuntos::quitar(c, id(), id()).await).await;
    hace(s, async |c| adjuntos::radicar(c, id(), id()).await).await;
    hace(s, async |c| adjuntos::analizado(c, id(), adjuntos::Analisis::Limpio).await).await;
    hace(s, async |c| peticiones::cambiar(c, id(), Estado::Radicada, &peticiones::Cambio::default()).await)
        .await;
    hace(s, async |c| radicados::siguiente(c, 2027).await).await;
    hace(s, async |c| constancias::revocar(c, "x", en(), "").await).await;
    hace(s, async |c| correos::tomar(c, Via::Correo, en(), 9, en()).await).await;
    hace(s, async |c| correos::rebotado(c, id(), "5.1.1").await).await;
    hace(s, async |c| correos::demorado(c, id(), "4.4.1").await).await;
    hace(s, async |c| moviles::intentar(c, id(), en(), 5).await).await;
    hace(s, async |c| moviles::quitar(c, id(), en()).await).await;
    hace(s, async |c| moviles::limpiar(c, en()).await).await;
    hace(s, async |c| correos::limpiar(c, en()).await).await;
    hace(s, async |c| carpeta::mover(c, id(), id(), Some(id())).await).await;
    hace(s, async |c| carpeta::ocultar(c, id(), id(), true).await).await;
    hace(s, async |c| carpeta::papelera::poner(c, id(), id(), en()).await).await;
    hace(s, async |c| carpeta::carpetas::borrar(c, id(), id()).await).await;
    hace(s, async |c| compartidos::usar(c, id(), en()).await).await;
    hace(s, async |c| compartidos::retirar(c, id(), id(), en()).await).await;
    hace(s, async |c| compartidos::renovar(c, id(), id(), "x").await).await;
    hace(s, async |c| carpeta::subidas::limpiar(c, en(), 9).await).await;
    hace(s, async |c| pagos::tomar(c, en(), 9, en()).await).await;
    hace(s, async |c| pagos::esperar(c, id(), en()).await).await;
    hace(s, async |c| pagos::abrir(c, id(), ("x", "y"), en(), en()).await).await;
    hace(s, async |c| pagos::resolver(c, id(), Pago::EnCurso, Pago::Vencido, en()).await).await;
    hace(s, async |c| pagos::cambiar(c, id(), Pago::Vencido, None).await).await;
    de_comentarios::escribir(s).await;
    de_notificaciones::escribir(s).await;
    de_sistemas::escribir(s).await;
    hace(s, async |c| ayudantes::retirar(c, id(), id(), en()).await).await;
    hace(s, async |c| personas::suprimir(c, id(), en()).await).await;
    anotar_todo(s).await;
}

/// What counts on from the last one of its petition.
async fn anotar_todo(s: &Store) {
    hace(s, async |c| peticiones::radicar(c, &nueva()).await).await;
    hace(s, async |c| {
        let (clase, detalle, motivo) = ("", "", "");
        let (desde, vence) = (DIA, DIA);
        let n = terminos::Nuevo { id: id(), peticion: id(), clase, desde, vence, detalle, motivo, en: en() };
        terminos::anotar(c, &n).await
    })
    .await;
    hace(s, async |c| {
        let (tipo, texto, datos, quien) = ("", "", "", None);
        let (id, peticion, en, visible) = (id(), id(), en(), true);
        let n = actuaciones::Nueva { id, peticion, tipo, en, quien, visible, texto, datos };
        actuaciones::anotar(c, &n).await
    })
    .await;
}

fn nueva() -> peticiones::Nueva<'static> {
    peticiones::Nueva {
        id: id(),
        anio: 2027,
        borrador: id(),
        version: Some(1),
        clase: Clase::Peticion,
        tramite: "",
        formulario: "",
        asunto: "",
        dependencia: "",
        persona: None,
        empresa: "",
        anonima: false,
        datos: "",
        faltan: "",
        medio: Medio::Correo,
        correo: "",
        canal: Canal::Sede,
        recibida_en: en(),
        vence: None,
        prioridad: "",
        clave_consulta: "",
        sal: "",
        codigo: "x",
    }
}

/// One process for this test alone: what it hears is only its own.
#[tokio::test]
async fn no_look_up_reads_a_table_that_grows_from_end_to_end() {
    let oido = Oido::default();
    tracing::subscriber::set_global_default(oido.clone()).expect("first");
    let carpeta = tempfile::tempdir().expect("folder");
    let s = Store::abrir(&format!("sqlite://{}/sede.db", carpeta.path().display())).await.expect("opens");
    s.migrar().await.expect("migrates");
    oido.0.lock().expect("lock").clear();
    let mut l = s.lector().await.expect("reader");
    leer_todo(&mut l.conn()).await.expect("reads");
    escribir_todo(&s).await;
    let textos: Vec<String> = oido.0.lock().expect("lock").iter().cloned().collect();
    let mut vistos = 0;
    for sql in textos {
        let pregunta: &'static str = format!("EXPLAIN QUERY PLAN {sql}").leak();
        let Ok(plan) = l.conn().all::<(i64, i64, i64, String)>(pregunta, &[]).await else { continue };
        vistos += 1;
        for (.., paso) in plan {
            // Values that the statement itself brings are no table.
            let suyos = paso.contains("VALUES CLAUSE");
            let lee_todo = paso.starts_with("SCAN") && !suyos && !PARCIALES.iter().any(|p| paso.contains(p));
            assert!(!lee_todo, "{paso}: {sql}");
        }
    }
    assert!(vistos > 70, "only {vistos} statements were heard");
    drop(l);
    s.cerrar().await;
}
