//! Notifies for a measure: `avisar URL POR_SEGUNDO SEGUNDOS` writes so many notifications a second, each with its aviso to be
//! sent to `NUMERO@bench.example`, and prints `NUMERO MILISEGUNDOS` when each act is on disk.

use domain::{
    Instante,
    documento::{Documento, TipoDocumento},
    evidencia::Huella,
    grado::Grado,
    notificacion::{Autoridad, Canal, Contenido, Copia, Propuesta, Recursos, Suceso},
};
use rand::rngs::OsRng;
use std::{
    io::Write,
    time::{Duration, UNIX_EPOCH},
};
use store::{
    Conn, Id, SqlResult, Store,
    adjuntos::Analisis,
    correos::{self, Nuevo},
    notificaciones::{self, Nueva, Seguimiento},
};

type Nada<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Times a second at which some are written.
const LATIDOS: u32 = 20;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Nada<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [url, por_segundo, segundos] = &args[..] else {
        return Err("avisar URL POR_SEGUNDO SEGUNDOS".into());
    };
    let (juntas, latidos) = (por_segundo.parse::<u32>()? / LATIDOS, segundos.parse::<u32>()? * LATIDOS);
    let store = Store::abrir(url).await?;
    let mut reloj = tokio::time::interval(Duration::from_secs(1) / LATIDOS);
    for latido in 0..latidos {
        reloj.tick().await;
        let numeros: Vec<u32> = (0..juntas).map(|n| latido * juntas + n).collect();
        let suyos = numeros.clone();
        store.acto(async move |c| escribir(c, &suyos).await).await?;
        let hechas = milis();
        let mut salida = std::io::stdout().lock();
        for n in numeros {
            writeln!(salida, "{n} {hechas}")?;
        }
    }
    store.cerrar().await;
    Ok(())
}

fn milis() -> i64 {
    UNIX_EPOCH.elapsed().ok().and_then(|d| i64::try_from(d.as_millis()).ok()).unwrap_or_default()
}

async fn escribir(c: &mut Conn<'_>, numeros: &[u32]) -> SqlResult<()> {
    let ahora = Instante::from_millisecond(milis()).unwrap_or(Instante::UNIX_EPOCH);
    for n in numeros {
        let nueva = nueva(*n, ahora);
        notificaciones::poner(c, &nueva).await?;
        let suceso = Suceso::PuestaADisposicion { en: ahora };
        notificaciones::anotar(c, Id::nuevo(ahora, &mut OsRng), nueva.id, &suceso, "bench").await?;
        let correo = Id::nuevo(ahora, &mut OsRng);
        notificaciones::avisar(c, correo, nueva.id, (Canal::Correo, 0), ahora).await?;
        let para = format!("{n}@bench.example");
        let mensaje = Nuevo {
            id: correo,
            peticion: None,
            clase: "aviso_de_notificacion",
            para: &para,
            asunto: "",
            texto: "2030-01-15",
            html: "",
            creado_en: ahora,
            canal: Canal::Correo,
            ficha: "f",
        };
        correos::poner(c, &mensaje).await?;
        let via = notificaciones::via(c, nueva.id).await?;
        notificaciones::seguir(c, nueva.id, &Seguimiento::de(&via, ahora, None)).await?;
    }
    Ok(())
}

fn nueva(n: u32, ahora: Instante) -> Nueva {
    let documento = Id::nuevo(ahora, &mut OsRng);
    Nueva {
        id: Id::nuevo(ahora, &mut OsRng),
        peticion: None,
        persona: None,
        destinatario: Documento {
            tipo: TipoDocumento::Cc,
            numero: (1_000_000_000 + u64::from(n)).to_string(),
        },
        dependencia: String::new(),
        procedimiento: String::new(),
        asunto: "Decisión en su solicitud".into(),
        documento,
        analisis: Analisis::SinAnalizar,
        contenido: contenido(documento, ahora),
        grado: Grado::Medio,
        idempotencia: None,
        creada_por: "bench".into(),
        creada_en: ahora,
    }
}

fn contenido(documento: Id, ahora: Instante) -> Contenido {
    let sha256 = Huella::de(b"acto");
    let propuesta = Propuesta {
        copia: Some(Copia { documento: documento.to_string(), nombre: "Acto.pdf".into(), bytes: 4, sha256 }),
        autoridad: Autoridad { cargo: "Secretaria".into(), dependencia: "Hacienda".into() },
        gratuita: true,
        acto_en: Some(ahora),
        recursos: Some(Recursos::NoProceden {
            porque: "Acto de trámite (Ley 1437 de 2011, art. 75)".into()
        }),
    };
    Contenido::completo(propuesta).expect("complete")
}
