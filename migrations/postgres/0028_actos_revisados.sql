-- What the antivirus said of an act before anybody was told of it, and why a published aviso was taken away before its time.

ALTER TABLE notificaciones ADD COLUMN analisis TEXT NOT NULL DEFAULT 'sin_analizar'
    CHECK (analisis IN ('limpio', 'sin_analizar'));
CREATE TRIGGER notificaciones_no_cambia_de_analisis BEFORE UPDATE OF analisis ON notificaciones FOR EACH ROW
    EXECUTE FUNCTION solo_agrega();
ALTER TABLE sistema_actos ADD COLUMN analisis TEXT NOT NULL DEFAULT 'sin_analizar'
    CHECK (analisis IN ('limpio', 'sin_analizar'));

-- Empty where it went by itself.
ALTER TABLE publicaciones ADD COLUMN motivo TEXT NOT NULL DEFAULT '';
CREATE INDEX publicaciones_retiradas ON publicaciones (notificacion, id) WHERE motivo <> '';
CREATE TRIGGER publicaciones_no_cambia_de_motivo BEFORE UPDATE OF motivo ON publicaciones FOR EACH ROW
    WHEN (OLD.retirada_en IS NOT NULL)
    EXECUTE FUNCTION solo_agrega();
