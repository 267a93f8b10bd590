alter table basket_items
    add column quantity int not null default 1,
    add column returned int not null default 0;
comment on column basket_items.returned is 'How many of them were sent back, or taken back from the order';

create table taken_back (
    order_id uuid not null,
    customer_id uuid not null,
    sku text not null,
    quantity int not null,
    primary key (customer_id, sku, order_id)
);
create index ix_taken_back_order_id on taken_back (order_id);
comment on table taken_back is 'What customers gave back of which nobody says from which order';

-- a view keeps the columns that its table had when it was made
drop view taste_items;
drop view purchases;
create view purchases as
select b.*, b.customer_id is not null
    and b.quantity > b.returned
    and not exists (select from gifts g where g.customer_id = b.customer_id and g.sku = b.sku)
    and not exists (
        select from taken_back t where t.customer_id = b.customer_id and t.sku = b.sku
        having sum(t.quantity) >= (
            select sum(x.quantity - x.returned) from basket_items x where x.customer_id = b.customer_id and x.sku = b.sku)) as taste
from basket_items b;
comment on column purchases.taste is 'Whether it says something of the taste of who bought it; the one place where that is decided';

create view taste_items as select * from purchases where taste;
comment on view taste_items is 'What customers bought for themselves, and kept';
