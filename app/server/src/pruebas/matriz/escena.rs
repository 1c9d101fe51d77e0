//! A sede with something of everything: María's things, Patricia's, a case, permisos open and ended, links alive and dead.

use super::{
    cosas::{autorizar, ayudar, borrador, carpeta, notificacion, subida},
    reglas::{De, Persona},
};
use crate::pruebas::{
    casa::{Casa, ahora, pasan},
    compartir::{MIOS, abre, enlace, forma, id_del_permiso},
    documentos::{RAIZ, id_de, sube},
    foto::Foto,
    mesa::Mesa,
    navegador::{Navegador, Pares, pares},
    radicacion::{peticion, radicar},
};
use axum::http::Method;
use domain::grado::Grado;
use store::Id;

/// Kinds of object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Objeto {
    /// María's.
    Propio,
    /// Patricia's.
    Ajeno,
    /// María's, deleted or ended.
    Borrado,
    /// What is no name of anything.
    Malo,
    /// What could be one and is not.
    Falta,
}

/// How it is named in an address and in the fields of a form.
#[derive(Clone)]
pub(super) struct Valor {
    pub(super) direccion: String,
    pub(super) campo: String,
}

impl Valor {
    fn de(direccion: &str) -> Self {
        Self { direccion: direccion.to_owned(), campo: direccion.to_owned() }
    }

    pub(super) fn nada() -> Self {
        Self::de("")
    }
}

const NADIE: &str = "01890000-0000-7000-8000-000000000000";
pub(super) const CASO: &str = "SR-2027-000001";
const PROPOSITO: &str = "Asunto reservado";

/// The sede, and the names of things.
pub(super) struct Escena {
    pub(super) casa: Casa,
    pub(super) documento: String,
    persona: String,
    borrador: String,
    documentos: [String; 3],
    carpetas: [String; 2],
    subidas: [String; 2],
    /// Open, of Patricia, and the ended ones of María.
    permisos: Vec<(Objeto, String)>,
    enlaces: [String; 2],
    constancias: [String; 2],
    /// Opened: of María, and of Patricia.
    notificaciones: [String; 2],
    /// Received for María by who was authorised, where this is about them; else the one that she opened.
    de_otra: String,
}

impl Escena {
    pub(super) async fn montar(quien: Persona) -> Self {
        let Mesa { casa, mut maria, .. } = Mesa::nueva().await;
        let constancia = codigo(&casa, 1).await;
        let mut otra = Navegador::registrar(&casa, "sim-empresaria", Grado::Medio, &[]).await;
        let suyo = "%PDF-1.7 CONTENIDO-RESERVADO";
        sube(&mut maria, &casa, &[("papel-reservado.pdf", suyo), ("papel-borrado.pdf", suyo)])
            .await
            .debe(303);
        sube(&mut otra, &casa, &[("de-patricia.pdf", "%PDF-1.7 PATRICIA")]).await.debe(303);
        let documentos = [
            id_de(&casa, "papel-reservado.pdf").await,
            id_de(&casa, "de-patricia.pdf").await,
            id_de(&casa, "papel-borrado.pdf").await,
        ];
        maria.enviar(&casa, &format!("{RAIZ}{}/borrar", documentos[2]), &Pares::new()).await.debe(303);
        let carpetas =
            [carpeta(&mut maria, &casa, "Carpeta Reservada").await, carpeta(&mut otra, &casa, "Casa").await];
        let subidas = [subida(&mut maria, &casa).await, subida(&mut otra, &casa).await];
        let revision = otra.enviar(&casa, "/pqrsd/solicitud/", &peticion()).await.debe(200);
        let segunda = radicar(&mut otra, &casa, "/pqrsd/solicitud/", &revision).await;
        let notificaciones = [
            notificacion(&mut maria, &casa, (1, "acto-reservado.pdf")).await,
            notificacion(&mut otra, &casa, (2, "acto-de-patricia.pdf")).await,
        ];
        let borrador = borrador(&mut maria, &casa).await;
        let (permisos, enlaces) = permisos(&casa, &mut maria, &mut otra, &documentos).await;
        ayudar(&casa, &mut maria, quien).await;
        let de_otra = autorizar(&casa, &mut maria, quien).await.unwrap_or_else(|| notificaciones[0].clone());
        let sql = "SELECT persona FROM carpeta_documentos WHERE nombre = 'papel-reservado.pdf'";
        let (persona,): (Id,) = casa.haz(async move |c| c.one(sql, &[]).await).await;
        Self {
            documento: documentos[0].clone(),
            persona: persona.to_string(),
            constancias: [constancia, segunda],
            casa,
            borrador,
            documentos,
            carpetas,
            subidas,
            permisos,
            enlaces,
            notificaciones,
            de_otra,
        }
    }

    /// What there is to try at an address of that kind.
    pub(super) fn objetos(&self, de: De, metodo: &Method) -> Vec<(Objeto, Valor)> {
        use Objeto::{Ajeno, Borrado, Falta, Malo, Propio};
        let [propio, ajeno, borrado] = &self.documentos;
        let mut lista = match de {
            De::Suya | De::Funciones if *metodo == Method::POST => return Vec::new(),
            De::Suya | De::Mesa if *metodo == Method::GET => return vec![(Propio, Valor::nada())],
            De::Mesa => return vec![(Propio, Valor { campo: "1099000101".into(), ..Valor::nada() })],
            De::Suya | De::Funciones => return Vec::new(),
            De::Publica => {
                let publicas = ["certificado-de-residencia", &self.constancias[0]];
                return publicas.map(|v| (Falta, Valor::de(v))).into();
            }
            De::Documento | De::CampoDocumento => {
                vec![(Propio, propio.as_str()), (Ajeno, ajeno), (Borrado, borrado)]
            }
            De::Carpeta | De::CampoCarpeta => {
                vec![(Propio, self.carpetas[0].as_str()), (Ajeno, &self.carpetas[1])]
            }
            De::Subida => vec![(Propio, self.subidas[0].as_str()), (Ajeno, &self.subidas[1])],
            De::Permiso | De::Recibido => self.permisos.iter().map(|(o, id)| (*o, id.as_str())).collect(),
            De::Enlace => vec![(Propio, self.enlaces[0].as_str()), (Borrado, &self.enlaces[1])],
            De::Caso | De::Ayudantes | De::Ayudado | De::CasoDeMesa => {
                vec![(Propio, CASO), (Ajeno, "SR-2027-000002")]
            }
            De::Notificacion | De::NotificacionDeMesa | De::Llamado => {
                vec![(Propio, self.notificaciones[0].as_str()), (Ajeno, &self.notificaciones[1])]
            }
            De::NotificacionDeOtra => vec![
                (Propio, self.de_otra.as_str()),
                (Ajeno, &self.notificaciones[1]),
                // What María opened herself is received by nobody.
                (Borrado, &self.notificaciones[0]),
            ],
            De::ConsultaDeMesa => vec![(Propio, crate::pruebas::consultas::SLUG)],
            De::Constancia => vec![(Propio, self.constancias[0].as_str()), (Ajeno, &self.constancias[1])],
        };
        let falta = match de {
            De::Caso | De::Ayudantes | De::Ayudado | De::CasoDeMesa => "SR-2027-000999",
            De::ConsultaDeMesa => "consulta-que-no-existe",
            De::Enlace => "AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEE",
            De::Constancia => "AAAA-BBBB-CCCC-DDDD",
            _ => NADIE,
        };
        lista.extend([(Falta, falta), (Malo, "x"), (Malo, "%00"), (Malo, "..%2F..%2Fcarpeta")]);
        lista.into_iter().map(|(o, v)| (o, Valor::de(v))).collect()
    }

    /// What a form may send, with that object wherever a field could name one.
    pub(super) fn campos(&self, objeto: &str, quien: Persona) -> Pares {
        let mut campos = pares([
            ("documento", objeto),
            ("id", objeto),
            ("carpeta", objeto),
            ("numero", objeto),
            ("nombre", "robado"),
            ("carpeta-nombre", "robada"),
            ("carpeta-nueva", "robada"),
            ("etiquetas", "robada"),
            ("como", "descargar"),
            ("estado", "radicada"),
            ("texto", "Una razón con bastantes letras"),
            ("motivo", "Una razón con bastantes letras"),
            ("tipo", "CC"),
            ("para", "enlace"),
            ("proposito", "Robo"),
            ("dias", "7"),
            ("descarga", "si"),
            ("ruta", "tramites/certificado-de-residencia/solicitud/"),
            ("version", "1"),
            ("campos", "_paso=1&telefono=3000000000"),
            ("slug", "notificacion"),
            ("otorgado", "true"),
            ("q", "reservado"),
        ]);
        // Others send María's draft with everything; she, only what it is about.
        let borrador = if quien.es_duena() { objeto } else { &self.borrador };
        campos.extend(pares([("borrador", borrador), ("clave", borrador)]));
        campos
    }

    /// What nobody but María, and to whom she gave it, may read.
    pub(super) fn secretos(&self) -> Vec<&str> {
        vec![
            "María Fernanda",
            "Rojas Pineda",
            "1099000101",
            "maria.rojas",
            "papel-reservado",
            "papel-borrado",
            "CONTENIDO-RESERVADO",
            "Carpeta Reservada",
            PROPOSITO,
            CASO,
            "puente.pdf",
            "acto-reservado",
            "Decisión del caso 1",
            &self.persona,
            &self.borrador,
        ]
    }

    /// Rows that are María's.
    pub(super) fn de_maria(&self, foto: Foto) -> Foto {
        foto.sin(&["ingresos"]).con(&self.persona)
    }
}

async fn codigo(casa: &Casa, numero: i64) -> String {
    let sql = "SELECT codigo FROM peticiones WHERE numero = $1";
    let (codigo,): (String,) = casa.haz(async move |c| c.one(sql, &[&numero]).await).await;
    codigo
}

/// Permisos of María, one for each receiver, and of Patricia; and two links, of which one is dead.
async fn permisos(
    casa: &Casa,
    maria: &mut Navegador,
    otra: &mut Navegador,
    [documento, de_otra, _]: &[String; 3],
) -> (Vec<(Objeto, String)>, [String; 2]) {
    let dar = async |n: &mut Navegador, documento: &str, (tipo, numero): (&str, &str), dias: &str| {
        let proposito = if documento == de_otra { "Asunto de Patricia" } else { PROPOSITO };
        let mas = [("tipo", tipo), ("numero", numero), ("dias", dias), ("proposito", proposito)];
        let mas = [&mas[..], &[("veces", "1"), ("descarga", "si")]].concat();
        id_del_permiso(&n.enviar(casa, MIOS, &forma(&[documento], "persona", &mas)).await.debe(303))
    };
    let vencido = dar(maria, documento, ("PPT", "9900404"), "1").await;
    let retirado = dar(maria, documento, ("TI", "1099000505"), "7").await;
    maria.enviar(casa, &format!("{MIOS}{retirado}/retirar"), &Pares::new()).await.debe(303);
    for sub in ["sim-adulto-ppt", "sim-menor-ti", "sim-adulta-ce", "sim-funcionario"] {
        Navegador::registrar(casa, sub, Grado::Medio, &[]).await;
    }
    let agotado = dar(maria, documento, ("CC", "1099000808"), "7").await;
    let mut uno = Navegador::nuevo();
    uno.entrar(casa, "sim-funcionario", Grado::Medio).await;
    abre(&mut uno, casa, &format!("/carpeta/recibidos/{agotado}/"), "1", "ver").await.debe(200);
    let muerto = enlace(&maria.enviar(casa, MIOS, &forma(&[documento], "enlace", &[("dias", "1")])).await);
    pasan(24 * 3600);
    maria.entrar(casa, "sim-adulta-cc", Grado::Medio).await;
    otra.entrar(casa, "sim-empresaria", Grado::Medio).await;
    let abierto = dar(maria, documento, ("CE", "990303"), "30").await;
    let suyo = dar(otra, de_otra, ("CE", "990303"), "30").await;
    let mas = [("dias", "30"), ("proposito", PROPOSITO)];
    let vivo = enlace(&maria.enviar(casa, MIOS, &forma(&[documento], "enlace", &mas)).await);
    let codigo = |e: String| e.trim_start_matches("/compartido/").trim_end_matches('/').to_owned();
    let ended = [vencido, retirado, agotado].map(|id| (Objeto::Borrado, id));
    let mut todos = vec![(Objeto::Propio, abierto), (Objeto::Ajeno, suyo)];
    todos.extend(ended);
    assert!(ahora().as_second() > 1_800_000_000, "time went by");
    (todos, [codigo(vivo), codigo(muerto)])
}
