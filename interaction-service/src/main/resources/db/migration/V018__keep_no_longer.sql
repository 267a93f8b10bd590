-- what takes back from an order is the step of that order that it is now, and not what its first message said
alter table orders add column taken_as text;
comment on column orders.taken_as is 'Of a cancellation: the step of the order from which it takes back, CANCELLED or REFUNDED';
update orders o set taken_as = coalesce((select s.step from order_steps s where s.id = o.event_id), 'REFUNDED')
where takes_back is not null;
delete from order_steps s where s.id in (
    select event_id from orders where takes_back is not null
    union all
    select e.id from events e join orders o on o.id = e.order_id where o.takes_back is not null);
update event_corrections
set before = jsonb_set(before::jsonb - 'step', '{order,taken_as}', coalesce(before::jsonb #> '{step,step}', '"REFUNDED"'))::json
where before #>> '{order,takes_back}' is not null;

create view order_progress as
    select order_id, id, step, at, partner, amount, items from order_steps
    union all
    select o.takes_back, o.id, o.taken_as, o.ordered_at, null, case when o.whole then null else abs(o.value) end,
        case when o.whole then null else coalesce((
            select json_agg(json_build_object('sku', l.sku, 'quantity', abs(l.quantity)) order by l.line)
            from order_lines l where l.order_id = o.id and l.quantity <> 0), '[]') end
    from orders o where o.takes_back is not null;
comment on view order_progress is 'What became of orders: steps that were told, and what takes back from them; no amount, or no items, is all of it';
grant select on order_progress to ${app_role};

-- a refund of an order that nobody knows was counted in a currency that is none
delete from order_days where currency = 'XXX' and orders = 0 and gross = 0 and net = 0;

grant delete on quarantine to ${app_role};

-- What corrections kept of events that are dropped with their month.
create function forget_corrections(horizon timestamptz) returns void
    language sql security definer set search_path = public, pg_temp as $$
    delete from event_corrections c using event_keys k
    where k.id = c.event_id and k.occurred_at < date_trunc('month', horizon at time zone 'UTC') at time zone 'UTC'
$$;
comment on function forget_corrections is 'Called by the service, which cannot delete what was corrected';
revoke execute on function forget_corrections from public;
grant execute on function forget_corrections to ${app_role};
