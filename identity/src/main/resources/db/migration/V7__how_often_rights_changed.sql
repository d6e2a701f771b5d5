-- How often what an account may do has changed: said in every token, and told when it changes, so that whoever keeps a
-- token knows whether it is still true (ADR 0043). No row: never.
create table account_rights (
  account_id uuid primary key references account,
  version    bigint not null
);
