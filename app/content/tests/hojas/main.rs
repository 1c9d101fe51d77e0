//! Sample sites, right and wrong, and what the check says of them.

#[cfg(test)]
mod archivos;
#[cfg(test)]
mod calendario;
#[cfg(test)]
mod cambio;
#[cfg(test)]
mod carpetas;
mod caso;
mod casos;
mod casos_de_estilo;
mod casos_de_formulario;
mod casos_de_idiomas;
mod casos_de_publicaciones;
#[cfg(test)]
mod codigos;
#[cfg(test)]
mod commonmark;
#[cfg(test)]
mod conjunto;
#[cfg(test)]
mod consentimientos;
#[cfg(test)]
mod esquema;
#[cfg(test)]
mod filtros;
#[cfg(test)]
mod formulario;
mod formulario_en_ingles;
#[cfg(test)]
mod idiomas;
#[cfg(test)]
mod incremental;
#[cfg(test)]
mod informes;
#[cfg(test)]
mod propiedades;
#[cfg(test)]
mod publicaciones;
#[cfg(test)]
mod sitio;
