//! What people do here, one act a file: who -> what -> decide -> write -> commit -> answer. Each leaves evidence.

mod actuar;
pub(crate) mod autorizar;
pub(crate) mod ayudas;
mod borrador;
pub(crate) mod carpeta;
mod cerrar;
pub(crate) mod compartir;
mod consentir;
mod constancia;
mod consultar;
pub(crate) mod consultas;
mod corregir;
mod correo;
mod descargar;
mod encuestar;
mod extender;
mod funcionario;
mod huellas;
mod ingresar;
pub(crate) mod mesa;
mod movil;
pub(crate) mod notificaciones;
pub(crate) mod pago;
mod radicar;
mod registrar;
mod representar;
pub(crate) mod sistema;
mod suprimir;

pub(crate) use actuar::actuar_por;
pub(crate) use borrador::{adjuntar, comenzar, comenzar_con, escribir, olvidar_borrador, quitar_adjunto};
pub(crate) use cerrar::{cerrar_del_emisor, cerrar_otras, cerrar_por_sid, salir};
pub(crate) use consentir::{Decision, consentir};
pub(crate) use constancia::{Expediente, anexos, codigo, constancia, faltan, paso, paso_de_otra, titulo_de};
pub(crate) use consultar::{Consulta, NoAtiende, PALABRAS, consultar, oficinas};
pub(crate) use corregir::{Correccion, corregir};
pub(crate) use correo::{redactar, redactar_sms};
pub(crate) use descargar::{Copia, descargar};
pub(crate) use encuestar::encuestar;
pub(crate) use extender::extender;
pub(crate) use funcionario::{agregar_funcionario, retirar_funcionario};
pub(crate) use ingresar::ingresar;
pub(crate) use movil::{DeConfirmar, DePedir, INTENTOS, confirmar_movil, pedir_movil, quitar_movil};
pub(crate) use radicar::{PorRadicar, clave_consulta, radicar};
pub(crate) use registrar::{Aceptadas, NoAceptadas, registrar};
pub(crate) use representar::{autorizar_por, crear_codigo, menor_de};
pub(crate) use suprimir::{pedir_supresion, resolver_supresion};

use store::{Fallo, SqlError};

/// What an act answers.
type Hecho<T> = Result<T, Fallo<SqlError>>;
