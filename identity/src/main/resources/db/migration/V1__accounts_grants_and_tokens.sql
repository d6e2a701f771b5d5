create extension if not exists btree_gist;

create table account (
  id                  uuid primary key default uuidv7(),
  username            text not null unique check (username = lower(username)),
  name                text not null,
  person_id           uuid,
  district            text not null,
  org                 text not null,
  password_hash       text not null,
  password_change_due boolean not null default false,
  demonstration       boolean not null default false,
  created_at          timestamptz not null
);
create index account_by_district on account (district, username);

-- A grant is an interval: both days count. One role at one organisation is held once at a time.
create table access_grant (
  id         uuid primary key default uuidv7(),
  account_id uuid not null references account (id),
  role       text not null check (role in ('DISTRICT_OFFICER', 'SCHOOL_ADMIN', 'TEACHER')),
  org        text not null,
  during     daterange not null check (not isempty(during) and lower(during) is not null),
  version    bigint not null default 1,
  given_by   text not null,
  given_at   timestamptz not null,
  constraint one_grant_at_a_time unique (account_id, role, org, during without overlaps)
);

-- Counts wrong tries for known and unknown names alike, so that an answer tells nobody which exist.
create table sign_in_failure (
  username      text primary key,
  failures      integer not null,
  blocked_until timestamptz,
  last_at       timestamptz not null
);
create index sign_in_failure_by_age on sign_in_failure (last_at);

create table signing_key (
  kid        text primary key,
  sealed     bytea not null,
  created_at timestamptz not null
);

-- Our own copy of the schools, fed by community.school.v1.
create table school (
  id         uuid primary key,
  code       text not null unique,
  name       text not null,
  short_name text,
  district   text not null,
  sequence   bigint not null default 0
);

-- GB/T 2260. The education authority is what a district officer acts for.
create table district (
  code      text primary key,
  name      text not null,
  authority text not null
);
insert into district (code, name, authority) values
  ('500103', '渝中区', '渝中区教育委员会'),
  ('500104', '大渡口区', '大渡口区教育委员会'),
  ('500105', '江北区', '江北区教育委员会'),
  ('500106', '沙坪坝区', '沙坪坝区教育委员会'),
  ('500112', '渝北区', '渝北区教育委员会'),
  ('500151', '铜梁区', '铜梁区教育委员会');

-- The framework's table (oauth2-authorization-schema.sql) in PostgreSQL's types.
create table oauth2_authorization (
  id                            varchar(100) primary key,
  registered_client_id          varchar(100) not null,
  principal_name                varchar(200) not null,
  authorization_grant_type      varchar(100) not null,
  authorized_scopes             varchar(1000),
  attributes                    text,
  state                         varchar(500),
  authorization_code_value      text,
  authorization_code_issued_at  timestamptz,
  authorization_code_expires_at timestamptz,
  authorization_code_metadata   text,
  access_token_value            text,
  access_token_issued_at        timestamptz,
  access_token_expires_at       timestamptz,
  access_token_metadata         text,
  access_token_type             varchar(100),
  access_token_scopes           varchar(1000),
  oidc_id_token_value           text,
  oidc_id_token_issued_at       timestamptz,
  oidc_id_token_expires_at      timestamptz,
  oidc_id_token_metadata        text,
  refresh_token_value           text,
  refresh_token_issued_at       timestamptz,
  refresh_token_expires_at      timestamptz,
  refresh_token_metadata        text,
  user_code_value               text,
  user_code_issued_at           timestamptz,
  user_code_expires_at          timestamptz,
  user_code_metadata            text,
  device_code_value             text,
  device_code_issued_at         timestamptz,
  device_code_expires_at        timestamptz,
  device_code_metadata          text
);
create index authorization_by_code on oauth2_authorization using hash (authorization_code_value);
create index authorization_by_refresh_token on oauth2_authorization using hash (refresh_token_value);
create index authorization_by_id_token on oauth2_authorization using hash (oidc_id_token_value);
create index authorization_by_access_token on oauth2_authorization using hash (access_token_value);
create index authorization_by_principal on oauth2_authorization (principal_name);
