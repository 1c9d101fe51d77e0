-- What a person lets somebody else open: one person by their document of identity, or whoever has a link.
-- Of a link only the SHA-256 of its code is here: who reads this table opens nothing.

CREATE TABLE compartidos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    para_tipo TEXT,
    para_numero TEXT,
    enlace TEXT UNIQUE,
    proposito TEXT NOT NULL,
    hasta INTEGER NOT NULL,
    veces INTEGER,
    usadas INTEGER NOT NULL,
    descarga INTEGER NOT NULL CHECK (descarga IN (0, 1)),
    creado_en INTEGER NOT NULL,
    retirado_en INTEGER,
    CHECK ((para_tipo IS NULL) = (para_numero IS NULL)),
    CHECK ((para_tipo IS NULL) <> (enlace IS NULL)),
    CHECK (usadas >= 0 AND (veces IS NULL OR usadas <= veces))
) STRICT;
CREATE INDEX compartidos_persona ON compartidos (persona, id);
CREATE INDEX compartidos_abiertos ON compartidos (persona, hasta) WHERE retirado_en IS NULL;
CREATE INDEX compartidos_para ON compartidos (para_tipo, para_numero, id) WHERE para_tipo IS NOT NULL;

-- The version of the moment is what is shared. The document may be gone: then nothing is there to open.
CREATE TABLE compartidos_documentos (
    compartido TEXT NOT NULL REFERENCES compartidos (id),
    orden INTEGER NOT NULL,
    documento TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (compartido, orden)
) STRICT;
CREATE INDEX compartidos_documentos_documento ON compartidos_documentos (documento, compartido);

-- Which looks of the owner's record came by which permiso. That record is never changed: who looked and at what stands
-- here, where it is erased with its owner's data.
CREATE TABLE compartidos_accesos (
    acceso TEXT PRIMARY KEY NOT NULL,
    compartido TEXT NOT NULL REFERENCES compartidos (id),
    quien TEXT NOT NULL,
    que TEXT NOT NULL
) STRICT;
CREATE INDEX compartidos_accesos_compartido ON compartidos_accesos (compartido, acceso);
