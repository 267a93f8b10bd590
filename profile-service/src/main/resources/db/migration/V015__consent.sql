create table consent_entries (
    seq bigint primary key,
    id uuid not null,
    customer_id uuid not null,
    purpose varchar not null,
    purpose_version bigint,
    recipient varchar,
    channel varchar,
    contact_point_id uuid,
    decision varchar not null,
    decided_at timestamptz not null,
    recorded_at timestamptz not null,
    expires_at timestamptz,
    notice_language varchar,
    notice_version bigint,
    notice_hash varchar,
    evidence_kind varchar,
    evidence_reference varchar,
    said_by varchar not null,
    actor varchar not null,
    client varchar not null,
    previous_hash varchar not null,
    hash varchar not null,
    constraint uq_consent_entries_id unique (id)
);
create index ix_consent_entries_customer_id on consent_entries (customer_id, seq);
create trigger consent_entries_append_only before update or delete or truncate on consent_entries
    for each statement execute function refuse_change();
revoke update, delete on consent_entries from ${app_role};
comment on table consent_entries is 'What customers decided on the use of their data; only ever appended to, each row holding the hash of the one before';
comment on column consent_entries.seq is 'Without gaps and in the order of the commits, because writers wait for each other';
comment on column consent_entries.decided_at is 'When the customer decided; of two decisions the later one of these holds';

create table consent_standings (
    customer_id uuid primary key,
    seq bigint not null,
    standing jsonb not null,
    granted jsonb not null,
    refused varchar[] not null,
    held varchar,
    expires_at timestamptz
);
create unique index uq_consent_standings_seq on consent_standings (seq);
create index ix_consent_standings_expires_at on consent_standings (expires_at) where expires_at is not null;
comment on table consent_standings is 'Where each customer stands after all of her entries; can be made again from them at any time';
comment on column consent_standings.granted is 'The purposes she permits us, each with the time at which that ends';
comment on column consent_standings.refused is 'The purposes she has refused us or objected to, with those below them';
comment on column consent_standings.held is 'RESTRICTED or ERASED, where that holds for all of her data';
comment on column consent_standings.expires_at is 'When the next of her grants ends';

create table consent_replicas (
    replica varchar primary key,
    service varchar not null,
    polls bigint not null,
    confirmed bigint not null,
    lease_millis bigint not null,
    seen_at timestamptz not null
);
comment on table consent_replicas is 'The processes that decide, and how much of the ledger each has confirmed; one that is not seen any more loses its lease';

create table consent_confirmations (
    id uuid primary key,
    hash varchar not null,
    token varchar,
    customer_id uuid not null,
    entry_id uuid not null,
    sent_to varchar not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint uq_consent_confirmations_hash unique (hash)
);
create index ix_consent_confirmations_customer_id on consent_confirmations (customer_id, asked_at);
create index ix_consent_confirmations_waiting on consent_confirmations (asked_at) where token is not null;
comment on table consent_confirmations is 'Grants that count only when they are confirmed at the contact point that they are for';
comment on column consent_confirmations.token is 'Null once it was handed to whoever sends it';
