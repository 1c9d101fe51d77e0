-- What somebody is still writing, and the files they attached: apart from what was filed, so that it can expire and be erased.

-- `peticion` says what a draft became. A petition is never removed, so that the engine has nothing to check there.
CREATE TABLE borradores (
    id TEXT PRIMARY KEY NOT NULL,
    clave TEXT NOT NULL UNIQUE,
    formulario TEXT NOT NULL REFERENCES formularios (huella),
    tramite TEXT NOT NULL,
    persona TEXT REFERENCES personas (id),
    empresa TEXT NOT NULL,
    campos TEXT NOT NULL,
    version INTEGER NOT NULL,
    paso INTEGER NOT NULL,
    creado_en INTEGER NOT NULL,
    cambiado_en INTEGER NOT NULL,
    vence_en INTEGER NOT NULL,
    peticion TEXT
) STRICT;
CREATE INDEX borradores_persona ON borradores (persona) WHERE persona IS NOT NULL AND peticion IS NULL;
CREATE INDEX borradores_vence ON borradores (vence_en, id);

CREATE TABLE adjuntos (
    id TEXT PRIMARY KEY NOT NULL,
    borrador TEXT REFERENCES borradores (id),
    peticion TEXT REFERENCES peticiones (id),
    campo TEXT NOT NULL,
    nombre TEXT NOT NULL,
    tipo TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    huella TEXT NOT NULL,
    ruta TEXT NOT NULL,
    analisis TEXT NOT NULL CHECK (analisis IN ('pendiente', 'limpio', 'infectado', 'sin_analizar')),
    creado_en INTEGER NOT NULL
) STRICT;
CREATE INDEX adjuntos_borrador ON adjuntos (borrador) WHERE borrador IS NOT NULL;
CREATE INDEX adjuntos_peticion ON adjuntos (peticion) WHERE peticion IS NOT NULL;
CREATE INDEX adjuntos_por_analizar ON adjuntos (id) WHERE analisis = 'pendiente';
