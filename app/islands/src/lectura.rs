//! The protocol of server functions that only read: GET with a query, JSON back, and a client that weighs little.
//!
//! The usual client brings streams, web sockets, a query writer and a JSON reader: 30 kB more for each visitor.
//! `escritura` is its sister for those that act.

use js_sys::{Promise, Reflect, encode_uri_component};
use leptos::__reexports::{send_wrapper::SendWrapper, wasm_bindgen_futures::JsFuture};
use leptos::server_fn::client::{Client, get_server_url};
use leptos::server_fn::codec::{GetUrl, Json};
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::server::Server;
use leptos::server_fn::{Http, Protocol};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys;
use std::future::Future;

/// Arguments that write themselves as a query.
pub trait Consulta {
    /// `q=impuesto%20predial`.
    fn consulta(&self) -> String;
}

/// An answer that reads itself from what the browser made of the JSON.
pub trait DeJs: Sized {
    /// `None` where the shape is another.
    fn de_js(valor: &JsValue) -> Option<Self>;
}

/// On the server it is `Http<GetUrl, Json>`; in the browser one `fetch`.
pub struct Lectura;

impl<In, Out, C, S, E> Protocol<In, Out, C, S, E> for Lectura
where
    In: Consulta + Send,
    Out: DeJs + Send,
    C: Client<E>,
    S: Server<E>,
    E: FromServerFnError + Send,
    Http<GetUrl, Json>: Protocol<In, Out, C, S, E>,
{
    const METHOD: http::Method = http::Method::GET;

    fn run_server<F, Fut>(
        peticion: S::Request,
        cuerpo: F,
    ) -> impl Future<Output = Result<S::Response, E>> + Send
    where
        F: Fn(In) -> Fut + Send,
        Fut: Future<Output = Result<Out, E>> + Send,
    {
        <Http<GetUrl, Json> as Protocol<In, Out, C, S, E>>::run_server(peticion, cuerpo)
    }

    fn run_client(ruta: &str, entrada: In) -> impl Future<Output = Result<Out, E>> + Send {
        let url = [get_server_url(), ruta, "?", &entrada.consulta()].concat();
        SendWrapper::new(async move {
            let respuesta = traer(&url).await.ok().and_then(|valor| Out::de_js(&valor));
            respuesta.ok_or_else(|| E::from_server_fn_error(ServerFnErrorErr::Request(url)))
        })
    }
}

async fn traer(url: &str) -> Result<JsValue, JsValue> {
    leer(leptos::prelude::window().fetch_with_str(url)).await
}

/// The JSON of a good answer. The error is `null` where the server refused, and so did nothing; of what was cut, or went wrong
/// on its way, nobody knows.
pub(crate) async fn leer(promesa: Promise) -> Result<JsValue, JsValue> {
    let respuesta = JsFuture::from(promesa).await?.dyn_into::<web_sys::Response>()?;
    if !respuesta.ok() {
        return Err(if respuesta.status() < 500 { JsValue::NULL } else { JsValue::UNDEFINED });
    }
    JsFuture::from(respuesta.json()?).await
}

/// `nombre=valor`, with what must be escaped.
pub(crate) fn par(nombre: &str, valor: &str) -> String {
    [nombre, "=", &String::from(encode_uri_component(valor))].concat()
}

/// A text of an object.
pub(crate) fn texto(objeto: &JsValue, nombre: &str) -> Option<String> {
    Reflect::get(objeto, &nombre.into()).ok()?.as_string()
}

/// A yes or no of an object; no where there is none.
pub(crate) fn es(objeto: &JsValue, nombre: &str) -> bool {
    Reflect::get(objeto, &nombre.into()).is_ok_and(|v| v.is_truthy())
}
