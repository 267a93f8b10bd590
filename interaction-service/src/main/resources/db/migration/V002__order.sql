create table orders (
    id uuid primary key,
    source text not null,
    number text not null,
    hash text not null,
    kind text not null,
    customer_id uuid,
    channel text not null,
    market text,
    currency text not null,
    ordered_at timestamptz not null,
    promised_at timestamptz,
    shipped_at timestamptz,
    delivered_at timestamptz,
    value numeric not null,
    line_count int not null,
    received_at timestamptz not null default now(),
    constraint uq_orders_source_number unique (source, number),
    constraint ck_orders_kind check (kind in ('ORDER', 'CANCELLATION', 'ADJUSTMENT'))
);
create index ix_orders_customer_id on orders (customer_id, ordered_at desc, id desc);
comment on table orders is 'Orders, cancellations and adjustments; a source and its number name one of them for ever';
comment on column orders.hash is 'Of the content, to tell a repetition from another order under the same number';
comment on column orders.customer_id is 'Null for an anonymous buyer';

create table order_lines (
    order_id uuid not null,
    line int not null,
    sku text not null,
    name text,
    category text,
    quantity int not null,
    unit_price numeric not null,
    primary key (order_id, line),
    constraint fk_order_lines_order_id foreign key (order_id) references orders (id)
);
comment on table order_lines is 'What was ordered, at which price, exactly as told';
