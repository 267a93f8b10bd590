insert into purposes (name, version, description, basis, categories, permitted_in_silence, double_opt_in, expires_after_days,
    ask_again_after_days, created_at, updated_at)
values ('representation', 0, 'To let somebody of your household, or who works for you, see your record and ask us about it', 'CONSENT',
    '{BASIC,CONTACT,ORDERS,INTERACTIONS,RECOMMENDATIONS}', false, false, 730, 90, now(), now());
insert into purpose_versions
select name, version, created_at, to_jsonb(purposes) - 'name' - 'version' - 'created_at' - 'updated_at' from purposes
where name = 'representation';
insert into notices select name, 'en', 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), now() from (
    select name, description || '. You may withdraw your permission at any time, as easily as you gave it.' as text
    from purposes where name = 'representation') as worded;
create index ix_consent_entries_representation on consent_entries (customer_id, recipient, seq) where purpose = 'representation';

create function possible_representatives(today date) returns table (customer_id uuid, recipient text)
    language sql stable as $$
    select hers.customer_id, 'household:' || other.customer_id from household_memberships hers
    join household_memberships other on other.household_id = hers.household_id and other.customer_id <> hers.customer_id
    where coalesce(hers.moved_in <= today, true) and coalesce(hers.moved_out > today, true)
        and coalesce(other.moved_in <= today, true) and coalesce(other.moved_out > today, true)
    union all
    select organization_id, 'employee:' || customer_id from employments
    where coalesce(since_day <= today, true) and coalesce(until_day > today, true)
$$;
comment on function possible_representatives is 'Who could act for a customer on a day, as the ledger names them: who lives with her, and who works for the organization that she is';
