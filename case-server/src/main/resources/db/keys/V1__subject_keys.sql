-- The keys of persons, apart from what they open: this store has a backup of its own, so that no
-- backup of the log can be read by itself.
create table subject_key (
    subject_id uuid not null,
    -- by the master key, which lies in a file outside this store
    wrapped bytea not null,
    made_at timestamp(3) with time zone default current_timestamp not null,
    constraint subject_key_subject primary key (subject_id)
);

-- Whose keys were destroyed. A row is never taken away: whatever a restored backup brings back is
-- destroyed again by it.
create table erased_subject (
    subject_id uuid not null,
    erased_at timestamp(3) with time zone default current_timestamp not null,
    constraint erased_subject_subject primary key (subject_id)
);
