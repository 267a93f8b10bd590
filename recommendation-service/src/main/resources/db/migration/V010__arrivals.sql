create table arrivals (
    sku text primary key,
    arrived_at timestamptz not null
);
comment on table arrivals is 'Items of the catalogue that nobody was told of yet';

-- those before were told by what customers bought, without asking whether they let us
delete from notifications;
alter table notifications
    drop column reason,
    add column least double precision not null;
comment on column notifications.least is 'How much must speak for it, as long as it is shown';
comment on table notifications is 'What a customer was told in the app';

create table notification_facts (
    notification_id uuid not null,
    order_id uuid not null,
    sku text not null,
    contribution double precision not null,
    primary key (notification_id, order_id, sku),
    constraint fk_notification_facts_notification_id foreign key (notification_id) references notifications (id) on delete cascade
);
comment on table notification_facts is 'What a customer had bought that speaks for telling her; what does not stand any more speaks no more';

create table alike_items (
    sku text not null,
    other text not null,
    likeness double precision not null,
    primary key (sku, other)
);
create index ix_alike_items_other on alike_items (other, likeness desc, sku);
comment on table alike_items is 'New items, and what was sold that is most like them by what they are';

create view purchases as
select b.*, b.customer_id is not null
    and not exists (select from gifts g where g.customer_id = b.customer_id and g.sku = b.sku) as taste
from basket_items b;
comment on column purchases.taste is 'Whether it says something of the taste of who bought it; the one place where that is decided';

create view taste_items as select * from purchases where taste;
comment on view taste_items is 'What customers bought for themselves';
