-- How far long work came that goes on behind questions; who waits for it reads this. Written apart from the work itself.
create table how_far (
  piece  text primary key,
  done   int  not null check (done >= 0),
  of_all int  not null check (of_all >= done)
);
