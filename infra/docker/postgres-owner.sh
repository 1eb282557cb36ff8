#!/bin/sh
# Runs once, when the database server is made: the product's database belongs to a role that is no superuser, so that
# row level security holds for it too.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$REDLICH_OWNER_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role redlich_owner login createrole createdb nosuperuser password :'password';
create database redlich owner redlich_owner;
SQL
