create table contact_lists (
    name varchar primary key,
    version bigint not null,
    description varchar not null,
    purpose varchar not null,
    channels varchar[] not null,
    country varchar,
    max_age_days int not null,
    as_of timestamptz,
    applied_as_of timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint fk_contact_lists_purpose foreign key (purpose) references purposes (name),
    constraint ck_contact_lists_max_age_days check (max_age_days > 0)
);
comment on table contact_lists is 'Registers of people who do not want to be contacted, kept by others and taken over from time to time';
comment on column contact_lists.as_of is 'Of when the entries are; null until they were first taken over';
comment on column contact_lists.applied_as_of is 'Of when the entries are that the consent ledger notes; nobody is contacted by these channels before that, or when it is too old';

create table contact_list_entries (
    list varchar not null,
    hash varchar not null,
    as_of timestamptz not null,
    primary key (list, as_of, hash),
    constraint fk_contact_list_entries_list foreign key (list) references contact_lists (name)
);
comment on table contact_list_entries is 'Who is on a list: the hash of an address in the form in which contact points are kept, because most of them are strangers';
create index ix_contact_list_entries_hash on contact_list_entries (hash);

create function contact_hash(value varchar) returns varchar
    language sql immutable strict parallel safe
    return encode(sha256(convert_to(value, 'UTF8')), 'hex');
create index ix_contact_points_updated_at on contact_points (updated_at);
create index ix_consent_entries_listed on consent_entries (customer_id, purpose, channel, contact_point_id, seq)
    where decision in ('LISTED', 'UNLISTED');
