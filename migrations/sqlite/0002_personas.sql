-- Who has entered, and the data they gave: apart, so that the data can be erased and the person's records stay.

CREATE TABLE personas (
    id TEXT PRIMARY KEY NOT NULL,
    iss TEXT NOT NULL,
    sub TEXT NOT NULL,
    creada_en INTEGER NOT NULL,
    suprimida_en INTEGER
) STRICT;
-- Whoever comes back after an erasure is a new person: nothing ties them to the old records.
CREATE UNIQUE INDEX personas_titular ON personas (iss, sub) WHERE suprimida_en IS NULL;

CREATE TABLE datos_persona (
    persona TEXT NOT NULL REFERENCES personas (id),
    campo TEXT NOT NULL CHECK (campo IN ('nombre', 'tipo_documento', 'numero_documento', 'correo', 'telefono', 'direccion')),
    valor TEXT NOT NULL,
    origen TEXT NOT NULL CHECK (origen IN ('autenticacion', 'persona')),
    actualizado_en INTEGER NOT NULL,
    PRIMARY KEY (persona, campo)
) STRICT;
CREATE INDEX datos_persona_documento ON datos_persona (valor) WHERE campo = 'numero_documento';
