-- E-mails that wait to be sent: written with the act, so that none is promised and lost.

CREATE TABLE correos (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT REFERENCES peticiones (id),
    clase TEXT NOT NULL,
    para TEXT NOT NULL,
    asunto TEXT NOT NULL,
    texto TEXT NOT NULL,
    html TEXT NOT NULL,
    estado TEXT NOT NULL CHECK (estado IN ('por_enviar', 'enviado', 'fallido')),
    intentos INTEGER NOT NULL,
    proximo_en INTEGER NOT NULL,
    creado_en INTEGER NOT NULL,
    enviado_en INTEGER,
    error TEXT NOT NULL
) STRICT;
CREATE INDEX correos_por_enviar ON correos (proximo_en, id) WHERE estado = 'por_enviar';
CREATE INDEX correos_resueltos ON correos (creado_en) WHERE estado <> 'por_enviar';
CREATE INDEX correos_peticion ON correos (peticion) WHERE peticion IS NOT NULL;
