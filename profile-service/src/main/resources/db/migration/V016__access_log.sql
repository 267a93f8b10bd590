create table access_entries (
    id uuid primary key default uuidv7(),
    at timestamptz not null,
    customer_id uuid not null,
    actor varchar not null,
    client varchar not null,
    relation varchar not null,
    purpose varchar not null,
    service varchar not null,
    correlation varchar not null,
    ledger_seq bigint not null,
    given varchar[] not null,
    decisions jsonb not null
);
create index ix_access_entries_customer_id on access_entries (customer_id, id);
create index ix_access_entries_actor on access_entries (actor, id);
create trigger access_entries_append_only before update or delete or truncate on access_entries
    for each statement execute function refuse_change();
revoke update, delete on access_entries from ${app_role};
comment on table access_entries is 'Who asked for what of which customer, under which purpose, and what the gates said; written before the answer leaves';
comment on column access_entries.customer_id is 'Whom was asked for; she need not exist';
comment on column access_entries.given is 'The categories that were given; empty where everything was withheld';
comment on column access_entries.decisions is 'Each category that was asked for, with the reason for which it was given or withheld';
