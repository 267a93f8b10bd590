create table order_steps (
    id uuid primary key,
    order_id uuid not null,
    step text not null,
    at timestamptz not null,
    partner text,
    amount numeric,
    items json,
    constraint ck_order_steps_step check (step in ('PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'RETURNED', 'REFUNDED'))
);
create index ix_order_steps_order_id on order_steps (order_id);
create index ix_order_steps_partner on order_steps (partner, at) where partner is not null;
comment on table order_steps is 'What became of orders; told in any order, also before the order itself';
comment on column order_steps.id is 'Of the event that told it';
comment on column order_steps.amount is 'Of money that was paid or given back; null is all of it';
comment on column order_steps.items is 'Which goods, as sku and quantity; null is all of them';

insert into order_steps (id, order_id, step, at)
select gen_random_uuid(), id, 'SHIPPED', shipped_at from orders where shipped_at is not null
union all
select gen_random_uuid(), id, 'DELIVERED', delivered_at from orders where delivered_at is not null;

alter table orders drop column shipped_at;
alter table orders drop column delivered_at;
alter table orders add column told_at timestamptz;
update orders set told_at = ordered_at;
alter table orders alter column told_at set not null;
comment on column orders.ordered_at is 'When it was first told of';
comment on column orders.told_at is 'When its source said what it is now';
alter table orders add column event_id uuid;
update orders o set event_id = coalesce(
    (select e.id from events e where e.order_id = o.id and e.subject = o.subject order by e.occurred_at, e.id limit 1), o.id);
alter table orders alter column event_id set not null;
comment on column orders.event_id is 'Which first told of it';
