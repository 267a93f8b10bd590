create table contact_points (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    method varchar not null,
    value varchar not null,
    label varchar,
    country varchar,
    purposes varchar[] not null,
    is_primary boolean not null,
    valid_from date,
    valid_to date,
    verified_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_contact_points_customer_id foreign key (customer_id) references customers (id),
    constraint ck_contact_points_method check (method in ('EMAIL', 'PHONE')),
    constraint ck_contact_points_valid_to check (valid_to > valid_from)
);
create index ix_contact_points_customer_id on contact_points (customer_id, created_at, id);
create index ix_contact_points_value on contact_points (value);
comment on table contact_points is 'Where a customer is reached; a value may belong to several customers, unlike an identifier';
comment on column contact_points.valid_to is 'The first day on which the point is not used any more';
comment on column contact_points.verified_at is 'When the customer has shown that the present value is hers';

create table verification_codes (
    id uuid primary key,
    contact_point_id uuid not null,
    customer_id uuid not null,
    sent_to varchar not null,
    code varchar,
    hash varchar not null,
    attempts int not null,
    asked_at timestamptz not null,
    constraint fk_verification_codes_customer_id foreign key (customer_id) references customers (id)
);
create index ix_verification_codes_contact_point_id on verification_codes (contact_point_id, asked_at desc);
create index ix_verification_codes_customer_id on verification_codes (customer_id, asked_at);
create index ix_verification_codes_sent_to on verification_codes (sent_to, asked_at);
create index ix_verification_codes_asked_at on verification_codes (asked_at);
comment on table verification_codes is 'Codes of the last day; they outlive the contact point, so that they can be counted';
comment on column verification_codes.code is 'Null once it was handed to whoever sends it';
