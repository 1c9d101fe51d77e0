//! The protocol of server functions that act: POST of a form, JSON back, and a client that weighs little.

use crate::lectura::{Consulta, DeJs, leer};
use leptos::__reexports::send_wrapper::SendWrapper;
use leptos::server_fn::client::{Client, get_server_url};
use leptos::server_fn::codec::{Json, PostUrl};
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::server::Server;
use leptos::server_fn::{Http, Protocol};
use leptos::wasm_bindgen::JsValue;
use leptos::web_sys::{RequestInit, UrlSearchParams};
use std::{future::Future, pin::Pin};

/// On the server it is `Http<PostUrl, Json>`; in the browser one `fetch`, which sends cookies to its own origin only. What the server refused
/// is `ServerFnError::Response`; of what is `Request` nobody knows whether it was done.
pub struct Escritura;

impl<In, Out, C, S, E> Protocol<In, Out, C, S, E> for Escritura
where
    In: Consulta + Send,
    Out: DeJs + Send,
    C: Client<E>,
    S: Server<E>,
    E: FromServerFnError + Send,
    Http<PostUrl, Json>: Protocol<In, Out, C, S, E>,
{
    const METHOD: http::Method = http::Method::POST;

    fn run_server<F, Fut>(
        peticion: S::Request,
        cuerpo: F,
    ) -> impl Future<Output = Result<S::Response, E>> + Send
    where
        F: Fn(In) -> Fut + Send,
        Fut: Future<Output = Result<Out, E>> + Send,
    {
        <Http<PostUrl, Json> as Protocol<In, Out, C, S, E>>::run_server(peticion, cuerpo)
    }

    fn run_client(ruta: &str, entrada: In) -> impl Future<Output = Result<Out, E>> + Send {
        let respuesta = enviar([get_server_url(), ruta].concat(), entrada.consulta());
        SendWrapper::new(async move {
            let respuesta = respuesta.await;
            let negada = respuesta.as_ref().is_err_and(JsValue::is_null);
            // Without the address: what the person typed is none of the business of an error.
            respuesta.ok().as_ref().and_then(Out::de_js).ok_or_else(|| {
                E::from_server_fn_error(match negada {
                    true => ServerFnErrorErr::Response(String::new()),
                    false => ServerFnErrorErr::Request(String::new()),
                })
            })
        })
    }
}

/// Boxed, so that its states are in the wasm once and not for each function.
fn enviar(url: String, cuerpo: String) -> Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>> {
    Box::pin(async move {
        let opciones = RequestInit::new();
        opciones.set_method("POST");
        // The browser writes the content type of a form by itself.
        opciones.set_body(&UrlSearchParams::new_with_str(&cuerpo)?.into());
        leer(leptos::prelude::window().fetch_with_str_and_init(&url, &opciones)).await
    })
}
