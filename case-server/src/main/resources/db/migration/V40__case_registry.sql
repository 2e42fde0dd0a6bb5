-- Which cases there are, as decisions need to know it: written in the transaction of the events.
create table case_registry (
    case_id uuid not null,
    case_number varchar(20) not null,
    client varchar(200) not null,
    external_reference varchar(500),
    unit varchar(64) not null,
    restricted boolean not null,
    imported boolean not null,
    duplicate_of uuid,
    -- of the applicant
    subject_id uuid not null,
    -- null while it is open
    outcome varchar(30),
    closed_at timestamp(3) with time zone,
    constraint case_registry_id primary key (case_id),
    constraint case_registry_number unique (case_number),
    constraint case_registry_reference unique (client, external_reference)
);

-- A duplicate's survivor must not become a duplicate itself.
create index case_registry_duplicate_of on case_registry (duplicate_of);

-- Nobody is erased while a case of theirs is open.
create index case_registry_subject on case_registry (subject_id);

-- The next case number of a year that no node has taken yet.
create table case_number_block (
    office_year integer not null,
    next_sequence bigint not null,
    constraint case_number_block_year primary key (office_year)
);
