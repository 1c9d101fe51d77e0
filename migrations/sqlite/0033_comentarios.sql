-- What people say of a project before it is decided, what is answered, and the report of it: a public register.

CREATE TABLE consulta_respuestas (
    id TEXT PRIMARY KEY NOT NULL,
    consulta TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('acogido', 'en_parte', 'no_acogido')),
    texto TEXT NOT NULL,
    en INTEGER NOT NULL
) STRICT;

-- `codigo` opens the receipt of who wrote; `clave` makes a form count once; `correo` goes once they are told of the answer.
CREATE TABLE comentarios (
    id TEXT PRIMARY KEY NOT NULL,
    consulta TEXT NOT NULL,
    numero INTEGER NOT NULL,
    codigo TEXT NOT NULL UNIQUE,
    clave TEXT NOT NULL UNIQUE,
    parte TEXT NOT NULL,
    nombre TEXT NOT NULL,
    texto TEXT NOT NULL,
    correo TEXT NOT NULL,
    recibido_en INTEGER NOT NULL,
    publicado_en INTEGER,
    texto_publico TEXT NOT NULL DEFAULT '',
    nombre_publico TEXT NOT NULL DEFAULT '',
    reserva TEXT NOT NULL DEFAULT '',
    respuesta TEXT REFERENCES consulta_respuestas (id)
) STRICT;
CREATE UNIQUE INDEX comentarios_numero ON comentarios (consulta, numero);
CREATE INDEX comentarios_por_publicar ON comentarios (consulta, numero) WHERE publicado_en IS NULL;
CREATE INDEX comentarios_publicados ON comentarios (consulta, numero) WHERE publicado_en IS NOT NULL;
CREATE INDEX comentarios_por_responder ON comentarios (consulta, numero) WHERE publicado_en IS NOT NULL AND respuesta IS NULL;

-- What became of all of them, once no more come.
CREATE TABLE consulta_informes (
    consulta TEXT PRIMARY KEY NOT NULL,
    texto TEXT NOT NULL,
    recibidos INTEGER NOT NULL,
    acogidos INTEGER NOT NULL,
    en_parte INTEGER NOT NULL,
    no_acogidos INTEGER NOT NULL,
    en INTEGER NOT NULL
) STRICT;
CREATE TRIGGER consulta_respuestas_no_cambia BEFORE UPDATE ON consulta_respuestas
BEGIN SELECT RAISE(ABORT, 'consulta_respuestas: append-only'); END;
CREATE TRIGGER consulta_respuestas_no_se_borra BEFORE DELETE ON consulta_respuestas
BEGIN SELECT RAISE(ABORT, 'consulta_respuestas: append-only'); END;
CREATE TRIGGER consulta_informes_no_cambia BEFORE UPDATE ON consulta_informes
BEGIN SELECT RAISE(ABORT, 'consulta_informes: append-only'); END;
CREATE TRIGGER consulta_informes_no_se_borra BEFORE DELETE ON consulta_informes
BEGIN SELECT RAISE(ABORT, 'consulta_informes: append-only'); END;
CREATE TRIGGER comentarios_no_cambia BEFORE UPDATE OF id, consulta, numero, codigo, clave, parte, nombre, texto, recibido_en ON comentarios
BEGIN SELECT RAISE(ABORT, 'comentarios: append-only'); END;
CREATE TRIGGER comentarios_una_vez BEFORE UPDATE OF publicado_en ON comentarios WHEN OLD.publicado_en IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'comentarios: append-only'); END;
CREATE TRIGGER comentarios_una_respuesta BEFORE UPDATE OF respuesta ON comentarios WHEN OLD.respuesta IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'comentarios: append-only'); END;
CREATE TRIGGER comentarios_correo_se_va BEFORE UPDATE OF correo ON comentarios WHEN NEW.correo <> ''
BEGIN SELECT RAISE(ABORT, 'comentarios: append-only'); END;
CREATE TRIGGER comentarios_no_se_borra BEFORE DELETE ON comentarios
BEGIN SELECT RAISE(ABORT, 'comentarios: append-only'); END;
