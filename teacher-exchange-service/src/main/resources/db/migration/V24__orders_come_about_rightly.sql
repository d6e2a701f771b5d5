-- Whom a school gave away for good still counts for its floors for a while: found by the school and the day.
create index assignment_moves_from on assignment (sending_school_id, lower(period))
  where takes_establishment and state in ('APPROVED', 'IN_FORCE', 'ENDED');

-- What has no order and no day left lapses by the calendar.
create index assignment_lapsing on assignment (upper(period)) where state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED');

-- A lead school that is late itself is not handed its own step once more: the district gets it.
update assignment_step s set escalate_to = 'DISTRICT'
  from assignment a
 where a.id = s.assignment_id and s.closed_on is null and s.escalate_to = 'LEAD_SCHOOL'
   and a.proposing_school_id = case s.subject when 'SENDING' then a.sending_school_id when 'RECEIVING' then a.receiving_school_id end;
