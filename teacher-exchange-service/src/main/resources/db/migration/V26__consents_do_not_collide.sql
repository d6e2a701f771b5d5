-- What another party agreed to changes nothing of what the next one says yes or no to: who read the assignment before it
-- still knows what they answer.
alter table assignment_history add column agrees boolean not null default false;
