//! Doors that their own stories open, one by one and after each other.

/// Doors of one case, which the stories of the desk open one by one, after each other and from each office.
pub(in crate::pruebas) const DE_CASOS: [&str; 20] = [
    "/funcionario/verbal/",
    "/funcionario/casos/{radicado}/tomar",
    "/funcionario/casos/{radicado}/asignar",
    "/funcionario/casos/{radicado}/pasar",
    "/funcionario/casos/{radicado}/trasladar",
    "/funcionario/casos/{radicado}/requerir",
    "/funcionario/casos/{radicado}/escribir",
    "/funcionario/casos/{radicado}/prorrogar",
    "/funcionario/casos/{radicado}/responder",
    "/funcionario/casos/{radicado}/archivar",
    "/funcionario/casos/{radicado}/reabrir",
    "/carpeta/tramites/{radicado}/completar",
    "/carpeta/tramites/{radicado}/agregar",
    "/carpeta/tramites/{radicado}/prorroga",
    "/carpeta/tramites/{radicado}/desistir",
    "/carpeta/tramites/{radicado}/ayudantes",
    "/carpeta/tramites/{radicado}/ayudantes/retirar",
    "/carpeta/tramites/{radicado}/encuesta",
    "/carpeta/ayudas/{radicado}/completar",
    "/carpeta/ayudas/{radicado}/agregar",
];

/// Doors of the documents that a person keeps, which their stories open one by one.
pub(in crate::pruebas) const DE_DOCUMENTOS: [&str; 18] = [
    "/carpeta/documentos/",
    "/carpeta/documentos/zip",
    "/carpeta/documentos/borrar",
    "/carpeta/documentos/carpetas/{id}/renombrar",
    "/carpeta/documentos/carpetas/{id}/borrar",
    "/carpeta/documentos/{id}/version",
    "/carpeta/documentos/{id}/renombrar",
    "/carpeta/documentos/{id}/mover",
    "/carpeta/documentos/{id}/etiquetar",
    "/carpeta/documentos/{id}/borrar",
    "/carpeta/documentos/{id}/recuperar",
    "/carpeta/documentos/{id}/borrar-del-todo",
    "/carpeta/documentos/{id}/ocultar",
    "/carpeta/documentos/{id}/mostrar",
    "/carpeta/documentos/subidas",
    "/carpeta/documentos/subidas/{id}/trozos/{numero}",
    "/carpeta/documentos/subidas/{id}/terminar",
    "/carpeta/documentos/subidas/{id}/cancelar",
];

/// Doors of notifications, which their stories open one by one.
pub(in crate::pruebas) const DE_NOTIFICACIONES: [&str; 10] = [
    "/carpeta/notificaciones/autorizados/",
    "/carpeta/notificaciones/autorizados/retirar",
    "/carpeta/notificaciones/de-otras/{id}/acceso",
    "/carpeta/notificaciones/{id}/acceso",
    "/carpeta/notificaciones/{id}/rechazo",
    "/funcionario/casos/{radicado}/notificar",
    "/funcionario/casos/{radicado}/notificar/enviar",
    "/funcionario/notificaciones/{id}/prueba",
    "/funcionario/notificaciones/{id}/publicar",
    "/funcionario/notificaciones/{id}/retirar",
];

/// Doors of what people let others open, which its stories open one after the other.
pub(in crate::pruebas) const DE_COMPARTIR: [&str; 5] = [
    "/carpeta/compartidos/",
    "/carpeta/compartidos/{id}/retirar",
    "/carpeta/compartidos/{id}/enlace",
    "/carpeta/recibidos/{id}/abrir",
    "/compartido/{codigo}/abrir",
];

/// Doors of what people say of a project, which their stories open one after the other.
pub(in crate::pruebas) const DE_CONSULTAS: [&str; 5] = [
    "/participa/consultas/{slug}/comentar/",
    "/funcionario/consultas/{slug}/publicar",
    "/funcionario/consultas/{slug}/ocultar",
    "/funcionario/consultas/{slug}/responder",
    "/funcionario/consultas/{slug}/informe",
];

/// Doors of a payment, which its stories open one after the other.
pub(in crate::pruebas) const DE_PAGOS: [&str; 3] =
    ["/constancia/{codigo}/pagar", "/carpeta/tramites/{radicado}/pagar", "/simulador/banco/pagar/{id}"];

/// Doors of a bank, which signs what it brings; its stories open them too.
pub(in crate::pruebas) const DE_BANCOS: [&str; 2] = ["/api/v1/pagos/aviso", "/simulador/banco/transacciones"];

/// Doors of systems of entities, which bring a token; their stories open them.
pub(in crate::pruebas) const DE_SISTEMAS: [&str; 4] =
    ["/api/v1/token", "/api/v1/notificaciones", "/api/v1/notificaciones/lotes", "/api/v1/actos"];
