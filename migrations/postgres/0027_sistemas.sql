-- Systems of entities that notify by the API: who they are, what they may, what they sent, and what they are told.

-- A unit is a NIT and an office of it; who pays is the NIT. `jwks` holds public keys only; no quota is no limit.
CREATE TABLE sistemas (
    id TEXT PRIMARY KEY NOT NULL,
    nit TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    nombre TEXT NOT NULL,
    jwks TEXT NOT NULL,
    webhook TEXT NOT NULL,
    cupo BIGINT,
    agregado_en BIGINT NOT NULL,
    retirado_en BIGINT
);
CREATE TRIGGER sistemas_no_cambia BEFORE UPDATE OF id, nit, dependencia, nombre, jwks, webhook, cupo, agregado_en ON sistemas FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistemas_no_vuelve BEFORE UPDATE OF retirado_en ON sistemas FOR EACH ROW WHEN (OLD.retirado_en IS NOT NULL)
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistemas_no_se_borra BEFORE DELETE ON sistemas FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistemas_no_se_vacia BEFORE TRUNCATE ON sistemas
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

-- What is not registered is not notified.
CREATE TABLE sistema_procedimientos (
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    procedimiento TEXT NOT NULL,
    PRIMARY KEY (sistema, procedimiento)
);

-- Access tokens, by their hash.
CREATE TABLE sistema_fichas (
    huella TEXT PRIMARY KEY NOT NULL,
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    ambitos TEXT NOT NULL,
    vence_en BIGINT NOT NULL
);
CREATE INDEX sistema_fichas_vencidas ON sistema_fichas (vence_en);

-- How many each one made in a day of Colombia: what the quota looks at, and what is paid.
CREATE TABLE sistema_cuentas (
    dia TEXT NOT NULL,
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    cuantas BIGINT NOT NULL,
    PRIMARY KEY (dia, sistema)
);
CREATE TRIGGER sistema_cuentas_no_baja BEFORE UPDATE ON sistema_cuentas FOR EACH ROW WHEN (NEW.dia <> OLD.dia OR NEW.sistema <> OLD.sistema OR NEW.cuantas < OLD.cuantas)
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistema_cuentas_no_se_borra BEFORE DELETE ON sistema_cuentas FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistema_cuentas_no_se_vacia BEFORE TRUNCATE ON sistema_cuentas
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

-- Acts that wait in the deposit to be notified, each once for its system.
CREATE TABLE sistema_actos (
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    huella TEXT NOT NULL,
    documento TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    vence_en BIGINT NOT NULL,
    PRIMARY KEY (sistema, huella)
);
CREATE INDEX sistema_actos_documento ON sistema_actos (documento);
CREATE INDEX sistema_actos_vencidos ON sistema_actos (vence_en);

-- Which request made which notification: `clave` is the hash of its key, `huella` of what it said.
CREATE TABLE sistema_envios (
    notificacion TEXT PRIMARY KEY NOT NULL REFERENCES notificaciones (id),
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    clave TEXT NOT NULL,
    huella TEXT NOT NULL,
    UNIQUE (sistema, clave)
);
CREATE TRIGGER sistema_envios_no_cambia BEFORE UPDATE ON sistema_envios FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistema_envios_no_se_borra BEFORE DELETE ON sistema_envios FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sistema_envios_no_se_vacia BEFORE TRUNCATE ON sistema_envios
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

-- What a system is told when something changes, until it hears it or five tries are over.
CREATE TABLE sistema_entregas (
    id TEXT PRIMARY KEY NOT NULL,
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    notificacion TEXT NOT NULL REFERENCES notificaciones (id),
    estado_de TEXT NOT NULL,
    en BIGINT NOT NULL,
    estado TEXT NOT NULL CHECK (estado IN ('por_enviar', 'enviada', 'fallida')),
    intentos BIGINT NOT NULL,
    proximo_en BIGINT NOT NULL,
    error TEXT NOT NULL
);
CREATE INDEX sistema_entregas_por_enviar ON sistema_entregas (proximo_en, id) WHERE estado = 'por_enviar';
CREATE INDEX sistema_entregas_viejas ON sistema_entregas (en) WHERE estado <> 'por_enviar';
