-- Our own copy of schools and communities, fed by their events; no foreign keys, since topics have no order among them.
create table directory_school (
  school_id   uuid primary key,
  code        text not null,
  name        text not null,
  short_name  text,
  district    text not null,
  stages      text[] not null,
  setting     text,
  weak        boolean not null,
  sequence    bigint not null
);

create table directory_community (
  community_id   uuid primary key,
  name           text not null,
  district       text not null,
  state          text not null check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'ENDED')),
  lead_school_id uuid not null,
  sequence       bigint not null
);

create table directory_membership (
  membership_id uuid primary key,
  community_id  uuid not null,
  school_id     uuid not null,
  role          text not null check (role in ('LEAD', 'MEMBER')),
  valid         daterange not null
);
create index on directory_membership (school_id);
create index on directory_membership (community_id);

-- Files by content. A row here is what makes an object on disk visible.
create table stored_file (
  sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size      bigint not null check (size >= 0),
  stored_at timestamptz not null default now()
);

-- RECEIVING: bytes come in. RECEIVED: all bytes are on disk, hash known. STORED: filed by content. USED: belongs to a resource.
create table upload (
  id         uuid primary key,
  creator    text not null,
  file_name  text not null,
  length     bigint not null check (length >= 0),
  received   bigint not null default 0 check (received between 0 and length),
  state      text not null default 'RECEIVING' check (state in ('RECEIVING', 'RECEIVED', 'STORED', 'USED')),
  sha256     text,
  media_type text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  check (state = 'RECEIVING' or (received = length and sha256 is not null and media_type is not null))
);
create index on upload (creator) where state <> 'USED';
create index on upload (expires_at);
create index on upload (sha256);

create table resource (
  id              uuid primary key,
  school_id       uuid not null,
  district        text not null,
  title           text not null,
  summary         text not null,
  subject         text not null,
  stage           text not null,
  kind            text not null,
  current_version int not null,
  published_at    timestamptz not null,
  published_by    text not null,
  -- The request that it was made for.
  request_id      uuid,
  -- Rows of download; kept here so that a list needs no counting.
  downloads       bigint not null default 0,
  version         bigint not null default 1,
  -- Of the resource's events, published and downloaded.
  sequence        bigint not null,
  -- The transaction that last changed what a search shows: the search index reads on from here.
  changed_tx      xid8 not null default pg_current_xact_id()
);
create index on resource (changed_tx);
create index on resource (district, published_at desc, id desc);
create index on resource (school_id);

create table resource_version (
  resource_id uuid not null references resource,
  number      int not null,
  sha256      text not null references stored_file,
  file_name   text not null,
  media_type  text not null,
  size        bigint not null,
  added_at    timestamptz not null,
  added_by    text not null,
  primary key (resource_id, number)
);
create index on resource_version (sha256);

create table resource_request (
  id                  uuid primary key,
  school_id           uuid not null,
  district            text not null,
  title               text not null,
  detail              text not null,
  subject             text not null,
  stage               text not null,
  kind                text not null,
  needed_by           date not null,
  state               text not null check (state in ('OPEN', 'CLAIMED', 'DELIVERED', 'ACCEPTED', 'WITHDRAWN')),
  claimed_by          uuid,
  resource_id         uuid,
  posted_at           timestamptz not null,
  posted_by           text not null,
  version             bigint not null,
  check (state in ('OPEN', 'WITHDRAWN') or claimed_by is not null),
  check (state not in ('DELIVERED', 'ACCEPTED') or resource_id is not null)
);
create index on resource_request (district, posted_at desc, id desc);
create index on resource_request (school_id);
create index on resource_request (claimed_by);

-- What happened to a request, in order; the number is the version it led to.
create table request_step (
  request_id  uuid not null references resource_request,
  number      bigint not null,
  what        text not null,
  at          timestamptz not null,
  by_account  text not null,
  by_name     text not null,
  note        text,
  primary key (request_id, number)
);

-- A download counts once a person, resource and day.
create table download (
  resource_id uuid not null references resource,
  account     text not null,
  day         date not null,
  school_id   uuid,
  at          timestamptz not null,
  primary key (resource_id, account, day)
);
