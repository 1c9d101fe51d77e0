//! A database with something in every table.

use crate::{
    ayudantes::nombrado,
    base::{Base, en, id, titular},
    borradores::{adjunto, nuevo},
    encuestas::responder,
    evidencia::{anotar, sellar},
    expediente::documento,
    llaves::llave,
    notificaciones::{accedida, publicada},
    pagos::cobrado,
    sistemas::de_todo as de_sistemas,
};
use domain::{consentimiento::Clase, encuesta::Encuesta, evidencia::Ancla};
use store::{
    Id, accesos, adjuntos, borradores, codigos, consentimientos, constancias,
    datos::{self, Campo, Origen},
    documentos, funcionarios, ingresos, llaves, pendientes, personas, sesiones, supresiones, usados,
};

/// Something in every table, with words that copies get wrong.
pub(crate) async fn llenar(b: &Base) -> Ancla {
    let ana = b.persona("ana").await;
    b.haz(async move |c| {
        personas::crear(c, id(77), &titular("otra"), en(1)).await?;
        personas::suprimir(c, id(77), en(2)).await?;
        datos::guardar(c, ana, Campo::Nombre, "Añá \"la\" \\ \n\t🦜 \u{1}", Origen::Persona, en(3)).await?;
        let n = sesiones::Nueva { huella: "s", creada_en: en(1), vence_en: en(9), agente: "", datos: "{}" };
        sesiones::crear(c, &n).await?;
        let (estado, navegador, datos) = ("e".into(), "n".into(), "{}".into());
        ingresos::crear(
            c,
            &ingresos::Ingreso { estado, navegador, datos, creado_en: en(1), vence_en: en(2) },
        )
        .await?;
        usados::usar(c, "k", en(9)).await?;
        codigos::crear(c, "c", ana, en(1), en(2)).await?;
        crate::moviles::con_movil(c, ana).await?;
        supresiones::pedir(c, id(5), ana, "", en(1)).await?;
        let (creado_en, vence_en) = (en(1), en(2));
        let p =
            pendientes::Pendiente { id: id(6), persona: ana, ruta: "/r/", campos: "{}", creado_en, vence_en };
        pendientes::guardar(c, &p).await?;
        accedida(c, 1, ana).await?;
        de_sistemas(c, ana).await?;
        crate::comentarios::de_todo(c).await?;
        crate::guardado::llenar(c, ana).await
    })
    .await;
    registrar(b, ana).await;
    presentar(b, ana).await;
    b.haz(async move |c| {
        for n in 1..=250 {
            anotar(c, ana, n).await?;
        }
        Ok(())
    })
    .await;
    let sello = sellar(&b.store, 9).await.expect("waits");
    b.haz(async |c| store::evidencia::cerrar(c, en(3 * 24 * 3600)).await.map(drop)).await;
    sello.ancla()
}

/// The rows of the registers.
async fn registrar(b: &Base, ana: Id) {
    b.haz(async move |c| {
        let texto = || "x".to_owned();
        let (quien, papel, motivo, que) = (texto(), texto(), texto(), texto());
        accesos::anotar(
            c,
            &accesos::Acceso { id: id(1), persona: ana, en: en(1), quien, papel, motivo, que },
        )
        .await?;
        let f = funcionarios::Funcionario {
            id: id(2),
            tipo_documento: domain::documento::TipoDocumento::Cc,
            numero_documento: texto(),
            nombre: texto(),
            papel: texto(),
            dependencia: texto(),
            agregado_en: en(1),
            retirado_en: None,
        };
        funcionarios::agregar(c, &f).await?;
        consentimientos::anotar(c, &linea(id(3), ana, None)).await
    })
    .await;
}

fn linea(id: Id, persona: Id, asunto: Option<Id>) -> consentimientos::Consentimiento {
    let texto = || "Añá".to_owned();
    consentimientos::Consentimiento {
        id,
        persona,
        clase: Clase::Terminos,
        slug: texto(),
        otorgado: true,
        version: texto(),
        huella: texto(),
        titulo: texto(),
        representante: None,
        canal: texto(),
        en: en(1),
        asunto,
        procedimiento: String::new(),
    }
}

/// Somebody filed, was answered for, and began another.
async fn presentar(b: &Base, ana: Id) {
    b.haz(async move |c| {
        let encuesta = Encuesta { estrellas: 4, facil: true, comentario: "Añá \"bien\"".into() };
        responder(c, 1, ("gobierno", "residencia"), &encuesta, en(8)).await?;
        consentimientos::anotar(c, &linea(id(4), ana, Some(id(1)))).await?;
        nombrado(c, 40, id(1), ana).await?;
        documentos::incorporar(c, &documento(1, id(1))).await?;
        constancias::revocar(c, &format!("C{}", id(1)), en(5), "x").await?;
        llaves::poner(c, &llave("ana", "envuelta", "k1")).await?;
        borradores::crear(c, &nuevo(2)).await?;
        adjuntos::agregar(c, &adjunto(1, id(2))).await?;
        publicada(c, 1, id(1)).await?;
        cobrado(c, 1).await
    })
    .await;
}
