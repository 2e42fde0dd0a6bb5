-- The view of consultations. Derived from the event log: it can be emptied and rebuilt at any time.
-- Personal text stands in the body alone, encrypted as it stands in the log.
create table consultation_file (
    consultation_id uuid not null,
    -- how many events the file is made of
    version integer not null,
    status varchar(20) not null,
    channel varchar(10) not null,
    direction varchar(3) not null,
    unit varchar(64) not null,
    -- who has it in hand, or had it at the end; null while it waits
    operator varchar(100),
    offered_at timestamp(3) with time zone not null,
    -- when it was recorded that it was offered
    offered_known_at timestamp(3) with time zone not null,
    answered_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    -- when it was recorded that it ended
    ended_known_at timestamp(3) with time zone,
    -- from the first answer to the end, and attended of it; once it has ended
    elapsed_ms bigint,
    attended_ms bigint,
    -- the file as JSON
    body varchar not null,
    constraint consultation_file_id primary key (consultation_id)
);
create index consultation_file_offered on consultation_file (offered_at, consultation_id);
create index consultation_file_status on consultation_file (status, offered_at);

-- What each operator attended of a consultation that has ended, in the order in which they took it.
create table consultation_attendance (
    consultation_id uuid not null,
    place integer not null,
    -- null if older records do not say who it was
    operator varchar(100),
    attended_ms bigint not null,
    constraint consultation_attendance_place primary key (consultation_id, place)
);

-- Which cases a consultation was about.
create table consultation_case (
    consultation_id uuid not null,
    case_id uuid not null,
    joined_at timestamp(3) with time zone not null,
    constraint consultation_case_id primary key (consultation_id, case_id)
);
