-- Evidence of each act: a chain of hashes for each subject, its heads, and the values that can be erased.

CREATE TABLE evidencia (
    orden BIGINT PRIMARY KEY NOT NULL,
    id TEXT NOT NULL UNIQUE,
    sujeto TEXT NOT NULL,
    numero BIGINT NOT NULL,
    tipo TEXT NOT NULL,
    en BIGINT NOT NULL,
    datos TEXT NOT NULL,
    previa TEXT,
    huella TEXT NOT NULL,
    UNIQUE (sujeto, numero)
);
CREATE TRIGGER evidencia_solo_agrega BEFORE UPDATE OR DELETE ON evidencia
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER evidencia_no_se_vacia BEFORE TRUNCATE ON evidencia
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

CREATE TABLE cadenas (
    sujeto TEXT PRIMARY KEY NOT NULL,
    numero BIGINT NOT NULL,
    huella TEXT NOT NULL
);

CREATE TABLE compromisos (
    evidencia TEXT NOT NULL REFERENCES evidencia (id),
    campo TEXT NOT NULL,
    sal TEXT NOT NULL,
    valor TEXT NOT NULL,
    PRIMARY KEY (evidencia, campo)
);
