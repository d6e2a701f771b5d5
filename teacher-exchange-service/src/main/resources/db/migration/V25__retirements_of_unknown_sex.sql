-- Of whom no sex is registered nobody knows which age of retirement is theirs: how many of them it matters for is kept
-- beside the retirements. What was counted before does not say it and is counted anew.

delete from gap_book;
alter table gap_sum add column unsure numeric(10, 2) not null default 0;
alter table gap_total add column unsure numeric(10, 2) not null default 0;
comment on column gap_sum.unsure is 'no sex is registered: by one of the two ages they will have retired, by the other not';
