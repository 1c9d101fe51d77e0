-- What a person had typed when they were sent to enter, and the one-time codes with which a representative finds a child.

CREATE TABLE pendientes (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    ruta TEXT NOT NULL,
    campos TEXT NOT NULL,
    creado_en BIGINT NOT NULL,
    vence_en BIGINT NOT NULL,
    UNIQUE (persona, ruta)
);
CREATE INDEX pendientes_vence ON pendientes (vence_en);

CREATE TABLE codigos (
    huella TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    creado_en BIGINT NOT NULL,
    vence_en BIGINT NOT NULL
);
CREATE INDEX codigos_persona ON codigos (persona);
CREATE INDEX codigos_vence ON codigos (vence_en);
