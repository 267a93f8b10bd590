create table signals (
    customer_id uuid not null,
    event_id uuid not null,
    sku text not null,
    kind text not null,
    rating double precision,
    occurred_at timestamptz not null,
    primary key (customer_id, event_id),
    constraint ck_signals_kind check (kind in ('VIEWED', 'WANTED', 'RATED'))
);
create index ix_signals_latest on signals (customer_id, kind, occurred_at desc, event_id);
create index ix_signals_faded on signals using brin (occurred_at);
comment on table signals is 'What customers looked at, wanted and rated; of what was sold see basket_items';
comment on column signals.rating is 'How she likes it, from 1 to 5';

create table corrected_signals (
    customer_id uuid not null,
    event_id uuid not null,
    primary key (customer_id, event_id)
);
comment on table corrected_signals is 'Events of which was told that they are otherwise: a recording that comes after that, on a topic of its own, says nothing';
