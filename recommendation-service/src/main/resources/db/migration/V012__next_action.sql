create table contacts (
    customer_id uuid not null,
    event_id uuid not null,
    type text not null,
    kind text not null,
    direction text not null,
    channel text not null,
    outcome text,
    occurred_at timestamptz not null,
    primary key (customer_id, event_id)
);
create index ix_contacts_occurred_at on contacts (customer_id, occurred_at desc);
create index ix_contacts_open on contacts (customer_id, occurred_at) where outcome = 'open' and direction = 'INBOUND';
comment on table contacts is 'What passed between customers and us, orders apart: that it did, not what was said';

create table paired_offers (
    sku text not null,
    offered text not null,
    within_days int not null,
    primary key (sku, offered),
    constraint fk_paired_offers_sku foreign key (sku) references items (sku) on delete cascade,
    constraint fk_paired_offers_offered foreign key (offered) references items (sku) on delete cascade,
    constraint ck_paired_offers_offered check (offered <> sku),
    constraint ck_paired_offers_within_days check (within_days between 1 and 365)
);
create index ix_paired_offers_offered on paired_offers (offered);
comment on table paired_offers is 'What is offered to who bought something, as long as she may still need it';

create table strategies (
    name text primary key,
    version bigint not null default 0,
    kind text not null,
    description text not null,
    enabled boolean not null,
    value double precision not null,
    propensity double precision not null,
    purposes text[] not null,
    relations text[] not null,
    most_per_week int,
    rest_days int not null,
    constraint ck_strategies_value check (value >= 0),
    constraint ck_strategies_propensity check (propensity between 0 and 1)
);
comment on table strategies is 'What may be done next with a customer, what that is worth, and when it is not done';
comment on column strategies.value is 'What it is worth when she takes it up; in any unit that is the same for all';
comment on column strategies.propensity is 'How likely she takes it up, as long as nobody was asked yet';
comment on column strategies.most_per_week is 'Not done to whom we turned so often in a week';
comment on column strategies.rest_days is 'How long it is not done again after she reacted';

insert into strategies (name, kind, description, enabled, value, propensity, purposes, relations, most_per_week, rest_days) values
    ('fix-problem', 'FIX_PROBLEM', 'Solve what is broken before anything else', true, 100, 0.9, '{}', '{}', null, 1),
    ('answer', 'ANSWER', 'Answer what she wrote', true, 60, 0.8, '{}', '{}', null, 1),
    ('ask-opinion', 'ASK_OPINION', 'Ask how she likes what she bought', true, 8, 0.3, '{}', '{}', 2, 90),
    ('paired-offer', 'PAIRED_OFFER', 'Offer what belongs to what she bought', true, 20, 0.15, '{marketing}', '{}', 2, 30),
    ('cross-sell', 'CROSS_SELL', 'Offer what suits her best', true, 15, 0.1, '{marketing}', '{}', 2, 30),
    ('win-back', 'RETENTION', 'Show a regular customer who stays away that we miss her', true, 25, 0.1, '{marketing,profiling}', '{}', 1, 60),
    ('nothing', 'NOTHING', 'Leave her in peace: whatever is worth less is not done', true, 0.5, 1, '{}', '{}', null, 0);

create table shown_actions (
    id uuid primary key,
    customer_id uuid not null,
    strategy text not null,
    about text not null,
    shown_at timestamptz not null
);
comment on table shown_actions is 'What was proposed to be done next, and when first';

create table reactions (
    action_id uuid primary key,
    customer_id uuid not null,
    strategy text not null,
    about text not null,
    reaction text not null,
    reacted_at timestamptz not null,
    constraint fk_reactions_action_id foreign key (action_id) references shown_actions (id),
    constraint ck_reactions_reaction check (reaction in ('ACCEPTED', 'REJECTED', 'IGNORED'))
);
create index ix_reactions_customer_id on reactions (customer_id, strategy, about);
comment on table reactions is 'What customers made of what was done; one for each';

create table strategy_reactions (
    strategy text primary key,
    accepted bigint not null,
    reactions bigint not null
);
comment on table strategy_reactions is 'How often each strategy was taken up, of how often';
