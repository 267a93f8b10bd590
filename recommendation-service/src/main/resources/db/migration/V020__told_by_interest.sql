alter table notification_facts
    drop constraint notification_facts_pkey,
    alter column order_id drop not null,
    alter column sku drop not null,
    add column interest_id uuid,
    add constraint ck_notification_facts_source check ((order_id is null) = (sku is null) and (order_id is null) <> (interest_id is null)),
    add constraint uq_notification_facts_source unique nulls not distinct (notification_id, order_id, sku, interest_id);
comment on table notification_facts is
    'What a customer had bought, or says that she cares about, that speaks for telling her; what does not stand any more speaks no more';

create index ix_interests_topic on interests (lower(topic));
