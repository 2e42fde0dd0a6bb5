-- Bulk imports: what was sent, how far it has come, and who is at it. Here and not in files of one
-- node, so that any node can go on where another one died.
create table case_import (
    import_id uuid not null,
    actor varchar(200) not null,
    role varchar(20) not null,
    client varchar(200) not null,
    format varchar(10) not null,
    size_bytes bigint not null,
    total_rows integer not null,
    state varchar(10) not null,
    created_at timestamp(3) with time zone not null,
    started_at timestamp(3) with time zone,
    finished_at timestamp(3) with time zone,
    -- how many of the rows are through; the next one is after them
    rows_done integer not null,
    registered integer not null,
    already_there integer not null,
    consultations integer not null,
    refused integer not null,
    owner varchar(100),
    -- by the database's clock
    claimed_until timestamp(3) with time zone,
    constraint case_import_id primary key (import_id)
);

create index case_import_unfinished on case_import (state, import_id);

-- What was sent, in parts; gone when the import is finished.
create table case_import_part (
    import_id uuid not null,
    part integer not null,
    content bytea not null,
    constraint case_import_part_number primary key (import_id, part)
);

-- The first rows that did not become cases, and why. Nothing that was sent is in them.
create table case_import_error (
    import_id uuid not null,
    place integer not null,
    line bigint not null,
    field varchar(300) not null,
    code varchar(50) not null,
    fault varchar(50),
    fault_values varchar(10000) not null,
    constraint case_import_error_place primary key (import_id, place)
);
