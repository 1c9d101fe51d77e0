-- The key under which the files of each owner are kept, wrapped by a key of the entity; without its row they cannot be read.

CREATE TABLE llaves_de_documentos (
    duenio TEXT PRIMARY KEY NOT NULL,
    envuelta TEXT NOT NULL,
    kek TEXT NOT NULL,
    creada_en INTEGER NOT NULL
) STRICT;
