-- What each person accepted or withdrew, word by word: a row each, never overwritten.

CREATE TABLE consentimientos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    clase TEXT NOT NULL CHECK (clase IN ('terminos', 'datos', 'notificacion')),
    slug TEXT NOT NULL,
    otorgado BIGINT NOT NULL CHECK (otorgado IN (0, 1)),
    version TEXT NOT NULL,
    huella TEXT NOT NULL,
    titulo TEXT NOT NULL,
    representante TEXT REFERENCES personas (id),
    canal TEXT NOT NULL,
    orden BIGINT NOT NULL,
    en BIGINT NOT NULL,
    UNIQUE (persona, orden)
);
CREATE INDEX consentimientos_representante ON consentimientos (representante) WHERE representante IS NOT NULL;
CREATE TRIGGER consentimientos_solo_agrega BEFORE UPDATE OR DELETE ON consentimientos
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER consentimientos_no_se_vacia BEFORE TRUNCATE ON consentimientos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
