create table notifications (
    id uuid primary key,
    customer_id uuid not null,
    kind text not null,
    sku text not null,
    reason jsonb not null,
    created_at timestamptz not null,
    constraint uq_notifications_customer_kind_sku unique (customer_id, kind, sku)
);
create index ix_notifications_customer_id on notifications (customer_id, created_at desc, id desc);
comment on table notifications is 'What a customer was told in the app, and the facts that were the reason';
