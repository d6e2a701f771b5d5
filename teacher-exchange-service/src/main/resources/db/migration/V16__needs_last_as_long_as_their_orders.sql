-- A need that lasts longer because the order that fills it was extended beyond it, and what its school itself had said.
create table need_lengthening (
  extension_id  uuid primary key references assignment_extension,
  need_id       uuid not null references need,
  assignment_id uuid not null references assignment,
  said_to       date not null,
  to_day        date not null check (to_day > said_to),
  known         tstzrange not null
);
comment on column need_lengthening.said_to is 'the last day that its school said';
comment on column need_lengthening.known is
  'the time for which it held: bounded above once the order was cancelled or voided, or the school said another last day';
create index need_lengthening_of on need_lengthening (need_id) where upper_inf(known);

-- A list that was opened for an order of before there were lists: nobody is late with it from its first day on.
alter table handover add column not_due_before date;
comment on column handover.not_due_before is 'of a list opened late: the earliest day on which any of its items is due';
create index handover_listed on handover (made_on, id);
