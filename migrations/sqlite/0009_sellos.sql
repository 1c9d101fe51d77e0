-- Seals: all committed evidence tied into one signed chain, each entry under exactly one seal.

CREATE TABLE sellos (
    numero INTEGER PRIMARY KEY NOT NULL,
    en INTEGER NOT NULL,
    cuantas INTEGER NOT NULL,
    raiz TEXT NOT NULL,
    previo TEXT,
    huella TEXT NOT NULL,
    firma TEXT NOT NULL,
    clave TEXT NOT NULL
) STRICT;
CREATE TRIGGER sellos_no_cambia BEFORE UPDATE ON sellos
BEGIN SELECT RAISE(ABORT, 'sellos: append-only'); END;
CREATE TRIGGER sellos_no_se_borra BEFORE DELETE ON sellos
BEGIN SELECT RAISE(ABORT, 'sellos: append-only'); END;

CREATE TABLE sello_hojas (
    sello INTEGER NOT NULL REFERENCES sellos (numero),
    posicion INTEGER NOT NULL,
    evidencia TEXT NOT NULL UNIQUE REFERENCES evidencia (id),
    PRIMARY KEY (sello, posicion)
) STRICT;
CREATE TRIGGER sello_hojas_no_cambia BEFORE UPDATE ON sello_hojas
BEGIN SELECT RAISE(ABORT, 'sello_hojas: append-only'); END;
CREATE TRIGGER sello_hojas_no_se_borra BEFORE DELETE ON sello_hojas
BEGIN SELECT RAISE(ABORT, 'sello_hojas: append-only'); END;
