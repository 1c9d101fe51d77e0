// One address of each template: what axe, the layout tests and the screenshots look at.

export const ESTATICAS = {
  inicio: "",
  lista: "tramites/",
  faceta: "tramites/filtro/gratis/",
  "faceta doble": "tramites/filtro/en-linea--para-propietarios/",
  "trámite en línea": "tramites/certificado-de-tradicion-de-vehiculo/",
  "trámite con formulario": "tramites/certificado-de-residencia/",
  "trámite en persona": "tramites/asignacion-de-nomenclatura/",
  "trámite con costo": "tramites/duplicado-de-licencia-de-transito/",
  "trámite a medias en línea": "tramites/certificado-catastral/",
  "trámite retirado": "tramites/certificado-de-vecindad/",
  dependencia: "dependencias/secretaria-de-hacienda/",
  directorio: "directorio/",
  noticias: "noticias/",
  noticia: "noticias/jornada-de-vacunacion-antirrabica/",
  transparencia: "transparencia/",
  política: "politicas/privacidad/",
  pqrsd: "pqrsd/",
  consulta: "consulta/",
  mapa: "mapa-del-sitio/",
  english: "en/",
};

/** Pages that the edge makes for each request. */
export const DEL_BORDE = {
  "buscar vacío": "buscar",
  "buscar con resultados": "buscar?q=predial",
  "buscar sin resultados": "buscar?q=zzzqqq",
  verificar: "verificar/",
  "avisos publicados": "notificaciones-por-aviso/",
  "formulario de un trámite": "tramites/concepto-de-uso-del-suelo/solicitud/",
  "no encontrada": "no/existe",
};

export const PLANTILLAS = { ...ESTATICAS, ...DEL_BORDE };
export const ANCHOS = { teléfono: 360, escritorio: 1280 };
