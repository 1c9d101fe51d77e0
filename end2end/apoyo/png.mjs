// PNG in a palette of 256 colours, which makes pictures of pages small.
import { deflateSync, inflateSync } from "node:zlib";

/** CRC-32 of PNG. */
const TABLA = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
const crc = (b) => ~b.reduce((c, x) => TABLA[(c ^ x) & 255] ^ (c >>> 8), -1) >>> 0;

function trozo(tipo, datos) {
  const cuerpo = Buffer.concat([Buffer.from(tipo), datos]);
  const largo = Buffer.alloc(4);
  largo.writeUInt32BE(datos.length);
  const suma = Buffer.alloc(4);
  suma.writeUInt32BE(crc(cuerpo));
  return Buffer.concat([largo, cuerpo, suma]);
}

/** The pixels of an 8-bit RGB or RGBA PNG without interlace, which is what Chromium writes. */
function leer(png) {
  const [ancho, alto, color] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]];
  const canales = color === 6 ? 4 : 3;
  const partes = [];
  for (let i = 8; i < png.length; i += 12 + png.readUInt32BE(i)) {
    if (png.toString("latin1", i + 4, i + 8) === "IDAT") partes.push(png.subarray(i + 8, i + 8 + png.readUInt32BE(i)));
  }
  const crudo = inflateSync(Buffer.concat(partes));
  const fila = ancho * canales;
  const salida = Buffer.alloc(fila * alto);
  for (let y = 0; y < alto; y++) {
    const filtro = crudo[y * (fila + 1)];
    for (let x = 0; x < fila; x++) {
      const a = x >= canales ? salida[y * fila + x - canales] : 0;
      const b = y ? salida[(y - 1) * fila + x] : 0;
      const c = y && x >= canales ? salida[(y - 1) * fila + x - canales] : 0;
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      salida[y * fila + x] = crudo[y * (fila + 1) + 1 + x] + [0, a, b, (a + b) >> 1, paeth][filtro];
    }
  }
  return { ancho, alto, canales, salida };
}

/** At most 256 colours: the most frequent ones, each other pixel takes its nearest. */
function paleta({ ancho, alto, canales, salida }) {
  const veces = new Map();
  const clave = (i) => (salida[i] << 16) | (salida[i + 1] << 8) | salida[i + 2];
  for (let i = 0; i < salida.length; i += canales) veces.set(clave(i), (veces.get(clave(i)) ?? 0) + 1);
  const colores = [...veces].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([k]) => k);
  const indice = new Map(colores.map((k, i) => [k, i]));
  const cerca = (k) => {
    if (indice.has(k)) return indice.get(k);
    let [mejor, menor] = [0, Infinity];
    colores.forEach((c, i) => {
      const d = ((c >> 16) - (k >> 16)) ** 2 + (((c >> 8) & 255) - ((k >> 8) & 255)) ** 2 + ((c & 255) - (k & 255)) ** 2;
      if (d < menor) [mejor, menor] = [i, d];
    });
    indice.set(k, mejor);
    return mejor;
  };
  const pixeles = Buffer.alloc((ancho + 1) * alto);
  for (let y = 0; y < alto; y++) for (let x = 0; x < ancho; x++) pixeles[y * (ancho + 1) + 1 + x] = cerca(clave((y * ancho + x) * canales));
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(ancho, 0);
  ihdr.writeUInt32BE(alto, 4);
  ihdr.set([8, 3, 0, 0, 0], 8);
  const plte = Buffer.from(colores.flatMap((k) => [k >> 16, (k >> 8) & 255, k & 255]));
  const firma = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([firma, trozo("IHDR", ihdr), trozo("PLTE", plte), trozo("IDAT", deflateSync(pixeles, { level: 9 })), trozo("IEND", Buffer.alloc(0))]);
}

/** A picture of Chromium, smaller. */
export const achicar = (png) => paleta(leer(png));
