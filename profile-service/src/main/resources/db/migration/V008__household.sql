create table households (
    id uuid primary key,
    version bigint not null,
    name varchar not null,
    created_at timestamptz not null
);
comment on table households is 'People who live together, under a name for those who keep the household';

create table household_memberships (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    household_id uuid not null,
    role varchar not null,
    moved_in date,
    moved_out date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_household_memberships_customer_id foreign key (customer_id) references customers (id),
    constraint fk_household_memberships_household_id foreign key (household_id) references households (id),
    constraint ck_household_memberships_role check (role in ('HEAD', 'PARTNER', 'CHILD', 'PARENT', 'OTHER')),
    constraint ck_household_memberships_moved_out check (moved_out > moved_in)
);
create index ix_household_memberships_customer_id on household_memberships (customer_id, created_at, id);
create index ix_household_memberships_household_id on household_memberships (household_id, created_at, id);
comment on table household_memberships is 'Who lives in which household, as what and when';
comment on column household_memberships.moved_out is 'The first day on which she is no member any more';
