//! Fills the folders of a sede for a measure: `llenar URL PERSONAS DOCUMENTOS` gives so many documents to each of so many
//! people, those who are registered first; whoever has some already keeps them as they are.

use domain::{Instante, identidad::Titular};
use rand::{Rng, SeedableRng, rngs::StdRng};
use std::io::Write;
use store::{
    Conn, Id, SqlResult, Store,
    adjuntos::Analisis,
    carpeta::{self, Nuevo},
    personas,
};

type Nada<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// People in one act.
const JUNTOS: usize = 20;
const CLASES: [&str; 5] =
    ["Cédula", "Recibo de la luz", "Certificado de residencia", "Registro civil", "Diploma"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Nada<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [url, personas, documentos] = &args[..] else { return Err("llenar URL PERSONAS DOCUMENTOS".into()) };
    let (total, cuantos) = (personas.parse::<i64>()?, documentos.parse()?);
    let store = Store::abrir(url).await?;
    let mut azar = StdRng::seed_from_u64(7);
    let mut gente = {
        let mut lector = store.lector().await?;
        let sql = "SELECT id FROM personas ORDER BY id LIMIT $1";
        let filas: Vec<(Id,)> = lector.conn().all(sql, &[&total]).await?;
        filas.into_iter().map(|f| f.0).collect::<Vec<_>>()
    };
    let habia = gente.len();
    gente.extend((habia..usize::try_from(total)?).map(|_| Id::nuevo(hora(0), &mut azar)));
    for (n, grupo) in gente.chunks(JUNTOS).enumerate() {
        let (grupo, semilla, nuevas) = (grupo.to_vec(), azar.r#gen(), n * JUNTOS + JUNTOS > habia);
        store.acto(async move |c| llenar(c, &grupo, cuantos, (semilla, nuevas)).await).await?;
    }
    store.cerrar().await;
    writeln!(std::io::stdout(), "{}", gente.len())?;
    Ok(())
}

fn hora(segundos: i64) -> Instante {
    Instante::from_second(1_790_000_000 + segundos).unwrap_or(Instante::UNIX_EPOCH)
}

async fn llenar(
    c: &mut Conn<'_>,
    gente: &[Id],
    cuantos: i64,
    (semilla, nuevas): (u64, bool),
) -> SqlResult<()> {
    let mut azar = StdRng::seed_from_u64(semilla);
    for persona in gente {
        if nuevas && personas::por_id(c, *persona).await?.is_none() {
            let titular = Titular { iss: "https://bench.example".into(), sub: persona.to_string() };
            personas::crear(c, *persona, &titular, hora(0)).await?;
        }
        let hay = carpeta::cuota(c, *persona).await?.documentos;
        for n in hay..cuantos {
            let nuevo = documento(&mut azar, n);
            let id = Id::nuevo(nuevo.en, &mut azar);
            carpeta::agregar(c, *persona, (id, None), &nuevo, i64::MAX).await?;
        }
    }
    Ok(())
}

fn documento(azar: &mut StdRng, n: i64) -> Nuevo {
    let clase = CLASES[azar.gen_range(0..CLASES.len())];
    let en = hora(azar.gen_range(0..5_000_000));
    Nuevo {
        blob: Id::nuevo(en, azar),
        nombre: format!("{clase} {n}.pdf"),
        tipo: "application/pdf".to_owned(),
        bytes: azar.gen_range(10_000..5_000_000),
        huella: format!("{:064x}", azar.r#gen::<u128>()),
        analisis: Analisis::Limpio,
        en,
    }
}
