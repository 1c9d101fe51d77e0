// One address of each template: what axe, the layout tests and the screenshots look at.

/** Much like one of the others: looked at only where there is time for all. */
const PARECIDAS = {
  normativa: "normativa/",
  norma: "normativa/decreto-12-de-2025/",
  preguntas: "preguntas/",
  documentos: "documentos/",
  documento: "documentos/plan-de-accion-de-2026/",
  eventos: "eventos/",
  evento: "eventos/audiencia-de-rendicion-de-cuentas/",
  pregunta: "preguntas/cuanto-tarda-una-peticion/",
  "datos abiertos": "datos/conjuntos/",
  avisos: "avisos/",
  aviso: "avisos/cierre-de-la-via-a-la-esperanza/",
  consultas: "participa/consultas/",
  grupos: "directorio/grupos/",
  "lugar de transparencia": "transparencia/datos-abiertos/conjuntos-de-datos/",
};

export const ESTATICAS = {
  ...(process.env.SEDE_TEST_ALL === "1" ? PARECIDAS : {}),
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
  "normativa filtrada": "normativa/filtro/decreto/",
  conjunto: "datos/conjuntos/veredas-y-barrios/",
  "consulta ciudadana": "participa/consultas/uso-del-parque-principal/",
  calendario: "calendario/",
  servidores: "directorio/servidores/",
  transparencia: "transparencia/",
  "sección de transparencia": "transparencia/planeacion/",
  política: "politicas/privacidad/",
  pqrsd: "pqrsd/",
  consulta: "consulta/",
  mapa: "mapa-del-sitio/",
  english: "en/",
  "english procedure": "en/tramites/certificado-de-residencia/",
  "english list": "en/tramites/",
  "english transparency": "en/transparencia/",
};

/** Pages that the edge makes for each request. */
export const DEL_BORDE = {
  "buscar vacío": "buscar",
  "buscar con resultados": "buscar?q=predial",
  "buscar sin resultados": "buscar?q=zzzqqq",
  "buscar en transparencia": "buscar?q=presupuesto&en=transparencia",
  verificar: "verificar/",
  "avisos publicados": "notificaciones-por-aviso/",
  "formulario de un trámite": "tramites/concepto-de-uso-del-suelo/solicitud/",
  "no encontrada": "no/existe",
};

export const PLANTILLAS = { ...ESTATICAS, ...DEL_BORDE };
export const ANCHOS = { teléfono: 360, escritorio: 1280 };
