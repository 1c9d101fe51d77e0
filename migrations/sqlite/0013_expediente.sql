-- What happens to a petition: its terms, its story and the electronic index of its expediente, each a row that stays.

CREATE TABLE terminos (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    numero INTEGER NOT NULL,
    clase TEXT NOT NULL,
    desde TEXT NOT NULL,
    vence TEXT NOT NULL,
    detalle TEXT NOT NULL,
    motivo TEXT NOT NULL,
    en INTEGER NOT NULL,
    UNIQUE (peticion, numero)
) STRICT;
CREATE TRIGGER terminos_no_cambia BEFORE UPDATE ON terminos
BEGIN SELECT RAISE(ABORT, 'terminos: append-only'); END;
CREATE TRIGGER terminos_no_se_borra BEFORE DELETE ON terminos
BEGIN SELECT RAISE(ABORT, 'terminos: append-only'); END;

CREATE TABLE actuaciones (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    numero INTEGER NOT NULL,
    tipo TEXT NOT NULL,
    en INTEGER NOT NULL,
    quien TEXT REFERENCES personas (id),
    visible INTEGER NOT NULL CHECK (visible IN (0, 1)),
    texto TEXT NOT NULL,
    datos TEXT NOT NULL,
    UNIQUE (peticion, numero)
) STRICT;
CREATE TRIGGER actuaciones_no_cambia BEFORE UPDATE ON actuaciones
BEGIN SELECT RAISE(ABORT, 'actuaciones: append-only'); END;
CREATE TRIGGER actuaciones_no_se_borra BEFORE DELETE ON actuaciones
BEGIN SELECT RAISE(ABORT, 'actuaciones: append-only'); END;

CREATE TABLE documentos (
    id TEXT PRIMARY KEY NOT NULL,
    peticion TEXT NOT NULL REFERENCES peticiones (id),
    orden INTEGER NOT NULL,
    nombre TEXT NOT NULL,
    tipo TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    huella TEXT NOT NULL,
    ruta TEXT NOT NULL,
    serie TEXT NOT NULL,
    tipo_documental TEXT NOT NULL,
    origen TEXT NOT NULL CHECK (origen IN ('ciudadano', 'entidad')),
    incorporado_en INTEGER NOT NULL,
    UNIQUE (peticion, orden)
) STRICT;
CREATE TRIGGER documentos_no_cambia BEFORE UPDATE ON documentos
BEGIN SELECT RAISE(ABORT, 'documentos: append-only'); END;
CREATE TRIGGER documentos_no_se_borra BEFORE DELETE ON documentos
BEGIN SELECT RAISE(ABORT, 'documentos: append-only'); END;
