-- Messages go by e-mail or as text messages, each kind at its own pace; and what comes back of one is known by its token alone.

ALTER TABLE correos ADD COLUMN canal TEXT NOT NULL DEFAULT 'correo' CHECK (canal IN ('correo', 'sms'));
-- Random, of 128 bits, part of the Message-ID; empty in what was written before.
ALTER TABLE correos ADD COLUMN ficha TEXT NOT NULL DEFAULT '';
DROP INDEX correos_por_enviar;
CREATE INDEX correos_por_enviar ON correos (canal, proximo_en, id) WHERE estado = 'por_enviar';
