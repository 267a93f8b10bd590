create table interests (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    topic varchar not null,
    weight double precision not null,
    source varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_interests_customer_id foreign key (customer_id) references customers (id),
    constraint ck_interests_weight check (weight between 0 and 1)
);
create unique index uq_interests_topic on interests (customer_id, lower(topic));
comment on table interests is 'What a customer cares about; its weight fades from updated_at on';

create table shipping_preferences (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    address_id uuid,
    speed varchar not null,
    carrier varchar,
    days varchar[] not null,
    instructions varchar,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_shipping_preferences_customer_id foreign key (customer_id) references customers (id),
    constraint fk_shipping_preferences_address_id foreign key (address_id) references addresses (id)
);
create index ix_shipping_preferences_address_id on shipping_preferences (address_id);
create index ix_shipping_preferences_customer_id on shipping_preferences (customer_id, created_at, id);
comment on table shipping_preferences is 'How a customer wants to receive what she orders; without an address, everywhere else';

create table account_team (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    staff_id varchar not null,
    name varchar not null,
    role varchar not null,
    since_day date,
    until_day date,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_account_team_customer_id foreign key (customer_id) references customers (id),
    constraint ck_account_team_until_day check (until_day > since_day)
);
create index ix_account_team_customer_id on account_team (customer_id, created_at, id);
comment on table account_team is 'Who of ours is there for a customer, as what and when';

create table channel_preferences (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    kind varchar not null,
    channel varchar not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_channel_preferences_customer_id foreign key (customer_id) references customers (id),
    constraint uq_channel_preferences_kind unique (customer_id, kind)
);
comment on table channel_preferences is 'By which channel a customer says she wants to do one kind of thing';

create table observed_channels (
    customer_id uuid not null,
    kind varchar not null,
    channel varchar not null,
    count bigint not null,
    weight double precision not null,
    last_at timestamptz not null,
    primary key (customer_id, kind, channel)
);
comment on table observed_channels is 'By which channel she does it, from the events of interaction-service; the same in whatever order they come';
comment on column observed_channels.weight is 'Sum of 2^(days since 1970 / 180): a use counts half as much as one 180 days later';
