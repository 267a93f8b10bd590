alter table duplicates drop constraint ck_duplicates_state,
    add constraint ck_duplicates_state check (state in ('OPEN', 'DISTINCT', 'MERGED')),
    add column sure boolean not null default false;
create index ix_duplicates_sure on duplicates (weight) where sure and state = 'OPEN';
comment on column duplicates.sure is 'Whether nothing speaks against it that only a person could weigh';

create table duplicate_model (
    only_row boolean primary key default true check (only_row),
    model json not null,
    customers int not null,
    learned_at timestamptz not null
);
comment on table duplicate_model is 'What the last search learned of how people agree who are one';

create table changed_people (
    customer_id uuid primary key,
    changed_at timestamptz not null
);
comment on table changed_people is 'Customers of whom something is known otherwise since they were last compared with others';

create function note_changed_person() returns trigger language plpgsql as $$
begin
    insert into changed_people (customer_id, changed_at)
    values (cast(to_jsonb(coalesce(new, old)) ->> tg_argv[0] as uuid), clock_timestamp())
    on conflict (customer_id) do update set changed_at = excluded.changed_at;
    return null;
end $$;
create trigger customers_changed after insert or update of given_name, family_name, birthday, survivor_id on customers
    for each row execute function note_changed_person('id');
create trigger identifiers_changed after insert or delete on identifiers
    for each row execute function note_changed_person('customer_id');
create trigger contact_points_changed after insert or update of value or delete on contact_points
    for each row execute function note_changed_person('customer_id');
create trigger addresses_changed after insert or update or delete on addresses
    for each row execute function note_changed_person('customer_id');
insert into changed_people select id, now() from customers;

create index ix_customers_birthday on customers (birthday) where birthday is not null;
create index ix_addresses_postal_code on addresses (postal_code, search_form(line1));
