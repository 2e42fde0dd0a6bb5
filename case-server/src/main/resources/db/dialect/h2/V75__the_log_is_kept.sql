-- Nobody changes what was recorded by mistake. There is but one account here, and it could take this
-- away: that is what PostgreSQL has other accounts for.
create trigger domain_event_is_kept before update, delete on domain_event
    for each statement call 'org.pirveli.server.engine.log.HistoryIsKept';
