create table observations (
    seq bigint generated always as identity primary key,
    told json not null,
    received_at timestamptz not null default now(),
    state text not null default 'PENDING',
    customer_id uuid,
    constraint ck_observations_state check (state in ('PENDING', 'APPLIED', 'NOTED', 'REFUSED'))
);
create index ix_observations_pending on observations (seq) where state = 'PENDING';
comment on table observations is 'What sources said about who somebody is, in the order in which we heard of it';
comment on column observations.state is 'NOTED: it names nobody who is or could become a customer; REFUSED: it contradicts what is known';

-- identifiers of before this version are told as those of after it are
insert into outbox (id, type, subject, at, data)
select gen_random_uuid(), 'rapport.profile.identifiers.linked.v1', customer_id, now(), jsonb_build_object(
    'customerId', customer_id,
    'identifiers', jsonb_agg(jsonb_build_object('type', type, 'value', value) order by type, value),
    'linkedAt', to_char(max(last_seen) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
from identifiers
where type not in ('email', 'phone', 'keycloak_sub')
group by customer_id;
