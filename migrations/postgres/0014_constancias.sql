-- Receipts as they were signed, and which of them count no more.

CREATE TABLE constancias (
    codigo TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    texto TEXT NOT NULL,
    creada_en BIGINT NOT NULL
);
CREATE INDEX constancias_peticion ON constancias (peticion);
CREATE TRIGGER constancias_solo_agrega BEFORE UPDATE OR DELETE ON constancias
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER constancias_no_se_vacia BEFORE TRUNCATE ON constancias
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

CREATE TABLE revocaciones (
    codigo TEXT PRIMARY KEY NOT NULL REFERENCES constancias (codigo),
    en BIGINT NOT NULL,
    motivo TEXT NOT NULL
);
CREATE TRIGGER revocaciones_solo_agrega BEFORE UPDATE OR DELETE ON revocaciones
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER revocaciones_no_se_vacia BEFORE TRUNCATE ON revocaciones
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
