-- Every reply that went out, and how far it was its template's. Derived from the event log, like all
-- views. What was taken over from older records is not there: nobody knows how it was written.
create table case_reply (
    case_id uuid not null,
    -- of the event
    sequence integer not null,
    -- FIRST_RESPONSE or FOLLOW_UP_RESPONSE
    clock varchar(30) not null,
    kind varchar(30) not null,
    channel varchar(10) not null,
    -- null if it was written freely
    template_id varchar(40),
    template_version integer,
    -- how far it was edited, in ten-thousandths; 0 as published
    distance integer,
    -- in how many parts it went; null if it was no SMS
    sms_parts integer,
    -- where the case stood
    unit varchar(64) not null,
    -- who wrote it
    operator varchar(200) not null,
    issued_at timestamp(3) with time zone not null,
    -- when it was recorded
    known_at timestamp(3) with time zone not null,
    position bigint not null,
    constraint case_reply_event primary key (case_id, sequence)
);
create index case_reply_issued on case_reply (issued_at, case_id, sequence);
