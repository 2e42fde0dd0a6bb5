-- The views of cases. Derived from the event log: they can be emptied and rebuilt at any time. Columns
-- are there to find and to order; what is shown of a case stands in the body of its file, with personal
-- texts encrypted as they stand in the log.
create table case_file (
    case_id uuid not null,
    case_number varchar(20) not null,
    -- how many events the file is made of
    version integer not null,
    -- the index in the log of the last event that changed this row; the same in every view
    position bigint not null,
    status varchar(20) not null,
    outcome varchar(30),
    kind varchar(20) not null,
    channel varchar(10) not null,
    topic varchar(64),
    unit varchar(64) not null,
    assignee varchar(100),
    urgency varchar(30),
    subject_id uuid not null,
    restricted boolean not null,
    client varchar(200) not null,
    registered_by varchar(200) not null,
    external_reference varchar(500),
    received_at timestamp(3) with time zone not null,
    registered_at timestamp(3) with time zone not null,
    -- of the running clock that is due first; in the year 9999 if none runs, so that it sorts last
    due_at timestamp(3) with time zone not null,
    -- 0 urgent, 1 other; null once closed
    queue_rank smallint,
    -- the file as JSON
    body varchar not null,
    constraint case_file_id primary key (case_id),
    constraint case_file_number unique (case_number)
);

-- One row for each attempt of each clock.
create table case_clock (
    clock_id uuid not null,
    attempt integer not null,
    case_id uuid not null,
    name varchar(30) not null,
    state varchar(20) not null,
    -- whether a later attempt took its place
    superseded boolean not null,
    started_at timestamp(3) with time zone not null,
    -- in the year 9999 if it stands still, or stood still when it ended; as is at_risk_at
    due_at timestamp(3) with time zone not null,
    at_risk_at timestamp(3) with time zone not null,
    -- working days that it has left while it stands still
    days_left integer,
    stopped_at timestamp(3) with time zone,
    -- whether the answer that stopped it was recorded long after it was given
    backdated boolean not null,
    calendar_id varchar(64) not null,
    calendar_version integer not null,
    -- the unit whose days count
    days_of varchar(64) not null,
    policy_id varchar(40) not null,
    policy_version integer not null,
    position bigint not null,
    constraint case_clock_attempt primary key (clock_id, attempt)
);

create table case_escalation (
    clock_id uuid not null,
    attempt integer not null,
    level integer not null,
    case_id uuid not null,
    unit varchar(64) not null,
    state varchar(10) not null,
    acknowledged boolean not null,
    raised_at timestamp(3) with time zone not null,
    acknowledged_at timestamp(3) with time zone,
    position bigint not null,
    constraint case_escalation_level primary key (clock_id, attempt, level)
);

-- What was known of each attempt of each clock, and since when: a row for each event that changed it.
-- Whoever wants to know what was known at an instant takes the last row of an attempt by then.
create table case_clock_history (
    clock_id uuid not null,
    attempt integer not null,
    -- of the event that made it known
    sequence integer not null,
    case_id uuid not null,
    name varchar(30) not null,
    state varchar(20) not null,
    superseded boolean not null,
    started_at timestamp(3) with time zone not null,
    due_at timestamp(3) with time zone,
    stopped_at timestamp(3) with time zone,
    backdated boolean not null,
    calendar_id varchar(64) not null,
    days_of varchar(64) not null,
    policy_id varchar(40) not null,
    policy_version integer not null,
    -- where the case stood, and how it was sorted
    unit varchar(64) not null,
    topic varchar(64),
    urgent boolean not null,
    -- when it was recorded
    known_at timestamp(3) with time zone not null,
    position bigint not null,
    constraint case_clock_history_event primary key (clock_id, attempt, sequence)
);

-- Every due instant that moved, and by which version of which calendar or policy.
create table case_due_change (
    case_id uuid not null,
    sequence integer not null,
    kind varchar(20) not null,
    clock_id uuid not null,
    attempt integer not null,
    rule varchar(64) not null,
    rule_version integer not null,
    old_due_at timestamp(3) with time zone not null,
    new_due_at timestamp(3) with time zone not null,
    known_at timestamp(3) with time zone not null,
    position bigint not null,
    constraint case_due_change_event primary key (case_id, sequence)
);
create index case_due_change_rule on case_due_change (kind, rule, rule_version);

-- By what a case is recognised, as keyed hashes: of the telephone, of the e-mail address, and six of
-- the subject, some of which it shares with a similar one. Null where there is nothing to hash, and
-- once the person is erased.
create table case_key (
    case_id uuid not null,
    phone uuid,
    email uuid,
    subject_1 uuid,
    subject_2 uuid,
    subject_3 uuid,
    subject_4 uuid,
    subject_5 uuid,
    subject_6 uuid,
    -- of the beginnings of the words of the subject, parted by spaces
    words varchar not null,
    position bigint not null,
    constraint case_key_case primary key (case_id)
);

-- Which code wrote the rows.
create table view_state (
    name varchar(40) not null,
    version integer not null,
    rebuilding boolean not null,
    -- up to which index of the log the last rebuild read
    position bigint not null,
    constraint view_state_name primary key (name)
);
