create table partner_agreements (
    name varchar primary key,
    version bigint not null,
    partner varchar not null,
    purposes varchar[] not null,
    categories varchar[] not null,
    suspended boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on table partner_agreements is 'For what partners may ask, and of what; a customer then decides';
comment on column partner_agreements.name is 'The client that the partner''s tokens are given to';
insert into partner_agreements (name, version, partner, purposes, categories, suspended, created_at, updated_at) values
    ('partner-a', 0, 'Partner A', '{partner.a}', '{BASIC,ORDERS,INTERESTS}', false, now(), now()),
    ('partner-b', 0, 'Partner B', '{partner.b}', '{BASIC,CONTACT}', false, now(), now());
