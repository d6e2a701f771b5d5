-- What a check found that a commit would change of what is known, to be read before it; null while nothing was found.
alter table import_job add column changes jsonb;
