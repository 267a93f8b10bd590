alter table customers
    add column parent_id uuid,
    add constraint fk_customers_parent_id foreign key (parent_id) references customers (id),
    add constraint ck_customers_parent_id check (kind = 'ORGANIZATION' or parent_id is null);
create index ix_customers_parent_id on customers (parent_id) where parent_id is not null;
comment on column customers.parent_id is 'The organization that this organization belongs to; never a circle';

create table employments (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    organization_id uuid not null,
    role varchar not null,
    buys_for_employer boolean not null,
    since_day date,
    until_day date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_employments_customer_id foreign key (customer_id) references customers (id),
    constraint fk_employments_organization_id foreign key (organization_id) references customers (id),
    constraint ck_employments_until_day check (until_day > since_day)
);
create index ix_employments_customer_id on employments (customer_id, created_at, id);
create index ix_employments_organization_id on employments (organization_id, created_at, id);
comment on table employments is 'Who works for which organization, as what and when';
comment on column employments.buys_for_employer is 'Whether what she orders in this time is the organization''s';
