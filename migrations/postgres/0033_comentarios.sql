-- What people say of a project before it is decided, what is answered, and the report of it: a public register.

CREATE TABLE consulta_respuestas (
    id TEXT PRIMARY KEY NOT NULL,
    consulta TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('acogido', 'en_parte', 'no_acogido')),
    texto TEXT NOT NULL,
    en BIGINT NOT NULL
);

-- `codigo` opens the receipt of who wrote; `clave` makes a form count once; `correo` goes once they are told of the answer.
CREATE TABLE comentarios (
    id TEXT PRIMARY KEY NOT NULL,
    consulta TEXT NOT NULL,
    numero BIGINT NOT NULL,
    codigo TEXT NOT NULL UNIQUE,
    clave TEXT NOT NULL UNIQUE,
    parte TEXT NOT NULL,
    nombre TEXT NOT NULL,
    texto TEXT NOT NULL,
    correo TEXT NOT NULL,
    recibido_en BIGINT NOT NULL,
    publicado_en BIGINT,
    texto_publico TEXT NOT NULL DEFAULT '',
    nombre_publico TEXT NOT NULL DEFAULT '',
    reserva TEXT NOT NULL DEFAULT '',
    respuesta TEXT REFERENCES consulta_respuestas (id)
);
CREATE UNIQUE INDEX comentarios_numero ON comentarios (consulta, numero);
CREATE INDEX comentarios_por_publicar ON comentarios (consulta, numero) WHERE publicado_en IS NULL;
CREATE INDEX comentarios_publicados ON comentarios (consulta, numero) WHERE publicado_en IS NOT NULL;
CREATE INDEX comentarios_por_responder ON comentarios (consulta, numero) WHERE publicado_en IS NOT NULL AND respuesta IS NULL;

-- What became of all of them, once no more come.
CREATE TABLE consulta_informes (
    consulta TEXT PRIMARY KEY NOT NULL,
    texto TEXT NOT NULL,
    recibidos BIGINT NOT NULL,
    acogidos BIGINT NOT NULL,
    en_parte BIGINT NOT NULL,
    no_acogidos BIGINT NOT NULL,
    en BIGINT NOT NULL
);
CREATE TRIGGER consulta_respuestas_no_cambia BEFORE UPDATE ON consulta_respuestas FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER consulta_respuestas_no_se_borra BEFORE DELETE ON consulta_respuestas FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER consulta_respuestas_no_se_vacia BEFORE TRUNCATE ON consulta_respuestas FOR EACH STATEMENT
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER consulta_informes_no_cambia BEFORE UPDATE ON consulta_informes FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER consulta_informes_no_se_borra BEFORE DELETE ON consulta_informes FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER consulta_informes_no_se_vacia BEFORE TRUNCATE ON consulta_informes FOR EACH STATEMENT
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER comentarios_no_cambia BEFORE UPDATE OF id, consulta, numero, codigo, clave, parte, nombre, texto, recibido_en ON comentarios FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER comentarios_una_vez BEFORE UPDATE OF publicado_en ON comentarios FOR EACH ROW
    WHEN (OLD.publicado_en IS NOT NULL)
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER comentarios_una_respuesta BEFORE UPDATE OF respuesta ON comentarios FOR EACH ROW
    WHEN (OLD.respuesta IS NOT NULL)
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER comentarios_correo_se_va BEFORE UPDATE OF correo ON comentarios FOR EACH ROW
    WHEN (NEW.correo <> '')
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER comentarios_no_se_borra BEFORE DELETE ON comentarios FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER comentarios_no_se_vacia BEFORE TRUNCATE ON comentarios FOR EACH STATEMENT
    EXECUTE FUNCTION solo_agrega();
