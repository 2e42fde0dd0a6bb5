-- The contents of documents, by the person whom they are about and by what they contain: the same
-- content is kept once for each person, and goes with that person. In parts, so that none has to fit
-- into memory.
create table document_part (
    subject_id uuid not null,
    -- of the whole content, 64 lower-case hexadecimal digits
    sha256 varchar(64) not null,
    -- from 0
    part integer not null,
    content bytea not null,
    constraint document_part_number primary key (subject_id, sha256, part)
);
