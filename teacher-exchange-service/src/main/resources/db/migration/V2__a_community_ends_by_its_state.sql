-- Who leads is only ever asked of today, so the state says it all.
alter table directory_community drop column ended_on;
