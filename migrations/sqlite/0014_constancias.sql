-- Receipts as they were signed, and which of them count no more.

CREATE TABLE constancias (
    codigo TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    texto TEXT NOT NULL,
    creada_en INTEGER NOT NULL
) STRICT;
CREATE INDEX constancias_peticion ON constancias (peticion);
CREATE TRIGGER constancias_no_cambia BEFORE UPDATE ON constancias
BEGIN SELECT RAISE(ABORT, 'constancias: append-only'); END;
CREATE TRIGGER constancias_no_se_borra BEFORE DELETE ON constancias
BEGIN SELECT RAISE(ABORT, 'constancias: append-only'); END;

CREATE TABLE revocaciones (
    codigo TEXT PRIMARY KEY NOT NULL REFERENCES constancias (codigo),
    en INTEGER NOT NULL,
    motivo TEXT NOT NULL
) STRICT;
CREATE TRIGGER revocaciones_no_cambia BEFORE UPDATE ON revocaciones
BEGIN SELECT RAISE(ABORT, 'revocaciones: append-only'); END;
CREATE TRIGGER revocaciones_no_se_borra BEFORE DELETE ON revocaciones
BEGIN SELECT RAISE(ABORT, 'revocaciones: append-only'); END;
