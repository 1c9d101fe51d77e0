-- The evidence of each day as it was published: which seals, and one root over them; a day that was published is never published otherwise.

CREATE TABLE evidencia_dias (
    dia TEXT PRIMARY KEY NOT NULL,
    desde BIGINT NOT NULL,
    hasta BIGINT NOT NULL UNIQUE,
    raiz TEXT NOT NULL,
    cerrado_en BIGINT NOT NULL
);
CREATE TRIGGER evidencia_dias_solo_agrega BEFORE UPDATE OR DELETE ON evidencia_dias
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER evidencia_dias_no_se_vacia BEFORE TRUNCATE ON evidencia_dias
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
