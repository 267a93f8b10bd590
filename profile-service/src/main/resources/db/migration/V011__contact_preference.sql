create table contact_contexts (
    name varchar primary key,
    version bigint not null,
    description varchar not null,
    methods varchar[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on table contact_contexts is 'Occasions on which customers are contacted, and by which methods where they said nothing';
insert into contact_contexts (name, version, description, methods, created_at, updated_at) values
    ('any', 0, 'Whenever nothing else is said', '{EMAIL,POST}', now(), now()),
    ('orders', 0, 'About an order that is on its way', '{EMAIL,SMS,POST}', now(), now()),
    ('problems', 0, 'When something has gone wrong', '{PHONE,EMAIL,POST}', now(), now()),
    ('news', 0, 'New things that may interest you', '{APP,EMAIL}', now(), now());

create table contact_preferences (
    id uuid primary key,
    version bigint not null,
    customer_id uuid not null,
    context varchar not null,
    methods varchar[] not null,
    never varchar[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_contact_preferences_customer_id foreign key (customer_id) references customers (id),
    constraint fk_contact_preferences_context foreign key (context) references contact_contexts (name),
    constraint uq_contact_preferences_context unique (customer_id, context)
);
comment on table contact_preferences is 'How a customer wants to be contacted in a context, and how never';
