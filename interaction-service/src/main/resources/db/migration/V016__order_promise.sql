alter table orders add column promised_told_at timestamptz;
comment on column orders.promised_told_at is 'When its source said what it promised; of several promises the first counts, in whatever order they come';
update orders set promised_told_at = ordered_at where promised_at is not null;
