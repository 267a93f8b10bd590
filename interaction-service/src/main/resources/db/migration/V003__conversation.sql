create table interactions (
    id uuid primary key,
    source text not null,
    number text not null,
    hash text not null,
    customer_id uuid not null,
    direction text not null,
    channel text not null,
    kind text not null,
    outcome text,
    occurred_at timestamptz not null,
    received_at timestamptz not null default now(),
    constraint uq_interactions_source_number unique (source, number),
    constraint ck_interactions_direction check (direction in ('INBOUND', 'OUTBOUND'))
);
create index ix_interactions_customer_id on interactions (customer_id, occurred_at desc, id desc);
comment on table interactions is 'Calls, messages and visits, seen from us: inbound is the customer speaking';
