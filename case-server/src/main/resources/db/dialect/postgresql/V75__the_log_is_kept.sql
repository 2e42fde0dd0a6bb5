-- Nobody changes what was recorded, not even who owns the table: it would have to be said first that
-- nothing is kept any more.
create function refuse_to_change_history() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is kept for ever: nothing in it is changed or taken away', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger domain_event_is_kept before update or delete or truncate on domain_event
    for each statement execute function refuse_to_change_history();
