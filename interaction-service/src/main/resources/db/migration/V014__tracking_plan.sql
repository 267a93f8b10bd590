create table planned_events (
    id uuid primary key,
    source text,
    type text not null,
    event text not null,
    event_version int not null,
    mode text not null,
    schema json not null,
    version bigint not null default 0,
    changed_by text not null,
    changed_at timestamptz not null,
    constraint uq_planned_events unique nulls not distinct (source, type, event, event_version),
    constraint ck_planned_events_mode check (mode in ('ALLOW', 'WARN', 'REJECT'))
);
comment on table planned_events is 'What messages are to look like';
comment on column planned_events.source is 'Null is every source that has no plan of its own for the event';
comment on column planned_events.event is 'Its name; * is whatever is not planned otherwise';

create table plan_violations (
    planned_event uuid not null,
    day date not null,
    count bigint not null,
    last_errors json not null,
    last_message_id text,
    last_at timestamptz not null,
    primary key (planned_event, day),
    constraint fk_plan_violations_planned_event foreign key (planned_event) references planned_events (id) on delete cascade
);
comment on table plan_violations is 'How many messages were not as planned, by day, and in what the last of them was not';
