-- A reminder is a line of an assignment's history and an event, but nothing that somebody who acts on what they read
-- before it would have to know: their version still holds.
alter table assignment_history add column reminds boolean not null default false;
update assignment_history set reminds = true where what like '提醒：%' or what like '%已过期限（%';
