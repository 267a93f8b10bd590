create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function search_form(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));
comment on function search_form(text) is 'How a name is compared: without accents and case';

alter table customers add column search_name text generated always as (
    ' ' || search_form(
        coalesce(given_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(family_name, '') || ' '
            || coalesce(greeting_name, '') || ' ' || coalesce(organization_name, ''))) stored;
create index ix_customers_search_name on customers using gin (search_name gin_trgm_ops);
comment on column customers.search_name is 'Every name the customer goes by; each word begins behind a blank';

create index ix_identifiers_value on identifiers (value);
