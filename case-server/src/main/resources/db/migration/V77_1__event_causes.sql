-- Which event led to which: only for those that follow from another one, so that it can be asked what
-- came of an event. What an event itself follows from stands in its metadata. Written in the
-- transaction of the events.
create table event_cause (
    event_identifier varchar(36) not null,
    cause varchar(36) not null,
    constraint event_cause_event primary key (event_identifier)
);

create index event_cause_cause on event_cause (cause, event_identifier);
