-- Answers to requests that carried an idempotency key, written in the transaction of their effect.
-- Only digests of the request are kept, and nothing of a person.
create table idempotency (
    scope varchar(64) not null,
    body varchar(64) not null,
    answer varchar(100000) not null,
    stored_at timestamp(3) with time zone default current_timestamp not null,
    constraint idempotency_scope primary key (scope)
);

create index idempotency_stored_at on idempotency (stored_at);
