-- Sessions, by the hash of the cookie: whoever reads this table cannot enter with it.

CREATE TABLE sesiones (
    huella TEXT PRIMARY KEY NOT NULL,
    persona TEXT REFERENCES personas (id),
    creada_en BIGINT NOT NULL,
    vista_en BIGINT NOT NULL,
    vence_en BIGINT NOT NULL,
    cerrada_en BIGINT,
    iss TEXT,
    sid TEXT,
    sub_huella TEXT,
    agente TEXT NOT NULL,
    datos TEXT NOT NULL
);
CREATE INDEX sesiones_persona ON sesiones (persona);
CREATE INDEX sesiones_sid ON sesiones (iss, sid) WHERE cerrada_en IS NULL;
CREATE INDEX sesiones_titular ON sesiones (sub_huella) WHERE cerrada_en IS NULL;
CREATE INDEX sesiones_vence ON sesiones (vence_en);
