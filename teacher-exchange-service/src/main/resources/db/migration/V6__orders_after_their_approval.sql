-- What becomes of an order after its approval: extended, recalled, cancelled, moved, voided.

alter table assignment drop constraint assignment_state_check;
alter table assignment add constraint assignment_state_check
  check (state in ('PROPOSED', 'CONSENTED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'DECLINED', 'REJECTED', 'WITHDRAWN',
                   'CANCELLED', 'VOIDED'));
alter table assignment add column reason_code text;
comment on column assignment.reason_code is 'why it was recalled, cancelled or voided: ending-reasons.yml';
alter table assignment add constraint assignment_ends_for_a_reason
  check (state not in ('CANCELLED', 'VOIDED') or reason_code is not null and reason is not null);

-- An extension bears a number of its own in the same register. A number once drawn stays; what became void or was
-- cancelled is marked, never deleted.
alter table dispatch_order drop constraint dispatch_order_assignment_id_key;
alter table dispatch_order
  add column kind text not null default 'DISPATCH' check (kind in ('DISPATCH', 'EXTENSION')),
  add column mark text check (mark in ('CANCELLED', 'VOIDED')),
  add column marked_on date,
  add constraint dispatch_order_marked_on_a_day check ((mark is null) = (marked_on is null));
create unique index dispatch_order_first on dispatch_order (assignment_id) where kind = 'DISPATCH';
create index dispatch_order_of on dispatch_order (assignment_id);

-- A further last day that is asked for; at most one waits at a time.
create table assignment_extension (
  id            uuid primary key,
  assignment_id uuid not null references assignment,
  was_to        date not null,
  to_day        date not null check (to_day > was_to),
  note          text,
  state         text not null check (state in ('ASKED', 'AGREED', 'GRANTED', 'DECLINED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
  reason        text,
  letter        text references dispatch_order (letter),
  asked_at      timestamptz not null,
  asked_by      text not null,
  check ((state = 'GRANTED') = (letter is not null))
);
create unique index assignment_extension_waits on assignment_extension (assignment_id) where state in ('ASKED', 'AGREED');
create index assignment_extension_of on assignment_extension (assignment_id, asked_at);

create table assignment_extension_consent (
  extension_id uuid not null references assignment_extension,
  party        text not null check (party in ('PERSON', 'SENDING', 'RECEIVING')),
  state        text not null check (state in ('PENDING', 'GIVEN', 'DECLINED')),
  given_by     text,
  given_at     timestamptz,
  reason       text,
  primary key (extension_id, party),
  check ((state = 'PENDING') = (given_at is null))
);
