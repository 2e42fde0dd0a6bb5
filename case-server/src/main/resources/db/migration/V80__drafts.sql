-- What somebody is writing about a case or a consultation and has not sent yet. It is its writer's
-- alone, and goes when it is sent, thrown away, old, or when the person whom it is about is erased.
create table draft (
    user_name varchar(200) not null,
    -- CASE or CONSULTATION
    about varchar(20) not null,
    about_id uuid not null,
    -- which of the things that can be written about it
    part varchar(40) not null,
    -- whose key the content is encrypted with
    subject_id uuid not null,
    -- by the office's clock
    saved_at timestamp(3) with time zone not null,
    -- of what it is about, as its writer saw it; null if that was not said
    version integer,
    content bytea not null,
    constraint draft_part primary key (user_name, about, about_id, part)
);

create index draft_subject on draft (subject_id);
