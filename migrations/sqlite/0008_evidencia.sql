-- Evidence of each act: a chain of hashes for each subject, its heads, and the values that can be erased.

CREATE TABLE evidencia (
    orden INTEGER PRIMARY KEY NOT NULL,
    id TEXT NOT NULL UNIQUE,
    sujeto TEXT NOT NULL,
    numero INTEGER NOT NULL,
    tipo TEXT NOT NULL,
    en INTEGER NOT NULL,
    datos TEXT NOT NULL,
    previa TEXT,
    huella TEXT NOT NULL,
    UNIQUE (sujeto, numero)
) STRICT;
CREATE TRIGGER evidencia_no_cambia BEFORE UPDATE ON evidencia
BEGIN SELECT RAISE(ABORT, 'evidencia: append-only'); END;
CREATE TRIGGER evidencia_no_se_borra BEFORE DELETE ON evidencia
BEGIN SELECT RAISE(ABORT, 'evidencia: append-only'); END;

CREATE TABLE cadenas (
    sujeto TEXT PRIMARY KEY NOT NULL,
    numero INTEGER NOT NULL,
    huella TEXT NOT NULL
) STRICT;

CREATE TABLE compromisos (
    evidencia TEXT NOT NULL REFERENCES evidencia (id),
    campo TEXT NOT NULL,
    sal TEXT NOT NULL,
    valor TEXT NOT NULL,
    PRIMARY KEY (evidencia, campo)
) STRICT;
