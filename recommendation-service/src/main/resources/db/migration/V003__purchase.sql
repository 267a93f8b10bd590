create table basket_items (
    order_id uuid not null,
    sku text not null,
    customer_id uuid,
    name text,
    category text,
    ordered_at timestamptz not null,
    primary key (order_id, sku)
);
create index ix_basket_items_customer_id on basket_items (customer_id, ordered_at desc, sku) where customer_id is not null;
create index ix_basket_items_sku on basket_items (sku, ordered_at desc);
create index ix_basket_items_category on basket_items (category, customer_id) where customer_id is not null;
comment on table basket_items is 'What was bought together; this service''s own projection of recorded orders';

create table neighbours (
    sku text not null,
    other text not null,
    baskets int not null,
    strength double precision not null,
    primary key (sku, other)
);
comment on table neighbours is 'Items most often bought together with an item; strength is the cosine of their baskets';

create table stale_items (
    sku text primary key,
    since timestamptz not null default now()
);
comment on table stale_items is 'Items bought since their neighbours were last counted';
