-- To be notified electronically is accepted also for one trámite or procedure: a line of the ledger says for which code.

ALTER TABLE consentimientos ADD COLUMN procedimiento TEXT NOT NULL DEFAULT '';
CREATE INDEX consentimientos_procedimiento ON consentimientos (persona, procedimiento, orden) WHERE procedimiento <> '';

-- What people read of a procedure that has no sheet.
ALTER TABLE sistema_procedimientos ADD COLUMN nombre TEXT NOT NULL DEFAULT '';
