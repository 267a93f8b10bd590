create table purposes (
    name varchar primary key,
    version bigint not null,
    description varchar not null,
    basis varchar not null,
    categories varchar[] not null,
    permitted_in_silence boolean not null,
    double_opt_in boolean not null,
    expires_after_days int,
    ask_again_after_days int,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint ck_purposes_silence check (not (basis = 'CONSENT' and permitted_in_silence))
);
comment on table purposes is 'What personal data may be used for; the name of a purpose begins with that of the purpose above it';

create table purpose_versions (
    name varchar not null,
    version bigint not null,
    at timestamptz not null,
    fields jsonb not null,
    primary key (name, version)
);
create trigger purpose_versions_append_only before update or delete or truncate on purpose_versions
    for each statement execute function refuse_change();
revoke update, delete on purpose_versions from ${app_role};
comment on table purpose_versions is 'Every purpose as it was at each time; only ever appended to';

create table notices (
    purpose varchar not null,
    language varchar not null,
    version bigint not null,
    text varchar not null,
    hash varchar not null,
    at timestamptz not null,
    primary key (purpose, language, version),
    constraint fk_notices_purpose foreign key (purpose) references purposes (name)
);
create trigger notices_append_only before update or delete or truncate on notices
    for each statement execute function refuse_change();
revoke update, delete on notices from ${app_role};
comment on table notices is 'What customers are told of a purpose, word for word; a decision names the version she saw';

insert into purposes select name, 0, description, basis, categories, silence, double, expires, again, now(), now() from (values
    ('service', 'To answer you and to keep what we promised', 'CONTRACT',
        '{BASIC,CONTACT,ORDERS,INTERACTIONS,INTERESTS,VALUE,RECOMMENDATIONS}'::varchar[], true, false, null::int, null::int),
    ('fulfilment', 'To deliver what you ordered', 'CONTRACT',
        '{BASIC,CONTACT,ORDERS,INTERACTIONS,INTERESTS,VALUE,RECOMMENDATIONS}', true, false, null, null),
    ('accounting', 'To keep the books that the law demands', 'LEGAL_OBLIGATION', '{BASIC,ORDERS}', true, false, null, null),
    ('marketing', 'To tell you of what may interest you', 'CONSENT',
        '{BASIC,CONTACT,ORDERS,INTERESTS,RECOMMENDATIONS}', false, false, 730, 90),
    ('marketing.email', 'To tell you of what may interest you by e-mail', 'CONSENT',
        '{BASIC,CONTACT,ORDERS,INTERESTS,RECOMMENDATIONS}', false, true, 730, 90),
    ('marketing.sms', 'To tell you of what may interest you by text message', 'CONSENT',
        '{BASIC,CONTACT,ORDERS,INTERESTS,RECOMMENDATIONS}', false, true, 730, 90),
    ('profiling', 'To learn your taste from what you do', 'CONSENT',
        '{BASIC,ORDERS,INTERACTIONS,INTERESTS,VALUE,RECOMMENDATIONS}', false, false, 730, 90),
    ('research', 'To find out how we can serve all customers better', 'LEGITIMATE_INTEREST',
        '{ORDERS,INTERACTIONS,INTERESTS}', true, false, null, null),
    ('partner', 'To let companies that work with us know you', 'CONSENT', '{BASIC}', false, false, 365, 90),
    ('partner.a', 'To let partner A know you', 'CONSENT', '{BASIC,ORDERS,INTERESTS}', false, false, 365, 90),
    ('partner.b', 'To let partner B know you', 'CONSENT', '{BASIC,CONTACT}', false, false, 365, 90)
) as seed (name, description, basis, categories, silence, double, expires, again);

insert into purpose_versions
select name, version, created_at, to_jsonb(purposes) - 'name' - 'version' - 'created_at' - 'updated_at' from purposes;

insert into notices select name, 'en', 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), now() from (
    select name, description || '. You may withdraw your permission at any time, as easily as you gave it.' as text
    from purposes where basis = 'CONSENT'
    union all
    select name, description || '. You may object at any time.' from purposes where basis = 'LEGITIMATE_INTEREST'
) as seed;
