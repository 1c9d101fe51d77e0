-- Files on their way, in pieces that come in any order: what never becomes a document is forgotten after a day.

-- `marca` is what the browser knows of the file, so that a cut upload of the same file goes on. The folder and the document
-- may be gone by the time that somebody asks.
CREATE TABLE subidas (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    carpeta TEXT,
    documento TEXT,
    nombre TEXT NOT NULL,
    marca TEXT NOT NULL,
    bytes BIGINT NOT NULL CHECK (bytes > 0),
    creada_en BIGINT NOT NULL
);
CREATE INDEX subidas_persona ON subidas (persona, id);
CREATE INDEX subidas_vencidas ON subidas (creada_en, id);

CREATE TABLE subida_trozos (
    subida TEXT NOT NULL REFERENCES subidas (id),
    numero BIGINT NOT NULL,
    blob TEXT NOT NULL UNIQUE,
    bytes BIGINT NOT NULL,
    huella TEXT NOT NULL,
    PRIMARY KEY (subida, numero)
);
