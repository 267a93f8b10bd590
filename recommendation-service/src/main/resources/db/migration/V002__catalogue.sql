create table items (
    sku text primary key,
    name text not null,
    category text not null,
    price numeric,
    currency text,
    available boolean not null,
    arrived_at timestamptz not null
);
create index ix_items_category on items (category);
comment on table items is 'What can be offered';
