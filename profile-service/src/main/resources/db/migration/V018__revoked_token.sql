create table revoked_tokens (
    name varchar primary key,
    issued_before timestamptz not null
);
comment on table revoked_tokens is 'Whose tokens, given out before a time, are no longer good although they have not expired';
comment on column revoked_tokens.name is 'The subject of a token, or the client that it was given to';
create table revoked_tokens_version (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
comment on table revoked_tokens_version is 'Counts the changes of revoked_tokens, in the order of their commits';
insert into revoked_tokens_version (version) values (0);
