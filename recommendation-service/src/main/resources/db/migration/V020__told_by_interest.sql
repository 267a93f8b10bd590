alter table notification_facts
    drop constraint notification_facts_pkey,
    alter column order_id drop not null,
    alter column sku drop not null,
    add column interest_id uuid,
    add constraint ck_notification_facts_source check ((order_id is null) = (sku is null) and (order_id is null) <> (interest_id is null)),
    add constraint uq_notification_facts_source unique nulls not distinct (notification_id, order_id, sku, interest_id);
comment on table notification_facts is
    'What a customer had bought, or says that she cares about, that speaks for telling her; what does not stand any more speaks no more';

create function weight_at(i interests, at timestamptz) returns double precision
language sql stable
return i.weight * power(0.5, greatest(0, extract(epoch from at - i.stated_at)::float8) / 86400 / greatest(1, i.halves_after_days));
comment on function weight_at is 'How much she cares by then: half as much each time that the interest says';

create index ix_interests_topic on interests (lower(topic));
