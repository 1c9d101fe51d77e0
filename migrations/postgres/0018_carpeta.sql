-- What a person keeps in their folder: folders, documents with their versions, and what was done with them.

CREATE TABLE carpetas (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    padre TEXT REFERENCES carpetas (id),
    nombre TEXT NOT NULL,
    creada_en BIGINT NOT NULL
);
CREATE INDEX carpetas_persona ON carpetas (persona, id);
CREATE INDEX carpetas_padre ON carpetas (padre) WHERE padre IS NOT NULL;

-- `llave` is the name folded, to be put in order by; `busqueda`, all that a document is found by.
-- `referencia` says what a document born in the entity is: the code of a constancia, or a document of an expediente.
CREATE TABLE carpeta_documentos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    carpeta TEXT REFERENCES carpetas (id),
    nombre TEXT NOT NULL,
    llave TEXT NOT NULL,
    busqueda TEXT NOT NULL,
    etiquetas TEXT NOT NULL,
    origen TEXT NOT NULL CHECK (origen IN ('propio', 'entidad')),
    emisor TEXT NOT NULL,
    clase TEXT NOT NULL,
    oculto BIGINT NOT NULL CHECK (oculto IN (0, 1)),
    version BIGINT NOT NULL,
    tipo TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    huella TEXT NOT NULL,
    analisis TEXT NOT NULL CHECK (analisis IN ('pendiente', 'limpio', 'infectado', 'sin_analizar')),
    creado_en BIGINT NOT NULL,
    cambiado_en BIGINT NOT NULL,
    borrado_en BIGINT,
    referencia TEXT,
    CHECK (origen = 'propio' OR borrado_en IS NULL),
    UNIQUE (persona, referencia)
);
CREATE INDEX carpeta_documentos_nombre ON carpeta_documentos (persona, carpeta, llave, id) WHERE borrado_en IS NULL;
CREATE INDEX carpeta_documentos_fecha ON carpeta_documentos (persona, carpeta, cambiado_en, id) WHERE borrado_en IS NULL;
CREATE INDEX carpeta_documentos_bytes ON carpeta_documentos (persona, carpeta, bytes, id) WHERE borrado_en IS NULL;
CREATE INDEX carpeta_documentos_recientes ON carpeta_documentos (persona, cambiado_en, id) WHERE borrado_en IS NULL;
CREATE INDEX carpeta_documentos_papelera ON carpeta_documentos (persona, borrado_en, id) WHERE borrado_en IS NOT NULL;
CREATE INDEX carpeta_documentos_vencidos ON carpeta_documentos (borrado_en, id) WHERE borrado_en IS NOT NULL;
CREATE INDEX carpeta_documentos_carpeta ON carpeta_documentos (carpeta) WHERE carpeta IS NOT NULL;

CREATE TABLE carpeta_versiones (
    documento TEXT NOT NULL REFERENCES carpeta_documentos (id),
    numero BIGINT NOT NULL,
    blob TEXT NOT NULL UNIQUE,
    tipo TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    huella TEXT NOT NULL,
    analisis TEXT NOT NULL CHECK (analisis IN ('pendiente', 'limpio', 'infectado', 'sin_analizar')),
    creada_en BIGINT NOT NULL,
    PRIMARY KEY (documento, numero)
);
CREATE INDEX carpeta_versiones_por_analizar ON carpeta_versiones (blob) WHERE analisis = 'pendiente';

-- The document may be gone: what was done with it is still told by month.
CREATE TABLE carpeta_actos (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    documento TEXT NOT NULL,
    acto TEXT NOT NULL,
    mes TEXT NOT NULL,
    en BIGINT NOT NULL
);
CREATE INDEX carpeta_actos_documento ON carpeta_actos (documento, id);
CREATE INDEX carpeta_actos_mes ON carpeta_actos (persona, mes, acto);

-- The sum over all versions of what each one keeps, so that nobody adds them up; those in the bin count.
CREATE TABLE carpeta_cuotas (
    persona TEXT PRIMARY KEY NOT NULL REFERENCES personas (id),
    bytes BIGINT NOT NULL CHECK (bytes >= 0),
    documentos BIGINT NOT NULL CHECK (documentos >= 0)
);
