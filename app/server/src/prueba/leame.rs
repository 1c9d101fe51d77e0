//! The note that explains the bundle to who opens it.

use domain::prueba::{CADENA, CERTIFICADO, CLAVES, FIRMA, INCLUSION, NO_PRUEBA, PRUEBA};

/// `LEAME.txt`.
pub(crate) fn leame(entidad: &str, direccion: &str, acto: &str) -> String {
    format!(
        "Prueba de una notificación de {entidad}\n\n\
         Guarde este archivo .zip como está, sin volverlo a comprimir: así se puede comprobar.\n\n\
         {CERTIFICADO}     Lo que se lee y se imprime.\n\
         {acto:<20} El acto, como se entregó.\n\
         {CADENA}         Cada paso de la notificación, encadenado con el anterior por su huella (SHA-256).\n\
         {INCLUSION}       Dónde está cada paso en la cadena sellada de la entidad, con los sellos y sus firmas.\n\
         {CLAVES}     Las claves públicas de la entidad ese día. Para comprobar use las que ella publica.\n\
         {FIRMA}     Lo que la entidad firma: une todo lo anterior (JWS, ES256).\n\n\
         Para comprobarla sin conexión: la herramienta de {direccion}/verificar/herramienta/, o el programa libre\n\
         «sede verify prueba.zip --jwks claves.json», con las claves de {direccion}/.well-known/jwks.json.\n\
         Los sellos de cada día quedan publicados en {direccion}/evidencia/.\n\n\
         {PRUEBA}\n{NO_PRUEBA}\n"
    )
}
