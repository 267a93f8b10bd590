create table audit_entries (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    client text,
    action text not null,
    subject uuid not null,
    detail jsonb not null
);
create index ix_audit_entries_subject on audit_entries (subject, at);
comment on table audit_entries is 'What was done, by whom; only ever appended to';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_entries_append_only
    before update or delete or truncate on audit_entries
    for each statement execute function refuse_change();

create table outbox (
    seq bigint generated always as identity primary key,
    id uuid not null,
    type text not null,
    subject uuid not null,
    at timestamptz not null,
    data jsonb not null
);
comment on table outbox is 'Committed events on their way to Kafka; a row is deleted once it is there';

create table inbox (
    source text not null,
    id text not null,
    type text not null,
    received_at timestamptz not null default now(),
    refused text,
    data text,
    primary key (source, id)
);
comment on table inbox is 'Events that had their effect here, or were set aside with a reason';

create table idempotency_keys (
    client text not null,
    key text not null,
    body_hash text not null,
    created uuid,
    at timestamptz not null default now(),
    primary key (client, key)
);
comment on table idempotency_keys is 'Keys of creating requests, each with the body it came with and what that created, unless its rows carry names of their own';

grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage on sequences to ${app_role};
grant select, insert on audit_entries to ${app_role};
grant select, insert, delete on outbox to ${app_role};
grant select, insert, update on inbox to ${app_role};
grant select, insert on idempotency_keys to ${app_role};
