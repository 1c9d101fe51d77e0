-- Logins under way, and the keys that serve once only (tokens, logout notices, forms).

CREATE TABLE ingresos (
    estado TEXT PRIMARY KEY NOT NULL,
    navegador TEXT NOT NULL,
    datos TEXT NOT NULL,
    creado_en BIGINT NOT NULL,
    vence_en BIGINT NOT NULL
);
CREATE INDEX ingresos_vence ON ingresos (vence_en);

CREATE TABLE usados (
    clave TEXT PRIMARY KEY NOT NULL,
    vence_en BIGINT NOT NULL
);
CREATE INDEX usados_vence ON usados (vence_en);
