-- Which transaction wrote an event. Events become visible in another order than they are numbered in;
-- once every older transaction has ended, nothing older can come any more.
alter table domain_event add column tx xid8 not null default pg_current_xact_id();

create index domain_event_tx on domain_event (tx, global_index);
