-- The contents of documents, encrypted with the key of the person whom they are about: the same
-- content is kept once for each person, and goes with that person. In parts, so that none has to fit
-- into memory.
create table document_part (
    subject_id uuid not null,
    -- of the whole content: 64 lower-case hexadecimal digits that the person's key makes of its digest
    name varchar(64) not null,
    -- from 0
    part integer not null,
    -- of the ciphertext
    content bytea not null,
    constraint document_part_number primary key (subject_id, name, part)
);
