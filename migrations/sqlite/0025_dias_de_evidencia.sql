-- The evidence of each day as it was published: which seals, and one root over them; a day that was published is never published otherwise.

CREATE TABLE evidencia_dias (
    dia TEXT PRIMARY KEY NOT NULL,
    desde INTEGER NOT NULL,
    hasta INTEGER NOT NULL UNIQUE,
    raiz TEXT NOT NULL,
    cerrado_en INTEGER NOT NULL
) STRICT;
CREATE TRIGGER evidencia_dias_no_cambia BEFORE UPDATE ON evidencia_dias
BEGIN SELECT RAISE(ABORT, 'evidencia_dias: append-only'); END;
CREATE TRIGGER evidencia_dias_no_se_borra BEFORE DELETE ON evidencia_dias
BEGIN SELECT RAISE(ABORT, 'evidencia_dias: append-only'); END;
