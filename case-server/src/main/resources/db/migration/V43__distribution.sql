-- Who has which case in hand, or had it last, and how much it weighs there. A case is here from its
-- first assignment on. Written in the transaction of the events.
create table case_hold (
    case_id uuid not null,
    subject_id uuid not null,
    -- null if it went back into the queue
    operator varchar(100),
    weight integer not null,
    open boolean not null,
    assigned_at timestamp(3) with time zone not null,
    constraint case_hold_id primary key (case_id)
);

create index case_hold_operator on case_hold (operator);
create index case_hold_subject on case_hold (subject_id);

-- How much each operator has in hand. Whoever gives a case out locks the rows of those who might
-- get it, in the order of their names, so that nobody is ever overfilled.
create table operator_load (
    operator varchar(100) not null,
    open_load integer not null,
    last_assigned_at timestamp(3) with time zone,
    constraint operator_load_operator primary key (operator)
);
