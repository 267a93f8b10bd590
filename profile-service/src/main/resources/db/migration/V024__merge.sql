create table merges (
    id uuid primary key,
    survivor_id uuid not null,
    merged_id uuid not null,
    ledger_seq bigint not null,
    merged_at timestamptz not null,
    merged_by varchar not null,
    note varchar,
    undone_at timestamptz,
    undone_by varchar,
    undo_note varchar,
    undone_ledger_seq bigint,
    constraint fk_merges_survivor_id foreign key (survivor_id) references customers (id),
    constraint fk_merges_merged_id foreign key (merged_id) references customers (id),
    constraint ck_merges_two check (survivor_id <> merged_id)
);
create unique index uq_merges_standing on merges (merged_id) where undone_at is null;
create index ix_merges_survivor_id on merges (survivor_id, id);
create index ix_merges_merged_id on merges (merged_id, id);
comment on table merges is 'Who was found to be whom, and which of it was undone; nothing that belongs to a customer moves by it';
comment on column merges.ledger_seq is 'The entry of the consent ledger with which they became one';
comment on column merges.undone_ledger_seq is 'The entry of the consent ledger with which they became two again';

alter table customers add column survivor_id uuid,
    add constraint fk_customers_survivor_id foreign key (survivor_id) references customers (id);
create index ix_customers_survivor_id on customers (survivor_id) where survivor_id is not null;
comment on column customers.survivor_id is 'Under whose name she is known since she was merged; worked out from merges';
