//! Line icons of our own, 24 × 24, drawn with the colour of the text and hidden from screen readers.

macro_rules! svg {
    ($d:literal) => {
        concat!(
            "<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"currentColor\" ",
            "stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">",
            "<path d=\"",
            $d,
            "\"/></svg>"
        )
    };
}

/// The drawing of that name, or a sheet of paper.
pub(crate) fn icono(nombre: &str) -> &'static str {
    match nombre {
        "arriba" => svg!("M12 19V5M6 11l6-6 6 6"),
        "carpeta" => svg!("M3 6h6l2 2.5h10V19H3z"),
        "casa" => svg!("M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6"),
        "construccion" => svg!("M4 20h16M6 20V8h5V4h7v16M9 12h0M9 16h0M14 8h0M14 12h0M14 16h0"),
        "contraste" => svg!("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 3v18M15 4v16M18 6.5v11"),
        "correo" => svg!("M3 6h18v12H3zM3.5 6.5L12 13l8.5-6.5"),
        "empresa" => svg!("M4 10v10h16V10M3 10l2-6h14l2 6zM9 20v-5h6v5"),
        "eventos" => svg!("M4 6h16v14H4zM4 10h16M8 3v5M16 3v5M8 14h3v2H8z"),
        "familia" => svg!(
            "M8 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM16 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 20v-3.5A4.5 4.5 0 0 1 7.5 12h1a4 4 0 0 1 3.5 2 4 4 0 0 1 3.5-2h1a4.5 4.5 0 0 1 4.5 4.5V20"
        ),
        "flecha" => svg!("M5 12h14M13 6l6 6-6 6"),
        "impuestos" => svg!("M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6"),
        "listo" => svg!("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.5l2.7 2.7L16 9.5"),
        "lupa" => svg!("M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5"),
        "mapa" => svg!(
            "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
        ),
        "menu" => svg!("M4 7h16M4 12h16M4 17h16"),
        "participacion" => svg!("M4 5h12v9H9l-4 3.5V14H4zM19 9h1.5v8H19v3l-3.5-3H11"),
        "persona" => svg!("M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.5c0-4 3.6-6 8-6s8 2 8 6"),
        "quitar" => svg!("M6 6l12 12M18 6L6 18"),
        "reloj" => svg!("M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2"),
        "salud" => svg!(
            "M12 20S4 15 4 9.5A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.5C20 15 12 20 12 20zM9 11.5h6M12 8.5v6"
        ),
        "seguridad" => svg!("M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5"),
        "sesiones" => svg!("M3 5h18v11H3zM8 20h8M12 16v4"),
        "telefono" => svg!(
            "M6 3h3.5l1.5 5-2.2 1.5a12 12 0 0 0 5.7 5.7L16 13l5 1.5V18a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z"
        ),
        "transparencia" => svg!(
            "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
        ),
        "transporte" => svg!(
            "M4 16V7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v9zM4 11h16M7.5 16v3M16.5 16v3M7.5 13.5h0M16.5 13.5h0"
        ),
        _ => svg!("M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"),
    }
}
