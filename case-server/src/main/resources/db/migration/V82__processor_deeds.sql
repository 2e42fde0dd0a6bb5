-- What administrators did to those who follow the log: who, when, what and why. Only added to. A
-- processor is paused if the last PAUSE or RESUME of it is a PAUSE; every node looks here.
create table processor_deed (
    processor varchar(100) not null,
    -- dense, from 1 on: of two who act at once, one comes second
    deed_number integer not null,
    -- PAUSE, RESUME or REBUILD
    deed varchar(10) not null,
    done_by varchar(200) not null,
    done_at timestamp(3) with time zone not null,
    reason varchar(2000) not null,
    constraint processor_deed_number primary key (processor, deed_number)
);
