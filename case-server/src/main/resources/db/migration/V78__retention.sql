-- By which rule of retention, and which version of it, somebody was erased by schedule; null if
-- somebody decided it.
alter table subject_record add column retention_rule varchar(40);
alter table subject_record add column retention_version integer;
create index subject_record_retention on subject_record (retention_rule, changed_at, subject_id);

-- The looks for persons whose time is over: one for each date of the office, and one more whenever the
-- rules of retention changed on it. Any node goes on where another one died; nobody is erased by what
-- stands here, since that is decided anew for each person.
create table retention_run (
    -- the date in the office
    run_on date not null,
    -- how many events all rules of retention were made of
    rules bigint not null,
    -- the last person who was looked at; null before the first
    behind uuid,
    -- how many were erased
    erased integer not null,
    -- how many are kept though a case of theirs is over
    kept integer not null,
    -- how many could not be judged, and are tried again the next day
    failed integer not null,
    finished boolean not null,
    owner varchar(100),
    -- by the database's clock
    claimed_until timestamp(3) with time zone,
    constraint retention_run_of primary key (run_on, rules)
);
