-- When a school ends (撤并), as the newest of its events says: null once that was taken back.
create table directory_school_end (
  school_id uuid   primary key,
  closed_on date,
  sequence  bigint not null
);
