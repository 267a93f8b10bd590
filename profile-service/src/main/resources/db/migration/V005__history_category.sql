alter table field_values add column category varchar not null default 'BASIC';
alter table field_values alter column category drop default;
comment on column field_values.category is 'The kind of personal data; who may not see it does not see its history either';
