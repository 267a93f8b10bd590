create table quarantine (
    id uuid primary key,
    source text not null,
    purposes text[] not null,
    user_id_type text not null,
    message_id text,
    type text,
    name text,
    code text not null,
    errors json not null,
    message json,
    received_at timestamptz not null,
    state text not null default 'OPEN',
    version bigint not null default 0,
    changed_by text,
    changed_at timestamptz,
    event_id uuid,
    constraint ck_quarantine_state check (state in ('OPEN', 'REPLAYED', 'DISCARDED'))
);
create index ix_quarantine_received_at on quarantine (received_at desc, id desc) where state = 'OPEN';
comment on table quarantine is 'Messages that were refused, each with its reason, until they are corrected and replayed, or discarded';
comment on column quarantine.id is 'A hash of source and message, so that what is sent again is here once';
revoke delete on quarantine from ${app_role};
comment on column quarantine.message is 'As sent, or as corrected; null once it was replayed or discarded';
