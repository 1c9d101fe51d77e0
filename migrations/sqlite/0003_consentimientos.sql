-- What each person accepted or withdrew, word by word: a row each, never overwritten.

CREATE TABLE consentimientos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    clase TEXT NOT NULL CHECK (clase IN ('terminos', 'datos', 'notificacion')),
    slug TEXT NOT NULL,
    otorgado INTEGER NOT NULL CHECK (otorgado IN (0, 1)),
    version TEXT NOT NULL,
    huella TEXT NOT NULL,
    titulo TEXT NOT NULL,
    representante TEXT REFERENCES personas (id),
    canal TEXT NOT NULL,
    orden INTEGER NOT NULL,
    en INTEGER NOT NULL,
    UNIQUE (persona, orden)
) STRICT;
CREATE INDEX consentimientos_representante ON consentimientos (representante) WHERE representante IS NOT NULL;
CREATE TRIGGER consentimientos_no_cambia BEFORE UPDATE ON consentimientos
BEGIN SELECT RAISE(ABORT, 'consentimientos: append-only'); END;
CREATE TRIGGER consentimientos_no_se_borra BEFORE DELETE ON consentimientos
BEGIN SELECT RAISE(ABORT, 'consentimientos: append-only'); END;
