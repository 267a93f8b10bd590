alter table field_values add column category varchar not null default 'BASIC';
alter table field_values alter column category drop default;
comment on column field_values.category is 'The kind of personal data; who may not see it does not see its history either';
create index ix_field_values_field on field_values (customer_id, field text_pattern_ops, id);
revoke update, delete on field_values from ${app_role};
