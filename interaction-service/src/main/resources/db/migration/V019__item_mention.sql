alter table events
    add column sku text,
    add column rating double precision,
    add constraint ck_events_rating check (rating between 1 and 5);
comment on column events.sku is 'The item that it is about';
comment on column events.rating is 'How she likes it, from 1 to 5';
