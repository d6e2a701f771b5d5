-- 办学性质: null while nobody has stated it, and where only older events are known.
alter table school add column ownership text;
