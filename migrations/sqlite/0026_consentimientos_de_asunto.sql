-- To be notified electronically is accepted for all matters, or for one filing alone: a line of the ledger says for which.

ALTER TABLE consentimientos ADD COLUMN asunto TEXT REFERENCES peticiones (id);
CREATE INDEX consentimientos_asunto ON consentimientos (asunto, orden) WHERE asunto IS NOT NULL;
