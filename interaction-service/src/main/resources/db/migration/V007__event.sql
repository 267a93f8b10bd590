create table subjects (
    id uuid primary key,
    type text not null,
    value text not null,
    customer_id uuid,
    linked_at timestamptz,
    seen_at timestamptz not null default now()
);
create index ix_subjects_customer_id on subjects (customer_id) where customer_id is not null;
comment on table subjects is 'Whom events are about, as their sources name her; a customer is all subjects that point to her';
comment on column subjects.id is 'The customer''s id where the source names the customer, else a hash of type and value';
comment on column subjects.customer_id is 'Null as long as nobody knows which customer it is';

create table event_keys (
    id uuid primary key,
    hash uuid not null,
    subject uuid not null,
    occurred_at timestamptz not null
);
comment on table event_keys is 'Every event that was ever recorded, so that none counts twice; kept when the event itself is dropped';
comment on column event_keys.id is 'A hash of the source and its name for the event';
comment on column event_keys.hash is 'Of the content, to tell a repetition from another event under the same name';

create table events (
    subject uuid not null,
    occurred_at timestamptz not null,
    id uuid not null,
    received_at timestamptz not null,
    sent_at timestamptz,
    source text not null,
    number text not null,
    type text not null,
    kind text not null,
    direction text not null,
    channel text not null,
    mode text,
    handler text,
    product_line text,
    outcome text,
    order_id uuid,
    told json,
    primary key (subject, occurred_at, id),
    constraint ck_events_direction check (direction in ('INBOUND', 'OUTBOUND'))
) partition by range (occurred_at);
create index ix_events_lasting on events (subject, occurred_at, id) where type not in ('VISIT', 'SIGNAL');
create index ix_events_open on events (subject, occurred_at) where outcome = 'open' and direction = 'INBOUND';
comment on table events is 'What passed between us, as it was told; never changed. One partition a month';
comment on column events.subject is 'Of subjects; the event''s own id where nobody was named';
comment on column events.told is 'The message as its source sent it, where it came by the wire protocol';
revoke update, delete on events, event_keys from ${app_role};

-- Makes the partitions of this month and the months ahead, and drops those that ended before the horizon.
create function keep_event_partitions(months_ahead int, horizon timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    first_day date := date_trunc('month', now() at time zone 'UTC');
    month date;
    partition text;
    dropped boolean := false;
begin
    if horizon > now() - interval '31 days' then
        raise exception 'events of the last month are never dropped';
    end if;
    perform pg_advisory_xact_lock(hashtext('keep_event_partitions'));
    for month in select generate_series(first_day, first_day + make_interval(months => months_ahead), interval '1 month') loop
        partition := 'events_' || to_char(month, 'YYYY_MM');
        if to_regclass(partition) is null then
            -- made by itself and attached, which readers and writers of the other partitions do not wait for
            execute format('create table %I (like events including defaults including constraints)', partition);
            execute format('revoke update, delete on %I from ${app_role}', partition);
            execute format('alter table events attach partition %I for values from (%L) to (%L)', partition,
                month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        end if;
    end loop;
    if horizon is not null then
        delete from events_earlier where occurred_at < date_trunc('month', horizon at time zone 'UTC') at time zone 'UTC';
        for partition in
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'events'::regclass and c.relname ~ '^events_\d{4}_\d{2}$'
                and c.relname < 'events_' || to_char(horizon at time zone 'UTC', 'YYYY_MM')
        loop
            execute format('drop table %I', partition);
            dropped := true;
        end loop;
        if dropped then
            -- what is told late of those months has a place until the next time
            alter table events detach partition events_earlier;
            execute format('alter table events attach partition events_earlier for values from (minvalue) to (%L)',
                date_trunc('month', horizon at time zone 'UTC') at time zone 'UTC');
        end if;
        delete from contact_days where day < date_trunc('month', horizon at time zone 'UTC')::date;
    end if;
end $$;
comment on function keep_event_partitions is 'Called by the service, which does not own the tables';
revoke execute on function keep_event_partitions from public;
grant execute on function keep_event_partitions to ${app_role};

do $$
declare
    start timestamptz := (date_trunc('month', now() at time zone 'UTC') - interval '12 months') at time zone 'UTC';
    month timestamp;
begin
    execute format('create table events_earlier partition of events for values from (minvalue) to (%L)', start);
    for month in select generate_series(start at time zone 'UTC', (start at time zone 'UTC') + interval '11 months', interval '1 month') loop
        execute format('create table %I partition of events for values from (%L) to (%L)', 'events_' || to_char(month, 'YYYY_MM'),
            month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
        execute format('revoke update, delete on %I from ${app_role}', 'events_' || to_char(month, 'YYYY_MM'));
    end loop;
    revoke update, delete on events_earlier from ${app_role};
end $$;
select keep_event_partitions(3, null);

create table contact_days (
    subject uuid not null,
    day date not null,
    type text not null,
    direction text not null,
    channel text not null,
    product_line text not null,
    count int not null,
    last_at timestamptz not null,
    primary key (subject, day, type, direction, channel, product_line)
);
comment on table contact_days is 'How often we met on one day (UTC), from which every window is added up; equal to a recomputation from events';
comment on column contact_days.product_line is 'Empty where it was about none';

-- what was recorded before there were events
create function event_id(source text, name text) returns uuid language sql immutable as $$
    select overlay(overlay(encode(substring(sha256(convert_to(source || E'\n' || name, 'UTF8')) from 1 for 16), 'hex')
        placing '8' from 13) placing '8' from 17)::uuid
$$;

alter table order_lines drop constraint fk_order_lines_order_id;
update order_lines l set order_id = event_id(o.source, E'order\n' || o.number) from orders o where o.id = l.order_id;
update orders set id = event_id(source, E'order\n' || number);
alter table order_lines add constraint fk_order_lines_order_id foreign key (order_id) references orders (id);
alter table orders rename column customer_id to subject;
alter table order_metrics rename column customer_id to subject;
alter table bought_items rename column customer_id to subject;
alter table bought_categories rename column customer_id to subject;
alter index ix_orders_customer_id rename to ix_orders_subject;
comment on column orders.subject is 'Of subjects; null for an anonymous buyer';

insert into subjects (id, type, value, customer_id)
select id, 'customer', id::text, id from (select subject from orders union select customer_id from interactions) as named(id)
where id is not null;

insert into event_keys (id, hash, subject, occurred_at)
select id, hash::uuid, coalesce(subject, id), ordered_at from orders
union all
select event_id(source, number), hash::uuid, customer_id, occurred_at from interactions;

insert into events (subject, occurred_at, id, received_at, source, number, type, kind, direction, channel, order_id)
select coalesce(subject, id), ordered_at, id, received_at, source, number,
    case kind when 'CANCELLATION' then 'RETURN' else 'ORDER' end, kind, 'INBOUND', channel, id
from orders;

insert into events (subject, occurred_at, id, received_at, source, number, type, kind, direction, channel, product_line, outcome)
select customer_id, occurred_at, event_id(source, number), received_at, source, number,
    case when channel = 'PHONE' then 'CALL' when channel in ('STORE', 'WEB', 'APP') then 'VISIT' else 'MESSAGE' end,
    kind, direction, channel, product_line, outcome
from interactions;

insert into contact_days (subject, day, type, direction, channel, product_line, count, last_at)
select subject, (occurred_at at time zone 'UTC')::date, type, direction, channel, coalesce(product_line, ''), count(*), max(occurred_at)
from events where order_id is null
group by 1, 2, 3, 4, 5, 6;

alter table orders drop column hash;
drop function event_id;
drop table interactions;
drop table interaction_counts;
