-- Officials who may look, each look at a person's data, and each request to be erased.

CREATE TABLE funcionarios (
    id TEXT PRIMARY KEY NOT NULL,
    tipo_documento TEXT NOT NULL,
    numero_documento TEXT NOT NULL,
    nombre TEXT NOT NULL,
    papel TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    agregado_en INTEGER NOT NULL,
    retirado_en INTEGER
) STRICT;
CREATE INDEX funcionarios_documento ON funcionarios (numero_documento, tipo_documento) WHERE retirado_en IS NULL;

CREATE TABLE accesos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    en INTEGER NOT NULL,
    quien TEXT NOT NULL,
    papel TEXT NOT NULL,
    motivo TEXT NOT NULL,
    que TEXT NOT NULL
) STRICT;
CREATE INDEX accesos_persona ON accesos (persona, id);
CREATE TRIGGER accesos_no_cambia BEFORE UPDATE ON accesos
BEGIN SELECT RAISE(ABORT, 'accesos: append-only'); END;
CREATE TRIGGER accesos_no_se_borra BEFORE DELETE ON accesos
BEGIN SELECT RAISE(ABORT, 'accesos: append-only'); END;

CREATE TABLE supresiones (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    pedida_en INTEGER NOT NULL,
    motivo TEXT NOT NULL,
    estado TEXT NOT NULL CHECK (estado IN ('pedida', 'aceptada', 'negada')),
    resuelta_en INTEGER
) STRICT;
CREATE INDEX supresiones_persona ON supresiones (persona, id);
