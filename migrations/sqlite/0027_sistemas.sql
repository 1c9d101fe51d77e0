-- Systems of entities that notify by the API: who they are, what they may, what they sent, and what they are told.

-- A unit is a NIT and an office of it; who pays is the NIT. `jwks` holds public keys only; no quota is no limit.
CREATE TABLE sistemas (
    id TEXT PRIMARY KEY NOT NULL,
    nit TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    nombre TEXT NOT NULL,
    jwks TEXT NOT NULL,
    webhook TEXT NOT NULL,
    cupo INTEGER,
    agregado_en INTEGER NOT NULL,
    retirado_en INTEGER
) STRICT;
CREATE TRIGGER sistemas_no_cambia BEFORE UPDATE OF id, nit, dependencia, nombre, jwks, webhook, cupo, agregado_en ON sistemas
BEGIN SELECT RAISE(ABORT, 'sistemas: append-only'); END;
CREATE TRIGGER sistemas_no_vuelve BEFORE UPDATE OF retirado_en ON sistemas WHEN OLD.retirado_en IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'sistemas: append-only'); END;
CREATE TRIGGER sistemas_no_se_borra BEFORE DELETE ON sistemas
BEGIN SELECT RAISE(ABORT, 'sistemas: append-only'); END;

-- What is not registered is not notified.
CREATE TABLE sistema_procedimientos (
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    procedimiento TEXT NOT NULL,
    PRIMARY KEY (sistema, procedimiento)
) STRICT;

-- Access tokens, by their hash.
CREATE TABLE sistema_fichas (
    huella TEXT PRIMARY KEY NOT NULL,
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    ambitos TEXT NOT NULL,
    vence_en INTEGER NOT NULL
) STRICT;
CREATE INDEX sistema_fichas_vencidas ON sistema_fichas (vence_en);

-- How many each one made in a day of Colombia: what the quota looks at, and what is paid.
CREATE TABLE sistema_cuentas (
    dia TEXT NOT NULL,
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    cuantas INTEGER NOT NULL,
    PRIMARY KEY (dia, sistema)
) STRICT;
CREATE TRIGGER sistema_cuentas_no_baja BEFORE UPDATE ON sistema_cuentas
    WHEN NEW.dia <> OLD.dia OR NEW.sistema <> OLD.sistema OR NEW.cuantas < OLD.cuantas
BEGIN SELECT RAISE(ABORT, 'sistema_cuentas: append-only'); END;
CREATE TRIGGER sistema_cuentas_no_se_borra BEFORE DELETE ON sistema_cuentas
BEGIN SELECT RAISE(ABORT, 'sistema_cuentas: append-only'); END;

-- Acts that wait in the deposit to be notified, each once for its system.
CREATE TABLE sistema_actos (
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    huella TEXT NOT NULL,
    documento TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    vence_en INTEGER NOT NULL,
    PRIMARY KEY (sistema, huella)
) STRICT;
CREATE INDEX sistema_actos_documento ON sistema_actos (documento);
CREATE INDEX sistema_actos_vencidos ON sistema_actos (vence_en);

-- Which request made which notification: `clave` is the hash of its key, `huella` of what it said.
CREATE TABLE sistema_envios (
    notificacion TEXT PRIMARY KEY NOT NULL REFERENCES notificaciones (id),
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    clave TEXT NOT NULL,
    huella TEXT NOT NULL,
    UNIQUE (sistema, clave)
) STRICT;
CREATE TRIGGER sistema_envios_no_cambia BEFORE UPDATE ON sistema_envios
BEGIN SELECT RAISE(ABORT, 'sistema_envios: append-only'); END;
CREATE TRIGGER sistema_envios_no_se_borra BEFORE DELETE ON sistema_envios
BEGIN SELECT RAISE(ABORT, 'sistema_envios: append-only'); END;

-- What a system is told when something changes, until it hears it or five tries are over.
CREATE TABLE sistema_entregas (
    id TEXT PRIMARY KEY NOT NULL,
    sistema TEXT NOT NULL REFERENCES sistemas (id),
    notificacion TEXT NOT NULL REFERENCES notificaciones (id),
    estado_de TEXT NOT NULL,
    en INTEGER NOT NULL,
    estado TEXT NOT NULL CHECK (estado IN ('por_enviar', 'enviada', 'fallida')),
    intentos INTEGER NOT NULL,
    proximo_en INTEGER NOT NULL,
    error TEXT NOT NULL
) STRICT;
CREATE INDEX sistema_entregas_por_enviar ON sistema_entregas (proximo_en, id) WHERE estado = 'por_enviar';
CREATE INDEX sistema_entregas_viejas ON sistema_entregas (en) WHERE estado <> 'por_enviar';
