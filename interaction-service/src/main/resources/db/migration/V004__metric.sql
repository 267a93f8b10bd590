create table order_metrics (
    customer_id uuid not null,
    currency text not null,
    orders bigint not null,
    cancellations bigint not null,
    gross numeric not null,
    net numeric not null,
    lines bigint not null,
    first_order_at timestamptz,
    last_order_at timestamptz,
    primary key (customer_id, currency)
);
comment on table order_metrics is 'Per currency, because money of two currencies has no sum; equal to a recomputation from orders';

create table bought_items (
    customer_id uuid not null,
    sku text not null,
    lines bigint not null,
    primary key (customer_id, sku)
);

create table bought_categories (
    customer_id uuid not null,
    category text not null,
    lines bigint not null,
    primary key (customer_id, category)
);

create table interaction_counts (
    customer_id uuid not null,
    direction text not null,
    channel text not null,
    count bigint not null,
    last_at timestamptz not null,
    primary key (customer_id, direction, channel)
);
comment on table interaction_counts is 'How often we spoke, by direction and channel; equal to a recomputation from interactions';
