create table customers (
    id uuid primary key,
    version bigint not null,
    given_name varchar,
    family_name varchar,
    language varchar,
    country varchar,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ck_customers_names check (length(given_name) <= 200 and length(family_name) <= 200)
);
create index ix_customers_created_at on customers (created_at, id);
comment on table customers is 'Who the customer is; everything else she is known by stands in identifiers';

create table identifiers (
    type varchar not null,
    value varchar not null,
    customer_id uuid not null,
    source varchar not null,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    primary key (type, value),
    constraint fk_identifiers_customer_id foreign key (customer_id) references customers (id)
);
create index ix_identifiers_customer_id on identifiers (customer_id, type);
comment on table identifiers is 'Normalised values that name a customer, with who said so and when';
