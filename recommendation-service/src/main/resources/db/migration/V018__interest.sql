create table interests (
    interest_id uuid primary key,
    customer_id uuid not null,
    topic text not null,
    weight double precision not null,
    stated_at timestamptz not null,
    halves_after_days bigint not null,
    constraint ck_interests_weight check (weight between 0 and 1)
);
create index ix_interests_customer_id on interests (customer_id);
comment on table interests is 'What customers say that they care about; this service''s own projection';
comment on column interests.topic is 'Such as a category of goods, in any spelling';
comment on column interests.halves_after_days is 'How long after it was stated it counts half';

-- a customer spells a category in her own way
drop index ix_popular_items_category;
create index ix_popular_items_category on popular_items (lower(category), popularity desc, sku);

create view popular_offers as
select p.sku, coalesce(i.name, p.name, p.sku) as name, p.category, p.popularity::float8 as popularity
from popular_items p left join items i on i.sku = p.sku
where not exists (select from withheld_items w where w.sku = p.sku);
comment on view popular_offers is 'What everybody buys at the time and can be offered';
