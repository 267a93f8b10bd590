create table item_feedback (
    customer_id uuid not null,
    sku text not null,
    feedback text not null,
    given_at timestamptz not null,
    primary key (customer_id, sku),
    constraint ck_item_feedback_feedback check (feedback in ('NOT_INTERESTED', 'GIFT'))
);
comment on table item_feedback is 'What customers said of items: that they do not want them, or bought them for somebody else';

create or replace view purchases as
select b.*, b.customer_id is not null
    and b.quantity > b.returned
    and not exists (select from gifts g where g.customer_id = b.customer_id and g.sku = b.sku)
    and not exists (select from item_feedback f where f.customer_id = b.customer_id and f.sku = b.sku)
    and not exists (
        select from taken_back t where t.customer_id = b.customer_id and t.sku = b.sku
        having sum(t.quantity) >= (
            select sum(x.quantity - x.returned) from basket_items x where x.customer_id = b.customer_id and x.sku = b.sku)) as taste
from basket_items b;

create view settled_items as
select customer_id, sku from basket_items where customer_id is not null
union all
select customer_id, sku from item_feedback where feedback = 'NOT_INTERESTED';
comment on view settled_items is 'What need not be offered to a customer any more: she has it, or does not want it';
