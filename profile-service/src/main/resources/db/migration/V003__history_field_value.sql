create table field_values (
    id uuid primary key,
    customer_id uuid not null,
    field varchar not null,
    value varchar,
    said_by varchar not null,
    actor varchar not null,
    client varchar,
    reason varchar,
    stands boolean not null,
    at timestamptz not null,
    constraint fk_field_values_customer_id foreign key (customer_id) references customers (id),
    constraint ck_field_values_said_by check (said_by in ('IMPORT', 'STAFF', 'CUSTOMER'))
);
create index ix_field_values_customer_id on field_values (customer_id, at desc, id desc);
comment on table field_values is 'Every value a field of a customer was said to have: by whom, through which client, when and why; a value that a better source outranked does not stand';
