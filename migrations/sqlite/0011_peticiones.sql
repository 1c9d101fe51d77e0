-- What was filed and under which number: the counter of each year moves in the transaction of the act, so that it has no gaps.

CREATE TABLE radicados (
    anio INTEGER PRIMARY KEY NOT NULL,
    ultimo INTEGER NOT NULL
) STRICT;
CREATE TRIGGER radicados_no_cambia BEFORE UPDATE ON radicados WHEN NEW.anio <> OLD.anio OR NEW.ultimo <> OLD.ultimo + 1
BEGIN SELECT RAISE(ABORT, 'radicados: append-only'); END;
CREATE TRIGGER radicados_no_se_borra BEFORE DELETE ON radicados
BEGIN SELECT RAISE(ABORT, 'radicados: append-only'); END;

-- `borrador` is the key of the act: the same draft never files twice, and it stays when the draft is gone.
-- Where nothing is due, `vence` is 9999-12-31: it comes last in every tray. Which classes and states there are is for
-- the law to say, and not for the schema.
CREATE TABLE peticiones (
    id TEXT PRIMARY KEY NOT NULL,
    anio INTEGER NOT NULL,
    numero INTEGER NOT NULL,
    borrador TEXT NOT NULL UNIQUE,
    clase TEXT NOT NULL,
    tramite TEXT NOT NULL,
    formulario TEXT NOT NULL REFERENCES formularios (huella),
    asunto TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    persona TEXT REFERENCES personas (id),
    empresa TEXT NOT NULL,
    anonima INTEGER NOT NULL CHECK (anonima IN (0, 1)),
    datos TEXT NOT NULL,
    faltan TEXT NOT NULL,
    medio TEXT NOT NULL,
    correo TEXT NOT NULL,
    canal TEXT NOT NULL,
    recibida_en INTEGER NOT NULL,
    estado TEXT NOT NULL,
    vence TEXT NOT NULL,
    prioridad TEXT NOT NULL,
    asignada TEXT REFERENCES personas (id),
    clave_consulta TEXT NOT NULL,
    sal TEXT NOT NULL,
    codigo TEXT NOT NULL UNIQUE,
    cambiada_en INTEGER NOT NULL,
    UNIQUE (anio, numero)
) STRICT;
CREATE INDEX peticiones_bandeja ON peticiones (dependencia, estado, vence, id);
CREATE INDEX peticiones_estado ON peticiones (estado, vence, id);
CREATE INDEX peticiones_asignada ON peticiones (asignada, estado, vence, id) WHERE asignada IS NOT NULL;
CREATE INDEX peticiones_persona ON peticiones (persona, id) WHERE persona IS NOT NULL;
CREATE TRIGGER peticiones_no_cambia BEFORE UPDATE OF
    id, anio, numero, borrador, tramite, formulario, persona, empresa, anonima, datos, faltan, medio, correo, canal, recibida_en, clave_consulta, sal, codigo
ON peticiones
BEGIN SELECT RAISE(ABORT, 'peticiones: append-only'); END;
CREATE TRIGGER peticiones_no_se_borra BEFORE DELETE ON peticiones
BEGIN SELECT RAISE(ABORT, 'peticiones: append-only'); END;
