-- What is paid of a filing, and each time that somebody went to the bank for it: at most one of them in course.

CREATE TABLE pagos (
    peticion TEXT PRIMARY KEY NOT NULL REFERENCES peticiones (id),
    referencia TEXT NOT NULL UNIQUE,
    valor BIGINT NOT NULL CHECK (valor > 0),
    estado TEXT NOT NULL,
    creado_en BIGINT NOT NULL,
    pagado_en BIGINT
);
CREATE TRIGGER pagos_no_cambia BEFORE UPDATE OF peticion, referencia, valor, creado_en ON pagos FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER pagos_no_se_deshace BEFORE UPDATE ON pagos FOR EACH ROW WHEN (OLD.estado = 'pagado')
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER pagos_no_se_borra BEFORE DELETE ON pagos
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER pagos_no_se_vacia BEFORE TRUNCATE ON pagos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

-- `banco_id` and `url` are the bank's, which gives them after the row is there: asked again under the same `id`, it gives the same.
CREATE TABLE transacciones (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES pagos (peticion),
    numero BIGINT NOT NULL,
    banco_id TEXT UNIQUE,
    estado TEXT NOT NULL,
    url TEXT NOT NULL,
    creada_en BIGINT NOT NULL,
    abierta_en BIGINT,
    proximo_en BIGINT NOT NULL,
    intentos BIGINT NOT NULL,
    resuelta_en BIGINT,
    UNIQUE (peticion, numero)
);
CREATE UNIQUE INDEX transacciones_una_en_curso ON transacciones (peticion) WHERE estado = 'en_curso';
CREATE INDEX transacciones_por_preguntar ON transacciones (proximo_en, id) WHERE estado = 'en_curso' AND abierta_en IS NOT NULL;
CREATE TRIGGER transacciones_no_se_deshace BEFORE UPDATE ON transacciones FOR EACH ROW WHEN (OLD.estado = 'pagado')
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER transacciones_no_se_borra BEFORE DELETE ON transacciones
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER transacciones_no_se_vacia BEFORE TRUNCATE ON transacciones
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
