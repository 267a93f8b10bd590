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
