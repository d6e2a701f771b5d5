-- Whether the school is of another district than the community; older events know no such members.
alter table directory_membership add column guest boolean not null default false;
