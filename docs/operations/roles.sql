-- The accounts of Pirveli on PostgreSQL, 15 or later. Run it once as a superuser, connected to the
-- office's own, empty database, before the first `--pirveli.command=migrate`:
--
--     createdb pirveli
--     psql -d pirveli -f roles.sql
--
-- It can be run again at any time. No account has a password yet: give each one of its own by
-- `\password pirveli_owner` and so on in psql, or let pg_hba.conf say how it signs in.
--
-- What each account may do to which table is not said here: `migrate` grants it, table by table.

do $$
declare
    account text;
begin
    -- owns the tables, and changes them when a new release comes: used by `migrate` alone
    -- commands: what is decided, and the events of it; projections: what people look at;
    -- sealer: the seals of the log
    foreach account in array
        array['pirveli_owner', 'pirveli_commands', 'pirveli_projections', 'pirveli_sealer']
    loop
        if not exists (select from pg_roles where rolname = account) then
            execute format('create role %I', account);
        end if;
        execute format('alter role %I login nosuperuser nocreatedb nocreaterole noinherit'
            ' noreplication nobypassrls', account);
    end loop;

    -- a group for people with psql: `grant pirveli_auditor to nino`. They read, and nothing else
    if not exists (select from pg_roles where rolname = 'pirveli_auditor') then
        create role pirveli_auditor;
    end if;
    alter role pirveli_auditor nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

    -- whoever is not named has no business here; nobody makes tables of his own
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to pirveli_owner, pirveli_commands,'
        ' pirveli_projections, pirveli_sealer, pirveli_auditor', current_database());
    revoke all on schema public from public;
    grant usage, create on schema public to pirveli_owner;
    grant usage on schema public
        to pirveli_commands, pirveli_projections, pirveli_sealer, pirveli_auditor;
end
$$;
