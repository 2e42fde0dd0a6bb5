-- A rebuild drops the indexes of the views and makes them anew when the rows are there. The account
-- that feeds the views does not own them: these two functions are all that it may do to them.
create table view_index (
    name varchar(63) not null,
    definition varchar not null,
    constraint view_index_name primary key (name)
);

-- Notes how the indexes are made, so that none is forgotten if the rebuild breaks off, and drops them.
create function drop_view_indexes() returns void
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    dropped text;
begin
    insert into view_index (name, definition)
    select i.indexname, replace(i.indexdef, 'CREATE INDEX ', 'CREATE INDEX IF NOT EXISTS ')
    from pg_indexes i
    where i.schemaname = current_schema()
        and i.tablename in ('case_file', 'case_clock', 'case_escalation', 'case_clock_history',
            'case_due_change', 'case_key', 'case_reply')
        and i.indexdef like 'CREATE INDEX %'
    on conflict (name) do update set definition = excluded.definition;
    for dropped in select name from view_index loop
        execute format('drop index if exists %I', dropped);
    end loop;
end
$$;

create function create_view_indexes() returns void
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    made text;
begin
    for made in select definition from view_index loop
        execute made;
    end loop;
    delete from view_index;
end
$$;

revoke execute on function drop_view_indexes(), create_view_indexes() from public;
