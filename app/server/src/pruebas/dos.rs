//! Many copies of the program are one sede; and the same story on one of them.

use super::{
    casa::{Casa, Como, pasan},
    foto::Foto,
    navegador::{Navegador, Pares},
};
use domain::grado::Grado;

const MARIA: &str = "sim-adulta-cc";

/// Lives through it on these two, which may be one.
async fn historia(una: &Casa, otra: &Casa) {
    // A login begins on one and ends on the other.
    let mut n = Navegador::nuevo();
    let pedido = n.ir(una, "/ingresar").await;
    let regreso = n.elegir(una, &pedido, MARIA, Grado::Medio).await;
    n.ver(otra, &regreso).await.a("/registro/");
    n.aceptar(una, &["notificacion"]).await.a("/carpeta/?hecho=registrado");
    n.ver(otra, "/carpeta/").await.debe(200).dice(">María<");
    tokio::join!(una.trabajar(), otra.trabajar());

    // What is done on one is read on the other.
    n.enviar(una, "/carpeta/datos/corregir", &[("correo", "nuevo@correo.example")]).await.debe(303);
    n.ver(otra, "/carpeta/datos/").await.debe(200).dice("nuevo@correo.example");
    n.enviar(otra, "/carpeta/datos/consentimientos", &[("slug", "notificacion"), ("otorgado", "false")])
        .await
        .a("/carpeta/datos/?hecho=retirado");
    tokio::join!(una.trabajar(), otra.trabajar());

    // Activity on one keeps the session alive on the other.
    pasan(880);
    n.ver(una, "/carpeta/").await.debe(200);
    una.asentar().await;
    pasan(880);
    n.ver(otra, "/carpeta/").await.debe(200);
    otra.asentar().await;

    // The new id counts everywhere at once, and so does the end.
    let antes = n.copia();
    n.entrar(una, MARIA, Grado::Alto).await;
    assert_eq!(antes.copia().ver(otra, "/carpeta/").await.estado, 303, "the old id");
    let viva = n.copia();
    viva.copia().ver(otra, "/carpeta/").await.debe(200);
    n.enviar(una, "/salir", &Pares::new()).await.debe(303);
    for casa in [una, otra] {
        assert_eq!(viva.copia().ver(casa, "/carpeta/").await.estado, 303, "after leaving");
    }
    tokio::join!(una.trabajar(), otra.trabajar());
    sellada_una_vez(una).await;
    sellada_una_vez(otra).await;
}

/// Each entry is under one seal, and all of it holds.
async fn sellada_una_vez(casa: &Casa) {
    let resumen = casa.auditar().await.expect("whole");
    assert_eq!(resumen.selladas, resumen.evidencias);
    let foto = Foto::de(casa).await;
    assert_eq!(foto.filas("evidencia").len(), foto.filas("sello_hojas").len());
    for tipo in ["ingreso", "registro", "consentimiento", "retiro_consentimiento", "correccion", "salida"] {
        let de_tipo = foto.filas("evidencia").iter().filter(|f| f.contains(&format!("tipo={tipo}|"))).count();
        let cuantas = if matches!(tipo, "ingreso" | "consentimiento") { 2 } else { 1 };
        assert_eq!(de_tipo, cuantas, "{tipo}");
    }
}

#[tokio::test]
async fn two_servers_on_one_postgresql_are_one_sede() {
    let una = Casa::como(Como { postgres: true, ..Como::default() }).await;
    let otra = una.otra().await;
    historia(&una, &otra).await;
}

#[tokio::test]
async fn one_server_on_sqlite_lives_the_same_story() {
    let casa = Casa::nueva().await;
    historia(&casa, &casa).await;
}

#[tokio::test]
async fn on_postgresql_many_at_once_on_two_servers_leave_whole_chains() {
    let una = Casa::como(Como { postgres: true, ..Como::default() }).await;
    let otra = una.otra().await;
    let n = Navegador::registrar(&una, MARIA, Grado::Medio, &[]).await;
    let actos = (0..24).map(|i| {
        let (mut n, casa) = (n.copia(), if i % 2 == 0 { &una } else { &otra });
        async move {
            let direccion = format!("Calle {i} # 1-01");
            n.enviar(casa, "/carpeta/datos/corregir", &[("direccion", &direccion)]).await.debe(303);
        }
    });
    let sellos = async {
        for _ in 0..4 {
            tokio::join!(una.trabajar(), otra.trabajar());
        }
    };
    tokio::join!(futures::future::join_all(actos), sellos);
    una.trabajar().await;
    let resumen = una.auditar().await.expect("whole");
    assert_eq!(resumen.selladas, resumen.evidencias);
    let foto = Foto::de(&una).await;
    assert_eq!(foto.filas("evidencia").iter().filter(|f| f.contains("tipo=correccion|")).count(), 24);
}

#[tokio::test]
async fn pressing_register_on_two_servers_at_once_makes_one_person() {
    let una = Casa::como(Como { postgres: true, ..Como::default() }).await;
    let otra = una.otra().await;
    let (mut a, mut b) = (Navegador::nuevo(), Navegador::nuevo());
    a.entrar(&una, MARIA, Grado::Medio).await;
    b.entrar(&una, MARIA, Grado::Medio).await;
    let (ra, rb) = tokio::join!(a.aceptar(&una, &["notificacion"]), b.aceptar(&otra, &["notificacion"]));
    assert_eq!((ra.estado.as_u16(), rb.estado.as_u16()), (303, 303));
    let foto = Foto::de(&una).await;
    assert_eq!((foto.filas("personas").len(), foto.filas("consentimientos").len()), (1, 2));
    for (n, casa) in [(&mut a, &otra), (&mut b, &una)] {
        n.ver(casa, "/carpeta/").await.debe(200);
    }
}
