-- What every append-only table uses to refuse changes; SQLite has no functions and says it in each trigger.

CREATE FUNCTION solo_agrega() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: append-only', TG_TABLE_NAME USING ERRCODE = 'raise_exception';
END
$$;
