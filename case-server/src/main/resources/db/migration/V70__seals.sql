-- The seals of the log: the leaf of each committed event in the order in which they were sealed, which
-- stays for ever; the hash tree above them; and every checkpoint that was signed.
create table seal_leaf (
    leaf_index bigint not null,
    global_index bigint not null,
    hash bytea not null,
    constraint seal_leaf_index primary key (leaf_index),
    constraint seal_leaf_event unique (global_index)
);

-- Complete subtrees, of heights 8, 16, 24 and so on: those between are made of the 256 below or fewer.
create table seal_node (
    height integer not null,
    number bigint not null,
    hash bytea not null,
    constraint seal_node_place primary key (height, number)
);

create table seal_checkpoint (
    tree_size bigint not null,
    root bytea not null,
    -- a C2SP signed note
    note varchar(4000) not null,
    -- by the database's clock
    signed_at timestamp(3) with time zone not null,
    constraint seal_checkpoint_size primary key (tree_size)
);

-- One row, made and held by whoever seals.
create table seal_progress (
    id integer not null,
    -- whatever was written before this has its leaf: on H2 an index of the log, on PostgreSQL a
    -- transaction
    sealed_to bigint not null,
    -- the database in which that was counted: another one counts anew
    cluster varchar(40) not null,
    -- the block of 256 leaves that is compared next with its events
    next_check bigint not null,
    -- why nothing is signed; in words
    fault varchar(1000),
    constraint seal_progress_one primary key (id),
    constraint seal_progress_id check (id = 1)
);
