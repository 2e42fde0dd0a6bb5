-- One row per step (reminder or escalation level) of a running attempt of a clock. Derived from the
-- event log: it can be dropped and rebuilt at any time.
create table deadline (
    clock_id uuid not null,
    attempt integer not null,
    kind varchar(8) not null,
    step integer not null,
    case_id uuid not null,
    -- null once the step was raised; the row stays until the attempt ends, so that a new schedule
    -- does not raise it again
    due_at timestamp(3) with time zone,
    -- from when on it is swept up: its own instant, or later while a reminder waits for the office to
    -- open; null once the step was raised
    offered_at timestamp(3) with time zone,
    -- how many events the case had when this row was last written
    version bigint not null,
    -- until when one node has it in hand, by this database's clock
    claimed_until timestamp(3) with time zone,
    -- how often it was claimed since it last moved
    claims integer default 0 not null,
    constraint deadline_pk primary key (clock_id, attempt, kind, step)
);

create index deadline_offered on deadline (offered_at);
