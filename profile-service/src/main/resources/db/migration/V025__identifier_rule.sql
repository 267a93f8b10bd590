create table identifier_rules (
    name varchar primary key,
    version bigint not null,
    priority int not null,
    most int not null,
    blocked varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ck_identifier_rules_priority check (priority > 0),
    constraint ck_identifier_rules_most check (most > 0)
);
comment on table identifier_rules is 'Which identifiers are believed where they contradict each other, and how many of a type one customer may have';
comment on column identifier_rules.blocked is 'Values that name nobody, one on each line';
comment on column identifier_rules.name is 'A type of identifiers; ext is for those of all partners';

create table identifier_rule_versions (
    name varchar not null,
    version bigint not null,
    at timestamptz not null,
    fields jsonb not null,
    primary key (name, version)
);
create trigger identifier_rule_versions_append_only before update or delete or truncate on identifier_rule_versions
    for each statement execute function refuse_change();
revoke update, delete on identifier_rule_versions from ${app_role};
comment on table identifier_rule_versions is 'Every rule as it ever was';

insert into identifier_rules (name, version, priority, most, blocked, created_at, updated_at)
select name, 0, priority, most, E'-1\n0\nanonymous\nguest\nn/a\nnone\nnull\ntest\nundefined\nunknown', now(), now() from (values
    ('user_id', 1, 5),
    ('keycloak_sub', 2, 5),
    ('ext', 3, 5),
    ('email', 4, 10),
    ('phone', 5, 10),
    ('anonymous_id', 6, 1000)
) as seed (name, priority, most);
insert into identifier_rule_versions (name, version, at, fields)
select name, version, created_at, jsonb_build_object('priority', priority, 'limit', most, 'blocked', string_to_array(blocked, E'\n')) from identifier_rules;

create table identifier_conflicts (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    kept varchar not null,
    demoted varchar[] not null
);
comment on table identifier_conflicts is 'That identifiers which were told together contradicted each other: the types alone, to tell what another rule would have done';
