-- A registry of 300,000 is searched: by letters of the name in whatever order (the pattern is held against what is left), by
-- the beginning of the number, and by standing, which is counted by the index alone whichever of its columns are asked for.
create index person_lettered on person using gin (string_to_array(name, null)) where merged_into is null and home_id is not null;
create index person_numbered on person (number text_pattern_ops) where merged_into is null and home_id is not null;
create index person_ranked on person (district, title, honour, cadre) where merged_into is null and home_id is not null;
