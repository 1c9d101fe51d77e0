-- Officials who may look, each look at a person's data, and each request to be erased.

CREATE TABLE funcionarios (
    id TEXT PRIMARY KEY NOT NULL,
    tipo_documento TEXT NOT NULL,
    numero_documento TEXT NOT NULL,
    nombre TEXT NOT NULL,
    papel TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    agregado_en BIGINT NOT NULL,
    retirado_en BIGINT
);
CREATE INDEX funcionarios_documento ON funcionarios (numero_documento, tipo_documento) WHERE retirado_en IS NULL;

CREATE TABLE accesos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    en BIGINT NOT NULL,
    quien TEXT NOT NULL,
    papel TEXT NOT NULL,
    motivo TEXT NOT NULL,
    que TEXT NOT NULL
);
CREATE INDEX accesos_persona ON accesos (persona, id);
CREATE TRIGGER accesos_solo_agrega BEFORE UPDATE OR DELETE ON accesos
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER accesos_no_se_vacia BEFORE TRUNCATE ON accesos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

CREATE TABLE supresiones (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    pedida_en BIGINT NOT NULL,
    motivo TEXT NOT NULL,
    estado TEXT NOT NULL CHECK (estado IN ('pedida', 'aceptada', 'negada')),
    resuelta_en BIGINT
);
CREATE INDEX supresiones_persona ON supresiones (persona, id);
