alter table orders add column takes_back uuid;
alter table orders add column whole boolean;
create index ix_orders_takes_back on orders (takes_back) where takes_back is not null;
comment on column orders.takes_back is 'Of a cancellation: the order from which it takes back, which may not be here yet';
comment on column orders.whole is 'Whether it takes back all that is left of that order; then value, currency and lines follow from it';
