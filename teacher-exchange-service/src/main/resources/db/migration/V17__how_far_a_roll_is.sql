-- How far the last long call of a roll came; who waits for it reads this. Written apart from the call itself.
create table roll_progress (
  district    text not null,
  pack        text not null,
  school_year int  not null,
  done        int  not null check (done >= 0),
  people      int  not null check (people >= done),
  primary key (district, pack, school_year)
);
