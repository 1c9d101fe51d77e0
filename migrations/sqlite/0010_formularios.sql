-- Every version of a form that somebody was shown, by the hash of its definition: who began with one finishes with it.

CREATE TABLE formularios (
    huella TEXT PRIMARY KEY NOT NULL,
    definicion TEXT NOT NULL,
    vista_en INTEGER NOT NULL
) STRICT;
CREATE TRIGGER formularios_no_cambia BEFORE UPDATE ON formularios
BEGIN SELECT RAISE(ABORT, 'formularios: append-only'); END;
CREATE TRIGGER formularios_no_se_borra BEFORE DELETE ON formularios
BEGIN SELECT RAISE(ABORT, 'formularios: append-only'); END;
