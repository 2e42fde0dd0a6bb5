-- The calendars, policies, and all that the office is made of, and how many events each is made of. Written in the
-- transaction of the events, so that nobody decides by rules that are behind the log.
create table rule_stream (
    stream varchar(120) not null,
    version bigint not null,
    constraint rule_stream_name primary key (stream)
);

-- Every clock that runs, and under which versions of its rules it was last examined. Written in the
-- transaction of the event that started or stopped it.
create table open_clock (
    clock_id uuid not null,
    case_id uuid not null,
    calendar varchar(40) not null,
    calendar_version integer not null,
    policy varchar(40) not null,
    policy_version integer not null,
    constraint open_clock_id primary key (clock_id)
);

-- Orders to examine the clocks that run: after a change of a calendar (RECALCULATION), or since
-- somebody wanted them moved to a later version of their policy (REBASE). Any node can go on where
-- another one died.
create table clock_run (
    kind varchar(13) not null,
    -- the calendar or policy
    rule varchar(40) not null,
    -- how many events the calendar or policy was made of by then
    number integer not null,
    -- the version of the calendar or policy to examine by
    version integer not null,
    reason varchar(2000) not null,
    -- the acts of a file as far as they fit
    decree varchar(2000),
    ordered_by varchar(200) not null,
    ordered_at timestamp(3) with time zone not null,
    -- how many clocks were to be examined when it was ordered
    clocks integer not null,
    finished_at timestamp(3) with time zone,
    -- how many clocks could not be examined when all others had been
    failed integer not null default 0,
    -- how often that was so
    tries integer not null default 0,
    -- by the database's clock: the run is left alone until then, so that others get their turn
    not_before timestamp(6) with time zone,
    owner varchar(100),
    -- by the database's clock
    claimed_until timestamp(3) with time zone,
    constraint clock_run_number primary key (kind, rule, number)
);
