-- An order that was moved to fewer days leaves its need open for the others, as a recall does: the days for which it was to
-- fill the need are kept from its first move on, so that moving it back fills the need again.
alter table assignment add column fills daterange;
comment on column assignment.fills is
  'of an order that was moved: the days for which it was to fill its need, as approved and extended; it does so while it holds them all';

-- What of somebody's time is asked for already is said to whoever proposes them next.
create index assignment_pending_of on assignment (person_id) where state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED');

comment on column handover.not_due_before is
  'the earliest day on which any of its items is due: some days after it was made, or after its order was moved or recalled';
