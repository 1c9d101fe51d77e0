-- What happens to a petition: its terms, its story and the electronic index of its expediente, each a row that stays.

CREATE TABLE terminos (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    numero BIGINT NOT NULL,
    clase TEXT NOT NULL,
    desde TEXT NOT NULL,
    vence TEXT NOT NULL,
    detalle TEXT NOT NULL,
    motivo TEXT NOT NULL,
    en BIGINT NOT NULL,
    UNIQUE (peticion, numero)
);
CREATE TRIGGER terminos_solo_agrega BEFORE UPDATE OR DELETE ON terminos
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER terminos_no_se_vacia BEFORE TRUNCATE ON terminos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

CREATE TABLE actuaciones (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    numero BIGINT NOT NULL,
    tipo TEXT NOT NULL,
    en BIGINT NOT NULL,
    quien TEXT REFERENCES personas (id),
    visible BIGINT NOT NULL CHECK (visible IN (0, 1)),
    texto TEXT NOT NULL,
    datos TEXT NOT NULL,
    UNIQUE (peticion, numero)
);
CREATE TRIGGER actuaciones_solo_agrega BEFORE UPDATE OR DELETE ON actuaciones
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER actuaciones_no_se_vacia BEFORE TRUNCATE ON actuaciones
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

CREATE TABLE documentos (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    orden BIGINT NOT NULL,
    nombre TEXT NOT NULL,
    tipo TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    huella TEXT NOT NULL,
    ruta TEXT NOT NULL,
    serie TEXT NOT NULL,
    tipo_documental TEXT NOT NULL,
    origen TEXT NOT NULL CHECK (origen IN ('ciudadano', 'entidad')),
    incorporado_en BIGINT NOT NULL,
    UNIQUE (peticion, orden)
);
CREATE TRIGGER documentos_solo_agrega BEFORE UPDATE OR DELETE ON documentos
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER documentos_no_se_vacia BEFORE TRUNCATE ON documentos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
