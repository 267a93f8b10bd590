create table order_days (
    subject uuid not null,
    day date not null,
    channel text not null,
    currency text not null,
    orders int not null,
    cancellations int not null,
    gross numeric not null,
    net numeric not null,
    squares numeric not null,
    lines bigint not null,
    first_at timestamptz,
    last_at timestamptz,
    primary key (subject, day, channel, currency)
);
comment on table order_days is 'What one day (UTC) of orders comes to, from which every window is added up; equal to a recomputation from orders';
comment on column order_days.squares is 'Sum of the squares of the orders'' values, for the trend';
comment on column order_days.first_at is 'Null on a day without an order, such as one that only took something back';

create table product_line_days (
    subject uuid not null,
    day date not null,
    product_line text not null,
    currency text not null,
    orders int not null,
    net numeric not null,
    primary key (subject, day, product_line, currency)
);
comment on table product_line_days is 'The same by the category of the lines; empty where a line has none';

insert into order_days
select subject, (ordered_at at time zone 'UTC')::date, channel, currency,
    count(*) filter (where kind = 'ORDER'),
    count(*) filter (where kind = 'CANCELLATION'),
    coalesce(sum(value) filter (where kind = 'ORDER'), 0),
    sum(value),
    coalesce(sum(value * value) filter (where kind = 'ORDER'), 0),
    sum(line_count),
    min(ordered_at) filter (where kind = 'ORDER'),
    max(ordered_at) filter (where kind = 'ORDER')
from orders where subject is not null
group by 1, 2, 3, 4;

insert into product_line_days
select o.subject, (o.ordered_at at time zone 'UTC')::date, coalesce(l.category, ''), o.currency,
    count(distinct o.id) filter (where o.kind = 'ORDER'),
    sum(l.unit_price * l.quantity)
from orders o join order_lines l on l.order_id = o.id
where o.subject is not null
group by 1, 2, 3, 4;

drop table order_metrics, bought_categories;
