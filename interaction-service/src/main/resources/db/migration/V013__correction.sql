alter table events add column corrections int not null default 0;
comment on column events.corrections is 'How often it was corrected';
comment on table events is 'What passed between us, as it stands; changed only by correct_event, which keeps what it was. One partition a month';

create table event_corrections (
    id uuid primary key,
    event_id uuid not null,
    action text not null,
    reason text not null,
    changed text[] not null,
    corrected_by text not null,
    corrected_at timestamptz not null,
    before json not null,
    constraint ck_event_corrections_action check (action in ('AMEND', 'VOID', 'RESTORE'))
);
create index ix_event_corrections_event_id on event_corrections (event_id, corrected_at);
comment on table event_corrections is 'What events were before they were corrected, by whom and why; never changed';
comment on column event_corrections.changed is 'Names of the members that were amended';
comment on column event_corrections.before is 'The event with its order, lines and step; empty where it was restored';
revoke insert, update, delete on event_corrections from ${app_role};

-- An event as it is kept, with what belongs to it.
create function event_state(event uuid) returns json language sql stable as $$
    select json_build_object(
        'event', to_json(e),
        'order', (select to_json(o) from orders o where o.event_id = e.id),
        'lines', (select json_agg(l) from order_lines l join orders o on o.id = l.order_id where o.event_id = e.id),
        'step', (select to_json(s) from order_steps s where s.id = e.id))
    from event_keys k join events e on e.subject = k.subject and e.occurred_at = k.occurred_at and e.id = k.id
    where k.id = event
$$;

-- Puts an event in its place with what belongs to it.
create function put_event(state json) returns void language plpgsql set search_path = public, pg_temp as $$
begin
    insert into events select * from json_populate_record(null::events, state -> 'event');
    if json_typeof(state -> 'order') = 'object' then
        insert into orders select * from json_populate_record(null::orders, state -> 'order');
    end if;
    if json_typeof(state -> 'lines') = 'array' then
        insert into order_lines select * from json_populate_recordset(null::order_lines, state -> 'lines');
    end if;
    if json_typeof(state -> 'step') = 'object' then
        insert into order_steps select * from json_populate_record(null::order_steps, state -> 'step');
    end if;
    update event_keys set subject = (state #>> '{event,subject}')::uuid, occurred_at = (state #>> '{event,occurred_at}')::timestamptz
    where id = (state #>> '{event,id}')::uuid;
end $$;

-- Keeps what an event was, takes it away, and puts what it is now in its place, if it is anything: the members of amended
-- are laid over what it was, and lines replace those that it had.
create function correct_event(correction uuid, event uuid, action text, reason text, members text[], who text, at timestamptz,
    amended json, lines json) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before json := event_state(event);
    earlier json;
    kept events;
    ordered orders;
    stepped order_steps;
begin
    if action = 'RESTORE' then
        select c.before into earlier from event_corrections c where c.event_id = event and c.action = 'VOID'
        order by c.corrected_at desc limit 1;
    end if;
    if coalesce(before, earlier) is null or (action = 'RESTORE') = (before is not null) then
        raise exception 'event % is not in a state in which it can be corrected so', event;
    end if;
    insert into event_corrections (id, event_id, action, reason, changed, corrected_by, corrected_at, before)
    values (correction, event, action, reason, members, who, at, coalesce(before, '{}'));
    if action = 'RESTORE' then
        perform put_event(earlier);
        return;
    end if;
    delete from order_steps s where s.id = event;
    delete from order_lines l using orders o where o.id = l.order_id and o.event_id = event;
    delete from orders o where o.event_id = event;
    delete from events e using event_keys k
        where k.id = event and e.subject = k.subject and e.occurred_at = k.occurred_at and e.id = k.id;
    if action = 'VOID' then
        return;
    end if;
    kept := json_populate_record(json_populate_record(null::events, before -> 'event'), amended -> 'event');
    kept.corrections := kept.corrections + 1;
    if json_typeof(before -> 'order') = 'object' then
        ordered := json_populate_record(json_populate_record(null::orders, before -> 'order'), amended -> 'order');
    end if;
    if json_typeof(before -> 'step') = 'object' then
        stepped := json_populate_record(null::order_steps, before -> 'step');
        stepped.at := kept.occurred_at;
    end if;
    perform put_event(json_build_object('event', to_json(kept),
        'order', case when ordered.id is not null then to_json(ordered) end,
        'lines', coalesce(lines, before -> 'lines'),
        'step', case when stepped.id is not null then to_json(stepped) end));
end $$;
comment on function correct_event is 'Called by the service, which can neither change nor delete events';
revoke execute on function put_event, correct_event from public;
grant execute on function correct_event to ${app_role};
