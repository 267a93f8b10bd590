alter table customers
    add column kind varchar not null default 'PERSON',
    add column title varchar,
    add column middle_name varchar,
    add column suffix varchar,
    add column organization_name varchar,
    add column form_of_address varchar,
    add column greeting_name varchar,
    add column time_zone varchar,
    add column birthday date,
    add column state varchar not null default 'PROSPECT',
    add constraint ck_customers_kind check (kind in ('PERSON', 'ORGANIZATION')),
    add constraint ck_customers_organization_name check (kind = 'ORGANIZATION' or organization_name is null);
comment on column customers.state is 'How far the relationship has come';
