-- Whom a person lets into one of their filings, by their document, and until which day.

CREATE TABLE ayudantes (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    persona TEXT NOT NULL REFERENCES personas (id),
    tipo TEXT NOT NULL,
    numero TEXT NOT NULL,
    otorgada_en INTEGER NOT NULL,
    hasta TEXT NOT NULL,
    retirada_en INTEGER
) STRICT;
CREATE INDEX ayudantes_peticion ON ayudantes (peticion, id);
CREATE INDEX ayudantes_persona ON ayudantes (persona);
CREATE INDEX ayudantes_documento ON ayudantes (numero, tipo, id);
