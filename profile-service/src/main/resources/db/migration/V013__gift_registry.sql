create table gift_registries (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    title varchar not null,
    occasion varchar,
    owner_name varchar not null,
    event_date date,
    privacy varchar not null,
    link varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_gift_registries_customer_id foreign key (customer_id) references customers (id),
    constraint ck_gift_registries_privacy check (privacy in ('PUBLIC', 'LINK', 'PRIVATE'))
);
create index ix_gift_registries_customer_id on gift_registries (customer_id, created_at, id);
create index ix_gift_registries_public on gift_registries
    using gin ((' ' || search_form(owner_name || ' ' || title)) gin_trgm_ops) where privacy = 'PUBLIC';
comment on table gift_registries is 'Lists of what customers would like to be given';
comment on column gift_registries.link is 'Opens the registry to others where its privacy is LINK';

create table gift_items (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    registry_id uuid not null,
    sku varchar not null,
    name varchar not null,
    wanted int not null,
    note varchar,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_gift_items_customer_id foreign key (customer_id) references customers (id),
    constraint fk_gift_items_registry_id foreign key (registry_id) references gift_registries (id),
    constraint uq_gift_items_sku unique (registry_id, sku)
);
create index ix_gift_items_customer_id on gift_items (customer_id, created_at, id);
comment on table gift_items is 'What stands on a registry; customer_id is its owner';

create table gift_purchases (
    id uuid primary key,
    item_id uuid not null,
    buyer_id uuid not null,
    sku varchar not null,
    quantity int not null,
    at timestamptz not null,
    constraint fk_gift_purchases_buyer_id foreign key (buyer_id) references customers (id)
);
create index ix_gift_purchases_item_id on gift_purchases (item_id);
comment on table gift_purchases is 'Who bought what for whom; outlives the item, so that it stays a gift. Not for the owner to see';
