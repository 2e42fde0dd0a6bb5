-- How the data of those persons stand about whom something was decided: written in the transaction of
-- its events, so never behind the log.
create table subject_record (
    subject_id uuid not null,
    -- KEPT, HELD, REQUESTED or ERASED
    state varchar(10) not null,
    -- when it last changed, by the office clock
    changed_at timestamp(3) with time zone not null,
    -- how far an erasure has got: RECORDED, KEYLESS or DONE; null for those who are not erased
    stage varchar(10),
    -- by the database's clock
    stage_since timestamp(3) with time zone not null,
    constraint subject_record_subject primary key (subject_id)
);
create index subject_record_state on subject_record (state, subject_id);
create index subject_record_stage on subject_record (stage, stage_since);
