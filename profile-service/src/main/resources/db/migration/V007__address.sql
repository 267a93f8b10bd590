create table addresses (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    recipient varchar,
    line1 varchar not null,
    line2 varchar,
    locality varchar not null,
    region varchar,
    postal_code varchar,
    country varchar not null,
    purposes varchar[] not null,
    is_primary boolean not null,
    valid_from date,
    valid_to date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_addresses_customer_id foreign key (customer_id) references customers (id),
    constraint ck_addresses_valid_to check (valid_to > valid_from)
);
create index ix_addresses_customer_id on addresses (customer_id, created_at, id);
comment on table addresses is 'Where a customer lives, works, receives and pays';
comment on column addresses.valid_to is 'The first day on which the address is not used any more';
