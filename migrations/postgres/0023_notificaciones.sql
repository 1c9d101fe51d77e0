-- Notifications of acts and what happened to each: what was written stays, and what gave it effect is never moved later.

-- `documento` and `bytes` are of the copy of the act in the deposit; `contenido` is all that the law wants with it.
-- `persona` is nobody where the receiver never entered; who enters with that document later is tied to it.
CREATE TABLE notificaciones (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT REFERENCES peticiones (id),
    persona TEXT REFERENCES personas (id),
    destinatario_tipo TEXT NOT NULL,
    destinatario_numero TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    procedimiento TEXT NOT NULL,
    asunto TEXT NOT NULL,
    documento TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    contenido TEXT NOT NULL,
    grado TEXT NOT NULL,
    idempotencia TEXT UNIQUE,
    creada_en BIGINT NOT NULL,
    creada_por TEXT NOT NULL,
    estado TEXT NOT NULL,
    accedida_en BIGINT,
    surtida_en BIGINT,
    proximo_en BIGINT
);
CREATE INDEX notificaciones_sin_abrir ON notificaciones (persona, id) WHERE accedida_en IS NULL;
CREATE INDEX notificaciones_abiertas ON notificaciones (persona, id) WHERE accedida_en IS NOT NULL;
CREATE INDEX notificaciones_pendientes ON notificaciones (proximo_en, id) WHERE proximo_en IS NOT NULL;
CREATE INDEX notificaciones_peticion ON notificaciones (peticion, id) WHERE peticion IS NOT NULL;
CREATE INDEX notificaciones_destinatario ON notificaciones (destinatario_tipo, destinatario_numero, id);
CREATE INDEX notificaciones_documento ON notificaciones (documento);
CREATE TRIGGER notificaciones_no_cambia BEFORE UPDATE OF id, peticion, destinatario_tipo, destinatario_numero, dependencia,
    procedimiento, asunto, documento, bytes, contenido, grado, idempotencia, creada_en, creada_por ON notificaciones FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificaciones_no_cambia_de_persona BEFORE UPDATE OF persona ON notificaciones FOR EACH ROW
    WHEN (OLD.persona IS NOT NULL)
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificaciones_no_se_cierra BEFORE UPDATE OF accedida_en ON notificaciones FOR EACH ROW
    WHEN (OLD.accedida_en IS NOT NULL AND (NEW.accedida_en IS NULL OR NEW.accedida_en > OLD.accedida_en))
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificaciones_no_pierde_efecto BEFORE UPDATE OF surtida_en ON notificaciones FOR EACH ROW
    WHEN (OLD.surtida_en IS NOT NULL AND (NEW.surtida_en IS NULL OR NEW.surtida_en > OLD.surtida_en))
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificaciones_no_se_borra BEFORE DELETE ON notificaciones FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificaciones_no_se_vacia BEFORE TRUNCATE ON notificaciones
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

-- Which message told of which notification: each time once, whoever is asked to send it.
CREATE TABLE notificacion_avisos (
    correo TEXT PRIMARY KEY NOT NULL,
    notificacion TEXT NOT NULL REFERENCES notificaciones (id),
    canal TEXT NOT NULL,
    vez BIGINT NOT NULL,
    en BIGINT NOT NULL,
    UNIQUE (notificacion, canal, vez)
);

-- A set: the same fact is there once, whoever brings it again.
CREATE TABLE notificacion_sucesos (
    id TEXT PRIMARY KEY NOT NULL,
    notificacion TEXT NOT NULL REFERENCES notificaciones (id),
    suceso TEXT NOT NULL,
    en BIGINT NOT NULL,
    quien TEXT NOT NULL,
    UNIQUE (notificacion, suceso)
);
CREATE TRIGGER notificacion_sucesos_no_cambia BEFORE UPDATE ON notificacion_sucesos FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificacion_sucesos_no_se_borra BEFORE DELETE ON notificacion_sucesos FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER notificacion_sucesos_no_se_vacia BEFORE TRUNCATE ON notificacion_sucesos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
