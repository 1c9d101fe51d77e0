//! The tables of the schema, once, in an order in which no row refers to one that comes later.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tipo {
    /// Text.
    Texto,
    /// A whole number.
    Numero,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columna {
    /// Its name.
    pub nombre: &'static str,
    /// What it holds.
    pub tipo: Tipo,
}

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tabla {
    /// Its name.
    pub nombre: &'static str,
    /// In which order its rows are copied.
    pub orden: &'static str,
    /// All its columns.
    pub columnas: &'static [Columna],
}

macro_rules! tipo {
    () => {
        Tipo::Texto
    };
    (n) => {
        Tipo::Numero
    };
}

/// Columns are text where nothing says that they are numbers.
macro_rules! tablas {
    ($($tabla:ident by $orden:literal { $($columna:ident $($n:ident)?),* })*) => {
        &[$(Tabla {
            nombre: stringify!($tabla),
            orden: $orden,
            columnas: &[$(Columna { nombre: stringify!($columna), tipo: tipo!($($n)?) }),*],
        }),*]
    };
}

/// Every table; a test fails where the schema has one, or a column, that is not here.
pub const TABLAS: &[Tabla] = tablas! {
    personas by "id" { id, iss, sub, creada_en n, suprimida_en n }
    datos_persona by "persona, campo" { persona, campo, valor, origen, actualizado_en n }
    moviles by "persona" { persona, numero, confirmado_en n }
    movil_codigos by "persona" {
        persona, numero, sal, huella, intentos n, enviado_en n, vence_en n, dia, enviados n
    }
    sesiones by "huella" {
        huella, persona, creada_en n, vista_en n, vence_en n, cerrada_en n, iss, sid, sub_huella, agente, datos
    }
    ingresos by "estado" { estado, navegador, datos, creado_en n, vence_en n }
    usados by "clave" { clave, vence_en n }
    pendientes by "id" { id, persona, ruta, campos, creado_en n, vence_en n }
    codigos by "huella" { huella, persona, creado_en n, vence_en n }
    funcionarios by "id" {
        id, tipo_documento, numero_documento, nombre, papel, dependencia, agregado_en n, retirado_en n
    }
    accesos by "id" { id, persona, en n, quien, papel, motivo, que }
    supresiones by "id" { id, persona, pedida_en n, motivo, estado, resuelta_en n }
    evidencia by "orden" { orden n, id, sujeto, numero n, tipo, en n, datos, previa, huella }
    cadenas by "sujeto" { sujeto, numero n, huella }
    compromisos by "evidencia, campo" { evidencia, campo, sal, valor }
    sellos by "numero" { numero n, en n, cuantas n, raiz, previo, huella, firma, clave }
    sello_hojas by "sello, posicion" { sello n, posicion n, evidencia }
    evidencia_dias by "dia" { dia, desde n, hasta n, raiz, cerrado_en n }
    formularios by "huella" { huella, definicion, vista_en n }
    radicados by "anio" { anio n, ultimo n }
    peticiones by "anio, numero" {
        id, anio n, numero n, borrador, clase, tramite, formulario, asunto, dependencia, persona, empresa, anonima n,
        datos, faltan, medio, correo, canal, recibida_en n, estado, vence, prioridad, asignada, clave_consulta, sal, codigo,
        cambiada_en n
    }
    consentimientos by "persona, orden" {
        id, persona, clase, slug, otorgado n, version, huella, titulo, representante, canal, orden n, en n, asunto,
        procedimiento
    }
    borradores by "id" {
        id, clave, formulario, tramite, persona, empresa, campos, version n, paso n, creado_en n, cambiado_en n,
        vence_en n, peticion
    }
    adjuntos by "id" {
        id, borrador, peticion, campo, nombre, tipo, bytes n, huella, ruta, analisis, creado_en n
    }
    terminos by "peticion, numero" { id, peticion, numero n, clase, desde, vence, detalle, motivo, en n }
    actuaciones by "peticion, numero" { id, peticion, numero n, tipo, en n, quien, visible n, texto, datos }
    documentos by "peticion, orden" {
        id, peticion, orden n, nombre, tipo, bytes n, huella, ruta, serie, tipo_documental, origen, incorporado_en n
    }
    constancias by "codigo" { codigo, peticion, texto, creada_en n }
    llaves_de_documentos by "duenio" { duenio, envuelta, kek, creada_en n }
    revocaciones by "codigo" { codigo, en n, motivo }
    correos by "id" {
        id, peticion, clase, para, asunto, texto, html, estado, intentos n, proximo_en n, creado_en n, enviado_en n,
        error, canal, ficha
    }
    pagos by "peticion" { peticion, referencia, valor n, estado, creado_en n, pagado_en n }
    transacciones by "peticion, numero" {
        id, peticion, numero n, banco_id, estado, url, creada_en n, abierta_en n, proximo_en n, intentos n, resuelta_en n
    }
    carpetas by "id" { id, persona, padre, nombre, creada_en n }
    carpeta_documentos by "id" {
        id, persona, carpeta, nombre, llave, busqueda, etiquetas, origen, emisor, clase, oculto n, version n, tipo,
        bytes n, huella, analisis, creado_en n, cambiado_en n, borrado_en n, referencia
    }
    carpeta_versiones by "documento, numero" {
        documento, numero n, blob, tipo, bytes n, huella, analisis, creada_en n
    }
    carpeta_actos by "id" { id, persona, documento, acto, mes, en n }
    carpeta_cuotas by "persona" { persona, bytes n, documentos n }
    notificaciones by "id" {
        id, peticion, persona, destinatario_tipo, destinatario_numero, dependencia, procedimiento, asunto, documento,
        bytes n, contenido, grado, idempotencia, creada_en n, creada_por, estado, accedida_en n, surtida_en n, proximo_en n,
        analisis
    }
    notificacion_avisos by "correo" { correo, notificacion, canal, vez n, en n }
    notificacion_sucesos by "id" { id, notificacion, suceso, en n, quien }
    publicaciones by "id" {
        id, notificacion, acto, a_quien, documento, fijada_en n, hasta, retirada_en n, motivo
    }
    sistemas by "id" { id, nit, dependencia, nombre, jwks, webhook, cupo n, agregado_en n, retirado_en n }
    sistema_procedimientos by "sistema, procedimiento" { sistema, procedimiento, nombre }
    sistema_fichas by "huella" { huella, sistema, ambitos, vence_en n }
    sistema_cuentas by "dia, sistema" { dia, sistema, cuantas n }
    sistema_actos by "sistema, huella" { sistema, huella, documento, bytes n, vence_en n, analisis }
    sistema_envios by "notificacion" { notificacion, sistema, clave, huella }
    sistema_entregas by "id" {
        id, sistema, notificacion, estado_de, en n, estado, intentos n, proximo_en n, error
    }
    ayudantes by "id" { id, peticion, persona, tipo, numero, otorgada_en n, hasta, retirada_en n }
    autorizaciones by "id" {
        id, persona, tipo, numero, peticion, procedimiento, otorgada_en n, hasta, retirada_en n
    }
    recibidas_por_otro by "notificacion" { notificacion, autorizacion, quien, en n }
    encuestas by "peticion" { peticion, tramite, dependencia, estrellas n, facil n, comentario, en n, mes }
    consulta_respuestas by "id" { id, consulta, decision, texto, en n }
    comentarios by "id" {
        id, consulta, numero n, codigo, clave, parte, nombre, texto, correo, recibido_en n, publicado_en n, texto_publico,
        nombre_publico, reserva, respuesta
    }
    consulta_informes by "consulta" {
        consulta, texto, recibidos n, acogidos n, en_parte n, no_acogidos n, en n
    }
    compartidos by "id" {
        id, persona, para_tipo, para_numero, enlace, proposito, hasta n, veces n, usadas n, descarga n, creado_en n,
        retirado_en n
    }
    compartidos_documentos by "compartido, orden" { compartido, orden n, documento, version n }
    compartidos_accesos by "acceso" { acceso, compartido, quien, que }
    subidas by "id" { id, persona, carpeta, documento, nombre, marca, bytes n, creada_en n }
    subida_trozos by "subida, numero" { subida, numero n, blob, bytes n, huella }
};
