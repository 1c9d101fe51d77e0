-- Seals: all committed evidence tied into one signed chain, each entry under exactly one seal.

CREATE TABLE sellos (
    numero BIGINT PRIMARY KEY NOT NULL,
    en BIGINT NOT NULL,
    cuantas BIGINT NOT NULL,
    raiz TEXT NOT NULL,
    previo TEXT,
    huella TEXT NOT NULL,
    firma TEXT NOT NULL,
    clave TEXT NOT NULL
);
CREATE TRIGGER sellos_solo_agrega BEFORE UPDATE OR DELETE ON sellos
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sellos_no_se_vacia BEFORE TRUNCATE ON sellos
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();

CREATE TABLE sello_hojas (
    sello BIGINT NOT NULL REFERENCES sellos (numero),
    posicion BIGINT NOT NULL,
    evidencia TEXT NOT NULL UNIQUE REFERENCES evidencia (id),
    PRIMARY KEY (sello, posicion)
);
CREATE TRIGGER sello_hojas_solo_agrega BEFORE UPDATE OR DELETE ON sello_hojas
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER sello_hojas_no_se_vacia BEFORE TRUNCATE ON sello_hojas
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
