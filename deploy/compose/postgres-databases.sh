#!/bin/bash
# Run once by the postgres image on empty data: a database a service, owned by a role of the same name that alone may connect.
set -euo pipefail
for folder in /var/run/postgresql /tmp; do if [ -S $folder/.s.PGSQL.5432 ]; then export PGHOST=$folder; fi; done
for name in identity community exchange resource dashboard; do
  variable="PASSWORD_${name^^}"
  psql -v ON_ERROR_STOP=1 -q -U "${POSTGRES_USER:-postgres}" -d postgres -v name="$name" -v password="${!variable:?}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name" template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke connect on database :"name" from public;
SQL
done
