-- What is paid of a filing, and each time that somebody went to the bank for it: at most one of them in course.

CREATE TABLE pagos (
    peticion TEXT PRIMARY KEY NOT NULL REFERENCES peticiones (id),
    referencia TEXT NOT NULL UNIQUE,
    valor INTEGER NOT NULL CHECK (valor > 0),
    estado TEXT NOT NULL,
    creado_en INTEGER NOT NULL,
    pagado_en INTEGER
) STRICT;
CREATE TRIGGER pagos_no_cambia BEFORE UPDATE OF peticion, referencia, valor, creado_en ON pagos
BEGIN SELECT RAISE(ABORT, 'pagos: append-only'); END;
CREATE TRIGGER pagos_no_se_deshace BEFORE UPDATE ON pagos WHEN OLD.estado = 'pagado'
BEGIN SELECT RAISE(ABORT, 'pagos: append-only'); END;
CREATE TRIGGER pagos_no_se_borra BEFORE DELETE ON pagos
BEGIN SELECT RAISE(ABORT, 'pagos: append-only'); END;

-- `banco_id` and `url` are the bank's, which gives them after the row is there: asked again under the same `id`, it gives the same.
CREATE TABLE transacciones (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES pagos (peticion),
    numero INTEGER NOT NULL,
    banco_id TEXT UNIQUE,
    estado TEXT NOT NULL,
    url TEXT NOT NULL,
    creada_en INTEGER NOT NULL,
    abierta_en INTEGER,
    proximo_en INTEGER NOT NULL,
    intentos INTEGER NOT NULL,
    resuelta_en INTEGER,
    UNIQUE (peticion, numero)
) STRICT;
CREATE UNIQUE INDEX transacciones_una_en_curso ON transacciones (peticion) WHERE estado = 'en_curso';
CREATE INDEX transacciones_por_preguntar ON transacciones (proximo_en, id) WHERE estado = 'en_curso' AND abierta_en IS NOT NULL;
CREATE TRIGGER transacciones_no_se_deshace BEFORE UPDATE ON transacciones WHEN OLD.estado = 'pagado'
BEGIN SELECT RAISE(ABORT, 'transacciones: append-only'); END;
CREATE TRIGGER transacciones_no_se_borra BEFORE DELETE ON transacciones
BEGIN SELECT RAISE(ABORT, 'transacciones: append-only'); END;
