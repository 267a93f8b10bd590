alter table order_steps add column refund uuid;
comment on column order_steps.refund is 'The cancellation that it tells of, which more than one message may tell of';
update order_steps s set refund = o.id from orders o where o.event_id = s.id and o.takes_back is not null;
create unique index uq_order_steps_refund on order_steps (refund) where refund is not null;

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
