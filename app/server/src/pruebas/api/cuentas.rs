//! Quotas of a day, and what each unit pays for in a month.

use super::llamante::{Alta, Llamante, maria, pedido};
use crate::{
    commands::sistema::cuenta,
    pruebas::casa::{Casa, pasan},
};

#[tokio::test]
async fn a_quota_is_of_a_day_and_what_was_made_is_counted_for_who_pays() {
    let casa = Casa::nueva().await;
    let _maria = maria(&casa).await;
    let mut l = Llamante::con(&casa, Alta { cupo: Some(2), ..Alta::default() }).await;
    let libre = Llamante::nuevo(&casa).await;
    l.crear(&casa, "1", &pedido()).await.debe(201);
    l.crear(&casa, "2", &pedido()).await.debe(201);
    assert_eq!(l.crear(&casa, "3", &pedido()).await.debe(429).json()["codigo"], "cupo");
    l.crear(&casa, "1", &pedido()).await.debe(201);
    libre.crear(&casa, "1", &pedido()).await.debe(201);
    pasan(24 * 3600);
    l.entrar(&casa).await;
    l.crear(&casa, "3", &pedido()).await.debe(201);
    let csv = cuenta(&casa.borde.store, "2027-01").await.expect("csv");
    let mut lineas: Vec<&str> = csv.lines().collect();
    assert_eq!(lineas.remove(0), "mes,nit,dependencia,sistema,nombre,notificaciones");
    let de = |id: store::Id, n: u32| format!("2027-01,899999068-1,secretaria-de-hacienda,{id},Impuestos,{n}");
    let mut esperadas = [de(l.id, 3), de(libre.id, 1)];
    esperadas.sort();
    assert_eq!(lineas, esperadas);
    assert_eq!(cuenta(&casa.borde.store, "2027-02").await.expect("csv").lines().count(), 1);
    for mal in ["2027", "2027-13", "2027-1", "enero"] {
        assert!(cuenta(&casa.borde.store, mal).await.is_err(), "{mal}");
    }
}
