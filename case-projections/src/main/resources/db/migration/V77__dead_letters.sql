-- Where the events of a case (or another stream) wait of which somebody who follows the log could
-- make nothing. The events themselves stay where they are, in the log: everything of the stream from
-- this one on waits, in its order.
create table dead_letter (
    follower varchar(100) not null,
    stream varchar(120) not null,
    stream_type varchar(64) not null,
    -- of the first event that waits
    sequence_number bigint not null,
    global_index bigint not null,
    event_identifier varchar(36) not null,
    payload_type varchar(100) not null,
    -- the class of what went wrong, never its words: they may repeat what people wrote
    reason varchar(200) not null,
    -- by the database's clock
    parked_at timestamp(3) with time zone not null,
    -- how often somebody has had it tried again, and when last
    tries integer not null,
    tried_at timestamp(3) with time zone,
    constraint dead_letter_stream primary key (follower, stream)
);
