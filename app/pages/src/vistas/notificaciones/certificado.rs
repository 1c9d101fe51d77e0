//! The certificate of a notification: one file that people read, print and hand on, with nothing outside of it.

use super::{
    ActoNotificado, Firmante, HechoDeNotificacion, Por, RecursoVista, RecursosVista,
    historia::frase,
    piezas::{dato, firmante, por},
};
use crate::{ctx::Ctx, formato, html::html, vistas::formulario::tamano};
use domain::{
    Fecha, Instante,
    fecha::{con_dia, en_colombia, legal},
    grado::Grado,
    idioma::ESPANOL,
    prueba::{NO_PRUEBA, PRUEBA},
};
use leptos::{either::Either, prelude::*};

/// Its one style; who serves it as a page allows this and nothing else.
pub const ESTILO_DE_CERTIFICADO: &str = include_str!("certificado.css");

/// What it certifies.
#[derive(Clone)]
pub struct Certificado {
    /// Address of the sede, without its protocol.
    pub direccion: String,
    /// Of the notification.
    pub id: String,
    /// "2026-000123", where it belongs to a filing.
    pub radicado: Option<String>,
    /// Name and document of who was notified.
    pub destinatario: String,
    /// About which matter.
    pub asunto: String,
    /// Who signs the act.
    pub firmante: Firmante,
    /// The act.
    pub acto: ActoNotificado,
    /// Its file in the bundle.
    pub archivo: String,
    /// Since when it has effect.
    pub en: Instante,
    /// What gave it.
    pub por: Por,
    /// Who was authorised and received it, where it was not its person; empty where their data were erased.
    pub recibida_por: Option<String>,
    /// What the login proved, of who opened it.
    pub grado: Option<Grado>,
    /// The norm that says so.
    pub norma: String,
    /// Each step, the first first.
    pub pasos: Vec<PasoCertificado>,
    /// What can be done against the act.
    pub recursos: RecursosVista,
    /// The last seal over its evidence, where there is one.
    pub sello: Option<SelloCertificado>,
    /// When this was written.
    pub emitido: Instante,
}

/// A step, and the seal that its evidence stands under.
#[derive(Clone)]
pub struct PasoCertificado {
    /// What happened.
    pub hecho: HechoDeNotificacion,
    /// None where it was not sealed yet.
    pub sello: Option<i64>,
}

/// A seal that third persons can compare.
#[derive(Clone)]
pub struct SelloCertificado {
    /// Its number.
    pub numero: i64,
    /// Its hash in hexadecimal.
    pub huella: String,
    /// The day whose published file has it.
    pub dia: Fecha,
}

/// Norma: Ley 1437 de 2011, art. 56 (the administration certifies date and hour)
pub(in crate::vistas) fn certificado(c: Ctx<'_>, x: &Certificado) -> String {
    let entidad = c.sitio().entidad.nombre.to_string();
    let titulo = html(view! { <title>{format!("Certificado de notificación · {entidad}")}</title> });
    let cuerpo = html(view! {
        <main>
            <p class="entidad">{entidad.clone()}</p>
            <h1>"Certificado de notificación"</h1>
            {efecto(c, x, &entidad)}
            {datos(x)}
            {pasos(c, x)}
            {recursos(x)}
            {comprobar(x)}
            {firmas()}
        </main>
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"es-CO\">\n<head>\n<meta charset=\"utf-8\">\n{titulo}\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <style>{ESTILO_DE_CERTIFICADO}</style>\n</head>\n<body>\n{cuerpo}\n</body>\n</html>\n"
    )
}

/// "viernes 15 de enero de 2027, 08:00:05": acts are certified to the second.
fn cuando(i: Instante) -> String {
    format!("{}, {}", con_dia(legal(i)), en_colombia(i).strftime("%H:%M:%S"))
}

fn momento(i: Instante) -> impl IntoView + use<> {
    view! { <time datetime=formato::momento_iso(i)>{cuando(i)}</time> }
}

/// Norma: Ley 1437 de 2011, art. 71
fn recibida(quien: &str) -> impl IntoView + use<> {
    let quien = match quien {
        "" => "una persona".to_owned(),
        q => q.to_owned(),
    };
    view! {
        <p>"La recibió "<strong>{quien}</strong>", a quien el destinatario autorizó por escrito solo para recibirla \
            (Ley 1437 de 2011, art. 71)."</p>
    }
}

fn efecto(c: Ctx<'_>, x: &Certificado, entidad: &str) -> impl IntoView + use<> {
    let grado = x.grado.map(|g| format!(" Su identidad se comprobó con grado {g}."));
    let (entidad, destinatario, norma) = (entidad.to_owned(), x.destinatario.clone(), x.norma.clone());
    view! {
        <p>{entidad}" certifica que notificó a "<strong>{destinatario}</strong>" el acto que aquí se identifica."</p>
        <p class="efecto">
            "La notificación tiene efecto desde el"
            <b>{momento(x.en)}" (hora legal de Colombia)"</b>
            {por(c, x.por)}" Norma: "{norma}"."{grado}
        </p>
        {x.recibida_por.as_ref().map(|quien| recibida(quien))}
    }
}

fn datos(x: &Certificado) -> impl IntoView + use<> {
    let a = &x.acto;
    let archivo = format!("{} ({}; en el paquete, {})", a.nombre, tamano(a.bytes, ESPANOL), x.archivo);
    view! {
        <section aria-labelledby="acto">
            <h2 id="acto">"El acto"</h2>
            <dl>
                {dato("Asunto".into(), x.asunto.clone())}
                {x.radicado.clone().map(|r| dato("Radicado".into(), r))}
                {dato("Lo firma".into(), firmante(&x.firmante))}
                {dato("Fecha del acto".into(), momento(a.en))}
                {dato("Archivo".into(), archivo)}
                {dato("Huella (SHA-256)".into(), view! { <code>{a.huella.clone()}</code> })}
                {dato("Notificación".into(), view! { <code>{x.id.clone()}</code> })}
            </dl>
        </section>
    }
}

fn pasos(c: Ctx<'_>, x: &Certificado) -> impl IntoView + use<> {
    let uno = |p: &PasoCertificado| {
        let (que, donde) = match p.hecho.suceso.as_str() {
            "creada" => ("La entidad la escribió".into(), None),
            _ => frase(c, &p.hecho),
        };
        let sello = p.sello.map_or_else(|| "todavía sin sello".to_owned(), |n| format!("sello n.º {n}"));
        view! {
            <li>
                <b>{que}</b>{donde.map(|d| view! { " · "{d} })}
                <span>{momento(p.hecho.en)}</span>
                <span class="nota">"Evidencia: "{sello}</span>
            </li>
        }
    };
    let filas: Vec<_> = x.pasos.iter().map(uno).collect();
    view! {
        <section aria-labelledby="pasos">
            <h2 id="pasos">"Lo que pasó, paso por paso"</h2>
            <p class="nota">"Fechas y horas legales de Colombia. Cada paso dejó una evidencia encadenada con la anterior."</p>
            <ol class="pasos">{filas}</ol>
        </section>
    }
}

/// Norma: Ley 1437 de 2011, arts. 67 y 76
fn recursos(x: &Certificado) -> impl IntoView + use<> {
    let cuerpo = match &x.recursos {
        RecursosVista::Proceden(lista) => Either::Left(lista.iter().map(recurso).collect::<Vec<_>>()),
        RecursosVista::NoProceden(porque) => {
            Either::Right(view! { <p>"Contra este acto no proceden recursos: "{porque.clone()}</p> })
        }
    };
    view! {
        <section aria-labelledby="recursos">
            <h2 id="recursos">"Qué se puede hacer contra el acto"</h2>
            {cuerpo}
        </section>
    }
}

fn recurso(r: &RecursoVista) -> impl IntoView + use<> {
    let plazo = r.plazo.as_ref().map(|p| {
        let cuentas: Vec<_> = p.aritmetica.iter().map(|l| view! { <li>{l.clone()}</li> }).collect();
        let vence = view! { <time datetime=formato::fecha_iso(p.vence)>{con_dia(p.vence)}</time> };
        view! {
            <p>"Último día: "<b>{vence}</b></p>
            <ul>{cuentas}</ul>
        }
    });
    view! {
        <h3>{r.nombre.clone()}</h3>
        <p>"Ante "{r.ante.clone()}", en "{r.dias.to_string()}" días hábiles."</p>
        {plazo}
    }
}

fn comprobar(x: &Certificado) -> impl IntoView + use<> {
    let publicado = x.sello.as_ref().map(|s| {
        let archivo = format!("{}/evidencia/{}.txt", x.direccion, s.dia);
        view! {
            <p>
                "Un tercero puede compararla con lo que la entidad publica: el sello n.º "{s.numero.to_string()}
                ", con huella "<code>{s.huella.clone()}</code>", debe estar en "<code>{archivo}</code>
                ", que aparece al terminar ese día y después no cambia."
            </p>
        }
    });
    view! {
        <section aria-labelledby="prueba">
            <h2 id="prueba">"Qué prueba y cómo se comprueba"</h2>
            <p>{PRUEBA}</p>
            <p>{NO_PRUEBA}</p>
            <p>
                "Este certificado es parte de un paquete, prueba.zip. El paquete entero se comprueba sin conexión, con la \
                herramienta de "<code>{format!("{}/verificar/herramienta/", x.direccion)}</code>" o con el programa libre «sede verify»."
            </p>
            {publicado}
            <p class="nota">"Escrito el "{momento(x.emitido)}" (hora legal de Colombia)."</p>
        </section>
    }
}

/// Their place: a signature in the PDF and the time of a third person are still to come.
fn firmas() -> impl IntoView {
    view! {
        <section aria-labelledby="firmas">
            <h2 id="firmas">"Firmas"</h2>
            <div class="firmas">
                <div><b>"Firma de la entidad"</b><p class="nota">"En el archivo notificacion.jws del paquete (firma electrónica)."</p></div>
                <div><b>"Firma digital y estampa de tiempo"</b><p class="nota">"Sin firma digital certificada ni estampa de tiempo de un tercero."</p></div>
            </div>
        </section>
    }
}
