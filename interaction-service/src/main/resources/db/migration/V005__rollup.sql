alter table interactions add column product_line text;
comment on column interactions.product_line is 'The category of goods that it was about, in the words of the lines of orders';
create index ix_interactions_open on interactions (customer_id, occurred_at)
    where outcome = 'open' and direction = 'INBOUND';
