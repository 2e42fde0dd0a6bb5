-- What each operator has in hand, as decisions need to know it: written in the transaction of the
-- events. Whoever decides for an operator locks the operator's row here first.
create table operator_desk (
    operator varchar(100) not null,
    -- when the operator was last heard of, by the office clock
    seen_at timestamp(3) with time zone not null,
    constraint operator_desk_name primary key (operator)
);

create table operator_session (
    consultation_id uuid not null,
    -- of the person who called or came
    subject_id uuid not null,
    state varchar(10) not null,
    -- where it waits, or waited last
    unit varchar(64) not null,
    -- who has it in hand, or had it at the end; null while it waits
    operator varchar(100),
    -- the operator, while attending to it: at most one for each
    active_of varchar(100),
    -- since when it waits
    waiting_since timestamp(3) with time zone,
    answered_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    -- the telephone system's own name for the call, or that of whoever imported it
    call_id varchar(500),
    constraint operator_session_id primary key (consultation_id),
    constraint operator_session_active unique (active_of),
    constraint operator_session_call unique (call_id)
);
create index operator_session_state on operator_session (state, waiting_since);
create index operator_session_operator on operator_session (operator, state);
create index operator_session_subject on operator_session (subject_id);

-- Which cases consultations were about, and who led them: the proof of oral answers.
create table operator_session_case (
    consultation_id uuid not null,
    case_id uuid not null,
    operator varchar(100) not null,
    constraint operator_session_case_pair primary key (consultation_id, case_id)
);
create index operator_session_case_case on operator_session_case (case_id);
