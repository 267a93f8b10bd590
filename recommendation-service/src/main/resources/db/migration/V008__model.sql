create index ix_basket_items_owned on basket_items (customer_id, sku) where customer_id is not null;

create table models (
    id bigint generated always as identity primary key,
    name text not null,
    items text[] not null,
    people int not null,
    changes bigint not null,
    trained_at timestamptz not null,
    millis int not null
);
comment on table models is 'What was learned of everybody''s purchases, version by version';
comment on column models.items is 'The items it knows; each row of weights is that of the item at its place, counted from 0';
comment on column models.changes is 'How often purchases had changed when they were read';

create table model_rows (
    model_id bigint not null,
    place int not null,
    weights bytea not null,
    primary key (model_id, place),
    constraint fk_model_rows_model_id foreign key (model_id) references models (id) on delete cascade
);
alter table model_rows alter column weights set storage external;
comment on column model_rows.weights is 'Places of the items for which it speaks, four bytes each, then how much, as float4; big-endian';

create table popular_items (
    sku text primary key,
    name text,
    category text,
    popularity real not null
);
create index ix_popular_items_popularity on popular_items (popularity desc, sku);
create index ix_popular_items_category on popular_items (category, popularity desc, sku);
comment on table popular_items is 'What everybody buys at the time, as of the latest model; 1 is the most popular';

create table gifts (
    item_id uuid not null,
    customer_id uuid not null,
    sku text not null,
    primary key (customer_id, sku, item_id)
);
comment on table gifts is 'What customers bought for somebody else, which says nothing of their own taste';
