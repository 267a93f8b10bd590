create table write_keys (
    id uuid primary key,
    hash uuid not null,
    source text not null,
    purposes text[] not null,
    user_id_type text not null,
    created_by text not null,
    created_at timestamptz not null,
    revoked_at timestamptz,
    constraint uq_write_keys_hash unique (hash)
);
comment on table write_keys is 'What client libraries name themselves by; the keys themselves are not kept';
comment on column write_keys.source is 'The client for which it was given out; events are recorded as told by it';
comment on column write_keys.purposes is 'For which the source may tell us of customers';
comment on column write_keys.user_id_type is 'The type of identifier that its userId is';
revoke delete on write_keys from ${app_role};
