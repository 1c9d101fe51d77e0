//! What a permiso leaves behind: no code in a log, nothing of an owner who was erased.

use super::{
    casa::{Casa, ahora},
    compartir::{JOSE, MIOS, abre, enlace, forma, id_del_permiso},
    documentos::con_cedula,
    foto::Foto,
    navegador::{Navegador, Pares},
};
use domain::grado::Grado;
use std::{
    fmt::{self, Write},
    sync::{Arc, Mutex},
};
use store::{Id, personas};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

/// All that anything says, at every level.
#[derive(Clone, Default)]
struct Oido(Arc<Mutex<String>>);

impl Visit for Oido {
    fn record_debug(&mut self, campo: &Field, valor: &dyn fmt::Debug) {
        let mut todo = self.0.lock().expect("lock");
        writeln!(todo, "{}={valor:?}", campo.name()).expect("text");
    }
}

impl Subscriber for Oido {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, a: &span::Attributes<'_>) -> span::Id {
        a.record(&mut self.clone());
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, r: &span::Record<'_>) {
        r.record(&mut self.clone());
    }
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, e: &Event<'_>) {
        e.record(&mut self.clone());
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// One process for this test alone: what it hears is only its own.
#[tokio::test]
async fn no_log_at_any_level_holds_a_code_a_purpose_or_a_name() {
    let oido = Oido::default();
    tracing::subscriber::set_global_default(oido.clone()).expect("first");
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let dado = maria.enviar(&casa, MIOS, &forma(&[&id], "enlace", &[])).await.debe(200);
    let uno = enlace(&dado);
    let mut nadie = Navegador::nuevo();
    nadie.ver(&casa, &uno).await.debe(200);
    nadie.ver(&casa, &format!("{uno}abrir")).await.debe(303);
    abre(&mut nadie, &casa, &uno, "1", "ver").await.debe(200);
    abre(&mut nadie, &casa, &uno, "9", "ver").await.debe(404);
    let todo = oido.0.lock().expect("lock").clone();
    assert!(todo.contains("compartidos"), "statements are heard");
    let codigo = uno.trim_start_matches("/compartido/").trim_end_matches('/');
    for secreto in [codigo, "Estudio de crédito", "cedula.pdf", "María Fernanda"] {
        assert!(!todo.contains(secreto), "{secreto} is in the log");
    }
}

#[tokio::test]
async fn with_who_is_erased_goes_what_they_shared_and_who_opened_it() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let p = id_del_permiso(&maria.enviar(&casa, MIOS, &forma(&[&id], "persona", &[])).await);
    let suyo = format!("/carpeta/recibidos/{p}/");
    let uno = enlace(&maria.enviar(&casa, MIOS, &forma(&[&id], "enlace", &[])).await.debe(200));
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(200);
    abre(&mut Navegador::nuevo(), &casa, &uno, "1", "ver").await.debe(200);
    casa.haz(async |c| {
        let (persona,): (Id,) = c.one("SELECT DISTINCT persona FROM carpeta_documentos", &[]).await?;
        personas::suprimir(c, persona, ahora()).await
    })
    .await;
    jose.ver(&casa, &suyo).await.debe(404);
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(404);
    Navegador::nuevo().ver(&casa, &uno).await.debe(404);
    let foto = Foto::de(&casa).await;
    for rastro in ["cedula", "crédito", "1099000101"] {
        // A message that was sent to somebody is forgotten after its days, as all are.
        assert_eq!(foto.clone().sin(&["correos"]).donde(rastro), Vec::<&str>::new(), "{rastro}");
    }
    assert_eq!(foto.filas("compartidos").len() + foto.filas("compartidos_documentos").len(), 0);
    assert_eq!(foto.filas("accesos").len(), 2, "that there were looks stays");
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
    maria.enviar(&casa, MIOS, &Pares::new()).await.debe(403);
}
