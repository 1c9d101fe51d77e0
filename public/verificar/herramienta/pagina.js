// The page of the tool: reads what the person gives, says what became of it. It makes no request.
const FRASES = {
  alterada: "Esta constancia NO es válida: algo cambió después de firmarla. No confíe en lo que dice.",
  clave_desconocida: "Esta constancia NO es válida para esta entidad: no la firmó ninguna de sus claves. Puede ser de otra entidad, o falsa.",
  clave_revocada: "Esta constancia NO es válida: la entidad revocó la clave que la firma, y la constancia no es anterior. Pregunte a la entidad por su radicado.",
  clave_vencida: "Esta constancia NO es válida: dice una fecha en la que la clave que la firma ya no estaba en uso. Pregunte a la entidad.",
  no_es_constancia: "Esto NO es una constancia firmada por una sede, o está incompleta. Busque el archivo original, sin abrirlo ni volverlo a guardar con otro programa.",
  revocada_despues: "La entidad revocó después la clave que la firma. La constancia dice una fecha anterior y por eso vale, pero confirme su código en la sede de la entidad.",
  anterior_a_la_clave: "La constancia dice una fecha en la que la clave que la firma no existía todavía: se firmó más tarde. Confirme su código en la sede de la entidad.",
  prueba: "Prueba que la entidad recibió lo que aquí se dice, con esa fecha y hora, y que nada ha cambiado desde entonces: ni la constancia, ni los archivos que coincidan con sus huellas.",
  no_prueba: "No prueba quién la presentó, ni que lo dicho sea cierto, ni qué respondió la entidad. La firma es propia de la entidad (firma electrónica, Decreto 1074 de 2015): no es una firma digital certificada de la Ley 527 de 1999 ni lleva la hora de un tercero.",
};
const DE_PRUEBA = {
  alterada: "Esta prueba NO es válida: no está como la entidad la firmó.",
  firma: "Esta prueba NO es válida: algo cambió después de firmarla. No confíe en lo que dice.",
  no_es_prueba: "Esto NO es la prueba de una notificación firmada por una sede, o está incompleta. Busque el archivo original, sin volverlo a comprimir ni a guardar con otro programa.",
  clave_desconocida: "Esta prueba NO es válida para esta entidad: no la firmó ninguna de sus claves. Puede ser de otra entidad, o falsa.",
  clave_revocada: "Esta prueba NO es válida: la entidad revocó la clave que la firma, y la prueba no es anterior. Pida una nueva en su carpeta.",
  clave_vencida: "Esta prueba NO es válida: dice una fecha en la que la clave que la firma ya no estaba en uso. Pregunte a la entidad.",
  prueba: "Prueba que la entidad notificó este acto en la fecha y a la hora que aquí se dicen, qué pasó antes con la notificación, paso por paso, y que nada de eso ha cambiado desde que se firmó.",
  no_prueba: "No prueba que lo decidido en el acto sea correcto, ni qué pasó después de firmada la prueba. La firma es propia de la entidad (firma electrónica, Decreto 1074 de 2015): no es una firma digital certificada de la Ley 527 de 1999 ni lleva la hora de un tercero.",
};
const QUE = {
  falta: "fue quitado",
  sobra: "fue agregado",
  cambiado: "fue cambiado",
  desordenado: "no está en su lugar",
  repetido: "está repetido",
  no_sigue: "no sigue al anterior, o es de otra notificación",
  sin_firma: "no tiene una firma válida de la entidad",
  sin_sello: "no corresponde al sello que dice",
  forma: "no tiene la forma en que la sede lo entregó: está cortado, o se volvió a guardar con otro programa",
  no_resulta: "no resulta de los eventos",
};
const DONDE = {
  paquete: () => "El paquete",
  archivo: (h) => `El archivo «${h.nombre}»`,
  evento: (h) => `El evento n.º ${h.numero} (${h.tipo})`,
  sello: (h) => `El sello n.º ${h.numero}`,
  efecto: () => "El efecto de la notificación",
};
const { comprobar, documento, hallar, llavero, respuestas } = globalThis.Constancias;
const e = (id) => document.getElementById(id);
const respuesta = e("respuesta");
const decir = (etiqueta, texto, clase) => {
  const nuevo = document.createElement(etiqueta);
  nuevo.textContent = texto;
  if (clase) nuevo.className = clase;
  respuesta.append(nuevo);
  return nuevo;
};
const bien = (texto) => decir("p", `✓ ${texto}`, "bien");
const mal = (texto) => decir("p", `✗ ${texto}`, "mal");
const hora = (m) => `${m.hora_legal.slice(0, 10)} ${m.hora_legal.slice(11, 19)} (hora legal de Colombia)`;

function listar(filas) {
  const lista = decir("dl", "");
  for (const [nombre, valor] of filas) {
    for (const [etiqueta, texto] of [["dt", nombre], ["dd", valor]]) {
      lista.append(Object.assign(document.createElement(etiqueta), { textContent: texto }));
    }
  }
}

function datos(c) {
  const filas = [["Radicado", c.radicado], ["Recibido", hora(c.recibida_en)], ["Clase", c.tramite ?? c.clase]];
  if (c.termino) filas.push(["Le responden a más tardar", `${c.termino.vence} (${c.termino.plazo}, ${c.termino.norma})`]);
  for (const d of c.documentos) filas.push([d.nombre, `${d.bytes} bytes, SHA-256 ${d.sha256}`]);
  filas.push(["Código", c.codigo]);
  listar(filas);
}

/** The proof of a notification. */
async function revisar_prueba(bytes, llaves) {
  let r;
  try {
    r = await globalThis.Pruebas.comprobar(bytes, llaves, e("claves").value);
  } catch {
    return mal("Su navegador no puede comprobar los sellos (Ed25519). Use uno más reciente, o el programa «sede verify».");
  }
  if (r.resultado !== "valida") {
    mal(DE_PRUEBA[r.resultado === "alterada" && !r.prueba ? "firma" : r.resultado]);
    const lista = decir("ul", "");
    for (const h of r.hallazgos) lista.append(Object.assign(document.createElement("li"), { textContent: `${DONDE[h.donde](h)} ${QUE[h.que]}.` }));
    return;
  }
  const p = r.prueba;
  bien(`Esta prueba es válida: la firmó ${p.entidad.nombre} y nada ha cambiado en ella.`);
  if (r.sin_sello.length) decir("p", `Cuando se firmó, estos eventos todavía no estaban bajo ningún sello: ${r.sin_sello.join(", ")}. Los protege la firma de la entidad; en una prueba descargada después ya estarán sellados.`);
  const filas = [["Notificado", [p.destinatario.nombre, p.destinatario.documento].filter(Boolean).join(", ")], ["Acto", `${p.acto.nombre}, SHA-256 ${p.acto.sha256}`]];
  filas.push(["Con efecto", `${hora(p.efecto.en)}; ${p.efecto.norma}`]);
  if (p.radicado) filas.push(["Radicado", p.radicado]);
  p.eventos.forEach((v, i) => filas.push([`${i + 1}. ${v.tipo}`, hora(v.en)]));
  filas.push(["Firmada", hora(p.emitida_en)]);
  listar(filas);
  decir("p", DE_PRUEBA.prueba);
  decir("p", DE_PRUEBA.no_prueba);
}

async function anexo(archivo, constancia) {
  const es = await documento(await archivo.arrayBuffer(), constancia).catch(() => null);
  if (es === null) mal(`No se pudo leer ${archivo.name}: elíjalo otra vez.`);
  else if (es) bien(`${archivo.name} es «${es.nombre}», sin un solo cambio.`);
  else mal(`${archivo.name} NO es ninguno de los documentos recibidos.`);
}

async function revisar() {
  const archivo = e("archivo").files[0];
  const zip = archivo && (/\.zip$/i.test(archivo.name) || (await archivo.slice(0, 4).text()) === "PK\x03\x04");
  const texto = zip ? archivo.name : archivo && archivo.size < 2 ** 25 ? await archivo.text() : e("texto").value;
  if (!texto.trim()) return mal("Elija su archivo o pegue el texto de su constancia.");
  const llaves = await llavero(e("claves").value).catch(() => null);
  if (!llaves) {
    e("llaves").open = true;
    return mal("Faltan las claves de la entidad, o no son un archivo jwks.json completo.");
  }
  if (zip) return revisar_prueba(new Uint8Array(await archivo.arrayBuffer()), llaves);
  let hallada = null;
  try {
    hallada = hallar(texto);
  } catch { /* What is none is said below. */ }
  const r = hallada ? await comprobar(hallada.jws, llaves) : { resultado: "no_es_constancia" };
  if (r.resultado !== "valida") return mal(FRASES[r.resultado]);
  bien(`Esta constancia es válida: la firmó ${r.constancia.entidad.nombre} y nada ha cambiado en ella.`);
  if (r.aviso) decir("p", FRASES[r.aviso]);
  if (hallada.atado) {
    if (await respuestas(hallada.atado, r.constancia)) bien("Las respuestas son las que la entidad recibió.");
    else mal("Las respuestas NO son las que la entidad recibió.");
  }
  for (const a of e("anexos").files) await anexo(a, r.constancia);
  datos(r.constancia);
  decir("p", FRASES.prueba);
  decir("p", FRASES.no_prueba);
}

e("claves").value = e("juego")?.textContent ?? "";
e("llaves").open = !e("claves").value;
if (!globalThis.crypto?.subtle) mal("Su navegador no puede comprobar firmas en esta página. Descargue la herramienta y ábrala desde su equipo.");
e("formulario").addEventListener("submit", (evento) => {
  evento.preventDefault();
  if (respuesta.ariaBusy === "true") return;
  respuesta.replaceChildren();
  respuesta.ariaBusy = "true";
  revisar().finally(() => (respuesta.ariaBusy = "false"));
});
