-- What another party agreed to changes nothing of what the next one says yes or no to: who read the assignment before it
-- still knows what they answer.
alter table assignment_history add column agrees boolean not null default false;

-- A "no" has a code as an end has one; of health and family no more is written down than that it is personal.
comment on column assignment.reason_code is 'why it was declined, rejected, withdrawn, recalled, cancelled or voided: ending-reasons.yml; of HINDERED the rule''s word';
alter table assignment_extension add column reason_code text;
update assignment_extension set reason_code = case state when 'LAPSED' then 'LAPSED' else 'OTHER' end where reason is not null;
update assignment set reason_code = 'OTHER' where state in ('DECLINED', 'REJECTED', 'WITHDRAWN') and reason_code is null;
update assignment_history h set what = regexp_replace(h.what, '(身体原因|家庭原因)(：.*)?$', '个人原因')
  from assignment a where a.id = h.assignment_id and a.reason_code in ('HEALTH', 'FAMILY');
update assignment set reason_code = 'PERSONAL', reason = '个人原因' where reason_code in ('HEALTH', 'FAMILY');
