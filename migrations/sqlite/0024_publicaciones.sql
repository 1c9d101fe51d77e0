-- Avisos that the page of the sede shows, each with the copy that the office made for everybody's eyes.

-- `a_quien` has as few data of the person as make them known; `documento` is that copy, in the expediente.
CREATE TABLE publicaciones (
    id TEXT PRIMARY KEY NOT NULL,
    notificacion TEXT NOT NULL REFERENCES notificaciones (id),
    acto TEXT NOT NULL,
    a_quien TEXT NOT NULL,
    documento TEXT NOT NULL REFERENCES adjuntos (id),
    fijada_en INTEGER NOT NULL,
    hasta TEXT NOT NULL,
    retirada_en INTEGER
) STRICT;
CREATE INDEX publicaciones_en_pie ON publicaciones (id) WHERE retirada_en IS NULL;
CREATE UNIQUE INDEX publicaciones_una_en_pie ON publicaciones (notificacion) WHERE retirada_en IS NULL;
CREATE INDEX publicaciones_documento ON publicaciones (documento);
CREATE TRIGGER publicaciones_no_cambia BEFORE UPDATE OF id, notificacion, acto, a_quien, documento, fijada_en, hasta ON publicaciones
BEGIN SELECT RAISE(ABORT, 'publicaciones: append-only'); END;
CREATE TRIGGER publicaciones_no_vuelve BEFORE UPDATE OF retirada_en ON publicaciones WHEN OLD.retirada_en IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'publicaciones: append-only'); END;
CREATE TRIGGER publicaciones_no_se_borra BEFORE DELETE ON publicaciones
BEGIN SELECT RAISE(ABORT, 'publicaciones: append-only'); END;
