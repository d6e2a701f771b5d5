-- Whether a membership is the school's main place or a second one beside it; older events know main ones only.
alter table membership add column place text not null default 'MAIN';
