-- Who looked at whose data. One row for each time that texts of persons were about to be shown to
-- somebody; it is written before they are. Rows are added, and taken away only by their age: nothing
-- here is ever changed. No text of an applicant stands in it.
create table look (
    look_id uuid not null,
    -- by the database's clock, as is the hour in look_seen
    looked_at timestamp(3) with time zone not null,
    user_name varchar(200) not null,
    role varchar(20) not null,
    client varchar(200) not null,
    purpose varchar(30) not null,
    -- what an auditor typed, encrypted with the auditor's own key
    stated_purpose varchar(2000),
    constraint look_id primary key (look_id)
);

create index look_looked_at on look (looked_at, look_id);
create index look_user on look (user_name, looked_at);

-- What was shown: for each case, consultation or operator the texts that the user had not seen in that
-- hour yet. What is shown again within the hour adds nothing.
create table look_seen (
    user_name varchar(200) not null,
    in_hour timestamp(3) with time zone not null,
    -- the id of the case, the consultation or the operator
    stream_id varchar(100) not null,
    -- 1 for the first time in the hour, 2 for what came on top of it, and so on
    part integer not null,
    look_id uuid not null,
    kind varchar(20) not null,
    -- their names, with spaces between
    fields varchar(4000) not null,
    -- whether it was looked at by itself, and not in a list
    opened boolean not null,
    -- whether the case stood in a unit of the reader at that moment; null if it is no case
    own_unit boolean,
    -- whether the reader held the case at that moment; null if it is no case
    own_case boolean,
    constraint look_seen_once primary key (user_name, in_hour, stream_id, part),
    constraint look_seen_by foreign key (look_id) references look on delete cascade
);

create index look_seen_of on look_seen (stream_id);
create index look_seen_look on look_seen (look_id);
create index look_seen_hour on look_seen (in_hour);
