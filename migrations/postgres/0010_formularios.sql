-- Every version of a form that somebody was shown, by the hash of its definition: who began with one finishes with it.

CREATE TABLE formularios (
    huella TEXT PRIMARY KEY NOT NULL,
    definicion TEXT NOT NULL,
    vista_en BIGINT NOT NULL
);
CREATE TRIGGER formularios_solo_agrega BEFORE UPDATE OR DELETE ON formularios
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER formularios_no_se_vacia BEFORE TRUNCATE ON formularios
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
