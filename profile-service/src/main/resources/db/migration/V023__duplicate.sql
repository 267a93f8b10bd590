create table duplicate_searches (
    id uuid primary key,
    state varchar not null,
    asked_by varchar not null,
    asked_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    customers integer,
    compared integer,
    found integer,
    constraint ck_duplicate_searches_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED'))
);
create unique index uq_duplicate_searches_open on duplicate_searches ((true)) where state in ('WAITING', 'RUNNING');
comment on table duplicate_searches is 'Searches among all customers for those who are the same person; one at a time';

create table duplicates (
    id uuid primary key,
    version bigint not null default 0,
    one_id uuid not null,
    other_id uuid not null,
    weight double precision not null,
    reasons json not null,
    state varchar not null default 'OPEN',
    found_at timestamptz not null,
    decided_at timestamptz,
    decided_by varchar,
    note varchar,
    constraint fk_duplicates_one_id foreign key (one_id) references customers (id),
    constraint fk_duplicates_other_id foreign key (other_id) references customers (id),
    constraint uq_duplicates_customers unique (one_id, other_id),
    constraint ck_duplicates_order check (one_id < other_id),
    constraint ck_duplicates_state check (state in ('OPEN', 'DISTINCT'))
);
create index ix_duplicates_weight on duplicates (state, weight desc, id);
create index ix_duplicates_other_id on duplicates (other_id);
comment on table duplicates is 'Two customers who may be one person';
comment on column duplicates.weight is 'Natural logarithm of the odds that they are';
comment on column duplicates.reasons is 'How they agree, without the values';
