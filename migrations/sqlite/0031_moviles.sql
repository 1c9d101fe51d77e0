-- Mobile numbers to which people want avisos too: theirs once they typed the code that came to it, and gone when they say so.

CREATE TABLE moviles (
    persona TEXT PRIMARY KEY NOT NULL REFERENCES personas (id),
    numero TEXT NOT NULL,
    confirmado_en INTEGER NOT NULL
) STRICT;

-- One that waits for its code. The row stays for two days without its number, so that nobody has messages sent without end.
CREATE TABLE movil_codigos (
    persona TEXT PRIMARY KEY NOT NULL REFERENCES personas (id),
    numero TEXT NOT NULL,
    sal TEXT NOT NULL,
    huella TEXT NOT NULL,
    intentos INTEGER NOT NULL,
    enviado_en INTEGER NOT NULL,
    vence_en INTEGER NOT NULL,
    dia TEXT NOT NULL,
    enviados INTEGER NOT NULL
) STRICT;
CREATE INDEX movil_codigos_viejos ON movil_codigos (enviado_en);
