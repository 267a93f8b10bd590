-- it only passes through, so nobody has to take it apart
alter table outbox alter column data type json using data::json;
