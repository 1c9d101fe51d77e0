-- How it went, once for each filing that ended, with nothing of who says it.

CREATE TABLE encuestas (
    peticion TEXT PRIMARY KEY NOT NULL REFERENCES peticiones (id),
    tramite TEXT NOT NULL,
    dependencia TEXT NOT NULL,
    estrellas INTEGER NOT NULL CHECK (estrellas BETWEEN 1 AND 5),
    facil INTEGER NOT NULL CHECK (facil IN (0, 1)),
    comentario TEXT NOT NULL,
    en INTEGER NOT NULL,
    mes TEXT NOT NULL
) STRICT;
-- All that is added up stands in the index.
CREATE INDEX encuestas_mes ON encuestas (mes, dependencia, tramite, estrellas, facil);
CREATE INDEX encuestas_dependencia ON encuestas (dependencia, mes, tramite, estrellas, facil);
CREATE INDEX encuestas_comentarios ON encuestas (en, peticion) WHERE comentario <> '';
CREATE INDEX encuestas_comentarios_de ON encuestas (dependencia, en, peticion) WHERE comentario <> '';
CREATE TRIGGER encuestas_no_cambia BEFORE UPDATE OF peticion, tramite, dependencia, estrellas, facil, en, mes ON encuestas
BEGIN SELECT RAISE(ABORT, 'encuestas: append-only'); END;
CREATE TRIGGER encuestas_no_se_borra BEFORE DELETE ON encuestas
BEGIN SELECT RAISE(ABORT, 'encuestas: append-only'); END;
