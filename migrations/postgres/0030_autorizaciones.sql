-- Whom a person authorises to receive notifications for them, by their document: for one filing, one procedure or all, until a day.

CREATE TABLE autorizaciones (
    id TEXT PRIMARY KEY NOT NULL,
    persona TEXT NOT NULL REFERENCES personas (id),
    tipo TEXT NOT NULL,
    numero TEXT NOT NULL,
    peticion TEXT REFERENCES peticiones (id),
    procedimiento TEXT NOT NULL,
    otorgada_en BIGINT NOT NULL,
    hasta TEXT NOT NULL,
    retirada_en BIGINT
);
CREATE INDEX autorizaciones_persona ON autorizaciones (persona, id);
CREATE INDEX autorizaciones_peticion ON autorizaciones (peticion) WHERE peticion IS NOT NULL;
CREATE INDEX autorizaciones_documento ON autorizaciones (numero, tipo, id);

-- Which notification was received by whom, for its person. It holds ids only: names stand where they can be erased.
CREATE TABLE recibidas_por_otro (
    notificacion TEXT PRIMARY KEY NOT NULL REFERENCES notificaciones (id),
    autorizacion TEXT NOT NULL,
    quien TEXT NOT NULL REFERENCES personas (id),
    en BIGINT NOT NULL
);
CREATE INDEX recibidas_por_otro_quien ON recibidas_por_otro (quien, notificacion);
CREATE TRIGGER recibidas_por_otro_solo_agrega BEFORE UPDATE OR DELETE ON recibidas_por_otro
    FOR EACH ROW EXECUTE FUNCTION solo_agrega();
CREATE TRIGGER recibidas_por_otro_no_se_vacia BEFORE TRUNCATE ON recibidas_por_otro
    FOR EACH STATEMENT EXECUTE FUNCTION solo_agrega();
