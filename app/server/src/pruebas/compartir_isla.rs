//! The form of sharing by its server function: the same act as its post, what is wrong in place, and a link in no address.

use super::{
    casa::{Casa, pasan},
    compartir::{JOSE, MIOS, abre, enlace, forma},
    documentos::{MARIA, con_cedula, cuantas, id_de, sube},
    foto::{Foto, igual},
    mesa::Mesa,
    navegador::{Navegador, Pares, Respuesta},
};
use domain::grado::Grado;
use islands::Parte;
use store::Id;

const VISTA: &str = "carpeta/compartidos/nuevo/?documento=x";
const FUNCION: &str = "/api/fn/compartir_documentos";

async fn pide(n: &mut Navegador, casa: &Casa, campos: &Pares) -> Respuesta {
    let campos = serde_urlencoded::to_string(campos).expect("fields");
    n.enviar(casa, FUNCION, &[("campos", campos.as_str()), ("vista", VISTA)]).await
}

async fn hace(n: &mut Navegador, casa: &Casa, campos: &Pares) -> Parte {
    serde_json::from_str(&pide(n, casa, campos).await.debe(200).cuerpo).expect("a part")
}

/// What changes, without the way to the root nor what hydration marks.
fn cuerpo(pagina: &str) -> String {
    let (_, resto) = pagina.split_once("<div data-parte=\"compartir\"").expect("what changes");
    let fin = resto.find("</form></div>").expect("its end");
    resto[..fin].replace("../", "").replace("<!---->", "")
}

#[tokio::test]
async fn what_is_wrong_comes_back_as_the_post_renders_it_with_all_that_was_typed() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    sube(&mut maria, &casa, &[("carta.txt", "Señores: una carta")]).await.debe(303);
    let carta = id_de(&casa, "carta.txt").await;
    let antes = Foto::de(&casa).await;
    let mal = [("numero", "12"), ("proposito", "  "), ("dias", "8"), ("veces", "0")];
    let muchos = [("proposito", "Vea https://malo.example"), ("numero", "1099000101")];
    for campos in [
        forma(&[&id], "persona", &mal),
        forma(&[&id], "nadie", &[]),
        forma(&[&id], "persona", &muchos),
        forma(&[], "persona", &[]),
        forma(&[&id, &carta], "enlace", &[]),
    ] {
        let p = hace(&mut maria, &casa, &campos).await;
        let llana = maria.enviar(&casa, MIOS, &campos).await.debe(422);
        assert_eq!((p.ok, &*p.titulo, &*p.destino), (false, "Error: Compartir documentos", ""));
        assert_eq!(cuerpo(&p.html), cuerpo(&llana.cuerpo));
        assert!(p.html.contains("id=\"errores\"") && !p.html.contains("leptos-island"));
        assert!(p.html.contains("action=\"../../../carpeta/compartidos/\""), "as its page stands");
    }
    let p = hace(&mut maria, &casa, &forma(&[&id], "persona", &mal)).await;
    for campo in ["numero", "proposito", "dias", "veces"] {
        assert!(p.html.contains(&format!("href=\"#c-{campo}\"")), "{campo}");
        assert!(p.html.contains(&format!("id=\"e-{campo}\"")), "{campo}");
    }
    igual(&antes, &Foto::de(&casa).await, "what is wrong");
}

#[tokio::test]
async fn with_a_person_it_leads_where_the_post_leads_and_is_the_same_act() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let p = hace(&mut maria, &casa, &forma(&[&id], "persona", &[])).await;
    assert!(p.ok && p.html.is_empty() && p.destino.ends_with("/?hecho=compartido"), "{p:?}");
    maria.ver(&casa, &p.destino).await.debe(200).dice("ya se pueden abrir").dice("CC •••0202");
    let suyo = p.destino.replace("compartidos", "recibidos").replace("?hecho=compartido", "");
    abre(&mut jose, &casa, &suyo, "1", "ver").await.debe(200);
    let evidencia = Foto::de(&casa).await;
    let hay =
        evidencia.filas("evidencia").iter().filter(|f| f.contains("tipo=documento.compartido|")).count();
    assert_eq!(hay, 1);
    casa.trabajar().await;
    casa.auditar().await.expect("the chains verify");
}

#[tokio::test]
async fn a_link_is_in_what_is_shown_and_in_no_address_and_it_opens() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let r = pide(&mut maria, &casa, &forma(&[&id], "enlace", &[])).await.debe(200);
    assert!(r.cabecera("cache-control").contains("no-store"));
    let p: Parte = serde_json::from_str(&r.cuerpo).expect("a part");
    let enlace = enlace(&Respuesta { cuerpo: p.html.clone(), ..r });
    let codigo = enlace.trim_start_matches("/compartido/").trim_end_matches('/').to_owned();
    assert_eq!((p.ok, codigo.len(), &*p.titulo), (true, 43, "Estudio de crédito"));
    assert!(p.mensaje.contains("ya se pueden abrir") && p.html.contains("no lo volvemos a mostrar"));
    assert!(
        ![&p.destino, &p.titulo, &p.mensaje].iter().any(|t| t.contains(&codigo)),
        "only in what is shown"
    );
    assert_eq!(Foto::de(&casa).await.donde(&codigo), Vec::<&str>::new(), "the code is kept nowhere");
    maria.ver(&casa, &p.destino).await.debe(200).dice("Quien tenga el enlace").calla(&codigo);
    abre(&mut Navegador::nuevo(), &casa, &enlace, "1", "ver").await.debe(200);
}

#[tokio::test]
async fn what_is_foreign_deleted_malformed_or_too_much_is_not_there_and_shares_nothing() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    sube(&mut maria, &casa, &[("luz.pdf", "%PDF-1.7 LUZ")]).await.debe(303);
    let luz = id_de(&casa, "luz.pdf").await;
    maria.enviar(&casa, &format!("/carpeta/documentos/{luz}/borrar"), &Pares::new()).await.debe(303);
    let mut jose = Navegador::registrar(&casa, JOSE, Grado::Medio, &[]).await;
    let antes = Foto::de(&casa).await;
    let muchos: Vec<String> = (0..21).map(|_| crate::azar::id(super::casa::ahora()).to_string()).collect();
    let muchos: Vec<&str> = muchos.iter().map(String::as_str).collect();
    let (nadie, para) = ("01890000-0000-7000-8000-000000000000", "persona");
    let mut vistas = Vec::new();
    for ids in [vec![nadie], vec![&*luz], vec![&*id, nadie], vec!["x"], vec!["%00"], muchos] {
        vistas.push(hace(&mut maria, &casa, &forma(&ids, para, &[])).await);
    }
    for tipo in [para, "enlace"] {
        vistas.push(hace(&mut jose, &casa, &forma(&[&id], tipo, &[("numero", "1099000606")])).await);
    }
    vistas.push(hace(&mut maria, &casa, &vec![("a".to_owned(), String::new()); 201]).await);
    for v in &vistas {
        assert!(!v.ok && v.html.is_empty() && v.destino.is_empty(), "{v:?}");
        assert_eq!(v, &vistas[0], "it can be told");
    }
    igual(&antes, &Foto::de(&casa).await, "what is not there");
    for cuerpo in [&[][..], &[("campos", "documento=x")], &[("vista", VISTA)]] {
        assert!(!maria.enviar(&casa, FUNCION, cuerpo).await.estado.is_success());
    }
    igual(&antes, &Foto::de(&casa).await, "no arguments");
}

#[tokio::test]
async fn what_the_antivirus_holds_is_said_and_the_most_that_stand_open_too() {
    let casa = Casa::nueva().await;
    let (mut maria, id) = con_cedula(&casa).await;
    let dice = async |sql: &'static str| casa.haz(async move |c| c.exec(sql, &[]).await).await;
    dice("UPDATE carpeta_documentos SET analisis = 'pendiente'").await;
    let p = hace(&mut maria, &casa, &forma(&[&id], "enlace", &[])).await;
    assert!(!p.ok && p.html.contains("«cedula.pdf» todavía no se puede compartir"), "{}", p.html);
    dice("UPDATE carpeta_documentos SET analisis = 'limpio'").await;
    for n in 0..domain::compartir::MAX_ABIERTOS {
        if n % 40 == 39 {
            // Nobody sends sixty forms in a minute in one session.
            maria.entrar(&casa, MARIA, Grado::Medio).await;
        }
        assert!(hace(&mut maria, &casa, &forma(&[&id], "enlace", &[])).await.ok, "{n}");
    }
    let p = hace(&mut maria, &casa, &forma(&[&id], "enlace", &[])).await;
    assert!(!p.ok && p.html.contains("Ya tiene 100 permisos abiertos"), "{}", p.mensaje);
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM compartidos").await, 100);
}

#[tokio::test]
async fn who_left_and_who_proved_little_share_nothing_here_and_the_post_says_why() {
    let Mesa { casa, mut maria, .. } = Mesa::nueva().await;
    let sql = "SELECT id FROM carpeta_documentos";
    let (id,): (Id,) = casa.haz(async move |c| c.one(sql, &[]).await).await;
    let campos = forma(&[&id.to_string()], "enlace", &[("descarga", "si")]);
    let mut baja = Navegador::nuevo();
    baja.entrar(&casa, MARIA, Grado::Bajo).await;
    let antes = Foto::de(&casa).await;
    let p = hace(&mut baja, &casa, &campos).await;
    assert!(!p.ok && p.html.is_empty() && p.destino.is_empty(), "{p:?}");
    let p = hace(&mut Navegador::nuevo(), &casa, &campos).await;
    assert!(!p.ok && p.mensaje.contains("sesión terminó"), "{p:?}");
    igual(&antes, &Foto::de(&casa).await, "who may not");
    baja.enviar(&casa, MIOS, &campos).await.debe(403).dice("Así nadie comparte sus documentos en su nombre");
    pasan(1000);
    assert!(!hace(&mut maria, &casa, &campos).await.ok);
    assert_eq!(cuantas(&casa, "SELECT count(*) FROM compartidos").await, 0);
}
