create table attribute_definitions (
    name varchar primary key,
    version bigint not null,
    schema varchar not null,
    category varchar not null,
    purpose varchar not null,
    reason varchar not null,
    benefit varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on table attribute_definitions is 'What customers may be asked for: why, for which purpose, and what they are promised';
comment on column attribute_definitions.schema is 'JSON Schema of the values';

create table attributes (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    name varchar not null,
    value varchar not null,
    confidence double precision not null,
    said_by varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_attributes_customer_id foreign key (customer_id) references customers (id),
    constraint fk_attributes_name foreign key (name) references attribute_definitions (name),
    constraint uq_attributes_name unique (customer_id, name)
);
create index ix_attributes_name on attributes (name);
comment on table attributes is 'What customers have told, as JSON';

create table benefits (
    id uuid primary key,
    customer_id uuid not null,
    attribute varchar not null,
    description varchar not null,
    delivered_at timestamptz not null,
    actor varchar not null,
    recorded_at timestamptz not null,
    constraint fk_benefits_customer_id foreign key (customer_id) references customers (id),
    constraint fk_benefits_attribute foreign key (attribute) references attribute_definitions (name)
);
create index ix_benefits_customer_id on benefits (customer_id, attribute);
comment on table benefits is 'Every use of what a customer told, for her; rows are only added';
revoke update, delete on benefits from ${app_role};
