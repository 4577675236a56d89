#!/usr/bin/env bash
# Makes the cluster, the user and the database on the first start, as the image does that this one stands in for.
set -euo pipefail
bin=$(echo /usr/lib/postgresql/*/bin)
data=/var/lib/postgresql/data
user=${POSTGRES_USER:-postgres}
if [ ! -s "$data/PG_VERSION" ]; then
    : "${POSTGRES_PASSWORD:?POSTGRES_PASSWORD is not set}"
    "$bin/initdb" -D "$data" -U "$user" --auth-local=trust --auth-host=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD")
    echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
    if [ "${POSTGRES_DB:-$user}" != postgres ]; then
        # only through the socket: nobody outside sees a server that will go away once more
        "$bin/pg_ctl" -D "$data" -w -o "-c listen_addresses=''" start
        "$bin/createdb" -U "$user" "${POSTGRES_DB:-$user}"
        "$bin/pg_ctl" -D "$data" -w stop
    fi
    echo 'PostgreSQL init process complete; ready for start up.'
fi
[ "${1-}" = postgres ] && shift
exec "$bin/postgres" -D "$data" -c listen_addresses='*' "$@"
