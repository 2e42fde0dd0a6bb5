-- Errands (rehearsals, verifications): what was asked, how far it has come, and what came of it. Here
-- and not on one node, so that any node can tell, and go on where another one died.
create table errand (
    kind varchar(20) not null,
    errand_id uuid not null,
    -- as JSON
    asked varchar not null,
    state varchar(10) not null,
    created_by varchar(200) not null,
    created_at timestamp(3) with time zone not null,
    started_at timestamp(3) with time zone,
    finished_at timestamp(3) with time zone,
    total integer,
    done integer not null,
    -- as JSON
    result varchar,
    -- how often a node has begun with it
    tries integer not null,
    owner varchar(100),
    -- by the database's clock
    claimed_until timestamp(3) with time zone,
    -- by the database's clock
    kept_until timestamp(3) with time zone not null,
    constraint errand_id primary key (kind, errand_id)
);
